"""An utterance as plain words for looking up phrases: figures become 0, signs are left out."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence

from trainer.language.clauses import Layout
from trainer.language.words import Token

BEFORE, AFTER = 14, 14
"""Words looked at on either side of a place, so that long texts stay cheap."""


class Speech:
    """The words of one utterance with the way back to its tokens."""

    def __init__(self, tokens: Sequence[Token], layout: Layout, spans: Sequence[tuple[int, int]]) -> None:
        """Take the tokens, their layout, and the token spans that count as one figure."""
        self._layout = layout
        covered: dict[int, int] = {}
        for first, stop in spans:
            for place in range(first, stop):
                covered.setdefault(place, first)
        said = [
            (place, "0" if place in covered or token.kind == "n" else token.word)
            for place, token in enumerate(tokens)
            if (token.kind != "p" or place in covered) and covered.get(place, place) == place
        ]
        self._places = [place for place, _ in said]
        self._words = [word for _, word in said]
        self._text = " ".join(self._words)
        self._offsets = list(itertools.accumulate((len(word) + 1 for word in self._words), initial=0))[:-1]

    def between(self, first: int, stop: int) -> str:
        """Return the words from one token to before another."""
        return " ".join(self._words[self._index(first) : self._index(stop)])

    def _index(self, place: int) -> int:
        return bisect.bisect_left(self._places, place)

    def before(self, first: int, *, sentence: bool = False) -> str:
        """Return up to BEFORE words before a token in its clause, or in its sentence."""
        start, _ = self._layout.sentence_span(first) if sentence else self._layout.clause_span(first)
        end = self._index(first)
        return " ".join(self._words[max(self._index(start), end - BEFORE) : end])

    def after(self, stop: int, *, sentence: bool = False) -> str:
        """Return up to AFTER words from a token on in the clause (or sentence) of the token before it."""
        if not stop:
            return ""
        _, end = self._layout.sentence_span(stop - 1) if sentence else self._layout.clause_span(stop - 1)
        begin = self._index(stop)
        return " ".join(self._words[begin : min(self._index(end), begin + AFTER)])

    def next_clause(self, stop: int) -> str:
        """Return the first words of what follows the clause of the token before a place."""
        if not stop:
            return ""
        _, end = self._layout.clause_span(stop - 1)
        begin = self._index(max(end, stop))
        return " ".join(self._words[begin : begin + AFTER])

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
        """Yield (first token, stop, match) for every match of a pattern over the whole text."""
        for match in pattern.finditer(self._text):
            first = bisect.bisect_right(self._offsets, match.start()) - 1
            last = bisect.bisect_left(self._offsets, match.end()) - 1
            yield self._places[first], self._places[last] + 1, match
