"""Values that what stands beside them sets right: an hour, the point of a second figure, a half, two packages."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.moves import TermRole
from trainer.core.terms import Value

PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
MEANT: tuple[tuple[str, tuple[str, ...], dict[str, Value]], ...] = (
    ("s14-terrace-noise", ("how about eleven?",), {"closing": "23:00"}),
    (
        "s14-terrace-noise",
        ("half past ten and three nights", "I meant eleven, not half past ten"),
        {"closing": "23:00"},
    ),
    ("s04-packaging-tender", ("206, 45 days", "scrap the 45, I meant 30"), {"payment": 30}),
    ("s01-offer-letter", ("52 and three days at home", "sorry, two days, I meant two"), {"remote": 2}),
    ("s08-half-built-kitchen", ("half of it upfront",), {"payment": "50%"}),
    ("s03-freelance-rate", ("half of it upfront and I start Monday",), {"start": "Monday"}),
    ("s16-second-floor", ("the boiler within 60 days, the wall I'm not sure",), {}),
    ("s06-rent-renewal", ("the boiler within 3 weeks and the wall by summer",), {}),
    ("s07-used-car", ("Did I say 13,200? 12,900 I mean",), {"price": 12900}),
    ("s13-courier-sla", ("18 per kilo",), {}),
    ("s03-freelance-rate", ("250 per illustration",), {}),
    ("s14-terrace-noise", ("I'd pay 200 towards the glass",), {}),
    ("s08-half-built-kitchen", ("I'd pay 4,000 when it's finished",), {"extra": 4000, "payment": "on completion"}),
    ("s04-packaging-tender", ("I'd need half of it committed at least",), {"volume": 50}),
    ("s04-packaging-tender", ("could you do 26 with payment in 30 days",), {"payment": 30}),
)
PACKAGES = (
    ("s02-overdue-promotion", "5 per cent if I get the title, 9 without", "raise", [5, 9]),
    ("s03-freelance-rate", "420 if they pay in 14 days, 460 if it's sixty", "rate", [420, 460]),
    ("s07-used-car", "13,500 with the pack, 13,000 without", "price", [13500, 13000]),
    ("s04-packaging-tender", "8 days if you commit 80, else 12", "lead", [8, 12]),
)


def read(scene: str, *said: str):
    """Return the terms of the last message."""
    session = sitting(scene, 7, *said)
    reading = [line.reading for line in session.state.spoken if line.reading is not None][-1]
    return reading.offer.terms if reading.offer is not None else ()


@pytest.mark.parametrize(("scene", "said", "meant"), MEANT, ids=[said[-1][:30] for _, said, _ in MEANT])
def test_it_is_put_where_it_is_meant(scene: str, said: tuple[str, ...], meant: dict[str, Value]) -> None:
    assert {term.issue: term.value for term in read(scene, *said) if term.role in PUT} == meant


@pytest.mark.parametrize(("scene", "text", "issue", "values"), PACKAGES, ids=[text[:30] for _, text, _, _ in PACKAGES])
def test_two_values_tied_to_something_are_two_packages(scene: str, text: str, issue: str, values: list[int]) -> None:
    put = [term for term in read(scene, text) if term.issue == issue and term.role in PUT]
    assert [term.value for term in put] == values
    assert [term.package for term in put] == [1, 2]


@pytest.mark.parametrize(
    ("scene", "before", "slip", "value"),
    [
        ("s13-courier-sla", "3.45 and weekly", "sorry, 3.54, typo", "3.54"),
        ("s15-choir-hall", "we could pay 40", "Oh, did I say 40? I meant 38", "38"),
        ("s03-freelance-rate", "440 a day", "oops 420 I mean", "420"),
    ],
)
def test_a_slip_of_ones_own_is_taken_as_that(scene: str, before: str, slip: str, value: str) -> None:
    line = sitting(scene, 7, before, slip).state.last_counterpart_line
    assert line is not None
    assert "react.slip.yours" in line.keys
    assert value in line.text
    assert not {"react.offer.worse", "react.slip", "react.slip.right"} & set(line.keys)


def test_what_was_written_in_six_months_mends_nothing() -> None:
    """A book that was written at night is no correction of the delivery."""
    line = sitting("s12-first-book", 7, "I wrote it in six months, at night").state.last_counterpart_line
    assert line is not None
    assert "react.slip.right" not in line.keys
