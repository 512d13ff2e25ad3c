"""Draws a whole portrait, cut at the chest, into a circle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QTransform

from trainer.ui.portraiture import clothes, face, hair
from trainer.ui.portraiture.expression import Expression
from trainer.ui.portraiture.pigments import CLOTH, FRAME, METAL, WHITE, glaze, mix
from trainer.ui.portraiture.shapes import MIDDLE, SIDE, fill, ink, shift, stroke
from trainer.ui.portraiture.sitter import Sitter
from trainer.ui.portraiture.style import Glasses, PortraitStyle

CLOSENESS = 1.15
ANCHOR = 109.0
GROUND_LEANS = 0.38
FINER = 2


def draw_portrait(
    painter: QPainter, room: QRectF, *, style: PortraitStyle, expression: Expression, paper: QColor
) -> None:
    """Draw a person in a mood into a square; paper is the page colour, which the ground behind leans to."""
    side = min(room.width(), room.height())
    corner = QPointF(room.center().x() - side / 2, room.center().y() - side / 2)
    finer = max(1.0, painter.device().devicePixelRatio()) * FINER
    picture = _paint_square(Sitter(style=style, face=expression), paper, round(side * finer))
    ground = QBrush(picture)
    ground.setTransform(QTransform.fromTranslate(corner.x(), corner.y()).scale(1 / finer, 1 / finer))
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(QRectF(corner, QSizeF(side, side)))
    painter.restore()


def _paint_square(sitter: Sitter, paper: QColor, pixels: int) -> QImage:
    # Clipping has hard edges, so the person is drawn finer than shown and then used as the colour of a soft disc.
    picture = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    picture.fill(mix(QColor(CLOTH[sitter.style.ground]), paper, GROUND_LEANS))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / SIDE, pixels / SIDE)
    shift(painter, MIDDLE, ANCHOR)
    painter.scale(CLOSENESS, CLOSENESS)
    shift(painter, -MIDDLE, -ANCHOR)
    _draw_bust(painter, sitter)
    painter.end()
    return picture


def _draw_bust(painter: QPainter, sitter: Sitter) -> None:
    state = sitter.face
    shift(painter, 0, 3)
    painter.save()
    _turn_head(painter, sitter)
    hair.draw_back_hair(painter, sitter)
    painter.restore()
    painter.save()
    shift(painter, 0, -state.shrug * 2 + state.drop * 0.4)
    clothes.draw_neck(painter, sitter)
    clothes.draw_clothes(painter, sitter)
    painter.restore()
    painter.save()
    _turn_head(painter, sitter)
    _draw_head(painter, sitter)
    painter.restore()


def _turn_head(painter: QPainter, sitter: Sitter) -> None:
    state = sitter.face
    shift(painter, MIDDLE, sitter.skull.bottom + state.drop * 2)
    painter.rotate(state.tilt)
    shift(painter, -MIDDLE, -sitter.skull.bottom)


def _draw_head(painter: QPainter, sitter: Sitter) -> None:
    face.draw_ears(painter, sitter)
    face.draw_head(painter, sitter)
    hair.draw_beard(painter, sitter)
    face.draw_age(painter, sitter)
    face.draw_nose(painter, sitter)
    face.draw_mouth(painter, sitter)
    hair.draw_moustache(painter, sitter)
    face.draw_eyes(painter, sitter)
    face.draw_brows(painter, sitter)
    hair.draw_front_hair(painter, sitter)
    _draw_glasses(painter, sitter)


def _draw_glasses(painter: QPainter, sitter: Sitter) -> None:
    kind, skull = sitter.style.glasses, sitter.skull
    if kind is Glasses.NONE:
        return
    colour = METAL if kind is Glasses.HALF else FRAME
    y = skull.eye_y + (7.5 if kind is Glasses.HALF else 1.0)
    for side in (-1, 1):
        x = MIDDLE + side * skull.eye_x
        lens = QPainterPath()
        match kind:
            case Glasses.ROUND:
                lens.addEllipse(QPointF(x, y), 11.5, 11.0)
            case Glasses.SQUARE:
                lens.addRoundedRect(QRectF(x - 12.5, y - 9, 25, 18.5), 4.5, 4.5)
            case _:
                lens.addRoundedRect(QRectF(x - 11, y - 3.5, 22, 11), 5, 5)
        fill(painter, glaze(WHITE, 0.09))
        painter.drawPath(lens)
        ink(painter, colour, 2.1)
        painter.drawPath(lens)
        stroke(painter, [(x + side * 12, y - 3), (MIDDLE + side * (skull.temple + 1), y - 4.5)], colour, 2.0)
    stroke(painter, [(MIDDLE - 5.5, y - 1.5), (MIDDLE, y - 3.5), (MIDDLE + 5.5, y - 1.5)], colour, 2.0)
