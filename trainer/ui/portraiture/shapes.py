"""Smooth outlines through a few points, in a picture of 200 by 200 with its middle line at x = 100."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from trainer.ui.portraiture.style import Head

Points = Sequence[tuple[float, float]]
SIDE = 200.0
MIDDLE = 100.0
LINE_WIDTH = 2.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Skull:
    """The measures of a head: heights, and half widths at temple, cheek, jaw and chin."""

    top: float
    bottom: float
    temple: float
    cheek: float
    jaw: float
    chin: float

    @property
    def eye_x(self) -> float:
        """Return how far an eye is from the middle."""
        return self.temple * 0.49

    @property
    def height(self) -> float:
        """Return the height of the head."""
        return self.bottom - self.top

    @property
    def eye_y(self) -> float:
        """Return the height of the eyes."""
        return self.top + self.height * 0.53

    @property
    def brow_y(self) -> float:
        """Return the height of the brows."""
        return self.eye_y - 12.0

    @property
    def nose_y(self) -> float:
        """Return the height of the tip of the nose."""
        return self.top + self.height * 0.715

    @property
    def mouth_y(self) -> float:
        """Return the height of the mouth."""
        return self.top + self.height * 0.835

    @property
    def hairline(self) -> float:
        """Return the height where the hair begins."""
        return self.top + self.height * 0.20


SKULLS = {
    Head.OVAL: Skull(top=37, bottom=126, temple=33, cheek=32.5, jaw=26.5, chin=16),
    Head.ROUND: Skull(top=39, bottom=124, temple=35, cheek=36, jaw=31, chin=19),
    Head.SQUARE: Skull(top=37, bottom=126, temple=33.5, cheek=33.5, jaw=30.5, chin=21),
    Head.LONG: Skull(top=32, bottom=130, temple=31.5, cheek=30.5, jaw=25.5, chin=15),
    Head.HEART: Skull(top=37, bottom=126, temple=35, cheek=33, jaw=24, chin=12),
}


def smooth(points: Points, *, closed: bool = True, tension: float = 0.5) -> QPainterPath:
    """Return a curve through the points; tension 0 gives straight lines, 0.5 a soft curve."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))

    def at(index: int) -> tuple[float, float]:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    for index in range(count if closed else count - 1):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (at(index + step) for step in (-1, 0, 1, 2))
        bend = tension / 3.0
        path.cubicTo(x1 + (x2 - x0) * bend, y1 + (y2 - y0) * bend, x2 - (x3 - x1) * bend, y2 - (y3 - y1) * bend, x2, y2)
    if closed:
        path.closeSubpath()
    return path


def mirrored(right: Points) -> list[tuple[float, float]]:
    """Return a closed outline from the points of its right side, given as distances from the middle line."""
    whole = [(MIDDLE + x, y) for x, y in right]
    return whole + [(MIDDLE - x, y) for x, y in reversed(right) if x != 0]


def head_outline(skull: Skull) -> QPainterPath:
    """Return the outline of a head."""
    t, c, j, h = skull.temple, skull.cheek, skull.jaw, skull.chin
    top, height = skull.top, skull.height
    return smooth(
        mirrored(
            [
                (0, top),
                (t * 0.58, top + height * 0.045),
                (t * 0.93, top + height * 0.20),
                (t, top + height * 0.42),
                (c, top + height * 0.62),
                (j, top + height * 0.82),
                (h, top + height * 0.955),
                (0, skull.bottom),
            ]
        )
    )


def ink(painter: QPainter, colour: QColor, width: float = LINE_WIDTH) -> None:
    """Take a round pen and no brush."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))


def fill(painter: QPainter, colour: QColor) -> None:
    """Take a brush and no pen."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))


def outlined(painter: QPainter, path: QPainterPath, colour: QColor, line: QColor) -> None:
    """Draw a filled shape with a line around it."""
    ink(painter, line)
    painter.setBrush(QBrush(colour))
    painter.drawPath(path)


def stroke(painter: QPainter, points: Points, colour: QColor, width: float = LINE_WIDTH) -> None:
    """Draw a soft open line through points."""
    ink(painter, colour, width)
    painter.drawPath(smooth(points, closed=False))


def shift(painter: QPainter, right: float, down: float) -> None:
    """Move where the painter draws."""
    painter.setTransform(QTransform.fromTranslate(right, down), True)  # noqa: FBT003 - added to what is set already
