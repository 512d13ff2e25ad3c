"""The lexicon file: well formed, bounded, and found where it stands."""

from __future__ import annotations

from re import _parser as regex_parser  # type: ignore[attr-defined]
from typing import Any

from trainer.core.moves import Act, Move, Tone
from trainer.language.lexicon import Grade, Lexicon
from trainer.language.wording import word_text

MOST_REPEATS = 7


def test_every_label_is_an_act_a_move_or_a_tone(lexicon: Lexicon):
    known = {f"act:{act}" for act in Act} | {f"move:{move}" for move in Move} | {f"tone:{tone}" for tone in Tone}

    assert set(lexicon.labels) <= known


def unbounded(tree: Any, inside: bool = False) -> bool:
    """Tell whether a parsed expression repeats something open inside a repeat, or repeats a group without end."""
    for operator, argument in tree:
        name = str(operator)
        if name in {"MAX_REPEAT", "MIN_REPEAT"}:
            _, most, body = argument
            single = len(body) == 1 and str(body[0][0]) in {"IN", "NOT_LITERAL", "LITERAL"}
            if not single and most > MOST_REPEATS:
                return True
            if unbounded(body, inside=True):
                return True
        elif (name == "BRANCH" and any(unbounded(branch, inside) for branch in argument[1])) or (
            name == "SUBPATTERN" and unbounded(argument[3], inside)
        ):
            return True
    return False


def test_no_cue_can_run_away(lexicon: Lexicon):
    """Groups repeat at most seven times and each word ends at a space, so no cue backtracks over the whole text."""
    assert [cue.source for cue in lexicon.cues if unbounded(regex_parser.parse(cue.phrase.regex))] == []


def test_a_cue_is_found_where_it_stands(lexicon: Lexicon):
    said = "Well, honestly, take it or leave it."
    spans = {
        (said[hit.start : hit.end], hit.grade) for hit in lexicon.find(word_text(said)) if hit.label == "act:limit"
    }

    assert ("take it or leave it", Grade.STRONG) in spans


def test_a_block_cancels_its_label_in_the_sentence_only(lexicon: Lexicon):
    hits = lexicon.find(word_text("No problem. No deal."))

    assert {hit.sentence for hit in hits if hit.label == "act:reject"} == {1}


def test_words_of_one_sense_share_a_group(lexicon: Lexicon):
    assert "legal" in lexicon.senses("solicitor")
    assert "legal" in lexicon.senses("litigation")
    assert lexicon.senses("umbrella") == ()
