"""Questions about offers are answered as such, from the numbers, over the library's own scenes."""

from __future__ import annotations

import re

import pytest

from tests.session.rooms import library, reasons_of
from tests.session.test_misreadings import lines_heard, sitting
from trainer.core import events as ev
from trainer.session.practice import PracticeSession

SEEDS = range(3)
OFFERS = {
    "s01-offer-letter": "54 for the base and three days at home",
    "s04-packaging-tender": "206 per thousand and payment in 30 days",
    "s05-giant-customer": "A fee of 140 thousand, liability at twice the fee and payment upfront",
    "s06-rent-renewal": "1,300 a month and both repairs within three weeks",
    "s07-used-car": "13,000 and no pack",
    "s09-seed-term-sheet": "I'd want nine million and a 1x non-participating preference",
    "s10-mums-care-rota": "one visit a week and half the costs",
    "s11-hospital-bill": "4200 today and both scans reviewed",
    "s12-first-book": "Nine thousand and UK rights only",
    "s14-terrace-noise": "Half past nine, one night of music and you buy the screen",
    "s15-choir-hall": "36 an evening on Thursdays and the piano in the hall",
}
"""Offers no counterpart takes at once, on two or three points each."""
ROOM = frozenset({"react.asked.room.some", "react.asked.room.none"})
GIVE = frozenset({"react.asked.give", "react.barter.same"})
RETURN = frozenset({"react.asked.return"})
VERDICT = frozenset({f"react.asked.{name}" for name in ("yes", "no", "partly", "but", "only", "paid", "other")})
OBSTACLE = frozenset({"react.asked.obstacle", "react.asked.several"})
ASKED: tuple[tuple[str, frozenset[str]], ...] = (
    ("Yes or no?", VERDICT),
    ("I asked you something simple. Yes or no, please, I have a bus to catch.", VERDICT),
    ("deal or no deal", VERDICT),
    ("Is that a no?", VERDICT),
    ("Are you refusing?", VERDICT),
    ("With respect, that was no answer: do you accept it or not?", VERDICT),
    ("you accept or i go to somebody else", VERDICT),
    ("just give me a straight answer for once", VERDICT),
    ("so?", VERDICT),
    ("is that okay with you", VERDICT),
    ("u gonna do it or not", VERDICT),
    ("Sir, may I have a clear answer?", VERDICT),
    ("Which of these can you accept?", VERDICT),
    ("Which of these do you refuse?", OBSTACLE | VERDICT),
    ("haha very funny, which bit hurts most", OBSTACLE),
    ("Which one is the problem?", OBSTACLE),
    ("So where exactly is the sticking point?", OBSTACLE),
    ("What stays, then?", OBSTACLE),
    ("What is it you can't do?", OBSTACLE),
    ("What is missing for you?", frozenset({"react.asked.need"})),
    ("What would you need to say yes?", frozenset({"react.asked.need"})),
    ("what you need for to say yes, please?", frozenset({"react.asked.need"})),
    ("Is there any room at all?", ROOM),
)
"""Questions about an offer that stands, with the lines that answer them."""
POINTED: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("s01-offer-letter", "Sorry, is it the money or the days that you can't do?", OBSTACLE),
    ("s01-offer-letter", "Is a sign-on even possible?", frozenset({"react.asked.open"})),
    ("s01-offer-letter", "And if I gave up a home day, what would you want for it?", RETURN),
    ("s04-packaging-tender", "Are you saying no to thirty days full stop?", VERDICT),
    ("s04-packaging-tender", "what do I get for two years", GIVE),
    ("s06-rent-renewal", "And what about the deposit and the break clause?", frozenset({"react.asked.points"})),
    ("s06-rent-renewal", "1,300, yes or no, I've been up all night", VERDICT),
    (
        "s07-used-car",
        "is there any figure under 13,500 youd take",
        ROOM,
    ),
    ("s07-used-car", "and the warranty?", frozenset({"react.issue"})),
    ("s09-seed-term-sheet", "What lever? I said nine million, Alina, yes or no?", VERDICT),
    (
        "s09-seed-term-sheet",
        "what do you want on another line if I get the plain preference?",
        RETURN,
    ),
    ("s10-mums-care-rota", "Is it the visits or the money?", OBSTACLE),
    ("s12-first-book", "nine thousand, is ok for you?", VERDICT),
    ("s12-first-book", "If I give you world rights, what you give me?", GIVE),
    ("s15-choir-hall", "So you don't say no to Thursdays?", VERDICT),
    ("s15-choir-hall", "Thank you for the tea. But is 36 a yes?", VERDICT),
    ("s10-mums-care-rota", "Just tell me if one visit is ok for you or not.", VERDICT),
    ("s10-mums-care-rota", "And what would you do for me if I took the holidays?", GIVE),
    ("s12-first-book", "It is the royalty?", OBSTACLE | frozenset({"react.issue"})),
    ("s04-packaging-tender", "So it's the payment terms?", OBSTACLE),
    ("s05-giant-customer", "Could the payment be upfront?", VERDICT),
    ("s11-hospital-bill", "Then what price is ok for you?", frozenset({"react.issue"})),
    ("s14-terrace-noise", "Does the screen stand on the table at all?", VERDICT | frozenset({"react.asked.open"})),
    ("s06-rent-renewal", "Thank you. And the boiler, does it get fixed or not?", VERDICT),
    ("s15-choir-hall", "Which would you rather keep, the four concerts or the 48?", frozenset({"react.asked.rather"})),
)
"""Questions about single points of a scene."""
NOT_ASKED: tuple[tuple[str, str], ...] = (
    ("s01-offer-letter", "I can't say yes or no yet, I need to think."),
    ("s01-offer-letter", "Which of the plants is your favourite?"),
    ("s01-offer-letter", "What's the problem with the lift?"),
    ("s01-offer-letter", "What happens if I say no?"),
    ("s01-offer-letter", "Is the salary paid monthly or weekly?"),
    ("s06-rent-renewal", "What's wrong with the boiler?"),
    ("s06-rent-renewal", "And your nephew, does he want the flat or not?"),
    ("s06-rent-renewal", "What would your wife say?"),
    ("s07-used-car", "was it in an accident, yes or no?"),
    ("s07-used-car", "are you refusing to show me the service book?"),
    ("s07-used-car", "what stops it from rusting"),
    ("s07-used-car", "do you take cards"),
    ("s06-rent-renewal", "Does the boiler work at all?"),
    ("s06-rent-renewal", "Do you take the rent by bank transfer or in cash?"),
    ("s06-rent-renewal", "And the lease, who writes it?"),
    ("s12-first-book", "How far can you go with the cover design?"),
    ("s12-first-book", "What's the problem with chapter three?"),
    ("s12-first-book", "Is there any chance of meeting the translator?"),
)
"""Sentences built alike that ask about something else."""


def keys_heard(session: PracticeSession) -> list[str]:
    """Return the keys of the lines the counterpart said last."""
    return [line.rsplit("/", 2)[-2] for line in lines_heard(session)]


@pytest.mark.parametrize(("text", "answers"), ASKED)
def test_a_question_about_an_offer_that_stands_is_answered_first(text: str, answers: frozenset[str]) -> None:
    for number, (slug, offer) in enumerate(OFFERS.items()):
        session = sitting(slug, number, offer, text)
        if any(isinstance(item.event, ev.OfferAccepted) for item in session.recorded):
            continue
        first = next(key for key in keys_heard(session) if key != "react.owned")  # owning up goes before the answer
        assert first in {*answers, "act.trade"}, (slug, session.state.spoken[-1].text)


@pytest.mark.parametrize(("slug", "text", "answers"), POINTED)
def test_a_question_about_a_point_is_answered_on_that_point(slug: str, text: str, answers: frozenset[str]) -> None:
    for seed in SEEDS:
        session = sitting(slug, seed, OFFERS[slug], text)
        assert keys_heard(session)[0] in answers, session.state.spoken[-1].text


@pytest.mark.parametrize(("slug", "text"), NOT_ASKED)
def test_what_only_sounds_like_one_is_left_to_talk(slug: str, text: str) -> None:
    for seed in SEEDS:
        session = sitting(slug, seed, OFFERS[slug], text)
        assert not any(key.startswith("react.asked.") for key in keys_heard(session)), session.state.spoken[-1].text


@pytest.mark.parametrize("slug", OFFERS)
def test_no_demand_for_a_yes_or_no_is_put_off_by_a_tactic_or_a_chat(slug: str) -> None:
    for seed in SEEDS:
        session = sitting(slug, seed, OFFERS[slug], "Yes or no?", "I still have no answer. Yes or no?")
        reasons = reasons_of(slug)  # a no may bring its reason
        ids = " ".join(name for name in lines_heard(session) if name.split("/")[1] not in reasons)
        assert not any(kind in ids for kind in ("/exchange.", "/topic.", "/plan.", "/claim.", "/talk."))


DECIDERS = {
    "s03-freelance-rate": "who decides this, you or carla",
    "s05-giant-customer": "Who signs in the end, you or Mr Kroll?",
    "s08-half-built-kitchen": "Can you decide that yourself?",
    "s12-first-book": "You don't answer to me. Who can decide for the territory, you or somebody upstairs?",
}


@pytest.mark.parametrize(("slug", "text"), DECIDERS.items())
def test_who_decides_is_answered_even_beside_a_complaint(slug: str, text: str) -> None:
    for seed in SEEDS:
        ids = lines_heard(sitting(slug, seed, text))
        assert any(word in " ".join(ids) for word in ("who", "which", "decid", "sign", "director", "board", "boss")), (
            ids
        )


@pytest.mark.parametrize("slug", OFFERS)
def test_nobody_asks_for_the_figures_just_named(slug: str) -> None:
    asks = re.compile(
        r"put a (figure|number|value)|how (much|many)\b.*\?|name a figure|give me a (figure|number)|goes beside it"
    )
    for seed in range(6):
        session = sitting(slug, seed, OFFERS[slug])
        assert asks.search(session.state.spoken[-1].text.casefold()) is None, session.state.spoken[-1].text


def test_a_no_says_no_more_of_ones_limits_than_the_page_does() -> None:
    for slug, offer in OFFERS.items():
        bargain = library().load(slug).bargain
        session = sitting(slug, 1, offer, "What would you need to say yes?")
        page = session.state.counterpart_offers[-1].package
        said = session.state.spoken[-1].text
        for issue in bargain.issues:
            others = [option for option in issue.options if option.value != page[issue.id]]
            asked = session.state.stated_by_learner.get(issue.id)
            spoken = [option.spoken for option in others if option.spoken and option.value != asked]
            assert not any(f" {words}" in said for words in spoken if words != issue.name), (slug, said)
