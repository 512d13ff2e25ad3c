"""The overview of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from trainer.ui.icons import Icons
from trainer.ui.navigation import Keys
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button
from trainer.ui.widgets.labels import Heading, Label


class ShortcutsOverview(QDialog):
    """Lists the shortcuts of the window and of the page shown."""

    def __init__(
        self, *, sections: Sequence[tuple[str, Sequence[Keys]]], icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        column = QVBoxLayout(self)
        edge = theme.space(Space.WIDE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(Space.SNUG))
        column.addWidget(Heading(self.tr("Keyboard shortcuts"), parent=self))
        for title, lines in sections:
            if not lines:
                continue
            column.addWidget(Label(title, step=Step.CAPTION, role=Role.INK_2, weight=Weight.STRONG, parent=self))
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.space(Space.WIDE))
            grid.setVerticalSpacing(theme.space(Space.HAIR))
            grid.setColumnStretch(1, 1)
            for row, line in enumerate(lines):
                native = QKeySequence(line.keys).toString(QKeySequence.SequenceFormat.NativeText) or line.keys
                grid.addWidget(Label(native, weight=Weight.MEDIUM, tabular=True, parent=self), row, 0)
                grid.addWidget(Label(line.does, parent=self), row, 1)
            column.addLayout(grid)
        column.addStretch(1)
        close = Button(self.tr("Close"), icons=icons, parent=self)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
