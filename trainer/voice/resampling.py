"""Sound for devices that take their own rate, channels and sample format only."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtMultimedia import QAudioFormat

from trainer.voice.waves import Sound

Form = QAudioFormat.SampleFormat


def conformed(sound: Sound, audio: QAudioFormat) -> bytes:
    """Return the sound as frames of this format, the same on every channel; between samples it is read on a line."""
    samples = np.frombuffer(sound.samples, dtype=np.int16)
    if audio.sampleRate() != sound.rate:
        count = max(1, round(len(samples) * audio.sampleRate() / sound.rate))
        places = np.arange(count) * (sound.rate / audio.sampleRate())
        samples = np.rint(np.interp(places, np.arange(len(samples)), samples)).astype(np.int16)
    return np.repeat(_converted(samples, audio.sampleFormat()), audio.channelCount()).tobytes()


def _converted(samples: NDArray[np.int16], form: QAudioFormat.SampleFormat) -> NDArray[np.generic]:
    match form:
        case Form.Float:
            return samples.astype(np.float32) / np.float32(32768)
        case Form.Int32:
            return samples.astype(np.int32) << 16
        case Form.UInt8:
            return ((samples >> 8) + 128).astype(np.uint8)
        case _:
            return samples
