"""The machine's clocks: time awake, time asleep, and the wall's."""

from __future__ import annotations

import sys
import time

if sys.platform == "win32":
    import ctypes

    TICKS_PER_MS = 10_000

    def _awake_ms() -> int:
        """Return milliseconds since the machine started, without those it slept."""
        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value // TICKS_PER_MS

    def _running_ms() -> int:
        """Return milliseconds since the machine started; Python's monotonic clock goes on in sleep here."""
        return time.monotonic_ns() // 1_000_000

else:
    # In sleep, Linux's monotonic clock stands still and its boot time goes on; on macOS the clock of that name goes on,
    # and the one that Python calls monotonic stands still.
    RUNNING = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

    def _awake_ms() -> int:
        """Return milliseconds since some moment, without those the machine slept."""
        return time.monotonic_ns() // 1_000_000

    def _running_ms() -> int:
        """Return milliseconds since some moment, with those the machine slept."""
        return time.clock_gettime_ns(RUNNING) // 1_000_000


class SystemClock:
    """The clocks of the machine; none but `wall_ms` follows when somebody sets the time or summer ends."""

    def now_ms(self) -> int:
        """Return monotonic milliseconds, without those the machine slept."""
        return _awake_ms()

    def slept_ms(self) -> int:
        """Return milliseconds the machine slept since some moment."""
        return _running_ms() - _awake_ms()

    def wall_ms(self) -> int:
        """Return milliseconds since the epoch, UTC."""
        return time.time_ns() // 1_000_000
