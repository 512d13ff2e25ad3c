"""Whatever is done in whatever order, with adjournments and returns between: what must hold always holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.runs import Run, read
from tests.core.scenes import scene
from trainer.core import events as ev
from trainer.core.adjournment import cost_of, prep_points
from trainer.core.counterpart.reply import needs_reply
from trainer.core.debrief import write_debrief
from trainer.core.moves import Act, Move
from trainer.core.red_lines import crosses
from trainer.core.rules import (
    Accept,
    Adjourn,
    BeginHold,
    BringAlly,
    CiteEvidence,
    EndHold,
    LoseFocus,
    Order,
    Prepare,
    RegainFocus,
    ReturnToTable,
    Say,
    TakeBreak,
    WalkAway,
)
from trainer.core.table import Phase, replay
from trainer.core.terms import IssueId

RENT = IssueId("rent")
RENTS = (1450, 1410, 1370, 1330, 1290, 1250)
lines = st.sampled_from(RENTS).map(lambda value: ev.RedLine(issue=RENT, value=value))
preparations = st.builds(
    ev.Preparation,
    evidence=st.lists(st.sampled_from(["index", "old"]), unique=True).map(tuple),
    allies=st.lists(st.just("union"), max_size=1).map(tuple),
    red_lines=st.lists(lines, max_size=2).map(tuple),
)
words = st.one_of(
    st.sampled_from(RENTS).map(lambda rent: Say(text=f"{rent} then", reading=read(terms={"rent": rent}))),
    st.just(Say(text="I stay there", reading=read(Move.HOLD_POSITION))),
    st.just(Say(text="you crook", reading=read(Move.M_REACT_EMOTIONALLY, acts=[Act.ATTACK]))),
    st.just(Say(text="I accept your offer", reading=read(acts=[Act.ACCEPT]))),
    st.just(Say(text="let's meet again tomorrow", reading=read(Move.REQUEST_TIME))),
)
turns: st.SearchStrategy[Order] = st.one_of(
    words,
    st.sampled_from([Adjourn(), ReturnToTable(), ReturnToTable()]),
    preparations.map(lambda written: Prepare(preparation=written)),
    st.sampled_from([BeginHold(), EndHold(), LoseFocus(), RegainFocus(), TakeBreak()]),
    st.sampled_from([CiteEvidence(evidence="index"), BringAlly(ally="union"), Accept(), WalkAway()]),
)


@settings(max_examples=60, deadline=None)
@given(orders=st.lists(turns, max_size=30), seed=st.integers(1, 50))
def test_what_must_hold_holds_after_every_order(orders: list[Order], seed: int) -> None:
    run = Run(seed=seed, preparation=ev.Preparation(red_lines=(ev.RedLine(issue=RENT, value=1370),)))
    for order in orders:
        before = run.state
        run.now_ms += 3_000
        run.give(order)
        after = run.state
        assert not needs_reply(after)
        assert after.adjournments <= 1
        assert set(before.preparation.evidence) <= set(after.preparation.evidence)
        assert cost_of(run.scenario, after.preparation) <= prep_points(run.scenario, after)
        if before.phase is Phase.ADJOURNED and after.phase is Phase.ADJOURNED:
            assert (after.spoken, after.learner_offers) == (before.spoken, before.learner_offers)
        if after.phase is Phase.ADJOURNED:
            assert after.awaiting is None
            assert after.active_tactic == ""
            assert after.holding_since_ms is None
    assert replay(run.recorded) == run.state
    # The line sworn before the meeting still forbids what it forbade.
    low = {**run.scenario.persona_opening, RENT: 1410}
    assert any(crosses(scene(), line, low) for line in run.state.preparation.red_lines)
    write_debrief(run.scenario, run.recorded)
