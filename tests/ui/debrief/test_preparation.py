"""Preparation against reality, in a session that gives way step by step."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.independent.sittings import ANGELS, CAR, COURIER, play_long
from trainer.ui.debrief.preparation import compare

pytestmark = pytest.mark.usefixtures("qapp")

_TIME = re.compile(r"\d+:\d\d")
"""How long a line takes to say hangs on its words, which may change."""


def test_a_red_line_is_kept_or_crossed_and_when(tmp_path: Path):
    """The car goes above what was sworn; the founder is once misread as asking for less than that."""
    misread = replace(ANGELS, corrections=())
    courier, angels, car = play_long(tmp_path, (COURIER, misread, CAR))
    fates = [
        [(name, _TIME.sub("M:SS", fate)) for name, _, fate in compare(past) if name.startswith("Red line")]
        for past in (courier, angels, car)
    ]
    assert fates == [
        [("Red line: rate", "kept: £3.66/parcel"), ("Red line: penalty", "kept: £6/breach")],
        [
            ("Red line: valuation", "kept: no deal; offered below it at M:SS"),
            ("Red line: preference", "kept: no deal"),
        ],
        [
            ("Red line: price", "crossed: £14,000; first at M:SS"),
            ("Red line drawn while adjourned: price", "crossed: £14,000; first at M:SS"),
        ],
    ]
