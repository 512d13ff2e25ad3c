"""Preparation against reality, in a session that gives way step by step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.independent.sittings import ANGELS, CAR, COURIER, play_long
from trainer.ui.debrief.preparation import compare

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_red_line_is_kept_or_crossed_and_when(tmp_path: Path):
    """The car goes above what was sworn; the founder is once misread as asking for less than that."""
    misread = replace(ANGELS, corrections=())
    courier, angels, car = play_long(tmp_path, (COURIER, misread, CAR))
    fates = [
        [(name, fate) for name, _, fate in compare(past) if name.startswith("Red line")]
        for past in (courier, angels, car)
    ]
    assert fates == [
        [("Red line: rate", "kept: £3.66/parcel"), ("Red line: penalty", "kept: £6/breach")],
        [
            ("Red line: valuation", "kept: no deal; offered below it at 5:00"),
            ("Red line: preference", "kept: no deal"),
        ],
        [
            ("Red line: price", "crossed: £14,000; first at 4:16"),
            ("Red line drawn while adjourned: price", "crossed: £14,000; first at 4:16"),
        ],
    ]
