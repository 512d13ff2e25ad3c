"""The sheet: per issue yours, theirs and what is agreed, with the package's worth to the learner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.counterpart.wording import speak_terms
from trainer.core.scenario import Scenario
from trainer.core.terms import IssueId, Value, same_value
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.table.sheet_line import SheetLine
from trainer.ui.table.sheet_model import SheetRow, Worth, split_trade, worth_of
from trainer.ui.table.value_box import ValueBox
from trainer.ui.table.worth_rule import WorthRule, points_of
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import Label

MOST_NAMED = 2
"""Issues not said yet that are named; more are counted."""


class OfferSheet(QWidget):
    """Edits the learner's package beside what the counterpart said; the sheet says nothing by itself.

    Signals:
        edited: a value of yours was changed.
        worded: the package in words, to go on writing with.
        sent: the learner wants to put the package on the table.
    """

    edited = Signal()
    worded = Signal(str)
    sent = Signal()

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._icons = icons
        self._rows: dict[IssueId, SheetLine] = {}
        self._enabled = True
        self._said: dict[IssueId, Value] = {}
        self._theirs: dict[IssueId, Value] = {}
        self._worth = Label(step=Step.CAPTION, role=Role.INK_2, parent=self)
        self._worth.setWordWrap(True)
        self._rule = WorthRule(theme=icons.theme, parent=self)
        self._unsaid = Label(step=Step.CAPTION, role=Role.ACCENT, parent=self)
        self._unsaid.setWordWrap(True)
        self._unsaid.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        icons.theme.changed.connect(self._dress)
        self._send = Button(self.tr("Offer this"), icons=icons, parent=self)
        self._words = Button(self.tr("Put into words"), icons=icons, kind=ButtonKind.LINK, parent=self)
        self._send.clicked.connect(self.sent)
        self._words.clicked.connect(lambda: self.worded.emit(self.in_words()))
        self.setAccessibleName(self.tr("The sheet"))
        self._build()
        self._dress()
        self._refresh()

    @property
    def first_cell(self) -> ValueBox:
        """Return the first value of yours, where the keys begin."""
        return next(iter(self._rows.values())).box

    def set_limits(self, *, floor: float, target: float | None) -> None:
        """Show the reservation value and the target on the rule."""
        self._rule.set_limits(floor=floor, target=target)

    def set_rows(self, rows: tuple[SheetRow, ...]) -> None:
        """Show what was said so far; values the learner is still editing stay as they are."""
        for row in rows:
            self._rows[row.issue.id].show(row)
        self._said = {row.issue.id: row.yours for row in rows if row.yours is not None}
        self._theirs = {row.issue.id: row.theirs for row in rows if row.theirs is not None}
        self._refresh()

    def prefill(self, terms: Mapping[IssueId, Value]) -> None:
        """Put values on the sheet as if the learner had written them."""
        for issue_id, value in terms.items():
            row = self._rows.get(issue_id)
            if row is not None:
                row.box.set_value(value)
        self._refresh()

    def set_enabled(self, *, enabled: bool) -> None:
        """Allow or forbid changes."""
        self._enabled = enabled
        for row in self._rows.values():
            row.box.setEnabled(enabled)
        self._refresh()

    def terms(self) -> dict[IssueId, Value]:
        """Return the learner's package as it stands on the sheet; open issues are left out."""
        for row in self._rows.values():
            row.box.commit()
        return {issue_id: row.box.value for issue_id, row in self._rows.items() if row.box.value is not None}

    def unsaid(self) -> dict[IssueId, Value]:
        """Return the values on the sheet that differ from what the learner said."""
        return {
            issue_id: value
            for issue_id, value in self.terms().items()
            if issue_id not in self._said or not same_value(value, self._said[issue_id])
        }

    def in_words(self) -> str:
        """Return the package as a sentence: an if-then where it both asks and gives."""
        terms = self.terms()
        asked, given = split_trade(self._scenario.bargain, terms, self._said, self._theirs)
        if asked and given:
            return self.tr("If we agree on {asked}, then I can do {given}.").format(
                asked=speak_terms(self._scenario, asked), given=speak_terms(self._scenario, given)
            )
        if not terms:
            return ""
        return self.tr("My package: {terms}.").format(terms=speak_terms(self._scenario, terms))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Send the package with Ctrl+Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & CTRL:
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        theme = self._icons.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(Space.TIGHT))
        grid.setVerticalSpacing(theme.space(Space.HAIR))
        grid.setColumnStretch(0, 6)
        grid.setColumnStretch(1, 15)
        grid.setColumnStretch(2, 11)
        heads = ("", self.tr("yours"), self.tr("theirs"), "")
        for at, text in enumerate(heads):
            if text:
                grid.addWidget(Label(text, step=Step.CAPTION, role=Role.INK_2, parent=self), 0, at)
        for at, issue in enumerate(self._scenario.bargain.issues, start=1):
            row = SheetLine(issue, icons=self._icons, parent=self)
            row.box.edited.connect(lambda _: self._edit())
            grid.addWidget(row.name, at, 0)
            grid.addWidget(row.box, at, 1)
            grid.addLayout(row.other, at, 2)
            grid.addWidget(row.agreed, at, 3)
            self._rows[issue.id] = row
        column.addLayout(grid)
        worth = QHBoxLayout()
        worth.addWidget(self._worth, 1)
        worth.addWidget(FieldTerm("utility-points", self.tr("worth"), icons=self._icons, parent=self))
        column.addLayout(worth)
        column.addWidget(self._rule)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(Space.SNUG))
        buttons.addWidget(self._send)
        buttons.addWidget(self._words)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._unsaid)

    def _edit(self) -> None:
        self._refresh()
        self.edited.emit()

    def _refresh(self) -> None:
        bargain = self._scenario.bargain
        draft = {issue_id: row.box.value for issue_id, row in self._rows.items() if row.box.value is not None}
        for row in self._rows.values():
            row.mark()
        yours = worth_of(bargain, {**self._theirs, **draft}) if draft else None
        theirs = worth_of(bargain, self._theirs) if self._theirs else None
        self._rule.set_worth(yours=yours, theirs=theirs)
        self._worth.setText(self._worth_words(yours, theirs))
        changed = [bargain.issue(issue_id).name for issue_id, row in self._rows.items() if row.unsaid]
        self._unsaid.setText(self._unsaid_words(changed) if self._enabled else "")
        self._send.setEnabled(bool(draft) and self._enabled)
        self._words.setEnabled(bool(draft) and self._enabled)

    def _unsaid_words(self, changed: Sequence[str]) -> str:
        if not changed:
            return ""
        if len(changed) > MOST_NAMED:
            return self.tr("{count} values not said yet. Ctrl+Enter puts the package on the table.").format(
                count=len(changed)
            )
        return self.tr("Not said yet: {issues}. Ctrl+Enter puts the package on the table.").format(
            issues=", ".join(changed)
        )

    def _dress(self) -> None:
        """Keep two lines free for what is not said yet, so that the buttons stay where they are."""
        line = QFontMetricsF(self._icons.theme.font(Step.CAPTION)).lineSpacing()
        self._unsaid.setMinimumHeight(round(2 * line))

    def _worth_words(self, yours: Worth | None, theirs: Worth | None) -> str:
        if yours is None and theirs is None:
            return self.tr("Nothing on the sheet yet.")
        if yours is None:
            assert theirs is not None
            return self.tr("Worth to you: theirs {theirs}").format(theirs=points_of(theirs))
        if theirs is None:
            return self.tr("Worth to you: {yours}").format(yours=points_of(yours))
        return self.tr("Worth to you: yours {yours}, theirs {theirs}").format(
            yours=points_of(yours), theirs=points_of(theirs)
        )


CTRL = Qt.KeyboardModifier.ControlModifier
