"""Voices with processes that obey or misbehave as the test likes, and what was heard of them."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from trainer.voice.commands import ChildCommand
from trainer.voice.speech import Gender, Trouble, Utterance, VoiceProfile
from trainer.voice.spoken import PATIENCE_MS, SpokenVoice

CHILDREN = Path(__file__).parent / "children"
LONG_MS = 15_000
"""How long a test waits for what must come but has no time limit of its own; a busy machine needs some of it."""
WITHIN_A_SECOND_MS = PATIENCE_MS + 500
"""The promise is one second; the rest is for the event loop of a busy machine."""


def fake_child(kind: str, folder: Path, behaviour: str) -> ChildCommand:
    """Return the command of a fake 'worker' or 'player'."""
    return ChildCommand(
        program=sys.executable, arguments=("-I", str(CHILDREN / f"fake_{kind}.py"), str(folder), behaviour)
    )


def line(number: int, text: str = "Three percent.", volume: float = 1.0) -> Utterance:
    """Return an utterance with a voice of its own."""
    return Utterance(id=number, text=text, voice=VoiceProfile(gender=Gender.FEMALE, rate=160, volume=volume))


@dataclass
class Ears:
    """Writes down what the hooks of a voice say, as words."""

    heard: list[str] = field(default_factory=list)
    notices: list[Trouble] = field(default_factory=list)

    def started(self, number: int) -> None:
        self.heard.append(f"{number} started")

    def finished(self, number: int, spoken_ms: int) -> None:
        self.heard.append(f"{number} finished {'with sound' if spoken_ms else 'in text'}")

    def failed(self, number: int, trouble: Trouble) -> None:
        self.heard.append(f"{number} failed {trouble}")

    def noticed(self, trouble: Trouble) -> None:
        self.notices.append(trouble)


class MakeVoice(Protocol):
    """The shape of the `make_voice` fixture."""

    def __call__(self, worker: str = "good", player: str = "good", patience_ms: int = PATIENCE_MS) -> SpokenVoice: ...


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder that the app and its fake children share."""
    shared = tmp_path / "lines"
    shared.mkdir()
    return shared


@pytest.fixture
def make_voice(qtbot: QtBot, ears: Ears, folder: Path) -> Iterator[MakeVoice]:
    """Return a maker of voices on fake processes, closed when the test ends."""
    assert qtbot
    voices: list[SpokenVoice] = []

    def make(worker: str = "good", player: str = "good", patience_ms: int = PATIENCE_MS) -> SpokenVoice:
        voice = SpokenVoice(
            on_started=ears.started,
            on_finished=ears.finished,
            on_failed=ears.failed,
            on_notice=ears.noticed,
            worker=fake_child("worker", folder, worker),
            player=fake_child("player", folder, player),
            folder=folder,
            patience_ms=patience_ms,
        )
        voices.append(voice)
        return voice

    yield make
    for voice in voices:
        voice.close()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Return a wait, with the event loop running, for what must become true."""
    return lambda true: qtbot.waitUntil(true, timeout=LONG_MS)
