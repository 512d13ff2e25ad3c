"""A session's own time: milliseconds at the table, and how long the machine slept meanwhile."""

from __future__ import annotations

from trainer.core.ports import Clock

LEAST_SLEEP_MS = 1_000
"""A machine that slept for less was not seen to sleep: the clocks are read one after the other."""


class Stopwatch:
    """Counts a session's time in ms on a clock, from its start and over its sittings."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._origin_ms = clock.now_ms()
        self._slept_ms = clock.slept_ms()

    def now_ms(self) -> int:
        """Return the session's own time in ms."""
        return self._clock.now_ms() - self._origin_ms

    def pass_time(self, ms: int) -> None:
        """Let the time run ahead, for faces where waiting is said instead of done."""
        self._origin_ms -= ms

    def go_on_from(self, at_ms: int) -> None:
        """Count on from a time of an earlier sitting."""
        self._origin_ms = self._clock.now_ms() - at_ms

    @property
    def has_slept(self) -> bool:
        """Tell whether the machine slept and that is not noted yet."""
        return self.slept_ms() >= LEAST_SLEEP_MS

    def slept_ms(self) -> int:
        """Return for how many ms the machine slept that are not noted yet."""
        return self._clock.slept_ms() - self._slept_ms

    def note_sleep(self, ms: int) -> None:
        """Take so many ms of sleep as noted."""
        self._slept_ms += ms
