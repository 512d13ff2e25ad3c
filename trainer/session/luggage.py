"""Everything a learner takes from one machine to another: the records, the settings and the scenario packs."""

from __future__ import annotations

import logging
import tempfile
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from trainer.content.packs.manifest import SUFFIX
from trainer.content.packs.packing import repack
from trainer.core.errors import UserFacing
from trainer.session.inspection import inspect_pack
from trainer.session.room import PracticeRoom
from trainer.settings import Settings, load_settings
from trainer.store.bundle import Manifest, Progress, export_bundle
from trainer.store.bundle_import import Imported, import_bundle, packs_in, settings_in

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """What a file brought: sessions, titles of packs that are new here, packs that could not be used, settings."""

    records: Imported
    packs: tuple[str, ...] = ()
    refused: tuple[UserFacing, ...] = ()
    settings: Settings | None = None
    """As they were on the other machine, for who asks to put them in force; None where the file holds none of ours."""


def pack_up(
    room: PracticeRoom, target: Path, *, now: datetime, settings: Path, progress: Progress = lambda _done, _total: None
) -> Manifest:
    """Write everything into one file; a pack whose files are damaged is left out and logged.

    Raises:
        UserFacing: the file cannot be written.
        StoreFailure: the records cannot be read.
    """
    packs: dict[str, bytes] = {}
    for pack in room.library.packs.packs():
        try:
            packs[pack.manifest.id] = repack(pack.folder, pack.manifest)
        except OSError as error:
            log.warning("the pack %s was left out of an export: %s", pack.manifest.id, error)
    return export_bundle(room.store.database, target, now=now, settings=settings, packs=packs, progress=progress)


def unpack(room: PracticeRoom, source: Path, *, progress: Progress = lambda _done, _total: None) -> Unpacked:
    """Take in sessions and packs that are not here yet; what is here stays, a newer version of a pack included.

    Raises:
        UserFacing: it is no sound export; nothing was taken in.
        StoreFailure: the records cannot be written.
    """
    records = import_bundle(room.store.database, source, progress=progress)
    new: list[str] = []
    refused: list[UserFacing] = []
    packs = room.library.packs
    check = partial(inspect_pack, library=room.library.folder, recogniser=room.recogniser)
    with tempfile.TemporaryDirectory(prefix="hardball-") as place:
        for pack_id, raw in packs_in(source).items():
            if packs.find(pack_id) is not None:
                continue
            file = Path(place) / f"{pack_id}{SUFFIX}"
            file.write_bytes(raw)
            try:
                new.append(packs.install(file, check=check).pack.manifest.title)
            except UserFacing as error:
                refused.append(error)
        settings = _settings_of(source, Path(place))
    return Unpacked(records=records, packs=tuple(new), refused=tuple(refused), settings=settings)


def _settings_of(source: Path, place: Path) -> Settings | None:
    text = settings_in(source)
    if text is None:
        return None
    file = place / "settings.json"
    file.write_text(text, encoding="utf-8")
    loaded = load_settings(file)
    return loaded.settings if loaded.notice is None else None
