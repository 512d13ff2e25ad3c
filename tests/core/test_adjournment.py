"""Adjourning and coming back: who grants it, what time does meanwhile, and what a revised preparation may change."""

from __future__ import annotations

import dataclasses

import pytest

from tests.core.runs import Run, read
from tests.core.scenes import scene
from trainer.core import events as ev
from trainer.core.adjournment import TURNS_AWAY, prep_points, prepared_at_opening
from trainer.core.concessions import keep_ledger
from trainer.core.counterpart.curve import bargaining_turn
from trainer.core.counterpart.reply import OUTSTAYED, current_target
from trainer.core.debrief import MarkKind, write_debrief
from trainer.core.moves import Act, Move
from trainer.core.postponement import asks_to_adjourn
from trainer.core.red_lines import sworn_lines, watch_red_lines
from trainer.core.rules import Accept, Adjourn, BeginHold, Prepare, Refusal, ReturnToTable, Say, WalkAway
from trainer.core.scenario import Deadline
from trainer.core.silences import keep_silences
from trainer.core.table import Phase, replay
from trainer.core.terms import IssueId, Side, Value

RENT_ID = IssueId("rent")
FIRM: dict[str, Value] = {"rent": 1290, "lease": 24, "repairs": "both 60d", "deposit": 5, "break": "month 6"}


def told(run: Run) -> ev.CounterpartSpoke:
    spoken = run.events(ev.CounterpartSpoke)[-1]
    assert isinstance(spoken, ev.CounterpartSpoke)
    return spoken


def test_an_adjournment_is_granted_and_the_meeting_stands_still() -> None:
    run = Run()
    run.say("my page", read(terms=FIRM))
    assert run.give(Adjourn()) is None
    assert run.state.phase is Phase.ADJOURNED
    assert run.state.active_tactic == ""
    for order in (Say(text="hello", reading=read()), Accept(), WalkAway(), Adjourn()):
        refusal = run.give(order)
        assert isinstance(refusal, Refusal)
        assert refusal.code == "adjourned"
    run.give(BeginHold())
    assert run.state.holding_since_ms is None


def test_nothing_said_is_lost_and_the_first_words_say_what_stands() -> None:
    run = Run()
    run.say("my page", read(terms=FIRM))
    before = run.state
    run.give(Adjourn())
    run.give(ReturnToTable())
    after = run.state
    assert after.phase is Phase.TALKING
    assert after.awaiting is Side.LEARNER
    assert (after.learner_offers, after.counterpart_offers) == (before.learner_offers, before.counterpart_offers)
    words = told(run)
    assert words.act == "act.return"
    assert any("act.return.apart" in name for name in words.line_ids)
    assert "1450" in words.text, "its value on what is open"


def test_its_first_words_without_an_offer_of_the_learners_and_without_a_difference() -> None:
    run = Run()
    run.give(Adjourn())
    run.give(ReturnToTable())
    assert any("act.return.open" in name for name in told(run).line_ids)
    run = Run()
    run.say("as you say", read(terms={"lease": 24}))
    run.give(Adjourn())
    run.give(ReturnToTable())
    assert any("act.return.close" in name for name in told(run).line_ids)


def test_time_passes_for_deadlines_and_not_for_the_curve() -> None:
    run = Run(dataclasses.replace(scene(), beats=()))
    run.say("my page", read(terms=FIRM))
    turn, wanted = bargaining_turn(run.state), current_target(run.scenario, run.state)
    run.give(Adjourn())
    run.give(ReturnToTable())
    assert bargaining_turn(run.state) == turn
    assert current_target(run.scenario, run.state) == pytest.approx(wanted)
    assert run.state.turns_passed == run.state.counterpart_turns + TURNS_AWAY


def test_the_meeting_outstays_sooner() -> None:
    run = Run(dataclasses.replace(scene(), beats=()))
    run.give(Adjourn())
    run.give(ReturnToTable())
    while run.state.outcome is None:
        run.say("I stay where I am", read(Move.HOLD_POSITION))
    assert run.state.outcome is ev.Outcome.TIME_RAN_OUT
    ends = OUTSTAYED * run.scenario.persona.temperament.turns
    assert run.state.counterpart_turns <= ends - TURNS_AWAY + 1


def with_deadline(turns: int) -> Run:
    real = Deadline(id="bank", stated="the 28th", real=True, reason="A letter.", ends_after_turns=turns)
    return Run(dataclasses.replace(scene(), deadlines=(real,), beats=()))


def test_a_real_deadline_that_would_pass_refuses_and_a_far_one_does_not() -> None:
    near = with_deadline(TURNS_AWAY + 3)
    near.give(Adjourn())
    refused = near.events(ev.AdjournmentRefused)
    assert refused == [ev.AdjournmentRefused(reason=ev.AdjournmentRefusal.DEADLINE)]
    assert near.state.phase is Phase.TALKING
    assert any("refused.deadline" in name for name in told(near).line_ids)
    far = with_deadline(TURNS_AWAY + 4)
    far.give(Adjourn())
    far.give(ReturnToTable())
    far.say("so?", read(Move.HOLD_POSITION))
    assert far.state.outcome is None, "there is a turn left to bargain in"


def test_who_said_yes_and_who_adjourned_before_refuse() -> None:
    run = Run(dataclasses.replace(scene(), beats=()))
    run.say("I accept your offer", read(acts=[Act.ACCEPT]))
    assert run.state.phase is Phase.CONFIRMING
    run.give(Adjourn())
    assert run.events(ev.AdjournmentRefused) == [ev.AdjournmentRefused(reason=ev.AdjournmentRefusal.AGREED)]
    assert run.state.phase is Phase.CONFIRMING
    assert run.state.accepted is not None
    twice = Run()
    twice.give(Adjourn())
    twice.give(ReturnToTable())
    twice.give(Adjourn())
    assert twice.events(ev.AdjournmentRefused) == [ev.AdjournmentRefused(reason=ev.AdjournmentRefusal.AGAIN)]


def test_a_bluffed_clock_complains_then_grants_and_explains_itself_afterwards() -> None:
    run = Run()
    assert "exploding-offer" in run.state.tactics
    run.give(Adjourn())
    assert run.events(ev.Adjourned) == [ev.Adjourned(turns=TURNS_AWAY, grudging=True)]
    assert any("grudging" in name for name in told(run).line_ids)
    run.give(ReturnToTable())
    outlived = ev.DeadlineTested(deadline="monday", answer=ev.DeadlineAnswer.OUTLIVED)
    assert run.events(ev.DeadlineTested) == [outlived]
    assert any("act.return.deadline" in name for name in told(run).line_ids)


def test_a_clock_never_set_needs_no_explanation() -> None:
    run = Run(dataclasses.replace(scene(), beats=()))
    run.give(Adjourn())
    run.give(ReturnToTable())
    assert run.events(ev.DeadlineTested) == []
    assert run.events(ev.Adjourned) == [ev.Adjourned(turns=TURNS_AWAY)]


def test_mood_settles_half_way_and_heat_never_rises() -> None:
    run = Run(dataclasses.replace(scene(), beats=()))
    mind = run.scenario.persona.temperament
    run.say("you crook", read(Move.M_REACT_EMOTIONALLY, acts=[Act.ATTACK]))
    trust, heat = run.state.trust, run.state.heat
    run.give(Adjourn())
    assert run.state.trust == pytest.approx((trust + mind.trust) / 2)
    assert run.state.heat == pytest.approx((heat + mind.heat) / 2) or heat == mind.heat
    calm = Run(dataclasses.replace(scene(), beats=()))
    calm.state = dataclasses.replace(calm.state, heat=0.1)
    calm.give(Adjourn())
    assert calm.state.heat == pytest.approx(0.1)


def test_the_window_opens_meanwhile_when_it_could_have() -> None:
    run = Run()
    run.give(Adjourn())
    assert run.state.window == "news"
    later = dataclasses.replace(scene(), window=dataclasses.replace(scene().window, earliest_turn=40, latest_turn=50))  # type: ignore[type-var]
    closed = Run(later)
    closed.give(Adjourn())
    assert closed.state.window == ""


def test_preparation_reopens_with_half_the_points_more() -> None:
    run = Run(preparation=ev.Preparation(evidence=("index",), target=60, batna="Stay."))
    assert isinstance(run.give(Prepare(preparation=ev.Preparation())), Refusal), "not while talking"
    run.give(Adjourn())
    assert prep_points(run.scenario, run.state) == run.scenario.prep_budget + 3
    assert run.give(Prepare(preparation=ev.Preparation(evidence=("old",), allies=("union",), target=10))) is None
    now = run.state.preparation
    assert now.evidence == ("index", "old"), "what was opened stays opened"
    assert now.allies == ("union",)
    assert now.target == 60, "what the debrief judges stays as it was written"
    first = prepared_at_opening(run.recorded)
    assert first is not None
    assert first.evidence == ("index",)


def test_points_are_still_counted_while_adjourned() -> None:
    dear = dataclasses.replace(
        scene(), prep_budget=1, evidence=tuple(dataclasses.replace(one, cost=2) for one in scene().evidence)
    )
    run = Run(dear)
    run.give(Adjourn())
    assert run.give(Prepare(preparation=ev.Preparation(evidence=("index",)))) is None
    refusal = run.give(Prepare(preparation=ev.Preparation(evidence=("old",))))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "over-budget", "the card opened before is paid for as well"


def red(value: int) -> ev.RedLine:
    return ev.RedLine(issue=RENT_ID, value=value)


def sworn(run: Run) -> list[Value]:
    return [line.value for line in run.state.preparation.red_lines]


def test_a_red_line_may_be_tightened_and_a_loosened_one_stands_beside_the_new() -> None:
    run = Run(preparation=ev.Preparation(red_lines=(red(1370),)))
    run.give(Adjourn())
    run.give(Prepare(preparation=ev.Preparation(red_lines=(red(1410),))))
    assert sworn(run) == [1370, 1410]
    run.give(Prepare(preparation=ev.Preparation(red_lines=(red(1330),))))
    assert sworn(run) == [1330]
    run.give(Prepare(preparation=ev.Preparation()))
    assert sworn(run) == [1330], "nor is one forgotten"


def test_a_red_line_counts_from_when_it_was_drawn() -> None:
    run = Run(preparation=ev.Preparation(red_lines=(red(1410),)))
    run.say("this", read(terms={"rent": 1370}))
    run.give(Adjourn())
    run.give(Prepare(preparation=ev.Preparation(red_lines=(red(1330),))))
    run.give(ReturnToTable())
    run.say("that", read(terms={"rent": 1330}))
    ledger = keep_ledger(run.scenario, run.recorded)
    (watched,) = watch_red_lines(run.scenario, run.state.preparation.red_lines, ledger, run.recorded)
    assert watched.late
    assert watched.crossed_ms is None, "the offer before it crossed nothing yet"
    run.say("less", read(terms={"rent": 1370}))
    ledger = keep_ledger(run.scenario, run.recorded)
    (watched,) = watch_red_lines(run.scenario, run.state.preparation.red_lines, ledger, run.recorded)
    assert watched.crossed_ms is not None


def test_a_line_that_was_crossed_and_then_tightened_stays_in_the_debrief() -> None:
    run = Run(preparation=ev.Preparation(red_lines=(red(1370),)))
    run.say("this", read(terms={"rent": 1410}))
    run.give(Adjourn())
    run.give(Prepare(preparation=ev.Preparation(red_lines=(red(1330),))))
    assert sworn_lines(run.recorded) == (red(1370), red(1330))
    ledger = keep_ledger(run.scenario, run.recorded)
    first, later = watch_red_lines(run.scenario, sworn_lines(run.recorded), ledger, run.recorded)
    assert first.crossed_ms is not None
    assert later.crossed_ms is None


def test_no_silence_hold_or_tactic_is_counted_across_it() -> None:
    run = Run()
    run.say("my page", read(terms=FIRM))
    run.give(BeginHold(), reply=False)
    run.now_ms += 20_000
    run.give(Adjourn())
    run.now_ms += 1_000_000
    run.give(ReturnToTable())
    run.say("so", read(), after_ms=5_000)
    ledger = keep_silences(run.recorded, keep_ledger(run.scenario, run.recorded))
    last = ledger.silences[-1]
    assert last.held_ms == 0
    assert last.thinking_ms <= 5_000
    assert last.tactic == ""
    assert ledger.deliberate_ms == 20_000, "what was held before it was held"


def test_it_shows_in_the_debrief_and_asks_for_time_once() -> None:
    run = Run()
    run.say("Let's sleep on it and meet again tomorrow.", read(Move.REQUEST_TIME))
    run.give(ReturnToTable())
    run.give(WalkAway())
    debrief = write_debrief(run.scenario, run.recorded)
    marks = [mark.text.text for mark in debrief.timeline if mark.kind is MarkKind.ADJOURNMENT]
    assert marks == ["You adjourned.", "You met again."]
    assert [deed.move for deed in debrief.deeds].count(Move.REQUEST_TIME) == 1
    assert replay(run.recorded) == run.state


def test_typed_words_adjourn_with_a_figure_beside_them_or_not() -> None:
    run = Run()
    run.say("1,290 is my figure. Let's meet again on Thursday.", read(terms=FIRM))
    assert run.state.phase is Phase.ADJOURNED
    assert run.state.learner_offer is not None
    weekday = Run()
    weekday.say("Can we continue on Thursday?", read(terms={"lease": 24}))
    assert weekday.state.phase is Phase.ADJOURNED
    assert weekday.state.learner_offer is None, "a weekday is no figure"


@pytest.mark.parametrize(
    "text",
    [
        "Let's sleep on it and meet again tomorrow.",
        "can we continue on Thursday",
        "Could we pick this up again tomorrow?",
        "I'd like to adjourn.",
        "Shall we adjourn until next week?",
        "I suggest we meet again on Monday.",
        "Let\u2019s leave it there for today.",
        "Let me get back to you tomorrow.",
        "We should both sleep on it.",
        "Why don't we meet again in a few days?",
        "I'd rather sleep on it and come back tomorrow.",
        "Could we stop here for today and go on tomorrow?",
        "Can we meet again?",
    ],
)
def test_words_that_ask_to_meet_again(text: str) -> None:
    assert asks_to_adjourn(text)


@pytest.mark.parametrize(
    "text",
    [
        "I need a minute.",
        "Let me think.",
        "Let me think about it.",
        "Let me sleep on it.",
        "Can we take a break?",
        "Let's adjourn for ten minutes.",
        "Can we talk about the Thursday delivery?",
        "Can you come back tomorrow with a better offer?",
        "Let's not meet again tomorrow, let's finish now.",
        "What changes if we sign on Thursday?",
        "Could I start on Monday?",
        "Can the crew continue on Thursday?",
        "Let's meet in the middle.",
        "When will we meet again?",
        "Deal, let's meet tomorrow to sign.",
        "Can you do 360 and I'll pick it up tomorrow?",
        "I'd like to think until tomorrow.",
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert not asks_to_adjourn(text)
