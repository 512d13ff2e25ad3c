"""The marks of charts: a shape for every meaning, so that none rests on colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import Label


class Glyph(StrEnum):
    """What a mark stands for."""

    MINE = "mine"
    THEIRS = "theirs"
    TACTIC = "tactic"
    ANSWER = "answer"
    SILENCE = "silence"
    HOLD = "hold"
    STEP = "step"
    THEIR_STEP = "their-step"
    EVENT = "event"
    DEAL = "deal"
    END = "end"
    NASH = "nash"
    BETTER = "better"
    FRONTIER = "frontier"
    ALTERNATIVE = "alternative"
    ZONE = "zone"
    TREND = "trend"
    BAND = "band"
    HEAT = "heat"
    TRUST = "trust"


SIZE = 4.5
"""Half the side of a mark, in pixels before scaling."""


def draw_glyph(painter: QPainter, glyph: Glyph, at: QPointF, theme: Theme, *, factor: float = 1.0) -> None:
    """Draw a mark around a point."""
    size = theme.px(10 * SIZE) / 10 * factor
    match glyph:
        case Glyph.MINE:
            _fill(painter, theme, Role.ACCENT)
            painter.drawEllipse(at, size, size)
        case Glyph.THEIRS:
            _stroke(painter, theme, Role.COUNTERPART, fill=Role.PAPER)
            painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
        case Glyph.TACTIC:
            _fill(painter, theme, Role.WARN)
            painter.drawPolygon(_triangle(at, size * 1.25))
        case Glyph.ANSWER:
            _stroke(painter, theme, Role.ACCENT, fill=Role.PAPER)
            painter.drawPolygon(_triangle(at, size * 1.25))
        case Glyph.SILENCE:
            _fill(painter, theme, Role.EDGE)
            painter.drawRect(QRectF(at.x() - 1.8 * size, at.y() - size * 0.7, 3.6 * size, size * 1.4))
        case Glyph.HOLD:
            _stroke(painter, theme, Role.ACCENT)
            painter.drawLine(QPointF(at.x() - size / 2, at.y() - size), QPointF(at.x() - size / 2, at.y() + size))
            painter.drawLine(QPointF(at.x() + size / 2, at.y() - size), QPointF(at.x() + size / 2, at.y() + size))
        case Glyph.STEP | Glyph.THEIR_STEP:
            draw_step(painter, at, theme, size, mine=glyph is Glyph.STEP)
        case _:
            _draw_rarer(painter, glyph, at, theme, size)


def _draw_rarer(painter: QPainter, glyph: Glyph, at: QPointF, theme: Theme, size: float) -> None:
    match glyph:
        case Glyph.EVENT:
            _fill(painter, theme, Role.INK_2)
            painter.drawEllipse(at, size * 0.7, size * 0.7)
        case Glyph.DEAL:
            _stroke(painter, theme, Role.INK)
            painter.drawEllipse(at, size * 1.9, size * 1.9)
        case Glyph.END:
            _stroke(painter, theme, Role.INK)
            painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size))
            painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size))
        case Glyph.NASH:
            _stroke(painter, theme, Role.INK_2, fill=Role.PAPER)
            painter.drawPolygon(_diamond(at, size * 1.3))
        case Glyph.BETTER:
            _stroke(painter, theme, Role.GAIN, fill=Role.PAPER)
            painter.drawEllipse(at, size, size)
            painter.drawLine(at + QPointF(-size / 2, 0), at + QPointF(size / 2, 0))
            painter.drawLine(at + QPointF(0, -size / 2), at + QPointF(0, size / 2))
        case Glyph.FRONTIER:
            painter.setPen(QPen(theme.colour(Role.INK_2), 1.5))
            painter.drawLine(at + QPointF(-2 * size, 0), at + QPointF(2 * size, 0))
        case Glyph.ALTERNATIVE:
            painter.setPen(QPen(theme.colour(Role.INK_2), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(at + QPointF(-2 * size, 0), at + QPointF(2 * size, 0))
        case Glyph.ZONE | Glyph.BAND:
            _fill(painter, theme, Role.ACCENT_WASH if glyph is Glyph.ZONE else Role.HAIRLINE)
            painter.setPen(QPen(theme.colour(Role.HAIRLINE), 1))
            painter.drawRect(QRectF(at.x() - 2 * size, at.y() - size, 4 * size, 2 * size))
        case Glyph.HEAT:
            painter.setPen(QPen(theme.colour(Role.COUNTERPART), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(at + QPointF(-2 * size, 0), at + QPointF(2 * size, 0))
        case Glyph.TRUST:
            painter.setPen(QPen(theme.colour(Role.INK_2), 1.5))
            painter.drawLine(at + QPointF(-2 * size, 0), at + QPointF(2 * size, 0))
        case Glyph.TREND:
            painter.setPen(QPen(theme.colour(Role.ACCENT), 2))
            painter.drawLine(at + QPointF(-2 * size, 0), at + QPointF(2 * size, 0))
        case _:
            raise ValueError(glyph)


def draw_step(painter: QPainter, foot: QPointF, theme: Theme, size: float, *, mine: bool) -> None:
    """Draw a step down to the right; theirs is dashed."""
    role = Role.LOSS if mine else Role.COUNTERPART
    style = Qt.PenStyle.SolidLine if mine else Qt.PenStyle.DashLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(role), 2, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
    x, y = foot.x(), foot.y()
    run = min(1.6 * size, theme.px(9))
    left, right = x - run, x + run
    corners = [QPointF(left, y - size), QPointF(x, y - size), QPointF(x, y + size), QPointF(right, y + size)]
    painter.drawPolyline(QPolygonF(corners))


def _fill(painter: QPainter, theme: Theme, role: Role) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour(role)))


def _stroke(painter: QPainter, theme: Theme, role: Role, *, fill: Role | None = None) -> None:
    painter.setPen(QPen(theme.colour(role), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else QBrush(theme.colour(fill)))


def _triangle(at: QPointF, size: float) -> QPolygonF:
    return QPolygonF([at + QPointF(0, -size), at + QPointF(size, size * 0.8), at + QPointF(-size, size * 0.8)])


def _diamond(at: QPointF, size: float) -> QPolygonF:
    return QPolygonF([at + QPointF(0, -size), at + QPointF(size, 0), at + QPointF(0, size), at + QPointF(-size, 0)])


class GlyphMark(QWidget):
    """One mark by itself, for legends."""

    def __init__(self, glyph: Glyph, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the widest mark."""
        return QSize(self._theme.px(24), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_glyph(painter, self._glyph, QPointF(self.width() / 2, self.height() / 2), self._theme)
        painter.end()


class Legend(QWidget):
    """What the marks of a chart mean, in a line that wraps."""

    def __init__(self, entries: Sequence[tuple[Glyph, str]], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=theme.space(Space.ROOM), line_gap=theme.space(Space.HAIR))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for glyph, words in entries:
            pair = QWidget(self)
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.space(Space.HAIR))
            row.addWidget(GlyphMark(glyph, theme=theme, parent=pair))
            row.addWidget(Label(words, step=Step.CAPTION, role=Role.INK_2, parent=pair))
            flow.addWidget(pair)
