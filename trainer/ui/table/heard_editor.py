"""A small editor in the line: what a chip should have said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from trainer.core.moves import Move, Reading, TermRole
from trainer.core.scenario import Scenario
from trainer.core.terms import IssueId
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_words, role_words
from trainer.ui.table.heard import Heard, HeardLabel, HeardTerm, with_move, with_term
from trainer.ui.table.value_box import ValueBox
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.flow import FlowLayout

VALUE = "value:"


class HeardEditor(QWidget):
    """Chooses a move, or an issue with its value and role; Escape closes it.

    Signals:
        corrected: the Reading as it should be.
        closed: the learner called it off.
    """

    corrected = Signal(object)
    closed = Signal()

    def __init__(
        self, *, scenario: Scenario, reading: Reading, item: Heard | None, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._reading = reading
        self._item = item
        gap = icons.theme.space(Space.TIGHT)
        self._flow = FlowLayout(self, gap=gap, line_gap=icons.theme.space(Space.HAIR))
        self.what = QComboBox(self)
        self.what.setAccessibleName(self.tr("What was meant"))
        self.what.setMaxVisibleItems(12)
        self.role = QComboBox(self)
        self.role.setAccessibleName(self.tr("What the value is"))
        for role, word in role_words().items():
            self.role.addItem(word, role)
        self._fill_what()
        self._flow.addWidget(self.what)
        self._boxes: dict[IssueId, ValueBox] = {}
        for issue in scenario.bargain.issues:
            box = ValueBox(issue, name=self.tr("Value of {issue}").format(issue=issue.name), parent=self)
            box.setFixedWidth(icons.theme.px(170))
            self._boxes[issue.id] = box
            self._flow.addWidget(box)
        self._flow.addWidget(self.role)
        self.apply = Button(self.tr("Put right"), icons=icons, parent=self)
        cancel = Button(self.tr("Leave it"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        self._flow.addWidget(self.apply)
        self._flow.addWidget(cancel)
        self.apply.clicked.connect(self._apply)
        cancel.clicked.connect(self.closed)
        self.what.currentIndexChanged.connect(lambda _: self._switch())
        self._preset()
        self._switch()

    def start(self) -> None:
        """Take the keys."""
        self.show()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, key: str) -> None:
        """Choose a move by id, or an issue as `value:` and its id."""
        self.what.setCurrentIndex(self.what.findData(key))

    def value_box(self, issue: str) -> ValueBox:
        """Return the field for an issue's value."""
        return self._boxes[IssueId(issue)]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close with Escape, apply with Enter."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._apply()
            case _:
                super().keyPressEvent(event)

    def _fill_what(self) -> None:
        terms = not isinstance(self._item, HeardLabel)
        moves = not isinstance(self._item, HeardTerm)
        if moves:
            words = sorted(move_words().items(), key=lambda pair: (pair[0].is_mistake, pair[1].casefold()))
            for move, word in words:
                self.what.addItem(word, str(move))
        if moves and terms:
            self.what.insertSeparator(self.what.count())
        if terms:
            for issue in self._scenario.bargain.issues:
                text = self.tr("a value: {issue}").format(issue=issue.name)
                self.what.addItem(text, f"{VALUE}{issue.id}")

    def _preset(self) -> None:
        match self._item:
            case HeardLabel():
                self.choose(str(self._item.label.id))
            case HeardTerm():
                term = self._item.term
                self.choose(f"{VALUE}{term.issue}")
                self._boxes[term.issue].set_value(None if term.out_of_range else term.value)
                self.role.setCurrentIndex(self.role.findData(TermRole.LIMIT if term.limit else term.role))
            case None:
                pass

    def _issue(self) -> IssueId | None:
        key = str(self.what.currentData() or "")
        return IssueId(key.removeprefix(VALUE)) if key.startswith(VALUE) else None

    def _switch(self) -> None:
        issue = self._issue()
        for known, box in self._boxes.items():
            box.setVisible(known == issue)
        self.role.setVisible(issue is not None)

    def _apply(self) -> None:
        issue = self._issue()
        if issue is None:
            instead = self._item if isinstance(self._item, HeardLabel) else None
            self.corrected.emit(with_move(self._reading, Move(self.what.currentData()), instead_of=instead))
            return
        box = self._boxes[issue]
        box.commit()
        if box.value is None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        old = self._item if isinstance(self._item, HeardTerm) else None
        role = TermRole(self.role.currentData())
        self.corrected.emit(with_term(self._reading, issue, box.value, role, instead_of=old))
