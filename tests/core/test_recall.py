"""What was said, agreed and supposed, and what a yes is taken for."""

from __future__ import annotations

from tests.core.runs import Run, read
from trainer.core.moves import Act, OfferReading, Reading, Term, TermRole
from trainer.core.table import Phase
from trainer.core.terms import IssueId, Value


def last_line(run: Run) -> str:
    """Return what the counterpart said last."""
    line = run.state.last_counterpart_line
    assert line is not None
    return line.text


def figures(role: TermRole, **values: Value) -> Reading:
    """Return a reading of figures in one role."""
    terms = tuple(Term(issue=IssueId(name), value=value, role=role) for name, value in values.items())
    return Reading(offer=OfferReading(terms=terms))


def test_asked_what_was_said_on_a_point_it_names_both_sides() -> None:
    run = Run()
    run.say("rent 1290", read(terms={"rent": 1290}))
    run.say("What did you say about the rent?")
    assert last_line(run).startswith("React.memory.both")
    run.say("What did you say about the deposit?")
    assert last_line(run).startswith("React.memory.mine")


def test_a_wrong_summary_is_put_right_and_is_no_offer() -> None:
    run = Run()
    run.say("rent 1290", read(terms={"rent": 1290}))
    offers = len(run.state.learner_offers)
    run.say("So we said 1,290, right?", figures(TermRole.OFFER, rent=1290))
    assert len(run.state.learner_offers) == offers
    assert last_line(run).startswith("React.correction.yours")


def test_a_right_summary_is_confirmed() -> None:
    run = Run()
    page = run.state.counterpart_offer
    assert page is not None
    run.say("So you are at that rent, right?", figures(TermRole.QUOTED, rent=page.package[IssueId("rent")]))
    assert last_line(run).startswith("React.summary.right")


def test_a_yes_to_one_point_closes_nothing() -> None:
    run = Run()
    run.say("ok, fine for the deposit", read(acts=[Act.ACCEPT]))
    assert run.state.phase is Phase.TALKING
    assert last_line(run).startswith("React.point")


def test_accepting_a_fact_in_a_long_sentence_accepts_no_page() -> None:
    run = Run()
    text = "I do accept that the winter was hard for everybody in the house and that you did what you could"
    run.say(text, read(acts=[Act.ACCEPT]))
    assert run.state.phase is Phase.TALKING


def test_a_withdrawn_offer_is_not_taken_later() -> None:
    run = Run()
    run.say("rent 1250", read(terms={"rent": 1250, "lease": 6}))
    run.say("I take it back")
    assert last_line(run).startswith("React.withdrawn")
    run.say("no")
    assert run.state.phase is Phase.TALKING


def test_a_question_with_a_value_in_it_puts_nothing_forward() -> None:
    run = Run()
    run.say("What would the deposit of four weeks cost me?", figures(TermRole.OFFER, deposit=4))
    assert run.state.learner_offer is None
