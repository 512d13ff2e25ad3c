"""Values told of others, asked about as facts or named in a threat are no offers; wanted ones are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.rooms import library, recogniser
from trainer.core.moves import OfferReading, TermRole, Turn
from trainer.core.ports import TableContext
from trainer.language.stray import without_stray

PUT = {TermRole.OFFER, TermRole.ACCEPTED}

HALLS = (
    "That is kind. I have here the list of the town. Three halls of the same size take 34, 36 and 39, with heating,"
    " since September."
)
NO_OFFERS = [
    ("s08-half-built-kitchen", "Good man. Then we're agreed, write it up and I'll get you the 1,500.", "extra"),
    ("s08-half-built-kitchen", "I said 1,500, that's the half, not more.", "extra"),
    ("s15-choir-hall", "48 would bankrupt us by spring, then you have no choir and no concerts.", "concerts"),
    ("s15-choir-hall", "48 would bankrupt us by spring, then you have no choir and no concerts.", "hire"),
    (
        "s13-courier-sla",
        "I have that record, 2 years. 64-67% on days volume jumped with no notice. Shall I send it?",
        "ontime",
    ),
    (
        "s13-courier-sla",
        "36 x 22 x 4,000 = 3.17m parcels a year for you, that is worth something I should think",
        "exclusivity",
    ),
    (
        "s08-half-built-kitchen",
        "how long would it take to lift them all and lay the floor again properly, in the end?",
        "defects",
    ),
    (
        "s05-giant-customer",
        "Unlimited from a firm of twelve is just a nice word on paper. So 5x, real money behind it?",
        "unlimited",
    ),
    (
        "s12-first-book",
        "I read somewhere that none of the three got translated, though they sold 9 to 14 thousand",
        "advance",
    ),
    ("s13-courier-sla", "Is it true or not that your line-haul gets the volume list every Thursday?", "forecasts"),
    ("s13-courier-sla", "Show the planners the number: 97.8 on time last year. 18 months of exclusivity.", "ontime"),
    ("s07-used-car", "13,600 and no pack. Otherwise I go see the other dealer, he has one at 13,700.", "13700"),
    (
        "s03-freelance-rate",
        "The art director said she wants my hand, maybe she can wait one week? With 420.",
        "payment",
    ),
    ("s15-choir-hall", HALLS, "hire"),
    ("s11-hospital-bill", "I can't pay that today. Could you tell me what the 7,840 is actually made of?", "amount"),
    (
        "s08-half-built-kitchen",
        "Why do you need that long? Another crew could start in eight weeks, I asked them.",
        "finish",
    ),
    ("s07-used-car", "I had hoped for more. There's a car like this 60 km away for 13,700", "13700"),
    ("s07-used-car", "just so you know, I found a similar one online for 13,500 this morning", "13500"),
]
OFFERS = [
    ("s01-offer-letter", "What about 50 base and 2 home days instead? I give up one home day for it.", "remote", 2),
    (
        "s14-terrace-noise",
        "What if you only pay half of the screen, would you then close at half eleven?",
        "closing",
        "23:30",
    ),
    ("s12-first-book", "Then I ask. World English, 12%, and rights back after five years, please.", "royalty", 12),
    (
        "s11-hospital-bill",
        "Could we do a full review of the coding, and no agency calling me until thats done?",
        "hold",
        "until reviewed",
    ),
    (
        "s11-hospital-bill",
        "But thirty days, no, I just started a job. Why can't it be over 24 months?",
        "pay",
        "24 months",
    ),
    ("s16-second-floor", "two years is long if I have to sell. Would you mind if we made it 18 months?", "lease", 18),
    ("s15-choir-hall", f"{HALLS} Could you consider 36, please?", "hire", 36),
    ("s04-packaging-tender", "What if it's only 60 percent, so you never owe us for a hole, and 198?", "volume", 60),
    ("s01-offer-letter", "I'd let the sign-on go completely, and 54 on the base", "signon", 0),
    (
        "s12-first-book",
        "the Heron Press gives the rights back after two years of low sales, can you match that? and I want 10 percent",
        "reversion",
        "2 years/low sales",
    ),
    ("s07-used-car", "I found a similar one online for 13,500, so I'd give you 13,200 here", "price", 13_200),
    ("s02-overdue-promotion", "I accept Lead designate if the review is in three months", "review", 3),
    ("s02-overdue-promotion", "Then start with the title. I'm asking for Lead, from this round.", "title", "Lead"),
]


ONE_OF_TWO = [
    (
        "s07-used-car",
        "There's another one across town at 13,700 with six months. Do 13,300 with twelve months and we shake.",
        {"price": 13_300, "warranty": 12},
    ),
    (
        "s01-offer-letter",
        "A sign-on of 3,000, three days at home, starting in six weeks. If it's one or two days then I have to stay.",
        {"signon": 3, "remote": 3, "start": 6},
    ),
    (
        "s09-seed-term-sheet",
        "Here's an idea: 5.2 now, and if we hit forty paying bakeries by September the price goes up to 6.5.",
        {"valuation": 5.2},
    ),
    (
        "s13-courier-sla",
        "3.50 a parcel, a weekly list, six quid a miss but capped each month so one bad storm doesn't sink me.",
        {"rate": 3.5, "forecasts": "weekly", "penalty": 6},
    ),
    ("s14-terrace-noise", "Turning the box helps a bit, maybe 3 dB towards the bedrooms, not more.", {}),
    ("s14-terrace-noise", "I suggest a glass screen along the courtyard side, 2.2 m or so. Would you?", {}),
    ("s13-courier-sla", "Half the time I've a mate driving his mum's polo, if you want to know.", {}),
    ("s11-hospital-bill", "Your own file has it 2,960 less than my statement, is that a mistake?", {}),
]
"""What is said beside values that are put, or counts something else, and what is left that is put."""


@pytest.mark.parametrize(("slug", "text", "meant"), ONE_OF_TWO)
def test_of_several_values_only_those_put_forward_are(slug: str, text: str, meant: dict[str, object]) -> None:
    assert put_in(slug, text) == meant


def put_in(slug: str, text: str) -> dict[str, object]:
    scenario = library().load(slug)
    context = TableContext(
        issues=scenario.bargain.issues,
        exchanges=scenario.exchanges,
        history=(Turn(text=scenario.first_line.text, mine=False),),
        their_offer=scenario.persona_opening,
    )
    offer = recogniser().read(text, context).offer
    return {term.issue: term.value for term in (offer.terms if offer else ()) if term.role in PUT}


@pytest.mark.parametrize(("slug", "text", "what"), NO_OFFERS)
def test_what_is_told_of_others_is_put_to_nobody(slug: str, text: str, what: str) -> None:
    put = put_in(slug, text)
    assert what not in put
    assert what not in {f"{value}" for value in put.values()}


@pytest.mark.parametrize(("slug", "text", "issue", "value"), OFFERS)
def test_what_is_wanted_is_an_offer_however_it_is_asked_for(slug: str, text: str, issue: str, value: object) -> None:
    assert put_in(slug, text).get(issue) == value


@given(st.text(max_size=400))
def test_a_reading_without_terms_stays_as_it_is(text: str) -> None:
    reading = OfferReading(terms=(), conditional=False, ambiguous=False, alternatives=())
    assert without_stray(reading, text) is reading
