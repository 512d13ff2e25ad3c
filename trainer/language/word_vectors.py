"""Directions of words: words used alike point alike, so that 'coughs' lies near 'asthma'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
SMOOTHING = 1e-3
"""How quickly a word's weight falls with its use (Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline", 2017)."""
FIGURE = 0.1
"""What a figure tells of the subject: figures are the offer parser's matter."""
_FORMAT = 1


class VectorsError(ValueError):
    """The file of word vectors is not one of ours: a damaged installation."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WordVectors:
    """Unit vectors of words, and how much each word tells."""

    rows: MappingProxyType[str, int]
    vectors: NDArray[np.int8]
    scale: float
    weights: Floats
    """1 for rare words down to a hundredth for 'the'."""

    def of(self, words: Sequence[str]) -> Floats:
        """Return the vectors of words, one a row; zeros for a word that has none."""
        found = np.zeros((len(words), self.vectors.shape[1]), dtype=np.float32)
        for at, word in enumerate(words):
            row = self.rows.get(word)
            if row is not None:
                found[at] = self.vectors[row]
        return found * np.float32(self.scale)

    def weigh(self, words: Sequence[str]) -> Floats:
        """Return how much words tell; a word that has no vector is rare and tells all, a figure next to nothing."""
        return np.array([self._weigh(word) for word in words], dtype=np.float32)

    def _weigh(self, word: str) -> float:
        row = self.rows.get(word)
        if row is not None:
            return float(self.weights[row])
        return FIGURE if word[0].isdigit() else 1.0


NO_VECTORS = WordVectors(
    rows=MappingProxyType({}),
    vectors=np.zeros((0, 1), dtype=np.int8),
    scale=1.0,
    weights=np.zeros(0, dtype=np.float32),
)
"""Without vectors words are alike only by their stems."""


def load_vectors(path: Path) -> WordVectors:
    """Read word vectors as `packaging/distil_vectors.py` writes them.

    Raises VectorsError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != _FORMAT:
                raise VectorsError(f"{path.name}: format {int(data['format'])}, not {_FORMAT}")
            words = str(data["words"]).split("\n")
            places, vectors, scale = data["places"], data["vectors"], float(data["scale"])
    except (KeyError, ValueError, BadZipFile) as error:
        raise VectorsError(f"{path.name}: {error}") from error
    if not len(words) == len(places) == len(vectors):
        raise VectorsError(f"{path.name}: words and vectors do not belong together")
    use = 1.0 / (places.astype(np.float64) + 10.0)
    share = use / (1.0 / (np.arange(200_000) + 10.0)).sum()
    return WordVectors(
        rows=MappingProxyType({word: row for row, word in enumerate(words)}),
        vectors=vectors,
        scale=scale,
        weights=(SMOOTHING / (SMOOTHING + share)).astype(np.float32),
    )
