"""The offer dance: what every offer was worth to both, on the map of everything that could have been agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from trainer.core.debrief import DancePoint, Debrief
from trainer.core.scenario import Scenario
from trainer.core.terms import Side
from trainer.ui.charts.glyphs import Glyph, draw_glyph
from trainer.ui.charts.moments import Moment, MomentChart
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Step

FULL = 100.0
GRID = (0, 25, 50, 75, 100)
TALLEST, LOWEST = 520, 280
NEAR = 0.75
"""Points within which two offers of one side in a row are one place with one label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DancePicture:
    """Everything the chart draws; coordinates are (theirs, yours) in points."""

    offers: tuple[DancePoint, ...]
    frontier: tuple[tuple[float, float], ...]
    alternatives: tuple[float, float]
    nash: tuple[float, float] | None
    deal: tuple[float, float] | None
    better: tuple[float, float] | None


def picture_of(scenario: Scenario, debrief: Debrief) -> DancePicture:
    """Return what the chart draws of a session; offers in the order they were made."""
    bargain = scenario.bargain
    better = debrief.left_package
    return DancePicture(
        offers=tuple(sorted(debrief.dance, key=lambda one: one.seq)),
        frontier=tuple((point.counterpart, point.learner) for point in debrief.frontier),
        alternatives=(bargain.counterpart_reservation, bargain.learner_reservation),
        nash=(debrief.nash.counterpart, debrief.nash.learner) if debrief.nash else None,
        deal=(debrief.theirs, debrief.own) if debrief.deal is not None else None,
        better=(bargain.utility(Side.COUNTERPART, better), bargain.utility(Side.LEARNER, better))
        if better is not None and debrief.left_points > NEAR
        else None,
    )


class DanceChart(MomentChart):
    """Their points across, yours up; both paths numbered, the frontier, the alternatives, the deal."""

    def __init__(
        self, picture: DancePicture, moments: Sequence[Moment], *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, name="", parent=parent)
        self.setAccessibleName(self.tr("The offer dance"))
        self._picture = picture
        mine = sum(one.side is Side.LEARNER for one in picture.offers)
        self.setAccessibleDescription(
            self.tr("{mine} offers of yours and {theirs} of theirs on a map from 0 to 100 points each.").format(
                mine=mine, theirs=len(picture.offers) - mine
            )
        )
        self.set_moments(moments)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size with room for the labels."""
        return QSize(self.theme.px(560), self.heightForWidth(self.theme.px(560)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least that can be read."""
        return QSize(self.theme.px(LOWEST), self.theme.px(LOWEST))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that a wider map is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return a height a little under the width."""
        return int(min(self.theme.px(TALLEST), max(self.theme.px(LOWEST), width * 0.66)))

    def place(self, index: int) -> QPointF:
        """Return where an offer is drawn."""
        point = self._picture.offers[index].point
        return self._at((point.counterpart, point.learner))

    def draw(self, painter: QPainter) -> None:
        """Draw the map from the ground up."""
        self._draw_grid(painter)
        self._draw_zone(painter)
        self._draw_frontier(painter)
        for side in Side:
            self._draw_path(painter, side)
        taken = [
            QRectF(self.place(at) - QPointF(6, 6), self.place(at) + QPointF(6, 6)) for at in range(len(self.moments))
        ]
        self._draw_ends(painter, taken)
        for side in Side:
            self._draw_numbers(painter, side, taken)

    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        left = self.theme.px(36)
        return QRectF(left, line * 1.8, self.width() - left - self.theme.px(20), self.height() - line * 4.4)

    def _at(self, point: tuple[float, float]) -> QPointF:
        plot = self._plot()
        return QPointF(plot.left() + plot.width() * point[0] / FULL, plot.bottom() - plot.height() * point[1] / FULL)

    def _draw_grid(self, painter: QPainter) -> None:
        theme, plot = self.theme, self._plot()
        painter.setFont(theme.font(Step.CAPTION, tabular=True))
        line = painter.fontMetrics().height()
        for mark in GRID:
            x, y = self._at((mark, 0)).x(), self._at((0, mark)).y()
            painter.setPen(QPen(theme.colour(Role.HAIRLINE), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.colour(Role.INK_2))
            painter.drawText(QRectF(x - 30, plot.bottom() + 4, 60, line), _CENTRE, str(mark))
            painter.drawText(QRectF(0, y - line / 2, plot.left() - 6, line), _END, str(mark))
        painter.drawText(QRectF(0, 2, self.width(), line), _START, self.tr("Points to you"))
        below = QRectF(0, plot.bottom() + line * 1.25, plot.right(), line)
        painter.drawText(below, _END, self.tr("Points to them"))

    def _draw_zone(self, painter: QPainter) -> None:
        """Shade what both could have signed, and draw both alternatives."""
        theme, plot = self.theme, self._plot()
        corner = self._at(self._picture.alternatives)
        if self._picture.frontier:
            edge = [self._at(point) for point in self._picture.frontier]
            ground = QPainterPath()
            ground.addPolygon(
                QPolygonF(
                    [QPointF(plot.left(), edge[0].y()), *edge, QPointF(edge[-1].x(), plot.bottom()), plot.bottomLeft()]
                )
            )
            ground.closeSubpath()
            room = QPainterPath()
            room.addRect(QRectF(corner.x(), plot.top(), plot.right() - corner.x(), corner.y() - plot.top()))
            painter.fillPath(ground.intersected(room), theme.colour(Role.ACCENT_WASH))
        for role, start, end in (
            (Role.ACCENT, QPointF(plot.left(), corner.y()), QPointF(plot.right(), corner.y())),
            (Role.COUNTERPART, QPointF(corner.x(), plot.top()), QPointF(corner.x(), plot.bottom())),
        ):
            painter.setPen(QPen(theme.colour(role), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(start, end)
        line = painter.fontMetrics().height()
        theirs, mine = self._picture.alternatives
        painter.setPen(theme.colour(Role.INK_2))
        words = self.tr("your alternative {points}").format(points=round(mine))
        painter.drawText(QRectF(plot.left() + 4, corner.y() + 2, plot.width(), line), _START, words)
        words = self.tr("their alternative {points}").format(points=round(theirs))
        painter.drawText(QRectF(corner.x() + 5, plot.bottom() - line - 2, plot.width(), line), _START, words)

    def _draw_frontier(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour(Role.INK_2), 1.5))
        painter.drawPolyline(QPolygonF([self._at(point) for point in self._picture.frontier]))

    def _draw_path(self, painter: QPainter, side: Side) -> None:
        mine = side is Side.LEARNER
        places = [self.place(at) for at, one in enumerate(self._picture.offers) if one.side is side]
        style = Qt.PenStyle.SolidLine if mine else Qt.PenStyle.DashLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour(Role.ACCENT if mine else Role.COUNTERPART), 2, style))
        painter.drawPolyline(QPolygonF(places))
        for at in places:
            draw_glyph(painter, Glyph.MINE if mine else Glyph.THEIRS, at, self.theme)

    def _draw_ends(self, painter: QPainter, taken: list[QRectF]) -> None:
        picture = self._picture
        if picture.nash is not None:
            at = self._at(picture.nash)
            draw_glyph(painter, Glyph.NASH, at, self.theme)
            taken.append(_around(at, 7))
        if picture.deal is None:
            return
        at = self._at(picture.deal)
        if picture.better is not None:
            better = self._at(picture.better)
            painter.setPen(QPen(self.theme.colour(Role.GAIN), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(at, better)
            draw_glyph(painter, Glyph.BETTER, better, self.theme)
            taken.append(_around(better, 7))
        draw_glyph(painter, Glyph.DEAL, at, self.theme)
        painter.setFont(self.theme.font(Step.CAPTION))
        self._write(painter, at, self.tr("deal"), Role.INK, taken, away=self.theme.px(10))

    def _draw_numbers(self, painter: QPainter, side: Side, taken: list[QRectF]) -> None:
        """Write each offer's number beside it; a stretch of offers at one place gets one label."""
        painter.setFont(self.theme.font(Step.CAPTION, tabular=True))
        offers = [one for one in self._picture.offers if one.side is side]
        role = Role.ACCENT if side is Side.LEARNER else Role.COUNTERPART
        away = self.theme.px(6)
        for _, group in groupby(offers, key=_spot):
            stretch = list(group)
            first, last = stretch[0].number, stretch[-1].number
            words = str(first) if first == last else f"{first}-{last}"
            point = stretch[0].point
            self._write(painter, self._at((point.counterpart, point.learner)), words, role, taken, away=away)

    def _write(
        self, painter: QPainter, at: QPointF, words: str, role: Role, taken: list[QRectF], *, away: float
    ) -> None:
        """Write words beside a point at the first of eight places that is still free."""
        metrics = painter.fontMetrics()
        wide, high = float(metrics.horizontalAdvance(words)), float(metrics.height()) * 0.9
        spots = [
            QRectF(at.x() + dx * away + (dx - 1) / 2 * wide, at.y() + dy * away + (dy - 1) / 2 * high, wide, high)
            for dx, dy in ((1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1), (1, 0), (-1, 0))
        ]
        plot = self._plot().adjusted(-2, -2, 16, 2)
        free = (spot for spot in spots if plot.contains(spot) and not any(spot.intersects(other) for other in taken))
        spot = next(free, spots[0])
        taken.append(spot)
        painter.setPen(self.theme.colour(role))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)


def _spot(one: DancePoint) -> tuple[int, int]:
    return round(one.point.learner / NEAR), round(one.point.counterpart / NEAR)


def _around(at: QPointF, reach: float) -> QRectF:
    return QRectF(at - QPointF(reach, reach), at + QPointF(reach, reach))


_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
