"""A value of the sheet on two smaller lines, where one line of its box would cut it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Step

LINES = 2
AROUND = 3
"""Pixels of the box above and below the two lines."""
LEAST = 10
"""Pixels of the smallest letters that a very long value is written in."""
TEXT_MARGIN = 4
"""Pixels that Qt keeps free around the text of a field."""


class FoldedValue(QWidget):
    """Lies over the text of a combo box that can be written in; it is gone while the text fits or is being edited.

    The box is always as tall as two small lines, so that nothing moves when a value is long.
    """

    def __init__(self, box: QComboBox, *, theme: Theme) -> None:
        super().__init__(box)
        self._box = box
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field = box.lineEdit()
        assert field is not None
        field.installEventFilter(self)
        box.installEventFilter(self)
        field.textChanged.connect(self.fit)
        theme.changed.connect(self._dress)
        self._dress()

    def fit(self) -> None:
        """Show the text on two lines if one has no room for it and nobody is editing it."""
        field = self._box.lineEdit()
        if field is None:
            return
        place = field.geometry()
        needed = field.fontMetrics().horizontalAdvance(field.text()) + TEXT_MARGIN
        self.setGeometry(QRect(place.x(), 2, place.width(), self._box.height() - 4))
        self.setVisible(needed > place.width() and not (self._box.hasFocus() or field.hasFocus()))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the size and the focus of the box and its field."""
        if event.type() in {
            QEvent.Type.Resize,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
            QEvent.Type.EnabledChange,
            QEvent.Type.Show,
        }:
            self.fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Write the value."""
        painter = QPainter(self)
        enabled, theme = self._box.isEnabled(), self._theme
        painter.fillRect(self.rect(), theme.colour(Role.RAISED if enabled else Role.SUNKEN))
        painter.setPen(theme.colour(Role.INK if enabled else Role.INK_3))
        room = self.rect().adjusted(TEXT_MARGIN // 2, 0, 0, 0)
        how = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        text, font = self._box.currentText(), theme.font(Step.CAPTION)
        painter.setFont(font)
        least = theme.px(LEAST)
        while font.pixelSize() > least and painter.boundingRect(room, int(how), text).height() > room.height():
            font.setPixelSize(font.pixelSize() - 1)
            painter.setFont(font)
        painter.drawText(room, how, text)
        painter.end()

    def _dress(self) -> None:
        line = QFontMetricsF(self._theme.font(Step.CAPTION)).lineSpacing()
        self._box.setMinimumHeight(round(LINES * line) + 2 * self._theme.px(AROUND))
        self.fit()
