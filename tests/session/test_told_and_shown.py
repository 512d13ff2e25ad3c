"""What somebody else is said to have said, or a word in passing, shows no card; what was told is seen by nobody."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting

TOLD = (
    ("s06-rent-renewal", "My daughter was ill for three weeks last winter", "evidence.inspection-record"),
    ("s08-half-built-kitchen", "my neighbour, who's a builder, says the tiles are hollow", "evidence.surveyor-note"),
    ("s07-used-car", "the other dealer says he'd do it for 13,200", "evidence.price-guide"),
)
SHOWN = (
    ("s06-rent-renewal", "last winter the inspector found damp in two flats", "evidence.inspection-record"),
    ("s16-second-floor", "Janek says he can finish boiler and wall in three weeks", "evidence.plumbers-word"),
)


@pytest.mark.parametrize(("scene", "text", "card"), TOLD, ids=[text[:30] for _, text, _ in TOLD])
def test_what_another_told_shows_no_card(scene: str, text: str, card: str) -> None:
    line = sitting(scene, 7, text).state.last_counterpart_line
    assert line is not None
    assert card not in line.keys


@pytest.mark.parametrize(("scene", "text", "card"), SHOWN, ids=[text[:30] for _, text, _ in SHOWN])
def test_what_a_card_tells_of_still_does(scene: str, text: str, card: str) -> None:
    line = sitting(scene, 7, text).state.last_counterpart_line
    assert line is not None
    assert card in line.keys


@pytest.mark.parametrize("seed", range(6))
def test_a_word_that_was_only_told_was_not_written_down(seed: int) -> None:
    line = sitting("s16-second-floor", seed, SHOWN[1][1]).state.last_counterpart_line
    assert line is not None
    assert "wrote" not in line.text
    assert "own hand" not in line.text
