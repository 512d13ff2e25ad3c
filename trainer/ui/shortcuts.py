"""The overview of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

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
        outer = QVBoxLayout(self)
        edge = theme.space(Space.WIDE)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.setSpacing(theme.space(Space.ROOM))
        outer.addWidget(Heading(self.tr("Keyboard shortcuts"), parent=self))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.SNUG))
        for title, lines in sections:
            if lines:
                column.addWidget(Label(title, step=Step.CAPTION, role=Role.INK_2, weight=Weight.STRONG))
                column.addLayout(_grid(lines, icons))
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        scroll.setWidget(page)
        outer.addWidget(scroll, 1)
        close = Button(self.tr("Close"), icons=icons, parent=self)
        close.clicked.connect(self.accept)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        needed = page.sizeHint()
        scroll.setMinimumWidth(needed.width() + theme.space(Space.WIDE))
        room = self.screen().availableGeometry().height() * 3 // 4
        self.resize(self.sizeHint().width(), min(needed.height() + theme.px(170), room))
        close.setFocus(Qt.FocusReason.OtherFocusReason)


def _grid(lines: Sequence[Keys], icons: Icons) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(icons.theme.space(Space.WIDE))
    grid.setVerticalSpacing(icons.theme.space(Space.HAIR))
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(lines):
        native = QKeySequence(line.keys).toString(QKeySequence.SequenceFormat.NativeText) or line.keys
        grid.addWidget(Label(native, weight=Weight.MEDIUM, tabular=True), row, 0)
        grid.addWidget(Label(line.does), row, 1)
    return grid
