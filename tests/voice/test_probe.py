"""What the doctor is told about the voice."""

import os
import sys
from pathlib import Path

import pytest

from tests.voice.conftest import fake_child
from tests.voice.test_engine import needs_espeak
from tests.voice.test_player import no_sound_server
from trainer.core.errors import UserFacing
from trainer.voice.commands import ChildCommand
from trainer.voice.probe import Check, Health, probe


def examine(folder: Path, worker: str = "good", player: str = "good", timeout_s: float = 15.0) -> dict[str, Check]:
    found = probe(
        worker=fake_child("worker", folder, worker), player=fake_child("player", folder, player), timeout_s=timeout_s
    )
    return {check.name: check for check in found}


def test_a_good_voice_is_reported_with_numbers(folder: Path) -> None:
    found = examine(folder)
    assert [check.health for check in found.values()] == [Health.OK] * 3
    assert found["Speech engine"].detail == "fake, 1 voices"
    assert found["Rendering"].detail.startswith("100 ms of speech in ")
    assert found["Sound output"].detail == "Fake (1 in all)"


@pytest.mark.parametrize(
    ("worker", "name", "words"),
    [
        ("no_engine", "Speech engine", "no such library"),
        ("crash_at_start", "Speech engine", "ended without an answer"),
        ("garbage_at_start", "Speech engine", "ended without an answer"),
        ("crash_on_line", "Rendering", "ended without an answer"),
        ("fail_line", "Rendering", "cannot pronounce"),
    ],
)
def test_a_bad_engine_is_reported_with_a_remedy(folder: Path, worker: str, name: str, words: str) -> None:
    check = examine(folder, worker=worker)[name]
    assert check.health is Health.FAILED
    assert words in check.detail
    assert check.remedy


@pytest.mark.parametrize(
    ("player", "health"),
    [("no_device", Health.DEGRADED), ("no_playback", Health.FAILED), ("crash_at_start", Health.FAILED)],
)
def test_missing_sound_output_is_reported_with_a_remedy(folder: Path, player: str, health: Health) -> None:
    check = examine(folder, player=player)["Sound output"]
    assert check.health is health
    assert check.remedy


def test_processes_that_hang_do_not_hang_the_doctor(folder: Path) -> None:
    found = examine(folder, worker="hang_at_start", player="hang_at_start", timeout_s=0.2)
    assert {check.detail for check in found.values()} == {"no answer within 0.2 s"}


def test_a_broken_installation_is_said_plainly(folder: Path) -> None:
    with pytest.raises(UserFacing, match="could not be started"):
        probe(worker=ChildCommand(program=str(folder / "missing"), arguments=()))


@needs_espeak
@pytest.mark.skipif(sys.platform != "linux", reason="hides the sound server")
def test_the_real_processes_are_examined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in no_sound_server(tmp_path).items():
        monkeypatch.setenv(name, value)
    health = {check.name: check.health for check in probe()}
    assert health == {"Speech engine": Health.OK, "Rendering": Health.OK, "Sound output": Health.DEGRADED}
    assert os.environ["PULSE_SERVER"].endswith("none")
