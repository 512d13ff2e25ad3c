"""Likeness of things said: the same in other words, other kinds of question, slips of the keyboard."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from place_wordings import read_wordings

from tests.session.rooms import PROJECT
from trainer.core.counterpart.asking import form_of
from trainer.core.counterpart.exchanges import SURE
from trainer.core.scenario import Exchange
from trainer.language.exchanges import ExchangeFinder
from trainer.language.likeness import Wordings
from trainer.language.network import NetworkError
from trainer.language.sense import Sense, load_sense

GROUPS = (
    ("who are these teachers", "do you know the couple", "what are their names"),
    ("why three weeks for the repairs", "why not fix it sooner", "what takes you so long with the boiler"),
    ("my kid coughs because of the damp", "the child has asthma", "she can't breathe in that room"),
    ("why?", "how come?", "why is that?"),
    ("who fixes the boiler", "which plumber comes for the repairs"),
)


LATE_WORDINGS = 400
"""So many may be worked out when a scene is first read before places.npz has to be made anew: a second or two."""


@cache
def sense() -> Sense:
    return load_sense(PROJECT / "resources" / "language")


def likest(words: str) -> tuple[float, int]:
    (near,) = Wordings(GROUPS, sense()).near([words])
    return float(near.max()), int(near.argmax())


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("who are they, those teachers?", 0),
        ("and why couldn't it be repaired sooner?", 1),
        ("our son is coughing in the damp", 2),
        ("why", 3),
        ("who are these teahcers", 0),
        ("my kid couhgs becuase of the dmap", 2),
        ("so who is going to repair the boiler then", 4),
    ],
)
def test_the_same_thing_in_other_words_is_found(words: str, at: int) -> None:
    assert likest(words)[1] == at
    assert likest(words)[0] > 0.5


def test_another_kind_of_question_about_the_same_subject_is_less_alike() -> None:
    assert likest("who are these teachers")[0] > SURE
    assert likest("when are these teachers coming")[0] < SURE


def test_a_question_on_something_else_is_not_found() -> None:
    assert likest("how much is the deposit in the county of kent")[0] < 0.4


def test_words_used_alike_are_alike() -> None:
    assert likest("the infant wheezes")[1] == 2


def test_the_sentence_that_is_like_something_is_found_among_others() -> None:
    exchanges = tuple(Exchange(id=f"e{at}", hears=group) for at, group in enumerate(GROUPS))
    found = ExchangeFinder(sense()).find(
        "Right, I've had my coffee now. Who are these teachers? I only ask.", exchanges
    )
    assert (found[0].id, found[0].asks) == ("e0", True)
    assert found[0].likeness > 0.65


@pytest.mark.parametrize("name", ["encoder.npz", "places.npz"])
def test_a_damaged_file_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    for path in (PROJECT / "resources" / "language").glob("*.npz"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / name).write_bytes(b"PK\x03\x04 nothing of the sort")
    with pytest.raises(NetworkError, match=name):
        load_sense(tmp_path)


def test_the_places_of_all_our_wordings_come_with_the_program() -> None:
    wordings = read_wordings(PROJECT / "scenarios")
    assert len(wordings) > 20_000
    assert len(sense().lacks(wordings)) <= LATE_WORDINGS


def test_a_wording_lies_where_its_place_was_kept() -> None:
    known = sense().of_wordings(GROUPS[0])
    fresh = sense().of(GROUPS[0])
    assert (known * fresh).sum(axis=1).min() > 0.99


def test_a_denial_is_not_taken_for_its_opposite() -> None:
    assert likest("the child has no asthma")[0] < likest("the child has asthma")[0]


@given(st.text(max_size=200))
def test_any_text_is_compared_within_bounds(words: str) -> None:
    near = Wordings(GROUPS, sense()).near([words.casefold()])
    assert near.shape == (1, len(GROUPS))
    assert near.min() >= 0.0
    assert near.max() <= 1.0 + 1e-6


def test_the_forms_of_questions_in_our_wordings_come_with_the_program() -> None:
    known = [words for words in read_wordings(PROJECT / "scenarios")[:4_000:40] if not sense().lacks([words])]
    assert len(known) > 50
    for words in (*known, "Whose is this camel, and who fed it?"):
        assert sense().forms_of([words]) == (form_of(words.casefold()),)


def test_texts_compared_beforehand_are_found_as_they_would_have_been() -> None:
    exchanges = tuple(Exchange(id=f"e{at}", hears=group) for at, group in enumerate(GROUPS))
    texts = ("Right, I've had my coffee now. Who are these teachers?", "and when did they leave 1,200 of them?")
    alone, ahead = ExchangeFinder(sense()), ExchangeFinder(sense())
    ahead.look_ahead(texts, exchanges)
    for text in texts:
        for one, other in zip(alone.find(text, exchanges), ahead.find(text, exchanges), strict=True):
            assert one.id == other.id
            assert abs(one.likeness - other.likeness) < 0.002
