"""How alike something said is to groups of wordings: by how near their places lie."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from trainer.core.counterpart.subjects import LEAST_MENDED, SHORT_SLIPS, is_slip
from trainer.core.everyday import KNOWN
from trainer.language.further import Ways
from trainer.language.network import Floats
from trainer.language.sense import MOST_REMEMBERED, ROUNDED, Sense

OF_BEST = 0.8
"""How much the likest wording of a group counts; the rest is the mean over the group."""
_WORD = re.compile(r"[^\W\d_]+")


class Wordings:
    """Wordings in groups, compared with things said."""

    def __init__(self, groups: Sequence[Sequence[str]], sense: Sense, further: Sequence[Ways | None] = ()) -> None:
        """Further wordings are those of the groups in their order, None where a group has none."""
        flat = [words.casefold() for group in groups for words in group]
        self._sense = sense
        self._words = frozenset(_WORD.findall(" ".join(flat)))
        own = np.split(sense.of_wordings(flat), np.cumsum([len(group) for group in groups])[:-1]) if groups else []
        more = [ways.places.astype(np.float32) / ROUNDED if ways is not None else None for ways in further]
        more += [None] * (len(groups) - len(more))
        both = [
            places if ways is None else np.concatenate([places, ways]) for places, ways in zip(own, more, strict=True)
        ]
        sizes = [len(places) for places in both]
        self._starts = np.cumsum([0, *sizes[:-1]]).astype(np.intp)
        self._sizes = np.array(sizes, dtype=np.float32)
        self._lately: dict[str, Floats] = {}
        self._places = np.concatenate(both) if both else np.zeros((0, 0), dtype=np.float32)

    def near(self, said: Sequence[str]) -> Floats:
        """Return how alike each of some lower-case texts is to each group, 0 to 1, (texts, groups)."""
        if not said or not len(self._sizes):
            return np.zeros((len(said), len(self._sizes)), dtype=np.float32)
        fresh = [text for text in dict.fromkeys(said) if text not in self._lately]
        if len(self._lately) + len(fresh) > MOST_REMEMBERED:
            self._lately.clear()
            fresh = list(dict.fromkeys(said))
        if fresh:
            self._lately.update(zip(fresh, self._compared(fresh), strict=True))
        return np.array([self._lately[text] for text in said], dtype=np.float32)

    def _compared(self, said: Sequence[str]) -> Floats:
        places = self._sense.of([self._mended(text) for text in said])
        near = np.clip(places @ self._places.T, 0.0, 1.0)
        best = np.maximum.reduceat(near, self._starts, axis=1)
        return np.asarray(OF_BEST * best + (1.0 - OF_BEST) * np.add.reduceat(near, self._starts, axis=1) / self._sizes)

    def _mended(self, text: str) -> str:
        """Return a text with words nobody knows taken for the one word of the wordings a slip away."""
        words = text.replace("\u2019", "'").split()
        return " ".join(SHORT_SLIPS.get(word, self._mend(word)) for word in words)

    def _mend(self, word: str) -> str:
        if len(word) < LEAST_MENDED or not word.isalpha() or word in self._words:
            return word
        if self._sense.knows(word) or word in KNOWN:
            return word
        near = {other for other in self._words if other[0] == word[0] and len(other) >= LEAST_MENDED}
        near = {other for other in near if abs(len(other) - len(word)) <= 1 and is_slip(word, other)}
        return near.pop() if len(near) == 1 else word
