"""Every combination can be drawn; people and moods differ at 64 pixels."""

from itertools import combinations
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from trainer.ui.portraiture.drawing import draw_portrait
from trainer.ui.portraiture.expression import EXPRESSIONS, Mood
from trainer.ui.portraiture.style import (
    Beard,
    Brow,
    Clothes,
    Eyes,
    Glasses,
    Hair,
    Head,
    Mouth,
    Nose,
    PortraitStyle,
    Shoulders,
)

PAPER = QColor("white")
PERSONAS = sorted((Path(__file__).parents[3] / "scenarios" / "personas").glob("*.yaml"))
CHOICES = {
    "head": Head,
    "hair": Hair,
    "brow": Brow,
    "eyes": Eyes,
    "nose": Nose,
    "mouth": Mouth,
    "shoulders": Shoulders,
    "clothes": Clothes,
    "glasses": Glasses,
    "beard": Beard,
}
VALUES = [(name, value) for name, kind in CHOICES.items() for value in kind]


def draw(style: PortraitStyle, mood: Mood = Mood.CALM, side: int = 64) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_portrait(painter, QRectF(0, 0, side, side), style=style, expression=EXPRESSIONS[mood], paper=PAPER)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> float:
    """Return the share of pixels that differ visibly, in per cent."""
    points = [(x, y) for x in range(one.width()) for y in range(one.height())]
    changed = sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 12 for x, y in points)
    return 100 * changed / len(points)


@pytest.mark.parametrize(("name", "value"), VALUES)
def test_every_choice_can_be_drawn_and_shows(qapp: QApplication, name: str, value: str) -> None:
    del qapp
    others = [choice for choice in CHOICES[name] if choice != value]
    base = {"beard": Beard.NONE, "brow": Brow.STRAIGHT}
    drawn = draw(PortraitStyle.read(base | {name: value}), side=96)
    assert all(draw(PortraitStyle.read(base | {name: other}), side=96) != drawn for other in others)


def test_moods_differ_at_64_pixels(qapp: QApplication) -> None:
    del qapp
    drawn = {mood: draw(PortraitStyle(), mood) for mood in Mood}
    alike = [(one, other) for one, other in combinations(Mood, 2) if difference(drawn[one], drawn[other]) < 2.0]
    assert alike == []


@pytest.mark.parametrize("file", PERSONAS, ids=lambda file: file.stem)
def test_everybody_shows_five_moods_or_more_at_the_size_of_the_table(qapp: QApplication, file: Path) -> None:
    del qapp
    looks = yaml.safe_load(file.read_text(encoding="utf-8")).get("portrait", {})
    style = PortraitStyle.read({name.replace("-", "_"): value for name, value in looks.items()})
    drawn = {mood: draw(style, mood) for mood in Mood}
    alike = [(one, other) for one, other in combinations(Mood, 2) if difference(drawn[one], drawn[other]) < 1.0]
    assert alike == []
    assert len(drawn) > 5


def test_the_picture_is_a_disc_cut_at_the_chest(qapp: QApplication) -> None:
    del qapp
    image = draw(PortraitStyle(clothes=Clothes.SUIT))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(63, 63).alpha() == 0
    assert image.pixelColor(32, 60).alpha() == 255


def test_the_same_person_is_drawn_the_same_twice(qapp: QApplication) -> None:
    del qapp
    style = PortraitStyle.invent("Ines Duarte")
    assert draw(style) == draw(style)
