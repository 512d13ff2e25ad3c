"""The counterpart's voice: lines rendered by one process, played by another, and text alone whenever either fails."""

from __future__ import annotations

import shutil
import tempfile
from collections import deque
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from trainer.voice.cache import LineCache, line_key
from trainer.voice.commands import ChildCommand, Role, child_command
from trainer.voice.companion import Companion
from trainer.voice.loudspeaker import Loudspeaker
from trainer.voice.read_aloud import speakable
from trainer.voice.renderer import Renderer
from trainer.voice.speech import Failed, Finished, Noticed, Started, Trouble, Utterance, ignore

PATIENCE_MS = 1000
"""A line whose sound has not begun this long after its turn came is shown as text only."""
FOLDER_PREFIX = "hardball-voice-"


class _Phase(Enum):
    IDLE = auto()
    RENDERING = auto()
    STARTING = auto()
    SPEAKING = auto()


class SpokenVoice(QObject):
    """Speaks lines in the order they come.

    Every line that was said ends exactly once: `on_finished(id, spoken_ms)` when its sound ended, was stopped, or was
    never to be heard (muted, text mode, nothing pronounceable: 0 ms), or `on_failed(id, trouble)` when it broke off or
    could not begin in time. `on_started(id)` comes before, except for a line that fails or is stopped while it waits.
    Hooks run on the thread of the event loop, sometimes inside `say` or `stop`, and may call back.

    In trouble the voice is in text mode: lines finish at once, with no sound. `on_notice(trouble)` is called the first
    time, and not again before `retry`. The voice returns by itself when its processes recover, a few times at most.
    """

    def __init__(
        self,
        *,
        on_started: Started = ignore,
        on_finished: Finished = ignore,
        on_failed: Failed = ignore,
        on_notice: Noticed = ignore,
        worker: ChildCommand | None = None,
        player: ChildCommand | None = None,
        folder: Path | None = None,
        patience_ms: int = PATIENCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.on_started = on_started
        self.on_finished = on_finished
        self.on_failed = on_failed
        self.on_notice = on_notice
        self._folder = folder or Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX))
        self._renderer = Renderer(
            Companion(worker or child_command(Role.WORKER, self._folder), parent=self), self._folder, parent=self
        )
        self._loudspeaker = Loudspeaker(
            Companion(player or child_command(Role.PLAYER, self._folder), parent=self), parent=self
        )
        self._waiting: deque[Utterance] = deque()
        self._current: Utterance | None = None
        self._text = ""
        self._phase = _Phase.IDLE
        self._advancing = False
        self._closed = False
        self._noticed = False
        self._muted = False
        self._volume = 1.0
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._lose_patience)
        self._renderer.rendered.connect(self._play)
        self._renderer.failed.connect(self._fail_to_render)
        self._renderer.changed.connect(self._hear_trouble)
        self._loudspeaker.started.connect(self._begin)
        self._loudspeaker.finished.connect(lambda _id, played: self._finish(played))
        self._loudspeaker.failed.connect(lambda _id: self._fail())
        self._loudspeaker.changed.connect(self._hear_trouble)

    @property
    def trouble(self) -> Trouble | None:
        """Return why the voice is in text mode, or None when it speaks."""
        return self._renderer.trouble or self._loudspeaker.trouble

    def say(self, utterance: Utterance) -> None:
        """Speak a line after those said before it."""
        if not self._closed:
            self._waiting.append(utterance)
            self._advance()

    def prepare(self, utterance: Utterance) -> None:
        """Render a line that will be said soon and have the loudspeaker ready; no sound, no hook."""
        text = speakable(utterance.text, utterance.voice.language)
        if text and self._audible():
            self._loudspeaker.warm_up()
            self._renderer.ask(text, utterance.voice)

    def warm_up(self) -> None:
        """Start both processes ahead of the first line, a second before it if possible."""
        if self._audible():
            self._loudspeaker.warm_up()
            self._renderer.warm_up()

    def stop(self) -> None:
        """Cut off the line in progress and drop those waiting; each of them finishes, with what was heard of it."""
        dropped, self._waiting = self._waiting, deque()
        self._stop_current()
        for utterance in dropped:
            self.on_finished(utterance.id, 0)

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - the port's shape
        """Silence the voice, cutting off the line in progress, or let it speak again from the next line on."""
        self._muted = muted
        if muted:
            self._stop_current()

    def set_volume(self, volume: float) -> None:
        """Set the volume of the lines to come, 0 to 1, on top of each profile's own."""
        self._volume = min(1.0, max(0.0, volume))

    def retry(self) -> None:
        """Leave text mode and try both processes afresh; a new notice may follow."""
        if self._closed:
            return
        self._noticed = False
        self._renderer.retry()
        self._loudspeaker.retry()

    def close(self) -> None:
        """End both processes and remove every rendered line; no hook is called any more."""
        if self._closed:
            return
        self._closed = True
        self._patience.stop()
        self._waiting.clear()
        self._current = None
        self._renderer.close()
        self._loudspeaker.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _audible(self) -> bool:
        return not (self._closed or self._muted or self._volume == 0 or self.trouble)

    def _advance(self) -> None:
        """Take up waiting lines until one makes sound; a loop, because hooks may say further lines."""
        if self._advancing:
            return
        self._advancing = True
        try:
            while self._current is None and self._waiting and not self._closed:
                self._take_up(self._waiting.popleft())
        finally:
            self._advancing = False

    def _take_up(self, utterance: Utterance) -> None:
        text = speakable(utterance.text, utterance.voice.language)
        if not text or utterance.voice.volume == 0 or not self._audible():
            self.on_started(utterance.id)
            if not self._closed:
                self.on_finished(utterance.id, 0)
            return
        self._current, self._text = utterance, text
        self._phase = _Phase.RENDERING
        self._patience.start()
        self._loudspeaker.warm_up()
        self._renderer.ask(text, utterance.voice, urgent=True)

    def _play(self, key: str) -> None:
        current = self._current
        if current is None or self._phase is not _Phase.RENDERING or key != line_key(self._text, current.voice):
            return
        self._phase = _Phase.STARTING
        self._loudspeaker.play(current.id, LineCache.name(key), current.voice.volume * self._volume)

    def _begin(self, _number: int) -> None:
        if self._current is not None and self._phase is _Phase.STARTING:
            self._phase = _Phase.SPEAKING
            self._patience.stop()
            self.on_started(self._current.id)

    def _fail_to_render(self, key: str) -> None:
        current = self._current
        if current is not None and self._phase is _Phase.RENDERING and key == line_key(self._text, current.voice):
            self._fail()

    def _lose_patience(self) -> None:
        if self._phase is _Phase.RENDERING:
            self._renderer.mark_late()  # which fails the line, by way of the trouble
        elif self._phase is _Phase.STARTING:
            self._loudspeaker.mark_late()
            self._fail()

    def _stop_current(self) -> None:
        if self._phase in {_Phase.STARTING, _Phase.SPEAKING}:
            self._loudspeaker.stop()
        elif self._current is not None:
            self._finish(0)

    def _finish(self, played_ms: int) -> None:
        utterance = self._leave()
        if utterance is not None:
            self.on_finished(utterance.id, played_ms)
            self._advance()

    def _fail(self) -> None:
        utterance = self._leave()
        if utterance is not None:
            self.on_failed(utterance.id, self.trouble or Trouble.ENGINE_FAILED)
            self._advance()

    def _leave(self) -> Utterance | None:
        utterance, self._current = self._current, None
        self._phase = _Phase.IDLE
        self._patience.stop()
        return utterance

    def _hear_trouble(self) -> None:
        """Say once that lines are text now; a line that was to be rendered fails here, for nobody else ends it."""
        trouble = self.trouble
        if trouble is None or self._closed:
            return
        if not self._noticed:
            self._noticed = True
            self.on_notice(trouble)
        if self._phase is _Phase.RENDERING:
            self._fail()
