"""The clock of a replay: runs at a speed, stops, steps, jumps; knows no widget but its timer."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from trainer.ui.replay.reel import Reel

TICK_MS = 50
SPEEDS = (1, 2, 4, 8)


class Projector(QObject):
    """Shows a reel from its beginning to its end.

    Signals:
        moved: the moment in session ms.
        switched: whether it runs.
    """

    moved = Signal(float)
    switched = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reel = Reel(lines=(), begin_ms=0, end_ms=0)
        self._at = 0.0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.speed = 1

    @property
    def at_ms(self) -> float:
        """Return the moment shown."""
        return self._at

    @property
    def running(self) -> bool:
        """Tell whether time goes on by itself."""
        return self._timer.isActive()

    def put_in(self, reel: Reel) -> None:
        """Take another reel and stand at its beginning."""
        self.pause()
        self._reel = reel
        self.jump(reel.begin_ms)

    def play(self) -> None:
        """Run; from the beginning when it has been shown to the end."""
        if self._at >= self._reel.end_ms:
            self.jump(self._reel.begin_ms)
        if not self.running:
            self._since.start()
            self._timer.start()
            self.switched.emit(self.running)

    def pause(self) -> None:
        """Stand still."""
        if self.running:
            self._timer.stop()
            self.switched.emit(self.running)

    def toggle(self) -> None:
        """Run or stand still."""
        if self.running:
            self.pause()
        else:
            self.play()

    def jump(self, at_ms: float) -> None:
        """Go to a moment."""
        self._at = min(max(float(at_ms), self._reel.begin_ms), self._reel.end_ms)
        self.moved.emit(self._at)

    def step(self, by: int) -> None:
        """Stand still at the next line, or at the one before."""
        self.pause()
        self.jump(self._reel.step(self._at, by))

    def advance(self, ms: float) -> None:
        """Let so much real time pass."""
        self.jump(self._at + ms * self.speed)
        if self._at >= self._reel.end_ms:
            self.pause()

    def _tick(self) -> None:
        self.advance(self._since.restart())
