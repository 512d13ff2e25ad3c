"""Line messages between the app and its voice processes: one JSON object per line, bounded, ASCII."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Message: TypeAlias = Mapping[str, Any]
"""A message as decoded: string keys, JSON values, to be checked by whoever reads a field."""

LONGEST_LINE = 64 * 1024
"""Bytes; a longer line is garbage, not a message."""


class GarbledError(ValueError):
    """A line that is no message."""


def encode(message: Message) -> bytes:
    """Return a message as one line."""
    return json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def decode(line: bytes) -> Message:
    """Return the message in a line.

    Raises:
        GarbledError: the line is too long, no JSON, or no object.
    """
    if len(line) > LONGEST_LINE:
        raise GarbledError("line too long")
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise GarbledError("not JSON") from error
    if not isinstance(message, dict):
        raise GarbledError("not an object")
    return message


class LineBuffer:
    """Cuts a byte stream into messages, whatever the size of the pieces it arrives in."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, piece: bytes) -> Iterator[Message]:
        """Yield the messages completed by this piece.

        Raises:
            GarbledError: a line is no message, or no line ends within the bound.
        """
        *lines, self._rest = (self._rest + piece).split(b"\n")
        for line in lines:
            if line.strip():
                yield decode(line)
        if len(self._rest) > LONGEST_LINE:
            raise GarbledError("line too long")


def read_messages(descriptor: int) -> Iterator[Message]:
    """Yield messages from a file descriptor until it ends; a garbled stream ends it too."""
    lines = LineBuffer()
    while piece := os.read(descriptor, 4096):
        try:
            yield from lines.feed(piece)
        except GarbledError:
            return


class Outlet:
    """Where a voice process writes its messages.

    Taking the outlet moves standard output aside: from then on whatever a library prints goes to standard error and
    cannot be mistaken for a message.
    """

    def __init__(self) -> None:
        self._descriptor = os.dup(1)
        os.dup2(2, 1)

    def send(self, **message: object) -> None:
        """Write one message whole, or leave the process when the app is gone."""
        line = encode(message)
        try:
            while line:
                line = line[os.write(self._descriptor, line) :]
        except OSError:
            os._exit(0)
