"""A session that was cut off: go on, or close it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from trainer.store.history import Unfinished
from trainer.ui.icons import Icons
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText
from trainer.ui.wording import day_and_time

BESIDE = 600
"""From this width on words and buttons stand side by side, in pixels before scaling."""


def what_is_open(cut: Unfinished) -> str:
    """Return a sentence on a session that can be resumed: whose it is, whether it is adjourned, and since when."""
    sentence = (
        QCoreApplication.translate(
            "UnfinishedRow", "{title} with {name} is adjourned since {when}. You may prepare before you return."
        )
        if cut.adjourned
        else QCoreApplication.translate("UnfinishedRow", "{title} with {name} is still open, last touched {when}.")
    )
    return sentence.format(title=cut.session.title, name=cut.session.counterpart, when=day_and_time(cut.last_wall_ms))


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
        self._what = what_is_open(cut)
        self._theme = icons.theme
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(icons.theme.space(Space.TIGHT))
        self.words = BodyText(self._what, parent=self)
        self._line.addWidget(self.words, 1)
        row = QHBoxLayout()
        row.setSpacing(icons.theme.space(Space.TIGHT))
        self._line.addLayout(row)
        self.resume = Button(self.tr("Resume"), icons=icons, icon="play", parent=self)
        self.close_it = Button(self.tr("Close it"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        self.close_now = Button(self.tr("Close for good"), icons=icons, icon="x", parent=self)
        self.keep = Button(self.tr("Keep it open"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        for button in (self.resume, self.close_it, self.close_now, self.keep):
            button.setAccessibleDescription(self._what)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.resume.clicked.connect(self.resumed)
        self.close_it.clicked.connect(lambda: self._ask(asking=True))
        self.close_now.clicked.connect(self.closed)
        self.keep.clicked.connect(lambda: self._ask(asking=False))
        self._show(asking=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the buttons below the words where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(BESIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not way:
            self._line.setDirection(way)

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
