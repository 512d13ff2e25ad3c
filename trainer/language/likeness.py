"""How alike two things said are: by stems they share, by words used alike, and by the kind of question."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from trainer.core.counterpart.asking import Form
from trainer.core.everyday import KNOWN
from trainer.language.said import LIGHT_WORDS, Said, take_in
from trainer.language.word_vectors import NO_VECTORS, Floats, WordVectors

LIGHT = 0.12
"""What a word weighs that says nothing of the subject."""
LEAST, EVERYDAY = 0.3, 0.4
"""The least that a telling word weighs, and what an everyday word weighs that no wording holds."""
UNHEARD = 0.7
"""What a word weighs that is neither everyday nor in any wording: it makes likeness doubtful."""
EXTRA, MISSING = 0.6, 0.45
"""How much words count that only one of the two has: the learner's own, and those of the wording."""
KIND = 0.35
"""What the kind of question weighs as a word of its own."""
OTHER_KIND, NEAR_KIND = 0.75, 0.92
"""The factors for two different kinds of question, or a question beside a statement, and for kinds near each other."""
TURNED = 0.75
"""The factor where one of the two says not and the other does not."""
OF_ALL = 0.3
"""How much it counts that the words occur in any wording of the same group."""
BY_STEMS, BY_WORDS, BY_SENSE = 0.3, 0.67, 0.33
"""What the likeness of stems, of single words' senses and of the whole sense count."""
OF_BEST = 0.75
"""How much the likest wording of a group counts; the rest is the mean over the group."""
SENSE_POWER = 1.5
"""Senses that are only loosely alike count less than in proportion."""
_NEAR_KINDS = frozenset(
    frozenset(pair)
    for pair in (
        (Form.OPEN, Form.HOW),
        (Form.OPEN, Form.WHO),
        (Form.OPEN, Form.WHEN),
        (Form.OPEN, Form.MANY),
        (Form.OPEN, Form.WHY),
        (Form.HOW, Form.WHY),
    )
)


class Wordings:
    """Wordings in groups, compared with something said."""

    def __init__(self, groups: Sequence[Sequence[str]], vectors: WordVectors = NO_VECTORS) -> None:
        said = [[take_in(words.casefold()) for words in group] for group in groups]
        self._stems = _Stems(said)
        self._senses = _Senses(said, vectors) if len(vectors.rows) else None
        self._count = len(groups)

    def likest(self, words: str) -> list[tuple[float, int]]:
        """Return how alike lower-case words are to each group that is at all, 0 to 1, the likest first."""
        said = take_in(words)
        if not said.words or not self._count:
            return []
        by_stems = self._stems.compare(said)
        total = by_stems
        if self._senses is not None:
            total = (BY_STEMS * by_stems + self._senses.compare(said)) / (BY_STEMS + BY_WORDS + BY_SENSE)
        order = np.argsort(-total, kind="stable")
        return [(min(1.0, float(total[at])), int(at)) for at in order if total[at] > 0.0]


class _Stems:
    """The share of telling stems that something said has in common with each group."""

    def __init__(self, groups: Sequence[Sequence[Said]]) -> None:
        self._groups = groups
        self._unions = [frozenset[str]().union(*(said.stems for said in group)) for group in groups]
        count = max(2, len(groups))
        spread: dict[str, int] = {}
        self._holding: dict[str, list[int]] = {}
        for at, union in enumerate(self._unions):
            for name in union:
                spread[name] = spread.get(name, 0) + 1
                self._holding.setdefault(name, []).append(at)
        self._weights = {
            name: LIGHT if name in LIGHT_WORDS else max(LEAST, 1.0 - math.log(held) / math.log(count))
            for name, held in spread.items()
        }

    def compare(self, said: Said) -> Floats:
        """Return the likeness to each group, 0 to 1."""
        telling = [name for name in said.stems if name not in LIGHT_WORDS]
        near = {at for name in telling for at in self._holding.get(name, ())} if telling else range(len(self._groups))
        found = np.zeros(len(self._groups), dtype=np.float32)
        for at in near:
            found[at] = self._alike(said, at, bare=not telling)
        return found

    def _alike(self, said: Said, at: int, *, bare: bool) -> float:
        best = max(self._compare(said, known, bare=bare) for known in self._groups[at])
        if bare:
            return best
        covered = self._sum(said.stems & self._unions[at]) / max(LIGHT, self._sum(said.stems))
        return (1.0 - OF_ALL) * best + OF_ALL * covered * min(1.0, 2.0 * best)

    def _compare(self, said: Said, known: Said, *, bare: bool) -> float:
        both = said.stems & known.stems
        if bare and any(name not in LIGHT_WORDS for name in known.stems):
            return 0.0
        shared, extra, missing = (self._sum(part) for part in (both, said.stems - both, known.stems - both))
        if not shared:
            return 0.0
        shared += KIND if said.kind is known.kind and said.kind is not None else 0.0
        alike = shared / (shared + EXTRA * extra + MISSING * missing)
        return alike * _kinship(said, known)

    def _sum(self, stems: Iterable[str]) -> float:
        return sum(self._weigh(name) for name in stems)

    def _weigh(self, name: str) -> float:
        known = self._weights.get(name)
        if known is not None:
            return known
        if name in LIGHT_WORDS or name[0].isdigit():
            return LIGHT
        return EVERYDAY if name in KNOWN else UNHEARD


class _Senses:
    """How near the words of something said lie to those of each group, word by word and as a whole."""

    def __init__(self, groups: Sequence[Sequence[Said]], vectors: WordVectors) -> None:
        self._vectors = vectors
        self._said = [said for group in groups for said in group]
        self._starts = np.cumsum([0, *(len(group) for group in groups[:-1])])
        self._sizes = np.array([len(group) for group in groups], dtype=np.float32)
        words = sorted({word for said in self._said for word in said.words})
        place = {word: at for at, word in enumerate(words)}
        self._place = place
        self._matrix = vectors.of(words)
        self._weights = np.append(vectors.weigh(words), np.float32(0.0))
        longest = max(1, *(len(said.words) for said in self._said))
        self._at = np.full((len(self._said), longest), len(words), dtype=np.intp)
        for row, said in enumerate(self._said):
            self._at[row, : len(said.words)] = [place[word] for word in said.words]
        self._lengths = np.maximum(self._weights[self._at].sum(axis=1), 1e-6)
        self._wholes = np.array([_whole(said.words, vectors) for said in self._said])
        self._kinds = [(said.kind, said.denies) for said in self._said]

    def compare(self, said: Said) -> Floats:
        """Return the likeness to each group, 0 to BY_WORDS + BY_SENSE."""
        words = list(dict.fromkeys(said.words))
        weights = self._vectors.weigh(words)
        near = np.clip(self._vectors.of(words) @ self._matrix.T, 0.0, 1.0) ** SENSE_POWER
        for row, word in enumerate(words):
            if word in self._place:
                near[row, self._place[word]] = 1.0
        padded = np.concatenate((near, np.zeros((len(words), 1), dtype=near.dtype)), axis=1)
        of_said = (weights[:, None] * padded[:, self._at].max(axis=2)).sum(axis=0) / max(float(weights.sum()), 1e-6)
        of_known = (self._weights[self._at] * padded.max(axis=0)[self._at]).sum(axis=1) / self._lengths
        by_words = 2.0 * of_said * of_known / np.maximum(of_said + of_known, 1e-9)
        by_sense = np.clip(self._wholes @ _whole(said.words, self._vectors), 0.0, 1.0)
        alike = (BY_WORDS * by_words + BY_SENSE * by_sense) * self._kinships(said)
        best = np.maximum.reduceat(alike, self._starts)
        mean = np.add.reduceat(alike, self._starts) / self._sizes
        return np.asarray(OF_BEST * best + (1.0 - OF_BEST) * mean, dtype=np.float32)

    def _kinships(self, said: Said) -> Floats:
        known: dict[tuple[Form | None, bool], float] = {}
        for pair, other in zip(self._kinds, self._said, strict=True):
            if pair not in known:
                known[pair] = _kinship(said, other)
        return np.array([known[pair] for pair in self._kinds], dtype=np.float32)


def _kinship(said: Said, known: Said) -> float:
    """Return the factor by which two kinds of saying are less alike than their words."""
    factor = 1.0
    if said.kind is not known.kind:
        near = said.kind is not None and known.kind is not None and frozenset({said.kind, known.kind}) in _NEAR_KINDS
        factor = NEAR_KIND if near else OTHER_KIND
    return factor if said.denies == known.denies else factor * TURNED


def _whole(words: Sequence[str], vectors: WordVectors) -> Floats:
    """Return the sense of a whole: the weighted mean of its words' directions, at length 1."""
    if not words:
        return np.zeros(vectors.vectors.shape[1], dtype=np.float32)
    summed = vectors.weigh(words) @ vectors.of(words)
    length = float(np.linalg.norm(summed))
    return np.asarray(summed / length if length > 0.0 else summed, dtype=np.float32)
