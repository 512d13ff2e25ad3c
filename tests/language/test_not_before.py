"""The earliest that will do is put forward, and what was named side by side are alternatives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.test_stray import put_in
from tests.session.rooms import library, recogniser
from trainer.core.moves import Reading, TermRole
from trainer.core.ports import TableContext
from trainer.language.not_before import with_earliest

EARLIEST = (
    ("s16-second-floor", "I'd give you the break clause, but not before the first year is out.", "break", "month 12"),
    ("s16-second-floor", "A break clause is okay, but only after a year.", "break", "month 12"),
    ("s16-second-floor", "Break allowed, but not in the first year.", "break", "month 12"),
    ("s16-second-floor", "From the second year on you can leave with notice.", "break", "month 12"),
    ("s16-second-floor", "You'd have to stay the first year, after that you can break.", "break", "month 12"),
    ("s06-rent-renewal", "I could leave after nine months, not before.", "break", "month 9"),
    ("s01-offer-letter", "I can't start before four weeks.", "start", 4),
    ("s01-offer-letter", "I can't start any sooner than six weeks from now.", "start", 6),
    ("s01-offer-letter", "My notice period is six weeks so I can't start before that.", "start", 6),
)
AS_SAID = (
    ("s16-second-floor", "I want no break clause in a one year lease.", "break", "none"),
    ("s16-second-floor", "I'll take 12 months with no break at all.", "lease", 12),
    ("s16-second-floor", "I could agree to a break clause from month 6 but not earlier.", "break", "month 6"),
    ("s01-offer-letter", "I can't say before Thursday, but four weeks would be good.", "start", 4),
)
SIDE_BY_SIDE = (
    ("s03-freelance-rate", "I could do 420 if you pay within 30 days, and 440 if it's 60."),
    ("s03-freelance-rate", "It's 400 for a one-year licence and 450 for the buyout."),
    ("s16-second-floor", "For a two year lease 1350, for one year 1400."),
    ("s13-courier-sla", "3.38 a parcel at 97 per cent, 3.45 at 98."),
    ("s06-rent-renewal", "1,330 for one year, 1,300 for two."),
    ("s16-second-floor", "1,350 for two years. 1,400 for one."),
    ("s16-second-floor", "1,350 if you sign for two years, 1,410 if it's one."),
    ("s01-offer-letter", "54 with one day at home, 52 with two."),
    ("s01-offer-letter", "i'd be at 52 if u can do 2 home days, 50 if 3"),
)
IN_ITS_PLACE = (
    ("s03-freelance-rate", "I wanted 420 with 30 days. Fine, make it 430 with 45 days."),
    ("s03-freelance-rate", "420 at thirty days. No, sorry, 430 and 45 days."),
)


def reading_of(slug: str, text: str) -> Reading:
    """Return how a line is read at the table of a scene."""
    scenario = library().load(slug)
    context = TableContext(issues=scenario.bargain.issues, exchanges=scenario.exchanges)
    return recogniser().read(text, context)


@pytest.mark.parametrize(("slug", "text", "issue", "value"), [*EARLIEST, *AS_SAID])
def test_the_earliest_that_will_do_is_what_is_put(slug: str, text: str, issue: str, value: object) -> None:
    assert put_in(slug, text).get(issue) == value


def test_what_one_does_not_start_with_stays_turned_down() -> None:
    offer = reading_of("s01-offer-letter", "I won't start in two weeks.").offer
    assert offer is not None
    assert [term.role for term in offer.terms] == [TermRole.REJECTED]


def test_what_is_asked_about_a_later_break_puts_none() -> None:
    assert "break" not in put_in("s16-second-floor", "Why would you want a break before the first year is out?")


@pytest.mark.parametrize(("slug", "text"), SIDE_BY_SIDE)
def test_points_named_twice_with_other_values_are_alternatives(slug: str, text: str) -> None:
    offer = reading_of(slug, text).offer
    assert offer is not None
    assert {term.package for term in offer.terms if term.role is TermRole.OFFER} == {1, 2}


def test_a_bare_number_of_a_second_alternative_counts_in_the_unit_of_the_first() -> None:
    offer = reading_of("s06-rent-renewal", "1,330 for one year, 1,300 for two.").offer
    assert offer is not None
    assert [term.value for term in offer.terms] == [1330, 12, 1300, 24]


@pytest.mark.parametrize(("slug", "text"), IN_ITS_PLACE)
def test_what_comes_in_the_place_of_the_first_is_no_alternative(slug: str, text: str) -> None:
    offer = reading_of(slug, text).offer
    assert offer is not None
    assert {term.package for term in offer.offered} == {0}


def test_what_holds_either_way_belongs_to_both_alternatives() -> None:
    words = "52 with two days at home or 50 with three, and four weeks either way."
    offer = reading_of("s01-offer-letter", words).offer
    assert offer is not None
    assert {term.issue: term.package for term in offer.offered} == {"base": 1, "remote": 1, "start": 0}


@pytest.mark.parametrize(
    ("slug", "text", "issue", "value"),
    [
        ("s16-second-floor", "1,330 once the boiler is fixed, 1,290 until then.", "rent", 1330),
        ("s16-second-floor", "1,350, and I'd knock it down to 1,300 until the boiler is fixed.", "rent", 1350),
        ("s02-overdue-promotion", "Title now, 7 per cent, review in six months.", "title", "Lead"),
        ("s02-overdue-promotion", "5 per cent if I get the title.", "title", "Lead"),
    ],
)
def test_what_holds_for_a_while_is_not_the_offer_and_the_title_is_the_one_wanted(
    slug: str, text: str, issue: str, value: object
) -> None:
    assert put_in(slug, text)[issue] == value


def test_a_length_of_time_alone_is_no_notice() -> None:
    said = put_in("s16-second-floor", "Boiler and damp in three weeks for two years, otherwise sixty days.")
    assert "break" not in said
    assert put_in("s16-second-floor", "You can leave any time, sixty days notice.")["break"] == "any time"


@given(st.text(max_size=200))
def test_nothing_is_put_without_a_point_that_has_a_first_month(text: str) -> None:
    assert with_earliest(None, text, {}) is None
