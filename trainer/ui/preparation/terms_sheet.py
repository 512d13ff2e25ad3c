"""A sheet on which terms are chosen issue by issue, with what they are worth."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.core.terms import Bargain, IssueId, Terms, Value
from trainer.ui.preparation.draft import worth_of_terms
from trainer.ui.table.value_box import ValueBox
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.labels import Label


class TermsSheet(QWidget):
    """One row per issue; an issue may stay open.

    Signals:
        edited: all chosen terms, by issue.
    """

    edited = Signal(object)

    def __init__(self, name: str, bargain: Bargain, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._bargain = bargain
        self.boxes: dict[IssueId, ValueBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(Space.SNUG))
        grid.setVerticalSpacing(theme.space(Space.HAIR))
        grid.setColumnStretch(1, 1)
        for row, issue in enumerate(bargain.issues):
            label = Label(issue.name, role=Role.INK_2, parent=self)
            label.setWordWrap(True)
            box = ValueBox(issue, name=self.tr("{sheet}: {issue}").format(sheet=name, issue=issue.name), parent=self)
            box.edited.connect(self._tell)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[issue.id] = box
        column.addLayout(grid)
        self._worth = Label(role=Role.INK_2, tabular=True, parent=self)
        self._worth.setWordWrap(True)
        column.addWidget(self._worth)
        self._show_worth()

    @property
    def terms(self) -> dict[IssueId, Value]:
        """Return the chosen terms."""
        return {issue: box.value for issue, box in self.boxes.items() if box.value is not None}

    def set_terms(self, terms: Terms) -> None:
        """Show terms without saying so."""
        for issue, box in self.boxes.items():
            box.set_value(terms.get(issue))
        self._show_worth()

    def _tell(self) -> None:
        self._show_worth()
        self.edited.emit(self.terms)

    def _show_worth(self) -> None:
        worth = worth_of_terms(self._bargain, self.terms)
        if worth is not None:
            floor = round(self._bargain.learner_reservation)
            text = self.tr("Worth {points} points to you; your alternative is worth {floor}.").format(
                points=round(worth), floor=floor
            )
        elif self.terms:
            text = self.tr("Fill in every line to see what it is worth to you.")
        else:
            text = ""
        self._worth.setText(text)
        self._worth.setVisible(bool(text))
