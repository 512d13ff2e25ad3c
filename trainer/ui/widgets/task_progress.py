"""Shows an operation under way, with a way to call it off."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from trainer.ui.icons import Icons
from trainer.ui.tasks import Task
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import ElidedLabel

T = TypeVar("T")


class TaskProgress(QWidget):
    """A thin bar, a line of text and Cancel; hidden when nothing runs."""

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._cancel = Button(self.tr("Cancel"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        self._text = ElidedLabel(parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(Space.SNUG))
        column = QVBoxLayout()
        column.setSpacing(theme.space(Space.HAIR))
        column.addWidget(self._text)
        column.addWidget(self._bar)
        row.addLayout(column, 1)
        row.addWidget(self._cancel)
        self.hide()

    def follow(self, task: Task[T], text: str) -> None:
        """Show a task until it ends; text says what is being done."""
        self._text.setText(text)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._cancel.clicked.connect(task.cancel)
        self._cancel.clicked.connect(self._wait_for_stop)
        task.progressed.connect(self._progress)
        task.ended.connect(self._finish)
        self.show()

    def _progress(self, done: int, total: int, text: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if text:
            self._text.setText(text)

    def _wait_for_stop(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(self.tr("Stopping"))

    def _finish(self) -> None:
        self._cancel.clicked.disconnect()
        self.hide()
