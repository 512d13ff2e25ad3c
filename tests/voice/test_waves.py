"""Sound files as engines write them, whole and in the making."""

import math
import struct
import wave
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.voice.waves import (
    Sound,
    WaveError,
    read_sound,
    transposed,
    trimmed,
    write_wav,
)

RATE = 8000
TONE = Sound(rate=RATE, samples=array("h", (round(9000 * math.sin(i / 5)) for i in range(RATE // 2))))


def aiff(samples: bytes, *, compression: bytes = b"", bits: int = 16, channels: int = 1) -> bytes:
    """Return an AIFF file, or AIFF-C if a compression is named, at 22050 samples per second."""
    rate = struct.pack(">HQ", 16383 + 14, 22050 << (63 - 14))
    common = struct.pack(">HIH", channels, len(samples) * 8 // bits // channels, bits) + rate
    if compression:
        common += compression + b"\x00\x00"
    sound = struct.pack(">II", 0, 0) + samples
    chunks = b"COMM" + struct.pack(">I", len(common)) + common
    chunks += b"SSND" + struct.pack(">I", len(sound)) + sound
    body = (b"AIFC" if compression else b"AIFF") + chunks
    return b"FORM" + struct.pack(">I", len(body)) + body


def test_a_written_sound_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "tone.wav"
    write_wav(path, TONE)
    assert read_sound(path) == TONE
    assert TONE.milliseconds == 500


@pytest.mark.parametrize("length", [0, 3, 11, 20, 43, 44, 45, 400, 8043])
def test_a_wav_in_the_making_is_not_taken_for_whole(tmp_path: Path, length: int) -> None:
    path = tmp_path / "tone.wav"
    write_wav(path, TONE)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(WaveError):
        read_sound(path)


def test_stereo_gives_its_first_channel(tmp_path: Path) -> None:
    path = tmp_path / "stereo.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, RATE, 0, "NONE", ""))
        file.writeframes(struct.pack("<4h", 100, -1, 200, -2))
    assert read_sound(path).samples.tolist() == [100, 200]


@pytest.mark.parametrize(
    ("data", "samples"),
    [
        (aiff(struct.pack(">3h", 1, -2, 300)), [1, -2, 300]),
        (aiff(struct.pack(">3h", 1, -2, 300), compression=b"twos"), [1, -2, 300]),
        (aiff(struct.pack("<3h", 1, -2, 300), compression=b"sowt"), [1, -2, 300]),
        (aiff(struct.pack(">2f", 0.5, -7.0), compression=b"fl32", bits=32), [16384, -32767]),
        (aiff(struct.pack(">4h", 1, 9, 2, 9), channels=2), [1, 2]),
    ],
)
def test_what_macos_writes_is_read(tmp_path: Path, data: bytes, samples: list[int]) -> None:
    path = tmp_path / "engine.aiff"
    path.write_bytes(data)
    assert read_sound(path) == Sound(rate=22050, samples=array("h", samples))


@pytest.mark.parametrize("length", [4, 12, 30, 50])
def test_an_aiff_in_the_making_is_not_taken_for_whole(tmp_path: Path, length: int) -> None:
    path = tmp_path / "engine.aiff"
    path.write_bytes(aiff(struct.pack(">9h", *range(9)))[:length])
    with pytest.raises(WaveError):
        read_sound(path)


def test_a_compressed_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "engine.aiff"
    path.write_bytes(aiff(bytes(8), compression=b"ulaw"))
    with pytest.raises(WaveError, match="compressed"):
        read_sound(path)


@given(data=st.binary(max_size=120), kind=st.sampled_from([b"", b"RIFF", b"FORM"]))
def test_any_file_is_sound_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes, kind: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(kind + data)
    with pytest.raises(WaveError):
        read_sound(path)


def test_silence_around_speech_is_trimmed() -> None:
    silence = array("h", [3] * RATE)
    padded = Sound(rate=RATE, samples=silence + TONE.samples + silence)
    assert trimmed(padded).milliseconds == pytest.approx(TONE.milliseconds + 50, abs=2)


def test_pure_silence_survives_trimming() -> None:
    silence = Sound(rate=RATE, samples=array("h", bytes(200)))
    assert len(trimmed(silence).samples) > 0


def test_transposing_changes_length_and_pitch_together() -> None:
    assert transposed(TONE, 1.25) == Sound(rate=10_000, samples=TONE.samples)
    assert transposed(TONE, 1.25).milliseconds == 400
