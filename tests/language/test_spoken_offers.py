"""What people say over a bargain's table, and what it means."""

from collections.abc import Callable

import pytest

from tests.language.bargains import bargain, played_bargain, scene_bargain
from tests.language.measured import measure
from tests.language.spoken import Line, lines, told
from trainer.core.terms import Issue
from trainer.language.recogniser import WordRecogniser

READER = WordRecogniser()
TUNED = tuple(lines("spoken_offers.txt"))
FRESH = tuple(line for name in ("fresh", "late", "last") for line in lines(f"{name}_offers.txt"))
MISREAD = (
    *lines("misread_offers.txt"),
    *lines("played_offers.txt", played_bargain),
    *lines("lay_offers.txt", scene_bargain),
    *lines("told_offers.txt", scene_bargain),
)


def name(line: Line) -> str:
    return f"{line.bargain}: {line.text}"


@pytest.mark.parametrize("line", TUNED, ids=name)
def test_a_sentence_is_read_as_meant(line: Line) -> None:
    assert told(READER.read(line.text, line.context).offer) == line.meaning


@pytest.mark.parametrize("line", FRESH, ids=name)
def test_a_sentence_written_before_it_was_tried_is_read_as_meant(line: Line) -> None:
    assert told(READER.read(line.text, line.context).offer) == line.meaning


@pytest.mark.parametrize("line", MISREAD, ids=name)
def test_what_was_misread_in_play_and_what_looks_like_it_is_read_as_meant(line: Line) -> None:
    assert told(READER.read(line.text, line.context).offer) == line.meaning


ALL = ("spoken", "fresh", "late", "last", "voices", "strangers", "neighbours", "passers")


@pytest.mark.parametrize("issues_of", [bargain, played_bargain])
@pytest.mark.parametrize("name", ALL)
def test_a_set_is_read_as_well_as_we_say(name: str, issues_of: Callable[[str], tuple[Issue, ...]]) -> None:
    """Both over bare issues and over the library's own, with their aliases."""
    figures = measure(lines(f"{name}_offers.txt", issues_of), READER)
    assert figures.terms >= 0.94
    assert figures.role >= 0.95
    assert figures.conditional >= 0.85
    assert figures.fully_right >= 0.90
