"""The coach's whisper above the silence line: a hint, or a doubt about the words in the field."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from trainer.core.tactics import Tactic
from trainer.ui.icons import Icons
from trainer.ui.move_words import counter_words
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A tactic worth a word; unanswered when the learner went past it; with an example in full coaching."""

    tactic: Tactic
    unanswered: bool
    example: str = ""


class CoachLine(QWidget):
    """A triangle and a sentence or two; hidden while there is nothing to say.

    Signals:
        insisted: the learner stands by the words that were doubted.
    """

    insisted = Signal()

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._mark = QLabel(self)
        self.words = BodyText(role=Role.INK_2, parent=self)
        self.send_anyway = Button(self.tr("Send anyway"), icons=icons, kind=ButtonKind.LINK, parent=self)
        self.send_anyway.setToolTip(self.tr("Enter again sends it too"))
        self.send_anyway.clicked.connect(self.insisted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.space(Space.TIGHT))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.send_anyway, 0, Qt.AlignmentFlag.AlignBottom)
        icons.theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_hint(self, hint: Hint | None) -> None:
        """Say a hint, or nothing."""
        self.send_anyway.hide()
        self.setVisible(hint is not None)
        if hint is None:
            return
        counters = counter_words(hint.tactic)
        text = (
            self.tr("{tactic} went unanswered. A good answer {counters}.")
            if hint.unanswered
            else self.tr("{tactic}. A good answer {counters}.")
        ).format(tactic=hint.tactic.name, counters=counters)
        if hint.example:
            text = self.tr("{hint} One way to say it: “{example}”").format(hint=text, example=hint.example)
        self.words.setText(text)

    def show_doubt(self, text: str) -> None:
        """Say what speaks against the words in the field, and let them be sent all the same."""
        self.words.setText(text)
        self.send_anyway.show()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _draw(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("triangle", Role.WARN))
