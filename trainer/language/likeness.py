"""How alike two things said are: by stems they share, by words used alike, and by the kind of question."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from trainer.core.counterpart.asking import Form
from trainer.core.counterpart.subjects import LEAST_MENDED, is_slip
from trainer.core.everyday import KNOWN
from trainer.language.said import LIGHT_WORDS, Said, take_in
from trainer.language.word_vectors import NO_VECTORS, Floats, WordVectors

Bools: TypeAlias = NDArray[np.bool_]
Places: TypeAlias = NDArray[np.intp]
Manner: TypeAlias = tuple[Form | None, bool]
"""The kind of question, and whether it says not."""

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
BY_STEMS, BY_WORDS, BY_SENSE = 0.5, 0.67, 0.33
"""What the likeness of stems, of single words' senses and of the whole sense count."""
OF_BEST = 0.75
"""How much the likest wording of a group counts; the rest is the mean over the group."""
SQUARED_BETA = 0.4
"""Below 1 it counts more that a wording explains what was said than that all of the wording was said (F-measure)."""
TINY = 1e-6
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
        flat = [one for group in said for one in group]
        self._kinds = list(dict.fromkeys((one.kind, one.denies) for one in flat))
        self._kind_of = np.array([self._kinds.index((one.kind, one.denies)) for one in flat], dtype=np.intp)
        self._starts = np.cumsum([0, *(len(group) for group in groups[:-1])]).astype(np.intp)
        self._sizes = np.array([len(group) for group in groups], dtype=np.float32)
        self._words = frozenset(word for one in flat for word in one.words)
        self._known = vectors.rows
        self._stems = _Stems(said)
        self._senses = _Senses(flat, vectors) if len(vectors.rows) else None

    def likest(self, words: str) -> list[tuple[float, int]]:
        """Return how alike lower-case words are to each group that is at all, 0 to 1, the likest first."""
        said = self._mended(take_in(words))
        if not said.words or not len(self._sizes):
            return []
        kinship = np.array([_kinship(said, known) for known in self._kinds], dtype=np.float32)
        factors = kinship[self._kind_of]
        same_kind = np.array([said.kind is not None and said.kind is kind for kind, _ in self._kinds])[self._kind_of]
        total = self._stems.compare(said, factors, same_kind, self._starts)
        if self._senses is not None:
            senses = self._senses.compare(said) * factors
            best = np.maximum.reduceat(senses, self._starts)
            mean = np.add.reduceat(senses, self._starts) / self._sizes
            mixed = (BY_STEMS * total + OF_BEST * best + (1.0 - OF_BEST) * mean) / (BY_STEMS + BY_WORDS + BY_SENSE)
            total = np.asarray(mixed, dtype=np.float32)
        order = np.argsort(-total, kind="stable")
        return [(min(1.0, float(total[at])), int(at)) for at in order if total[at] > 0.0]

    def _mended(self, said: Said) -> Said:
        """Return something said with words nobody knows taken for the one word of the wordings a slip away."""
        mended = [self._mend(word) for word in said.words]
        return said if mended == list(said.words) else take_in(" ".join(mended))

    def _mend(self, word: str) -> str:
        if len(word) < LEAST_MENDED or word in self._words or word in self._known or word in KNOWN:
            return word
        near = {other for other in self._words if other[0] == word[0] and len(other) >= LEAST_MENDED}
        near = {other for other in near if abs(len(other) - len(word)) <= 1 and is_slip(word, other)}
        return near.pop() if len(near) == 1 else word


class _Stems:
    """The share of telling stems that something said has in common with each wording and each group."""

    def __init__(self, groups: Sequence[Sequence[Said]]) -> None:
        flat = [said for group in groups for said in group]
        self._of_group = _holders([frozenset[str]().union(*(said.stems for said in group)) for group in groups])
        self._of_wording = _holders([said.stems for said in flat])
        count = max(2, len(groups))
        self._weights = {
            name: LIGHT if name in LIGHT_WORDS else max(LEAST, 1.0 - math.log(len(holders)) / math.log(count))
            for name, holders in self._of_group.items()
        }
        self._totals = np.array([self._sum(said.stems) for said in flat], dtype=np.float32)
        self._bare = np.array([LIGHT_WORDS.issuperset(said.stems) for said in flat])
        self._groups = len(groups)

    def compare(self, said: Said, factors: Floats, same_kind: Bools, starts: Places) -> Floats:
        """Return the likeness to each group, 0 to 1."""
        whole = self._sum(said.stems)
        shared = self._shared(said, self._of_wording, len(self._totals))
        bare = LIGHT_WORDS.issuperset(said.stems)
        touched = (shared > 0.0) & (self._bare | (not bare))
        if not bare:
            telling = Said(words=(), stems=said.stems - LIGHT_WORDS, kind=None, denies=False)
            near = np.repeat(self._shared(telling, self._of_group, self._groups) > 0.0, np.diff([*starts, len(shared)]))
            touched &= near
        extra, missing = whole - shared, self._totals - shared
        shared = shared + np.where(same_kind, np.float32(KIND), np.float32(0.0))
        alike = np.where(touched, factors * shared / (shared + EXTRA * extra + MISSING * missing + TINY), 0.0)
        best = np.maximum.reduceat(alike, starts).astype(np.float32)
        if bare:
            return best
        covered = self._shared(said, self._of_group, self._groups) / max(LIGHT, whole)
        return np.asarray((1.0 - OF_ALL) * best + OF_ALL * covered * np.minimum(1.0, 2.0 * best), dtype=np.float32)

    def _shared(self, said: Said, holders: Mapping[str, Places], count: int) -> Floats:
        found = np.zeros(count, dtype=np.float32)
        for name in said.stems:
            at = holders.get(name)
            if at is not None:
                found[at] += self._weigh(name)
        return found

    def _sum(self, stems: Iterable[str]) -> float:
        return sum(self._weigh(name) for name in sorted(stems))

    def _weigh(self, name: str) -> float:
        known = self._weights.get(name)
        if known is not None:
            return known
        if name in LIGHT_WORDS or name[0].isdigit():
            return LIGHT
        return EVERYDAY if name in KNOWN else UNHEARD


class _Senses:
    """How near the words of something said lie to those of each wording, word by word and as a whole."""

    def __init__(self, said: Sequence[Said], vectors: WordVectors) -> None:
        self._vectors = vectors
        words = sorted({word for one in said for word in one.words})
        self._place = {word: at for at, word in enumerate(words)}
        self._matrix = vectors.of(words)
        self._weights = np.append(vectors.weigh(words), np.float32(0.0))
        longest = max(1, *(len(one.words) for one in said))
        self._at = np.full((len(said), longest), len(words), dtype=np.int32)
        for row, one in enumerate(said):
            self._at[row, : len(one.words)] = [self._place[word] for word in one.words]
        self._lengths = np.maximum(self._weights[self._at].sum(axis=1), TINY)
        self._wholes = np.array([_whole(one.words, vectors) for one in said])

    def compare(self, said: Said) -> Floats:
        """Return the likeness to each wording, 0 to BY_WORDS + BY_SENSE."""
        words = list(dict.fromkeys(said.words))
        weights = self._vectors.weigh(words)
        with np.errstate(invalid="ignore"):  # some builds of BLAS raise flags for the lanes they pad with
            near = np.clip(self._vectors.of(words) @ self._matrix.T, 0.0, 1.0)
            by_sense = np.clip(self._wholes @ _whole(said.words, self._vectors), 0.0, 1.0)
        near *= np.sqrt(near)
        for row, word in enumerate(words):
            if word in self._place:
                near[row, self._place[word]] = 1.0
        padded = np.concatenate((near, np.zeros((len(words), 1), dtype=near.dtype)), axis=1)
        best = padded[:, self._at[:, 0]]
        for column in range(1, self._at.shape[1]):
            np.maximum(best, padded[:, self._at[:, column]], out=best)
        of_said = (weights[:, None] * best).sum(axis=0) / max(float(weights.sum()), TINY)
        of_known = (self._weights * padded.max(axis=0))[self._at].sum(axis=1) / self._lengths
        explained = 1.0 + SQUARED_BETA
        by_words = explained * of_said * of_known / np.maximum(SQUARED_BETA * of_said + of_known, TINY)
        return np.asarray(BY_WORDS * by_words + BY_SENSE * by_sense, dtype=np.float32)


def _holders(stems: Sequence[frozenset[str]]) -> dict[str, Places]:
    """Return by stem the places that hold it."""
    found: dict[str, list[int]] = {}
    for at, held in enumerate(stems):
        for name in held:
            found.setdefault(name, []).append(at)
    return {name: np.array(places, dtype=np.intp) for name, places in found.items()}


def _kinship(said: Said, known: Manner) -> float:
    """Return the factor by which two manners of saying are less alike than their words."""
    kind, denies = known
    factor = 1.0
    if said.kind is not kind:
        near = said.kind is not None and kind is not None and frozenset({said.kind, kind}) in _NEAR_KINDS
        factor = NEAR_KIND if near else OTHER_KIND
    return factor if said.denies == denies else factor * TURNED


def _whole(words: Sequence[str], vectors: WordVectors) -> Floats:
    """Return the sense of a whole: the weighted mean of its words' directions, at length 1."""
    if not words:
        return np.zeros(vectors.vectors.shape[1], dtype=np.float32)
    summed = (vectors.weigh(words)[:, None] * vectors.of(words)).sum(axis=0)
    length = float(np.linalg.norm(summed))
    return np.asarray(summed / length if length > 0.0 else summed, dtype=np.float32)
