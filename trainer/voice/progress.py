"""Tells a sound that goes on from one that will never end."""

from __future__ import annotations

STALL_MS = 500
"""Without progress for this long the sound server counts as dead."""
WAKE_MS = 2500
"""How long a sleeping device may take before its first sound: Bluetooth and idle sinks need up to two seconds."""
OVERTIME_MS = 1000
"""What a sound may take beyond its length and the waking."""


class ProgressWatch:
    """Watches how much of one sound has been played; all times in milliseconds of one clock.

    Sound systems count the first buffer as played when they take it, before anything is heard; so what is played at the
    start says nothing, and the device is awake once there is more.
    """

    def __init__(self, length_ms: int, played_ms: int, now_ms: int) -> None:
        self._length_ms = length_ms
        self._played = played_ms
        self._began = self._moved = now_ms
        self._awake = False

    def stalled(self, played_ms: int, now_ms: int) -> bool:
        """Take one look."""
        if played_ms != self._played:
            self._played, self._moved = played_ms, now_ms
            self._awake = True
        overdue = now_ms - self._began > self._length_ms + WAKE_MS + OVERTIME_MS
        return overdue or now_ms - self._moved > (STALL_MS if self._awake else WAKE_MS)
