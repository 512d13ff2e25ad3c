"""The handbook that ships: whole, with examples everywhere, and every link leads somewhere."""

from pathlib import Path

import pytest

from trainer.content.check import check
from trainer.content.load import ScenarioLibrary
from trainer.core.handbook import Entry, Heading, Kind, Style
from trainer.core.metrics import Measures, MetricId
from trainer.core.moves import STATE_MOVES, Move
from trainer.ui.move_words import move_words

ROOT = Path(__file__).resolve().parent.parent / "scenarios"
LIBRARY = ScenarioLibrary(ROOT)
BOOK = LIBRARY.handbook()
LEAST_EXAMPLES = 5


def items(entry: Entry, heading: Heading) -> list[str]:
    return [item.text for block in entry.blocks if block.heading is heading for item in block.items]


def of(kind: Kind) -> list[Entry]:
    return [entry for entry in BOOK.entries if entry.kind is kind]


def test_every_tactic_move_and_mistake_has_its_article():
    assert {entry.id for entry in of(Kind.TACTIC)} == set(LIBRARY.tactics())
    assert len(of(Kind.TACTIC)) == 32
    assert {entry.id for entry in of(Kind.MOVE)} == {move.value for move in Move if not move.is_mistake}
    assert len(of(Kind.MOVE)) == 33
    assert {entry.id for entry in of(Kind.MISTAKE)} == {move.value for move in Move if move.is_mistake}
    assert len(of(Kind.MISTAKE)) == 16


def test_every_metric_and_measure_has_its_article():
    known = {entry.id for entry in of(Kind.MEASURE)}
    assert {metric.value for metric in MetricId} <= known
    assert {name.replace("_", "-") for name in Measures.__slots__} <= known


@pytest.mark.parametrize("entry", BOOK.entries, ids=lambda entry: entry.id)
def test_links_lead_to_articles(entry: Entry):
    assert [link for link in entry.links() if BOOK.find(link) is None] == []
    assert entry.id not in set(entry.links())


@pytest.mark.parametrize("entry", [*of(Kind.MOVE), *of(Kind.MISTAKE)], ids=lambda entry: entry.id)
def test_every_move_has_examples_near_misses_and_a_source(entry: Entry):
    said, missed = items(entry, Heading.EXAMPLES), items(entry, Heading.NEAR_MISSES)
    assert len(set(said)) >= LEAST_EXAMPLES
    assert len(set(missed)) >= LEAST_EXAMPLES
    assert items(entry, Heading.WHY)
    assert items(entry, Heading.FROM)
    assert items(entry, Heading.SOURCES)
    noted = [item for block in entry.blocks if block.heading is Heading.NEAR_MISSES for item in block.items]
    assert all(item.note for item in noted), "a near miss says what it is instead, or why it does not count"


@pytest.mark.parametrize("entry", of(Kind.TACTIC), ids=lambda entry: entry.id)
def test_every_tactic_says_how_it_sounds_and_what_answers_it(entry: Entry):
    assert len(items(entry, Heading.TELLS)) >= 12
    assert items(entry, Heading.ANSWERS)
    assert items(entry, Heading.MODEL)


@pytest.mark.parametrize("move", Move)
def test_how_a_move_is_detected_agrees_with_the_program(move: Move):
    entry = BOOK.find(move.value)
    assert entry is not None
    (told,) = items(entry, Heading.DETECTION)
    by_words_alone = told.startswith("Read from the words: ")
    assert not (by_words_alone and move in STATE_MOVES)


def test_examples_are_used_once():
    said = [text for entry in BOOK.entries for text in items(entry, Heading.EXAMPLES)]
    assert len(said) == len(set(said))


def test_every_mistake_has_something_better():
    for entry in of(Kind.MISTAKE):
        better = [item.link for block in entry.blocks if block.heading is Heading.INSTEAD for item in block.items]
        assert better, entry.id
        assert not any(link.startswith("m-") for link in better)


def test_chips_and_articles_say_the_same():
    """The words on chips stand in the code for translators; their source is the file of the move."""
    assert {str(move): words for move, words in move_words().items()} == {
        entry.id: entry.aliases[0] for entry in BOOK.entries if entry.kind in {Kind.MOVE, Kind.MISTAKE}
    }


def test_measures_show_their_formula():
    for entry in of(Kind.MEASURE):
        assert [block for block in entry.blocks if block.style is Style.FORMULA], entry.id


def test_terms_are_short_enough_for_a_tooltip():
    assert {"batna", "reservation-value", "anchor", "pareto-frontier", "package", "concession", "zopa"} <= set(
        BOOK.terms
    )
    assert all(len(BOOK.short(term)) <= 160 for term in BOOK.terms)


def test_nothing_is_to_be_mended():
    assert [str(one) for one in check(ROOT / "moves") if one.code.startswith("HB9")] == []
