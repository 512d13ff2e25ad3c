"""Input fields: search, and a slider that shows its value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSlider, QWidget

from trainer.ui.icons import Icons
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.labels import Label

SEARCH_DELAY_MS = 150


class SearchField(QLineEdit):
    """A field with a magnifying glass; Escape clears it.

    Signals:
        searched: the text, a moment after the last key or at once on Enter.
    """

    searched = Signal(str)

    def __init__(self, name: str, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY_MS)
        self._timer.timeout.connect(self._search)
        self.textChanged.connect(lambda _: self._timer.start())
        self.returnPressed.connect(self._search)
        self._draw_icon()
        icons.theme.changed.connect(self._draw_icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Clear with Escape; an empty field leaves Escape to the page."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text())

    def _draw_icon(self) -> None:
        self._glass.setIcon(self._icons.icon("search", Role.INK_3))


class SliderWithValue(QWidget):
    """A slider with its value written beside it.

    Signals:
        changed: the new value.
    """

    changed = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        theme: Theme,
        least: int,
        most: int,
        value: int,
        step: int = 1,
        write: Callable[[int], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._write = write
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(least, most)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(max(step, (most - least) // 10))
        self.slider.setAccessibleName(name)
        self._label = Label(tabular=True, parent=self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        widest = max(self._label.fontMetrics().horizontalAdvance(write(end)) for end in (least, most))
        self._label.setMinimumWidth(widest + theme.space(Space.HAIR))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(Space.TIGHT))
        row.addWidget(self.slider, 1)
        row.addWidget(self._label)
        self.slider.valueChanged.connect(self._show)
        self.slider.setValue(value)
        self._show(self.slider.value())
        self.setFocusProxy(self.slider)
        self._mirror()

    @property
    def value(self) -> int:
        """Return the value."""
        return self.slider.value()

    def set_value(self, value: int) -> None:
        """Move to a value within the limits."""
        self.slider.setValue(value)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the other part of the groove in right-to-left languages: the style sheet alone does not know."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mirror()
        super().changeEvent(event)

    def _mirror(self) -> None:
        self.slider.setProperty("mirrored", self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        self.slider.style().unpolish(self.slider)
        self.slider.style().polish(self.slider)

    def _show(self, value: int) -> None:
        written = self._write(value)
        self._label.setText(written)
        self.slider.setAccessibleDescription(written)
        self.changed.emit(value)
