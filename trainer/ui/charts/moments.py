"""A chart of moments: pointed at by mouse or arrow keys, opened with Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import FOCUS_RING, Role

REACH = 14.0
"""How near the pointer must come to a moment, in pixels before scaling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One moment of a session: the event it stands for and its words."""

    seq: int
    words: str


class MomentChart(QWidget):
    """Base of charts whose marks are moments of a session; subclasses place and draw them.

    Signals:
        pointed: the words of the moment under the pointer or the keys, empty for none.
        opened: the number of the event the user wants to see in the conversation.
    """

    pointed = Signal(str)
    opened = Signal(int)

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.moments: Sequence[Moment] = ()
        self.current = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def set_moments(self, moments: Sequence[Moment]) -> None:
        """Take the moments in the order in which the arrow keys walk them."""
        self.moments = moments
        self.point_at(-1)

    def place(self, index: int) -> QPointF:
        """Return where a moment is drawn."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw the chart without the focus ring."""
        raise NotImplementedError

    def point_at(self, index: int) -> None:
        """Point at a moment, or at none with -1."""
        if index == self.current:
            return
        self.current = index
        self.pointed.emit(self.moments[index].words if index >= 0 else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the chart, the moment pointed at, and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        if self.current >= 0:
            painter.setPen(QPen(self.theme.colour(Role.INK), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            side = self.theme.px(9)
            painter.drawEllipse(self.place(self.current), side, side)
        if self.hasFocus():
            inset = FOCUS_RING / 2
            painter.setPen(QPen(self.theme.colour(Role.ACCENT), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk with the arrow keys, Home and End; open with Enter."""
        last = len(self.moments) - 1
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down if last >= 0:
                self._walk_to(min(last, self.current + 1))
            case Qt.Key.Key_Left | Qt.Key.Key_Up if last >= 0:
                self._walk_to(max(0, self.current - 1))
            case Qt.Key.Key_Home if last >= 0:
                self._walk_to(0)
            case Qt.Key.Key_End if last >= 0:
                self._walk_to(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.current >= 0:
                self.opened.emit(self.moments[self.current].seq)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Point at the nearest moment within reach."""
        self.point_at(self._nearest(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.current >= 0 else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the moment that was clicked."""
        index = self._nearest(event.position())
        if event.button() is Qt.MouseButton.LeftButton and index >= 0:
            self.point_at(index)
            self.opened.emit(self.moments[index].seq)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Point at nothing, unless the keys hold the moment."""
        if not self.hasFocus():
            self.point_at(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring, and the first moment to who comes by Tab."""
        super().focusInEvent(event)
        if self.current < 0 and self.moments and event.reason() in (_TAB, _BACKTAB):
            self._walk_to(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of the moment."""
        super().focusOutEvent(event)
        self.update()

    def _walk_to(self, index: int) -> None:
        self.point_at(index)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.moments[index].words))

    def _nearest(self, at: QPointF) -> int:
        best, found = float(self.theme.px(REACH)), -1
        for index in range(len(self.moments)):
            away = self.place(index) - at
            distance = hypot(away.x(), away.y())
            if distance < best:
                best, found = distance, index
        return found


_TAB, _BACKTAB = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
