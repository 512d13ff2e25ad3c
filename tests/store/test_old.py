"""Every file of records ever shipped still opens, with every session in it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select

from tests.session.rooms import room_in
from tests.store.make_old import FULL, OLD, PLAIN
from tests.store.scenes import NOW
from trainer.core.errors import Cancelled
from trainer.core.events import LearnerSpoke
from trainer.session.room import PracticeRoom
from trainer.store.codec import KINDS, encode_line
from trainer.store.history import SessionFilter
from trainer.store.recovery import OpenedStore, Place, open_store
from trainer.store.revision import HEAD, REVISIONS, read_revision
from trainer.store.tables import plan, session_result, silence_result, tactic_result

OLD_FILES = sorted(OLD.glob("records-*.db"))
PLAYED_FILES = sorted(OLD.glob("played-*.db"))


@pytest.fixture(params=OLD_FILES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[OpenedStore, list[dict[str, Any]]]]:
    """An old file, opened as today's program opens it, and the lines its events were."""
    place = Place(path=tmp_path / "records.db", backups=tmp_path / "backups")
    shutil.copyfile(request.param, place.path)
    lines = request.param.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    store = open_store(place, now=NOW)
    assert isinstance(store, OpenedStore)
    yield store, [json.loads(line) for line in lines]
    store.close()


def test_there_is_a_file_of_every_schema():
    assert [read_revision(path) for path in OLD_FILES] == list(REVISIONS)
    assert [read_revision(path) for path in PLAYED_FILES] == list(REVISIONS)


def test_every_session_is_listed(old: tuple[OpenedStore, list[dict[str, Any]]]):
    store, _ = old
    assert [row.id for row in store.history.page().rows] == [PLAIN, FULL]
    assert read_revision(store.place.path) == HEAD
    assert len(store.results.table()) == 1


def test_every_event_says_what_it_said(old: tuple[OpenedStore, list[dict[str, Any]]]):
    store, lines = old
    events = [one for session_id in (FULL, PLAIN) for one in store.log(session_id).load()]
    now = [json.loads(encode_line(one)) for one in events]
    assert {line["kind"] for line in lines} <= {kind.name for kind in KINDS}
    # A field that came later takes its default; what was said then must still be said.
    assert [_as_of(line, then) for line, then in zip(now, lines, strict=True)] == lines


def _as_of(now: Any, then: Any) -> Any:
    """Return a value with only the fields that it had then, at any depth."""
    if isinstance(now, dict) and isinstance(then, dict):
        return {name: _as_of(now[name], value) for name, value in then.items()}
    if isinstance(now, list) and isinstance(then, list) and len(now) == len(then):
        return [_as_of(one, other) for one, other in zip(now, then, strict=True)]
    return now


@pytest.fixture(params=PLAYED_FILES, ids=lambda path: path.stem)
def played(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PracticeRoom]:
    """A room over an old file of sessions that were really played."""
    shutil.copyfile(request.param, tmp_path / "hardball.db")
    with room_in(tmp_path) as room:
        yield room


def rows(room: PracticeRoom, table: Table) -> list[dict[str, Any]]:
    with room.store.database.reading() as connection:
        keys = list(table.primary_key.columns)
        return [dict(row) for row in connection.execute(select(table).order_by(*keys)).mappings()]


def test_old_figures_are_those_that_filing_again_gives(played: PracticeRoom):
    before = {table: rows(played, table) for table in (session_result, tactic_result, silence_result, plan)}
    for row in played.store.history.page().rows:
        played.file(row.id)
    for table, taken_over in before.items():
        again = rows(played, table)
        assert len(taken_over) == len(again) > 0
        for old, new in zip(taken_over, again, strict=True):
            # What was not counted then stays empty; the rest is what would be written today.
            known = {name: value for name, value in old.items() if value is not None and name != "rubric"}
            assert known == {name: new[name] for name in known}


def test_the_words_of_old_sessions_are_found(played: PracticeRoom):
    history = played.store.history
    everything = history.page().rows
    assert len(everything) == 4
    (reflected,) = history.page(SessionFilter(words="day after names deadlin")).rows
    assert reflected.id in {row.id for row in everything}
    for row in everything:
        line = next(one.event.text for one in played.store.log(row.id).load() if isinstance(one.event, LearnerSpoke))
        assert row in history.page(SessionFilter(words=line)).rows
    assert len(history.page(SessionFilter(words="Viktor Adler")).rows) == 4
    assert history.page(SessionFilter(words="zebra")).rows == ()


def test_taking_over_tells_how_far_it_has_come_and_can_be_stopped(tmp_path: Path):
    place = Place(path=tmp_path / "records.db", backups=tmp_path / "backups")
    shutil.copyfile(OLD / "played-0001.db", place.path)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        open_store(place, now=NOW, progress=stop)
    assert read_revision(place.path) == "0001"
    told: list[tuple[int, int]] = []
    store = open_store(place, now=NOW, progress=lambda done, total: told.append((done, total)))
    assert isinstance(store, OpenedStore)
    assert told == [(0, 4), (4, 4)]
    assert store.upgraded is not None
    store.close()
