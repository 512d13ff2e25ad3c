"""Making a pack of an author's folder, the same bytes for the same files."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from trainer.content.catalogue import files as file_rules
from trainer.content.diagnostics import ContentError, Diagnostic, Place
from trainer.content.packs.manifest import MANIFEST, SUFFIX, Manifest, PackFile, parse_manifest
from trainer.content.shape import shape
from trainer.content.shelf import Shelf
from trainer.content.source import Unreadable, parse_yaml, read_text
from trainer.content.upgrade import upgrade
from trainer.core.errors import UserFacing

ABOUT = "pack.yaml"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time written beside every file, so that packing twice gives the same pack."""


def read_about(folder: Path) -> PackFile:
    """Return what an author's folder says of the pack to be.

    Raises:
        ContentError: pack.yaml is missing or wrong.
    """
    path = folder / ABOUT
    if not path.is_file():
        raise ContentError("The pack", [file_rules.MISSING_FILE.at(Place(file=ABOUT), file=ABOUT)])
    try:
        about, findings = shape(upgrade(parse_yaml(read_text(path, ABOUT), ABOUT), ABOUT), PackFile, ABOUT)
    except Unreadable as problem:
        raise ContentError("The pack", [problem.diagnostic]) from None
    if about is None:
        raise ContentError("The pack", findings)
    return about


def check_about(folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a folder's pack.yaml; one that is not there yet is no mistake."""
    if not (folder / ABOUT).exists():
        return ()
    try:
        read_about(folder)
    except ContentError as refused:
        return refused.diagnostics
    return ()


def make_pack(folder: Path) -> tuple[bytes, Manifest]:
    """Return the bytes of a pack with every scene of a folder, its scripts and its own people, and its manifest.

    Whether the scenes are any good is for the check to say.

    Raises:
        ContentError: pack.yaml, or a file's name, cannot be used.
        UserFacing: a file cannot be read, or there is no scene.
    """
    about = read_about(folder)
    shelf = Shelf(folder)
    held: dict[str, bytes] = {}
    try:
        for name in sorted(names_in(shelf)):
            held[name] = read_text(folder / name, name).encode()
    except Unreadable as problem:
        raise ContentError("The pack", [problem.diagnostic]) from None
    except OSError as error:
        raise UserFacing(f"{error.filename} cannot be read: {error.strerror}.", safe="No pack was written.") from error
    if not held:
        raise UserFacing(
            f"There is no scene in {folder}.",
            safe="No pack was written.",
            remedy="Name the folder that holds the folders of your scenes; 'hardball scenario new' makes the first.",
        )
    manifest = Manifest(
        format=1,
        id=about.id,
        title=about.title,
        author=about.author,
        version=about.version,
        files={name: hashlib.sha256(raw).hexdigest() for name, raw in held.items()},
    )
    try:
        parse_manifest(manifest.text().encode(), MANIFEST)
    except Unreadable as problem:
        raise ContentError("The pack", [problem.diagnostic]) from None
    return zipped({MANIFEST: manifest.text().encode(), **held}), manifest


def repack(folder: Path, manifest: Manifest) -> bytes:
    """Return the bytes of a pack that lies unfolded in a folder.

    Raises:
        OSError: a file of it is missing or cannot be read.
    """
    held = {name: (folder / name).read_bytes() for name in manifest.files}
    return zipped({MANIFEST: manifest.text().encode(), **held})


def zipped(held: dict[str, bytes]) -> bytes:
    """Return a zip archive of files, in order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, raw in held.items():
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), raw, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def names_in(shelf: Shelf) -> Iterator[str]:
    """Yield the path of every file of a folder that belongs in a pack."""
    for slug in shelf.slugs():
        yield f"{slug}/scenario.yaml"
        yield f"{slug}/brief.md"
        for path in (shelf.root / slug / "plays").glob("*.play"):
            yield f"{slug}/plays/{path.name}"
    for person in shelf.names("personas", lent=False):
        yield f"personas/{person}.yaml"


def pack_name(manifest: Manifest) -> str:
    """Return the usual name of a pack's file."""
    return f"{manifest.id}-{manifest.version}{SUFFIX}"
