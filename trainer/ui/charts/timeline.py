"""The timeline strip: silences, moves, tactics and events on one axis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.core.debrief import Mark, MarkKind, MoodPoint
from trainer.ui.charts.glyphs import Glyph, draw_glyph, draw_step
from trainer.ui.charts.moments import Moment, MomentChart
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Step

ROW = 34
BAR = 10
MINUTE = 60_000
STEPS = (5_000, 15_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE)
MOST_TICKS = 8
ROWS: dict[MarkKind, int] = {
    MarkKind.SILENCE: 0,
    MarkKind.HOLD: 0,
    MarkKind.BREAK: 0,
    MarkKind.ADJOURNMENT: 0,
    MarkKind.CONCESSION: 1,
    MarkKind.THEIR_CONCESSION: 1,
    MarkKind.TACTIC: 2,
    MarkKind.COUNTER: 2,
    MarkKind.NAMED: 2,
    MarkKind.DEADLINE: 3,
    MarkKind.CLAIM: 3,
    MarkKind.EVIDENCE: 3,
    MarkKind.ALLY: 3,
    MarkKind.WINDOW: 3,
    MarkKind.DEAL: 3,
    MarkKind.WALK: 3,
}
GLYPHS: dict[MarkKind, Glyph] = {
    MarkKind.HOLD: Glyph.HOLD,
    MarkKind.BREAK: Glyph.EVENT,
    MarkKind.ADJOURNMENT: Glyph.EVENT,
    MarkKind.TACTIC: Glyph.TACTIC,
    MarkKind.COUNTER: Glyph.ANSWER,
    MarkKind.NAMED: Glyph.ANSWER,
    MarkKind.DEADLINE: Glyph.EVENT,
    MarkKind.CLAIM: Glyph.EVENT,
    MarkKind.EVIDENCE: Glyph.EVENT,
    MarkKind.ALLY: Glyph.EVENT,
    MarkKind.WINDOW: Glyph.EVENT,
    MarkKind.DEAL: Glyph.DEAL,
    MarkKind.WALK: Glyph.END,
}


MOOD_ROW = 4
MOODLESS, MOODED = 4, 5
"""Rows without and with the other side's mood."""


class TimelineChart(MomentChart):
    """Rows over the time of the session; silences are bars as long as they lasted, the mood is a line below."""

    def __init__(
        self,
        marks: Sequence[Mark],
        moments: Sequence[Moment],
        *,
        start_ms: int,
        end_ms: int,
        moods: Sequence[MoodPoint] = (),
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Marks and moments belong together one by one; start is when the table opened, end the last event."""
        super().__init__(theme=theme, name="", parent=parent)
        self.setAccessibleName(self.tr("The timeline"))
        self._marks = tuple(marks)
        self._moods = tuple(moods)
        self._rows = MOODED if self._moods else MOODLESS
        self._start = min([start_ms, *(mark.from_ms for mark in marks)])
        self._end = max([end_ms, self._start + 1000, *(mark.to_ms for mark in marks)])
        minutes = (self._end - self._start) / MINUTE
        self.setAccessibleDescription(
            self.tr("{n} moments over {minutes} minutes. Arrow keys step through them.").format(
                n=len(self._marks), minutes=f"{minutes:.1f}"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_moments(moments)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the rows and the axis."""
        return QSize(self.theme.px(560), self.theme.px(self._rows * ROW + 34))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height at a smaller width."""
        return QSize(self.theme.px(280), self.sizeHint().height())

    def place(self, index: int) -> QPointF:
        """Return the middle of a mark."""
        mark = self._marks[index]
        return QPointF(self._x((mark.from_ms + mark.to_ms) / 2), self._row(ROWS[mark.kind]))

    def draw(self, painter: QPainter) -> None:
        """Draw the rows, then the marks, silences first."""
        self._draw_rows(painter)
        self._draw_moods(painter)
        for mark in self._marks:
            if mark.kind is MarkKind.SILENCE:
                left, right = self._x(mark.from_ms), self._x(mark.to_ms)
                high = self.theme.px(BAR)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.colour(Role.EDGE))
                painter.drawRect(QRectF(left, self._row(0) - high / 2, max(2.0, right - left), high))
        for index, mark in enumerate(self._marks):
            self._draw_mark(painter, mark, self.place(index))

    def _draw_mark(self, painter: QPainter, mark: Mark, at: QPointF) -> None:
        if mark.kind is MarkKind.SILENCE:
            return
        if mark.kind in {MarkKind.CONCESSION, MarkKind.THEIR_CONCESSION}:
            size = self.theme.px(min(12.0, 3.0 + mark.size * 0.6))
            draw_step(painter, at, self.theme, size, mine=mark.kind is MarkKind.CONCESSION)
            return
        factor = 0.7 if mark.kind is MarkKind.DEAL else 1.0
        draw_glyph(painter, GLYPHS[mark.kind], at, self.theme, factor=factor)

    def _draw_moods(self, painter: QPainter) -> None:
        """Draw heat as a dashed line of steps and trust as a plain one, fuller upwards."""
        if not self._moods:
            return
        foot, high = self._row(MOOD_ROW) + self.theme.px(ROW) * 0.35, self.theme.px(ROW) * 0.7
        for role, style, values in (
            (Role.COUNTERPART, Qt.PenStyle.DashLine, [point.heat for point in self._moods]),
            (Role.INK_2, Qt.PenStyle.SolidLine, [point.trust for point in self._moods]),
        ):
            line = QPolygonF()
            for point, value in zip(self._moods, values, strict=True):
                x, y = self._x(max(point.at_ms, self._start)), foot - high * value
                if line.size():
                    line.append(QPointF(x, line.last().y()))
                line.append(QPointF(x, y))
            line.append(QPointF(self._x(self._end), line.last().y()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour(role), 1.5, style))
            painter.drawPolyline(line)

    def _names(self) -> tuple[str, ...]:
        names = self.tr("Silence"), self.tr("Moves"), self.tr("Tactics"), self.tr("Events"), self.tr("Mood")
        return names[: self._rows]

    def _left(self) -> float:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(name) for name in self._names()) + self.theme.px(20)

    def _x(self, at_ms: float) -> float:
        room = self.width() - self._left() - self.theme.px(18)
        return self._left() + room * (at_ms - self._start) / (self._end - self._start)

    def _row(self, row: int) -> float:
        return self.theme.px(ROW) * (row + 0.5) + self.theme.px(2)

    def _draw_rows(self, painter: QPainter) -> None:
        theme = self.theme
        painter.setFont(theme.font(Step.CAPTION, tabular=True))
        line = painter.fontMetrics().height()
        right = self.width() - theme.px(10)
        for row, name in enumerate(self._names()):
            y = self._row(row)
            painter.setPen(QPen(theme.colour(Role.HAIRLINE), 1))
            painter.drawLine(QPointF(self._left() - 6, y), QPointF(right, y))
            painter.setPen(theme.colour(Role.INK_2))
            painter.drawText(QRectF(theme.px(6), y - line / 2, self._left(), line), _START, name)
        step = next((one for one in STEPS if (self._end - self._start) / one <= MOST_TICKS), STEPS[-1])
        bottom = self._row(self._rows - 1) + theme.px(ROW) / 2
        for tick in range(0, self._end - self._start + 1, step):
            x = self._x(self._start + tick)
            painter.setPen(QPen(theme.colour(Role.HAIRLINE), 1))
            painter.drawLine(QPointF(x, self._row(0) - theme.px(ROW) / 3), QPointF(x, bottom))
            painter.setPen(theme.colour(Role.INK_2))
            words = f"{tick // MINUTE}:{tick % MINUTE // 1000:02d}"
            painter.drawText(QRectF(x - 40, bottom + 2, 80, line), Qt.AlignmentFlag.AlignHCenter, words)


_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
