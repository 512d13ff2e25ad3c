"""Sentences, clauses and list places of an utterance, and the stretches that state a condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.language.words import Token, word_set

SENTENCE = re.compile(r"(?:[^.!?;]|\.(?=\d))+[.!?;]*")
"""A sentence of a text with its mark: neither a new line nor the point of a figure ends one."""
_ENDS = frozenset({".", "!", "?", ";", "…"})
_SOFT_BREAKS = frozenset({",", ":", "(", ")"})
_BREAKING_WORDS = word_set(
    "but however because since although though unless while whereas otherwise yet cos cuz "
    "provided providing assuming then"
)
_LISTING_WORDS = frozenset({"and", "with", "plus", "or", "alongside", "including", "incl"})
_LISTING_SIGNS = frozenset({"+", "/", "|"})
_JUDGEMENTS = word_set("low high much enough steep thanks please sorry no yes ok okay fine great cool deal")
_ALL_BUT = word_set("anything nothing everything all any none anywhere everywhere anyone anybody nobody everyone")
_LISTING = _LISTING_WORDS | _LISTING_SIGNS
_TELLING = _BREAKING_WORDS | _LISTING | {"if", "so", "in", "i", "we"}
"""Words that may begin a new clause or list place."""
_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she", "it"})
_LACKING = word_set("missing left lacking lacks needed open matters counts remains")
_HEARING = word_set("know understand ask hear see")
"""What one wants to do in a question put as a statement: what I want to know is whether it is 0."""
_ASKING_STARTS = word_set("can could would will is are was were do does did shall should may might has have")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where each token stands: numbers of its sentence, clause and list place, in step with the tokens."""

    sentence: tuple[int, ...]
    clause: tuple[int, ...]
    segment: tuple[int, ...]
    asking: frozenset[int]
    """Sentences that are questions."""

    clause_bounds: tuple[tuple[int, int], ...]
    """First token and stop of each clause, by its number."""
    segment_bounds: tuple[tuple[int, int], ...]
    sentence_bounds: tuple[tuple[int, int], ...]

    def clause_span(self, at: int) -> tuple[int, int]:
        """Return the first token and stop of the clause a token stands in."""
        return self.clause_bounds[self.clause[at]]

    def segment_span(self, at: int) -> tuple[int, int]:
        """Return the first token and stop of the list place a token stands in."""
        return self.segment_bounds[self.segment[at]]

    def sentence_span(self, at: int) -> tuple[int, int]:
        """Return the first token and stop of the sentence a token stands in."""
        return self.sentence_bounds[self.sentence[at]]


def _bounds(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return first place and stop by number, for numbers that never fall; numbers that were skipped get (0, 0)."""
    found = [(0, 0)] * ((numbers[-1] + 1) if numbers else 0)
    first = 0
    for place, number in enumerate(numbers):
        if number != numbers[first]:
            first = place
        found[number] = (first, place + 1)
    return tuple(found)


def lay_out(
    tokens: Sequence[Token], inside: frozenset[int] = frozenset(), figures: frozenset[int] = frozenset()
) -> Layout:
    """Number the sentences, clauses and list places; inside holds tokens within a figure, figures where they begin."""
    sentences: list[int] = []
    clauses: list[int] = []
    segments: list[int] = []
    asking: set[int] = set()
    sentence = clause = segment = 0
    begins = True
    numbers = inside | figures
    for place, token in enumerate(tokens):
        word = token.word
        if word in _TELLING and place not in inside:
            if (
                _breaks_clause(tokens, place)
                or _turns_to_speaker(tokens, place, numbers)
                or (word == "so" and place + 1 in figures)
            ):
                clause += not begins
                segment += not begins
            elif word in _LISTING:
                segment += 1
        if begins and _asks(tokens, place):
            asking.add(sentence)
        begins = begins and token.kind == "p"
        sentences.append(sentence)
        clauses.append(clause)
        segments.append(segment)
        if token.kind != "p" or place in inside:
            continue
        if word in _ENDS and not _abbreviates(tokens, place):
            if word == "?":
                asking.add(sentence)
            sentence += 1
            clause += 1
            segment += 1
            begins = True
        elif word in _SOFT_BREAKS or _is_dash(tokens, place):
            parts = word != ":" or (place > 0 and tokens[place - 1].word == "no")
            clause += parts
            segment += parts
    return Layout(
        sentence=tuple(sentences),
        clause=tuple(clauses),
        segment=tuple(segments),
        asking=frozenset(asking),
        clause_bounds=_bounds(clauses),
        segment_bounds=_bounds(segments),
        sentence_bounds=_bounds(sentences),
    )


def _abbreviates(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a full stop belongs to p.m., e.g. and the like."""
    return (
        tokens[at].word == "."
        and at > 0
        and len(tokens[at - 1].word) == 1
        and tokens[at - 1].kind == "w"
        and tokens[at - 1].word not in {"i", "k"}
    )


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].word != "-":
        return False
    spaced_before = at > 0 and tokens[at - 1].end < tokens[at].start
    spaced_after = at + 1 < len(tokens) and tokens[at].end < tokens[at + 1].start
    return spaced_before and spaced_after


def _breaks_clause(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in _BREAKING_WORDS:
        return word != "but" or at == 0 or tokens[at - 1].word not in _ALL_BUT
    if word == "if":
        return True
    if word == "so":
        return following in _SUBJECTS or following in {"let", "how", "what", "can", "could"}
    if word in {"and", "or"}:
        return following in {"i", "we", "you", "they", "let", "then"}
    return word == "in" and following in {"exchange", "return"}


def _turns_to_speaker(tokens: Sequence[Token], at: int, figures: frozenset[int]) -> bool:
    """Tell whether 'I' or 'we' opens a new clause without a comma: right behind a figure or a judgement."""
    if tokens[at].word not in {"i", "we"} or not at:
        return False
    if [token.word for token in tokens[at + 2 : at + 3]] == ["not"] and at - 1 in figures:
        return False  # 1,410 I won't pay: what is turned down stands first
    return at - 1 in figures or tokens[at - 1].word in _JUDGEMENTS


def _says_what_lacks(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 'what' begins a statement: what is missing is the wall, what still lacks is a date."""
    ahead = [token.word for token in tokens[at + 1 : at + 7]]
    return any(word in _LACKING and ahead[place + 1] in {"is", "are"} for place, word in enumerate(ahead[:-1]))


def _asks(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word == "what" and following in {"i", "we"}:
        return not _HEARING.isdisjoint(token.word for token in tokens[at + 2 : at + 6])
    if word == "what" and _says_what_lacks(tokens, at):
        return False
    if word in {"how", "what", "why", "where", "which", "who"}:
        return True
    return word in _ASKING_STARTS and following in {"you", "we", "i", "it", "that", "there", "they", "this", "the"}
