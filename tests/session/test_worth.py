"""What a thing is worth to the other side: whether it matters, what it would bring, whether a swap would do."""

from __future__ import annotations

import pytest

from tests.session.test_coverage import keys
from tests.session.test_sought import said

WEIGHTS = {"react.matters.much", "react.matters.little", "react.matters.guarded"}


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("s01-offer-letter", "Does the start date matter to the team?"),
        ("s05-giant-customer", "does the payment term matter to you?"),
        ("s09-seed-term-sheet", "is the board important to you?"),
        ("s15-choir-hall", "does the evening matter to you at all?"),
    ],
)
def test_whether_a_point_matters_gets_its_yes_or_no(slug: str, words: str) -> None:
    assert WEIGHTS & set(keys(slug, 7, words))


def test_a_yes_is_said_with_the_reason() -> None:
    found = keys("s12-first-book", 7, "10,000 and ten per cent", "Does the delivery date matter to you?")
    assert "react.matters.much" in found
    assert any(key.startswith("exchange.") for key in found)


def test_it_stands_for_the_point_named_right_before() -> None:
    found = keys(
        "s01-offer-letter",
        7,
        "I'd like 54,000 and three days at home",
        "Start date's worth something to you. What's it worth?",
    )
    assert found == ["react.asked.give"]


def test_what_would_be_given_up_names_a_point_and_gives_no_reason() -> None:
    found = keys("s15-choir-hall", 7, "40 an evening, Thursdays", "What would you give up for a fourth concert?")
    assert found == ["react.asked.give"]


def test_a_value_put_up_is_traded_in_figures() -> None:
    text = said("s12-first-book", 7, "10,000 and ten per cent", "What would delivery in six months be worth to you?")
    assert "six months" in text
    assert any(letter.isdigit() for letter in text)


def test_a_swap_asked_about_is_welcome_or_not() -> None:
    found = keys("s10-mums-care-rota", 7, "two visits and fifty per cent", "Would the holidays be worth a visit less?")
    assert {"react.whatif.good", "react.whatif.bad"} & set(found)


def test_a_yes_to_what_has_no_value_is_left_to_talk() -> None:
    assert "exchange.per-month-offer" in keys("s11-hospital-bill", 7, "A bit every month, would that do?")
