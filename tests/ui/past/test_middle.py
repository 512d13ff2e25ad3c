"""The middle of very many values is the middle."""

from __future__ import annotations

import random
from statistics import median

from trainer.ui.past.trends import MANY, middle_of


def test_the_quick_way_and_the_plain_way_agree():
    dice = random.Random(3)
    for length in (1, 4, MANY - 1, MANY, MANY + 1):
        values = tuple(dice.uniform(-50, 50) for _ in range(length))
        assert middle_of(values) == median(values)
