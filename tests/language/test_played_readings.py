"""What players said and what was read otherwise: each read as it was meant, at a table of its own scene."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.moves import TermRole

PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
MEANT: tuple[tuple[str, str, dict[str, int | float | str]], ...] = (
    (
        "s01-offer-letter",
        "My position is: 1) base 54; 2) two home days; 3) start in eight weeks; 4) sign-on 3,000.",
        {"base": 54, "remote": 2, "start": 8, "signon": 3},
    ),
    ("s01-offer-letter", "a base of 54 (and two home days)", {"base": 54, "remote": 2}),
    (
        "s07-used-car",
        "2000 for the old girl and I drive the blue one home tonight",
        {"partex": 2000, "collection": "today"},
    ),
    (
        "s13-courier-sla",
        "3.24 is under the index, I can take 6 a breach if you go to 3.52.",
        {"penalty": 6, "rate": 3.52},
    ),
    ("s09-seed-term-sheet", "25% on 10 chains, rest up front. deal?", {"tranching": "25% on milestone"}),
    ("s09-seed-term-sheet", "25 held back and 6.2 pre", {"tranching": "25% on milestone", "valuation": 6.2}),
    ("s10-mums-care-rota", "costs: 60 me, 40 you", {"costs": 60}),
    ("s10-mums-care-rota", "you pay 40 and I pay 60 of the costs", {"costs": 60}),
    ("s10-mums-care-rota", "60/40, I take the 60", {"costs": 60}),
    ("s10-mums-care-rota", "I'd say you 60, me 40", {"costs": 40}),
    ("s13-courier-sla", "I can take six a breach with a monthly cap", {"penalty": 6}),
    ("s01-offer-letter", "I found your advertisement, and it gave a range of 48 to 56 thousand.", {}),
    ("s03-freelance-rate", "look at the guild table, 410-470", {}),
    ("s15-choir-hall", "We'd so love to have one to sing with", {}),
    ("s15-choir-hall", "could we have one concert", {"concerts": 1}),
    ("s12-first-book", "Six months is scary, I have a day job.", {}),
    ("s09-seed-term-sheet", "20 pool is massive. id do 12", {"pool": 12}),
    ("s14-terrace-noise", "Your terrace without a screen would be about 62.", {}),
    ("s14-terrace-noise", "Every night, goodness. Well, the girl on the second floor is a nurse.", {}),
    ("s02-overdue-promotion", "it feels strange to still be a senior", {}),
    ("s09-seed-term-sheet", "31 hardware rounds this quarter, I counted", {}),
    ("s05-giant-customer", "our insurer confirms in writing, up to five times, in two pages", {}),
    ("s04-packaging-tender", "give me 80% committed and I can move off 214.", {"volume": 80}),
    ("s03-freelance-rate", "I'd come down from 460 for that.", {}),
    (
        "s11-hospital-bill",
        "5,490, over 24 months, because thats 228 or so a month and that I can really do.",
        {"amount": 5490, "pay": "24 months"},
    ),
    ("s11-hospital-bill", "If I paid part of it today, say 3,140, would that help you?", {}),
    ("s09-seed-term-sheet", "Your fund closes on the 24th. Is that true?", {}),
    ("s08-half-built-kitchen", "what if we meet at 2,800 and a quarter now", {"extra": 2800, "payment": "25%"}),
    (
        "s16-second-floor",
        "And the deposit I'd want five weeks, because of two years and the new boiler.",
        {"deposit": 5},
    ),
    (
        "s07-used-car",
        "leave the pack off altogether and I'd talk to you about 13,200. The price guide has this one at 13,150.",
        {"price": 13200, "pack": 0},
    ),
    ("s01-offer-letter", "Tomasz could live with three home days. Would three be possible?", {"remote": 3}),
)


@pytest.mark.parametrize(("slug", "text", "put"), MEANT)
def test_it_is_read_as_meant(slug: str, text: str, put: dict[str, int | float | str]) -> None:
    offer = sitting(slug, 5).read(text).offer
    terms = offer.terms if offer is not None else ()
    assert {term.issue: term.value for term in terms if term.role in PUT} == put


def test_what_is_only_talk_puts_nothing_forward() -> None:
    asked = "Before I say yes, please tell me all the points again. Fee, days, cap, support, reference."
    assert not sitting("s05-giant-customer", 1, asked).state.learner_offers
