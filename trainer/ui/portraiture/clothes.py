"""Neck, shoulders and what is worn."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from trainer.ui.portraiture.pigments import METAL, WHITE, darker, glaze, lighter
from trainer.ui.portraiture.shapes import MIDDLE, fill, ink, mirrored, outlined, smooth, stroke
from trainer.ui.portraiture.sitter import Sitter
from trainer.ui.portraiture.style import Clothes

COLLAR = 150.0


def draw_neck(painter: QPainter, sitter: Sitter) -> None:
    """Draw the neck and the shadow of the chin on it."""
    n = sitter.neck
    neck = smooth(mirrored([(0, 108), (n, 110), (n - 0.5, 132), (n + 4, 150), (n + 14, 162), (0, 178)]), tension=0.4)
    outlined(painter, neck, sitter.skin, sitter.line)
    painter.save()
    painter.setClipPath(neck)
    fill(painter, glaze(darker(sitter.skin, 0.6), 0.28))
    painter.drawEllipse(QPointF(MIDDLE + 2, sitter.skull.bottom - 2), 26, 16)
    painter.restore()
    if sitter.style.age >= 3:
        for side in (-1, 1):
            stroke(painter, [(MIDDLE + side * 5, 142), (MIDDLE + side * 7, 152)], glaze(sitter.line, 0.5), 1.4)


def draw_clothes(painter: QPainter, sitter: Sitter) -> None:
    """Draw the shoulders in what is worn, over the neck."""
    match sitter.style.clothes:
        case Clothes.SUIT:
            _draw_shirt_front(painter, sitter, WHITE)
            _draw_tie(painter, sitter)
            _draw_jacket(painter, sitter)
        case Clothes.BLAZER:
            _draw_tee(painter, sitter)
            _draw_jacket(painter, sitter)
        case Clothes.SHIRT:
            _draw_body(painter, sitter, sitter.cloth, neckline=13)
            _draw_collar(painter, sitter, sitter.cloth, spread=1.0)
            _draw_buttons(painter, sitter, 178)
        case Clothes.POLO:
            _draw_body(painter, sitter, sitter.cloth, neckline=14)
            _draw_collar(painter, sitter, sitter.accent, spread=1.15)
        case Clothes.JUMPER:
            _draw_jumper(painter, sitter)
        case Clothes.TURTLENECK:
            _draw_turtleneck(painter, sitter)
        case Clothes.CARDIGAN:
            _draw_cardigan(painter, sitter)
        case Clothes.BLOUSE:
            _draw_blouse(painter, sitter)
        case Clothes.HOODIE:
            _draw_hoodie(painter, sitter)
        case Clothes.WORKWEAR:
            _draw_workwear(painter, sitter)


def _body(sitter: Sitter, neckline: float, *, width: float = 1.0, lift: float = 0.0) -> QPainterPath:
    n, s = sitter.neck, sitter.shoulder
    return smooth(
        mirrored(
            [
                (0, COLLAR - 2 + neckline),
                ((n + 2) * width, COLLAR - 4 + neckline * 0.35 - lift),
                ((n + 5) * width, COLLAR - 7 - lift),
                (n + 18, 154),
                (s - 8, 161),
                (s + 3, 174),
                (s + 9, 215),
                (0, 218),
            ]
        ),
        tension=0.44,
    )


def _draw_body(painter: QPainter, sitter: Sitter, colour: QColor, *, neckline: float) -> None:
    body = _body(sitter, neckline)
    outlined(painter, body, colour, darker(colour))
    _draw_sleeves(painter, sitter, colour)


def _draw_sleeves(painter: QPainter, sitter: Sitter, colour: QColor) -> None:
    for side in (-1, 1):
        x = MIDDLE + side * (sitter.shoulder - 15)
        stroke(painter, [(x + side * 2, 182), (x, 192), (x + side * 1, 204)], darker(colour), 2.0)


def _draw_collar(painter: QPainter, sitter: Sitter, colour: QColor, *, spread: float) -> None:
    n = sitter.neck
    pale = lighter(colour, 0.18)
    for side in (-1, 1):
        points = [
            (MIDDLE + side * (n - 1), COLLAR - 10),
            (MIDDLE + side * (n + 6), COLLAR - 5),
            (MIDDLE + side * (n + 4) * spread, COLLAR + 17),
            (MIDDLE + side * 2.0, COLLAR + 13),
        ]
        outlined(painter, smooth(points, tension=0.14), pale, darker(colour))


def _draw_buttons(painter: QPainter, sitter: Sitter, start: float) -> None:
    stroke(painter, [(MIDDLE, start - 12), (MIDDLE, 204)], darker(sitter.cloth), 1.8)
    fill(painter, darker(sitter.cloth, 0.5))
    for step in range(2):
        painter.drawEllipse(QPointF(MIDDLE + 3.4, start + 14 * step), 1.5, 1.5)


def _draw_shirt_front(painter: QPainter, sitter: Sitter, colour: QColor) -> None:
    outlined(painter, _body(sitter, 12), colour, darker(colour))
    _draw_collar(painter, sitter, colour, spread=1.0)


def _draw_tie(painter: QPainter, sitter: Sitter) -> None:
    line = darker(sitter.accent, 0.45)
    blade = smooth([(MIDDLE - 3.4, 172), (MIDDLE + 3.4, 172), (MIDDLE + 8, 212), (MIDDLE - 8, 212)], tension=0.1)
    outlined(painter, blade, sitter.accent, line)
    knot = smooth([(MIDDLE - 6.4, 161), (MIDDLE + 6.4, 161), (MIDDLE + 3.8, 173), (MIDDLE - 3.8, 173)], tension=0.16)
    outlined(painter, knot, sitter.accent, line)


def _draw_tee(painter: QPainter, sitter: Sitter) -> None:
    outlined(painter, _body(sitter, 18), sitter.accent, darker(sitter.accent))


def _draw_jacket(painter: QPainter, sitter: Sitter) -> None:
    n, s, colour = sitter.neck, sitter.shoulder, sitter.cloth
    line = darker(colour, 0.45)
    for side in (-1, 1):

        def at(x: float, y: float, side: int = side) -> tuple[float, float]:
            return (MIDDLE + side * x, y)

        front = [
            at(n + 2, COLLAR - 11),
            at(n + 16, 153),
            at(s - 4, 160),
            at(s + 6, 173),
            at(s + 12, 216),
            at(-1, 216),
            at(2, 208),
            at(n * 0.72, 178),
        ]
        outlined(painter, smooth(front, tension=0.26), colour, line)
        lapel = [
            at(n + 1, COLLAR - 12),
            at(n + 9, COLLAR - 5),
            at(n + 19, 176),
            at(n + 12, 178),
            at(n + 15, 184),
            at(2.5, 209),
            at(n * 0.6, 180),
        ]
        outlined(painter, smooth(lapel, tension=0.12), lighter(colour, 0.10), line)
    _draw_sleeves(painter, sitter, colour)


def _draw_jumper(painter: QPainter, sitter: Sitter) -> None:
    _draw_collar(painter, sitter, sitter.accent, spread=0.9)
    _draw_body(painter, sitter, sitter.cloth, neckline=13)
    n = sitter.neck
    band = [(MIDDLE - n - 5, COLLAR - 6), (MIDDLE - n * 0.5, COLLAR + 8), (MIDDLE, COLLAR + 11.5)]
    whole = [*band, (MIDDLE + n * 0.5, COLLAR + 8), (MIDDLE + n + 5, COLLAR - 6)]
    stroke(painter, whole, darker(sitter.cloth), 7.4)
    stroke(painter, whole, lighter(sitter.cloth, 0.14), 4.0)


def _draw_turtleneck(painter: QPainter, sitter: Sitter) -> None:
    _draw_body(painter, sitter, sitter.cloth, neckline=6)
    n = sitter.neck
    roll = mirrored([(0, 136), (n + 1, 133), (n + 4.5, 139), (n + 5, 151), (0, 157)])
    outlined(painter, smooth(roll, tension=0.4), lighter(sitter.cloth, 0.10), darker(sitter.cloth))
    for x in (-8, 0, 8):
        stroke(painter, [(MIDDLE + x, 142), (MIDDLE + x * 1.05, 151)], glaze(darker(sitter.cloth), 0.6), 1.5)


def _draw_cardigan(painter: QPainter, sitter: Sitter) -> None:
    _draw_body(painter, sitter, sitter.accent, neckline=13)
    n, s, colour = sitter.neck, sitter.shoulder, sitter.cloth
    line = darker(colour)
    for side in (-1, 1):
        front = [
            (MIDDLE + side * (n + 4), COLLAR - 9),
            (MIDDLE + side * (n + 18), 153),
            (MIDDLE + side * (s - 6), 160.5),
            (MIDDLE + side * (s + 5), 174),
            (MIDDLE + side * (s + 11), 216),
            (MIDDLE - side * 1, 216),
            (MIDDLE + side * 2, 200),
            (MIDDLE + side * n * 0.95, 172),
        ]
        outlined(painter, smooth(front, tension=0.32), colour, line)
        edge = [(MIDDLE + side * (n + 4), COLLAR - 8), (MIDDLE + side * n * 0.95, 172), (MIDDLE + side * 2.5, 206)]
        stroke(painter, edge, line, 6.0)
        stroke(painter, edge, lighter(colour, 0.16), 3.2)
    _draw_sleeves(painter, sitter, colour)


def _draw_blouse(painter: QPainter, sitter: Sitter) -> None:
    _draw_body(painter, sitter, sitter.cloth, neckline=27)
    n = sitter.neck
    chain = [(MIDDLE - n - 1, COLLAR - 4), (MIDDLE - n * 0.6, COLLAR + 11), (MIDDLE, COLLAR + 17)]
    stroke(painter, [*chain, (MIDDLE + n * 0.6, COLLAR + 11), (MIDDLE + n + 1, COLLAR - 4)], METAL, 1.6)
    fill(painter, METAL)
    painter.drawEllipse(QPointF(MIDDLE, COLLAR + 18.5), 2.6, 2.6)
    line = darker(sitter.cloth)
    for side in (-1, 1):
        stroke(
            painter, [(MIDDLE + side * (n + 8), 160), (MIDDLE + side * 12, 186), (MIDDLE + side * 5, 204)], line, 1.8
        )


def _draw_hoodie(painter: QPainter, sitter: Sitter) -> None:
    n, line = sitter.neck, darker(sitter.cloth)
    outlined(painter, _body(sitter, 15), sitter.accent, darker(sitter.accent))
    _draw_body(painter, sitter, sitter.cloth, neckline=24)
    for side in (-1, 1):
        hood = [
            (MIDDLE + side * (n + 1), COLLAR - 16),
            (MIDDLE + side * (n + 12), COLLAR - 10),
            (MIDDLE + side * (n + 15), COLLAR + 4),
            (MIDDLE + side * 9, COLLAR + 25),
            (MIDDLE + side * 1, COLLAR + 24),
            (MIDDLE + side * (n - 2), COLLAR + 6),
        ]
        outlined(painter, smooth(hood, tension=0.4), lighter(sitter.cloth, 0.10), line)
        stroke(painter, [(MIDDLE + side * 8, 174), (MIDDLE + side * 9.5, 196)], lighter(sitter.cloth, 0.7), 2.0)


def _draw_workwear(painter: QPainter, sitter: Sitter) -> None:
    _draw_body(painter, sitter, sitter.accent, neckline=13)
    _draw_collar(painter, sitter, sitter.accent, spread=1.05)
    colour, line = sitter.cloth, darker(sitter.cloth)
    for side in (-1, 1):
        strap = [
            (MIDDLE + side * (sitter.neck + 15), 153),
            (MIDDLE + side * (sitter.neck + 26), 156),
            (MIDDLE + side * 31, 190),
            (MIDDLE + side * 20, 190),
        ]
        outlined(painter, smooth(strap, tension=0.1), colour, line)
    bib = smooth(mirrored([(0, 183), (33, 183), (38, 218), (0, 218)]), tension=0.12)
    outlined(painter, bib, colour, line)
    ink(painter, line, 1.6)
    fill(painter, METAL)
    for side in (-1, 1):
        painter.drawEllipse(QPointF(MIDDLE + side * 26, 188), 2.6, 2.6)
