"""What was heard in one utterance, to be put right: take a label away, confirm an unsure one, add one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.moves import COUNTED_CONFIDENCE, STATE_MOVES, Label, Move, Reading
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_words
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.chips import Chip
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import BodyText

LEARNER = "learner"
"""The recogniser's name on a reading the learner put right."""


def without(reading: Reading, move: str) -> Reading:
    """Return a reading with a move taken out."""
    kept = tuple(label for label in reading.moves if label.id != move)
    return replace(reading, moves=kept, recogniser=LEARNER)


def with_move(reading: Reading, move: str, length: int) -> Reading:
    """Return a reading with a move that surely counts; length is that of the whole text, its evidence."""
    known = next((label for label in reading.moves if label.id == move), None)
    start, end = (known.start, known.end) if known is not None else (0, length)
    sure = Label(id=move, confidence=1.0, start=start, end=end)
    kept = tuple(label for label in reading.moves if label.id != move)
    return replace(reading, moves=(*kept, sure), recogniser=LEARNER)


class ReadingEditor(QWidget):
    """Chips for what was heard, and a list of what might have been said.

    Signals:
        changed: the reading as the learner wants it.
    """

    changed = Signal(object)

    def __init__(self, reading: Reading, text: str, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._length = len(text)
        theme = icons.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR))
        if reading.moves:
            column.addWidget(self._chips(icons))
        unsure = [label for label in reading.moves if label.confidence < COUNTED_CONFIDENCE]
        if unsure:
            note = self.tr("A label in doubt does not count. Press it to confirm it, or take it away.")
            column.addWidget(BodyText(note, step=Step.CAPTION, role=Role.INK_2, parent=self))
        column.addWidget(self._choices())

    def _chips(self, icons: Icons) -> QWidget:
        box = QWidget(self)
        space = icons.theme.space(Space.HAIR)
        flow = FlowLayout(box, gap=space, line_gap=space)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        for label in self._reading.moves:
            chip = Chip(heard_word(label), icons=icons, removable=True, parent=box)
            chip.removed.connect(partial(self._take, label.id))
            if label.confidence < COUNTED_CONFIDENCE:
                chip.clicked.connect(partial(self._put, label.id))
            flow.addWidget(chip)
        return box

    def _choices(self) -> QComboBox:
        choices = QComboBox(self)
        choices.setAccessibleName(self.tr("Add what was said here"))
        choices.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choices.setMinimumContentsLength(16)
        choices.addItem(self.tr("Add..."), "")
        heard = {label.id for label in self._reading.moves}
        for move, word in move_words().items():
            if move not in STATE_MOVES and move is not Move.WALK_AWAY and move.value not in heard:
                choices.addItem(word, move.value)
        choices.activated.connect(lambda index: self._put(choices.itemData(index)))
        return choices

    def _take(self, move: str) -> None:
        self.changed.emit(without(self._reading, move))

    def _put(self, move: str) -> None:
        if move:
            self.changed.emit(with_move(self._reading, move, self._length))


def heard_word(label: Label) -> str:
    """Return a label in words with its confidence; doubt is marked by a question mark, not by colour."""
    word = move_words()[Move(label.id)]
    doubt = label.confidence < COUNTED_CONFIDENCE
    share = f"{100 * label.confidence:.0f} %"
    return f"{word}? {share}" if doubt else f"{word} {share}"
