"""Questions about time limits at the table: what happens, why then, when, is it fixed, and more time."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import lines_heard, sitting
from trainer.core import events as ev
from trainer.core.debrief import DEADLINE_TOLD, MarkKind, write_debrief
from trainer.core.moves import Move
from trainer.session.practice import PracticeSession

SCENES = (
    ("s01-offer-letter", "friday", "on Friday", "Friday"),
    ("s03-freelance-rate", "porto-hold", "at two", "at two"),
    ("s04-packaging-tender", "award-tonight", "tonight", "tonight"),
    ("s07-used-car", "couple-at-six", "at six", "six"),
    ("s08-half-built-kitchen", "noon", "at noon", "noon"),
    ("s13-courier-sla", "ferry", "when your ferry leaves", "the ferry at four"),
    ("s15-choir-hall", "key-list", "at noon", "noon"),
    ("s16-second-floor", "ring-road-answer", "on Friday", "Friday"),
)
"""Scenes with a bluffed limit, and how people name it."""


def said_of(session: PracticeSession) -> list[str]:
    """Return the groups of the lines about limits that were heard last, by limit: 'noon.then'."""
    keys = [line.split("/")[1] for line in lines_heard(session)]
    return [key.removeprefix("deadline.") for key in keys if key.startswith("deadline.")]


def became_of(session: PracticeSession) -> list[ev.DeadlineAnswer]:
    """Return what became of limits so far."""
    return [item.event.answer for item in session.recorded if isinstance(item.event, ev.DeadlineTested)]


@pytest.mark.parametrize(("slug", "limit", "at", "_named"), SCENES)
def test_what_happens_at_a_limit_is_told_before_it_gives_way(slug: str, limit: str, at: str, _named: str) -> None:
    session = sitting(slug, 3, f"What happens {at}?")
    assert said_of(session) == [f"{limit}.then"]
    assert became_of(session) == [ev.DeadlineAnswer.TOLD]


@pytest.mark.parametrize(("slug", "limit", "_at", "named"), SCENES)
def test_why_a_limit_is_set_has_a_reason(slug: str, limit: str, _at: str, named: str) -> None:
    assert said_of(sitting(slug, 3, f"Why {named}?")) == [f"{limit}.why"]


def test_the_questions_that_readers_found_passed_over() -> None:
    noon = sitting("s08-half-built-kitchen", 3, "You keep returning to noon. What happens at noon?")
    assert said_of(noon) == ["noon.then"]
    month = sitting("s07-used-car", 3, "What happens at the end of the month that is so important to you?")
    assert said_of(month) == ["month-end.then"]
    assert said_of(sitting("s13-courier-sla", 3, "Why ferry at four?")) == ["ferry.why"]
    assert said_of(sitting("s01-offer-letter", 3, "why Friday of all days?")) == ["friday.why"]


def test_a_question_without_a_name_is_about_the_limit_just_spoken_of() -> None:
    session = sitting("s08-half-built-kitchen", 3, "why noon?", "What if I don't answer by then?")
    assert said_of(session) == ["noon.then"]


def test_is_that_fixed_right_after_tests_it() -> None:
    session = sitting("s15-choir-hall", 3, "What happens at noon?", "Is that fixed?")
    assert said_of(session) == ["key-list.thinned"] or said_of(session) == ["key-list.extended"]
    assert said_of(sitting("s08-half-built-kitchen", 3, "Is noon fixed?"))[0] in {"noon.thinned", "noon.extended"}


def test_when_is_the_deadline_names_it() -> None:
    session = sitting("s06-rent-renewal", 3, "When is the deadline?")
    assert said_of(session) == ["portal.then"]
    assert "Sunday" in session.state.spoken[-1].text


def test_two_such_questions_have_two_answers() -> None:
    both = sitting("s08-half-built-kitchen", 3, "What happens at noon? And what happens on Friday?")
    assert said_of(both) == ["noon.then", "friday.then"]
    session = sitting("s08-half-built-kitchen", 3, "What happens at noon, and why noon?")
    assert said_of(session) == ["noon.then", "noon.why"]


def test_another_question_beside_it_keeps_its_answer() -> None:
    said = "So what happens if I sign after the month end? And is the battery new?"
    session = sitting("s07-used-car", 3, said)
    assert said_of(session) == ["month-end.then"]
    assert any("battery" in line for line in lines_heard(session))


def test_more_time_beside_it_tests_the_limit() -> None:
    session = sitting("s08-half-built-kitchen", 3, "What's so special about noon? I need more time.")
    assert said_of(session)[0] in {"noon.thinned", "noon.extended"}


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("s01-offer-letter", "What happens on Fridays in the office?"),
        ("s01-offer-letter", "What happens if I find the work too hard?"),
        ("s07-used-car", "What happens if the engine breaks after a month?"),
        ("s08-half-built-kitchen", "What happens if the tiles crack?"),
        ("s10-mums-care-rota", "Why is the day centre so important?"),
        ("s12-first-book", "What happens with the film rights?"),
        ("s09-seed-term-sheet", "Why a board seat?"),
    ],
)
def test_other_questions_that_sound_alike_are_about_no_limit(slug: str, said: str) -> None:
    assert not said_of(sitting(slug, 3, said))


def test_the_debrief_marks_and_credits_the_question_and_tells_of_no_limit_that_grew_thin() -> None:
    session = sitting("s08-half-built-kitchen", 3, "What happens at noon, and why noon?")
    debrief = write_debrief(session.scenario, session.recorded)
    marks = [mark.text for mark in debrief.timeline if mark.kind is MarkKind.DEADLINE]
    assert marks == [DEADLINE_TOLD[ev.DeadlineAnswer.TOLD]]
    assert Move.DEADLINE_QUESTION in {deed.move for deed in debrief.deeds}
