"""How much of what a text says, weighed by how rare its words are, the wordings and answers of exchanges say too.

Places of whole texts keep names and days apart badly: 'Thursdays' lies beside 'Wednesdays', 'the planner' beside any
other person. Words in common tell these apart (weights as in Sparck Jones, "A Statistical Interpretation of Term
Specificity", 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from trainer.core.scenario import Exchange
from trainer.language.aptness import content_of, stem_of, tells
from trainer.language.further import Ways

SURELY = 3.0
"""A word of one wording in so many counts whole."""
LEAST = 0.5
"""How much a word of a single wording or answer among many counts at least."""
UNKNOWN = 0.5
"""How much a word that no exchange has weighs, of the most that any word can."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_LEAST_WEIGHT = 1e-6

Shares: TypeAlias = NDArray[np.float64]
_Known: TypeAlias = dict[str, tuple[NDArray[np.intp], Shares]]


class SharedWords:
    """The words of exchanges, by which a text is compared with all of them at once."""

    def __init__(self, exchanges: Sequence[Exchange], further: Sequence[Ways | None] = ()) -> None:
        """Further wordings are those of the exchanges in their order, None where one has none."""
        ways = [*further, *[None] * (len(exchanges) - len(further))]
        heard = [count_words(exchange.hears) for exchange in exchanges]
        for counted, more in zip(heard, ways, strict=True):
            counted.update(more.words if more is not None else {})
        told = [count_words([line.text for line in exchange.lines]) for exchange in exchanges]
        spread = Counter(word for one, other in zip(heard, told, strict=True) for word in one.keys() | other.keys())
        self._size = len(exchanges)
        self._weights = {word: math.log(1 + self._size / (1 + count)) for word, count in spread.items()}
        self._unknown = UNKNOWN * math.log(1 + self._size)
        sizes = [len(one.hears) + (len(more.forms) if more else 0) for one, more in zip(exchanges, ways, strict=True)]
        self._heard = _by_word(heard, sizes, SURELY)
        self._told = _by_word(told, [len(exchange.lines) for exchange in exchanges], 1.0)

    def heard(self, text: str) -> Shares:
        """Return which share of a lower-case text's words the wordings of each exchange have, 0 to 1, (exchanges,)."""
        return self._shares(text, self._heard)

    def told(self, text: str) -> Shares:
        """Return which share of a lower-case text's words the answers of each exchange have, 0 to 1, (exchanges,)."""
        return self._shares(text, self._told)

    def _shares(self, text: str, known: _Known) -> Shares:
        words = {word: self._weights.get(word, self._unknown) for word in content_of(text)}
        shares = np.zeros(self._size, dtype=np.float64)
        for word in words.keys() & known.keys():
            places, counts = known[word]
            shares[places] += words[word] * counts
        return shares / max(sum(words.values()), _LEAST_WEIGHT)


def count_words(texts: Sequence[str]) -> Counter[str]:
    """Return how often each word that says something stands in texts."""
    found = Counter(_WORD.findall("\n".join(texts).casefold()))
    counted: Counter[str] = Counter()
    for word, count in found.items():
        if tells(word):
            counted[stem_of(word)] += count
    return counted


def _by_word(counted: Sequence[Counter[str]], sizes: Sequence[int], times: float) -> _Known:
    """Return by word the places of the exchanges that have it, and how much it counts there."""
    places: dict[str, list[int]] = {}
    counts: dict[str, list[float]] = {}
    for at, words in enumerate(counted):
        for word, count in words.items():
            places.setdefault(word, []).append(at)
            counts.setdefault(word, []).append(min(1.0, max(LEAST, times * count / sizes[at])))
    return {
        word: (np.array(found, dtype=np.intp), np.array(counts[word], dtype=np.float64))
        for word, found in places.items()
    }
