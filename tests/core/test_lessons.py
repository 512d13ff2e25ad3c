"""What pressure brings within a session changes what is tried next, within bounds."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.core.runs import Run, read
from tests.core.scenes import scene
from trainer.core import events as ev
from trainer.core.concessions import keep_ledger
from trainer.core.counterpart.lessons import LEAST, MOST, is_dropped, is_let_go, kinship, promise
from trainer.core.findings import record_tactics
from trainer.core.moves import Move, Tone
from trainer.core.table import TableState, replay
from trainer.core.tactic_status import TacticStatus
from trainer.core.tactics import PowerSource, Stage, Tactic
from trainer.core.terms import IssueId

TACTICS = scene().tactics
STATUSES = st.dictionaries(
    st.sampled_from(sorted(TACTICS)),
    st.builds(
        TacticStatus,
        stage=st.sampled_from(Stage),
        seq=st.just(1),
        payments=st.integers(0, 9),
        rebuffs=st.integers(0, 9),
        passed_over=st.integers(0, 3),
    ),
)


def after(*events: ev.Event) -> TableState:
    return replay(ev.Recorded(seq=seq, at_ms=seq, event=event) for seq, event in enumerate(events, 1))


def fired(tactic: str = "flinch", stage: Stage = Stage.TELL) -> ev.TacticFired:
    return ev.TacticFired(tactic=tactic, stage=stage)


def named(tone: Tone) -> ev.TacticNamed:
    return ev.TacticNamed(tactic="flinch", tone=tone, reaction=ev.Reaction.JOKE, stopped=False)


def test_tactics_are_kin_by_the_sources_of_power_they_share() -> None:
    def leaning(tactic: Tactic, *sources: int) -> Tactic:
        return replace(tactic, leans_on=tuple(list(PowerSource)[at] for at in sources))

    some = next(iter(TACTICS.values()))
    family = {"a": leaning(some, 0, 1), "b": leaning(some, 1, 2), "c": leaning(some, 3)}
    assert kinship(family, "a", "a") == 1.0
    assert kinship(family, "a", "b") == 1 / 3
    assert kinship(family, "a", "c") == 0.0
    assert kinship(family, "a", "unheard-of") == 0.0


def test_what_paid_is_worth_more_and_what_was_met_is_worth_less() -> None:
    plain = after(fired())
    paid = after(fired(), ev.TacticPaid(tactic="flinch", points=6.0))
    met = after(fired(), ev.TacticCountered(tactic="flinch", move=Move.PROBE_CLAIM, defused=False))
    assert promise(TACTICS, plain, "flinch") == 1.0
    assert promise(TACTICS, met, "flinch") < 1.0 < promise(TACTICS, paid, "flinch")


@given(STATUSES, st.sampled_from(sorted(TACTICS)))
def test_a_plan_is_bent_and_never_thrown_away(statuses: dict[str, TacticStatus], tactic: str) -> None:
    assert LEAST <= promise(TACTICS, TableState(tactics=statuses), tactic) <= MOST


def test_calm_naming_is_a_rebuff_and_an_accusation_is_none() -> None:
    assert after(fired(), named(Tone.CALM)).tactics["flinch"].rebuffs == 1
    assert after(fired(), named(Tone.ACCUSING)).tactics["flinch"].rebuffs == 0


def test_a_trade_that_counters_is_one_rebuff() -> None:
    page = {IssueId("rent"): 1300}
    trade = ev.LearnerOffered(stated=page, package=page, conditional=True)
    counter = ev.TacticCountered(tactic="flinch", move=Move.CONDITIONAL_OFFER, defused=False)
    words = ev.LearnerSpoke(text="if", reading=read())
    assert after(fired(), words, trade).tactics["flinch"].rebuffs == 1
    assert after(fired(), words, trade, counter).tactics["flinch"].rebuffs == 1
    assert after(fired(), words, trade, counter, words, counter).tactics["flinch"].rebuffs == 2


def test_what_is_passed_over_twice_is_dropped_unless_it_ever_paid() -> None:
    once = after(fired())
    twice = after(fired(), fired(stage=Stage.PUSH))
    assert not is_dropped(once, "flinch")
    assert is_dropped(twice, "flinch")
    paid = after(fired(), ev.TacticPaid(tactic="flinch", points=6.0), fired(), fired("guilt-trip"), fired())
    assert not is_dropped(paid, "flinch")


def test_a_hot_head_draws_the_consequence_before_it_lets_go() -> None:
    def in_mood(heat: float) -> TableState:
        mood = ev.MoodShifted(trust=0.5, heat=heat, face=0.5, cause="test")
        return after(mood, fired(), fired(stage=Stage.PUSH))

    assert is_let_go(in_mood(0.4))
    assert not is_let_go(in_mood(0.8))


def test_the_record_says_that_a_tactic_came_again_after_it_had_paid() -> None:
    run = Run()
    paid = ev.TacticPaid(tactic="flinch", points=6.0)

    def again(*events: ev.Event) -> bool:
        met = [ev.Recorded(seq=seq, at_ms=seq, event=event) for seq, event in enumerate(events, 1)]
        return record_tactics(run.scenario, met, keep_ledger(run.scenario, run.recorded))[0].again_after_pay

    assert again(fired(), paid, fired(stage=Stage.PUSH))
    assert not again(fired(), fired(stage=Stage.PUSH), paid)


def test_a_tactic_that_did_not_come_back_after_an_adjournment_is_said_to_be_gone() -> None:
    run = Run()
    adjourned = ev.Adjourned(turns=2)

    def gone(*events: ev.Event) -> bool:
        met = [ev.Recorded(seq=seq, at_ms=seq, event=event) for seq, event in enumerate(events, 1)]
        return record_tactics(run.scenario, met, keep_ledger(run.scenario, run.recorded))[0].gone_by_break

    assert gone(fired(), adjourned)
    assert not gone(fired(), adjourned, fired(stage=Stage.PUSH))
    assert not gone(adjourned, fired())
    assert not gone(fired())
