"""The player process as a loudspeaker."""

import struct
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.voice.conftest import fake_child
from trainer.voice.companion import Companion
from trainer.voice.loudspeaker import Loudspeaker
from trainer.voice.speech import Trouble

Until = Callable[[Callable[[], bool]], None]
MakeLoudspeaker = Callable[[str], Loudspeaker]
FILE = "line-a.wav"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def make_loudspeaker(qtbot: QtBot, folder: Path, told: list[str]) -> Iterator[MakeLoudspeaker]:
    """Return a maker of loudspeakers on a fake player, with 100 ms of sound to play."""
    assert qtbot
    made: list[Loudspeaker] = []
    with wave.open(str(folder / FILE), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(struct.pack("<h", 900) * 800)

    def make(behaviour: str) -> Loudspeaker:
        loudspeaker = Loudspeaker(Companion(fake_child("player", folder, behaviour)))
        loudspeaker.started.connect(lambda number: told.append(f"{number} started"))
        loudspeaker.finished.connect(lambda number, played: told.append(f"{number} finished {played}"))
        loudspeaker.failed.connect(lambda number: told.append(f"{number} failed"))
        loudspeaker.changed.connect(lambda: told.append(f"trouble {loudspeaker.trouble}"))
        made.append(loudspeaker)
        return loudspeaker

    yield make
    for loudspeaker in made:
        loudspeaker.close()


def test_a_sound_starts_and_finishes(make_loudspeaker: MakeLoudspeaker, told: list[str], until: Until) -> None:
    loudspeaker = make_loudspeaker("good")
    loudspeaker.play(5, FILE, 1.0)
    until(lambda: len(told) == 2)
    assert told == ["5 started", "5 finished 100"]
    assert loudspeaker.device == "Fake"


def test_stop_before_the_player_is_up_finishes_at_once(make_loudspeaker: MakeLoudspeaker, told: list[str]) -> None:
    loudspeaker = make_loudspeaker("hang_at_start")
    loudspeaker.stop()
    loudspeaker.play(5, FILE, 1.0)
    loudspeaker.stop()
    assert told == ["5 finished 0"]


def test_a_sound_begun_is_not_said_twice(make_loudspeaker: MakeLoudspeaker, told: list[str], until: Until) -> None:
    make_loudspeaker("dies_in_sound").play(5, FILE, 1.0)
    until(lambda: told[-1:] == ["trouble None"])
    assert told == ["5 started", f"trouble {Trouble.PLAYBACK_FAILED}", "5 failed", "trouble None"]


def test_a_player_that_always_dies_is_given_up(
    make_loudspeaker: MakeLoudspeaker, told: list[str], until: Until
) -> None:
    loudspeaker = make_loudspeaker("crash_on_play")
    loudspeaker.play(5, FILE, 1.0)
    until(lambda: "5 failed" in told)
    loudspeaker.play(6, FILE, 1.0)
    assert told == [f"trouble {Trouble.PLAYBACK_FAILED}", "5 failed", "6 failed"]


def test_without_a_device_the_sound_fails_and_the_reason_is_known(
    make_loudspeaker: MakeLoudspeaker, told: list[str], until: Until
) -> None:
    make_loudspeaker("no_device").play(5, FILE, 1.0)
    until(lambda: len(told) == 2)
    assert told == [f"trouble {Trouble.NO_DEVICE}", "5 failed"]
