"""Packages a side could sign, by the scenes that come with the program."""

import pytest

from tests.session.rooms import library
from trainer.core.terms import Scored, Side, positions_of


@pytest.mark.parametrize("slug", ["s02-overdue-promotion", "s11-hospital-bill", "s16-second-floor"])
@pytest.mark.parametrize("side", Side)
def test_a_side_could_sign_what_is_within_its_limits_and_worth_its_reservation_value(slug: str, side: Side) -> None:
    bargain = library().load(slug).bargain
    expected = [
        Scored(package, learner, counterpart, positions_of(bargain.issues, package))
        for package, learner, counterpart in bargain.scored
        if bargain.acceptable(side, package)
    ]
    assert 0 < len(expected) < len(bargain.packages)
    assert list(bargain.signable[side]) == expected
