"""Every text can be read on every ground it may stand on."""

import re
from itertools import product

import pytest

from trainer.ui.tokens import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colours, Role, contrast

GROUNDS = (Role.PAPER, Role.RAISED, Role.SUNKEN)
TEXTS = (Role.INK, Role.INK_2, Role.INK_3, Role.ACCENT, Role.COUNTERPART, Role.WARN, Role.LOSS, Role.GAIN)
PAIRS = [
    *product(TEXTS, GROUNDS),
    (Role.INK, Role.ACCENT_WASH),
    (Role.INK_2, Role.ACCENT_WASH),
    (Role.ACCENT, Role.ACCENT_WASH),
    (Role.ON_ACCENT, Role.ACCENT),
    (Role.ON_ACCENT, Role.ACCENT_STRONG),
]
SETS = {"light": LIGHT, "dark": DARK, "light contrast": LIGHT_CONTRAST, "dark contrast": DARK_CONTRAST}


@pytest.mark.parametrize(("text", "ground"), PAIRS)
@pytest.mark.parametrize("name", SETS)
def test_text_stands_out_from_its_ground(name: str, text: Role, ground: Role) -> None:
    assert contrast(SETS[name].of(text), SETS[name].of(ground)) >= 4.5


@pytest.mark.parametrize(("role", "ground"), list(product((Role.EDGE, Role.ACCENT), GROUNDS)))
@pytest.mark.parametrize("name", SETS)
def test_edges_of_controls_and_the_focus_ring_can_be_seen(name: str, role: Role, ground: Role) -> None:
    assert contrast(SETS[name].of(role), SETS[name].of(ground)) >= 3.0


@pytest.mark.parametrize("colours", [LIGHT_CONTRAST, DARK_CONTRAST])
def test_high_contrast_text_reaches_seven_to_one(colours: Colours) -> None:
    weak = [(t, g) for t, g in product(TEXTS, GROUNDS) if contrast(colours.of(t), colours.of(g)) < 7]
    assert weak == []


@pytest.mark.parametrize("name", SETS)
def test_every_role_has_a_colour(name: str) -> None:
    assert all(re.fullmatch("#[0-9A-F]{6}", SETS[name].of(role)) for role in Role)


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)
