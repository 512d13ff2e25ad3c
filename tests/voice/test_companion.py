"""Child processes are started, restarted a few times, and never outlive us."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.voice.conftest import fake_child
from trainer.voice.commands import ChildCommand
from trainer.voice.companion import Companion

Until = Callable[[Callable[[], bool]], None]
MakeCompanion = Callable[..., Companion]


@pytest.fixture
def make_companion(qtbot: QtBot, folder: Path) -> Iterator[MakeCompanion]:
    """Return a maker of companions, given a worker's behaviour or a command; they are closed when the test ends."""
    assert qtbot
    made: list[Companion] = []

    def make(behaviour: str | ChildCommand, *, restarts: int = 2, start_limit_ms: int = 15_000) -> Companion:
        command = behaviour if isinstance(behaviour, ChildCommand) else fake_child("worker", folder, behaviour)
        companion = Companion(command, restarts=restarts, start_limit_ms=start_limit_ms)
        companion.told = diary = []  # type: ignore[attr-defined]
        companion.ready.connect(lambda message: diary.append(f"ready {message['driver']}"))
        companion.received.connect(lambda message: diary.append(f"received {message['event']}"))
        companion.lost.connect(lambda reason: diary.append(f"lost: {reason}"))
        companion.unavailable.connect(lambda reason: diary.append(f"unavailable: {reason}"))
        companion.gave_up.connect(lambda _reason: diary.append("gave up"))
        made.append(companion)
        return companion

    yield make
    for companion in made:
        companion.close()


def diary_of(companion: Companion) -> list[str]:
    diary: list[str] = companion.told  # type: ignore[attr-defined]
    return diary


def python(program: str) -> ChildCommand:
    return ChildCommand(program=sys.executable, arguments=("-I", "-c", program))


def alive(pid: int) -> bool:
    """Tell a living process from one that is gone or only waits to be collected."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def test_a_good_child_is_ready_and_answers(make_companion: MakeCompanion, until: Until) -> None:
    companion = make_companion("good")
    companion.send(op="dropped, for nobody listens yet")
    companion.start()
    companion.start()
    until(companion.is_ready)
    companion.send(op="render", id=1, text="Yes.", file="line-1.wav")
    until(lambda: len(diary_of(companion)) == 2)
    assert diary_of(companion) == ["ready fake", "received rendered"]


def test_a_child_that_always_dies_is_given_up_after_its_restarts(make_companion: MakeCompanion, until: Until) -> None:
    companion = make_companion("crash_at_start", restarts=2)
    companion.start()
    until(companion.is_gone)
    assert diary_of(companion) == ["lost: ended with code 7"] * 3 + ["gave up"]
    companion.start()
    assert companion.is_gone()


def test_proof_of_work_forgives_earlier_losses(make_companion: MakeCompanion, until: Until) -> None:
    companion = make_companion("good", restarts=1)
    for _ in range(3):
        companion.start()
        until(companion.is_ready)
        companion.prove()
        companion.fail("for the test")
    until(companion.is_ready)
    assert diary_of(companion) == ["ready fake", "lost: for the test"] * 3 + ["ready fake"]


def test_a_child_that_cannot_work_here_is_not_restarted(make_companion: MakeCompanion, until: Until) -> None:
    companion = make_companion("no_engine")
    companion.start()
    until(companion.is_gone)
    assert diary_of(companion) == ["unavailable: no such library"]


@pytest.mark.parametrize("behaviour", ["garbage_at_start", "flood"])
def test_a_child_that_talks_rubbish_is_killed(make_companion: MakeCompanion, until: Until, behaviour: str) -> None:
    companion = make_companion(behaviour, restarts=0)
    companion.start()
    until(companion.is_gone)
    assert [entry.partition(":")[0] for entry in diary_of(companion)] == ["lost", "gave up"]
    assert "garbled" in diary_of(companion)[0]


def test_a_message_before_ready_counts_as_rubbish(make_companion: MakeCompanion, until: Until) -> None:
    companion = make_companion(python('print(\'{"event": "rendered"}\', flush=True); input()'), restarts=0)
    companion.start()
    until(companion.is_gone)
    assert "before it was ready" in diary_of(companion)[0]


def test_a_child_that_never_gets_ready_is_killed(make_companion: MakeCompanion, until: Until) -> None:
    companion = make_companion("hang_at_start", restarts=0, start_limit_ms=100)
    companion.start()
    until(companion.is_gone)
    assert diary_of(companion)[0] == "lost: did not start in time"


def test_a_program_that_does_not_exist_is_given_up(make_companion: MakeCompanion, until: Until, tmp_path: Path) -> None:
    companion = make_companion(ChildCommand(program=str(tmp_path / "missing"), arguments=()), restarts=1)
    companion.start()
    until(companion.is_gone)
    assert "could not be started" in diary_of(companion)[0]


def test_retry_gives_a_lost_child_another_chance(make_companion: MakeCompanion, until: Until, tmp_path: Path) -> None:
    program = (
        "import pathlib, sys\n"
        f"mark = pathlib.Path({str(tmp_path / 'mended')!r})\n"
        "if not mark.exists(): sys.exit(1)\n"
        'print(\'{"event": "ready", "driver": "mended"}\', flush=True)\n'
        "input()\n"
    )
    companion = make_companion(python(program), restarts=0)
    companion.start()
    until(companion.is_gone)
    (tmp_path / "mended").touch()
    companion.retry()
    until(companion.is_ready)
    assert diary_of(companion)[-1] == "ready mended"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_killing_a_child_takes_its_own_children_along(
    make_companion: MakeCompanion, until: Until, tmp_path: Path
) -> None:
    note = tmp_path / "pid"
    program = (
        "import pathlib, subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-I', '-c', 'import time; time.sleep(600)'])\n"
        f"note = pathlib.Path({str(note)!r})\n"
        "note.with_suffix('.new').write_text(str(child.pid))\n"
        "note.with_suffix('.new').rename(note)\n"
        'print(\'{"event": "ready", "driver": "parent"}\', flush=True)\n'
        "input()\n"
    )
    companion = make_companion(python(program))
    companion.start()
    until(companion.is_ready)
    grandchild = int(note.read_text(encoding="utf-8"))
    assert alive(grandchild)
    companion.close()
    until(lambda: not alive(grandchild))


@pytest.mark.skipif(sys.platform != "linux", reason="signals")
def test_a_child_killed_from_outside_is_replaced(make_companion: MakeCompanion, until: Until) -> None:
    companion = make_companion("good")
    companion.start()
    until(companion.is_ready)
    assert companion._process is not None
    os.kill(companion._process.processId(), signal.SIGKILL)
    until(lambda: len(diary_of(companion)) == 3)
    assert [entry.partition(":")[0] for entry in diary_of(companion)] == ["ready fake", "lost", "ready fake"]
