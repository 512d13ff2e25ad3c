"""A yes to an earlier offer is the answer to an offer, a yes or a question for one, never to a complaint or a jab."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core import events as ev

OFFERED = (
    "1,400 a month, two years, three weeks for boiler and damp, six weeks' deposit",
    "1,350, two years, three weeks, five weeks' deposit",
    "that's not what I meant by fair",
    "you can't be serious",
    "1,320, three weeks, five weeks, two years, break from month six",
    "this isn't nice of you",
)


def accepted(*lines: str) -> bool:
    recorded = sitting("s16-second-floor", 7, *OFFERED, *lines).recorded
    return any(isinstance(item.event, ev.OfferAccepted) for item in recorded)


@pytest.mark.parametrize(
    "words", ["No, sorry", "that's a lot of talk for a damp wall", "you never listen", "is that really your lowest?"]
)
def test_a_no_a_jab_or_a_complaint_is_not_answered_by_a_yes(words: str) -> None:
    assert not accepted(words)


def test_who_says_its_terms_again_after_that_gets_its_yes() -> None:
    assert accepted("No, sorry", "1,320 and the rest as I said")
