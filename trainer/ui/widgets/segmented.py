"""One choice of a few, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget


class SegmentedControl(QWidget):
    """A row of radio buttons that looks like one control; arrow keys choose.

    Signals:
        chosen: the key of the segment the user picked.
    """

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], *, parent: QWidget | None = None) -> None:
        """Options are pairs of key and label; the first is chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("surface", "track")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, label in options:
            button = QRadioButton(label, self)
            button.setProperty("kind", "segment")
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        if options:
            self.choose(options[0][0])

    @property
    def choice(self) -> str:
        """Return the key of the chosen segment, empty if there are none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a segment without saying so.

        Raises:
            KeyError: there is no such segment.
        """
        self._buttons[key].setChecked(True)
        for name, button in self._buttons.items():
            # Qt does this only for what the user clicks: Tab comes to the chosen one, arrows go on from there.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)

    def enable(self, key: str, *, enabled: bool) -> None:
        """Allow or forbid one segment."""
        self._buttons[key].setEnabled(enabled)
