"""Whether something is in, which points there are, and what an offer names without a value."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed
from tests.session.test_misreadings import lines_heard, sitting
from tests.session.test_stance import keys_heard
from trainer.core.table import Phase

OUT = (
    "is the screen in there or not?",
    "so the screen is in too, yes?",
    "Is the complaint line in the deal, yes or no?",
    "and the three nights, still in?",
)
NOT_ASKED = (
    "what is the screen made of?",
    "is the screen any good?",
    "the screen has to be in",
    "what's in it for me?",
)


@pytest.mark.parametrize("text", OUT)
def test_what_is_not_in_is_said_to_be_out_with_what_stands_there(text: str) -> None:
    session = sitting("s14-terrace-noise", 3, "half past eleven and three nights of music", text)
    assert "react.included.no" in keys_heard(session), session.state.spoken[-1].text


def test_what_is_in_is_said_to_be_in() -> None:
    session = sitting("s14-terrace-noise", 3, "what about the letter, is that part of it?")
    assert "react.included.yes" in keys_heard(session)
    assert "letter of support" in session.state.spoken[-1].text


@pytest.mark.parametrize("text", NOT_ASKED)
def test_other_questions_about_a_thing_are_none_whether_it_is_in(text: str) -> None:
    assert not {"react.included.yes", "react.included.no"}.intersection(
        keys_heard(sitting("s14-terrace-noise", 3, text))
    )


def test_after_its_yes_it_says_what_is_in_and_nothing_is_signed_or_changed() -> None:
    session = agreed("s06-rent-renewal")
    before = session.state.accepted
    assert before is not None
    session.say("And the break clause, is that in or not?")
    session.reply()
    assert any("/react.included." in line for line in lines_heard(session))
    assert session.state.phase is Phase.CONFIRMING
    assert session.state.accepted == before


@pytest.mark.parametrize(
    "text", ["what is on the table besides the hours?", "Which points are there?", "What do we have to settle?"]
)
def test_who_asks_which_points_there_are_hears_them_all(text: str) -> None:
    session = sitting("s14-terrace-noise", 3, text)
    said = session.state.spoken[-1].text.casefold()
    own = "five plates" in said  # the scene's own words for them
    assert own or all(issue.name.casefold() in said for issue in session.scenario.bargain.issues), said


def test_a_point_named_without_a_value_is_asked_about() -> None:
    asked = [
        seed
        for seed in range(8)
        if "react.rest.which" in keys_heard(sitting("s14-terrace-noise", seed, "half past eleven, and a screen"))
    ]
    assert asked


def test_a_point_taken_as_it_is_or_turned_down_is_not_asked_about() -> None:
    for text in (
        "half past eleven, and no screen",
        "half past eleven, the screen stays out",
        "half past eleven, why no screen?",
    ):
        assert "react.rest.which" not in keys_heard(sitting("s14-terrace-noise", 3, text))


@pytest.mark.parametrize(
    ("slug", "text", "key", "value"),
    [
        ("s02-overdue-promotion", "So would the team be two people then?", "react.included.no", "team of one"),
        ("s02-overdue-promotion", "So the review is in twelve months?", "react.included.yes", "twelve months"),
        ("s01-offer-letter", "So it's one home day?", "react.included.yes", "one day at home"),
    ],
)
def test_who_draws_a_value_from_what_was_said_hears_whether_it_is_so(
    slug: str, text: str, key: str, value: str
) -> None:
    session = sitting(slug, 5, text)
    assert key in keys_heard(session)
    assert value in session.state.spoken[-1].text.casefold()


def test_what_is_asked_about_a_value_is_no_question_whether_it_stands() -> None:
    heard = keys_heard(sitting("s01-offer-letter", 5, "So is that 46 before tax?"))
    assert "react.included.yes" not in heard
    assert "exchange.which-46" in heard


@pytest.mark.parametrize(
    ("slug", "text", "key"),
    [
        ("s05-giant-customer", "And the logo, yes or no?", "react.included.no"),
        ("s05-giant-customer", "Is the logo a yes?", "react.included.no"),
        ("s05-giant-customer", "All of these? Is the hundred in it?", "react.included.no"),
        ("s05-giant-customer", "Is the round-the-clock support in it? And the logo, yes or no?", "react.included.some"),
        ("s04-packaging-tender", "Is coating in your 182, and is the volume promised or not?", "react.included.no"),
        ("s13-courier-sla", "Are the weekly forecasts in, yes or no?", "react.included.no"),
    ],
)
def test_a_list_is_gone_through_point_by_point(slug: str, text: str, key: str) -> None:
    assert keys_heard(sitting(slug, 3, text))[0] == key


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("s04-packaging-tender", "Is delivery in the price?"),
        ("s13-courier-sla", "Is a cap on the penalty in it?"),
        ("s05-giant-customer", "Is VAT in the fee?"),
    ],
)
def test_what_is_no_point_of_its_own_is_in_none(slug: str, text: str) -> None:
    assert not any(key.startswith("react.included") for key in keys_heard(sitting(slug, 3, text)))


def test_the_page_read_back_is_confirmed_and_the_question_beside_it_answered() -> None:
    text = "So: 5 pre, 15% pool, half the money on a milestone. All of these? And is the pool counted before the money?"
    session = sitting("s09-seed-term-sheet", 3, text)
    assert keys_heard(session)[0] == "react.summary.right"
    assert "exchange.pool-who-pays" in keys_heard(session)
    assert session.state.phase is not Phase.CONFIRMING
