"""Where things said lie: what people mean alike lies near, as learned from the scenes' exchanges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from trainer.core.counterpart.asking import Form
from trainer.language.said import Said

Floats: TypeAlias = NDArray[np.float32]
UNKNOWN = 0.25
"""What a word nobody heard in training weighs: it has no direction and makes the others count less."""
_FORMAT = 2


class SenseError(ValueError):
    """The file of senses is not one of ours: a damaged installation."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sense:
    """Vectors and weights of words, and how the kind of question and a denial move what is said."""

    rows: Mapping[str, int]
    vectors: NDArray[np.int8]
    scale: float
    weights: Floats
    kinds: Mapping[Form | None, Floats]
    denial: Floats

    def of(self, said: Said) -> Floats:
        """Return the place of something said, at length 1; zeros for nothing."""
        rows = [row for word in said.words if (row := self.rows.get(word)) is not None]
        if not rows:
            return np.zeros(self.vectors.shape[1], dtype=np.float32)
        weights = self.weights[rows]
        total = float(weights.sum()) + UNKNOWN * (len(said.words) - len(rows))
        words = self.vectors[rows].astype(np.float32) * np.float32(self.scale)
        moved = (weights[:, None] * words).sum(axis=0) / max(total, 1e-6) + self.kinds[said.kind]
        if said.denies:
            moved = moved + self.denial
        length = float(np.sqrt((moved * moved).sum()))
        return np.asarray(moved / max(length, 1e-9), dtype=np.float32)


def load_sense(path: Path) -> Sense:
    """Read senses as `packaging/train_likeness.py` writes them.

    Raises SenseError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != _FORMAT:
                raise SenseError(f"{path.name}: format {int(data['format'])}, not {_FORMAT}")
            words, kinds = str(data["words"]).split("\n"), str(data["kind_names"]).split("\n")
            vectors, weights, moves = data["vectors"], data["weights"].astype(np.float32), data["kinds"]
            denial, scale = data["denial"].astype(np.float32), float(data["scale"])
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise SenseError(f"{path.name}: {error}") from error
    if not (len(words) == len(weights) == len(vectors) and len(kinds) == len(moves) == len(Form) + 1):
        raise SenseError(f"{path.name}: words, vectors and kinds do not belong together")
    return Sense(
        rows=MappingProxyType({word: row for row, word in enumerate(words)}),
        vectors=vectors,
        scale=scale,
        weights=weights,
        kinds=MappingProxyType(
            {Form(name) if name else None: move.astype(np.float32) for name, move in zip(kinds, moves, strict=True)}
        ),
        denial=denial,
    )
