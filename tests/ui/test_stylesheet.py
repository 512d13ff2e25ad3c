"""The style sheet is complete, and the only place that Qt takes colours from."""

import re
from pathlib import Path

import pytest

from trainer.ui.stylesheet import build_stylesheet
from trainer.ui.tokens import DARK, LIGHT, Colours

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "resources" / "style"
PICTURES = "portraiture"


@pytest.mark.parametrize(("colours", "dark"), [(LIGHT, False), (DARK, True)])
def test_no_blank_is_left_and_only_tokens_are_used(colours: Colours, dark: bool) -> None:
    sheet = build_stylesheet(colours, scale=1.0, dark=dark, images=IMAGES)
    assert "$" not in sheet
    assert set(re.findall("#[0-9A-Fa-f]{6}", sheet)) <= set(colours.as_dict().values())


@pytest.mark.parametrize("scale", [0.75, 1.0, 1.5, 2.5])
def test_no_size_is_negative_at_any_scale(scale: float) -> None:
    sheet = build_stylesheet(LIGHT, scale=scale, dark=False, images=IMAGES)
    negative = [line for line in re.findall(r"[\w-]+: [^;]*-\d+px[^;]*;", sheet) if not line.startswith("margin")]
    assert negative == []


@pytest.mark.parametrize("dark", [True, False])
def test_every_picture_it_names_is_there(dark: bool) -> None:
    sheet = build_stylesheet(LIGHT, scale=1.0, dark=dark, images=IMAGES)
    named = re.findall(r'url\("([^"]+)"\)', sheet)
    assert named
    assert [path for path in named if not Path(path).is_file()] == []


def test_nothing_else_in_the_interface_names_a_colour() -> None:
    modules = (ROOT / "trainer" / "ui").rglob("*.py")
    guilty = [
        str(path.relative_to(ROOT))
        for path in modules
        if path.name != "tokens.py"
        and PICTURES not in path.parts
        and re.search(r'["\'( ]#[0-9A-Fa-f]{3,8}["\'; ]', path.read_text(encoding="utf-8"))
    ]
    assert guilty == []
