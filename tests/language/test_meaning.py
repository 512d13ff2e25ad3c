"""What asks for the meaning of a word, and what only names the word."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from trainer.language.meaning import asks_meaning, asks_terms, explains_word


@pytest.mark.parametrize(
    "words",
    ["what is a cap?", "what does net 30 mean", "sorry, i don't know the word", "explain the preference to me"],
)
def test_who_asks_what_a_word_means_asks_for_no_terms(words: str) -> None:
    assert asks_meaning(words)
    assert not asks_terms(words)


@pytest.mark.parametrize(
    "words",
    ["so what can you do on the pref?", "how much would it be?", "could you take 1.5x?", "what number is it"],
)
def test_who_asks_what_the_other_would_do_asks_for_terms(words: str) -> None:
    assert asks_terms(words)
    assert not asks_meaning(words)


def test_explanations_are_found_in_every_scene_and_are_few() -> None:
    for slug in library().slugs():
        exchanges = library().load(slug).exchanges
        explaining = [one for one in exchanges if explains_word(one)]
        assert 0 < len(explaining) < len(exchanges) / 8, slug


def test_follow_ups_and_topics_explain_no_word() -> None:
    exchanges = library().load("s09-seed-term-sheet").exchanges
    assert not any(explains_word(one) for one in exchanges if one.after or one.matter is not None)
