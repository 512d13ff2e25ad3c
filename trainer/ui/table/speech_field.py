"""Where the learner writes: grows to four lines, Enter sends, Shift+Enter begins a new line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from trainer.core.written import MAX_TEXT
from trainer.ui.theme import Theme
from trainer.ui.tokens import Space, Step

MOST_LINES = 4
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SpeechField(QPlainTextEdit):
    """A plain text field with the keys of the table.

    Signals:
        sent: Enter; with the package from the sheet when True (Ctrl+Enter).
        held: Space in the empty field.
        typed: the text changed by the learner's keys.
    """

    sent = Signal(bool)
    held = Signal()
    typed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(self.tr("Say something…"))
        self.setAccessibleName(self.tr("Your words"))
        self.setAccessibleDescription(
            self.tr("Enter says it, Shift and Enter begins a new line, Space in the empty field holds the silence.")
        )
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self.typed)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Write a text after what is there, leaving the cursor at its end."""
        if text:
            before = self.toPlainText().rstrip()
            self.setPlainText(f"{before} {text}" if before else text)
            self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Send, hold or write."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit(True)  # noqa: FBT003 - Qt's signals take no names
        elif event.key() in ENTER and not modifiers:
            self.sent.emit(False)  # noqa: FBT003 - Qt's signals take no names
        elif event.key() == Qt.Key.Key_Space and not modifiers and not self.toPlainText():
            if not event.isAutoRepeat():
                self.held.emit()
        elif len(self.toPlainText()) >= MAX_TEXT and event.text().isprintable() and event.text():
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of what is written, up to four lines."""
        return QSize(self._theme.px(320), self._tall())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height at a smaller width."""
        return QSize(self._theme.px(160), self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap again, which may take more or fewer lines."""
        super().resizeEvent(event)
        self._grow()

    def _tall(self) -> int:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = sum(max(1, block.layout().lineCount()) for block in self._blocks())
        shown = min(max(lines, 1), MOST_LINES)
        around = self.height() - self.viewport().height() if self.viewport().height() > 0 else 2 * self._theme.px(6)
        return round(shown * line + 2 * self.document().documentMargin() + around)

    def _blocks(self) -> list[QTextBlock]:
        block, blocks = self.document().firstBlock(), []
        while block.isValid():
            blocks.append(block)
            block = block.next()
        return blocks

    def _grow(self) -> None:
        lines = sum(max(1, block.layout().lineCount()) for block in self._blocks())
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != bar:
            self.setVerticalScrollBarPolicy(bar)
        self.updateGeometry()

    def _dress(self) -> None:
        self.setFont(self._theme.font(Step.READING))
        self.viewport().setFont(self.font())  # the placeholder is drawn in it
        self.document().setDocumentMargin(self._theme.space(Space.HAIR) / 2)
        self._grow()
