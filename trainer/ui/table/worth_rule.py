"""What a package is worth to the learner, on one small rule between floor and target."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.table.sheet_model import Worth
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step

FULL = 100.0
RULE = 3
MARK = 5.5


class WorthRule(QWidget):
    """A line from 0 to 100 points: a filled circle for yours, a hollow square for theirs, ticks for floor and target.

    A span stands for issues still open.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._floor = 0.0
        self._target: float | None = None
        self._yours: Worth | None = None
        self._theirs: Worth | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Worth to you"))

    def set_limits(self, *, floor: float, target: float | None) -> None:
        """Show the reservation value and the target, in points."""
        self._floor, self._target = floor, target
        self._describe()

    def set_worth(self, *, yours: Worth | None, theirs: Worth | None) -> None:
        """Show what both packages are worth to the learner."""
        self._yours, self._theirs = yours, theirs
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the rule and the words under it."""
        return QSize(self._theme.px(160), self._theme.px(2 * MARK + 6) + round(self._theme.px(Step.CAPTION) * 1.4))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height at a smaller width."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the rule."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        middle = theme.px(MARK) + theme.px(3)
        painter.setPen(QPen(theme.colour(Role.EDGE), 1))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(FULL), middle))
        painter.setFont(theme.font(Step.CAPTION))
        self._draw_limits(painter, middle)
        if self._theirs is not None:
            self._draw_span(painter, self._theirs, middle, Role.COUNTERPART)
            self._draw_square(painter, self._theirs, middle)
        if self._yours is not None:
            self._draw_span(painter, self._yours, middle, Role.ACCENT)
            self._draw_circle(painter, self._yours, middle)
        painter.end()

    def _draw_limits(self, painter: QPainter, middle: float) -> None:
        theme = self._theme
        floor = self.tr("floor {points}").format(points=round(self._floor))
        placed = [(self._floor, floor)]
        if self._target is not None:
            placed.append((self._target, self.tr("target {points}").format(points=round(self._target))))
        metrics = painter.fontMetrics()
        top, height = middle + theme.px(MARK) + theme.px(2), metrics.height()
        free = 0.0
        for value, text in placed:
            x = self._x(value)
            painter.setPen(QPen(theme.colour(Role.INK), 1.5))
            painter.drawLine(QPointF(x, middle - theme.px(MARK)), QPointF(x, middle + theme.px(MARK)))
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, free), self.width() - width)
            painter.setPen(theme.colour(Role.INK_2))
            painter.drawText(QRectF(left, top, width + 1, height), Qt.AlignmentFlag.AlignLeft, text)
            free = left + width + theme.space(Space.TIGHT)

    def _draw_span(self, painter: QPainter, worth: Worth, middle: float, role: Role) -> None:
        if worth.most > worth.least:
            pen = QPen(self._theme.colour(role), self._theme.px(RULE))
            if role is Role.COUNTERPART:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(self._x(worth.least), middle), QPointF(self._x(worth.most), middle))

    def _draw_circle(self, painter: QPainter, worth: Worth, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.ACCENT))
        radius = self._theme.px(MARK)
        painter.drawEllipse(QPointF(self._x((worth.least + worth.most) / 2), middle), radius, radius)

    def _draw_square(self, painter: QPainter, worth: Worth, middle: float) -> None:
        side = self._theme.px(2 * MARK - 1)
        painter.setPen(QPen(self._theme.colour(Role.COUNTERPART), 1.5))
        painter.setBrush(self._theme.colour(Role.PAPER))
        x = self._x((worth.least + worth.most) / 2)
        painter.drawRect(QRectF(x - side / 2, middle - side / 2, side, side))

    def _x(self, points: float) -> float:
        edge = self._theme.px(MARK) + 1
        along = min(max(points, 0.0), FULL) / FULL
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            along = 1 - along
        return edge + along * (self.width() - 2 * edge)

    def _describe(self) -> None:
        parts = [self.tr("Your floor is {points}.").format(points=round(self._floor))]
        if self._target is not None:
            parts.append(self.tr("Your target is {points}.").format(points=round(self._target)))
        if self._yours is not None:
            parts.append(self.tr("Your package: {worth}.").format(worth=points_of(self._yours)))
        if self._theirs is not None:
            parts.append(self.tr("Theirs: {worth}.").format(worth=points_of(self._theirs)))
        self.setAccessibleDescription(" ".join(parts))
        self.setToolTip("\n".join(parts))
        self.update()


def points_of(worth: Worth) -> str:
    """Return points as a figure or a span."""
    low, high = round(worth.least), round(worth.most)
    return str(low) if low == high else f"{low}\N{EN DASH}{high}"
