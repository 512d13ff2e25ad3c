"""How voice processes are started."""

import subprocess
import sys
from pathlib import Path

import pytest

from trainer.voice.commands import CHILD_FLAG, Role, child_command, run_child


@pytest.mark.parametrize("role", Role)
def test_from_source_the_module_is_run_and_the_working_folder_is_not_searched(role: Role, tmp_path: Path) -> None:
    (tmp_path / "wave.py").write_text("raise SystemExit('a stranger was imported')", encoding="utf-8")
    command = child_command(role, tmp_path / "lines")
    done = subprocess.run(
        [command.program, *command.arguments],
        cwd=tmp_path,
        env={**command.environment, "XDG_RUNTIME_DIR": str(tmp_path), "PULSE_SERVER": f"unix:{tmp_path}/none"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    assert b"stranger" not in done.stderr


def test_a_frozen_app_is_its_own_voice_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = child_command(Role.PLAYER, tmp_path)
    assert (command.program, *command.arguments) == (sys.executable, CHILD_FLAG, "player", str(tmp_path))


def test_other_command_lines_are_not_for_us() -> None:
    assert run_child([]) is None
    assert run_child(["play", "s01", "--quick"]) is None
    assert run_child([CHILD_FLAG, "juggler", "/nowhere"]) == 2


def test_a_frozen_command_line_becomes_the_worker(tmp_path: Path) -> None:
    program = "import sys; from trainer.voice.commands import run_child; sys.exit(run_child(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", program, CHILD_FLAG, "worker", str(tmp_path / "lines")],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
