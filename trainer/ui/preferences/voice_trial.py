"""A line to hear how the voice sounds, or in one sentence why it does not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.ui.desk import Desk
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space
from trainer.ui.voice_words import trouble_words
from trainer.ui.widgets.buttons import Button
from trainer.ui.widgets.labels import Label
from trainer.voice.speech import Trouble, Utterance
from trainer.voice.spoken import SpokenVoice

TRIAL_ID = -1
READY_MS = 1500
"""Time for the processes to start before the line's own patience begins."""


class VoiceTrial(QWidget):
    """A button and what came of it; the hooks of the voice are put back afterwards."""

    def __init__(self, desk: Desk, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._put_back: Callable[[], None] | None = None
        self.button = Button(self.tr("Try the voice"), icons=icons, icon="volume-2", parent=self)
        self.result = Label(role=Role.INK_2, parent=self)
        self.result.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.space(Space.SNUG))
        row.addWidget(self.button)
        row.addWidget(self.result, 1)
        self.button.clicked.connect(self.start)
        self._wait = QTimer(self, singleShot=True, interval=READY_MS)
        self._wait.timeout.connect(self._say)

    def start(self) -> None:
        """Speak a line; what was in trouble is tried afresh."""
        if self._put_back is not None:
            return
        voice = self._desk.voice()
        self._borrow(voice)
        self.button.setEnabled(False)
        self._tell(self.tr("One moment"), Role.INK_2)
        if voice.trouble is not None:
            voice.retry()
        voice.set_muted(False)
        voice.set_volume(self._desk.settings.current.voice_volume)
        voice.warm_up()
        voice.prepare(self._utterance())
        self._wait.start()

    def stop(self) -> None:
        """Be quiet: the page is left."""
        self._wait.stop()
        if self._put_back is not None:
            self._desk.voice().stop()
            self._end("", Role.INK_2)

    def _say(self) -> None:
        self._desk.voice().say(self._utterance())

    def _utterance(self) -> Utterance:
        return Utterance(id=TRIAL_ID, text=self.tr("We can close this today, if the price is right."))

    def _borrow(self, voice: SpokenVoice) -> None:
        kept = voice.on_started, voice.on_finished, voice.on_failed, voice.on_notice

        def put_back() -> None:
            voice.on_started, voice.on_finished, voice.on_failed, voice.on_notice = kept
            voice.set_muted(not self._desk.settings.current.voice)

        self._put_back = put_back
        voice.on_started = lambda _id: self._tell(self.tr("Speaking"), Role.INK_2)
        voice.on_finished = self._finish
        voice.on_failed = lambda _id, trouble: self._fail(trouble)
        voice.on_notice = lambda _trouble: None

    def _finish(self, _id: int, spoken_ms: int) -> None:
        trouble = self._desk.voice().trouble
        if trouble is not None:
            self._fail(trouble)
        elif spoken_ms > 0:
            self._end(self.tr("That is how it sounds."), Role.INK_2)
        else:
            self._end(self.tr("Nothing was heard: the volume is at nothing."), Role.WARN)

    def _fail(self, trouble: Trouble) -> None:
        self._end(trouble_words(trouble), Role.WARN)
        self.button.setText(self.tr("Try again"))

    def _end(self, text: str, role: Role) -> None:
        put_back, self._put_back = self._put_back, None
        if put_back is not None:
            put_back()
        self.button.setEnabled(True)
        self.button.setText(self.tr("Try the voice"))
        self._tell(text, role)

    def _tell(self, text: str, role: Role) -> None:
        self.result.set_role(role)
        self.result.setText(text)
