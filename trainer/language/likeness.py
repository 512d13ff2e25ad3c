"""How alike something said is to groups of wordings: by where both lie, as `packaging/train_likeness.py` learned it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from trainer.core.counterpart.subjects import LEAST_MENDED, is_slip
from trainer.core.everyday import KNOWN
from trainer.language.said import Said, take_in
from trainer.language.sense import Sense

OF_BEST = 0.8
"""How much the likest wording of a group counts; the rest is the mean over the group."""


class Wordings:
    """Wordings in groups, compared with something said."""

    def __init__(self, groups: Sequence[Sequence[str]], sense: Sense) -> None:
        flat = [take_in(words.casefold()) for group in groups for words in group]
        self._sense = sense
        self._words = frozenset(word for said in flat for word in said.words)
        self._starts = np.cumsum([0, *(len(group) for group in groups[:-1])]).astype(np.intp)
        self._sizes = np.array([len(group) for group in groups], dtype=np.float32)
        self._places = np.array([sense.of(said) for said in flat])

    def likest(self, words: str) -> list[tuple[float, int]]:
        """Return how alike lower-case words are to each group that is at all, 0 to 1, the likest first."""
        said = self._mended(take_in(words))
        if not said.words or not len(self._sizes):
            return []
        with np.errstate(invalid="ignore"):  # some builds of BLAS raise flags for the lanes they pad with
            near = np.clip(self._places @ self._sense.of(said), 0.0, 1.0)
        best = np.maximum.reduceat(near, self._starts)
        total = OF_BEST * best + (1.0 - OF_BEST) * np.add.reduceat(near, self._starts) / self._sizes
        order = np.argsort(-total, kind="stable")
        return [(min(1.0, float(total[at])), int(at)) for at in order if total[at] > 0.0]

    def _mended(self, said: Said) -> Said:
        """Return something said with words nobody knows taken for the one word of the wordings a slip away."""
        mended = [self._mend(word) for word in said.words]
        return said if mended == list(said.words) else take_in(" ".join(mended))

    def _mend(self, word: str) -> str:
        if len(word) < LEAST_MENDED or word in self._words or word in self._sense.rows or word in KNOWN:
            return word
        near = {other for other in self._words if other[0] == word[0] and len(other) >= LEAST_MENDED}
        near = {other for other in near if abs(len(other) - len(word)) <= 1 and is_slip(word, other)}
        return near.pop() if len(near) == 1 else word
