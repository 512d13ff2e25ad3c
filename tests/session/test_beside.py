"""A question asked in the breath of an offer is answered, and the offer is, too."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import lines_heard, sitting
from trainer.core.counterpart.beside import asked_beside
from trainer.core.counterpart.granted import is_left_behind
from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.terms import IssueId, Package

ANSWERED = (
    ("s06-rent-renewal", "I'll pay 1,330 a month. When will the boiler be mended?", "exchange.when-would-repairs-come"),
    ("s06-rent-renewal", "1,330 and two years. why wont you put the damp in as well?", "exchange.why-no-repairs"),
    (
        "s09-seed-term-sheet",
        "7 million pre-money. And which people would sit on the board?",
        "exchange.board-who-sits",
    ),
    (
        "s02-overdue-promotion",
        "Seven per cent and the title of Lead. When would it be paid?",
        "exchange.raise-when-paid",
    ),
    (
        "s08-half-built-kitchen",
        "An extra of 4,000 and finished in four weeks. Why the big tiles?",
        "exchange.why-big-tiles",
    ),
    ("s10-mums-care-rota", "Two visits a week. How is Mum these days?", "topic.mums-mood"),
    ("s07-used-car", "13,200. how many owners did it have", "exchange."),
)
PAGED = (
    ("s03-freelance-rate", "450 a day. How soon does Farol pay?", "sixty days"),
    ("s01-offer-letter", "A base of 52,000. And how many days at home would I have?", "one day at home"),
    ("s07-used-car", "13,000 for the car. How much do you give me for my old one?", "1,800"),
    (
        "s15-choir-hall",
        "30 an evening and the piano in the side room. how many concerts is that then?",
        "four concerts",
    ),
)


@pytest.mark.parametrize(("slug", "words", "line"), ANSWERED)
def test_a_question_beside_an_offer_gets_its_answer_and_the_offer_counts(slug: str, words: str, line: str) -> None:
    session = sitting(slug, 1, words)
    assert session.state.learner_offer is not None
    assert any(f"/{line}" in name for name in lines_heard(session)), session.state.spoken[-1].text


@pytest.mark.parametrize(("slug", "words", "value"), PAGED)
def test_a_value_asked_for_beside_an_offer_is_said_from_the_page(slug: str, words: str, value: str) -> None:
    session = sitting(slug, 1, words)
    assert session.state.learner_offer is not None
    assert value in session.state.spoken[-1].text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("450 a day. Who decides that?", "who decides that?"),
        ("450 a day, and how soon do you pay?", "and how soon do you pay?"),
        ("450 a day. What do you say?", ""),
        ("450 a day. Would that work for you?", ""),
        ("Would you do 450 a day?", ""),
        ("450 a day.", ""),
    ],
)
def test_what_is_asked_beside_holds_no_term_and_asks_for_no_verdict(text: str, asked: str) -> None:
    start = text.index("450")
    term = Term(issue=IssueId("rate"), value=450.0, role=TermRole.OFFER, start=start, end=start + 3)
    assert asked_beside(text, OfferReading(terms=(term,))) == asked


def test_a_tactic_names_no_figure_that_the_page_has_gone_past() -> None:
    scenario = library().load("s03-freelance-rate")
    page: Package = {**scenario.persona_opening, IssueId("rate"): 430.0}
    ceiling = "I can't sell the client a day for more than 380, they count everything, even shrimps."
    assert is_left_behind(scenario, ceiling, page)
    assert not is_left_behind(scenario, ceiling, scenario.persona_opening)
    assert not is_left_behind(scenario, "It ends in 2 weeks, on the 19th.", page)


def test_what_it_asked_for_itself_is_no_grant_of_its_own() -> None:
    session = sitting("s04-packaging-tender", 1, "60% of your cartons and you get the five days and 196.")
    assert any("/react.asked.paid/" in name for name in lines_heard(session)), session.state.spoken[-1].text
