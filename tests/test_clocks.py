"""The machine's clocks."""

from trainer.clocks import SystemClock
from trainer.session.stopwatch import LEAST_SLEEP_MS


def test_the_clocks_run() -> None:
    clock = SystemClock()
    assert 0 <= clock.now_ms() <= clock.now_ms()
    assert clock.wall_ms() > 1_700_000_000_000


def test_a_machine_awake_does_not_seem_to_sleep() -> None:
    clock = SystemClock()
    assert abs(clock.slept_ms() - clock.slept_ms()) < LEAST_SLEEP_MS
