"""Hair: what lies behind the head and what frames the face, and beards."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from trainer.ui.portraiture.cuts import BACK, TAIL, front, place
from trainer.ui.portraiture.pigments import darker, glaze, lighter
from trainer.ui.portraiture.shapes import MIDDLE, fill, head_outline, mirrored, outlined, smooth, stroke
from trainer.ui.portraiture.sitter import Sitter
from trainer.ui.portraiture.style import Beard, Hair


def draw_back_hair(painter: QPainter, sitter: Sitter) -> None:
    """Draw the hair behind head and shoulders."""
    skull, cut = sitter.skull, sitter.style.hair
    match cut:
        case Hair.AFRO:
            shape = _cloud(MIDDLE, skull.eye_y - 13, skull.temple + 21, skull.height * 0.58, bumps=18)
        case Hair.PONYTAIL:
            shape = smooth([(MIDDLE + x, y) for x, y in place(skull, TAIL)])
        case Hair.BUN:
            shape = QPainterPath()
            shape.addEllipse(QPointF(MIDDLE + 1, skull.top - 8), 16, 12.5)
        case _ if cut in BACK:
            shape = smooth(mirrored(place(skull, BACK[cut])))
        case _:
            return
    outlined(painter, shape, darker(sitter.hair, 0.16), darker(sitter.hair, 0.45))
    if cut is Hair.BRAIDS:
        _draw_braids(painter, sitter)


def draw_front_hair(painter: QPainter, sitter: Sitter) -> None:
    """Draw the hair around the face."""
    match sitter.style.hair:
        case Hair.BALD:
            _draw_shine(painter, sitter)
        case Hair.BALDING:
            _draw_shine(painter, sitter)
            _draw_side_hair(painter, sitter)
        case Hair.SCARF:
            _draw_scarf(painter, sitter)
        case Hair.CURLY:
            _draw_curls(painter, sitter)
        case _:
            shape = smooth(front(sitter.skull, sitter.style.hair), tension=0.46)
            outlined(painter, shape, sitter.hair, darker(sitter.hair, 0.45))
            _draw_strands(painter, sitter)


def _draw_strands(painter: QPainter, sitter: Sitter) -> None:
    skull, m = sitter.skull, MIDDLE
    t, top, line = skull.temple, skull.top, skull.hairline
    light = glaze(lighter(sitter.hair, 0.55), 0.45)
    match sitter.style.hair:
        case Hair.SIDE:
            stroke(painter, [(m - t * 0.5, line - 8), (m + 2, top + 1), (m + t * 0.6, top + 5)], light, 2.0)
            stroke(painter, [(m - t * 0.3, line - 4), (m + 8, top + 8), (m + t * 0.7, top + 13)], light, 2.0)
        case Hair.QUIFF:
            stroke(painter, [(m - t * 0.3, line - 8), (m - 2, top - 7), (m + t * 0.4, top - 9)], light, 2.0)
        case Hair.WAVY | Hair.LONG:
            stroke(painter, [(m - t * 0.2, top - 2), (m + t * 0.5, top + 3), (m + t * 0.95, top + 22)], light, 2.0)
            stroke(painter, [(m - t * 0.5, top - 1), (m - t * 0.9, top + 12), (m - t - 2, top + 30)], light, 2.0)
        case Hair.PONYTAIL | Hair.BUN | Hair.SLICK:
            for x in (-0.45, 0.0, 0.45):
                stroke(painter, [(m + t * x, line - 8), (m + t * x * 0.75, top - 2)], light, 1.8)
        case Hair.BRAIDS:
            for x in (-0.6, -0.3, 0.0, 0.3, 0.6):
                dark = glaze(darker(sitter.hair, 0.5), 0.8)
                stroke(
                    painter, [(m + t * x, line - 5 + abs(x) * 6), (m + t * x * 0.8, top - 5 + abs(x) * 3)], dark, 1.6
                )
        case Hair.BOB | Hair.PIXIE | Hair.CROP:
            stroke(painter, [(m - t * 0.45, top + 4), (m - t * 0.05, top - 2), (m + t * 0.4, top + 2)], light, 2.0)
        case _:
            return


def _draw_shine(painter: QPainter, sitter: Sitter) -> None:
    fill(painter, glaze(lighter(sitter.skin, 0.7), 0.5))
    painter.drawEllipse(QPointF(MIDDLE - 11, sitter.skull.top + 11), 8, 4.5)


def _draw_side_hair(painter: QPainter, sitter: Sitter) -> None:
    skull = sitter.skull
    t, top, eye = skull.temple, skull.top, skull.eye_y
    for side in (-1, 1):
        points = [
            (t + 1, eye + 4),
            (t + 4.5, eye - 12),
            (t * 0.99, top + 17),
            (t * 0.84, top + 16),
            (t * 0.92, eye - 14),
        ]
        shape = smooth([(MIDDLE + side * x, y) for x, y in [*points, (t - 1.5, eye - 3)]])
        outlined(painter, shape, sitter.hair, darker(sitter.hair, 0.45))


def _draw_curls(painter: QPainter, sitter: Sitter) -> None:
    skull = sitter.skull
    t, top, m = skull.temple, skull.top, MIDDLE
    outer = _cloud(m, top + 15, t + 7, 27, bumps=12)
    window = smooth(
        mirrored([(0, skull.hairline + 1), (t * 0.5, skull.hairline + 2), (t - 5, skull.hairline + 10), (t - 1, 130)])
    )
    low = QPainterPath()
    low.addRect(QRectF(0, skull.eye_y - 3, 200, 100))
    outlined(painter, outer.subtracted(window).subtracted(low), sitter.hair, darker(sitter.hair, 0.45))
    light = glaze(lighter(sitter.hair, 0.5), 0.5)
    for x, y in ((-20, 6), (-2, -2), (17, 5), (-9, 10), (8, 10)):
        stroke(painter, [(m + x - 4, top + y + 1), (m + x, top + y - 3), (m + x + 4, top + y + 1)], light, 1.8)


def _draw_scarf(painter: QPainter, sitter: Sitter) -> None:
    skull = sitter.skull
    t, top = skull.temple, skull.top
    colour, line = sitter.accent, darker(sitter.accent, 0.4)
    outer = [
        (0, top - 10),
        (t * 0.7, top - 6),
        (t + 8, top + 22),
        (t + 7, skull.mouth_y - 8),
        (t - 4, skull.bottom + 5),
    ]
    hem = [(25.0, skull.bottom + 18), (33, skull.bottom + 30), (20, skull.bottom + 42), (0, skull.bottom + 46)]
    inner = [
        (0, skull.hairline + 1),
        (t * 0.62, skull.hairline + 5),
        (t - 2.5, skull.eye_y - 4),
        (skull.cheek - 3.0, skull.nose_y),
        (skull.jaw - 4, skull.mouth_y + 6),
        (0, skull.bottom - 1),
    ]
    cloth = smooth(mirrored(outer + hem)).subtracted(smooth(mirrored(inner)))
    outlined(painter, cloth, colour, line)
    fold, low = glaze(line, 0.55), skull.bottom
    stroke(painter, [(MIDDLE - t + 4, low - 6), (MIDDLE - 12, low + 13), (MIDDLE + 20, low + 22)], fold, 1.8)
    stroke(painter, [(MIDDLE - 24, low + 14), (MIDDLE - 6, low + 26), (MIDDLE + 20, low + 32)], fold, 1.8)
    stroke(painter, [(MIDDLE + t - 3, low - 8), (MIDDLE + 22, low + 6), (MIDDLE + 8, low + 15)], fold, 1.8)
    stroke(painter, [(MIDDLE - 14, top - 4), (MIDDLE + 10, top), (MIDDLE + t * 0.9, top + 22)], fold, 1.6)


def _draw_braids(painter: QPainter, sitter: Sitter) -> None:
    skull = sitter.skull
    for side in (-1, 1):
        for step in range(7):
            y = skull.eye_y + 14 + step * 11
            bead = QPainterPath()
            bead.addEllipse(QPointF(MIDDLE + side * (skull.temple + 6 + step * 0.9), y), 6.4, 7.4)
            outlined(painter, bead, sitter.hair, darker(sitter.hair, 0.5))


def _cloud(x: float, y: float, rx: float, ry: float, *, bumps: int) -> QPainterPath:
    whole = QPainterPath()
    whole.addEllipse(QPointF(x, y), rx * 0.9, ry * 0.9)
    size = 2.6 * (rx + ry) / 2 / bumps * 1.55
    for step in range(bumps):
        angle = 2 * pi * step / bumps
        bump = QPainterPath()
        bump.addEllipse(QPointF(x + cos(angle) * rx * 0.87, y + sin(angle) * ry * 0.87), size, size)
        whole = whole.united(bump)
    return whole.simplified()


def draw_beard(painter: QPainter, sitter: Sitter) -> None:
    """Draw the beard under the mouth, before the mouth itself."""
    skull = sitter.skull
    t, c, j, mouth = skull.temple, skull.cheek, skull.jaw, skull.mouth_y
    match sitter.style.beard:
        case Beard.NONE:
            return
        case Beard.MOUSTACHE:
            return
        case Beard.GOATEE:
            right = [(0, mouth - 1), (9.5, mouth - 3), (12.5, mouth + 4), (9, skull.bottom + 1), (0, skull.bottom + 4)]
            outlined(painter, smooth(mirrored(right)), sitter.hair, darker(sitter.hair, 0.4))
        case Beard.FULL | Beard.STUBBLE:
            outer = [
                (t + 0.6, skull.eye_y + 3),
                (c + 1.2, skull.nose_y),
                (j + 3.0, mouth + 5),
                (skull.chin + 3, skull.bottom + 3),
            ]
            inner = [(0, mouth - 8.5), (12, mouth - 7.5), (c * 0.68, mouth - 6), (c - 5.5, skull.nose_y - 8)]
            right = [(0, mouth - 8.5), *inner[1:], (t - 2.0, skull.eye_y + 2), *outer, (0, skull.bottom + 6)]
            if sitter.style.beard is Beard.FULL:
                outlined(painter, smooth(mirrored(right)), sitter.hair, darker(sitter.hair, 0.4))
            else:
                painter.save()
                painter.setClipPath(head_outline(skull))
                fill(painter, glaze(darker(sitter.hair, 0.3), 0.24))
                painter.drawPath(smooth(mirrored(right)))
                painter.restore()
    if sitter.style.beard is not Beard.STUBBLE:
        _clear_mouth(painter, sitter)


def _clear_mouth(painter: QPainter, sitter: Sitter) -> None:
    fill(painter, sitter.skin)
    painter.drawEllipse(QPointF(MIDDLE, sitter.skull.mouth_y + 1.6), 11.5, 4.8)


def draw_moustache(painter: QPainter, sitter: Sitter) -> None:
    """Draw the hair on the upper lip, over the mouth."""
    if sitter.style.beard not in (Beard.MOUSTACHE, Beard.FULL, Beard.GOATEE):
        return
    y = sitter.skull.mouth_y
    lift = sitter.face.smile * 1.2
    right = [(0, y - 7.2), (8, y - 6.4), (14.5, y - 0.6 - lift), (9, y - 1.4 - lift * 0.4), (0, y - 2.4)]
    outlined(painter, smooth(mirrored(right)), sitter.hair, darker(sitter.hair, 0.4))
