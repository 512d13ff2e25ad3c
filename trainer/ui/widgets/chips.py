"""Chips: short labels that can be ticked or taken away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from trainer.ui.icons import Icons
from trainer.ui.widgets.buttons import IconButton

CROSS = 14


class Chip(QWidget):
    """A rounded label; checkable to filter by it, removable with its cross or the Delete key.

    Signals:
        clicked: the label was pressed.
        toggled: the new checked state.
        removed: the user wants it gone; the owner takes it away.
    """

    clicked = Signal()
    toggled = Signal(bool)
    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        icons: Icons,
        checkable: bool = False,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "chip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QPushButton(text, self)
        self._label.setProperty("kind", "chip")
        self._label.setAutoDefault(False)
        self._label.setCheckable(checkable)
        self._label.clicked.connect(self.clicked)
        self._label.toggled.connect(self.toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._label)
        self._cross: IconButton | None = None
        if removable:
            self._cross = IconButton("x", self.tr("Remove {label}").format(label=text), icons=icons, parent=self)
            self._cross.setProperty("kind", "chip")
            self._cross.setIconSize(QSize(icons.theme.px(CROSS), icons.theme.px(CROSS)))
            self._cross.clicked.connect(self.removed)
            row.addWidget(self._cross)
        self.setFocusProxy(self._label)

    @property
    def text(self) -> str:
        """Return the label."""
        return self._label.text()

    @property
    def checked(self) -> bool:
        """Tell whether it is ticked."""
        return self._label.isChecked()

    def set_checked(self, *, checked: bool) -> None:
        """Tick it or not."""
        self._label.setChecked(checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take it away with Delete or Backspace if it is removable."""
        if self._cross is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)
