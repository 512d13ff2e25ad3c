"""A field to choose one of several, and a guard that keeps the wheel for scrolling."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """A drop-down list of named keys; the wheel scrolls the page instead of choosing by the way.

    Signals:
        chosen: the key the user picked.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, options: Sequence[tuple[object, str]], *, least: int = 6, parent: QWidget | None = None
    ) -> None:
        """Options are pairs of key and label; least is the number of characters there is always room for."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(least)
        for key, label in options:
            self.addItem(label, key)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    @property
    def choice(self) -> object:
        """Return the key that is chosen, None where there is nothing to choose."""
        return self.currentData()

    def choose(self, key: object) -> None:
        """Choose a key without saying so; an unknown one changes nothing."""
        with QSignalBlocker(self):
            for row in range(self.count()):
                if self.itemData(row) == key:
                    self.setCurrentIndex(row)
                    return

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let the page scroll."""
        event.ignore()


class WheelGuard(QObject):
    """An event filter under which the wheel passes through a control to the page around it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Turn the wheel away."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False
