"""A year of practice day by day: a square per day, fuller where more was played."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import FOCUS_RING, Role, Space, Step

WEEKS = 53
DAYS = 7
SIDE = 11
GAP = 3
STEPS = (0.0, 0.3, 0.55, 0.8, 1.0)
"""How much of the accent a day with none, one, two, three and more sessions shows."""
EPOCH = QDate(1970, 1, 1)


class CalendarMap(QWidget):
    """Weeks from left to right, days from Monday down; arrow keys and the mouse tell a day.

    Signals:
        pointed: the words of the day under the mouse or the keys; empty when none is.
    """

    pointed = Signal(str)

    def __init__(self, counts: Mapping[int, int], today: QDate, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Counts are sessions by the number of a day since the epoch."""
        super().__init__(parent)
        self._theme = theme
        self._counts = counts
        self._today = today
        self._first = today.addDays(1 - today.dayOfWeek() - DAYS * (WEEKS - 1))
        self._at: QDate | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        days = sum(1 for day, count in counts.items() if count and self._first <= EPOCH.addDays(day) <= today)
        self.setAccessibleName(self.tr("Days of practice"))
        self.setAccessibleDescription(self.tr("{days} days with sessions in the last year").format(days=days))
        theme.changed.connect(self._refit)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a year."""
        px = self._theme.px
        return QSize(px(WEEKS * (SIDE + GAP)), px(DAYS * (SIDE + GAP)) + self._foot())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for twelve weeks: older ones are cut off."""
        px = self._theme.px
        return QSize(px(12 * (SIDE + GAP)), px(DAYS * (SIDE + GAP)) + self._foot())

    def words_of(self, day: QDate) -> str:
        """Return what a day held, in words."""
        count = self._counts.get(EPOCH.daysTo(day), 0)
        when = QLocale().toString(day, QLocale.FormatType.LongFormat)
        if count == 1:
            return self.tr("{when}: one session").format(when=when)
        return self.tr("{when}: {count} sessions").format(when=when, count=count)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the days, the names of the months below them, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, empty = self._theme.colour(Role.ACCENT), self._theme.colour(Role.SUNKEN)
        painter.setPen(Qt.PenStyle.NoPen)
        month = -1
        day = self._first
        while day <= self._today:
            square = self._square(day)
            if square.left() >= 0:
                count = min(len(STEPS) - 1, self._counts.get(EPOCH.daysTo(day), 0))
                painter.setBrush(_mixed(empty, accent, STEPS[count]))
                painter.drawRoundedRect(square, 2, 2)
                if day.dayOfWeek() == 1 and day.month() != month:
                    month = day.month()
                    self._name_month(painter, day, square)
            day = day.addDays(1)
        if self._at is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour(Role.INK), 1.5))
            painter.drawRoundedRect(self._square(self._at), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(accent, FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go from day to day and from week to week."""
        steps = {Qt.Key.Key_Left: -DAYS, Qt.Key.Key_Right: DAYS, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self._today if self._at is None else self._at.addDays(step)
        self._point(min(max(at, self._first), self._today))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the day under the mouse."""
        self._point(self._day_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tell none."""
        super().leaveEvent(event)
        self._point(None)

    def event(self, event: QEvent) -> bool:
        """Show the day's words as a tooltip too."""
        if isinstance(event, QHelpEvent):
            day = self._day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words_of(day) if day is not None else "", self)
            return True
        return super().event(event)

    def _point(self, day: QDate | None) -> None:
        if day != self._at:
            self._at = day
            self.pointed.emit(self.words_of(day) if day is not None else "")
            self.update()

    def _square(self, day: QDate) -> QRectF:
        """Return a day's place; this week ends at the right edge, what does not fit lies left of the left one."""
        px = self._theme.px
        week = self._first.daysTo(day) // DAYS
        right = min(self.width(), px(WEEKS * (SIDE + GAP)))
        x = right - px((WEEKS - week) * (SIDE + GAP))
        return QRectF(x, px((day.dayOfWeek() - 1) * (SIDE + GAP)), px(SIDE), px(SIDE))

    def _day_at(self, place: QPointF) -> QDate | None:
        day = self._first
        while day <= self._today:
            if self._square(day).contains(place):
                return day
            day = day.addDays(1)
        return None

    def _name_month(self, painter: QPainter, day: QDate, square: QRectF) -> None:
        painter.save()
        painter.setFont(self._theme.font(Step.CAPTION))
        painter.setPen(self._theme.colour(Role.INK_2))
        name = QLocale().standaloneMonthName(day.month(), QLocale.FormatType.ShortFormat)
        room = QRectF(
            square.left(), self._theme.px(DAYS * (SIDE + GAP)), self._theme.px(5 * (SIDE + GAP)), self._foot()
        )
        if room.left() + painter.fontMetrics().horizontalAdvance(name) <= self.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.restore()

    def _foot(self) -> int:
        return round(QFontMetricsF(self._theme.font(Step.CAPTION)).height()) + self._theme.space(Space.HAIR)

    def _refit(self) -> None:
        self.updateGeometry()
        self.update()


def _mixed(low: QColor, high: QColor, share: float) -> QColor:
    def between(one: float, other: float) -> float:
        return one + (other - one) * share

    return QColor.fromRgbF(
        between(low.redF(), high.redF()), between(low.greenF(), high.greenF()), between(low.blueF(), high.blueF())
    )
