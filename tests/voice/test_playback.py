"""Sound fitted to a device; playing itself is tested with a sound server in test_sound_server.py."""

import math
import struct
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtMultimedia import QAudioFormat

from trainer.voice.playback import Player, fitted
from trainer.voice.waves import Sound

Form = QAudioFormat.SampleFormat
SOUND = Sound(rate=8000, samples=array("h", [0, 16384, -32768, 32767]))


@dataclass
class Device:
    """What is asked of a QAudioDevice: one that takes its own format only, or any."""

    form: Form = Form.Int16
    channels: int = 1
    rate: int = 8000
    easy: bool = False

    def isFormatSupported(self, _form: QAudioFormat) -> bool:  # noqa: N802 - Qt's name
        return self.easy

    def preferredFormat(self) -> QAudioFormat:  # noqa: N802 - Qt's name
        audio = QAudioFormat()
        audio.setSampleFormat(self.form)
        audio.setChannelCount(self.channels)
        audio.setSampleRate(self.rate)
        return audio


def fit(device: Device) -> tuple[QAudioFormat, bytes]:
    anything: Any = device
    return fitted(SOUND, anything)


def test_a_device_that_takes_the_sound_gets_it_as_it_is() -> None:
    audio, data = fit(Device(easy=True, rate=48_000, channels=2))
    assert (audio.sampleRate(), audio.channelCount(), audio.sampleFormat()) == (8000, 1, Form.Int16)
    assert data == SOUND.samples.tobytes()


@pytest.mark.parametrize(
    ("form", "code", "values"),
    [
        (Form.Int16, "h", (0, 16384, -32768, 32767)),
        (Form.Int32, "i", (0, 1 << 30, -(1 << 31), 32767 << 16)),
        (Form.Float, "f", (0.0, 0.5, -1.0, 32767 / 32768)),
        (Form.UInt8, "B", (128, 192, 0, 255)),
    ],
)
def test_other_devices_get_their_own_sample_format(form: Form, code: str, values: tuple[float, ...]) -> None:
    audio, data = fit(Device(form=form))
    assert audio.sampleFormat() == form
    assert struct.unpack(f"4{code}", data) == values


@pytest.mark.parametrize("rate", [7000, 44_100, 48_000])
def test_resampling_keeps_length_and_shape(rate: int) -> None:
    tone = Sound(rate=8000, samples=array("h", (round(9000 * math.sin(i / 5)) for i in range(4000))))
    particular: Any = Device(rate=rate)
    _, data = fitted(tone, particular)
    heard = array("h", data)
    assert len(heard) == pytest.approx(len(tone.samples) * rate / 8000, abs=1)
    strays = [abs(heard[at] - 9000 * math.sin(at * 8000 / rate / 5)) for at in range(len(heard) - 10)]
    assert max(strays) < 300


def test_rate_and_channels_follow_the_device() -> None:
    audio, data = fit(Device(rate=16_000, channels=2))
    assert (audio.sampleRate(), audio.channelCount()) == (16_000, 2)
    left, right = array("h", data)[::2], array("h", data)[1::2]
    assert left == right
    assert left[:3].tolist() == [0, 8192, 16384]


@pytest.mark.parametrize(
    "message",
    [{}, {"op": "dance"}, {"op": "play"}, {"op": "play", "id": "x", "file": 1, "volume": None}, {"op": "stop"}],
)
def test_messages_it_does_not_know_are_ignored(qapp: object, tmp_path: Path, message: dict[str, object]) -> None:
    assert qapp
    said: list[object] = []
    Player(tmp_path, lambda **words: said.append(words)).handle(message)
    assert said == []
