"""Numbers and times of day as words, and what lies between two options of an issue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.number_words import borrow_phrase, borrow_words, clock_minutes, clock_text, clock_words, number_word


@pytest.mark.parametrize(("number", "word"), [(1, "one"), (19, "nineteen"), (40, "forty"), (97, "ninety-seven")])
def test_a_whole_number_has_a_word(number: int, word: str) -> None:
    assert number_word(number) == word


@pytest.mark.parametrize("number", [0, 100, 2.5, -3])
def test_other_numbers_have_none(number: float) -> None:
    assert number_word(number) == ""


@given(st.integers(min_value=0, max_value=24 * 60 - 1))
def test_a_time_of_day_is_read_as_it_is_written(minutes: int) -> None:
    read = clock_minutes(clock_text(minutes))
    assert read is not None
    assert read % (24 * 60) == minutes
    assert clock_words(read)


@pytest.mark.parametrize(
    ("clock", "words"),
    [("23:00", "eleven"), ("22:45", "a quarter to eleven"), ("00:30", "half past midnight"), ("00:00", "midnight")],
)
def test_a_time_of_day_is_said_as_people_say_it(clock: str, words: str) -> None:
    minutes = clock_minutes(clock)
    assert minutes is not None
    assert clock_words(minutes) == words


@pytest.mark.parametrize(
    ("number", "phrase", "said"),
    [
        (9, (6, "six months' warranty"), "nine months' warranty"),
        (97, (98.5, "98.5 per cent on time"), "97 per cent on time"),
        (42, (21, "boiler and damp within three weeks"), "boiler and damp within six weeks"),
        (36, (24, "a lease of two years"), "a lease of three years"),
        (2, (1, "music on one night"), ""),
        (4, (45, "payment in forty-five days"), "payment in four days"),
        (5, (3, "three of three"), ""),
    ],
)
def test_a_number_borrows_the_phrase_of_another(number: float, phrase: tuple[float, str], said: str) -> None:
    assert borrow_phrase(number, [phrase]) == said


@pytest.mark.parametrize(
    ("value", "known", "said"),
    [
        ("net 45", ("net 60", "payment in sixty days"), "payment in forty-five days"),
        ("3x", ("5x", "liability capped at 5x"), "liability capped at 3x"),
        ("23:00", ("23:30", "closing at half past eleven"), "closing at eleven"),
        ("18 months", ("30 days", "payment within thirty days"), ""),
    ],
)
def test_a_value_of_words_and_a_number_borrows_from_its_like(value: str, known: tuple[str, str], said: str) -> None:
    assert borrow_words(value, [known]) == said
