"""Grading what a tactic met, and choosing the scene that covers most of what is due."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.practice import COSTLY_POINTS, Due, Rating, Stage, propose, rate, score_met

DAY = 86_400_000


def due(tactic: str, retrievability: float = 0.8, situation: str = "housing") -> Due:
    return Due(tactic=tactic, situation=situation, due_ms=0, retrievability=retrievability)


def stage(name: str, *tactics: str, plays: int = 1, last: int = 0, domain: str = "", difficulty: int = 2) -> Stage:
    return Stage(
        id=name,
        tactics=tactics,
        domain=domain or name,
        archetype=name,
        difficulty=difficulty,
        plays=plays,
        last_ms=last,
    )


@pytest.mark.parametrize(
    ("recognised", "named", "countered", "drawn", "rating"),
    [
        (True, False, True, 0.0, Rating.EASY),
        (True, True, False, 0.0, Rating.GOOD),
        (True, False, False, 0.0, Rating.HARD),
        (False, False, False, 0.0, Rating.AGAIN),
        (True, False, True, COSTLY_POINTS, Rating.AGAIN),
        (True, False, True, COSTLY_POINTS / 3, Rating.HARD),
    ],
)
def test_a_recall_is_graded_by_what_answered_the_tactic_less_what_it_drew(
    recognised: bool, named: bool, countered: bool, drawn: float, rating: Rating
) -> None:
    assert rate(score_met(recognised=recognised, named=named, countered=countered, drawn=drawn)) is rating


@given(st.floats(min_value=0, max_value=1), st.booleans())
def test_a_failed_recall_is_never_called_hard(score: float, hinted: bool) -> None:
    assert (rate(score, hinted=hinted) is Rating.AGAIN) == (score < 0.5)


def test_nothing_due_proposes_nothing() -> None:
    assert propose([], [stage("a", "vise")]) is None
    assert propose([due("vise")], [stage("a", "nibble")]) is None


def test_the_scene_with_most_of_what_is_due_comes_first() -> None:
    found = propose(
        [due("vise"), due("nibble"), due("flinch")], [stage("a", "vise"), stage("b", "vise", "nibble"), stage("c")]
    )
    assert found is not None
    assert (found.scene, set(found.covers), found.due) == ("b", {"vise", "nibble"}, 3)


def test_what_is_less_certain_weighs_more_and_is_named_first() -> None:
    found = propose([due("vise", 0.9), due("nibble", 0.2)], [stage("a", "vise"), stage("b", "nibble")])
    assert found is not None
    assert found.scene == "b"
    both = propose([due("vise", 0.9), due("nibble", 0.2)], [stage("a", "vise", "nibble")])
    assert both is not None
    assert both.covers == ("nibble", "vise")


def test_an_unseen_scene_wins_where_both_cover_the_same() -> None:
    found = propose([due("vise")], [stage("seen", "vise", plays=3, last=DAY), stage("new", "vise", plays=0)])
    assert found is not None
    assert found.scene == "new"
    assert found.unseen


def test_practice_is_interleaved_but_the_last_scene_comes_back_where_only_it_will_do() -> None:
    last = stage("last", "vise", "nibble", last=5 * DAY)
    found = propose([due("vise")], [last, stage("other", "vise", last=DAY)])
    assert found is not None
    assert found.scene == "other"
    only = propose([due("nibble")], [last, stage("other", "vise", last=DAY)])
    assert only is not None
    assert only.scene == "last"
