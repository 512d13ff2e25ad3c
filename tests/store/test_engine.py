"""One file, many threads: writes come one after another, reads see whole states, lists rest on indexes."""

import threading

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from tests.store.scenes import card, opening, play, started
from trainer.core.events import BreakTaken
from trainer.store import history
from trainer.store.recovery import OpenedStore
from trainer.store.tables import event, session


def test_the_file_is_opened_to_keep_what_it_is_given(store: OpenedStore):
    with store.database.reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
    }


def test_threads_do_not_get_into_each_others_way(store: OpenedStore):
    shared = store.begin(card(), session_id="shared")
    shared.append(opening())
    wrong: list[str] = []

    def write(name: str) -> None:
        own = store.begin(card(), session_id=name)
        own.append([(0, started())])
        for at_ms in range(20):
            own.append([(at_ms, BreakTaken())])
            shared.append([(at_ms, BreakTaken()), (at_ms, BreakTaken())])
            if len(shared.load()) % 2 == 0:
                wrong.append("half of an append was seen")

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert [one.seq for one in shared.load()] == list(range(1, 3 + 4 * 40 + 1))
    assert all(len(store.log(name).load()) == 21 for name in "abcd")


def test_work_that_fails_half_way_is_undone(store: OpenedStore):
    play(store, "a")
    with pytest.raises(ZeroDivisionError), store.database.writing() as connection:  # noqa: PT012 - the failure comes after the work
        connection.execute(event.delete())
        _ = 1 / 0
    assert len(store.log("a").load()) == 11


def test_rows_without_their_parent_are_refused(store: OpenedStore):
    row = {"session_id": "nobody", "seq": 1, "at_ms": 0, "kind": "hold_began", "version": 1, "body": "{}"}
    with pytest.raises(IntegrityError), store.database.writing() as connection:
        connection.execute(event.insert(), row)


def test_deleting_a_session_takes_its_events_along(store: OpenedStore):
    play(store, "a")
    with store.database.writing() as connection:
        connection.execute(session.delete().where(session.c.id == "a"))
    assert store.log("a").load() == ()
    assert store.history.corrections() == ()


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (select(session).order_by(*history._NEWEST_FIRST).limit(50), "ix_session_started_ms_id"),
        (
            select(session).where(session.c.scenario == "x").order_by(session.c.started_ms.desc()),
            "ix_session_scenario_started_ms",
        ),
        (
            select(session).where(session.c.outcome.is_(None)).order_by(session.c.started_ms.desc()),
            "ix_session_unfinished",
        ),
        (
            select(session.c.id)
            .where(session.c.outcome.is_not(None), session.c.metrics.is_(None))
            .order_by(session.c.started_ms),
            "ix_session_unfiled",
        ),
        (select(event).where(event.c.session_id == "x").order_by(event.c.seq), "PRIMARY KEY"),
    ],
    ids=["newest first", "of a scenario", "unfinished", "unfiled", "events"],
)
def test_lists_rest_on_indexes(store: OpenedStore, query: object, index: str):
    compiled = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})  # type: ignore[attr-defined]
    with store.database.reading() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").fetchall()
    told = " ".join(row[3] for row in plan)
    assert index in told
    assert "TEMP B-TREE" not in told
