"""Values that are only spoken of are no offer; those put forward are."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.moves import TermRole

SPOKEN_OF = [
    ("s01-offer-letter", "Sorry, may I ask how you got to 46?"),
    ("s01-offer-letter", "First: on what basis has the base salary of 46 been fixed?"),
    ("s01-offer-letter", "Kindly confirm whether the sign-on is included."),
    ("s01-offer-letter", "Twice! I only counted one. So, about the 46, could you tell me how you came to that number?"),
    ("s01-offer-letter", "But which figure did you last name? Please, one number, I'll hold my pencil."),
    ("s03-freelance-rate", "340?! Are you kidding me"),
    ("s03-freelance-rate", "who exactly is doing it for 340"),
    ("s07-used-car", "sorry what bottles?? im just asking what i get for the 399"),
    ("s11-hospital-bill", "Good morning madam. I have this paper 7840, but I not understand what is inside."),
    ("s14-terrace-noise", "Who do I ring when it's too loud?"),
    ("s14-terrace-noise", "May I ask how you would feel with a saxophone under your bed at midnight?"),
    ("s14-terrace-noise", "But half past midnight, with the little ones?"),
]
PUT_FORWARD = [
    ("s01-offer-letter", "48 then"),
    ("s01-offer-letter", "What would you say to 52?"),
    ("s07-used-car", "How about 13,500 for the car?"),
    ("s11-hospital-bill", "What if I pay 4,200 today?"),
    ("s14-terrace-noise", "So what do you say to half past ten?"),
    ("s16-second-floor", "could you pay 1,350?"),
]


def offered(slug: str, text: str) -> list[str]:
    offer = sitting(slug, 3).read(text).offer
    return [term.issue for term in offer.terms if term.role is TermRole.OFFER] if offer is not None else []


@pytest.mark.parametrize(("slug", "text"), SPOKEN_OF)
def test_what_is_only_spoken_of_is_not_offered(slug: str, text: str) -> None:
    assert offered(slug, text) == []


@pytest.mark.parametrize(("slug", "text"), PUT_FORWARD)
def test_what_is_put_forward_is_offered(slug: str, text: str) -> None:
    assert offered(slug, text) != []
