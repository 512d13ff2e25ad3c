"""The triangle after a tactic's line: on demand, what that was and how it is answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.core.tactics import Tactic
from trainer.ui.handbook.look_up import HandbookLink
from trainer.ui.icons import Icons
from trainer.ui.move_words import counter_words
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import BodyText, Label


class TacticHelp(QWidget):
    """A triangle and "What was that?"; opened, it gives the name, the definition, the counters and "Name it".

    Signals:
        named: the learner names the tactic.
        opened: the new state.
    """

    named = Signal()
    opened = Signal(bool)

    def __init__(self, tactic: Tactic, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        theme = icons.theme
        self._mark = QLabel(self)
        self.button = Button(self.tr("What was that?"), icons=icons, kind=ButtonKind.LINK, parent=self)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._turn)
        self.body = QWidget(self)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(icons.size + theme.space(Space.HAIR), 0, 0, theme.space(Space.TIGHT))
        column.setSpacing(theme.space(Space.HAIR))
        column.addWidget(Label(tactic.name, weight=Weight.STRONG, parent=self.body))
        column.addWidget(BodyText(tactic.definition, parent=self.body))
        counters = counter_words(tactic)
        answer = self.tr("A good answer {counters}.").format(counters=counters)
        column.addWidget(BodyText(answer, role=Role.INK_2, parent=self.body))
        self.name_button = Button(self.tr("Name it"), icons=icons, icon="quote", parent=self.body)
        self.name_button.setToolTip(self.tr("Says calmly what it is and proposes another way to go on."))
        self.name_button.clicked.connect(self.named)
        self.about = HandbookLink(tactic.id, tactic.name, icons=icons, parent=self.body)
        ways = FlowLayout(gap=theme.space(Space.ROOM), line_gap=0)
        ways.addWidget(self.name_button)
        ways.addWidget(self.about)
        column.addLayout(ways)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.HAIR))
        row.addWidget(self._mark)
        row.addWidget(self.button)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(row)
        outer.addWidget(self.body)
        self._draw_mark()
        theme.changed.connect(self._draw_mark)
        self._turn(False)  # noqa: FBT003 - closed

    def set_open(self, *, open_: bool) -> None:
        """Open or close the explanation."""
        self.button.setChecked(open_)

    def set_live(self, *, live: bool) -> None:
        """Allow naming while the tactic is the last thing said."""
        self.name_button.setVisible(live)

    def _turn(self, open_: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        self.body.setVisible(open_)
        self.button.setAccessibleDescription(self.tr("Expanded") if open_ else self.tr("Collapsed"))
        self.opened.emit(open_)

    def _draw_mark(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("triangle", Role.WARN, self._icons.theme.px(Step.CAPTION)))
