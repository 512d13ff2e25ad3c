"""Choices are chosen from: of packages the nearer is named, of two points the one that weighs more or costs less."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from tests.session.test_stance import keys_heard
from trainer.core.events import LearnerOffered, OfferAccepted
from trainer.core.terms import IssueId
from trainer.session.practice import PracticeSession

PACKAGES = (
    ("s04-packaging-tender", "Ten days at 194 or five at 201, you pick. Payment 45 either way.", "201 a thousand"),
    ("s04-packaging-tender", "198 with ten days, or 192 with fifteen. Which would you rather have?", "ten days"),
    (
        "s13-courier-sla",
        "36 months at 3.60 with weekly forecasts, otherwise 18 at 3.50. Which?",
        "36 months",
    ),
    ("s05-giant-customer", "Net 30 or net 45?", "forty-five days"),
    ("s05-giant-customer", "100 or 110?", "100,000"),
    ("s13-courier-sla", "18 months or 24?", "24 months"),
    ("s05-giant-customer", "3x or 4x, you choose.", "4x"),
    ("s04-packaging-tender", "How about stairs: 190 at 100 percent, 198 at 80, 206 at 60?", "190 a thousand"),
)


@pytest.mark.parametrize(("slug", "text", "said"), PACKAGES)
def test_of_several_packages_the_nearer_one_is_named_whole(slug: str, text: str, said: str) -> None:
    session = sitting(slug, 3, text)
    assert keys_heard(session)[0] == "react.several.pick"
    assert said in session.state.spoken[-1].text


def test_what_all_packages_share_is_offered_with_each() -> None:
    assert _offered(sitting("s04-packaging-tender", 3, PACKAGES[0][1])) == {"price": 201, "lead": 5, "payment": 45}


@pytest.mark.parametrize(
    ("slug", "text", "key"),
    [
        ("s09-seed-term-sheet", "Seven or the single close, which one can you give me?", "react.several.pick"),
        ("s13-courier-sla", "Which one can you give me, weekly forecasts or no exclusivity?", "react.asked.rather"),
        ("s13-courier-sla", "Forecasts or the rate. Which is easier for you?", "react.asked.give"),
        ("s09-seed-term-sheet", "What would you need on top, the board or the preference?", "react.asked.return"),
    ],
)
def test_which_of_two_points_it_is_gets_one_of_them(slug: str, text: str, key: str) -> None:
    assert keys_heard(sitting(slug, 3, text))[0] == key


def test_which_of_two_matters_more_is_told_or_plainly_kept() -> None:
    session = sitting("s13-courier-sla", 3, "Which of the two matters more to you, forecasts or exclusivity?")
    assert keys_heard(session)[0] in {"react.matters.this", "react.matters.all"}


@pytest.mark.parametrize(
    "text",
    ["Is the pool in the five million, or on top?", "Do you have a board meeting or a committee before you sign?"],
)
def test_what_sets_no_points_against_each_other_is_no_choice(text: str) -> None:
    keys = keys_heard(sitting("s09-seed-term-sheet", 3, text))
    assert not {"react.matters.this", "react.matters.all", "react.asked.return"}.intersection(keys)


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("s13-courier-sla", "3.60 in the first year, 3.50 in the second."),
        ("s04-packaging-tender", "200 in year one and 196 from year two."),
    ],
)
def test_a_sum_in_steps_is_asked_for_as_one_figure(slug: str, text: str) -> None:
    assert keys_heard(sitting(slug, 3, text))[0] == "react.steps"


def test_a_figure_put_right_at_once_is_no_staircase() -> None:
    assert "react.steps" not in keys_heard(sitting("s04-packaging-tender", 3, "200, sorry, 196 from year one."))


def test_what_is_got_for_values_is_looked_for_on_the_point_named() -> None:
    session = sitting("s13-courier-sla", 3, "If I take 98.5 and 36 months, what do I get on the rate?")
    assert keys_heard(session)[0] == "react.asked.give"
    assert "rate" in session.state.spoken[-1].text


def test_a_yes_to_one_value_of_its_page_takes_no_page() -> None:
    session = sitting("s05-giant-customer", 3, "Is the round-the-clock support yours, yes or no?")
    assert not any(isinstance(row.event, OfferAccepted) for row in session.recorded)


def test_its_own_figure_beside_the_learners_is_no_summary() -> None:
    assert _offered(sitting("s13-courier-sla", 3, "You are at 3.10. I am at 3.60.")) == {"rate": 3.6}


def _offered(session: PracticeSession) -> dict[IssueId, object]:
    """Return what the learner put last."""
    return dict([row.event.stated for row in session.recorded if isinstance(row.event, LearnerOffered)][-1])


def test_which_line_is_the_trouble_gets_a_line() -> None:
    text = "199, 80 percent, three years, and 60 days. That's my package, which line is the trouble?"
    assert keys_heard(sitting("s04-packaging-tender", 3, text))[0] == "react.asked.obstacle"


@pytest.mark.parametrize("text", ["Which of my lines is fine as it is?", "How much of that can you accept?"])
def test_what_of_a_package_is_fine_is_told_with_what_is_not(text: str) -> None:
    session = sitting("s04-packaging-tender", 3, "186, 100 percent, 5 days, 60 days to pay, 3 years.", text)
    assert keys_heard(session)[0] in {"react.asked.paid", "react.asked.but"}
    assert "ive days" in session.state.spoken[-1].text


def test_which_lines_it_could_move_on_gets_one() -> None:
    text = "Then tell me which two lines you could move on, if I give you 36 months and 98.5."
    assert keys_heard(sitting("s13-courier-sla", 3, text))[0] == "react.asked.give"


def test_values_of_two_points_set_against_others_are_told() -> None:
    text = "Before I answer, is the pool 15 or 20, and the tranche half or a quarter?"
    session = sitting("s09-seed-term-sheet", 3, text)
    assert keys_heard(session)[0] == "react.asked.points"
    assert "15 per cent" in session.state.spoken[-1].text
    assert "50 per cent" in session.state.spoken[-1].text


def test_one_of_two_asked_about_the_other_is_asked_about_offers() -> None:
    session = sitting("s05-giant-customer", 3, "130k, 2x, net 45.", "Priya, what would he want for 2x?")
    assert keys_heard(session)[0] == "react.asked.return"


def test_what_is_asked_to_be_in_beside_an_offer_is_said_behind_the_answer() -> None:
    session = sitting("s05-giant-customer", 3, "95, 5x, net 60 and the night support from us. Is the logo still in?")
    assert "reference" in session.state.spoken[-1].text


def test_a_package_that_names_a_site_cites_no_source() -> None:
    text = "115k; cap 3 times; 45 days; logo on the site; business hours"
    assert "react.standard.doubt" not in keys_heard(sitting("s05-giant-customer", 3, text))
