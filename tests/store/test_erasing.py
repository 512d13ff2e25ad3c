"""Deleting everything deletes what the program made and nothing else."""

from __future__ import annotations

from pathlib import Path

from tests.store.scenes import NOW, play
from trainer.store.backups import BackupReason, write_backup
from trainer.store.erasing import Places, Trace, erase, find_traces
from trainer.store.recovery import OpenedStore, Place, open_store, restore_backup


def places(folder: Path) -> Places:
    for name in ("config", "log", "cache", "elsewhere"):
        (folder / name).mkdir()
    records = Place(
        path=folder / "data" / "records.db", backups=folder / "data" / "backups", elsewhere=folder / "elsewhere"
    )
    return Places(
        records=records, settings=folder / "config" / "settings.json", logs=folder / "log", cache=folder / "cache"
    )


def lived_in(where: Places, folder: Path) -> list[Path]:
    """Use every place, and leave files of somebody else beside; return those."""
    store = open_store(where.records, now=NOW)
    assert isinstance(store, OpenedStore)
    play(store, "a")
    copy = write_backup(where.records.path, where.records.backups, reason=BackupReason.BY_HAND, now=NOW)
    store.close()
    restored = restore_backup(where.records, copy.path, now=NOW)
    assert isinstance(restored, OpenedStore)
    restored.close()
    where.settings.write_text("{}", encoding="utf-8")
    (where.logs / "hardball.log").write_text("x", encoding="utf-8")
    (where.cache / "cards.json").write_text("{}", encoding="utf-8")
    (folder / "elsewhere" / "records.beside-20261123-140312.db").write_bytes(b"begun in bad times")
    strangers = [
        folder / "elsewhere" / "thesis.db",
        folder / "data" / "holiday.jpg",
        where.records.backups / "notes.txt",
        folder / "data" / "packs",
    ]
    for stranger in strangers[:-1]:
        stranger.write_bytes(b"not ours")
    strangers[-1].mkdir()
    return strangers


def test_everything_is_told_by_kind_and_goes(tmp_path: Path):
    where = places(tmp_path)
    strangers = lived_in(where, tmp_path)
    told = {traces.kind: len(traces.files) for traces in find_traces(where)}
    assert told == {
        Trace.RECORDS: 1, Trace.BACKUPS: 1, Trace.SET_ASIDE: 2, Trace.SETTINGS: 1, Trace.LOGS: 1, Trace.REST: 1,
    }  # fmt: skip
    assert all(traces.size > 0 for traces in find_traces(where))
    assert erase(where) == ()
    assert find_traces(where) == ()
    assert all(stranger.exists() for stranger in strangers)
    fresh = open_store(where.records, now=NOW)
    assert isinstance(fresh, OpenedStore)
    assert fresh.history.counts().sessions == 0
    fresh.close()


def test_where_nothing_is_nothing_goes(tmp_path: Path):
    where = places(tmp_path)
    assert find_traces(where) == ()
    assert erase(where) == ()
