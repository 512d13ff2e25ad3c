"""A rating from 1 to 7, or none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.labels import BodyText, Label

MOST = 7


class RatingScale(QWidget):
    """A sentence to agree with, and seven buttons in a row; arrow keys choose, Delete takes the answer back.

    Signals:
        rated: the rating, 0 for none.
    """

    rated = Signal(int)

    def __init__(self, sentence: str, *, least: str, most: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Least and most say what the ends of the scale mean."""
        super().__init__(parent)
        self.setAccessibleName(sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR))
        column.addWidget(BodyText(sentence, parent=self))
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.TIGHT))
        row.addWidget(Label(least, step=Step.CAPTION, role=Role.INK_2, parent=self))
        row.addWidget(self._track(sentence))
        row.addWidget(Label(most, step=Step.CAPTION, role=Role.INK_2, parent=self))
        row.addStretch(1)
        column.addLayout(row)

    @property
    def value(self) -> int:
        """Return the rating, 0 for none."""
        return max(0, self._group.checkedId())

    def set_value(self, value: int) -> None:
        """Show a rating without saying so; 0 clears it."""
        if value:
            self._group.button(value).setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the answer back with Delete or Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.value:
            self.set_value(0)
            self.rated.emit(0)
        else:
            super().keyPressEvent(event)

    def _track(self, sentence: str) -> QWidget:
        track = QWidget(self)
        track.setProperty("surface", "track")
        track.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        track.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(track)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._group = QButtonGroup(self)
        for value in range(1, MOST + 1):
            button = QRadioButton(str(value), track)
            button.setProperty("kind", "segment")
            button.setAccessibleName(self.tr("{value} of {most}").format(value=value, most=MOST))
            button.setAccessibleDescription(sentence)
            self._group.addButton(button, value)
            line.addWidget(button)
        self._group.idClicked.connect(self.rated)
        return track
