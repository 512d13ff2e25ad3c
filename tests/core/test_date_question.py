"""What a sentence about a time limit asks: what happens at it, why it is set, when it is, or whether it is fixed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.runs import Run, read
from tests.core.scenes import lines_of, scene
from trainer.core import events as ev
from trainer.core.counterpart.date_question import (
    DateQuestion,
    asks_if_firm,
    date_question,
    means_the_last,
    names_only,
    points_back,
    sentences_of,
    wants_time,
)
from trainer.core.debrief import DEADLINE_TOLD
from trainer.core.moves import Act, Move

THEN, WHY, WHEN = DateQuestion.THEN, DateQuestion.WHY, DateQuestion.WHEN


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("what happens on friday?", THEN),
        ("what happens at the end of the month that is so important to you?", THEN),
        ("what if i don't answer by then?", THEN),
        ("and if i miss it?", THEN),
        ("if i don't make it by noon?", THEN),
        ("what if friday passes?", THEN),
        ("what will you do if we're not done by six?", THEN),
        ("by friday or what?", THEN),
        ("and then?", THEN),
        ("why ferry at four?", WHY),
        ("why friday of all days?", WHY),
        ("what's so special about noon?", WHY),
        ("how come it has to be the 24th?", WHY),
        ("what's the rush?", WHY),
        ("when is the deadline?", WHEN),
        ("what's the exact deadline again?", WHEN),
    ],
)
def test_what_is_asked_of_a_limit(asked: str, kind: DateQuestion) -> None:
    assert date_question(asked) is kind


@pytest.mark.parametrize(
    "said",
    [
        "what if i need the weekend?",
        "can i have until monday?",
        "what really happens at noon?",
        "seriously, why noon?",
        "why can't it wait?",
        "why not monday?",
        "is friday fixed?",
        "what happens if i need more time?",
        "what happens with the kids?",
        "what happens on fridays in the office?",
        "what if i don't like the colour?",
        "when is the deadline for the site?",
    ],
)
def test_doubts_wishes_for_time_and_other_matters_are_no_such_question(said: str) -> None:
    assert date_question(said) is None


def test_a_question_without_a_name_means_the_limit_just_spoken_of() -> None:
    assert all(map(points_back, ("what if i don't answer by then?", "why so soon?", "and then?", "and if i miss it?")))
    assert not any(map(points_back, ("what happens to the tiles?", "why is it blue?", "what happens at the board?")))


def test_a_question_whether_it_is_fixed_means_what_it_names_or_what_was_just_said() -> None:
    assert means_the_last("is that fixed?")
    assert means_the_last("is that a hard deadline?")
    assert asks_if_firm("is noon really fixed?")
    assert not means_the_last("is noon really fixed?")
    assert not asks_if_firm("is the fixed price in it?")


def test_a_question_that_holds_but_the_name_of_a_time_is_about_that_time() -> None:
    assert names_only("why the 24th?", ["24th", "catchment"])
    assert names_only("so what happens if i miss the 48 hours?", ["48", "hours"])
    assert not names_only("why is the day centre so important?", ["day centre"])
    assert not names_only("why does the boss fly on friday?", ["friday"])


def test_questions_are_told_apart_within_a_sentence() -> None:
    assert sentences_of("i see. what happens at noon, and why noon?") == ["i see.", "what happens at noon", "why noon?"]
    assert wants_time("what happens at noon? give me until tomorrow.")


def told(*, real: bool = False) -> Run:
    """Return a run of a scene whose limit has lines for what happens and why."""
    bare = scene()
    lines = lines_of("monday", "held", "thinned", "extended", "then", "why")
    monday = replace(bare.deadlines[0], lines=lines, real=real)
    return Run(replace(bare, deadlines=(monday,)), seed=3)


def asks(run: Run, text: str) -> ev.DeadlineAnswer | None:
    """Let the learner ask, and return what became of the limit."""
    before = len(run.events(ev.DeadlineTested))
    run.say(text, read(Move.DEADLINE_QUESTION, acts=(Act.ASK_INFO, Act.CHALLENGE_DEADLINE)))
    tested = [event for event in run.events(ev.DeadlineTested)[before:] if isinstance(event, ev.DeadlineTested)]
    return tested[-1].answer if tested else None


def test_who_asks_what_happens_is_told_and_who_asks_again_tests_it() -> None:
    run = told()
    assert asks(run, "What happens on Monday?") is ev.DeadlineAnswer.TOLD
    assert asks(run, "And why Monday?") is ev.DeadlineAnswer.TOLD
    assert asks(run, "But what happens on Monday?") is ev.DeadlineAnswer.THINNED


def test_what_happens_never_moves_a_limit_and_a_wish_for_time_still_may() -> None:
    answers: set[ev.DeadlineAnswer | None] = set()
    for seed in range(1, 40):
        run = told()
        run.state = replace(run.state, seed=seed)
        answers |= {asks(run, "What happens on Monday?") for _ in range(2)}
    assert answers == {ev.DeadlineAnswer.TOLD, ev.DeadlineAnswer.THINNED}
    wished = {asks(_seeded(seed), "Monday? I need more time.") for seed in range(1, 40)}
    assert wished == {ev.DeadlineAnswer.THINNED, ev.DeadlineAnswer.EXTENDED}


def _seeded(seed: int) -> Run:
    run = told()
    run.state = replace(run.state, seed=seed)
    return run


def test_who_has_heard_that_nothing_happens_hears_no_bluff_of_it() -> None:
    run = told()
    assert asks(run, "Is Monday really fixed?") in {ev.DeadlineAnswer.THINNED, ev.DeadlineAnswer.EXTENDED}
    assert asks(run, "What happens on Monday?") is ev.DeadlineAnswer.THINNED


def test_a_real_limit_tells_what_happens_and_then_holds() -> None:
    run = told(real=True)
    assert asks(run, "What happens on Monday?") is ev.DeadlineAnswer.TOLD
    assert asks(run, "What happens on Monday?") is ev.DeadlineAnswer.HELD
    assert asks(run, "Is Monday fixed?") is ev.DeadlineAnswer.HELD


def test_a_scene_without_such_lines_tests_its_limit_as_ever() -> None:
    assert asks(Run(seed=3), "What happens on Monday?") in {ev.DeadlineAnswer.THINNED, ev.DeadlineAnswer.EXTENDED}


def test_the_debrief_has_words_for_whatever_becomes_of_a_limit() -> None:
    assert set(DEADLINE_TOLD) == set(ev.DeadlineAnswer)
