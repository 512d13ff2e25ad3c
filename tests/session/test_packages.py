"""Whole offers are answered by their own figures, whatever else is said in the same turn."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.terms import IssueId, same_value

OFFERS = {
    "s06-rent-renewal": ("1320 each month, two years contract, and boiler and wall finish in one month", "1,320"),
    "s01-offer-letter": ("I'd take 54, three days at home, start in four weeks and 3k to sign.", "54,000"),
    "s12-first-book": (
        "Ten per cent royalty, 12 thousand advance, back to me after three years, English only",
        "12,000",
    ),
    "s13-courier-sla": (
        "3.38 a parcel, 97 per cent, six pounds a breach, weekly forecasts, no exclusivity.",
        "3.38",
    ),
}
"""Offers that no counterpart takes at once, with the value of theirs that an answer has to name."""
BETWEEN = {"s12-first-book": "five years"}
"""What lies beside the one value of such an offer that no list holds."""


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("slug", OFFERS)
def test_a_whole_offer_is_answered_by_its_figures(slug: str, seed: int) -> None:
    offer, named = OFFERS[slug]
    state = sitting(slug, seed, offer).state
    last = state.last_counterpart_line
    assert last is not None
    moved = len(state.counterpart_offers) > 1
    own = any("/react.asked.none/" in key for key in last.keys) or "react.asked.none" in last.keys
    assert named in last.text or moved or own, last.text
    assert BETWEEN.get(slug, "") in last.text, last.text


@pytest.mark.parametrize("seed", range(3))
def test_what_is_turned_down_amid_an_offer_is_no_part_of_it(seed: int) -> None:
    offered = sitting("s03-freelance-rate", seed, "420 and no buyout").state.learner_offer
    assert offered is not None
    assert not same_value(offered.package[IssueId("usage")], "buyout")


@pytest.mark.parametrize("text", ["420 and a buyout", "420, and the buyout is fine", "420"])
def test_what_is_not_turned_down_stands_as_the_page_has_it(text: str) -> None:
    offered = sitting("s03-freelance-rate", 0, text).state.learner_offer
    assert offered is not None
    assert same_value(offered.package[IssueId("usage")], "buyout")


@pytest.mark.parametrize("seed", range(3))
def test_who_insists_on_one_point_of_several_hears_of_that_point(seed: int) -> None:
    first = "3.38 a parcel, 97.5 per cent, six pounds a breach, weekly forecasts, no exclusivity."
    state = sitting("s13-courier-sla", seed, first, "And 3.38 a parcel, I said.").state
    last = state.last_counterpart_line
    assert last is not None
    moved = len(state.counterpart_offers) > 2
    assert "3.38" in last.text or moved, last.text


@pytest.mark.parametrize("seed", range(3))
def test_of_two_alternatives_the_nearer_one_is_named_also_beside_a_trade(seed: int) -> None:
    last = sitting("s03-freelance-rate", seed, "420 if you pay within 30 days, and 440 if it's 60.").state
    line = last.last_counterpart_line
    assert line is not None
    assert any("react.several." in key for key in line.keys), line.text


def test_what_a_value_is_for_is_told_beside_the_answer_to_an_offer_of_the_same_sentence() -> None:
    words = "But let me ask, what do you need the full buyout for, and would you pay 14 days if I go to 430?"
    line = sitting("s03-freelance-rate", 5, words).state.last_counterpart_line
    assert line is not None
    assert any("exchange.buyout-why" in key for key in line.keys), line.text


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Is the 46 before tax? I'd want three home days.", False),
        ("Why 46 of all sums? I'd want three home days.", False),
        ("Can you do three home days and keep the 46?", True),
    ],
)
def test_a_value_that_only_a_question_is_about_is_not_taken(words: str, named: bool) -> None:
    offered = sitting("s01-offer-letter", 1, words).state.learner_offer
    assert offered is not None
    assert (IssueId("base") in offered.stated) == named


@pytest.mark.parametrize(
    ("slug", "first", "again"),
    [
        (
            "s16-second-floor",
            "1,330 for two years or 1,370 for one.",
            "I said 1,330 for two years or 1,370 for one. Which is it?",
        ),
        (
            "s03-freelance-rate",
            "420 if you pay within 30 days, and 440 if it's 60.",
            "No, I said 420 if you pay in 30 days, or 440 if it stays at 60. Which of the two would you take?",
        ),
    ],
)
def test_two_alternatives_said_over_are_both_put_again(slug: str, first: str, again: str) -> None:
    line = sitting(slug, 9, first, again).state.last_counterpart_line
    assert line is not None
    assert any("react.several." in key for key in line.keys), line.text


@pytest.mark.parametrize(
    ("slug", "text", "stated"),
    [
        (
            "s16-second-floor",
            "1,290 with free exit any time, that's all yours and nothing for me. 1,370, two years, no break.",
            {"rent": 1370, "break": "none"},
        ),
        (
            "s15-choir-hall",
            "39 is good. Without the piano four concerts are many: side room, two concerts, and I could say yes to 39.",
            {"piano": "side room", "concerts": 2},
        ),
    ],
)
def test_what_is_said_of_a_page_before_an_offer_is_no_second_package(
    slug: str, text: str, stated: dict[str, float | str]
) -> None:
    mine = sitting(slug, 5, text).state.stated_by_learner
    assert all(same_value(mine[IssueId(issue)], value) for issue, value in stated.items()), mine
