"""Packs that strangers might send: damaged, disguised, swollen, and out to reach other files."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.content.sample import FILES, SLUG, write_sample
from trainer.content.packs.installed import InstalledPacks
from trainer.content.packs.manifest import MANIFEST, MAX_FILES, MAX_SCENES
from trainer.content.packs.packing import zipped
from trainer.content.packs.unpacking import LARGEST_CONTENT, LARGEST_PACK
from trainer.content.source import MAX_BYTES

MINE = "borrowed-flat"
"""The scene of the good pack: the sample's under another name."""
SCENE = {
    f"{MINE}/scenario.yaml": FILES[f"{SLUG}/scenario.yaml"].encode(),
    f"{MINE}/brief.md": FILES[f"{SLUG}/brief.md"].encode(),
    f"{MINE}/plays/walk.play": FILES[f"{SLUG}/plays/walk.play"].encode(),
}


def manifest_of(held: Mapping[str, bytes], **changes: object) -> bytes:
    """Return a manifest that fits files, with parts changed."""
    files = {name: hashlib.sha256(raw).hexdigest() for name, raw in held.items()}
    about = {"format": 1, "id": "riverside", "title": "Riverside", "author": "A. Teacher", "version": 1, "files": files}
    return json.dumps({**about, **changes}).encode()


def pack_of(held: Mapping[str, bytes] = SCENE, **changes: object) -> bytes:
    """Return a pack of files with a manifest that fits them, but for the changes."""
    return zipped({MANIFEST: manifest_of(held, **changes), **held})


def with_entry(name: str, raw: bytes = b"x", *, mode: int = stat.S_IFREG | 0o600) -> bytes:
    """Return the good pack with one entry more, under whatever name and of whatever kind."""
    out = io.BytesIO(pack_of())
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        info = zipfile.ZipInfo("placeholder")
        info.filename = name
        info.external_attr = mode << 16
        archive.writestr(info, raw, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def lying(real: bytes, said: int) -> bytes:
    """Return a pack whose brief says it is smaller than it is."""
    held = {**SCENE, f"{MINE}/brief.md": real}
    raw = bytearray(pack_of(held))
    with zipfile.ZipFile(io.BytesIO(bytes(raw))) as archive:
        sizes = {info.filename: (info.header_offset, info.file_size) for info in archive.infolist()}
    offset, size = sizes[f"{MINE}/brief.md"]
    written = size.to_bytes(4, "little")
    raw[offset + 22 : offset + 26] = said.to_bytes(4, "little")
    at = raw.rindex(written)
    raw[at : at + 4] = said.to_bytes(4, "little")
    return bytes(raw)


def not_packs() -> dict[str, bytes]:
    """Return files that are no packs, or damaged ones."""
    good = pack_of()
    locked = bytearray(good)
    # The flag of encryption in the first local and the first central header.
    for mark, step in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[good.index(mark) + step] |= 1
    return {
        "empty": b"",
        "text": b"not a zip",
        "cut": good[: len(good) // 2],
        "locked": bytes(locked),
        "twice": with_entry(f"{MINE}/brief.md"),
        "broken": good[:60] + b"\xff" * 40 + good[100:],
        "lying": lying(b"a" * 5_000 + FILES[f"{SLUG}/brief.md"].encode(), 10),
    }


def swollen() -> dict[str, bytes]:
    """Return packs beyond one bound or another."""
    many = {f"{MINE}/plays/p{number}.play": b"walk" for number in range(MAX_FILES + 2)}
    scenes = {f"s{number}/scenario.yaml": b"x" for number in range(MAX_SCENES + 1)}
    part = bytes(range(256)) * (MAX_BYTES // 256)
    all_large = {f"s{number}/brief.md": part for number in range(LARGEST_CONTENT // MAX_BYTES + 1)}
    return {
        "bomb": pack_of({**SCENE, f"{MINE}/brief.md": b" " * MAX_BYTES}),
        "large-file": pack_of({**SCENE, f"{MINE}/brief.md": b"ab c" * MAX_BYTES}),
        "large-pack": b"PK\x03\x04" + b"x" * LARGEST_PACK,
        "many-files": zipped({**SCENE, **many}),
        "many-scenes": pack_of(scenes),
        "large-whole": pack_of({**SCENE, **all_large}),
    }


def escaping() -> dict[str, bytes]:
    """Return packs with names that lead elsewhere or can be spelled in two ways."""
    names = (
        "../evil.yaml",
        f"{MINE}/../../evil.yaml",
        "/etc/evil",
        "C:/evil",
        "C:evil.yaml",
        "\\\\server\\share\\evil.yaml",
        f"{MINE}\\brief.md",
        f"{MINE}/brief.md\x00.txt",
        f"{MINE.upper()}/brief.md",
        f"{MINE}/Brief.md",
        "con/brief.md",
        f"{MINE}/plays/nul.play",
        f"{MINE}/br\u00efef.md",
        f"{MINE}/brief.md ",
        "personas/../x.yaml",
        "~/x.yaml",
        "",
    )
    packs = {f"name-{number}": with_entry(name) for number, name in enumerate(names)}
    packs["device-id"] = pack_of(id="com1")
    packs["listed"] = pack_of({**SCENE, "../evil.yaml": b"x"})
    packs["link"] = with_entry(f"{MINE}/plays/link.play", b"/etc/passwd", mode=stat.S_IFLNK | 0o777)
    packs["device"] = with_entry(f"{MINE}/plays/device.play", mode=stat.S_IFCHR | 0o777)
    return packs


def without_sense() -> dict[str, bytes]:
    """Return packs whose manifest cannot be used."""
    return {
        "none": zipped(SCENE),
        "no-json": zipped({MANIFEST: b"{", **SCENE}),
        "deep": zipped({MANIFEST: b"".join(b"[%d," % (step * 7919) for step in range(9_000)), **SCENE}),
        "list": zipped({MANIFEST: b"[]", **SCENE}),
        "no-scene": pack_of({"personas/ann.yaml": b"x"}),
        "no-author": pack_of(author=""),
        "long-title": pack_of(title="x" * 500),
        "odd-id": pack_of(id="../riverside"),
        "turned-title": pack_of(title="Hard\u202ellab"),
        "two-line-author": pack_of(author="A. Teacher\nYour records were deleted."),
        "odd-version": pack_of(version="first"),
        "more": pack_of(run="rm"),
        "odd-hash": pack_of(files={f"{MINE}/scenario.yaml": "0"}),
    }


def altered() -> dict[str, bytes]:
    """Return packs that are not what their manifest says."""
    listed = manifest_of(SCENE)
    less = {name: raw for name, raw in SCENE.items() if not name.endswith(".play")}
    return {
        "changed": zipped({MANIFEST: listed, **SCENE, f"{MINE}/brief.md": b"Other words."}),
        "missing": zipped({MANIFEST: listed, **less}),
        "unlisted": zipped({MANIFEST: manifest_of(less), **SCENE}),
    }


def taking() -> dict[str, bytes]:
    """Return packs that would take the place of something."""
    person = {**SCENE, "personas/viktor-adler.yaml": FILES["personas/viktor-adler.yaml"].encode()}
    built_in = {name.replace(MINE, SLUG): raw for name, raw in SCENE.items()}
    kept = {name.replace(MINE, "old-flat"): raw for name, raw in SCENE.items()}
    return {
        "built-in-scene": pack_of(built_in),
        "built-in-person": pack_of(person),
        "other-packs-scene": pack_of(kept),
        "other-author": pack_of(id="hillside", version=9),
    }


BAD_PACKS: dict[str, Callable[[], dict[str, bytes]]] = {
    "HB801": not_packs,
    "HB802": swollen,
    "HB803": escaping,
    "HB804": without_sense,
    "HB805": lambda: {"newer": pack_of(format=99, whatever=1)},
    "HB806": altered,
    "HB807": taking,
    "HB808": lambda: {
        "older": pack_of(id="hillside", author="B. Teacher", version=1),
        "same": pack_of(id="hillside", author="B. Teacher", version=2),
    },
    "HB809": lambda: {
        "tactic": pack_of({**SCENE, "tactics/nibble.yaml": b"x"}),
        "script": pack_of({**SCENE, f"{MINE}/run.sh": b"x"}),
        "generic": pack_of({**SCENE, "lines/generic.yaml": b"x"}),
        "scene-among-people": pack_of({**SCENE, "personas/brief.md": b"x"}),
    },
}
"""Bad packs by the code they are refused with."""


def shelf_with_a_pack(root: Path) -> InstalledPacks:
    """Return installed packs over the sample library, one of them there: hillside 2, with the scene old-flat."""
    library = write_sample(root / "library")
    shelf = InstalledPacks(root / "packs", built_in=library)
    file = root / "hillside.hardball"
    held = {name.replace(MINE, "old-flat"): raw for name, raw in SCENE.items()}
    file.write_bytes(pack_of(held, id="hillside", title="Hillside", author="B. Teacher", version=2))
    shelf.install(file, check=lambda _folder: ())
    file.unlink()
    return shelf
