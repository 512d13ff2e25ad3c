"""The real speech worker as a process."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.voice.test_engine import needs_espeak
from trainer.voice.commands import Role, child_command
from trainer.voice.messages import Message, encode
from trainer.voice.waves import read_sound

REQUEST = {
    "op": "render",
    "id": 1,
    "text": "Three percent.",
    "file": "line-1.wav",
    "language": "en-gb",
    "gender": "female",
    "rate": 160,
    "pitch": 0.5,
    "timbre": 0,
}


class Worker:
    """A worker process spoken to in turns."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        command = child_command(Role.WORKER, folder)
        self.process = subprocess.Popen(
            [command.program, *command.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **command.environment, **environment},
        )

    def hear(self) -> Message:
        assert self.process.stdout is not None
        message: Message = json.loads(self.process.stdout.readline() or "{}")
        return message

    def ask(self, **changes: object) -> Message:
        assert self.process.stdin is not None
        self.process.stdin.write(encode({**REQUEST, **changes}))
        self.process.stdin.flush()
        return self.hear()

    def leave(self) -> int:
        """End its input, as the end of the app does, and return its exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(timeout=10)


@pytest.fixture
def worker(folder: Path) -> Iterator[Worker]:
    started = Worker(folder, {})
    with started.process:
        yield started
        started.process.kill()


@needs_espeak
def test_it_renders_line_after_line_and_goes_with_the_app(worker: Worker, folder: Path) -> None:
    ready = worker.hear()
    assert ready["event"] == "ready"
    assert ready["driver"] == "espeak"
    assert ready["voices"] > 10
    answer = worker.ask()
    assert answer == {"event": "rendered", "id": 1, "ms": read_sound(folder / "line-1.wav").milliseconds}
    assert worker.ask(id=2, file="line-2.wav", rate=300)["ms"] < answer["ms"]
    assert worker.leave() == 0
    assert not folder.exists()


@needs_espeak
def test_what_is_not_its_own_stays_in_the_folder(worker: Worker, folder: Path) -> None:
    (folder / "thesis.odt").touch()
    assert worker.hear()["event"] == "ready"
    assert worker.ask()["event"] == "rendered"
    assert worker.leave() == 0
    assert [path.name for path in folder.iterdir()] == ["thesis.odt"]


@needs_espeak
@pytest.mark.parametrize(
    "wrong",
    [{"file": "../line-1.wav"}, {"file": "/etc/passwd"}, {"rate": 9999}, {"pitch": "high"}, {"gender": "robot"}],
)
def test_a_request_it_must_not_obey_is_refused_and_the_next_one_served(
    worker: Worker, wrong: dict[str, object]
) -> None:
    assert worker.hear()["event"] == "ready"
    assert worker.ask(**wrong)["event"] == "failed"
    assert worker.ask(id=2)["event"] == "rendered"


@pytest.mark.skipif(sys.platform != "linux", reason="hides the library by LD_LIBRARY_PATH")
def test_without_the_library_it_says_so_and_leaves(folder: Path, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    for name in ("libespeak-ng.so.1", "libespeak.so.1"):
        (hidden / name).touch()
    worker = Worker(folder, {"LD_LIBRARY_PATH": str(hidden)})
    with worker.process:
        answer = worker.hear()
    assert answer["event"] == "unavailable"
    assert "eSpeak" in answer["reason"]
    assert worker.process.returncode == 0
