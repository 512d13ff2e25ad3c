"""A linear model per label over sparse named features, evaluated with numpy alone."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from trainer.language.features import BLOCKS

Floats: TypeAlias = NDArray[np.float32]
BLOCK_WEIGHT = {"w": 1.0, "c": 1.0, "k": 1.0, "p": 0.5, "L": 0.35, "S": 0.35}
"""How much each block of features counts; text blocks are scaled to unit length first, facts are not."""
UNIT_BLOCKS = frozenset({"w", "c", "k", "p"})
_FORMAT = 1


class WeightsError(ValueError):
    """The weight file and the vocabulary do not belong together: a damaged installation."""


@dataclass(frozen=True, kw_only=True)
class LinearModel:
    """Weights of every label (rows: features, columns: labels), with what turns a score into a probability.

    probability = 1 / (1 + exp(-(slope * score + offset))): Platt scaling fitted on folds held out of training.
    A label is read when its probability reaches its threshold.
    """

    labels: tuple[str, ...]
    vocabulary: Mapping[str, int]
    idf: Floats
    weights: Floats
    bias: Floats
    slope: Floats
    offset: Floats
    threshold: Floats

    def probabilities(self, features: Mapping[str, Mapping[str, float]]) -> Floats:
        """Return the calibrated probability of every label, in the order of labels."""
        places, values = vector_of(features, self.vocabulary, self.idf)
        score = self.bias + values @ self.weights[places]
        return np.asarray(1.0 / (1.0 + np.exp(-(self.slope * score + self.offset))), dtype=np.float32)


def vector_of(
    features: Mapping[str, Mapping[str, float]], vocabulary: Mapping[str, int], idf: Floats
) -> tuple[NDArray[np.int64], Floats]:
    """Return the known features as places in the vocabulary and their values, text blocks at unit length."""
    places: list[int] = []
    values: list[float] = []
    for block in BLOCKS:
        found: list[int] = []
        amounts: list[float] = []
        for name, amount in features[block].items():
            place = vocabulary.get(name)
            if place is not None:
                found.append(place)
                amounts.append(amount)
        if not found:
            continue
        scaled = np.asarray(amounts, dtype=np.float64) * idf[found]
        if block in UNIT_BLOCKS:
            scaled /= np.sqrt(np.sum(scaled * scaled))
        places.extend(found)
        values.extend((scaled * BLOCK_WEIGHT[block]).tolist())
    return np.asarray(places, dtype=np.int64), np.asarray(values, dtype=np.float32)


def load_model(weights: Path, vocabulary: Path) -> LinearModel:
    """Read a trained model.

    Raises:
        WeightsError: the two files do not fit each other.
        OSError: a file cannot be read.
    """
    described = json.loads(vocabulary.read_text(encoding="utf-8"))
    names: Sequence[str] = described["features"]
    labels = tuple(described["labels"])
    with np.load(weights) as stored:
        arrays = {name: np.asarray(stored[name], dtype=np.float32) for name in stored.files}
    if described["format"] != _FORMAT or arrays["weights"].shape != (len(names), len(labels)):
        raise WeightsError(f"{weights.name} and {vocabulary.name} do not belong together")
    return LinearModel(labels=labels, vocabulary={name: place for place, name in enumerate(names)}, **arrays)
