"""A field for a few lines of one's own words."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import LINE_HEIGHT, Space, Step

LONGEST = 2_000


class WritingField(QPlainTextEdit):
    """A plain text area of so many lines; Tab goes on, text beyond the limit is not taken.

    Signals:
        written: the text after every change.
    """

    written = Signal(str)

    def __init__(
        self, name: str, *, theme: Theme, hint: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)
        self._fit()
        theme.changed.connect(self._fit)

    @property
    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text without saying so."""
        if text != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(text)

    def _tell(self) -> None:
        text = self.toPlainText()
        if len(text) > LONGEST:
            cursor = self.textCursor()
            at = min(cursor.position(), LONGEST)
            with QSignalBlocker(self):
                self.setPlainText(text[:LONGEST])
            cursor.setPosition(at)
            self.setTextCursor(cursor)
        self.written.emit(self.toPlainText())

    def _fit(self) -> None:
        theme = self._theme
        line = round(theme.px(Step.BODY) * LINE_HEIGHT)
        self.setFixedHeight(self._lines * line + 2 * theme.space(Space.TIGHT) + theme.space(Space.SNUG))
