"""What people say over a bargain's table, and what it means."""

import pytest

from tests.language.spoken import Line, lines, told
from trainer.language.recogniser import WordRecogniser

READER = WordRecogniser()
TUNED = tuple(lines("spoken_offers.txt"))
FRESH = tuple(line for name in ("fresh", "late", "last") for line in lines(f"{name}_offers.txt"))


def name(line: Line) -> str:
    return f"{line.bargain}: {line.text}"


@pytest.mark.parametrize("line", TUNED, ids=name)
def test_a_sentence_is_read_as_meant(line: Line) -> None:
    assert told(READER.read(line.text, line.context).offer) == line.meaning


@pytest.mark.parametrize("line", FRESH, ids=name)
def test_a_sentence_written_before_it_was_tried_is_read_as_meant(line: Line) -> None:
    assert told(READER.read(line.text, line.context).offer) == line.meaning
