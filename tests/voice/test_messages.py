"""Line messages survive any cutting, and garbage is known as garbage."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.voice.messages import LONGEST_LINE, GarbledError, LineBuffer, Message, decode, encode, read_messages

messages = st.dictionaries(st.text(max_size=8), st.text(max_size=40) | st.integers() | st.none() | st.booleans())


@given(st.lists(messages, max_size=5), st.lists(st.integers(1, 30), min_size=1))
def test_messages_arrive_whole_however_the_stream_is_cut(sent: list[Message], sizes: list[int]) -> None:
    stream = b"".join(encode(message) for message in sent)
    lines, heard, at = LineBuffer(), [], 0
    for turn in range(len(stream)):
        size = sizes[turn % len(sizes)]
        heard += list(lines.feed(stream[at : at + size]))
        at += size
    assert heard == sent


@pytest.mark.parametrize("line", [b"Audio saved to x.wav", b"[1]", b'"text"', b"{", b"\xff\xfe", b"[" * 5000])
def test_a_line_that_is_no_message_is_garbled(line: bytes) -> None:
    with pytest.raises(GarbledError):
        decode(line)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_garbled(line: bytes) -> None:
    try:
        assert isinstance(decode(line), dict)
    except GarbledError:
        with pytest.raises((ValueError, AssertionError)):
            assert isinstance(json.loads(line), dict)


def test_a_line_without_end_is_garbled_before_it_fills_the_memory() -> None:
    lines = LineBuffer()
    assert list(lines.feed(b"x" * LONGEST_LINE)) == []
    with pytest.raises(GarbledError):
        list(lines.feed(b"x"))


def test_reading_ends_with_the_stream_or_with_garbage() -> None:
    reading, writing = os.pipe()
    os.write(writing, encode({"op": "stop"}) + b"garbage\n" + encode({"op": "play"}))
    os.close(writing)
    assert list(read_messages(reading)) == [{"op": "stop"}]
    os.close(reading)
