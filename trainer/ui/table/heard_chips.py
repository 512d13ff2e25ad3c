"""Chips under a learner's line: what was heard, how surely, and how to put it right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from trainer.core.moves import COUNTED_CONFIDENCE, Reading, Term, TermRole
from trainer.core.scenario import Scenario
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_word, role_words
from trainer.ui.table.heard import LEARNER, Heard, HeardLabel, HeardTerm, choices, heard_items, with_choice, without
from trainer.ui.table.heard_editor import HeardEditor
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import IconButton
from trainer.ui.widgets.chips import Chip
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import Label

LONGEST = 40
"""Characters on a chip; the rest is in its tooltip."""


class HeardChips(QWidget):
    """Shows a reading as chips; every correction is sent out as a whole new reading.

    Signals:
        corrected: the Reading in place of the one shown.
    """

    corrected = Signal(object)

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._icons = icons
        self._reading = Reading()
        self._policy = Qt.FocusPolicy.StrongFocus
        self._editor: HeardEditor | None = None
        self._row = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(icons.theme.space(Space.HAIR))
        self._column.addWidget(self._row)
        icons.theme.changed.connect(self._draw_anew)

    @property
    def chips(self) -> list[Chip]:
        """Return the chips as shown."""
        return self._row.findChildren(Chip)

    @property
    def editor(self) -> HeardEditor | None:
        """Return the editor while one is open."""
        return self._editor

    def show_reading(self, reading: Reading) -> None:
        """Show what was heard."""
        self._reading = reading
        self._close_editor()
        gap = self._icons.theme.space(Space.HAIR)
        row = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        flow = FlowLayout(row, gap=gap, line_gap=gap)
        candidates = choices(reading)
        items = heard_items(reading)
        lead = Label(self._lead(reading, bool(candidates)), step=Step.CAPTION, role=Role.INK_2, parent=row)
        flow.addWidget(lead)
        for number, candidate in enumerate(candidates, start=1):
            flow.addWidget(self._candidate(row, number, candidate, _telling(candidate, candidates)))
        for item in items:
            flow.addWidget(self._chip(row, item))
        if not items and not candidates:
            flow.addWidget(Label(self.tr("nothing to name"), step=Step.CAPTION, role=Role.INK_2, parent=row))
        add = IconButton("plus", self.tr("Add what was meant"), icons=self._icons, parent=row)
        add.setProperty("kind", "chip")
        add.clicked.connect(lambda: self._edit(None))
        flow.addWidget(add)
        lead.setMinimumHeight(max((chip.sizeHint().height() for chip in row.findChildren(Chip)), default=0))
        self._column.replaceWidget(self._row, row)
        self._row.hide()
        self._row.deleteLater()
        self._row = row
        row.show()
        self.set_reachable(reachable=self._policy is Qt.FocusPolicy.StrongFocus)

    def set_reachable(self, *, reachable: bool) -> None:
        """Let Tab come to the chips, or only the mouse."""
        self._policy = Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus
        for child in self._row.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.ClickFocus and child.focusProxy() is None:
                child.setFocusPolicy(self._policy)

    def words(self) -> str:
        """Return everything on the chips as one sentence for a screen reader."""
        return ", ".join(chip.text for chip in self.chips)

    def _lead(self, reading: Reading, ambiguous: bool) -> str:  # noqa: FBT001 - one use
        if ambiguous:
            return self.tr("which did you mean?")
        return self.tr("you meant:") if reading.recogniser == LEARNER else self.tr("heard:")

    def _candidate(self, row: QWidget, number: int, terms: tuple[Term, ...], telling: tuple[Term, ...]) -> Chip:
        text = ", ".join(self._value(term) for term in terms)
        chip = Chip(_cut(", ".join(self._value(term) for term in telling)), icons=self._icons, parent=row)
        chip.setToolTip(text)
        chip.setAccessibleName(self.tr("Choice {number}: {text}").format(number=number, text=text))
        chip.clicked.connect(lambda: self.corrected.emit(with_choice(self._reading, terms)))
        return chip

    def _chip(self, row: QWidget, item: Heard) -> Chip:
        chip = Chip(_cut(self._text(item)), icons=self._icons, removable=True, parent=row)
        chip.setToolTip(self._tip(item))
        chip.removed.connect(partial(self._remove, item))
        chip.clicked.connect(partial(self._edit, item))
        return chip

    def _text(self, item: Heard) -> str:
        if isinstance(item, HeardLabel):
            return self._sure(move_word(item.label.id), item.label.confidence)
        term = item.term
        text = self._value(term)
        if term.condition:
            return self.tr("if {value}").format(value=text)
        if term.role is TermRole.OFFER and not term.limit:
            return text
        role = role_words()[TermRole.LIMIT if term.limit else term.role]
        return self.tr("{value} ({role})").format(value=text, role=role)

    def _value(self, term: Term) -> str:
        issue = self._scenario.bargain.issue(term.issue)
        return self.tr("{issue} {value}").format(issue=issue.name, value=issue.label(term.value))

    def _sure(self, text: str, confidence: float) -> str:
        if self._reading.recogniser == LEARNER or confidence >= 1.0:
            return text
        percent = round(100 * confidence)
        if confidence < COUNTED_CONFIDENCE:
            return self.tr("{move}? {percent} %").format(move=text, percent=percent)
        return self.tr("{move} {percent} %").format(move=text, percent=percent)

    def _tip(self, item: Heard) -> str:
        if isinstance(item, HeardTerm):
            if item.term.out_of_range:
                return self.tr("Not a value this issue can take. Press to change it.")
            return self.tr("Press to change the value or what it is; the cross takes it away.")
        if item.label.confidence < COUNTED_CONFIDENCE:
            return self.tr("Not sure enough to count. Press to change it; the cross takes it away.")
        return self.tr("Press to change it; the cross takes it away.")

    def _draw_anew(self) -> None:
        if self._editor is None:
            self.show_reading(self._reading)

    def _remove(self, item: Heard) -> None:
        self.corrected.emit(without(self._reading, item))

    def _edit(self, item: Heard | None) -> None:
        self._close_editor()
        editor = HeardEditor(scenario=self._scenario, reading=self._reading, item=item, icons=self._icons, parent=self)
        editor.corrected.connect(self.corrected)
        editor.closed.connect(self._close_editor)
        self._editor = editor
        self._column.addWidget(editor)
        editor.start()

    def _close_editor(self) -> None:
        if self._editor is not None:
            had_focus = self._editor.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._column.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            if had_focus and self.chips:
                self.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _telling(candidate: tuple[Term, ...], candidates: tuple[tuple[Term, ...], ...]) -> tuple[Term, ...]:
    """Return the values that tell a candidate from the others, or all of them when there is no such value."""
    shared = [term for term in candidate if all(_holds(other, term) for other in candidates)]
    return tuple(term for term in candidate if term not in shared) or candidate


def _holds(terms: tuple[Term, ...], wanted: Term) -> bool:
    return any(term.issue == wanted.issue and term.value == wanted.value and term.role == wanted.role for term in terms)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
