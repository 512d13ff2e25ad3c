"""The coach's whisper above the silence line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from trainer.ui.icons import Icons
from trainer.ui.move_words import counter_words
from trainer.ui.table.coach import Hint
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.labels import BodyText


class CoachLine(QWidget):
    """A triangle and one sentence; hidden while there is nothing to say."""

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._mark = QLabel(self)
        self.words = BodyText(role=Role.INK_2, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.space(Space.TIGHT))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        icons.theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_hint(self, hint: Hint | None) -> None:
        """Say a hint, or nothing."""
        self.setVisible(hint is not None)
        if hint is None:
            return
        counters = counter_words(hint.tactic)
        text = (
            self.tr("{tactic} went unanswered. A good answer {counters}.")
            if hint.unanswered
            else self.tr("{tactic}. A good answer {counters}.")
        )
        self.words.setText(text.format(tactic=hint.tactic.name, counters=counters))

    def _draw(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("triangle", Role.WARN))
