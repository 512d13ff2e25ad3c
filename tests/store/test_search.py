"""Finding sessions by their words, whatever is typed."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.scenes import card, ending, opening, play, talk
from trainer.core.events import LearnerSpoke, ReflectionWritten
from trainer.core.moves import Reading
from trainer.store.history import SessionFilter
from trainer.store.recovery import OpenedStore
from trainer.store.search import MARKS, expression


def found(store: OpenedStore, words: str) -> list[str]:
    return [row.id for row in store.history.page(SessionFilter(words=words)).rows]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("fourteen sixty", True),
        ("SIXTY flat", True),
        ("1370 alder", True),
        ("renew", True),
        ("Mill Lane", True),
        ("fourteen zebra", False),
        ("ourteen", False),
        ('"fourteen sixty"', True),
        ("fourteen*", True),
        ("NEAR(a b)", False),
        ("spoken:fourteen", False),
        ("fourteen -sixty", True),
        ("... !", False),
        ("   ", True),
    ],
)
def test_every_word_has_to_begin_a_word_somewhere_in_the_session(store: OpenedStore, words: str, expected: bool):
    play(store, "a")
    assert found(store, words) == (["a"] if expected else [])


def test_accents_and_case_do_not_matter(store: OpenedStore):
    log = store.begin(card("Das Gespräch"), session_id="a")
    spoken = LearnerSpoke(text="Können Sie mir entgegenkommen? Ça va.", reading=Reading(recogniser="rules 1"))
    log.append([*opening(), (70_000, spoken), *ending()])
    assert found(store, "konnen ca GESPRACH") == ["a"]


def test_what_is_written_afterwards_is_found_and_what_is_replaced_is_not_lost(store: OpenedStore):
    log = play(store, "a")
    log.append([(95_000, ReflectionWritten(answers={"worked": "Asking about the boiler"}, plan_then="wait a breath"))])
    assert found(store, "boiler breath fourteen") == ["a"]


def test_an_open_session_is_found_by_its_scene_and_once_over_by_its_words(store: OpenedStore):
    log = store.begin(card(), session_id="a")
    log.append([*opening(), *talk()])
    assert found(store, "renewal alder") == ["a"]
    assert found(store, "fourteen") == []
    log.append(ending())
    assert found(store, "fourteen") == ["a"]


def test_a_quotation_shows_where_it_was_found(store: OpenedStore):
    play(store, "a")
    quotes = store.history.page(SessionFilter(words="sixty")).quotes
    opening_mark, closing_mark = MARKS
    assert f"Fourteen {opening_mark}sixty{closing_mark}. That is" in quotes["a"]
    assert store.history.page().quotes == {}


def test_a_lone_surrogate_is_searched_for_and_stored(store: OpenedStore):
    log = store.begin(card(), session_id="a")
    log.append([*opening(), (70_000, LearnerSpoke(text="so \ud83d then", reading=Reading(recogniser="r"))), *ending()])
    assert found(store, "then \ud83d so") == ["a"]


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=60))
def test_nothing_that_can_be_typed_is_an_error(words: str):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, prefix='2 3')")
        asked = expression(words)
        if asked:
            connection.execute("SELECT count(*) FROM t WHERE t MATCH ?", (asked,)).fetchone()
