"""A cell of the sheet: one issue's value, chosen with arrows, typed as digits, or left open."""

from __future__ import annotations

import re
from typing import TypeGuard

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from trainer.core.number_words import framed, with_number
from trainer.core.terms import Issue, IssueKind, Value, same_value
from trainer.ui.table.sheet_model import short_label

OPEN = "\N{EN DASH}"
FIGURE = re.compile(r"\d[\d.,\s]*")


class ValueBox(QComboBox):
    """Shows a value of an issue; Up takes more or better, Delete leaves the issue open.

    Signals:
        edited: the learner chose or typed another value, or None for open.
    """

    edited = Signal(object)

    def __init__(self, issue: Issue, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._issue = issue
        self._value: Value | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setAccessibleName(name)
        for value in self._listed():
            self.addItem(short_label(issue, value), value)
        self.addItem(OPEN, None)
        self.activated.connect(self._choose)
        field = self.lineEdit()
        assert field is not None
        field.setAccessibleName(name)
        field.editingFinished.connect(self._read)
        self.set_value(None)

    @property
    def issue(self) -> Issue:
        """Return the issue this is a value of."""
        return self._issue

    @property
    def value(self) -> Value | None:
        """Return the value, None while the issue is open."""
        return self._value

    def set_value(self, value: Value | None) -> None:
        """Show a value without saying so."""
        self._value = value
        text = OPEN if value is None else short_label(self._issue, value)
        with QSignalBlocker(self):
            at = next((row for row in range(self.count()) if self._is(self.itemData(row), value)), -1)
            self.setCurrentIndex(at)
            self.setEditText(text)
        field = self.lineEdit()
        if field is not None:
            field.setCursorPosition(0)
        self.setToolTip("" if value is None else self._issue.label(value))

    def commit(self) -> None:
        """Take over what is typed, as leaving the field does."""
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step with the arrows, open the issue with Delete when all is selected, take over with Enter."""
        field = self.lineEdit()
        assert field is not None
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._step(-1 if event.key() == Qt.Key.Key_Up else +1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if field.selectedText() == field.text():
                self._take(None)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self._read()
                field.selectAll()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._read()
                event.ignore()
            case Qt.Key.Key_Escape if field.isModified():
                self.set_value(self._value)
                field.selectAll()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select everything, so that digits replace the value."""
        super().focusInEvent(event)
        field = self.lineEdit()
        if field is not None:
            field.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let the panel scroll: a value must not change by the way."""
        event.ignore()

    def _listed(self) -> list[Value]:
        values = [option.value for option in self._issue.options]
        numbers = [value for value in values if not isinstance(value, str)]
        if len(numbers) == len(values) and self._issue.kind is not IssueKind.CATEGORY:
            return [*sorted(numbers, reverse=True)]
        return values[::-1]

    def _step(self, by: int) -> None:
        field = self.lineEdit()
        if field is not None and field.isModified():
            self._read()
        last = self.count() - 1
        at = self.currentIndex()
        if at < 0:
            self._take(self._neighbour(by))
        elif 0 <= at + by <= last:
            self._take(self.itemData(at + by))
        if field is not None:
            field.selectAll()

    def _neighbour(self, by: int) -> Value | None:
        """Return the listed value next to one that lies between two."""
        listed = self._listed()
        here = self._place(self._value)
        first = next(
            (row for row, value in enumerate(listed) if (self._place(value) > here) is self._rises), len(listed)
        )
        return (listed[first - 1] if first else None) if by < 0 else (listed[first] if first < len(listed) else None)

    @property
    def _rises(self) -> bool:
        """Tell whether the list runs from the learner's worst to its best."""
        listed = self._listed()
        return self._place(listed[0]) < self._place(listed[-1])

    def _place(self, value: Value | None) -> float:
        return (self._issue.position(value) if value is not None else None) or 0.0

    def _choose(self, row: int) -> None:
        self._take(self.itemData(row))

    def _read(self) -> None:
        """Take what was typed: a figure, the beginning of an option, or nothing for open."""
        field = self.lineEdit()
        if field is None or not field.isModified():
            return
        text = field.text().strip()
        if not text or text in {OPEN, "-"}:
            self._take(None)
            return
        found = self._find(text)
        if found is None:
            self.set_value(self._value)
        else:
            self._take(found)

    def _find(self, text: str) -> Value | None:
        low = text.casefold()
        for option in self._issue.options:
            if low in {str(option.value).casefold(), option.label.casefold(), option.spoken.casefold()}:
                return option.value
        if self._issue.position(text) is not None:
            return text
        figure = FIGURE.search(text)
        if figure is not None and (number := _number(figure.group())) is not None:
            for candidate in (number, number / self._issue.scale):
                whole = int(candidate) if candidate == int(candidate) else candidate
                if self._issue.position(whole) is not None:
                    listed = self._issue.option(whole)
                    return listed.value if listed is not None else whole
            worded = (with_number(option.value, number) for option in self._issue.options if _is_worded(option.value))
            held = next((value for value in worded if self._issue.position(value) is not None), None)
            if held is not None:
                return held
            near = self._issue.nearest(number)
            if near and not any(isinstance(option.value, str) for option in self._issue.options):
                return min(near, key=lambda value: abs(float(value) - number))
        return next((option.value for option in self._issue.options if low in option.label.casefold()), None)

    def _take(self, value: Value | None) -> None:
        changed = not self._is(value, self._value)
        self.set_value(value)
        if changed:
            self.edited.emit(value)

    @staticmethod
    def _is(one: Value | None, other: Value | None) -> bool:
        if one is None or other is None:
            return one is other
        return same_value(one, other)


def _is_worded(value: Value) -> TypeGuard[str]:
    """Tell whether a value holds a number in words, as 'net 60' does."""
    return isinstance(value, str) and framed(value) is not None


def _number(text: str) -> float | None:
    """Read a figure with grouping commas or spaces and a decimal point or comma."""
    plain = re.sub(r"\s", "", text).rstrip(".,")
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", plain):
        plain = re.sub(r"[.,]", "", plain)
    plain = plain.replace(",", ".") if plain.count(",") == 1 and "." not in plain else plain.replace(",", "")
    try:
        return float(plain)
    except ValueError:
        return None
