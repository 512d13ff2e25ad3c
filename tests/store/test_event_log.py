"""What append returned is on the disk; what it refused left nothing behind."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.scenes import (
    EVENING_MS,
    MINUTE_MS,
    NOW,
    READ_RIGHT,
    READ_WRONG,
    card,
    ending,
    opening,
    play,
    started,
    talk,
)
from trainer.core.events import BreakTaken, Outcome, SessionResumed, TableOpened
from trainer.core.ports import EventLog
from trainer.store.memory import MemoryLog
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.recovery import OpenedStore, Place, open_store


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Ask the file itself, past the program."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_events_are_in_the_file_when_append_returns(store: OpenedStore, place: Place):
    log: EventLog = store.begin(card(), session_id="a")
    recorded = log.append(opening())
    assert [one.seq for one in recorded] == [1, 2, 3]
    assert rows(place.path, "SELECT seq, at_ms, kind FROM event") == [
        (1, 0, "session_started"),
        (2, 42_000, "preparation_done"),
        (3, 61_000, "table_opened"),
    ]


def test_load_returns_what_append_returned(store: OpenedStore):
    log = store.begin(card(), session_id="a")
    recorded = log.append(opening()) + log.append(talk()) + log.append(ending())
    assert log.load() == recorded
    assert store.log("a").load() == recorded
    assert [repr(one) for one in store.log("a").load()] == [repr(one) for one in recorded]


def test_a_log_opened_again_goes_on_counting(store: OpenedStore):
    store.begin(card(), session_id="a").append(opening())
    (next_one,) = store.log("a").append([(62_000, BreakTaken())])
    assert next_one.seq == 4


def test_no_session_exists_before_its_first_event(store: OpenedStore):
    store.begin(card(), session_id="a")
    assert store.history.counts().sessions == 0
    assert store.log("a").load() == ()


def test_a_session_begins_with_its_start(store: OpenedStore):
    with pytest.raises(ValueError, match="begins with SessionStarted"):
        store.begin(card(), session_id="a").append([(0, TableOpened())])
    assert store.history.counts().sessions == 0


def test_appending_nothing_writes_nothing(store: OpenedStore):
    assert store.begin(card(), session_id="a").append([]) == ()
    assert store.history.counts().sessions == 0


def test_the_scenario_text_is_kept_once_per_version(store: OpenedStore, place: Place):
    play(store, "a")
    play(store, "b")
    assert store.history.snapshot("s06-rent-renewal", "3-9f2c") == card().snapshot
    assert rows(place.path, "SELECT count(*) FROM scenario_snapshot") == [(1,)]
    assert store.history.snapshot("s06-rent-renewal", "4-0000") is None


def test_the_end_is_entered_with_the_time_of_day(store: OpenedStore):
    play(store, "a", outcome=Outcome.LEARNER_WALKED)
    row = store.history.find("a")
    assert row is not None
    assert row.outcome is Outcome.LEARNER_WALKED
    assert row.ended_ms == EVENING_MS + 90_000


def test_after_a_gap_the_time_of_day_counts_from_the_resumption(store: OpenedStore):
    log = store.begin(card(), session_id="a")
    log.append(opening())
    resumed_at = EVENING_MS + 30 * MINUTE_MS
    log.append([(61_000, SessionResumed(gap_ms=29 * MINUTE_MS, wall_ms=resumed_at))])
    log.append([(71_000, ending()[0][1])])
    row = store.history.find("a")
    assert row is not None
    assert row.ended_ms == resumed_at + 10_000


def test_a_corrected_reading_is_kept_for_training(store: OpenedStore):
    play(store, "a")
    (correction,) = store.history.corrections()
    assert (correction.session_id, correction.of_seq) == ("a", 6)
    assert correction.said == "1370 and I sign for two years"
    assert (correction.before, correction.after) == (READ_WRONG, READ_RIGHT)


def test_two_windows_on_one_session_do_not_mix(store: OpenedStore):
    store.begin(card(), session_id="a").append(opening())
    here, there = store.log("a"), store.log("a")
    here.append([(62_000, BreakTaken())])
    there.append([(63_000, BreakTaken())])
    with pytest.raises(StoreFailure) as failure:
        here.append([(64_000, BreakTaken()), (64_500, BreakTaken())])
    assert failure.value.kind is ProblemKind.ELSEWHERE
    assert [one.at_ms for one in store.log("a").load()[3:]] == [62_000, 63_000]


def test_two_sessions_do_not_see_each_other(store: OpenedStore):
    one, other = store.begin(card(), session_id="a"), store.begin(card(), session_id="b")
    one.append(opening())
    other.append([(0, started())])
    one.append([(62_000, BreakTaken())])
    assert [len(log.load()) for log in (one, other)] == [4, 1]


def test_an_id_is_made_where_none_is_given(store: OpenedStore):
    one, other = store.begin(card()), store.begin(card())
    assert one.session_id != other.session_id
    assert len(one.session_id) == 36


def test_a_closed_store_says_so_instead_of_opening_again(place: Place):
    opened = open_store(place, now=NOW)
    assert isinstance(opened, OpenedStore)
    log = opened.begin(card())
    opened.close()
    opened.close()
    with pytest.raises(RuntimeError, match="closed"):
        log.append(opening())
    assert [file.name for file in place.path.parent.iterdir()] == [place.path.name]


@settings(max_examples=25)
@given(st.lists(st.integers(min_value=1, max_value=4), max_size=6))
def test_the_log_in_memory_behaves_like_the_one_on_disk(tmp_path_factory: pytest.TempPathFactory, cuts: list[int]):
    folder = tmp_path_factory.mktemp("log")
    opened = open_store(Place(path=folder / "records.db", backups=folder), now=NOW)
    assert isinstance(opened, OpenedStore)
    disk, memory = opened.begin(card()), MemoryLog()
    left = [*opening(), *talk(), *ending()]
    for cut in cuts:
        batch, left = left[:cut], left[cut:]
        assert disk.append(batch) == memory.append(batch)
    assert disk.load() == memory.load()
    opened.close()
