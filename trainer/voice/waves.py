"""Sound as samples: read what engines write, trim and transpose it (standard library only)."""

from __future__ import annotations

import math
import struct
import sys
import wave
from array import array
from dataclasses import dataclass, replace
from pathlib import Path

LONGEST_S = 240
"""Seconds of sound one file may hold; more is a fault of the engine."""


class WaveError(ValueError):
    """A file that holds no sound we can play."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Sixteen-bit mono samples in the machine's byte order, at `rate` samples per second."""

    rate: int
    samples: array[int]

    @property
    def milliseconds(self) -> int:
        """Return how long the sound lasts."""
        return round(1000 * len(self.samples) / self.rate)


def read_sound(path: Path) -> Sound:
    """Return the sound of a complete WAV or AIFF file.

    Raises:
        WaveError: the file is missing, still being written, empty, too long or of another kind.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WaveError("cannot be read") from error
    try:
        sound = _aiff(data) if data[:4] == b"FORM" else _wav(data)
    except (struct.error, IndexError, OverflowError) as error:
        raise WaveError("incomplete") from error
    if not sound.samples:
        raise WaveError("empty")
    if len(sound.samples) > LONGEST_S * sound.rate:
        raise WaveError("too long")
    return sound


def write_wav(path: Path, sound: Sound) -> None:
    """Write a sound as a WAV file."""
    samples = array("h", sound.samples)
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate)
        file.writeframes(samples.tobytes())


def trimmed(sound: Sound) -> Sound:
    """Return the sound without the silence engines put around it, so that its end is the end of speech.

    Silence is below a hundredth of the peak; 40 ms of it stay at the end, 10 ms at the start. eSpeak adds 300 ms.
    """
    samples = sound.samples
    floor = max(map(abs, samples)) // 100
    start = _first_above(samples, floor) - sound.rate // 100
    end = len(samples) - _first_above(samples[::-1], floor) + sound.rate // 25
    return replace(sound, samples=samples[max(0, start) : end])


def _first_above(samples: array[int], floor: int) -> int:
    return next((place for place, value in enumerate(samples) if abs(value) > floor), 0)


def transposed(sound: Sound, factor: float) -> Sound:
    """Return the sound played at `factor` times its speed: higher and shorter above 1, lower and longer below.

    Together with an engine rate divided by the factor this shifts the pitch of engines that have no pitch of their own.
    """
    return replace(sound, rate=max(1, round(sound.rate * factor)))


def _chunks(data: bytes, order: str) -> dict[bytes, bytes]:
    """Return the chunks of a RIFF or FORM file by name; a chunk cut short raises, a size of 0 or -1 is 'unfinished'."""
    chunks: dict[bytes, bytes] = {}
    at = 12
    while at + 8 <= len(data):
        name, size = data[at : at + 4], struct.unpack_from(f"{order}I", data, at + 4)[0]
        if at + 8 + size > len(data):
            raise WaveError("incomplete")
        chunks.setdefault(name, data[at + 8 : at + 8 + size])
        at += 8 + size + size % 2
    return chunks


def _wav(data: bytes) -> Sound:
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise WaveError("not a sound file" if len(data) >= 12 else "incomplete")
    if struct.unpack_from("<I", data, 4)[0] + 8 > len(data):
        raise WaveError("incomplete")
    chunks = _chunks(data, "<")
    if b"fmt " not in chunks or b"data" not in chunks:
        raise WaveError("incomplete")
    kind, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", chunks[b"fmt "])
    if kind not in {1, 3}:
        raise WaveError("compressed")
    return _sound(chunks[b"data"], _Shape(channels=channels, rate=rate, bits=bits, floating=kind == 3))


def _aiff(data: bytes) -> Sound:
    """Read the uncompressed kinds: AIFF, and AIFF-C with 'NONE', 'twos', 'sowt' or 32-bit floats."""
    if data[8:12] not in {b"AIFF", b"AIFC"}:
        raise WaveError("not a sound file")
    if struct.unpack_from(">I", data, 4)[0] + 8 > len(data):
        raise WaveError("incomplete")
    chunks = _chunks(data, ">")
    if b"COMM" not in chunks or len(chunks.get(b"SSND", b"")) < 8:
        raise WaveError("incomplete")
    common = chunks[b"COMM"]
    channels, _, bits = struct.unpack_from(">HIH", common)
    compression = common[18:22] if data[8:12] == b"AIFC" else b"NONE"
    if compression.lower() not in {b"none", b"twos", b"sowt", b"fl32"}:
        raise WaveError("compressed")
    offset = struct.unpack_from(">I", chunks[b"SSND"])[0]
    shape = _Shape(
        channels=channels,
        rate=_extended(common[8:18]),
        bits=bits,
        floating=compression.lower() == b"fl32",
        byteorder="little" if compression == b"sowt" else "big",
    )
    return _sound(chunks[b"SSND"][8 + offset :], shape)


def _extended(field: bytes) -> int:
    """Return an 80-bit IEEE float as a whole number, the way AIFF writes its sample rate."""
    exponent, mantissa = struct.unpack(">HQ", field)
    shift = 16383 + 63 - (exponent & 0x7FFF)
    return int(mantissa >> shift) if 0 <= shift < 64 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """How the frames of a file are laid out."""

    channels: int
    rate: int
    bits: int
    floating: bool = False
    byteorder: str = "little"


def _sound(frames: bytes, shape: _Shape) -> Sound:
    """Return the first channel of the frames; a last frame cut short is left out."""
    width = 4 if shape.floating else 2
    if shape.bits != 8 * width or not 1 <= shape.channels <= 8 or not 4000 <= shape.rate <= 192_000:
        raise WaveError("unusual format")
    whole = frames[: len(frames) // (width * shape.channels) * width * shape.channels]
    if shape.floating:
        values = array("f", whole)
        if shape.byteorder != sys.byteorder:
            values.byteswap()
        loud = (0.0 if math.isnan(value) else min(1.0, max(-1.0, value)) for value in values[:: shape.channels])
        return Sound(rate=shape.rate, samples=array("h", (round(32767 * value) for value in loud)))
    samples = array("h", whole)
    if shape.byteorder != sys.byteorder:
        samples.byteswap()
    return Sound(rate=shape.rate, samples=samples[:: shape.channels])
