"""Copies of the records: whole, dated, rotated, and made while the program works."""

import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.store.make_old import OLD
from tests.store.scenes import EVENING_MS, NOW, card, opening, play
from trainer.core.events import BreakTaken
from trainer.store.backups import (
    KEEP_DAILY,
    BackupReason,
    backup_files,
    backup_if_due,
    describe,
    list_backups,
    preview,
    write_backup,
)
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.recovery import OpenedStore, Place


def touch(path: Path, when: datetime) -> None:
    """Let a file have been changed at a time."""
    os.utime(path, (when.timestamp(), when.timestamp()))


def test_a_copy_holds_what_was_stored_and_stands_alone(store: OpenedStore, place: Place):
    log = play(store, "a")
    copy = write_backup(place.path, place.backups, reason=BackupReason.BY_HAND, now=NOW)
    assert copy.path.name == "records-20261123-140312-by-hand.db"
    assert (copy.sound, copy.sessions, copy.last_started_ms, copy.taken) == (True, 1, EVENING_MS, NOW)
    assert [file.name for file in place.backups.iterdir()] == [copy.path.name]
    with sqlite3.connect(copy.path) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (len(log.load()),)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_copy_is_made_in_the_middle_of_a_session(store: OpenedStore, place: Place):
    log = store.begin(card(), session_id="a")
    log.append(opening())
    copy = write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=NOW)
    log.append([(62_000, BreakTaken())])
    with sqlite3.connect(copy.path) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (3,)
    connection.close()


def test_one_copy_a_day_and_only_when_something_changed(store: OpenedStore, place: Place):
    play(store, "a")
    store.close()
    touch(place.path, NOW)
    assert backup_if_due(place.path, place.backups, now=NOW) is not None
    assert backup_if_due(place.path, place.backups, now=NOW + timedelta(hours=3)) is None
    touch(place.path, NOW + timedelta(minutes=1))
    assert backup_if_due(place.path, place.backups, now=NOW + timedelta(hours=3)) is None
    assert backup_if_due(place.path, place.backups, now=NOW + timedelta(hours=24)) is not None
    assert backup_if_due(place.path, place.backups, now=NOW + timedelta(hours=48)) is None


def test_a_week_of_daily_copies_is_kept_and_every_copy_before_an_upgrade(store: OpenedStore, place: Place):
    play(store, "a")
    first = write_backup(place.path, place.backups, reason=BackupReason.UPGRADE, now=NOW, revision="0001")
    for day in range(1, KEEP_DAILY + 4):
        now = NOW + timedelta(days=day)
        touch(place.path, now - timedelta(hours=1))
        assert backup_if_due(place.path, place.backups, now=now) is not None
    kept = list_backups(place.backups)
    assert [copy.reason for copy in kept] == [BackupReason.DAILY] * KEEP_DAILY + [BackupReason.UPGRADE]
    assert kept[-1].path == first.path
    assert kept[0].taken == NOW + timedelta(days=KEEP_DAILY + 3)
    assert kept[-2].taken == NOW + timedelta(days=4)


def test_a_damaged_copy_is_listed_as_such(store: OpenedStore, place: Place):
    play(store, "a")
    copy = write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=NOW)
    with copy.path.open("r+b") as file:
        file.seek(5000)
        file.write(b"\xa5" * 20_000)
    (listed,) = list_backups(place.backups)
    assert (listed.sound, listed.sessions) == (False, 0)


def test_looking_at_a_copy_leaves_no_trace(store: OpenedStore, place: Place):
    play(store, "a")
    copy = write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=NOW)
    before = (copy.path.read_bytes(), copy.path.stat().st_mtime_ns)
    assert describe(copy.path) == copy
    assert (copy.path.read_bytes(), copy.path.stat().st_mtime_ns) == before
    assert backup_files(place.backups) == [copy.path]


def test_other_files_in_the_folder_are_not_ours_to_touch(store: OpenedStore, place: Place):
    play(store, "a")
    place.backups.mkdir()
    (place.backups / "holiday.jpg").write_bytes(b"sea")
    write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=NOW)
    assert len(list_backups(place.backups)) == 1


def test_a_copy_of_nothing_is_refused(place: Place):
    place.path.parent.mkdir()
    with pytest.raises(StoreFailure) as failure:
        write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=NOW)
    assert failure.value.kind is ProblemKind.DEVICE
    assert not place.path.exists()
    assert backup_files(place.backups) == []


def test_a_preview_says_what_a_copy_holds_and_what_would_be_lost(store: OpenedStore, place: Place):
    for number in range(7):
        play(store, f"old {number}", at=EVENING_MS + number)
    copy = write_backup(place.path, place.backups, reason=BackupReason.BY_HAND, now=NOW)
    play(store, "new", at=EVENING_MS + 99)
    store.keeping.bin(["old 0"], now_ms=1)
    store.keeping.empty_bin()
    seen = preview(copy.path, place.path)
    assert (seen.sessions, seen.first_ms, seen.last_ms) == (7, EVENING_MS, EVENING_MS + 6)
    assert (seen.missing, seen.only_there) == (1, 1)
    assert [held.started_ms for held in seen.newest] == [EVENING_MS + number for number in (6, 5, 4, 3, 2)]
    assert (seen.newest[0].title, seen.newest[0].outcome) == ("The rent renewal", "deal")


def test_a_copy_of_an_older_schema_can_be_looked_into(store: OpenedStore, place: Place):
    play(store, "new")
    assert preview(OLD / "played-0001.db", place.path).sessions == 4
