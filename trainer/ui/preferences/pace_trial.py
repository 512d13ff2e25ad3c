"""Measures how fast the learner reads and types, on words of the kind that are said at the table."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.core.pacing import count_words
from trainer.ui.desk import SettingsBox
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Label

MINUTE_MS = 60_000
READING_LEAST, READING_MOST = 80, 1000
TYPING_LEAST, TYPING_MOST = 10, 200
"""What the settings take; outside of it nobody read or typed."""


class Stage(StrEnum):
    """Where the trial stands."""

    IDLE = "idle"
    READING = "reading"
    TYPING = "typing"


def monotonic_ms() -> int:
    """Return the machine's monotonic clock in ms."""
    return time.monotonic_ns() // 1_000_000


class PaceTrial(QWidget):
    """Two short tasks, one after the other; what they give goes straight into the settings."""

    def __init__(
        self,
        settings: SettingsBox,
        *,
        icons: Icons,
        now_ms: Callable[[], int] = monotonic_ms,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now_ms = now_ms
        self._since_ms: int | None = None
        self.stage = Stage.IDLE
        self.button = Button(self.tr("Measure my pace"), icons=icons, icon="timer", parent=self)
        self.task = BodyText(step=Step.READING, parent=self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Type the sentence above"))
        self.field.textEdited.connect(self._first_key)
        self.field.returnPressed.connect(self._typed)
        self.cancel = Button(self.tr("Stop"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        self.result = Label(role=Role.INK_2, parent=self)
        self.result.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.TIGHT))
        column.addWidget(self.task)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(icons.theme.space(Space.SNUG))
        row.addWidget(self.button)
        row.addWidget(self.cancel)
        row.addWidget(self.result, 1)
        column.addLayout(row)
        self.button.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self.stop)
        self._show(Stage.IDLE)

    def stop(self) -> None:
        """Give up; what was measured before stays."""
        if self.stage is not Stage.IDLE:
            self._show(Stage.IDLE)

    def _go_on(self) -> None:
        match self.stage:
            case Stage.IDLE:
                self._show(Stage.READING)
                self._since_ms = self._now_ms()
            case Stage.READING:
                self._read()
            case Stage.TYPING:
                self._typed()

    def _read(self) -> None:
        assert self._since_ms is not None
        pace = _per_minute(self.reading_text(), self._now_ms() - self._since_ms)
        if not READING_LEAST <= pace <= READING_MOST:
            self._fail(self.tr("Nobody reads at {pace} words a minute. Try again when you are undisturbed."), pace)
            return
        self._settings.change(reading_words_per_minute=pace)
        self._since_ms = None
        self._show(Stage.TYPING)

    def _first_key(self) -> None:
        if self._since_ms is None:
            self._since_ms = self._now_ms()

    def _typed(self) -> None:
        if self._since_ms is None:
            return
        text = self.field.text()
        if count_words(text) < count_words(self.typing_text()) - 2:
            self.result.setText(self.tr("Type the whole sentence; slips do not matter."))
            return
        pace = _per_minute(text, self._now_ms() - self._since_ms)
        if not TYPING_LEAST <= pace <= TYPING_MOST:
            self._fail(self.tr("Nobody types {pace} words a minute. Try again when you are undisturbed."), pace)
            return
        self._settings.change(typing_words_per_minute=pace)
        reading = self._settings.current.reading_words_per_minute
        self._show(Stage.IDLE)
        words = self.tr("You read {reading} words a minute and type {typing}. Both are set.")
        self.result.setText(words.format(reading=reading, typing=pace))
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, words: str, pace: int) -> None:
        self._show(Stage.IDLE)
        self.result.setText(words.format(pace=pace))

    def _show(self, stage: Stage) -> None:
        self.stage = stage
        self.task.setVisible(stage is not Stage.IDLE)
        self.field.setVisible(stage is Stage.TYPING)
        self.cancel.setVisible(stage is not Stage.IDLE)
        self.result.setText("")
        match stage:
            case Stage.IDLE:
                self.button.setText(self.tr("Measure my pace"))
                self._since_ms = None
            case Stage.READING:
                self.task.setText(self.reading_text())
                self.button.setText(self.tr("I have read it"))
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            case Stage.TYPING:
                self.task.setText(self.typing_text())
                self.field.clear()
                self.button.setText(self.tr("I have typed it"))
                self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reading_text(self) -> str:
        """Return what is read."""
        return self.tr(
            "The figure on the page is not the figure I came with, and I would like to say why before we go on. "
            "Three things have changed since the spring: the parts take five weeks instead of two, the man who knew "
            "your machine has retired, and the insurance wants a second signature for every call at night. I can "
            "live with two of them. The third costs me money each time the telephone rings, and you know how often "
            "it rings. If you take the calls at night yourselves, I come down to where we were. If you do not, "
            "somebody has to pay for them, and it should not be me alone."
        )

    def typing_text(self) -> str:
        """Return what is typed."""
        return self.tr("If you can pay within two weeks, I can start on Monday and keep the price of last year.")


def _per_minute(text: str, length_ms: int) -> int:
    return round(count_words(text) * MINUTE_MS / max(1, length_ms))
