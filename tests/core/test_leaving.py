"""Walking away: whether the counterpart calls the learner back, and with what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.runs import Run, read
from tests.core.scenes import COURIER, OFFER_LETTER, RENT, scene
from trainer.core import events as ev
from trainer.core.counterpart.curve import bargaining_turn, target
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.leaving import CALLS, MARGIN, find_call
from trainer.core.counterpart.reply import respond
from trainer.core.debrief import MarkKind, write_debrief
from trainer.core.foresight import foresee
from trainer.core.metrics import MetricId
from trainer.core.moves import Act, Move, Tone
from trainer.core.rules import Accept, Refusal, Say, WalkAway, decide
from trainer.core.scenario import Archetype
from trainer.core.table import Phase, TableState
from trainer.core.terms import WITHIN, Bargain, Package, Side, Value

SEEDS = range(1, 60)


def middling(bargain: Bargain) -> Package:
    """Return a page that both sides could sign, the best one for the learner among those."""
    rows = [row for row in bargain.signable[Side.COUNTERPART] if row.learner >= bargain.learner_reservation]
    return max(rows, key=lambda row: (row.learner, row.counterpart)).package


def at_the_door(
    seed: int = 1,
    *,
    bargain: Bargain = RENT,
    archetype: Archetype = Archetype.VELVET,
    turns: int = 2,
    wish: Package | None = None,
) -> Run:
    """Return a session whose learner has put a page forward, repeated it and now gets up."""
    run = Run(scene(bargain, archetype), seed=seed)
    page = wish or middling(bargain)
    for _ in range(turns):
        run.say("this is my page", read(Move.HOLD_POSITION, terms=dict(page)))
    run.give(WalkAway(reason="not for me"), reply=False)
    return run


def phase_of(run: Run) -> Phase:
    return run.state.phase


def called(**how: object) -> Run:
    """Return the first session in which the learner was called back to a better page."""
    for seed in SEEDS:
        run = at_the_door(seed, **how)  # type: ignore[arg-type]
        run.let_reply()
        if run.state.called_back:
            return run
    raise AssertionError("nobody called")


def let_go() -> Run:
    """Return the first session in which the door closed."""
    for seed in SEEDS:
        run = at_the_door(seed, archetype=Archetype.STONEWALLER)
        run.let_reply()
        if run.state.phase is Phase.ENDED:
            return run
    raise AssertionError("always called")


def test_without_figures_on_both_sides_a_walk_ends_the_meeting_at_once() -> None:
    run = Run()
    run.give(WalkAway(reason="no"), reply=False)
    assert run.state.outcome is ev.Outcome.LEARNER_WALKED
    assert run.events(ev.LearnerLeft) == []


def test_on_the_way_out_nothing_else_can_be_done() -> None:
    run = at_the_door()
    assert run.state.phase is Phase.LEAVING
    for order in (Accept(), WalkAway(), Say(text="wait", reading=read())):
        assert isinstance(decide(run.scenario, run.state, order), Refusal)


def test_who_is_not_called_leaves_with_the_reason_and_parting_words() -> None:
    run = let_go()
    (ended,) = run.events(ev.SessionEnded)
    assert ended == ev.SessionEnded(outcome=ev.Outcome.LEARNER_WALKED, reason="not for me")
    assert run.state.last_counterpart_line is not None
    assert run.state.last_counterpart_line.act == "act.farewell.walk"


@given(
    st.integers(1, 10_000),
    st.sampled_from((RENT, COURIER, OFFER_LETTER)),
    st.sampled_from(Archetype),
    st.integers(1, 9),
    st.data(),
)
@settings(max_examples=120, deadline=None)
def test_a_call_is_worth_it_to_both_and_a_step_down_the_curve_at_most(
    seed: int, bargain: Bargain, archetype: Archetype, turns: int, data: st.DataObject
) -> None:
    wish = data.draw(st.sampled_from(bargain.packages))
    run = at_the_door(seed, bargain=bargain, archetype=archetype, turns=turns, wish=wish)
    before = run.state
    if phase_of(run) is not Phase.LEAVING:
        return
    call = find_call(Draft(run.scenario, before, run.now_ms))
    run.let_reply()
    if call is None:
        assert run.state.outcome is ev.Outcome.LEARNER_WALKED
        return
    theirs, mine = (bargain.utility(side, call.package) for side in (Side.COUNTERPART, Side.LEARNER))
    assert theirs >= bargain.counterpart_reservation + MARGIN - WITHIN
    assert bargain.within_limits(Side.COUNTERPART, call.package)
    assert bargain.acceptable(Side.COUNTERPART, before.learner_offers[-1].package)
    if before.accepted is None:
        further = 2 if call.agrees else 1
        assert theirs >= target(run.scenario, before, bargaining_turn(before) + further) - WITHIN
        assert before.counterpart_offer is not None
        assert mine > bargain.utility(Side.LEARNER, before.counterpart_offer.package)
    if run.state.called_back:
        assert phase_of(run) is (Phase.CONFIRMING if call.agrees else Phase.TALKING)
        run.give(WalkAway())
        assert run.state.outcome is ev.Outcome.LEARNER_WALKED
        assert len(run.events(ev.CalledBack)) == len(run.events(ev.LearnerLeft)) == 1


def test_an_offer_they_could_never_sign_is_no_reason_to_call() -> None:
    greedy = max(RENT.packages, key=lambda package: RENT.utility(Side.LEARNER, package))
    assert not RENT.acceptable(Side.COUNTERPART, greedy)
    for seed in SEEDS:
        run = at_the_door(seed, wish=greedy)
        run.let_reply()
        assert run.state.outcome is ev.Outcome.LEARNER_WALKED


def test_who_was_insulted_twice_calls_nobody_back() -> None:
    for seed in SEEDS:
        run = at_the_door(seed, turns=1, wish=None)
        assert find_call(Draft(run.scenario, run.state, 0)) is not None
        run = Run(scene(RENT, Archetype.VELVET), seed=seed)
        run.say("here", read(terms=dict(middling(RENT))))
        for _ in range(2):
            run.say("you are an idiot", read(Move.M_REACT_EMOTIONALLY, acts=[Act.ATTACK], tone=Tone.ACCUSING))
        run.give(WalkAway())
        assert run.state.outcome is ev.Outcome.LEARNER_WALKED


def test_an_offer_taken_back_is_no_reason_to_call() -> None:
    run = Run(scene(RENT, Archetype.VELVET))
    run.say("here", read(terms=dict(middling(RENT))))
    run.say("I withdraw my offer", read())
    run.give(WalkAway(), reply=False)
    assert find_call(Draft(run.scenario, run.state, 0)) is None


@pytest.mark.parametrize("archetype", [Archetype.VELVET, Archetype.PHANTOM])
def test_temperaments_call_as_often_as_they_are_said_to(archetype: Archetype) -> None:
    came = [at_the_door(seed, archetype=archetype, turns=3) for seed in range(160)]
    came = [run for run in came if find_call(Draft(run.scenario, run.state, 0)) is not None]
    assert len(came) > 100
    share = sum(called_at(run) for run in came) / len(came)
    assert abs(share - CALLS[archetype][0]) < 0.12


def called_at(run: Run) -> bool:
    return any(isinstance(event, ev.CalledBack) for event in respond(run.scenario, run.state, run.now_ms))


def test_dice_hang_on_the_words_alone() -> None:
    for seed in SEEDS:
        run = at_the_door(seed)
        first, later = (respond(run.scenario, run.state, now) for now in (run.now_ms, run.now_ms + 60_000))
        assert first == later


def test_the_page_of_a_call_can_be_taken_with_a_word() -> None:
    run = called(turns=1)
    assert run.state.counterpart_offer is not None
    page = run.state.counterpart_offer.package
    run.say("ok")
    if run.state.phase is Phase.CONFIRMING:
        run.give(Accept())
    assert run.state.deal == page


def test_a_yes_that_was_walked_away_from_still_stands_when_called_back() -> None:
    for seed in SEEDS:
        run = Run(scene(RENT, Archetype.VELVET), seed=seed)
        mild = max(RENT.signable[Side.LEARNER], key=lambda row: row.counterpart)
        while phase_of(run) is Phase.TALKING:
            run.say("here", read(terms=dict(mild.package)))
        agreed = run.state.accepted
        if agreed is None:
            continue
        run.give(WalkAway())
        if run.state.called_back:
            assert phase_of(run) is Phase.CONFIRMING
            assert run.state.accepted == agreed
            run.give(Accept())
            assert run.state.deal == agreed
            return
    raise AssertionError("nobody called back to a yes")


def test_being_called_back_is_a_hold_and_no_empty_threat() -> None:
    run = called(turns=1)
    left = next(item for item in run.recorded if isinstance(item.event, ev.LearnerLeft))
    debrief = write_debrief(run.scenario, run.recorded)
    assert (left.seq, Move.HOLD_POSITION) in [(deed.seq, deed.move) for deed in debrief.deeds]
    assert not [deed for deed in debrief.deeds if deed.move in {Move.M_EMPTY_THREAT, Move.WALK_AWAY}]
    assert [str(mark.text) for mark in debrief.timeline if mark.kind is MarkKind.WALK] == [
        "You got up to leave, and they called you back."
    ]


def test_keeping_on_walking_is_a_walk_away_judged_by_every_page_that_was_there() -> None:
    run = called(turns=1)
    run.give(WalkAway(reason="still no"))
    debrief = write_debrief(run.scenario, run.recorded)
    assert Move.WALK_AWAY in [deed.move for deed in debrief.deeds]
    best = max(run.scenario.bargain.utility(Side.LEARNER, offer.package) for offer in run.state.counterpart_offers)
    passed = next(one.passed for one in debrief.metrics if one.id is MetricId.BATNA)
    assert passed is (best < run.scenario.bargain.learner_reservation)


def test_the_coach_sees_ahead_after_a_call() -> None:
    run = called(turns=1)
    low = min(RENT.packages, key=lambda package: RENT.utility(Side.LEARNER, package))
    values: dict[str, Value] = {str(issue): value for issue, value in low.items()}
    order = Say(text="take this", reading=read(terms=values))
    assert foresee(run.scenario, run.recorded, run.state, order, run.now_ms)


def test_a_tactic_that_walking_answers_counts_as_countered() -> None:
    plain = scene(RENT, Archetype.VELVET)
    name = "exploding-offer"
    answered = replace(plain.tactics[name], counters=(Move.WALK_AWAY,))
    for seed in SEEDS:
        run = Run(replace(plain, tactics={**plain.tactics, name: answered}), seed=seed)
        run.say("here", read(terms=dict(middling(RENT))))
        if run.state.active_tactic != name:
            continue
        run.give(WalkAway())
        if run.state.called_back:
            assert ev.TacticCountered(tactic=name, move=Move.WALK_AWAY, defused=True) in run.events(ev.TacticCountered)
            return
    raise AssertionError("never called back under that tactic")


def test_the_state_after_a_call_is_known_by_its_fold() -> None:
    run = called(turns=1)
    assert isinstance(run.state, TableState)
    assert run.state.called_back
    assert not run.state.may_be_called_back
    assert run.state.awaiting is Side.LEARNER
