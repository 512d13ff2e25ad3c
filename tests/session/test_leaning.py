"""Questions that lean on what was said before them; what is announced, counted, taken, left and beyond."""

from __future__ import annotations

import pytest

from tests.session.test_coverage import keys
from tests.session.test_misreadings import sitting
from trainer.core.counterpart.severally import questions_of
from trainer.core.moves import TermRole
from trainer.core.terms import IssueId

PUT = {TermRole.OFFER, TermRole.ACCEPTED}


def put(slug: str, text: str) -> dict[str, int | float | str]:
    """Return what a first line puts forward, by point."""
    offer = sitting(slug, 5).read(text).offer
    return {term.issue: term.value for term in (offer.terms if offer is not None else ()) if term.role in PUT}


def test_a_question_keeps_the_last_telling_words_before_it() -> None:
    asked = questions_of("The itemised bill is agreed. Good. When shall I have it?")
    assert [(one.words, one.before) for one in asked] == [
        ("when shall i have it?", "the itemised bill is agreed."),
    ]
    assert asked[0].leans


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("A car. Does it need an inspection?", True),
        ("Mondays are hard. What is it that makes you think of Mondays?", False),
        ("I like blue. What's the blue one really cost?", False),
    ],
)
def test_only_a_pronoun_that_may_point_back_leans(words: str, leans: bool) -> None:
    assert questions_of(words)[-1].leans is leans


def test_who_anton_is_is_told_and_no_page_read_out() -> None:
    found = keys(
        "s09-seed-term-sheet",
        5,
        "I didn't read page 31 and it cost me my company, so forgive the slow reading. Who's Anton, and does he bite?",
    )
    assert found == ["exchange.anton-who"]


@pytest.mark.parametrize(
    ("slug", "text", "values"),
    [
        (
            "s04-packaging-tender",
            "Then let me put something real on the table: 207 a thousand, coating in, 30 days payment.",
            {"price": 207, "payment": 30},
        ),
        ("s13-courier-sla", "does your plan know that, yes or no", {}),
        ("s12-first-book", "Yes. All five, as you just said them.", {}),
        ("s16-second-floor", "put three weeks on the boiler", {"repairs": "both 21d"}),
        ("s08-half-built-kitchen", "I'd propose:\n1. an extra of 3,000\n2. four weeks", {"extra": 3000, "finish": 4}),
        ("s03-freelance-rate", "I'd come down from 460 for that.", {}),
        ("s02-overdue-promotion", "I think you have your ranking all the same", {}),
        ("s11-hospital-bill", "Would you go over this page with me as if I were five?", {}),
    ],
)
def test_what_is_announced_is_put_and_what_is_left_counted_or_told_is_not(
    slug: str, text: str, values: dict[str, int | float | str]
) -> None:
    assert put(slug, text) == values


def test_what_lies_beside_a_value_of_no_list_is_not_offered() -> None:
    session = sitting("s12-first-book", 5, "reversion after three years, then")
    last = session.state.last_counterpart_line
    assert last is not None
    assert {"react.offgrid", "react.offgrid.none"} <= set(last.keys)
    assert "none" in last.text
    assert not any(words in last.text for words in ("only offer", "only do", "I can do"))


def test_the_learners_new_word_stands_although_the_page_has_the_same() -> None:
    session = sitting(
        "s01-offer-letter",
        7,
        "53 base, three days at home and a start in four weeks.",
        "46 base then, one day at home, and a start in three weeks. deal?",
    )
    assert session.state.stated_by_learner[IssueId("base")] == 46


def test_a_package_is_not_taken_while_a_point_that_was_named_is_left_out_of_it() -> None:
    session = sitting(
        "s11-hospital-bill",
        3,
        "A balance of 7,840, payment within thirty days, no review, a hold on collections, and no autopay. Agreed?",
    )
    assert session.state.accepted is None


def test_taking_several_points_of_the_page_takes_these() -> None:
    session = sitting("s10-mums-care-rota", 4, "ok, 4 visits it is then, with 70 per cent of the costs from me.")
    last = session.state.last_counterpart_line
    assert last is not None
    assert "react.point" in last.keys
    assert session.state.accepted is None
