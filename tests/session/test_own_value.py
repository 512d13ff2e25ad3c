"""Who asks for the counterpart's own figure hears it, and no explanation of the word: over the library's own scenes."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed, hears
from tests.session.test_misreadings import sitting
from tests.session.test_stance import keys_heard
from trainer.core.counterpart.wording import speak_terms

ASKED = (
    ("s05-giant-customer", "what did you put for payment days, thirty or sixty?", ("ninety",)),
    ("s06-rent-renewal", "What rent and what deposit have you put down?", ("1,450", "five weeks")),
    ("s06-rent-renewal", "I did not ask about interest. How much is the deposit now, in weeks?", ("five weeks",)),
    ("s06-rent-renewal", "How much deposit is now?", ("five weeks",)),
    ("s06-rent-renewal", "what is the rent then", ("1,450",)),
    ("s07-used-car", "What does the extras pack cost?", ("399",)),
    ("s09-seed-term-sheet", "What's the option pool in your sheet, and is it pre or post?", ("15 per cent",)),
    ("s12-first-book", "Which territory is in your contract, the world or only English?", ("world rights",)),
    ("s14-terrace-noise", "What closing time have you written in there, 10 or 11?", ("half past midnight",)),
    ("s16-second-floor", "What term have you put in the lease, six months or twelve?", ("one year",)),
)
AGAIN = (
    (
        "s09-seed-term-sheet",
        ("What is an option pool?", "I know what a pool is. What percentage have you written down?"),
        "15 per cent",
    ),
    ("s09-seed-term-sheet", ("What's the option pool in your sheet?", "A number, please. 10? 15? 20?"), "15 per cent"),
    ("s04-packaging-tender", ("Let us talk about the payment term.", "You want how many?"), "ninety"),
    (
        "s12-first-book",
        (
            "What is an advance?",
            "I know what an advance is! I was asking how much: what number would you put beside it?",
        ),
        "6,000",
    ),
)
OTHER = (
    ("s06-rent-renewal", "What is a break clause?"),
    ("s06-rent-renewal", "how many of your tenants have a break clause?"),
    ("s06-rent-renewal", "How long have you owned the house?"),
    ("s05-giant-customer", "How many people work in your support team today?"),
    ("s13-courier-sla", "what does exclusivity mean, exactly?"),
)


@pytest.mark.parametrize(("slug", "text", "values"), ASKED)
def test_who_asks_for_its_figure_hears_it(slug: str, text: str, values: tuple[str, ...]) -> None:
    said = sitting(slug, 1, text).state.spoken[-1].text
    assert all(value in said.casefold() for value in (value.casefold() for value in values)), said


@pytest.mark.parametrize(("slug", "texts", "value"), AGAIN)
def test_a_figure_asked_for_without_its_point_is_that_of_the_point_just_spoken_of(
    slug: str, texts: tuple[str, ...], value: str
) -> None:
    session = sitting(slug, 1, *texts)
    assert value in session.state.spoken[-1].text, session.state.spoken[-1].text
    assert not session.state.learner_offers


@pytest.mark.parametrize(("slug", "text"), OTHER)
def test_what_a_word_means_or_what_others_have_is_no_question_for_its_figure(slug: str, text: str) -> None:
    keys = keys_heard(sitting(slug, 1, text))
    assert not {"react.issue", "react.asked.points", "react.memory.agreed"}.intersection(keys)


def test_who_wants_all_points_told_hears_them_whatever_it_lists_beside() -> None:
    asked = "Before I say yes, please tell me all the points again slowly. Fee, days, cap, support, reference."
    said = sitting("s05-giant-customer", 1, asked).state.spoken[-1].text
    assert all(value in said for value in ("90,000", "liability", "ninety days", "round the clock")), said


@pytest.mark.parametrize("slug", ["s03-freelance-rate", "s06-rent-renewal"])
@pytest.mark.parametrize("text", ["What is it exactly that we agreed?", "Tell me all points one time."])
def test_after_its_yes_who_asks_what_was_agreed_hears_it_all(slug: str, text: str) -> None:
    session = agreed(slug)
    package = session.state.accepted
    assert package is not None
    hears(session, text)
    line = session.state.last_counterpart_line
    assert line is not None
    assert speak_terms(session.scenario, package)[:30] in line.text


@pytest.mark.parametrize(
    ("slug", "text", "value"),
    [
        ("s16-second-floor", "what's the deposit?", "four weeks"),
        ("s01-offer-letter", "Hi Ilse. What's the sign-on, and how many home days would that be?", "1,500"),
    ],
)
def test_who_asks_by_the_name_alone_hears_the_figure_and_no_explanation(slug: str, text: str, value: str) -> None:
    session = sitting(slug, 5, text)
    assert value in session.state.spoken[-1].text
    assert not any("meaning" in key or "what-is" in key for key in keys_heard(session))


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather keep world English only, and twelve months to deliver. What's your royalty, you haven't said.",
        "You still haven't told me the royalty.",
        "I asked for the royalty number.",
    ],
)
def test_a_value_that_was_not_said_is_said_when_it_is_missed(text: str) -> None:
    session = sitting("s12-first-book", 5, "Who gets the money if they make a film of it?", text)
    assert "8 per cent" in session.state.spoken[-1].text


def test_the_point_named_before_a_question_for_what_is_there_is_told_beside_what_is_settled() -> None:
    first = "I can do the boiler and the damp in three weeks if you stay for two years. And I'd need 1,370 either way."
    words = "So two years is settled then? And the deposit, what did you have there?"
    said = sitting("s16-second-floor", 109, first, words).state.spoken[-1].text
    assert "two years" in said
    assert "four weeks" in said
