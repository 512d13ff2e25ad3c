"""From one machine to another: sessions, settings and scenario packs in one file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.session.rooms import PROJECT, recogniser
from tests.store.scenes import NOW
from tests.ui.packs import pack
from trainer.content.load import ScenarioLibrary
from trainer.content.playthrough import SimulatedClock
from trainer.session.inspection import inspect_pack
from trainer.session.luggage import pack_up, unpack
from trainer.session.room import PracticeRoom
from trainer.settings import Settings, save_settings
from trainer.store.bundle import export_bundle
from trainer.store.recovery import OpenedStore, Place, open_store


@contextmanager
def machine(folder: Path) -> Iterator[PracticeRoom]:
    """A room with records and packs of its own."""
    store = open_store(Place(path=folder / "records.db", backups=folder / "backups"), now=NOW)
    assert isinstance(store, OpenedStore)
    library = ScenarioLibrary(PROJECT / "scenarios", packs=folder / "packs")
    try:
        yield PracticeRoom(library=library, store=store, recogniser=recogniser(), clock=SimulatedClock())
    finally:
        store.close()


def install(room: PracticeRoom, file: Path) -> None:
    check = partial(inspect_pack, library=room.library.folder, recogniser=room.recogniser)
    room.library.packs.install(file, check=check)


def test_packs_and_settings_travel_with_the_records(tmp_path: Path):
    settings, target = tmp_path / "settings.json", tmp_path / "all"
    save_settings(settings, Settings(learner_name="Amina"))
    with machine(tmp_path / "old") as old, machine(tmp_path / "new") as new:
        install(old, pack(tmp_path))
        assert pack_up(old, target, now=NOW, settings=settings).packs == ("theirs",)
        done = unpack(new, target)
        (here,), (there,) = old.library.packs.packs(), new.library.packs.packs()
        assert (done.packs, done.refused) == ((there.manifest.title,), ())
        assert there.manifest == here.manifest
        assert new.library.load("borrowed-boat") == old.library.load("borrowed-boat")
        assert done.settings is not None
        assert done.settings.learner_name == "Amina"
        assert unpack(new, target).packs == ()


def test_a_newer_version_that_is_here_stays(tmp_path: Path):
    with machine(tmp_path / "old") as old, machine(tmp_path / "new") as new:
        install(old, pack(tmp_path))
        install(new, pack(tmp_path, version=2))
        pack_up(old, tmp_path / "all", now=NOW, settings=tmp_path / "none")
        done = unpack(new, tmp_path / "all")
        assert (done.packs, done.refused, done.settings) == ((), (), None)
        assert new.library.packs.packs()[0].manifest.version == 2


def test_a_damaged_pack_is_left_out_and_a_hostile_one_refused(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    with machine(tmp_path / "old") as old, machine(tmp_path / "new") as new:
        install(old, pack(tmp_path))
        (tmp_path / "old" / "packs" / "theirs" / "borrowed-boat" / "brief.md").unlink()
        assert pack_up(old, tmp_path / "all", now=NOW, settings=tmp_path / "none").packs == ()
        assert "theirs was left out" in caplog.text
        export_bundle(old.store.database, tmp_path / "evil", now=NOW, packs={"evil": b"PK no pack at all"})
        done = unpack(new, tmp_path / "evil")
        (refused,) = done.refused
        assert "evil.hardball" in str(refused)
        assert new.library.packs.packs() == ()
