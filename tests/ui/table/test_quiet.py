"""Whose silence it is."""

from dataclasses import replace
from functools import partial

from trainer.core.moves import Act, Label, Reading
from trainer.core.silences import Context
from trainer.core.table import Offer, Phase, Spoken, TableState
from trainer.core.terms import Side
from trainer.ui.table.quiet import Course, Quiet, counterparts_quiet, learners_quiet

THEIRS = Spoken(seq=1, at_ms=0, side=Side.COUNTERPART, text="one two three four", finished_ms=1_000)
ASKED = Reading(acts=(Label(id=Act.ASK_INFO, confidence=0.9, start=0, end=3),))
STATE = TableState(phase=Phase.TALKING, spoken=(THEIRS,), awaiting=Side.LEARNER)
OFFER = Offer(seq=2, at_ms=1, package={}, stated={})


def quiet(state: TableState, now_ms: int, *, first_key_ms: int | None = None) -> Quiet:
    return learners_quiet(state, now_ms, words_per_minute=240, first_key_ms=first_key_ms)


def test_reading_time_comes_first_and_is_left_out() -> None:
    assert quiet(STATE, 1_900).course is Course.READING
    assert quiet(STATE, 5_000) == Quiet(course=Course.RUNNING, after=Context.AFTER_WORDS, ms=3_000)


def test_the_first_key_ends_it() -> None:
    assert quiet(STATE, 9_000, first_key_ms=4_000) == Quiet(course=Course.TYPING, ms=2_000)


def test_holding_is_said() -> None:
    assert quiet(replace(STATE, holding_since_ms=5_000), 9_000).course is Course.HELD


def test_a_silence_left_for_a_while_is_void_but_silence_on_purpose_after_it_counts() -> None:
    void = partial(learners_quiet, words_per_minute=240, first_key_ms=None, void=True)
    assert void(STATE, 90_000) == Quiet(course=Course.VOID)
    assert void(replace(STATE, unfocused_since_ms=3_000), 90_000) == Quiet(course=Course.AWAY)
    assert void(replace(STATE, holding_since_ms=85_000), 90_000) == Quiet(course=Course.HELD, ms=5_000)


def test_what_it_follows() -> None:
    mine = Spoken(seq=0, at_ms=0, side=Side.LEARNER, text="Why?", reading=ASKED)
    demand = replace(STATE, counterpart_offers=(OFFER,))
    pressed = replace(STATE, spoken=(replace(THEIRS, tactic="vise"),))
    asked = replace(STATE, spoken=(mine, THEIRS))
    found = [quiet(state, 9_000).after for state in (demand, pressed, asked)]
    assert found == [Context.AFTER_DEMAND, Context.AFTER_PRESSURE, Context.AFTER_MY_QUESTION]


def test_theirs_after_my_offer() -> None:
    mine = Spoken(seq=1, at_ms=0, side=Side.LEARNER, text="1,290")
    state = replace(STATE, spoken=(mine,), learner_offers=(OFFER,))
    assert counterparts_quiet(state, 1_000, 4_000) == Quiet(
        course=Course.RUNNING, owner=Side.COUNTERPART, after=Context.AFTER_MY_OFFER, ms=3_000
    )


def test_nothing_runs_once_the_meeting_has_ended() -> None:
    assert quiet(replace(STATE, phase=Phase.ENDED), 9_000).course is Course.NONE
