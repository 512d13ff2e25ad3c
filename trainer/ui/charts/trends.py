"""One small picture of a measure over time; all of them share one axis."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import QDateTime, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.charts.glyphs import Glyph, draw_glyph
from trainer.ui.charts.moments import Moment, MomentChart
from trainer.ui.past.trend_words import caption, change_words, measure_title, write_value
from trainer.ui.past.trends import Series, Trends, Unit, compare
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Step

TALL = 168
MANY = 80
"""From this many sessions on, a point is drawn small."""
STEPS = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0)


class _Points(Sequence[Moment]):
    """The words of a point are written when it is pointed at: ten thousand of them would take a second."""

    def __init__(self, series: Series, trends: Trends) -> None:
        self._series = series
        self._trends = trends

    def __len__(self) -> int:
        return len(self._series.values)

    @overload
    def __getitem__(self, at: int) -> Moment: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Moment]: ...
    def __getitem__(self, at: int | slice) -> Moment | Sequence[Moment]:
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(len(self)))]
        index, sessions = self._series.sessions[at], self._trends.sessions
        value = write_value(self._series.values[at], self._series.unit)
        return Moment(seq=index, words=f"{_day(sessions.started_ms[index])}   {sessions.title(index)}: {value}")


class TrendChart(MomentChart):
    """Points, from five sessions on a running middle and the band where the first five lay."""

    def __init__(self, series: Series, trends: Trends, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, name=measure_title(series.id), parent=parent)
        self._series = series
        times = trends.sessions.started_ms
        self._from, self._to = times[0], times[-1]
        self._floor, self._ceiling, self._step = _scale(series)
        self._dots: list[QPointF] = []
        self._line: list[QPointF] = []
        change = compare(series)
        last = write_value(series.values[-1], series.unit)
        words = self.tr("{caption}. Last: {last}.").format(caption=caption(series), last=last)
        self.setAccessibleDescription(f"{words} {change_words(change)}" if change is not None else words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_moments(_Points(series, trends))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small picture."""
        return QSize(self.theme.px(340), self.theme.px(TALL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least that can be read."""
        return QSize(self.theme.px(220), self.theme.px(TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Work out again which points are apart on the screen."""
        super().resizeEvent(event)
        self._dots, self._line = [], []

    def place(self, index: int) -> QPointF:
        """Return where a point is drawn."""
        return QPointF(self._x(self._series.times[index]), self._y(self._series.values[index]))

    def draw(self, painter: QPainter) -> None:
        """Draw the band, the grid, the points, the line."""
        self._draw_band(painter)
        self._draw_grid(painter)
        self._draw_points(painter)
        if self._series.middle:
            self._line = self._line or self._draft_line()
            painter.setPen(QPen(self.theme.colour(Role.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(self._line))

    def _nearest(self, at: QPointF) -> int:
        """Return the point nearest in time among those within reach."""
        times = self._series.times
        reach = self.theme.px(14)
        first, last = (bisect_left(times, self._time(at.x() + away)) for away in (-reach, reach))
        # Where sessions stand thick, the nearest hundred in time are enough.
        middle = bisect_left(times, self._time(at.x()))
        near = range(max(first, middle - 50), min(last + 1, middle + 50, len(times)))
        best, found = min(((self._away(index, at), index) for index in near), default=(float(reach), -1))
        return found if best < reach else -1

    def _away(self, index: int, at: QPointF) -> float:
        """Return how far the pointer is from a point; height counts half, so that it need not be met exactly."""
        apart = self.place(index) - at
        return abs(apart.x()) + abs(apart.y()) / 2

    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        left = self.theme.px(46)
        return QRectF(left, self.theme.px(8), self.width() - left - self.theme.px(12), self.height() - line * 1.6 - 8)

    def _x(self, time: int) -> float:
        plot = self._plot()
        if self._to == self._from:
            return plot.center().x()
        return plot.left() + plot.width() * (time - self._from) / (self._to - self._from)

    def _time(self, x: float) -> int:
        plot = self._plot()
        return self._from + round((self._to - self._from) * (x - plot.left()) / max(1.0, plot.width()))

    def _y(self, value: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * (value - self._floor) / (self._ceiling - self._floor)

    def _draw_band(self, painter: QPainter) -> None:
        if self._series.baseline is not None:
            lower, upper = self._series.baseline
            plot = self._plot()
            top, bottom = self._y(upper), self._y(lower)
            band = QRectF(plot.left(), top - 1, plot.width(), bottom - top + 2)
            painter.fillRect(band, self.theme.colour(Role.HAIRLINE))

    def _draw_grid(self, painter: QPainter) -> None:
        theme, plot = self.theme, self._plot()
        painter.setFont(theme.font(Step.CAPTION, tabular=True))
        line = painter.fontMetrics().height()
        value = self._floor
        while value <= self._ceiling + self._step / 100:
            y = self._y(value)
            zero = self._series.unit is Unit.POINTS and abs(value) < self._step / 100
            painter.setPen(QPen(theme.colour(Role.EDGE if zero else Role.HAIRLINE), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.colour(Role.INK_2))
            words = write_value(value, self._series.unit)
            painter.drawText(QRectF(0, y - line / 2, plot.left() - 6, line), _END, words)
            value += self._step
        below = QRectF(plot.left(), plot.bottom() + 3, plot.width(), line)
        painter.drawText(below, _START, _day(self._from))
        if self._to != self._from:
            painter.drawText(below, _END, _day(self._to))

    def _draw_points(self, painter: QPainter) -> None:
        many = len(self._series.values) > MANY
        self._dots = self._dots or self._draft_dots()
        if not many:
            for at in self._dots:
                draw_glyph(painter, Glyph.MINE, at, self.theme, factor=0.75)
            return
        pen = QPen(self.theme.colour(Role.INK_3), self.theme.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        # Thousands of soft edges take a second and look the same.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(self._dots) <= MANY * 4)
        painter.drawPoints(QPolygonF(self._dots))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draft_dots(self) -> list[QPointF]:
        """Return the points, those that would fall on the same pixels once."""
        across, left, up, bottom = self._factors()
        grain = self.theme.px(2) if len(self._series.values) > MANY else 1
        apart = {
            (round((left + (time - self._from) * across) / grain), round((bottom - (value - self._floor) * up) / grain))
            for time, value in zip(self._series.times, self._series.values, strict=True)
        }
        return [QPointF(x * grain, y * grain) for x, y in sorted(apart)]

    def _draft_line(self) -> list[QPointF]:
        """Return the running middle, one point to a column of pixels."""
        across, left, up, bottom = self._factors()
        columns: dict[int, list[float]] = {}
        for time, value in zip(self._series.middle_times, self._series.middle, strict=True):
            columns.setdefault(round(left + (time - self._from) * across), []).append(value)
        return [QPointF(x, bottom - (sum(values) / len(values) - self._floor) * up) for x, values in columns.items()]

    def _factors(self) -> tuple[float, float, float, float]:
        """Return pixels per ms with the left edge, and pixels per unit with the lower edge."""
        plot = self._plot()
        left = plot.left() if self._to != self._from else plot.center().x()
        across = plot.width() / max(1, self._to - self._from)
        return across, left, plot.height() / (self._ceiling - self._floor), plot.bottom()


def _scale(series: Series) -> tuple[float, float, float]:
    """Return floor, ceiling and step of the axis: whole steps, zero always on it, shares from 0 to 100."""
    if series.unit is Unit.PERCENT:
        return 0.0, 100.0, 50.0
    low, high = min(0.0, *series.values), max(0.0, *series.values)
    step = next((one for one in STEPS if (high - low) / one <= 4), STEPS[-1])
    floor, ceiling = step * (low // step), step * -(-high // step)
    return floor, ceiling if ceiling > floor else floor + step, step


def _day(wall_ms: int) -> str:
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(wall_ms).date(), QLocale.FormatType.ShortFormat)


_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
