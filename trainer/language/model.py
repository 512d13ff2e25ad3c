"""A linear model per label over sparse named features, evaluated with numpy alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from trainer.language.features import BLOCKS
from trainer.language.lexicon import Hit, strengths_of

Floats: TypeAlias = NDArray[np.float32]
BLOCK_WEIGHT = {"w": 1.0, "c": 1.0, "k": 1.0, "x": 0.7, "p": 0.5, "L": 0.35, "S": 0.35}
"""How much each block of features counts; text blocks are scaled to unit length first, facts are not."""
UNIT_BLOCKS = frozenset({"w", "c", "k", "x", "p"})
FIRM_CUE = 0.8
"""Strength of cues that may stand alone: one strong cue, or three likely ones."""
_FORMAT = 1


class WeightsError(ValueError):
    """The weight file and the vocabulary do not belong together: a damaged installation."""


@dataclass(frozen=True, kw_only=True)
class LinearModel:
    """Weights of every label (rows: features, columns: labels), with what turns a score into a probability.

    probability = 1 / (1 + exp(-(slope * score + cue_slope * cue + offset))), where cue is what the lexicon alone says
    (0..1): Platt scaling fitted on folds held out of training.
    A firm cue lifts it to the label's floor, its measured precision. A label is read from its threshold on.
    """

    labels: tuple[str, ...]
    vocabulary: Mapping[str, int]
    idf: Floats
    weights: NDArray[np.int8]
    """In bytes, of which only the rows of the features found are ever scaled."""
    scale: Floats
    """What a weight of 1 stands for, by label."""
    bias: Floats
    slope: Floats
    cue_slope: Floats
    offset: Floats
    threshold: Floats
    floor: Floats

    def probabilities(self, features: Mapping[str, Mapping[str, float]], cues: Mapping[str, float]) -> Floats:
        """Return the calibrated probability of every label, in the order of labels.

        cues: strength of the lexicon's cues by label, 0..1.
        """
        places, values = vector_of(features, self.vocabulary, self.idf)
        score = self.bias + (values @ self.weights[places].astype(np.float32)) * self.scale
        cue = np.asarray([cues.get(label, 0.0) for label in self.labels], dtype=np.float32)
        probability = 1.0 / (1.0 + np.exp(-(self.slope * score + self.cue_slope * cue + self.offset)))
        return np.asarray(np.maximum(probability, np.where(cue >= FIRM_CUE, self.floor, 0.0)), dtype=np.float32)

    def weight_of(self, label: str, names: Iterable[str]) -> float:
        """Return how much features, by name, weigh for a label: a measure of where the evidence stands."""
        column = self.labels.index(label)
        places = [place for place in map(self.vocabulary.get, names) if place is not None]
        return float(self.weights[places, column].astype(np.float32) @ self.idf[places] * self.scale[column])


def cue_strengths(hits: Iterable[Hit]) -> dict[str, float]:
    """Return the strength of the lexicon's cues by act or move."""
    return {label.partition(":")[2]: strength for label, strength in strengths_of(hits).items()}


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
        rows = stored["weights"]
        others = {name: np.asarray(stored[name], dtype=np.float32) for name in stored.files if name != "weights"}
    if described["format"] != _FORMAT or rows.shape != (len(names), len(labels)) or rows.dtype != np.int8:
        raise WeightsError(f"{weights.name} and {vocabulary.name} do not belong together")
    vocabulary_of = {name: place for place, name in enumerate(names)}
    return LinearModel(labels=labels, vocabulary=vocabulary_of, weights=rows, **others)
