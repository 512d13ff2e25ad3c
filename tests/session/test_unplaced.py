"""Figures that are bid and fit no point: it is asked what they are for, or that they are far off, beside the rest."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.counterpart.unplaced import BEYOND, UNPLACED
from trainer.session.practice import PracticeSession

ASKED_ABOUT = (
    ("s10-mums-care-rota", "I can give 150 a month", "150 a month"),
    ("s10-mums-care-rota", "I'd pay 300 a month and do two weekends", "300 a month"),
    ("s10-mums-care-rota", "how about 60 a week?", "60 a week"),
    ("s13-courier-sla", "18 per kilo", "18 per kilo"),
    ("s15-choir-hall", "5 pounds a head", "5 pounds a head"),
    ("s02-overdue-promotion", "make it 500 a month more", "500 a month"),
)
FAR_OFF = (
    ("s01-offer-letter", "I was hoping for 90"),
    ("s03-freelance-rate", "900 a day"),
    ("s12-first-book", "30,000"),
    ("s04-packaging-tender", "What about 500?"),
)
NOT_MEANT = (
    ("s01-offer-letter", "My position is: 1) base 54; 2) two home days; 3) start in eight weeks; 4) sign-on 3,000."),
    ("s06-rent-renewal", "idk about a break clause, do I need one?"),
    ("s11-hospital-bill", "I can pay 100 a month"),
    ("s07-used-car", "I've been here for 20 minutes"),
)


def last(session: PracticeSession) -> tuple[str, frozenset[str]]:
    """Return the text of the counterpart's last line and its keys."""
    line = session.state.last_counterpart_line
    assert line is not None
    return line.text, frozenset(line.keys)


@pytest.mark.parametrize(("scene", "text", "figure"), ASKED_ABOUT, ids=[t[:25] for _, t, _ in ASKED_ABOUT])
def test_a_figure_that_belongs_nowhere_is_asked_about(scene: str, text: str, figure: str) -> None:
    said, keys = last(sitting(scene, 7, text))
    assert UNPLACED in keys
    assert figure in said


def test_the_rest_of_the_message_is_answered_beside_it() -> None:
    said, keys = last(sitting("s10-mums-care-rota", 7, ASKED_ABOUT[1][1]))
    assert "exchange.every-other-weekend" in keys
    assert "weekend" in said


@pytest.mark.parametrize(("scene", "text"), FAR_OFF, ids=[t[:25] for _, t in FAR_OFF])
def test_a_figure_far_off_the_main_point_is_refused(scene: str, text: str) -> None:
    assert BEYOND in last(sitting(scene, 7, text))[1]


@pytest.mark.parametrize(("scene", "text"), NOT_MEANT, ids=[t[:25] for _, t in NOT_MEANT])
def test_numbers_that_count_or_are_answered_as_foreseen_are_left_alone(scene: str, text: str) -> None:
    assert last(sitting(scene, 7, text))[1].isdisjoint({UNPLACED, BEYOND})
