"""The packs a user has installed: one folder each, put in place whole or not at all."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.content.catalogue import packs as rules
from trainer.content.diagnostics import ContentError, Diagnostic, Place, errors_in
from trainer.content.ids import is_id, scene_ids
from trainer.content.packs.manifest import LARGEST_MANIFEST, MANIFEST, Manifest, parse_manifest
from trainer.content.packs.unpacking import read_pack
from trainer.content.shelf import Shelf
from trainer.content.source import Unreadable
from trainer.core.errors import UserFacing

log = logging.getLogger(__name__)
MAX_PACKS = 100
SET_ASIDE = ".removed"
"""Where a removed pack waits for an undo until the next one is removed."""

Check = Callable[[Path], Sequence[Diagnostic]]
"""Looks a folder of scenes over that stands on the built-in library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """An installed pack with the folder it lies in."""

    folder: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What came of an import: the pack, and the version it took the place of, if any."""

    pack: Pack
    replaced: int | None = None
    already: bool = False
    """Whether this very pack was installed before."""


class InstalledPacks:
    """Installs, lists and removes packs under one folder; the built-in library is never touched."""

    def __init__(self, folder: Path, *, built_in: Path) -> None:
        self._folder = folder
        self._built_in = built_in
        self._known: dict[str, tuple[int, Pack]] = {}

    @property
    def built_in(self) -> Path:
        """Return the folder of the built-in library, on which every pack stands."""
        return self._built_in

    def packs(self) -> tuple[Pack, ...]:
        """Return the installed packs in order of their ids; what is damaged is left out and logged."""
        found = (self._read(path) for path in sorted(self._folder.glob(f"*/{MANIFEST}"))[:MAX_PACKS])
        return tuple(pack for pack in found if pack is not None)

    def find(self, pack_id: str) -> Pack | None:
        """Return an installed pack."""
        return next((pack for pack in self.packs() if pack.manifest.id == pack_id), None)

    def install(self, file: Path, *, check: Check) -> Arrival:
        """Check a pack in full and put it in place, whole; an earlier version of the same pack is set aside.

        Raises:
            ContentError: the pack cannot be used; nothing was changed.
            UserFacing: it could not be stored; nothing was changed.
        """
        subject = f"The pack {file.name}"
        try:
            manifest, held = read_pack(file)
        except Unreadable as problem:
            raise ContentError(subject, [problem.diagnostic]) from None
        here = self.find(manifest.id)
        if here is not None and here.manifest == manifest:
            return Arrival(pack=here, already=True)
        refused = self.clashes(manifest, file.name)
        if refused:
            raise ContentError(subject, refused)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._folder, prefix=".new-") as place:
                fresh = Path(place) / manifest.id
                _write(fresh, manifest, held)
                errors = errors_in(check(fresh))
                if errors:
                    raise ContentError(subject, errors)
                self._put_in_place(fresh, here)
        except OSError as error:
            raise UserFacing(
                f"{subject} could not be stored: {error.strerror}.",
                safe="Your packs and sessions are as they were.",
                remedy="Free some space, or look whether the data folder can be written.",
            ) from error
        pack = Pack(folder=self._folder / manifest.id, manifest=manifest)
        return Arrival(pack=pack, replaced=here.manifest.version if here is not None else None)

    def remove(self, pack_id: str) -> Pack:
        """Set a pack aside; it can be brought back until the next one is removed.

        Raises:
            UserFacing: there is no such pack, or it cannot be moved.
        """
        pack = self.find(pack_id)
        if pack is None:
            raise UserFacing(f"There is no pack {pack_id}.", safe="Nothing was removed.")
        try:
            self._set_aside(pack)
        except OSError as error:
            raise UserFacing(
                f"The pack {pack.manifest.title} could not be removed: {error.strerror}.",
                safe="It is where it was.",
                remedy="Close other programs that have its files open.",
            ) from error
        return pack

    def bring_back(self, pack_id: str) -> None:
        """Put the pack back that was set aside last, in place of what is there now.

        Raises:
            UserFacing: it is not there any more.
        """
        kept, place = self._folder / SET_ASIDE / pack_id, self._folder / pack_id
        try:
            if not kept.is_dir():
                raise FileNotFoundError(2, os.strerror(2), str(kept))
            if place.exists():
                shutil.rmtree(place)
            kept.rename(place)
        except OSError as error:
            raise UserFacing(
                f"The pack {pack_id} cannot be brought back: {error.strerror}.", remedy="Import its file again."
            ) from error

    def clashes(self, manifest: Manifest, shown: str) -> tuple[Diagnostic, ...]:
        """Return why a pack cannot take its place beside the built-in library and the other packs."""
        place = Place(file=shown)
        found: list[Diagnostic] = []
        here = self.find(manifest.id)
        if here is not None:
            found += _outdated(here.manifest, manifest, place)
        elif len(self.packs()) >= MAX_PACKS:
            found.append(rules.PACK_TOO_LARGE.at(place, limit=f"there is room for {MAX_PACKS} packs"))
        taken = dict.fromkeys(scene_ids(self._built_in), "in the built-in library")
        for pack in self.packs():
            if pack.manifest.id != manifest.id:
                taken.update(dict.fromkeys(pack.manifest.scenes, f"in the pack {pack.manifest.title}"))
        for name in manifest.scenes:
            if name in taken:
                found.append(rules.TAKEN.at(place, what="the scene", name=name, owner=taken[name]))
        for name in sorted({*manifest.people} & {*Shelf(self._built_in).names("personas", lent=False)}):
            found.append(rules.TAKEN.at(place, what="the person", name=name, owner="in the built-in library"))
        return tuple(found)

    def _read(self, path: Path) -> Pack | None:
        folder = path.parent
        try:
            stamp = path.stat().st_mtime_ns
            known = self._known.get(folder.name)
            if known is not None and known[0] == stamp:
                return known[1]
            with path.open("rb") as source:
                manifest = parse_manifest(source.read(LARGEST_MANIFEST + 1), path.name)
        except (OSError, Unreadable) as error:
            log.info("the pack in %s was passed over: %s", folder, error)
            return None
        if not is_id(folder.name) or manifest.id != folder.name:
            return None
        pack = Pack(folder=folder, manifest=manifest)
        self._known[folder.name] = (stamp, pack)
        return pack

    def _put_in_place(self, fresh: Path, here: Pack | None) -> None:
        if here is not None:
            self._set_aside(here)
        try:
            fresh.rename(self._folder / fresh.name)
        except OSError:
            if here is not None:
                self.bring_back(fresh.name)
            raise

    def _set_aside(self, pack: Pack) -> None:
        kept = self._folder / SET_ASIDE
        if kept.exists():
            shutil.rmtree(kept)
        kept.mkdir(mode=0o700)
        pack.folder.rename(kept / pack.manifest.id)


def _outdated(here: Manifest, fresh: Manifest, place: Place) -> list[Diagnostic]:
    if fresh.author != here.author:
        owner = f"a pack by {here.author}; this one is by {fresh.author}"
        return [rules.TAKEN.at(place, what="the pack", name=fresh.id, owner=owner)]
    if fresh.version < here.version:
        return [rules.NOT_NEWER.at(place, have=here.version, problem=f"version {fresh.version}")]
    if fresh.version == here.version:
        return [rules.NOT_NEWER.at(place, have=here.version, problem="another edition with the same number")]
    return []


def _write(folder: Path, manifest: Manifest, held: dict[str, bytes]) -> None:
    for name, raw in {MANIFEST: manifest.text().encode(), **held}.items():
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(raw)
