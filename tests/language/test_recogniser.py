"""The recogniser: what it takes from the table and the turns before."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.language.bargains import bargain
from trainer.core.moves import OfferReading, Term, TermRole, Turn
from trainer.core.ports import TableContext
from trainer.core.terms import IssueId, Value
from trainer.language.figure import Figure
from trainer.language.issue_spec import issues_from_json
from trainer.language.recogniser import VERSION, WordRecogniser

RENT = bargain("rent")
PAGE: dict[IssueId, Value] = {
    IssueId("rent"): 1410,
    IssueId("lease"): 24,
    IssueId("repairs"): "none",
    IssueId("deposit"): 6,
    IssueId("break clause"): "none",
}


def read(text: str, **context: Any) -> dict[str, tuple[Value, TermRole]]:
    offer = WordRecogniser().read(text, TableContext(issues=RENT, **context)).offer
    return {} if offer is None else {term.issue: (term.value, term.role) for term in offer.terms}


def test_a_package_of_theirs_can_be_taken_with_one_change() -> None:
    got = read("same but 12 months", their_offer=PAGE)
    assert got["lease"] == (12, TermRole.OFFER)
    assert {issue: value for issue, (value, _) in got.items() if issue != "lease"} == {
        issue: value for issue, value in PAGE.items() if issue != "lease"
    }


def test_what_i_said_last_stands_when_i_say_my_offer_but() -> None:
    got = read("my offer but with five weeks deposit", my_offer={IssueId("rent"): 1290}, their_offer=PAGE)
    assert got == {"rent": (1290, TermRole.OFFER), "deposit": (5, TermRole.OFFER)}


@pytest.mark.parametrize("rest", ["and the rest like I said", "rest as before", "everything else as I said"])
def test_the_rest_as_the_speaker_said_it_is_not_the_other_sides(rest: str) -> None:
    mine: dict[IssueId, Value] = {IssueId("lease"): 12, IssueId("deposit"): 4}
    got = read(f"1330 a month, {rest}", my_offer=mine, their_offer=PAGE)
    assert {issue: value for issue, (value, _) in got.items()} == {"rent": 1330, "lease": 12, "deposit": 4}


def test_figures_of_theirs_are_accepted_alone_and_offered_again_in_a_new_package() -> None:
    assert read("1410 it is", their_offer=PAGE) == {"rent": (1410, TermRole.ACCEPTED)}
    assert read("1410 for 12 months", their_offer=PAGE) == {
        "rent": (1410, TermRole.OFFER),
        "lease": (12, TermRole.OFFER),
    }


def test_the_terms_of_a_turn_count_before_its_words() -> None:
    term = Term(issue=IssueId("rent"), value=1370, start=0, end=1)
    turn = Turn(mine=False, text="I could live with less.", terms=(term,))
    assert read("1370, agreed", history=(turn,)) == {"rent": (1370, TermRole.ACCEPTED)}


@pytest.mark.parametrize(("known", "role"), [(False, TermRole.ACCEPTED), (True, TermRole.OFFER)])
def test_what_is_known_to_have_put_nothing_is_not_read_again(known: bool, role: TermRole) -> None:
    turn = Turn(mine=False, text="The rent could be 1370.", known=known)
    assert read("1370, agreed", history=(turn,)) == {"rent": (1370, role)}


def test_the_issue_asked_about_takes_a_bare_number() -> None:
    assert read("6", asked_issue="deposit") == {"deposit": (6, TermRole.OFFER)}
    asked = Turn(mine=False, text="How long a lease do you want?")
    assert read("6", history=(asked,)) == {"lease": (6, TermRole.OFFER)}


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("I would like a raise of 7 per cent", 7),
        ("a 7 per cent raise", 7),
        ("give me a raise of 5", 5),
        ("2 per cent more", 5),
        ("raise it by 2 per cent", 5),
    ],
)
def test_a_raise_is_read_whole_where_the_issue_is_a_raise(text: str, raised: int) -> None:
    context = TableContext(issues=bargain("promotion"), their_offer={IssueId("raise"): 3})
    offer = WordRecogniser().read(text, context).offer
    assert offer is not None
    assert [(term.issue, term.value) for term in offer.terms] == [("raise", raised)]


def test_packages_share_what_stands_in_none_of_them() -> None:
    offer = WordRecogniser().read("1330 with 12 or 18 months", TableContext(issues=RENT)).offer
    assert offer is not None
    assert [(term.value, term.package) for term in offer.terms] == [(1330, 0), (12, 1), (18, 2)]
    assert [term.value for term in offer.offered] == [1330, 12]


def test_acts_are_read_from_the_offer_and_its_figures() -> None:
    seen: list[tuple[str, OfferReading | None, Sequence[Figure]]] = []

    def read_acts(text: str, _context: TableContext, offer: OfferReading | None, figures: Sequence[Figure]) -> Any:
        seen.append((text, offer, figures))
        return (), (), None

    reading = WordRecogniser(read_acts).read("1290 for 24 months", TableContext(issues=RENT))
    assert reading.recogniser == VERSION
    ((text, offer, figures),) = seen
    assert text == "1290 for 24 months"
    assert offer == reading.offer
    assert [figure.value for figure in figures] == [1290, 24]


def test_readers_are_kept_for_a_few_bargains_only() -> None:
    recogniser = WordRecogniser()
    first = recogniser.reader(RENT)
    assert recogniser.reader(RENT) is first
    for _ in range(40):
        recogniser.reader(bargain("courier")[: 1 + _ % 5])
    assert recogniser.reader(RENT) is not None


DATES = issues_from_json(
    [
        {"name": "price", "kind": "money", "min": 1000, "max": 2000},
        {
            "name": "delivery",
            "kind": "date",
            "options": ["15 March", "end of the month", "2026-06-01", "Friday", "Q3", "next week"],
        },
        {"name": "payment", "kind": "date", "options": ["net 30", "net 60", "upfront"]},
    ]
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("by the 15th of March for 1500", {"delivery": "15 March", "price": 1500}),
        ("delivery by June 1st, net sixty", {"delivery": "2026-06-01", "payment": "net 60"}),
        ("before the end of the month at 1,500", {"delivery": "end of the month", "price": 1500}),
        ("friday, 1400", {"delivery": "Friday", "price": 1400}),
        ("Q3 and upfront", {"delivery": "Q3", "payment": "upfront"}),
        ("can you ship next week?", {"delivery": "next week"}),
        ("I was born on March 3", {}),
    ],
)
def test_days_and_dates_choose_their_option(text: str, meant: dict[str, Value]) -> None:
    offer = WordRecogniser().read(text, TableContext(issues=DATES)).offer
    assert ({term.issue: term.value for term in offer.terms} if offer else {}) == meant
