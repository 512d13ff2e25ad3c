"""The person in front of the painter: looks, measures, colours and mood together."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from trainer.ui.portraiture.expression import Expression
from trainer.ui.portraiture.pigments import CLOTH, HAIR, LIPS, SKIN, darker
from trainer.ui.portraiture.shapes import SKULLS, Skull
from trainer.ui.portraiture.style import Clothes, PortraitStyle, Shoulders

SHOULDER_WIDTH = {Shoulders.NARROW: 55.0, Shoulders.MEDIUM: 63.0, Shoulders.BROAD: 73.0}
NECK_WIDTH = {Shoulders.NARROW: 13.5, Shoulders.MEDIUM: 15.5, Shoulders.BROAD: 18.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """A style and an expression with what follows from them."""

    style: PortraitStyle
    face: Expression

    @property
    def skull(self) -> Skull:
        """Return the measures of the head."""
        return SKULLS[self.style.head]

    @property
    def skin(self) -> QColor:
        """Return the colour of the skin."""
        return QColor(SKIN[self.style.skin - 1])

    @property
    def line(self) -> QColor:
        """Return the colour of lines on the skin."""
        return darker(self.skin, 0.5)

    @property
    def lips(self) -> QColor:
        """Return the colour of the lips."""
        return QColor(LIPS[self.style.skin - 1])

    @property
    def hair(self) -> QColor:
        """Return the colour of the hair."""
        return QColor(HAIR[self.style.hair_colour])

    @property
    def cloth(self) -> QColor:
        """Return the colour of the clothes."""
        return QColor(CLOTH[self.style.cloth])

    @property
    def accent(self) -> QColor:
        """Return the second colour of the clothes."""
        return QColor(CLOTH[self.style.accent])

    @property
    def shoulder(self) -> float:
        """Return half the width of the shoulders."""
        return SHOULDER_WIDTH[self.style.shoulders]

    @property
    def neck(self) -> float:
        """Return half the width of the neck."""
        return NECK_WIDTH[self.style.shoulders]

    @property
    def tailored(self) -> bool:
        """Tell whether the clothes have lapels."""
        return self.style.clothes in (Clothes.SUIT, Clothes.BLAZER)
