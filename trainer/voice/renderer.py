"""Lines turned into files by the worker process, one after the other, with a cache before it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.voice.cache import LineCache, line_key
from trainer.voice.companion import Companion
from trainer.voice.messages import Message
from trainer.voice.speech import Trouble, VoiceProfile

RENDER_LIMIT_MS = 3000
"""A worker that takes longer over one line hangs; usual are 10 to 20 ms, 400 ms for eighty seconds of speech."""
ATTEMPTS = 2
"""A line that has killed this many workers is not tried again."""
MOST_WAITING = 16


@dataclass(slots=True, kw_only=True)
class _Job:
    key: str
    text: str
    profile: VoiceProfile
    attempts: int = 0


class Renderer(QObject):
    """Asks the worker for lines and remembers what it made.

    Signals:
        rendered: the line of this key lies in the cache.
        failed: the line of this key cannot be had.
        changed: `trouble` has a new value.
    """

    rendered = Signal(str)
    failed = Signal(str)
    changed = Signal()

    def __init__(
        self,
        companion: Companion,
        folder: Path,
        *,
        render_limit_ms: int = RENDER_LIMIT_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.trouble: Trouble | None = None
        self._worker = companion
        self._cache = LineCache(folder)
        self._jobs: deque[_Job] = deque()
        self._current: _Job | None = None
        self._serial = 0
        self._limit = QTimer(self, singleShot=True, interval=render_limit_ms)
        self._limit.timeout.connect(lambda: companion.fail("hung in a line"))
        companion.ready.connect(lambda _message: self._recover())
        companion.received.connect(self._take)
        companion.lost.connect(lambda _reason: self._lose())
        companion.unavailable.connect(lambda _reason: self._give_up(Trouble.NO_ENGINE))
        companion.gave_up.connect(lambda _reason: self._give_up(Trouble.ENGINE_FAILED))

    def warm_up(self) -> None:
        """Start the worker ahead of the first line."""
        self._worker.start()

    def has(self, text: str, profile: VoiceProfile) -> bool:
        """Return whether the line can be played at once."""
        return self._cache.has(line_key(text, profile))

    def ask(self, text: str, profile: VoiceProfile, *, urgent: bool = False) -> None:
        """Have a line rendered, before all others if urgent; `rendered` or `failed` follows, at once if it is there."""
        key = line_key(text, profile)
        if self._cache.has(key):
            self.rendered.emit(key)
            return
        if self._worker.is_gone():
            self.failed.emit(key)
            return
        if self._current is None or self._current.key != key:
            self._enqueue(_Job(key=key, text=text, profile=profile), urgent=urgent)
        self._worker.start()
        self._next()

    def mark_late(self) -> None:
        """Note that a line was given up for want of an answer; the next sign of life clears it."""
        self._set_trouble(Trouble.LATE)

    def retry(self) -> None:
        """Forget what went wrong and start the worker afresh."""
        self._drop_all()
        self._set_trouble(None)
        self._worker.retry()

    def close(self) -> None:
        """End the worker."""
        self._limit.stop()
        self._jobs.clear()
        self._current = None
        self._worker.close()

    def _enqueue(self, job: _Job, *, urgent: bool) -> None:
        present = next((waiting for waiting in self._jobs if waiting.key == job.key), None)
        if present is not None:
            if not urgent:
                return
            self._jobs.remove(present)
        if urgent:
            self._jobs.appendleft(present or job)
        elif len(self._jobs) < MOST_WAITING:
            self._jobs.append(job)

    def _next(self) -> None:
        if self._current is not None or not self._jobs or not self._worker.is_ready():
            return
        job = self._current = self._jobs.popleft()
        job.attempts += 1
        self._serial += 1
        self._limit.start()
        self._worker.send(
            op="render",
            id=self._serial,
            text=job.text,
            file=self._cache.name(job.key),
            language=job.profile.language,
            gender=job.profile.gender.value,
            rate=job.profile.rate,
            pitch=job.profile.pitch,
            timbre=job.profile.timbre,
        )

    def _take(self, message: Message) -> None:
        job = self._current
        if job is None or message.get("id") != self._serial:
            return
        self._limit.stop()
        self._current = None
        made = message.get("event") == "rendered" and self._cache.add(job.key)
        if made:
            self._worker.prove()
            self._recover()
            self.rendered.emit(job.key)
        else:
            self._set_trouble(Trouble.ENGINE_FAILED)
            self.failed.emit(job.key)
            # A fresh worker proves itself before it is ready, which is what ends the trouble.
            self._worker.fail(f"no sound: {message.get('reason')}")
        self._next()

    def _lose(self) -> None:
        """Put the line that was being made back to the front, unless it has had its chances."""
        self._limit.stop()
        job, self._current = self._current, None
        if job is None:
            return
        if job.attempts < ATTEMPTS:
            self._jobs.appendleft(job)
            return
        self._set_trouble(Trouble.ENGINE_FAILED)
        self.failed.emit(job.key)

    def _give_up(self, trouble: Trouble) -> None:
        self._set_trouble(trouble)
        self._drop_all()

    def _drop_all(self) -> None:
        self._limit.stop()
        jobs = [*([self._current] if self._current else []), *self._jobs]
        self._current = None
        self._jobs.clear()
        for job in jobs:
            self.failed.emit(job.key)

    def _recover(self) -> None:
        self._set_trouble(None)
        self._next()

    def _set_trouble(self, trouble: Trouble | None) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            self.changed.emit()
