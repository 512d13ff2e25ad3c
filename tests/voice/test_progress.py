"""A sound that goes on is told from one that will never end."""

from trainer.voice.progress import OVERTIME_MS, STALL_MS, WAKE_MS, ProgressWatch


def test_a_sound_that_moves_is_never_stalled() -> None:
    watch = ProgressWatch(3000, 37, 0)
    assert not any(watch.stalled(at, at) for at in range(0, 3000, 100))


def test_a_sound_that_freezes_is_stalled_after_half_a_second() -> None:
    watch = ProgressWatch(9000, 37, 0)
    looks = {at: watch.stalled(min(at, 1000), at) for at in range(0, 2000, 100)}
    assert not looks[1000 + STALL_MS]
    assert looks[1100 + STALL_MS]


def test_a_sleeping_device_has_time_to_wake() -> None:
    watch = ProgressWatch(9000, 37, 0)
    looks = {at: watch.stalled(37, at) for at in range(0, WAKE_MS + 300, 100)}
    assert not looks[WAKE_MS]
    assert looks[WAKE_MS + 100]


def test_a_sound_that_moves_for_ever_ends_some_time() -> None:
    watch = ProgressWatch(1000, 37, 0)
    last = 1000 + WAKE_MS + OVERTIME_MS
    assert not any(watch.stalled(at // 10, at) for at in range(0, last, 50))
    assert watch.stalled(last, last + 1)
