"""The real player process where nothing can be played."""

import json
import os
import subprocess
from pathlib import Path

from trainer.voice.commands import Role, child_command
from trainer.voice.messages import encode


def run_player(folder: Path, requests: bytes, environment: dict[str, str]) -> list[dict[str, object]]:
    """Return what the player says; its input stays open until it has answered each request and its greeting."""
    command = child_command(Role.PLAYER, folder)
    process = subprocess.Popen(
        [command.program, *command.arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **command.environment, **environment},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write(requests)
        process.stdin.flush()
        lines = [process.stdout.readline() for _ in range(1 + requests.count(b"\n"))]
    assert process.returncode == 0
    return [json.loads(line) for line in lines if line]


def no_sound_server(folder: Path) -> dict[str, str]:
    nowhere = str(folder / "none")
    return {"XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{nowhere}", "PIPEWIRE_REMOTE": nowhere}


def test_without_a_sound_server_there_is_no_device(tmp_path: Path) -> None:
    play = encode({"op": "play", "id": 3, "file": "line-a.wav", "volume": 1.0})
    assert run_player(tmp_path, play, no_sound_server(tmp_path)) == [
        {"event": "ready", "device": None, "devices": 0},
        {"event": "failed", "id": 3, "reason": "no_device"},
    ]


def test_without_the_sound_library_it_says_so_and_leaves(tmp_path: Path) -> None:
    hollow = tmp_path / "PySide6"
    hollow.mkdir()
    (hollow / "__init__.py").touch()
    search = os.pathsep.join([str(tmp_path), child_command(Role.PLAYER, tmp_path).environment["PYTHONPATH"]])
    (answer,) = run_player(tmp_path, b"", {"PYTHONPATH": search})
    assert answer["event"] == "unavailable"
    assert "PySide6" in str(answer["reason"])
