"""Opening a pack from a stranger: everything about it is bounded and checked before one byte is written."""

from __future__ import annotations

import hashlib
import io
import stat
import zipfile
import zlib
from pathlib import Path

from trainer.content.catalogue import packs as rules
from trainer.content.diagnostics import Place
from trainer.content.packs.manifest import LARGEST_MANIFEST, MANIFEST, MAX_FILES, Manifest, parse_manifest, refuse_name
from trainer.content.source import MAX_BYTES, Unreadable

LARGEST_PACK = 1024 * 1024
"""In bytes, as the file lies on the disk."""
LARGEST_CONTENT = 2 * 1024 * 1024
"""In bytes, all files unfolded."""
STEEPEST = 200
"""How many bytes one byte may unfold to; prose is below 20."""
CHUNK = 64 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)
"""What zipfile raises for archives that are damaged or made to hurt."""


def read_pack(file: Path) -> tuple[Manifest, dict[str, bytes]]:
    """Return a pack's manifest and its files by path, as the manifest lists them.

    Raises:
        Unreadable: with the first thing that is wrong.
    """
    shown = file.name
    place = Place(file=shown)
    raw = _read_bounded(file, place)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            held = _unfold(archive, place)
    except _BROKEN as error:
        problem = str(error) or type(error).__name__
        raise Unreadable(rules.NO_PACK.at(place, problem=ascii(problem)[1:-1])) from None
    listed = held.pop(MANIFEST, None)
    if listed is None:
        raise Unreadable(rules.BAD_MANIFEST.at(place, problem="is missing"))
    manifest = parse_manifest(listed, f"{shown}/{MANIFEST}")
    for name in sorted({*manifest.files, *held}):
        inside = Place(file=f"{shown}/{name}")
        if name not in held:
            raise Unreadable(rules.ALTERED.at(inside, file=name, problem="it is missing"))
        if name not in manifest.files:
            raise Unreadable(rules.ALTERED.at(inside, file=name, problem="it is not listed"))
        if hashlib.sha256(held[name]).hexdigest() != manifest.files[name]:
            raise Unreadable(rules.ALTERED.at(inside, file=name, problem="it was changed"))
    return manifest, held


def _read_bounded(file: Path, place: Place) -> bytes:
    try:
        if not file.is_file():
            raise Unreadable(rules.NO_PACK.at(place, problem="there is no such file"))
        with file.open("rb") as source:
            raw = source.read(LARGEST_PACK + 1)
    except OSError as error:
        raise Unreadable(rules.NO_PACK.at(place, problem=f"it cannot be read ({error.strerror})")) from None
    if len(raw) > LARGEST_PACK:
        raise Unreadable(rules.PACK_TOO_LARGE.at(place, limit=f"a pack may have {LARGEST_PACK // 1024} KB"))
    return raw


def _unfold(archive: zipfile.ZipFile, place: Place) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MAX_FILES + 1:
        raise Unreadable(rules.PACK_TOO_LARGE.at(place, limit=f"a pack may hold {MAX_FILES} files"))
    for entry in entries:
        _refuse_entry(entry, place)
    if len({entry.filename for entry in entries}) < len(entries):
        raise Unreadable(rules.NO_PACK.at(place, problem="it holds a file twice"))
    held: dict[str, bytes] = {}
    left = LARGEST_CONTENT
    for entry in entries:
        held[entry.filename] = _unfold_entry(archive, entry, left, place)
        left -= len(held[entry.filename])
    return held


def _refuse_entry(entry: zipfile.ZipInfo, place: Place) -> None:
    # The name as it stands in the archive: zipfile cuts it at a NUL and turns the slashes of another system.
    written = entry.orig_filename
    if written != MANIFEST:
        refuse_name(written, place)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        raise Unreadable(rules.UNSAFE_NAME.at(place, name=f"{written} (a link or a device)"))
    if entry.flag_bits & 0x1:
        raise Unreadable(rules.NO_PACK.at(place, problem="it is locked with a password"))
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Unreadable(rules.NO_PACK.at(place, problem="it is packed in an unknown way"))
    most = LARGEST_MANIFEST if written == MANIFEST else MAX_BYTES
    if entry.file_size > most:
        raise Unreadable(rules.PACK_TOO_LARGE.at(place, limit=f"{written} may have {most // 1024} KB"))
    if entry.file_size > STEEPEST * max(entry.compress_size, 1):
        raise Unreadable(rules.PACK_TOO_LARGE.at(place, limit=f"{written} unfolds to more than {STEEPEST} times"))


def _unfold_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int, place: Place) -> bytes:
    """Read what an entry really unfolds to; what it says of its size may be a lie."""
    most = min(left, entry.file_size)
    parts: list[bytes] = []
    size = 0
    with archive.open(entry) as source:
        while part := source.read(CHUNK):
            size += len(part)
            if size > most:
                limit = f"all files together may have {LARGEST_CONTENT // 1024} KB"
                raise Unreadable(rules.PACK_TOO_LARGE.at(place, limit=limit))
            parts.append(part)
    return b"".join(parts)
