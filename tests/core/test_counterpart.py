"""The counterpart decides by numbers: curve, floor, unlocks, tactics, claims, deadlines, interests, silence."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from tests.core.runs import Run, read
from tests.core.scenes import COURIER, RENT, scene, temperament
from trainer.core import events as ev
from trainer.core.counterpart.curve import conceded_share, holding_floor, target
from trainer.core.counterpart.reply import current_target
from trainer.core.moves import Act, Move, Tone
from trainer.core.rules import Accept, BringAlly, CiteEvidence, NameTactic, TakeBreak, WalkAway
from trainer.core.scenario import Archetype
from trainer.core.table import Phase, TableState, replay
from trainer.core.terms import Side, Value

OPENED = ev.Preparation(evidence=("index",), allies=("union",))
FIRM: dict[str, Value] = {"rent": 1290, "lease": 24, "repairs": "both 21d", "deposit": 4, "break": "month 6"}
SOFT: dict[str, Value] = {"rent": 1370, "lease": 24, "repairs": "boiler 60d", "deposit": 6, "break": "none"}


def with_mind(**changes: float) -> Run:
    plain = scene()
    mind = dataclasses.replace(plain.persona.temperament, **changes)  # type: ignore[arg-type]
    return Run(dataclasses.replace(plain, persona=dataclasses.replace(plain.persona, temperament=mind)))


@pytest.mark.parametrize("archetype", list(Archetype))
def test_the_curve_starts_at_k_and_ends_at_one(archetype: Archetype) -> None:
    mind = temperament(archetype)
    shares = [conceded_share(mind, turn) for turn in range(mind.turns + 3)]
    assert shares[0] == pytest.approx(mind.k)
    assert shares[mind.turns] == pytest.approx(1.0)
    assert shares == sorted(shares)


def test_the_target_by_hand() -> None:
    # exploder: open .92, e .3, k .03, T 6, hold .35; at t=3: tau^(1/e) = .5^(10/3) = .0992, f = .03 + .97 * .0992
    plain = scene()
    share = 0.03 + 0.97 * 0.5 ** (1 / 0.3)
    expected = 40 + 60 * (0.35 + (0.92 - 0.35) * (1 - share))
    assert target(plain, TableState(), 3) == pytest.approx(expected)
    assert target(plain, TableState(), 6) == pytest.approx(40 + 60 * 0.35)


def test_reasons_lower_the_holding_floor_once_each() -> None:
    run = Run(preparation=OPENED)
    run.say("figures", read(terms=FIRM))
    floor = holding_floor(run.scenario.persona.temperament, run.state)
    run.give(CiteEvidence(evidence="index"))
    once = holding_floor(run.scenario.persona.temperament, run.state)
    assert floor - once == pytest.approx(0.12 * 0.5)
    run.give(CiteEvidence(evidence="index"))
    assert holding_floor(run.scenario.persona.temperament, run.state) == pytest.approx(once)
    run.give(BringAlly(ally="union"))
    assert once - holding_floor(run.scenario.persona.temperament, run.state) == pytest.approx(0.05)


def test_cards_that_were_not_opened_cannot_be_played() -> None:
    run = Run()
    refusal = run.give(CiteEvidence(evidence="index"))
    assert refusal is not None
    assert refusal.code == "not-opened"


def test_an_outdated_card_does_not_count() -> None:
    run = Run(preparation=ev.Preparation(evidence=("old",)))
    run.say("figures", read(terms=FIRM))
    run.give(CiteEvidence(evidence="old"))
    assert not run.state.has_unlocked(ev.UnlockKind.STANDARD)


def test_without_a_figure_of_the_learners_nothing_is_given() -> None:
    run = Run()
    for _ in range(10):
        run.say("why is that?", read(Move.INTEREST_QUESTION))
    assert len(run.state.counterpart_offers) == 1
    assert current_target(run.scenario, run.state) > 90


def test_it_never_goes_back_on_a_page_nor_below_its_reservation_value() -> None:
    for seed in range(1, 15):
        run = Run(seed=seed)
        for _ in range(14):
            if run.state.phase is not Phase.TALKING:
                break
            run.say("my page stands", read(Move.HOLD_POSITION, terms=FIRM))
        worths = [RENT.utility(Side.COUNTERPART, offer.package) for offer in run.state.counterpart_offers]
        assert worths == sorted(worths, reverse=True)
        assert worths[-1] >= RENT.counterpart_reservation
        mine = [RENT.utility(Side.LEARNER, offer.package) for offer in run.state.counterpart_offers]
        assert mine == sorted(mine)


def test_it_accepts_what_reaches_its_target_and_waits_for_the_learners_yes() -> None:
    run = Run()
    run.say("take it", read(terms=SOFT))
    while run.state.phase is Phase.TALKING:
        run.say("take it", read(terms=SOFT))
    assert run.state.phase is Phase.CONFIRMING
    assert run.state.accepted is not None
    assert run.give(Accept()) is None
    assert run.state.outcome is ev.Outcome.DEAL
    assert run.state.deal == run.state.accepted


def test_agreeing_to_one_point_is_no_deal() -> None:
    run = Run()
    run.say("24 months is fine", read(terms={"lease": 24}))
    assert run.state.phase is Phase.TALKING


def test_the_same_seed_gives_the_same_words_and_another_seed_other_words() -> None:
    def lines(seed: int) -> list[ev.Recorded]:
        run = Run(seed=seed)
        run.say("what changes on monday?", read(Move.DEADLINE_QUESTION))
        run.say("figures", read(terms=FIRM))
        run.say("again", read(Move.HOLD_POSITION, terms=FIRM))
        return run.recorded

    assert lines(7) == lines(7)
    assert [lines(seed) for seed in (1, 2, 3)] != [lines(1)] * 3


def test_the_state_is_a_fold_of_the_events() -> None:
    run = Run(preparation=OPENED)
    run.say("what changes on monday?", read(Move.DEADLINE_QUESTION))
    run.say("figures", read(terms=FIRM, conditional=True))
    assert replay(run.recorded) == run.state


def test_no_line_is_said_twice_in_a_session() -> None:
    run = Run()
    for turn in range(30):
        if run.state.phase is Phase.ENDED:
            break
        run.say("well", read(Move.HOLD_POSITION, terms=FIRM if turn % 2 else {**FIRM, "rent": 1250}))
    ids = [name for event in run.events(ev.CounterpartSpoke) for name in event.line_ids]  # type: ignore[union-attr]
    assert ids
    assert [name for name, times in Counter(ids).items() if times > 1] == []


def test_paying_under_a_tactic_raises_heat_and_hopes() -> None:
    run = with_mind(heat=1.0)
    run.say("too high", read(terms={**FIRM, "rent": 1250}))
    assert run.state.active_tactic
    before = run.state.heat
    run.say("all right, 1,370", read(terms={"rent": 1370}))
    paid = run.events(ev.TacticPaid)
    assert paid
    assert paid[0].points == pytest.approx(35 * 3 / 5)  # type: ignore[union-attr]
    assert run.state.greed > 0
    assert run.state.heat >= min(1.0, before)


def test_a_conditional_concession_is_partly_returned() -> None:
    run = Run()
    run.say("opening", read(terms=FIRM))
    run.say("if you repair, 1,330", read(Move.CONDITIONAL_OFFER, terms={"rent": 1330}, conditional=True))
    shifts = run.events(ev.TargetShifted)
    # one step of rent is worth 30 / 5 = 6 points to them; rho is .4
    assert shifts[-1].cause == "returned"  # type: ignore[union-attr]
    assert shifts[-1].points == pytest.approx(-0.4 * 6)  # type: ignore[union-attr]


def test_naming_is_graded_by_tone() -> None:
    stopped: Counter[Tone] = Counter()
    heats: dict[Tone, float] = {}
    for tone in Tone:
        for seed in range(1, 60):
            run = Run(seed=seed)
            before = run.state.heat
            run.say("I notice the clock", read(Move.NAME_TACTIC, tone=tone))
            named = run.events(ev.TacticNamed)
            stopped[tone] += named[0].stopped  # type: ignore[union-attr]
            heats[tone] = run.state.heat - before
    assert heats[Tone.CALM_ALTERNATIVE] == pytest.approx(-0.25)
    assert heats[Tone.ACCUSING] == pytest.approx(0.10)
    assert 25 <= stopped[Tone.CALM] <= 52  # p_name is .65 of 59


def test_all_five_reactions_to_being_named_occur() -> None:
    seen: set[ev.Reaction] = set()
    for seed in range(1, 80):
        run = Run(seed=seed)
        run.say("I notice the clock", read(Move.NAME_TACTIC, tone=Tone.CALM))
        seen.update(event.reaction for event in run.events(ev.TacticNamed))  # type: ignore[union-attr]
    assert seen == set(ev.Reaction)


def test_a_bluffed_deadline_gives_way_more_often_when_asked_twice_and_seldom_when_accused() -> None:
    def share(tone: Tone | None, asks: int) -> float:
        extended = 0
        for seed in range(1, 101):
            run = Run(seed=seed)
            for _ in range(asks):
                run.say("what about monday?", read(Move.DEADLINE_QUESTION, tone=tone))
            answers = [event.answer for event in run.events(ev.DeadlineTested)]  # type: ignore[union-attr]
            extended += ev.DeadlineAnswer.EXTENDED in answers
        return extended / 100

    once, twice, accused = share(None, 1), share(None, 2), share(Tone.ACCUSING, 1)
    assert 0.2 < once < 0.5
    assert twice > once
    assert accused < once


def test_a_false_claim_thins_out_and_collapses() -> None:
    run = Run()
    for _ in range(4):
        run.say("who is the rival?", read(Move.PROBE_CLAIM))
    answers = [event.answer for event in run.events(ev.ClaimProbed)]  # type: ignore[union-attr]
    assert answers[0] is ev.ClaimAnswer.VAGUE
    assert answers[1] is ev.ClaimAnswer.THINNER
    assert answers[-1] is ev.ClaimAnswer.COLLAPSED


def test_interests_come_out_with_trust_and_never_the_reservation_value() -> None:
    def found(trust: float) -> int:
        count = 0
        for seed in range(1, 40):
            run = with_mind(trust=trust)
            run = Run(run.scenario, seed=seed)
            run.say("what matters to you?", read(Move.INTEREST_QUESTION))
            count += len(run.events(ev.InterestRevealed))
        return count

    assert found(0.9) > found(0.1)


def test_naming_points_at_one_tactic_and_only_at_one_that_was_used() -> None:
    run = with_mind(heat=1.0)
    run.say("figures", read(terms=FIRM))
    fired = [event.tactic for event in run.events(ev.TacticFired)]  # type: ignore[union-attr]
    assert fired[0] == "exploding-offer"
    refusal = run.give(NameTactic(tactic="snow-job", text="That is a flood of paper."))
    assert refusal is not None
    assert refusal.code == "not-seen"
    assert run.give(NameTactic(tactic="exploding-offer", text="It feels as if the clock is doing the arguing.")) is None
    named = run.events(ev.TacticNamed)
    assert [event.tactic for event in named] == ["exploding-offer"]  # type: ignore[union-attr]


def test_a_break_halves_the_heat() -> None:
    run = Run()
    before = run.state.heat
    run.give(TakeBreak())
    assert run.state.heat == pytest.approx(before / 2)


def test_three_insults_end_the_meeting() -> None:
    run = Run()
    for _ in range(3):
        run.say("you crook", read(Move.M_REACT_EMOTIONALLY, acts=[Act.ATTACK]))
    assert run.state.outcome is ev.Outcome.COUNTERPART_WALKED
    assert run.state.last_counterpart_line is not None
    assert run.state.last_counterpart_line.act == "act.walk"


def test_the_learners_silence_changes_no_target() -> None:
    # Without tactics: one that lives from the learner talking first is answered by silence, and that is a reason.
    run = Run(dataclasses.replace(scene(), beats=()))
    run.say("figures", read(terms=FIRM))
    before = current_target(run.scenario, run.state)
    run.stay_silent()
    run.stay_silent()
    assert current_target(run.scenario, run.state) == before
    assert run.state.silence_breaks == 2


def test_the_window_opens_within_its_turns_and_counts_when_used() -> None:
    run = Run()
    while not run.state.window:
        run.say("and?", read(Move.HOLD_POSITION, terms=FIRM))
        assert run.state.counterpart_turns <= 7
    run.say("given the news, more is due", read(Move.USE_WINDOW))
    assert run.state.has_unlocked(ev.UnlockKind.WINDOW)


def test_impossible_values_are_brought_back_to_its_limits() -> None:
    run = Run(scene(COURIER, Archetype.SHARK))
    wish: dict[str, Value] = {"rate": 3.80, "ontime": 98.5, "penalty": 6, "forecasts": "weekly", "exclusivity": 36}
    while run.state.phase is Phase.TALKING:
        run.say("that is my page", read(Move.HOLD_POSITION, terms=wish))
    final = run.state.counterpart_offer
    assert final is not None
    assert COURIER.within_limits(Side.COUNTERPART, final.package)


def test_walking_away_gets_parting_words() -> None:
    run = Run()
    run.give(WalkAway(reason="no"))
    assert run.state.outcome is ev.Outcome.LEARNER_WALKED
    assert run.state.last_counterpart_line is not None
    assert run.state.last_counterpart_line.act == "act.farewell.walk"
