"""Records that cannot be opened or written: said plainly, nothing lost, and a way on that works."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.places import fill, forbidden, held, immutable, in_another_program, read_only_disk, small_disk
from tests.store.scenes import NOW, card, opening, play, started, talk
from trainer.core.errors import UserFacing
from trainer.core.events import BreakTaken
from trainer.store.backups import BackupReason, write_backup
from trainer.store.beside import bring_home
from trainer.store.event_log import SessionLog
from trainer.store.history import SessionFilter
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.recovery import (
    OpenedStore,
    Place,
    Remedy,
    RemedyKind,
    StoreProblem,
    open_store,
    take,
)
from trainer.store.revision import side_file

PATIENCE_MS = 60


def opened(place: Place) -> OpenedStore:
    store = open_store(place, now=NOW, busy_ms=PATIENCE_MS)
    assert isinstance(store, OpenedStore), store
    return store


def refused(place: Place) -> StoreProblem:
    problem = open_store(place, now=NOW, patience_ms=PATIENCE_MS)
    assert isinstance(problem, StoreProblem)
    assert problem.message
    assert problem.safe
    assert problem.advice
    assert problem.remedies[-1].kind is RemedyKind.OPEN_FOLDER
    return problem


def offered(problem: StoreProblem) -> list[RemedyKind]:
    return [remedy.kind for remedy in problem.remedies]


def choose(problem: StoreProblem, kind: RemedyKind) -> OpenedStore:
    remedy = next(remedy for remedy in problem.remedies if remedy.kind is kind)
    store = take(problem, remedy, now=NOW + timedelta(minutes=1))
    assert isinstance(store, OpenedStore), store
    return store


def sessions_in(store: OpenedStore) -> list[str]:
    return [row.id for row in store.history.page().rows]


@pytest.fixture
def played(place: Place) -> Place:
    store = opened(place)
    play(store, "a")
    play(store, "b")
    store.close()
    return place


def damage(path: Path) -> None:
    """Overwrite the middle of a file, as a failing disk does."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 3 * 4096))


def test_records_are_made_where_there_are_none(place: Place):
    store = opened(place)
    assert sessions_in(store) == []
    store.close()
    assert place.path.exists()


def test_records_are_there_again_on_the_next_start(played: Place):
    store = opened(played)
    assert sessions_in(store) == ["b", "a"]
    store.close()


def test_an_empty_file_is_a_new_one(place: Place):
    place.path.parent.mkdir()
    place.path.touch()
    store = opened(place)
    assert store.history.counts().sessions == 0
    store.close()


class TestLocked:
    """Another program holds the file."""

    def test_the_start_says_so_and_trying_again_helps(self, played: Place):
        with held(played.path):
            problem = refused(played)
            assert problem.kind is ProblemKind.LOCKED
            assert offered(problem) == [RemedyKind.RETRY, RemedyKind.START_BESIDE, RemedyKind.OPEN_FOLDER]
        store = choose(problem, RemedyKind.RETRY)
        assert sessions_in(store) == ["b", "a"]
        store.close()

    def test_a_step_that_cannot_be_stored_can_be_sent_again(self, played: Place):
        store = opened(played)
        log = store.begin(card(), session_id="c")
        log.append(opening())
        with held(played.path, "BEGIN IMMEDIATE"):
            with pytest.raises(StoreFailure) as failure:
                log.append(talk())
            assert failure.value.kind is ProblemKind.LOCKED
            assert isinstance(failure.value, UserFacing)
            assert failure.value.safe == "Everything you can see at the table is stored."
            assert [one.seq for one in log.load()] == [1, 2, 3]
        assert log.append(talk())[-1].seq == 10
        store.close()

    def test_practice_goes_on_beside_and_comes_home_later(self, played: Place):
        with held(played.path):
            first = choose(refused(played), RemedyKind.START_BESIDE)
            play(first, "c")
            first.keeping.set_tags("c", ["in bad times"])
            first.close()
            problem = refused(played)
            assert offered(problem)[:2] == [RemedyKind.RETRY, RemedyKind.CONTINUE_BESIDE]
            second = choose(problem, RemedyKind.CONTINUE_BESIDE)
            assert sessions_in(second) == ["c"]
            play(second, "d")
            second.close()
        home = opened(played)
        (beside,) = home.beside
        assert bring_home(played.path, beside) == 2
        assert sessions_in(home) == ["d", "c", "b", "a"]
        assert home.log("c").load() == home.log("a").load()
        assert [row.id for row in home.history.page(SessionFilter(tag="in bad times", words="bad fourteen")).rows] == [
            "c"
        ]
        assert sorted(home.results.table().ids) == ["a", "b", "c", "d"]
        home.close()
        again = opened(played)
        assert again.beside == ()
        again.close()
        assert [file.name for file in played.path.parent.glob("*brought-home*.db")] == [
            "records.brought-home-20261123-140312.db"
        ]


def go_on_for_ever(log: SessionLog, acknowledged: list[int]) -> None:
    """Append until something gives."""
    while True:
        acknowledged.append(log.append([(62_000, BreakTaken())] * 20)[-1].seq)


class TestFull:
    """No room on the disk."""

    def test_a_step_that_does_not_fit_can_be_sent_again(self, tmp_path: Path):
        with small_disk(tmp_path / "disk") as disk:
            store = opened(Place(path=disk / "records.db", backups=disk / "backups"))
            log = store.begin(card(), session_id="a")
            log.append(opening())
            filler = fill(disk)
            acknowledged = [3]
            with pytest.raises(StoreFailure) as failure:
                go_on_for_ever(log, acknowledged)
            assert failure.value.kind is ProblemKind.DISK_FULL
            stored = acknowledged[-1]
            assert len(log.load()) == stored
            filler.unlink()
            assert log.append([(63_000, BreakTaken())])[0].seq == stored + 1
            store.close()

    def test_a_file_that_may_not_grow_behaves_like_a_full_disk(self, played: Place):
        store = opened(played)
        with store.database.writing() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        log = store.begin(card(), session_id="c")
        with pytest.raises(StoreFailure) as failure:
            log.append([(0, started()), *[(at, BreakTaken()) for at in range(500)]])
        assert failure.value.kind is ProblemKind.DISK_FULL
        assert log.load() == ()
        assert sessions_in(store) == ["b", "a"]
        store.close()

    def test_the_start_says_so_and_another_disk_helps(self, tmp_path: Path):
        with small_disk(tmp_path / "disk") as disk:
            elsewhere = tmp_path / "elsewhere"
            elsewhere.mkdir()
            place = Place(path=disk / "records.db", backups=disk / "backups", elsewhere=elsewhere)
            opened(place).close()
            fill(disk)
            problem = refused(place)
            assert problem.kind is ProblemKind.DISK_FULL
            assert offered(problem) == [RemedyKind.RETRY, RemedyKind.START_BESIDE, RemedyKind.OPEN_FOLDER]
            store = choose(problem, RemedyKind.START_BESIDE)
            assert store.place.path.parent == elsewhere
            store.close()

    def test_nothing_is_begun_on_a_full_disk(self, tmp_path: Path):
        with small_disk(tmp_path / "disk") as disk:
            fill(disk)
            problem = refused(Place(path=disk / "data" / "records.db", backups=disk / "backups"))
            assert problem.kind is ProblemKind.DISK_FULL

    def test_a_backup_that_does_not_fit_leaves_nothing_behind(self, tmp_path: Path):
        with small_disk(tmp_path / "disk") as disk:
            place = Place(path=tmp_path / "records.db", backups=disk / "backups")
            store = opened(place)
            play(store, "a")
            store.close()
            place.backups.mkdir()
            fill(disk)
            with pytest.raises(StoreFailure, match="disk is full"):
                write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=NOW)
            assert list(place.backups.iterdir()) == []


class TestReadOnly:
    """The file or its disk cannot be written."""

    def test_a_write_protected_file(self, played: Place):
        with immutable(played.path):
            problem = refused(played)
            assert problem.kind is ProblemKind.READ_ONLY
            assert offered(problem) == [RemedyKind.RETRY, RemedyKind.START_BESIDE, RemedyKind.OPEN_FOLDER]
        choose(problem, RemedyKind.RETRY).close()

    def test_a_read_only_disk(self, tmp_path: Path):
        with small_disk(tmp_path / "disk") as disk:
            place = Place(path=disk / "records.db", backups=disk / "backups")
            store = opened(place)
            play(store, "a")
            store.close()
            read_only_disk(disk)
            problem = refused(place)
            assert problem.kind is ProblemKind.READ_ONLY
            assert offered(problem) == [RemedyKind.RETRY, RemedyKind.OPEN_FOLDER]

    def test_a_read_only_disk_without_records(self, tmp_path: Path):
        with small_disk(tmp_path / "disk") as disk:
            read_only_disk(disk)
            for path in (disk / "records.db", disk / "data" / "records.db"):
                assert refused(Place(path=path, backups=disk / "backups")).kind is ProblemKind.READ_ONLY


ASK = """
import os, sys
from datetime import datetime, UTC
from pathlib import Path
from trainer.store.health import examine
from trainer.store.recovery import Place, open_store
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
path = Path(sys.argv[1])
problem = open_store(Place(path=path, backups=path.parent / "backups"), now=datetime.now(tz=UTC))
print(problem.kind, [remedy.kind.value for remedy in problem.remedies], examine(path, path.parent).problem)
"""


class TestForbidden:
    """The folder belongs to somebody else."""

    def test_records_that_may_not_be_looked_at(self, played: Place):
        with forbidden(played.path.parent):
            answer = in_another_program(ASK, str(played.path))
        assert answer == "no-permission ['retry', 'open-folder'] no-permission\n"

    def test_records_that_may_not_be_made(self, tmp_path: Path):
        (tmp_path / "theirs").mkdir()
        with forbidden(tmp_path / "theirs"):
            answer = in_another_program(ASK, str(tmp_path / "theirs" / "data" / "records.db"))
        assert answer.startswith("no-permission ['retry', 'open-folder']")


class TestDamaged:
    """The file is not what it was, or never was."""

    def test_a_backup_brings_the_sessions_back_and_the_damaged_file_is_kept(self, played: Place):
        write_backup(played.path, played.backups, reason=BackupReason.DAILY, now=NOW)
        damage(played.path)
        wreck = played.path.read_bytes()
        problem = refused(played)
        assert problem.kind is ProblemKind.CORRUPT
        assert offered(problem) == [RemedyKind.RESTORE_BACKUP, RemedyKind.BEGIN_ANEW, RemedyKind.OPEN_FOLDER]
        backup = problem.remedies[0].backup
        assert backup is not None
        assert (backup.sessions, backup.taken) == (2, NOW)
        store = choose(problem, RemedyKind.RESTORE_BACKUP)
        assert sessions_in(store) == ["b", "a"]
        assert store.kept is not None
        assert store.kept.read_bytes() == wreck
        store.close()

    def test_without_a_backup_a_new_file_is_begun_and_the_damaged_one_kept(self, played: Place):
        damage(played.path)
        wreck = played.path.read_bytes()
        problem = refused(played)
        assert offered(problem) == [RemedyKind.BEGIN_ANEW, RemedyKind.OPEN_FOLDER]
        store = choose(problem, RemedyKind.BEGIN_ANEW)
        assert sessions_in(store) == []
        assert store.kept is not None
        assert store.kept.name == "records.damaged-20261123-140412.db"
        assert store.kept.read_bytes() == wreck
        store.close()

    def test_side_files_of_the_damaged_file_do_not_get_into_the_new_one(self, played: Place, tmp_path: Path):
        write_backup(played.path, played.backups, reason=BackupReason.DAILY, now=NOW)
        crashed = Place(path=tmp_path / "crashed" / "records.db", backups=played.backups)
        crashed.path.parent.mkdir()
        store = opened(played)
        store.begin(card(), session_id="c").append(opening())
        for suffix in ("", "-wal"):
            shutil.copyfile(side_file(played.path, suffix), side_file(crashed.path, suffix))
        store.close()
        with crashed.path.open("r+b") as file:
            file.truncate(5000)
        wal = side_file(crashed.path, "-wal").read_bytes()
        restored = choose(refused(crashed), RemedyKind.RESTORE_BACKUP)
        assert sessions_in(restored) == ["b", "a"]
        assert restored.kept is not None
        assert side_file(restored.kept, "-wal").read_bytes() == wal
        restored.close()

    @pytest.mark.parametrize("content", [b"Dear diary,\n" * 400, b"\0" * 8192, b"SQLite format 3\0" + b"\7" * 5000])
    def test_a_file_that_is_no_database(self, place: Place, content: bytes):
        place.path.parent.mkdir()
        place.path.write_bytes(content)
        problem = refused(place)
        assert problem.kind in {ProblemKind.NOT_A_DATABASE, ProblemKind.CORRUPT}
        assert place.path.read_bytes() == content
        store = choose(problem, RemedyKind.BEGIN_ANEW)
        assert store.kept is not None
        assert store.kept.read_bytes() == content
        store.close()

    def test_a_database_of_another_program_is_left_alone(self, place: Place):
        place.path.parent.mkdir()
        with closing(sqlite3.connect(place.path)) as connection:
            connection.execute("CREATE TABLE session (id TEXT)")
            connection.commit()
        before = place.path.read_bytes()
        assert refused(place).kind is ProblemKind.NOT_A_DATABASE
        assert place.path.read_bytes() == before

    def test_a_damaged_backup_is_not_offered_nor_restored(self, played: Place):
        copy = write_backup(played.path, played.backups, reason=BackupReason.DAILY, now=NOW)
        damage(copy.path)
        damage(played.path)
        before = played.path.read_bytes()
        problem = refused(played)
        assert RemedyKind.RESTORE_BACKUP not in offered(problem)
        with pytest.raises(StoreFailure) as failure:
            take(problem, Remedy(kind=RemedyKind.RESTORE_BACKUP, path=copy.path), now=NOW)
        assert failure.value.safe == "The records and the backups are as they were."
        assert played.path.read_bytes() == before

    def test_one_damaged_event_does_not_hide_the_other_sessions(self, played: Place):
        store = opened(played)
        with store.database.writing() as connection:
            connection.exec_driver_sql("UPDATE event SET body = '{' WHERE session_id = 'a' AND seq = 2")
        assert len(store.log("b").load()) == 11
        with pytest.raises(StoreFailure) as failure:
            store.log("a").load()
        assert failure.value.kind is ProblemKind.CORRUPT
        store.close()


class TestRestoringFails:
    """The way out is blocked too."""

    def test_there_is_no_room_for_the_restored_file(self, played: Place, tmp_path: Path):
        with small_disk(tmp_path / "disk") as disk:
            copy = write_backup(played.path, played.backups, reason=BackupReason.DAILY, now=NOW)
            place = Place(path=disk / "records.db", backups=played.backups)
            place.path.write_bytes(b"no database at all, and quite long enough to be one" * 20)
            before = place.path.read_bytes()
            problem = refused(place)
            fill(disk)
            with pytest.raises(StoreFailure) as failure:
                take(problem, Remedy(kind=RemedyKind.RESTORE_BACKUP, path=copy.path), now=NOW)
            assert failure.value.kind is ProblemKind.DISK_FULL
            assert place.path.read_bytes() == before
            assert sorted(file.name for file in disk.iterdir()) == ["filler", "records.db"]
