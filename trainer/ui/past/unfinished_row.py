"""A session that was cut off: go on, or close it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.store.history import Unfinished
from trainer.ui.icons import Icons
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText
from trainer.ui.wording import day_and_time


class UnfinishedRow(QWidget):
    """Says what is open, and asks once more before it is closed for good.

    Signals:
        resumed: the learner wants to go on.
        closed: the learner wants it closed.
    """

    resumed = Signal()
    closed = Signal()

    def __init__(self, cut: Unfinished, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = self.tr("{title} with {name} is still open, last touched {when}.").format(
            title=cut.session.title, name=cut.session.counterpart, when=day_and_time(cut.last_wall_ms)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.space(Space.TIGHT))
        self.words = BodyText(self._what, parent=self)
        row.addWidget(self.words, 1)
        self.resume = Button(self.tr("Resume"), icons=icons, icon="play", parent=self)
        self.close_it = Button(self.tr("Close it"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        self.close_now = Button(self.tr("Close for good"), icons=icons, icon="x", parent=self)
        self.keep = Button(self.tr("Keep it open"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        for button in (self.resume, self.close_it, self.close_now, self.keep):
            button.setAccessibleDescription(self._what)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.resume.clicked.connect(self.resumed)
        self.close_it.clicked.connect(lambda: self._ask(asking=True))
        self.close_now.clicked.connect(self.closed)
        self.keep.clicked.connect(lambda: self._ask(asking=False))
        self._show(asking=False)

    def _ask(self, *, asking: bool) -> None:
        self._show(asking=asking)
        (self.keep if asking else self.close_it).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, asking: bool) -> None:
        for button in (self.resume, self.close_it):
            button.setVisible(not asking)
        for button in (self.close_now, self.keep):
            button.setVisible(asking)
        question = self.tr(
            "Closing it means: no result, it counts nowhere, and it cannot be resumed. "
            "What was said stays in the list and can be read."
        )
        self.words.setText(question if asking else self._what)
