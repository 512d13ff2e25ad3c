"""The face: head, eyes, brows, nose, mouth and the lines of age."""

from __future__ import annotations

from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QRadialGradient

from trainer.ui.portraiture.pigments import IRIS, LINE, METAL, MOUTH_DARK, PUPIL_LIGHT, WHITE, darker, glaze, mix
from trainer.ui.portraiture.shapes import MIDDLE, fill, head_outline, ink, outlined, smooth, stroke
from trainer.ui.portraiture.sitter import Sitter
from trainer.ui.portraiture.style import Brow, Eyes, Hair, Mouth, Nose

EYE_HALF_WIDTH = {Eyes.ROUND: 7.2, Eyes.ALMOND: 8.0, Eyes.NARROW: 8.2, Eyes.HOODED: 7.8}
EYE_HEIGHT = {Eyes.ROUND: 6.6, Eyes.ALMOND: 5.6, Eyes.NARROW: 4.5, Eyes.HOODED: 5.0}
BROW_WEIGHT = {Brow.THIN: 2.2, Brow.STRAIGHT: 3.4, Brow.ARCHED: 3.0, Brow.HEAVY: 5.0}
BROW_ARCH = {Brow.THIN: 3.2, Brow.STRAIGHT: 2.0, Brow.ARCHED: 4.4, Brow.HEAVY: 2.2}
MOUTH_HALF_WIDTH = {Mouth.SMALL: 9.5, Mouth.THIN: 12.0, Mouth.FULL: 11.5, Mouth.WIDE: 14.0}
LIP_HEIGHT = {Mouth.SMALL: 3.2, Mouth.THIN: 2.0, Mouth.FULL: 4.4, Mouth.WIDE: 3.0}


def draw_ears(painter: QPainter, sitter: Sitter) -> None:
    """Draw both ears, behind the head."""
    skull = sitter.skull
    y = skull.eye_y + 4
    for side in (-1, 1):
        x = MIDDLE + side * (skull.temple + 1.2)
        ear = smooth([(x, y - 9), (x + side * 5.2, y - 7), (x + side * 4.4, y + 4), (x + side * 1.0, y + 9.5)])
        outlined(painter, ear, sitter.skin, sitter.line)
        stroke(painter, [(x + side * 1.0, y - 4), (x + side * 2.8, y - 3), (x + side * 1.8, y + 3)], sitter.line, 1.4)
        if sitter.style.earrings:
            fill(painter, METAL)
            painter.drawEllipse(QPointF(x + side * 1.8, y + 11), 2.2, 2.2)


def draw_head(painter: QPainter, sitter: Sitter) -> None:
    """Draw the head with a soft shade on the side away from the light."""
    outline = head_outline(sitter.skull)
    outlined(painter, outline, sitter.skin, sitter.line)
    skull = sitter.skull
    lit = QPainterPath()
    lit.addEllipse(QPointF(MIDDLE - 9, skull.eye_y - 2), skull.temple + 4.5, skull.height * 0.56)
    painter.save()
    painter.setClipPath(outline)
    fill(painter, glaze(darker(sitter.skin, 0.6), 0.14))
    painter.drawPath(outline.subtracted(lit))
    _draw_cheeks(painter, sitter)
    painter.restore()
    ink(painter, sitter.line)
    painter.drawPath(outline)


def _draw_cheeks(painter: QPainter, sitter: Sitter) -> None:
    strength = 0.10 + 0.34 * sitter.face.blush
    for side in (-1, 1):
        centre = QPointF(MIDDLE + side * sitter.skull.cheek * 0.60, sitter.skull.nose_y + 1)
        glow = QRadialGradient(centre, 12)
        glow.setColorAt(0, glaze(sitter.lips, strength))
        glow.setColorAt(1, glaze(sitter.lips, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(centre, 12, 10)


def draw_eyes(painter: QPainter, sitter: Sitter) -> None:
    """Draw both eyes with lids, gaze and what tiredness does to them."""
    for side in (-1, 1):
        _draw_eye(painter, sitter, side)


def _draw_eye(painter: QPainter, sitter: Sitter, side: int) -> None:
    face, style = sitter.face, sitter.style
    x, y = MIDDLE + side * sitter.skull.eye_x, sitter.skull.eye_y
    half, height = EYE_HALF_WIDTH[style.eyes], EYE_HEIGHT[style.eyes]
    upper = height * face.lid * 1.25 - height * 0.25
    lower = height * (0.62 - 0.5 * face.squint)
    inner, outer = (x - side * half, y + 1.0), (x + side * half, y - 0.2 + 1.2 * face.worry)
    top = [inner, (x - side * half * 0.35, y - upper), (x + side * half * 0.42, y - upper * 0.92), outer]
    bottom = [outer, (x + side * half * 0.3, y + lower), (x - side * half * 0.45, y + lower * 0.95), inner]
    opening = smooth(top, closed=False)
    opening.connectPath(smooth(bottom, closed=False))
    opening.closeSubpath()
    fill(painter, WHITE)
    painter.drawPath(opening)
    painter.save()
    painter.setClipPath(opening)
    centre = QPointF(x + face.gaze_x * 3.2, y - 0.6 + face.gaze_y * 2.0)
    fill(painter, IRIS)
    painter.drawEllipse(centre, 4.3, 4.5)
    fill(painter, PUPIL_LIGHT)
    painter.drawEllipse(centre + QPointF(-1.4, -1.6), 1.2, 1.2)
    fill(painter, glaze(LINE, 0.14))
    painter.drawRect(QRectF(x - half, y - upper - 1, 2 * half, max(1.0, upper * 0.42)))
    painter.restore()
    stroke(painter, top, LINE, 2.5)
    stroke(painter, bottom[:3], glaze(sitter.line, 0.55), 1.2)
    _draw_lid_lines(painter, sitter, side, y - upper, half)


def _draw_lid_lines(painter: QPainter, sitter: Sitter, side: int, top: float, half: float) -> None:
    face, style = sitter.face, sitter.style
    x, y = MIDDLE + side * sitter.skull.eye_x, sitter.skull.eye_y
    crease = 0.35 + (0.35 if style.eyes is Eyes.HOODED else 0.0) + 0.2 * face.tired
    lift = 2.2 if style.eyes is Eyes.HOODED else 3.2
    stroke(
        painter,
        [(x - side * half * 0.7, top - lift + 2.0), (x, top - lift), (x + side * half * 0.85, top - lift + 2.4)],
        glaze(sitter.line, crease),
        1.4,
    )
    bags = max(0.28 * (style.age - 1), 0.62 * face.tired)
    if bags > 0:
        stroke(
            painter,
            [(x - side * 5.5, y + 7.2), (x, y + 9.0), (x + side * 5.0, y + 7.6)],
            glaze(sitter.line, min(bags, 0.75)),
            1.4,
        )


def draw_brows(painter: QPainter, sitter: Sitter) -> None:
    """Draw both brows, tapering outwards."""
    face, style = sitter.face, sitter.style
    weight = BROW_WEIGHT[style.brow]
    arch = BROW_ARCH[style.brow]
    colour = darker(sitter.hair, 0.25) if sitter.hair.lightnessF() > 0.5 else sitter.hair
    if style.hair is Hair.SCARF:
        colour = mix(sitter.hair, LINE, 0.3)
    for side in (-1, 1):
        lift = face.brow_lift * 4.0 + (face.cock * 4.0 if side == 1 else -face.cock * 0.8)
        x, y = MIDDLE + side * sitter.skull.eye_x, sitter.skull.brow_y - lift
        start = (x - side * (8.6 + 2.6 * face.frown), y + 4.6 * face.frown - 4.8 * face.worry + 0.4)
        end = (x + side * 10.5, y + 1.0 - 2.4 * face.frown + 2.6 * face.worry)
        fill(painter, colour)
        painter.drawPath(_brow(start, end, arch * (1 - 0.5 * face.frown), weight))
    if face.frown > 0.15:
        shade = glaze(sitter.line, 0.75 * face.frown)
        for side in (-1, 1):
            x, y = MIDDLE + side * 3.4, sitter.skull.brow_y
            stroke(painter, [(x, y - 3.5), (x - side * 0.8, y + 3.5)], shade, 1.5)


def _brow(start: tuple[float, float], end: tuple[float, float], arch: float, weight: float) -> QPainterPath:
    upper, lower = [], []
    for step in range(6):
        part = step / 5
        x = start[0] + (end[0] - start[0]) * part
        y = start[1] + (end[1] - start[1]) * part - arch * sin(pi * part**1.15)
        half = weight * (0.5 - 0.36 * part**1.6)
        upper.append((x, y - half))
        lower.append((x, y + half))
    return smooth([*upper, *reversed(lower)])


def draw_nose(painter: QPainter, sitter: Sitter) -> None:
    """Draw the nose as a single line."""
    skull, x, y = sitter.skull, MIDDLE, sitter.skull.nose_y
    line = glaze(sitter.line, 0.85)
    match sitter.style.nose:
        case Nose.BUTTON:
            stroke(painter, [(x - 4.6, y - 0.5), (x - 1.5, y + 2.6), (x + 2.6, y + 2.2), (x + 4.6, y - 0.8)], line)
        case Nose.STRAIGHT:
            stroke(
                painter, [(x + 2.2, skull.eye_y + 4), (x + 5.2, y - 1.5), (x + 3.0, y + 2.8), (x - 3.2, y + 2.4)], line
            )
        case Nose.BROAD:
            stroke(painter, [(x - 7.2, y - 2.6), (x - 6.6, y + 1.6), (x - 2, y + 2.6), (x, y + 3.4)], line)
            stroke(painter, [(x + 7.2, y - 2.6), (x + 6.6, y + 1.6), (x + 2, y + 2.6), (x, y + 3.4)], line)
        case Nose.LONG:
            stroke(
                painter, [(x + 2.4, skull.eye_y + 1), (x + 5.4, y + 1.5), (x + 2.6, y + 5.2), (x - 3.6, y + 4.2)], line
            )
        case Nose.HOOKED:
            points = [(x + 1.6, skull.eye_y - 1), (x + 5.6, skull.eye_y + 7), (x + 6.8, y + 0.5), (x + 2, y + 4.4)]
            stroke(painter, [*points, (x - 3.4, y + 2.8)], line)


def draw_mouth(painter: QPainter, sitter: Sitter) -> None:
    """Draw the mouth: a line when closed, teeth when the lips part."""
    face, style = sitter.face, sitter.style
    y = sitter.skull.mouth_y
    half = MOUTH_HALF_WIDTH[style.mouth] * (1 + 0.12 * max(face.smile, 0) - 0.08 * face.press)
    curve = face.smile * 4.2
    left = (MIDDLE - half, y - curve + 1.0)
    right = (MIDDLE + half, y - curve - face.skew * 3.0 + 1.0)
    centre_y = y + curve * 0.62
    line = darker(sitter.lips, 0.55)
    if face.open > 0.06:
        _draw_open_mouth(painter, sitter, left, right, centre_y)
        return
    lip = LIP_HEIGHT[style.mouth] * (1 - 0.75 * face.press)
    if lip > 0.5:
        fill(painter, glaze(sitter.lips, 0.8))
        inset = half * 0.28
        painter.drawPath(
            smooth(
                [
                    (left[0] + inset, (left[1] + centre_y) / 2 + 0.4),
                    (MIDDLE, centre_y - lip * 0.42),
                    (right[0] - inset, (right[1] + centre_y) / 2 + 0.4),
                    (MIDDLE + half * 0.35, centre_y + lip * 1.2),
                    (MIDDLE - half * 0.35, centre_y + lip * 1.2),
                ]
            )
        )
    stroke(painter, [left, (MIDDLE, centre_y), right], line, 2.5)
    _draw_mouth_corners(painter, sitter, left, right)


def _draw_mouth_corners(
    painter: QPainter, sitter: Sitter, left: tuple[float, float], right: tuple[float, float]
) -> None:
    face = sitter.face
    tuck = max(face.press, abs(face.skew) * 0.9, face.smile - 0.3)
    if tuck > 0.1:
        for side, (x, y) in ((-1, left), (1, right)):
            stroke(painter, [(x + side * 0.8, y - 2.2), (x + side * 2.0, y + 1.6)], glaze(sitter.line, 0.7 * tuck), 1.5)
    if face.smile < -0.2 or face.press > 0.4:
        y = sitter.skull.mouth_y + 9.0
        stroke(painter, [(MIDDLE - 4.0, y), (MIDDLE, y - 1.0), (MIDDLE + 4.0, y)], glaze(sitter.line, 0.5), 1.4)


def _draw_open_mouth(
    painter: QPainter, sitter: Sitter, left: tuple[float, float], right: tuple[float, float], centre_y: float
) -> None:
    face, half = sitter.face, MIDDLE - left[0]
    gape = 3.0 + 9.0 * face.open
    happy = face.smile > 0
    low = centre_y + gape * (0.9 if happy else 0.62)
    out = half * (0.5 if happy else 0.68)
    upper = [left, (MIDDLE, centre_y - (0.5 if happy else 2.6)), right]
    lower = [right, (MIDDLE + out, low - 0.6), (MIDDLE - out, low - 0.6), left]
    opening = smooth(upper, closed=False)
    opening.connectPath(smooth(lower, closed=False))
    opening.closeSubpath()
    fill(painter, MOUTH_DARK)
    painter.drawPath(opening)
    painter.save()
    painter.setClipPath(opening)
    fill(painter, WHITE)
    painter.drawPath(smooth([left, upper[1], right, (MIDDLE, centre_y + gape * (0.52 if happy else 0.30))]))
    painter.restore()
    ink(painter, darker(sitter.lips, 0.45), 2.2)
    painter.drawPath(opening)
    _draw_mouth_corners(painter, sitter, left, right)


def draw_age(painter: QPainter, sitter: Sitter) -> None:
    """Draw the lines that years leave."""
    age, skull = sitter.style.age, sitter.skull
    smile = max(0.0, sitter.face.smile)
    fold = min(0.8, 0.18 * age + 0.35 * smile)
    if fold > 0.1:
        for side in (-1, 1):
            x = MIDDLE + side * 9.5
            points = [
                (x, skull.nose_y + 1.5),
                (x + side * 4.5, skull.mouth_y - 5),
                (x + side * 6.0, skull.mouth_y + 0.5),
            ]
            stroke(painter, points, glaze(sitter.line, fold), 1.5)
    if age >= 2 and sitter.style.hair is not Hair.SCARF:
        for step in range(age - 1):
            y = skull.brow_y - 10.5 - 5.0 * step
            points = [(MIDDLE - 12, y + 0.8), (MIDDLE, y - 0.8), (MIDDLE + 12, y + 0.8)]
            stroke(painter, points, glaze(sitter.line, 0.34 + 0.2 * max(0.0, sitter.face.brow_lift)), 1.4)
    if age >= 2 or smile > 0.6:
        for side in (-1, 1):
            x, y = MIDDLE + side * (skull.eye_x + 10.5), skull.eye_y
            for turn in (-1.6, 1.8):
                stroke(painter, [(x, y + turn * 0.5), (x + side * 3.4, y + turn * 1.6)], glaze(sitter.line, 0.45), 1.3)
