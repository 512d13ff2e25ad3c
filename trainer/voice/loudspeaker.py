"""The player process as a loudspeaker: play a file, stop it, know when it ended."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.voice.companion import Companion
from trainer.voice.messages import Message
from trainer.voice.speech import Trouble

SILENCE_LIMIT_MS = 700
"""A player that plays reports twenty times a second; one that is silent for this long is stuck."""
STOP_LIMIT_MS = 150
"""A player that has not confirmed a stop by then is killed, which silences it for certain."""


class Loudspeaker(QObject):
    """Plays one file at a time.

    Signals:
        started: the sound of this id begins; carries id.
        finished: it ended, by itself or by `stop`; carries id and the milliseconds played.
        failed: it broke off or never began; carries id.
        changed: `trouble` has a new value.
    """

    started = Signal(int)
    finished = Signal(int, int)
    failed = Signal(int)
    changed = Signal()

    def __init__(self, companion: Companion, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble: Trouble | None = None
        self.device: str | None = None
        self._player = companion
        self._wanted: tuple[int, str, float] | None = None
        self._begun = False
        self._played_ms = 0
        self._silence = QTimer(self, singleShot=True, interval=SILENCE_LIMIT_MS)
        self._silence.timeout.connect(lambda: companion.fail("stuck in a sound"))
        self._stopping = QTimer(self, singleShot=True, interval=STOP_LIMIT_MS)
        self._stopping.timeout.connect(self._stop_by_force)
        companion.ready.connect(self._begin)
        companion.received.connect(self._take)
        companion.lost.connect(lambda _reason: self._lose())
        companion.unavailable.connect(lambda _reason: self._give_up(Trouble.NO_PLAYBACK))
        companion.gave_up.connect(lambda _reason: self._give_up(Trouble.PLAYBACK_FAILED))

    def warm_up(self) -> None:
        """Start the player ahead of the first line: loading the sound system takes half a second."""
        self._player.start()

    def play(self, number: int, file: str, volume: float) -> None:
        """Play a file of the shared folder, volume 0 to 1; `started` and then `finished` or `failed` follow."""
        self._wanted = (number, file, volume)
        self._begun = False
        self._played_ms = 0
        if self._player.is_gone():
            self._break_off(self.trouble or Trouble.PLAYBACK_FAILED)
            return
        self._player.start()
        self._send()

    def stop(self) -> None:
        """Cut the sound off; `finished` follows within `STOP_LIMIT_MS`, at once if nothing has begun."""
        if self._wanted is None:
            return
        if not self._player.is_ready():
            self._finish()
            return
        self._player.send(op="stop")
        self._stopping.start()

    def mark_late(self) -> None:
        """Give up the sound that has not begun for want of an answer; the next sign of life clears the trouble."""
        self._forget()
        self._set_trouble(Trouble.LATE)
        if self._player.is_ready():
            self._player.fail("no sound in time")

    def retry(self) -> None:
        """Forget what went wrong and start the player afresh."""
        self._forget()
        self._set_trouble(None)
        self._player.retry()

    def close(self) -> None:
        """End the player, and with it any sound."""
        self._forget()
        self._player.close()

    def _send(self) -> None:
        if self._wanted is not None and self._player.is_ready():
            number, file, volume = self._wanted
            self._silence.start()
            self._player.send(op="play", id=number, file=file, volume=volume)

    def _begin(self, message: Message) -> None:
        """The player is up: play what waits for it."""
        self._hear_of_device(message)
        if self.trouble is None:
            self._send()

    def _take(self, message: Message) -> None:
        if message.get("event") == "device":
            self._hear_of_device(message)
            return
        if self._wanted is None or message.get("id") != self._wanted[0]:
            return
        if isinstance(played := message.get("ms"), int) and message["event"] != "started":
            self._played_ms = played
        match message.get("event"):
            case "started":
                self._silence.start()
                self._begun = True
                self._set_trouble(None)
                self.started.emit(self._wanted[0])
            case "progress":
                self._silence.start()
            case "finished":
                self._player.prove()
                self._finish()
            case "failed" if message.get("reason") == "no_device":
                self._break_off(Trouble.NO_DEVICE)
            case "failed":
                self._break_off(Trouble.PLAYBACK_FAILED)
                # After a dead sound server the next sound would abort this player; a fresh one finds out what is left.
                self._player.fail("playback failed")

    def _hear_of_device(self, message: Message) -> None:
        name = message.get("device")
        self.device = name if isinstance(name, str) else None
        if self.device is None:
            self._break_off(Trouble.NO_DEVICE)
        else:
            self._set_trouble(None)

    def _lose(self) -> None:
        """Play once more what had not begun; a sound already begun is not said twice."""
        self._silence.stop()
        if self._stopping.isActive():
            self._finish()
        elif self._begun:
            self._break_off(Trouble.PLAYBACK_FAILED)

    def _stop_by_force(self) -> None:
        self._finish()
        self._player.fail("did not stop")

    def _give_up(self, trouble: Trouble) -> None:
        self._break_off(trouble)

    def _finish(self) -> None:
        wanted, played = self._wanted, self._played_ms
        self._forget()
        if wanted is not None:
            self.finished.emit(wanted[0], played)

    def _break_off(self, trouble: Trouble) -> None:
        wanted = self._wanted
        self._forget()
        self._set_trouble(trouble)
        if wanted is not None:
            self.failed.emit(wanted[0])

    def _forget(self) -> None:
        self._silence.stop()
        self._stopping.stop()
        self._wanted = None
        self._begun = False

    def _set_trouble(self, trouble: Trouble | None) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            self.changed.emit()
