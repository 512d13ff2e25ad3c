"""What the coach sees coming, against hand-made tables, and always in step with the ledger of the debrief."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.runs import Run, read
from tests.core.scenes import RENT
from trainer.core import events as ev
from trainer.core.concessions import keep_ledger
from trainer.core.foresight import Foreseen, Slip, crossed_lines, foresee
from trainer.core.moves import Act, Move, Reading
from trainer.core.rules import Say
from trainer.core.tactics import Stage
from trainer.core.terms import IssueId, Side, Value

RED = ev.RedLine(issue=IssueId("rent"), value=1370)
FIRST: dict[str, Value] = {"rent": 1250, "lease": 24, "repairs": "both 21d", "deposit": 4, "break": "any time"}


def table(**offer: str | float) -> Run:
    """A learner whose first page stands, with an answer to it."""
    run = Run(preparation=ev.Preparation(target=60, red_lines=(RED,)))
    run.say("my page", read(acts=[Act.COUNTER_OFFER], terms={**FIRST, **offer}))
    return run


def answered_table() -> Run:
    """The same, with a figure of theirs after it."""
    run = table()
    run._add(ev.CounterpartOffered(package=run.scenario.persona_opening, stated={IssueId("rent"): 1450}))
    return run


def coming(run: Run, reading: Reading) -> tuple[Foreseen, ...]:
    return foresee(run.scenario, run.recorded, run.state, Say(text="words", reading=reading), run.now_ms + 60_000)


def slips(run: Run, reading: Reading) -> set[Slip]:
    return {one.slip for one in coming(run, reading)}


def press(run: Run, tactic: str) -> None:
    """The counterpart presses at the very moment, whatever the dice said before."""
    run._add(ev.TacticFired(tactic=tactic, stage=Stage.TELL))


def test_words_that_offer_nothing_are_let_pass() -> None:
    assert coming(table(), read(Move.INTEREST_QUESTION)) == ()


def test_a_page_below_the_alternative_is_seen_with_its_worth() -> None:
    low: dict[str, Value] = {"rent": 1410, "lease": 24, "repairs": "boiler 60d", "deposit": 6, "break": "none"}
    found = {one.slip: one for one in coming(table(), read(acts=[Act.COUNTER_OFFER], terms=low))}
    package = {IssueId(name): value for name, value in low.items()}
    assert found[Slip.BELOW_ALTERNATIVE].points == RENT.utility(Side.LEARNER, package) < RENT.learner_reservation


def test_issues_never_spoken_of_are_not_held_against_an_offer() -> None:
    assert coming(Run(), read(acts=[Act.OFFER], terms={"rent": 1450})) == ()


def test_a_red_line_is_named_with_the_value_it_allows() -> None:
    (crossed,) = [
        one
        for one in coming(table(), read(acts=[Act.COUNTER_OFFER], terms={"rent": 1410}))
        if one.slip is Slip.CROSSES_RED_LINE
    ]
    assert (crossed.issue, crossed.value) == (IssueId("rent"), 1370)
    assert Slip.CROSSES_RED_LINE not in slips(table(), read(acts=[Act.COUNTER_OFFER], terms={"rent": 1370}))


def test_giving_while_a_tactic_stands_is_seen_unless_the_words_answer_it() -> None:
    run = answered_table()
    press(run, "flinch")
    order = Say(text="words", reading=read(acts=[Act.COUNTER_OFFER], terms={"rent": 1290}))
    (one,) = foresee(run.scenario, run.recorded, run.state, order, run.now_ms)
    assert (one.slip, one.tactic, one.points) == (Slip.CONCEDES_UNDER_TACTIC, "flinch", 7.0)
    assert slips(run, read(Move.NAME_TACTIC, acts=[Act.COUNTER_OFFER], terms={"rent": 1290})) == set()


def test_a_better_offer_before_theirs_was_answered_is_a_bid_against_oneself() -> None:
    better = read(acts=[Act.COUNTER_OFFER], terms={"rent": 1290})
    assert Slip.BIDS_AGAINST_SELF not in slips(answered_table(), better)
    waiting = answered_table()
    waiting.say("my page again", read(acts=[Act.COUNTER_OFFER], terms=FIRST), after_ms=60_000)
    unanswered = [item for item in waiting.recorded if not _answers_last(waiting, item)]
    order = Say(text="words", reading=better)
    found = foresee(waiting.scenario, unanswered, waiting.state, order, waiting.now_ms)
    assert {one.slip: one.points for one in found}[Slip.BIDS_AGAINST_SELF] == 7.0


def _answers_last(run: Run, item: ev.Recorded) -> bool:
    return item.seq > run.state.learner_offers[-1].seq and isinstance(item.event, ev.CounterpartOffered)


def test_conditional_moves_are_trades_and_raise_no_doubt() -> None:
    run = answered_table()
    press(run, "flinch")
    trade = read(Move.CONDITIONAL_OFFER, acts=[Act.COUNTER_OFFER], terms={"rent": 1290}, conditional=True)
    assert slips(run, trade) == set()


def test_crossed_lines_leave_kept_ones_out() -> None:
    run = table()
    package = RENT.complete({IssueId("rent"): 1330})
    assert crossed_lines(run.scenario, run.state.preparation, package) == ()


@settings(max_examples=60, deadline=None)
@given(rent=st.sampled_from([1450, 1410, 1370, 1330, 1290, 1250]), pressed=st.booleans(), tied=st.booleans())
def test_what_is_foreseen_is_what_the_ledger_says_afterwards(rent: int, pressed: bool, tied: bool) -> None:
    run = table()
    if pressed:
        press(run, "flinch")
    reading = read(acts=[Act.COUNTER_OFFER], terms={"rent": rent}, conditional=tied)
    order = Say(text="words", reading=reading)
    before = foresee(run.scenario, run.recorded, run.state, order, run.now_ms)
    run.give(order, reply=False)
    entry = keep_ledger(run.scenario, run.recorded).of(Side.LEARNER)[-1]
    under = {one.points for one in before if one.slip is Slip.CONCEDES_UNDER_TACTIC}
    assert under == ({entry.given} if entry.tactic else set())
    bids = {one.points for one in before if one.slip is Slip.BIDS_AGAINST_SELF}
    assert bids == ({entry.given} if entry.self_bid and not tied else set())
