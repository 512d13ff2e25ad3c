"""What the learner says it never said is taken back, the right value is taken, and the slip is owned."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import lines_heard, sitting
from tests.session.test_stance import keys_heard
from trainer.core.terms import IssueId
from trainer.session.practice import PracticeSession

OWNED = ("react.slip", "react.course.misheard")
"""Beginnings of the keys of lines that own what was misheard."""


def owns(session: PracticeSession) -> bool:
    """Tell whether the counterpart's last words own a slip."""
    return any(line.split("/")[1].startswith(OWNED) for line in lines_heard(session))


def mine(session: PracticeSession) -> dict[str, object]:
    """Return what the learner is held to have put."""
    return {str(issue): value for issue, value in session.state.stated_by_learner.items()}


@pytest.mark.parametrize(
    ("slug", "offer", "words", "issue", "value"),
    [
        ("s07-used-car", "13,200 and twelve months' warranty", "Not twelve months, I said six.", "warranty", 6),
        ("s03-freelance-rate", "440 and three rounds", "who said three rounds? I said two rounds", "rounds", 2),
        ("s01-offer-letter", "52 and two days at home", "You misheard me, fifty-three, not fifty-two", "base", 53),
        ("s06-rent-renewal", "1350, two years", "where do you read two years? I wrote one year", "lease", 12),
        ("s13-courier-sla", "3.50, weekly forecasts, 97.5", "i said 3.60 not 3.50", "rate", 3.6),
        ("s03-freelance-rate", "440 and three rounds", "i DID say fewer, i said three", "rounds", 3),
    ],
)
def test_the_right_value_is_taken_and_the_slip_owned(
    slug: str, offer: str, words: str, issue: str, value: object
) -> None:
    session = sitting(slug, 2, offer, words)
    assert mine(session)[issue] == value
    assert owns(session)


@pytest.mark.parametrize(
    ("slug", "offer", "words", "issue"),
    [
        ("s07-used-car", "13,200 and the pack at 399", "no no, I never asked for the pack", "pack"),
        ("s04-packaging-tender", "196 and all the volume", "Oh, I didn't say all the volume.", "volume"),
        ("s03-freelance-rate", "440 and a full buyout", "hang on, nobody threw in a buyout!", "usage"),
        ("s03-freelance-rate", "440 and a one-year licence", "I haven't said a word about rights.", "usage"),
        ("s11-hospital-bill", "4500, payment within thirty days", "I did not say thirty days payment.", "pay"),
    ],
)
def test_what_was_never_said_is_no_longer_the_learners(slug: str, offer: str, words: str, issue: str) -> None:
    assert issue in mine(sitting(slug, 2, offer))
    session = sitting(slug, 2, offer, words)
    assert issue not in mine(session)
    assert owns(session)


def test_an_agreement_built_on_a_misheard_value_is_none() -> None:
    said = ("14,400 with six months' warranty and the pack at 399",)
    assert sitting("s07-used-car", 3, *said).state.accepted is not None
    session = sitting("s07-used-car", 3, *said, "No, that is not what I said. I said WITHOUT the pack.")
    assert session.state.stated_by_learner[IssueId("pack")] == 0
    agreed = session.state.accepted
    assert agreed is None or agreed[IssueId("pack")] == 0


@pytest.mark.parametrize(
    ("slug", "offer", "words"),
    [
        ("s07-used-car", "13,200 and no pack", "I never said it was a bad car. 13,400 then."),
        ("s07-used-car", "13,200 and no pack", "I said 13,200 because that's what the guide says."),
        ("s01-offer-letter", "52 and two days at home", "I'd rather have three days, not two."),
        ("s06-rent-renewal", "1350, two years", "That's not right, the boiler is broken. 1350 is fair."),
        ("s04-packaging-tender", "196, thirty days", "I never offered anyone 182, you'd be the first. 194."),
        ("s15-choir-hall", "36 an evening, Thursdays", "I did not mean to be rude. 38 and Thursdays?"),
        ("s06-rent-renewal", "1350, two years", "where did you get 1450 from?"),
        ("s04-packaging-tender", "196, thirty days", "I'm afraid you misunderstood me. I asked why ninety days."),
    ],
)
def test_an_argument_or_a_new_offer_is_no_correction(slug: str, offer: str, words: str) -> None:
    assert not owns(sitting(slug, 2, offer, words))


@pytest.mark.parametrize(
    ("slug", "offer", "words", "value"),
    [
        ("s16-second-floor", "1,390 for one year", "I said 1,390, not 1,290.", "1,250"),
        ("s16-second-floor", "1,390 for one year", "No, I said 1,390!", "1,250"),
        ("s03-freelance-rate", "I'd do 420 with 30 days", "You don't listen. I said thirty days.", "sixty"),
    ],
)
def test_who_insists_on_what_is_down_already_hears_that_and_where_it_stands(
    slug: str, offer: str, words: str, value: str
) -> None:
    session = sitting(slug, 5, offer, words)
    assert "react.insists" in keys_heard(session)
    assert value in session.state.spoken[-1].text


def test_a_slip_that_is_owned_is_no_yes_to_what_was_put_right() -> None:
    session = sitting("s01-offer-letter", 5, "I said three home days, not two.")
    assert owns(session)
    assert "one day at home" in session.state.spoken[-1].text.casefold()


def test_who_goes_on_from_what_was_said_mends_no_slip() -> None:
    session = sitting("s16-second-floor", 5, "1,390 for one year", "I said 1,390 but I could do 1,370.")
    assert not owns(session)
    assert mine(session)["rent"] == 1370
