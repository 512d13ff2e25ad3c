"""The doctor looks and does not touch."""

import sqlite3
from contextlib import closing

from tests.store.scenes import NOW, card, opening, play
from trainer.store.backups import BackupReason, write_backup
from trainer.store.health import examine
from trainer.store.problems import ProblemKind
from trainer.store.recovery import OpenedStore, Place
from trainer.store.revision import HEAD


def test_records_in_order(store: OpenedStore, place: Place):
    play(store, "a")
    store.begin(card(), session_id="b").append(opening())
    write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=NOW)
    store.close()
    before = sorted(file.name for file in place.path.parent.iterdir())
    health = examine(place.path, place.backups)
    assert (health.problem, health.remedy, health.revision, health.needs_upgrade) == (None, "", HEAD, False)
    assert (health.sessions, health.events, health.backups) == (2, 14, 1)
    assert health.created_ms == NOW.timestamp() * 1000
    assert health.size == place.path.stat().st_size
    assert sorted(file.name for file in place.path.parent.iterdir()) == before


def test_records_in_use(store: OpenedStore, place: Place):
    play(store, "a")
    health = examine(place.path, place.backups)
    assert (health.problem, health.sessions) == (None, 1)


def test_no_records_yet(place: Place):
    health = examine(place.path, place.backups)
    assert (health.exists, health.problem, health.revision, health.needs_upgrade) == (False, None, None, False)


def test_newer_records(store: OpenedStore, place: Place):
    store.close()
    with closing(sqlite3.connect(place.path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0009'")
        connection.commit()
    health = examine(place.path, place.backups)
    assert (health.problem, health.revision) == (ProblemKind.NEWER, "0009")
    assert "newer version" in health.remedy


def test_damaged_records(store: OpenedStore, place: Place):
    play(store, "a")
    store.close()
    with place.path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xa5" * 16_384)
    health = examine(place.path, place.backups)
    assert health.problem is ProblemKind.CORRUPT
    assert health.detail


def test_another_file_altogether(place: Place):
    place.path.parent.mkdir()
    place.path.write_bytes(b"Dear diary,\n" * 400)
    assert examine(place.path, place.backups).problem is ProblemKind.NOT_A_DATABASE
