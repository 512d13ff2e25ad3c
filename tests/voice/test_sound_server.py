"""The whole voice on a real sound server of the test's own: what is recorded is compared with what the hooks say."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.voice.conftest import LONG_MS, WITHIN_A_SECOND_MS, Ears, line
from tests.voice.test_engine import needs_espeak
from trainer.voice.speech import Trouble
from trainer.voice.spoken import SpokenVoice

needs_pulseaudio = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "pactl", "parec"))),
    reason="needs the programs pulseaudio, pactl and parec (Debian: pulseaudio, pulseaudio-utils)",
)
pytestmark = [needs_espeak, needs_pulseaudio]

SETTING = """
load-module module-native-protocol-unix
load-module module-null-sink sink_name=speaker
set-default-sink speaker
"""
RATE = 16_000
LOUD = 150
TEXT = "Three percent. It is the same for everyone."
OFF_BY_S = 0.3
"""What a busy machine may add between the last sample recorded and the hook; 10 ms were measured on an idle one."""

Until = Callable[[Callable[[], bool]], None]


class SoundServer:
    """A PulseAudio of our own, in its own folder, with one sink nobody hears."""

    def __init__(self, home: Path) -> None:
        self.environment = {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "PULSE_SERVER": f"unix:{home}/pulse/native",
            "PIPEWIRE_REMOTE": str(home / "none"),
        }
        setting = home / "default.pa"
        setting.write_text(SETTING, encoding="utf-8")
        (home / "pulse").mkdir(mode=0o700)
        subprocess.run(
            ["pulseaudio", "-n", "-F", str(setting), "--exit-idle-time=-1", "--daemonize=yes", "--log-target=null"],
            env={**os.environ, **self.environment, "PULSE_SERVER": ""},
            check=True,
            timeout=30,
        )
        self.pid = int((home / "pulse" / "pid").read_text(encoding="ascii"))

    def die(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def freeze(self) -> None:
        os.kill(self.pid, signal.SIGSTOP)


class Recorder:
    """Listens to the sink and notes when something loud was to be heard, in seconds of time.monotonic."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = ["parec", "--device=speaker.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le"]
        self.loud: list[float] = []
        self.listening = threading.Event()
        self.process = subprocess.Popen(
            [*command, "--latency-msec=10", "--raw"], env={**os.environ, **environment}, stdout=subprocess.PIPE
        )
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        while piece := os.read(self.process.stdout.fileno(), 4096):
            now = time.monotonic()
            samples = array("h", piece[: len(piece) // 2 * 2])
            self.loud += [
                now - (len(samples) - at) / RATE
                for at in range(0, len(samples), 16)
                if max(map(abs, samples[at : at + 16])) > LOUD
            ]
            self.listening.set()

    def close(self) -> None:
        self.process.kill()
        self.thread.join()
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.process.wait()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    # Not tmp_path: the path of a socket may have a hundred characters only.
    home = Path(tempfile.mkdtemp(prefix="hb-pulse-"))
    try:
        started = SoundServer(home)
        for name, value in started.environment.items():
            monkeypatch.setenv(name, value)
        yield started
        started.die()
    finally:
        shutil.rmtree(home)


@pytest.fixture
def recorder(server: SoundServer) -> Iterator[Recorder]:
    """Return a recorder that hears the sink already, which also keeps the sink awake."""
    started = Recorder(server.environment)
    assert started.listening.wait(15)
    yield started
    started.close()


@pytest.fixture
def voice(qtbot: QtBot, ears: Ears, server: SoundServer, until: Until) -> Iterator[SpokenVoice]:
    """Return a voice whose processes are both up."""
    assert qtbot
    assert server
    made = SpokenVoice(
        on_started=ears.started, on_finished=ears.finished, on_failed=ears.failed, on_notice=ears.noticed
    )
    made.warm_up()
    until(lambda: made._loudspeaker._player.is_ready() and made._renderer._worker.is_ready())
    assert made._loudspeaker.device is not None
    yield made
    made.close()


def test_the_end_of_speech_is_known(voice: SpokenVoice, recorder: Recorder, until: Until) -> None:
    ends: list[tuple[float, int]] = []
    voice.on_finished = lambda _id, spoken_ms: ends.append((time.monotonic(), spoken_ms))
    voice.say(line(1, TEXT))
    until(lambda: bool(ends))
    ended, spoken_ms = ends[0]
    heard_s = recorder.loud[-1] - recorder.loud[0]
    assert heard_s == pytest.approx(spoken_ms / 1000, abs=OFF_BY_S)
    assert ended == pytest.approx(recorder.loud[-1], abs=OFF_BY_S)


def test_stop_is_silence(voice: SpokenVoice, recorder: Recorder, ears: Ears, until: Until) -> None:
    voice.say(line(1, TEXT))
    until(lambda: len(recorder.loud) > 100)
    stopped = time.monotonic()
    voice.stop()
    until(lambda: len(ears.heard) == 2)
    assert ears.heard == ["1 started", "1 finished with sound"]
    recorder.listening.clear()
    assert recorder.listening.wait(15)
    assert recorder.loud[-1] - stopped < OFF_BY_S
    assert ears.notices == []


@pytest.mark.parametrize("fate", ["dies", "freezes"])
def test_a_server_that_is_lost_in_a_sound_leads_to_text(
    voice: SpokenVoice, server: SoundServer, recorder: Recorder, ears: Ears, qtbot: QtBot, until: Until, fate: str
) -> None:
    voice.say(line(1, f"{TEXT} {TEXT}"))
    until(lambda: len(recorder.loud) > 100)
    (server.die if fate == "dies" else server.freeze)()
    qtbot.waitUntil(lambda: len(ears.heard) == 2, timeout=WITHIN_A_SECOND_MS)
    assert ears.heard[1].startswith("1 failed")
    voice.say(line(2, TEXT))
    qtbot.waitUntil(lambda: ears.heard[-1].startswith(("2 failed", "2 finished in text")), timeout=LONG_MS)
    assert len(ears.notices) == 1


def test_a_server_that_died_before_the_sound_takes_nobody_along(
    voice: SpokenVoice, server: SoundServer, ears: Ears, qtbot: QtBot
) -> None:
    server.die()
    voice.say(line(1, TEXT))
    qtbot.waitUntil(lambda: bool(ears.heard), timeout=WITHIN_A_SECOND_MS)
    assert ears.heard[0] in {f"1 failed {Trouble.NO_DEVICE}", f"1 failed {Trouble.LATE}", "1 started"}
    assert len(ears.notices) == 1
