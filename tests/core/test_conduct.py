"""Moves that the state of the table decides: the same words are one or another, whatever was read in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.runs import read
from tests.core.scenes import scene
from trainer.core import events as ev
from trainer.core.debrief import write_debrief
from trainer.core.moves import STATE_MOVES, Act, Move, Reading
from trainer.core.tactics import Stage
from trainer.core.terms import IssueId, Package, Side, Value

SCENE = scene()
START: tuple[ev.Event, ...] = (
    ev.SessionStarted(scenario="scene", scenario_version="1", persona="pat", seed=1, rubric="2026.1"),
    ev.PreparationDone(preparation=ev.Preparation()),
    ev.TableOpened(),
)
PAUSE_MS = 12_000


def page(rent: float, lease: int = 24, repairs: str = "none", deposit: int = 5, break_: str = "none") -> Package:
    values: dict[str, Value] = {"rent": rent, "lease": lease, "repairs": repairs, "deposit": deposit, "break": break_}
    return {IssueId(name): value for name, value in values.items()}


EXTREME = page(1450)
"""Below what the learner could ever sign."""


def theirs(package: Package, *, figures: bool = True) -> tuple[ev.Event, ...]:
    """Return a line of the counterpart's that puts a page on the table, in figures or not."""
    stated = {IssueId("rent"): package[IssueId("rent")]} if figures else {}
    return (
        ev.CounterpartSpoke(text="one two three", act="act.open"),
        ev.CounterpartOffered(package=package, stated=stated),
    )


def mine(package: Package, reading: Reading | None = None, *, conditional: bool = False) -> tuple[ev.Event, ...]:
    """Return a line of the learner's that offers a page."""
    return (
        ev.LearnerSpoke(text="mine", reading=reading or Reading(), first_key_ms=0, last_key_ms=0),
        ev.LearnerOffered(stated=package, package=package, conditional=conditional),
    )


def words(*moves: Move) -> tuple[ev.Event, ...]:
    """Return a line of the learner's in which these moves were read, without an offer."""
    return (ev.LearnerSpoke(text="words", reading=read(*moves), first_key_ms=0, last_key_ms=0),)


def yes(package: Package) -> tuple[ev.Event, ...]:
    return (ev.OfferAccepted(side=Side.LEARNER, package=package),)


def moves(*lines: tuple[ev.Event, ...]) -> set[Move]:
    """Return what the learner is judged to have done over these lines, one every twelve seconds."""
    recorded: list[ev.Recorded] = []
    at = 0

    def note(event: ev.Event) -> None:
        recorded.append(ev.Recorded(seq=len(recorded) + 1, at_ms=at, event=event))

    for event in START:
        note(event)
    for line in lines:
        at += PAUSE_MS
        for event in line:
            if isinstance(event, ev.LearnerSpoke):
                note(replace(event, first_key_ms=at - 1_000, last_key_ms=at - 100))
            else:
                note(event)
            if isinstance(event, ev.CounterpartSpoke):
                finished = len(recorded)
                at += 1_000
                note(ev.LineFinished(of_seq=finished))
    return {deed.move for deed in write_debrief(SCENE, recorded).deeds}


def test_the_first_figure_is_an_anchor_and_one_after_an_extreme_page_a_counter_anchor():
    first = moves(theirs(EXTREME, figures=False), mine(page(1250, deposit=4)))
    second = moves(theirs(EXTREME), mine(page(1250, repairs="both 21d", deposit=4, break_="month 6")))
    assert {Move.ANCHOR_FIRST, Move.PACKAGE_OFFER} <= first
    assert Move.COUNTER_ANCHOR not in first
    assert Move.COUNTER_ANCHOR in second
    assert Move.ANCHOR_FIRST not in second


def test_a_timid_answer_to_an_extreme_page_is_no_counter_anchor():
    assert Move.COUNTER_ANCHOR not in moves(theirs(EXTREME), mine(page(1410)))


def test_what_is_given_without_return_is_unilateral_unless_it_hangs_on_something_or_asks_back():
    opening, less = page(1250, repairs="both 21d"), page(1290, repairs="both 60d")
    answer = theirs(page(1410))
    asked = read(acts=[Act.ASK_OFFER])
    assert Move.M_UNILATERAL_CONCESSION in moves(theirs(EXTREME), mine(opening), answer, mine(less))
    assert Move.M_UNILATERAL_CONCESSION not in moves(
        theirs(EXTREME), mine(opening), answer, mine(less, conditional=True)
    )
    assert Move.M_UNILATERAL_CONCESSION not in moves(theirs(EXTREME), mine(opening), answer, mine(less, asked))


def test_a_second_step_before_they_answered_is_a_bid_against_oneself():
    opening, less = page(1250), page(1290)
    assert Move.M_BID_AGAINST_SELF in moves(theirs(EXTREME), mine(opening), mine(less))
    assert Move.M_BID_AGAINST_SELF not in moves(theirs(EXTREME), mine(opening), theirs(page(1410)), mine(less))


def test_giving_way_while_pressure_stands_is_told_apart():
    pressure = (ev.TacticFired(tactic="exploding-offer", stage=Stage.TELL),)
    steps = (mine(page(1250)), theirs(page(1410)))
    assert Move.M_CONCEDE_UNDER_TACTIC in moves(theirs(EXTREME), *steps, pressure, mine(page(1330)))
    assert Move.M_CONCEDE_UNDER_TACTIC not in moves(theirs(EXTREME), *steps, mine(page(1330)))


def test_yes_to_the_first_page_is_a_mistake_and_yes_after_trading_a_checked_close():
    good = page(1290, repairs="both 60d", break_="month 6")
    rash = moves(theirs(EXTREME), yes(EXTREME))
    traded = moves(theirs(EXTREME), mine(page(1250, repairs="both 21d")), theirs(good), yes(good))
    assert Move.M_ACCEPT_FIRST_OFFER in rash
    assert Move.CLOSE_CONFIRM not in rash
    assert Move.CLOSE_CONFIRM in traded
    assert Move.M_ACCEPT_FIRST_OFFER not in traded


def test_half_way_is_a_mistake_only_where_it_was_read_and_there_is_something_to_lose():
    assert Move.M_SPLIT_DIFFERENCE in moves(theirs(EXTREME), words(Move.M_SPLIT_DIFFERENCE))
    assert Move.M_SPLIT_DIFFERENCE not in moves(theirs(EXTREME), words(Move.HOLD_POSITION))


@pytest.mark.parametrize("move", [Move.M_BACKDOWN_RANGE, Move.M_EMPTY_THREAT])
def test_a_range_and_an_empty_threat_are_taken_from_the_words(move: Move):
    assert move in moves(theirs(EXTREME), words(move))


def test_words_alone_never_make_a_move_of_the_state():
    guessed = STATE_MOVES - {Move.M_SPLIT_DIFFERENCE, Move.M_BACKDOWN_RANGE, Move.M_EMPTY_THREAT}
    assert not moves(theirs(EXTREME), words(*guessed)) & (guessed - {Move.STRATEGIC_SILENCE})


def test_two_large_round_steps_are_a_habit_and_odd_ones_are_not():
    answer = theirs(page(1410))
    steps = (mine(page(1250)), answer, mine(page(1350)), answer, mine(page(1450)))
    odd = (mine(page(1250)), answer, mine(page(1290)), answer, mine(page(1365)))
    assert Move.M_ROUND_CONCESSION in moves(theirs(EXTREME), *steps)
    assert Move.M_ROUND_CONCESSION not in moves(theirs(EXTREME), *odd)


def test_news_that_was_used_is_a_window_and_a_pause_kept_after_an_offer_a_silence():
    used = (ev.Unlocked(kind=ev.UnlockKind.WINDOW, key="empty-flats", amount=0.1),)
    assert Move.USE_WINDOW in moves(theirs(EXTREME), words(), used)
    lines = (theirs(EXTREME), mine(page(1250)), theirs(page(1410)))
    assert Move.STRATEGIC_SILENCE in moves(*lines, (ev.HoldBegan(),), (ev.HoldEnded(),), words())
    assert Move.STRATEGIC_SILENCE not in moves(*lines, words())


def test_words_into_a_pause_of_ones_own_fill_it():
    offer, held = mine(page(1250)), ((ev.HoldBegan(),), (ev.HoldEnded(),))
    assert Move.M_FILL_SILENCE in moves(theirs(EXTREME), offer, words(Move.M_APOLOGISE_ASK))
    assert Move.M_FILL_SILENCE not in moves(theirs(EXTREME), offer, *held, theirs(page(1410)), words())
