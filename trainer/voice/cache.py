"""Rendered lines kept as files, the least recently used leaving first."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from pathlib import Path

from trainer.voice.speech import VoiceProfile

MOST_BYTES = 48 * 1024 * 1024
"""About eighteen minutes of speech at 22050 samples per second."""
MOST_LINES = 400


def line_key(text: str, profile: VoiceProfile) -> str:
    """Return the name of a rendered line: equal for equal sound. Volume is left out; it belongs to playback."""
    sound = (text, profile.language, profile.gender, profile.rate, profile.pitch, profile.timbre)
    return hashlib.sha256(repr(sound).encode()).hexdigest()[:40]


class LineCache:
    """Files named line-KEY.wav in one folder, bounded in number and in bytes."""

    def __init__(self, folder: Path, *, most_bytes: int = MOST_BYTES, most_lines: int = MOST_LINES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._most_lines = most_lines
        self._sizes: OrderedDict[str, int] = OrderedDict()

    @staticmethod
    def name(key: str) -> str:
        """Return the file name of a line."""
        return f"line-{key}.wav"

    def has(self, key: str) -> bool:
        """Return whether the line is there, and count it as used."""
        if key not in self._sizes:
            return False
        if not (self._folder / self.name(key)).is_file():
            del self._sizes[key]
            return False
        self._sizes.move_to_end(key)
        return True

    def add(self, key: str) -> bool:
        """Take in a line whose file was just written and drop others if need be; False when there is no such file."""
        try:
            self._sizes[key] = (self._folder / self.name(key)).stat().st_size
        except OSError:
            return False
        self._sizes.move_to_end(key)
        while len(self._sizes) > 1 and (
            len(self._sizes) > self._most_lines or sum(self._sizes.values()) > self._most_bytes
        ):
            self.drop(next(iter(self._sizes)))
        return True

    def drop(self, key: str) -> None:
        """Forget a line and remove its file."""
        self._sizes.pop(key, None)
        (self._folder / self.name(key)).unlink(missing_ok=True)
