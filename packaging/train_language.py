"""Rebuild the weights that read acts and moves: `python packaging/train_language.py DATA`.

DATA is the folder with the human dialogues (`train_casino.jsonl`, `train_ji.jsonl`, `train_negochat.jsonl`,
`train_p4g.jsonl`) and, for probabilities and thresholds only, the labelled `dev.jsonl` and `dev_rare.jsonl`. Needs the
packages of `packaging/requirements-train.txt`; writes `resources/language/weights.npz` and `vocabulary.json`, byte for
byte the same from the same data: sorted vocabulary, fixed folds and seeds, one thread, a solver that sums in a fixed
order. What the weights are worth: `python -m tests.benchmarks.understanding`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

for library in ("OMP", "OPENBLAS", "MKL"):
    # Before numpy is loaded: threads sum in any order, and wait for each other on a busy machine.
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from language_examples import (  # noqa: E402
    ACTS,
    MOVES,
    RARE,
    TRAINING_SESSIONS,
    Example,
    authored_examples,
    corpus_examples,
    correction_examples,
    tuning_examples,
)

from trainer.core.ports import TableContext  # noqa: E402
from trainer.language.features import features_of  # noqa: E402
from trainer.language.lexicon import Lexicon, load_lexicon  # noqa: E402
from trainer.language.model import FIRM_CUE, cue_strengths, vector_of  # noqa: E402
from trainer.language.situation import read_situation  # noqa: E402
from trainer.language.wording import word_text  # noqa: E402

FOLDS = 5
FACTS = "LS"
"""Blocks of features that are facts, not words: they are not weighed by how rare they are."""
LEAST_DOCUMENTS = {"w": 3, "c": 5, "k": 4, "x": 4, "p": 8, "L": 1, "S": 3}
LEAST_PRESENT = 6
"""Labels seen less often than this are left to the lexicon and the rules."""
STRENGTH = 3.0
"""Inverse of the penalty on large weights (C of the logistic regression)."""
CUED = 0.4
"""Strength of cues from which an unlabelled row is no longer taken for an absence."""
LEAST_WEIGHT = 0.02
FLOOR_TOLERANCE = 0.02
"""How much F1 on held-out rows a firm cue may cost: the rows hold few of the ways people say rare things."""
MOVE_FLOOR_TOLERANCE = 0.03
PLATEAU = 0.006
"""Thresholds whose F1 is this close to the best are as good: which of them comes out best is chance."""
CAUTION = 0.8
"""Probabilities are drawn towards one half by this factor of log odds: other people's dialogues are less like ours than
our folds are like each other. With it, nine in ten readings above 0.8 are right on dialogues of other corpora."""
FLOOR_CAUTION = 0.9
SCALARS = ("bias", "slope", "cue_slope", "offset", "threshold", "floor")
SEED = 20261123
Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Table:
    """Examples as one sparse matrix, with what the lexicon alone says of each."""

    examples: tuple[Example, ...]
    rows: csr_matrix
    cues: tuple[dict[str, float], ...]
    vocabulary: tuple[str, ...]
    idf: NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Trained:
    """What training found: one column of weights per label, and the scalars of each label by name."""

    labels: tuple[str, ...]
    weights: Floats
    scalars: dict[str, NDArray[np.float32]]


def build_table(examples: Sequence[Example], lexicon: Lexicon, like: Table | None = None) -> Table:
    """Compute the features of every example over the sorted vocabulary they share, or over that of another table."""
    found = []
    cues = []
    for example in examples:
        wording = word_text(example.text)
        hits = lexicon.find(wording)
        situation = read_situation(TableContext(issues=(), history=example.history), lexicon)
        found.append(features_of(wording, hits, situation, lexicon))
        cues.append(cue_strengths(hits))
    vocabulary, idf = (like.vocabulary, like.idf) if like is not None else _vocabulary(found)
    places = {name: place for place, name in enumerate(vocabulary)}
    vectors = [vector_of(row, places, idf) for row in found]
    rows = csr_matrix(
        (
            np.concatenate([values for _, values in vectors]).astype(np.float64),
            np.concatenate([where for where, _ in vectors]),
            np.cumsum([0, *(len(where) for where, _ in vectors)]),
        ),
        shape=(len(found), len(vocabulary)),
    )
    rows.sort_indices()
    return Table(examples=tuple(examples), rows=rows, cues=tuple(cues), vocabulary=vocabulary, idf=idf)


def _vocabulary(found: Sequence[dict[str, dict[str, float]]]) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Return the features that occur often enough, sorted, with how telling each is (1 + log of documents per use)."""
    documents = Counter(name for row in found for block in row.values() for name in block)
    vocabulary = tuple(sorted(name for name, count in documents.items() if count >= LEAST_DOCUMENTS[_block(name)]))
    idf = [1.0 if _block(name) in FACTS else 1.0 + np.log(len(found) / documents[name]) for name in vocabulary]
    return vocabulary, np.asarray(idf, dtype=np.float16).astype(np.float32)


def _block(name: str) -> str:
    return name[0]


def known_rows(table: Table, label: str) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Return the rows where a label is certain, whether it holds, and how much each row counts.

    Rare acts hardly occur in the dialogues: rows whose labels are silent about them and whose words give no cue
    count as their absence.
    """
    where, holds, weight = [], [], []
    for number, (example, cues) in enumerate(zip(table.examples, table.cues, strict=True)):
        if label in example.known:
            where.append(number)
            holds.append(float(label in example.present))
            weight.append(example.weight)
        elif (
            (label in RARE or label in MOVES)
            and cues.get(label, 0.0) < CUED
            and zlib.crc32(example.text.encode()) % 3 == 0
        ):
            where.append(number)
            holds.append(0.0)
            weight.append(example.weight)
    return np.asarray(where), np.asarray(holds), np.asarray(weight)


def fold_of(group: str) -> int:
    """Return the fold a dialogue or author session belongs to."""
    return zlib.crc32(group.encode()) % FOLDS


def fit(rows: csr_matrix, holds: Floats, weight: Floats) -> tuple[Floats, float]:
    """Return weights and bias of one label; rare labels count for more, by the root of how rare they are."""
    present = float((weight * holds).sum())
    absent = float((weight * (1.0 - holds)).sum())
    weight = weight * np.where(holds > 0, np.sqrt(absent / present), 1.0)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=SEED, tol=1e-4, max_iter=300)
    model.fit(rows, holds, sample_weight=weight)
    return model.coef_[0], float(model.intercept_[0])


def held_out_scores(table: Table, where: NDArray[np.int64], holds: Floats, weight: Floats) -> Floats:
    """Return the score of every row by a model that never saw its dialogue."""
    folds = np.asarray([fold_of(table.examples[number].group) for number in where])
    scores = np.zeros(len(where))
    for fold in range(FOLDS):
        inside, outside = folds != fold, folds == fold
        if not outside.any() or not holds[inside].any():
            continue
        coefficients, bias = fit(table.rows[where[inside]], holds[inside], weight[inside])
        scores[outside] = table.rows[where[outside]] @ coefficients + bias
    return scores


def calibrate(scores: Floats, cues: Floats, holds: Floats, weight: Floats) -> Floats:
    """Return slope, cue slope and offset that turn held-out scores and cues into probabilities.

    Logistic regression by Newton steps with the soft targets of Platt 1999 and a slight pull to slope 1, cue slope 0.
    """
    positive = float(weight[holds > 0].sum())
    negative = float(weight[holds == 0].sum())
    target = np.where(holds > 0, (positive + 1.0) / (positive + 2.0), 1.0 / (negative + 2.0))
    inputs = np.stack([scores, cues, np.ones(len(scores))], axis=1)
    start = np.asarray([1.0, 0.0, 0.0])
    pull = np.asarray([0.5, 0.5, 0.0])
    found = start.copy()
    for _ in range(60):
        guess = 1.0 / (1.0 + np.exp(-np.clip(inputs @ found, -30.0, 30.0)))
        gradient = ((guess - target) * weight) @ inputs + pull * (found - start)
        curve = guess * (1.0 - guess) * weight
        second = (inputs * curve[:, None]).T @ inputs + np.diag(pull + 1e-6)
        found = found - np.linalg.solve(second, gradient)
    return found


def best_threshold(probability: Floats, holds: Floats, weight: Floats) -> float:
    """Return the probability from which reading the label gives the best F1: the middle of those that are as good."""
    scores = {}
    for step in range(20, 76):
        said = probability >= step / 100
        hit = float(weight[said & (holds > 0)].sum())
        scores[step] = 2 * hit / max(float(weight[said].sum()) + float(weight[holds > 0].sum()), 1e-9)
    good = [step for step, score in scores.items() if score >= max(scores.values()) - PLATEAU]
    return good[len(good) // 2] / 100


def cue_floor(probability: Floats, cues: Floats, holds: Floats, threshold: float, tolerance: float) -> float:
    """Return what a firm cue alone is worth: how often it is right, or 0 where reading it would lower F1."""
    firm = cues >= FIRM_CUE
    if not firm.any():
        return 0.0
    said = probability >= threshold
    if _f1(said | firm, holds) < _f1(said, holds) - tolerance:
        return 0.0
    right = float((holds[firm].sum() + 1.0) / (firm.sum() + 2.0))
    return max(FLOOR_CAUTION * right, threshold + 0.001) if right >= threshold else 0.0


def _f1(said: NDArray[np.bool_], holds: Floats) -> float:
    return float(2 * holds[said].sum() / max(said.sum() + holds.sum(), 1.0))


def train(table: Table, tuning: Table, labels: Iterable[str]) -> Trained:
    """Fit, calibrate and choose the threshold of every label; tuning rows bear on probabilities and thresholds only."""
    kept: list[str] = []
    columns = []
    scalars: dict[str, list[float]] = {name: [] for name in SCALARS}
    for label in labels:
        where, holds, weight = known_rows(table, label)
        if holds.sum() < LEAST_PRESENT:
            continue
        scores = held_out_scores(table, where, holds, weight)
        ours = np.asarray([table.examples[number].weight == 1.0 for number in where])
        cues = np.asarray([table.cues[number].get(label, 0.0) for number in where])[ours]
        coefficients, bias = fit(table.rows[where], holds, weight)
        judged = [(scores[ours], cues, holds[ours], weight[ours])]
        if label in ACTS:
            judged.append(_tuning_rows(tuning, label, tuning.rows @ coefficients + bias))
        scaling = CAUTION * calibrate(*(np.concatenate(column) for column in zip(*judged, strict=True)))
        chances = [(_probability(score, cue, scaling), truth, counts) for score, cue, truth, counts in judged]
        threshold = best_threshold(*(np.concatenate(column) for column in zip(*chances, strict=True)))
        probability = chances[0][0]
        tolerance = FLOOR_TOLERANCE if label in ACTS else MOVE_FLOOR_TOLERANCE
        floor = cue_floor(probability, cues, holds[ours], threshold, tolerance)
        kept.append(label)
        columns.append(coefficients)
        for name, value in zip(SCALARS, (bias, *scaling, threshold, floor), strict=True):
            scalars[name].append(float(value))
    arrays = {name: np.asarray(values, dtype=np.float32) for name, values in scalars.items()}
    return Trained(labels=tuple(kept), weights=np.stack(columns, axis=1), scalars=arrays)


def _probability(scores: Floats, cues: Floats, scaling: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(-(scaling[0] * scores + scaling[1] * cues + scaling[2]))))


def _tuning_rows(tuning: Table, label: str, scores: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Return score, cue, truth and weight of a label on the tuning rows."""
    cues = np.asarray([row.get(label, 0.0) for row in tuning.cues])
    holds = np.asarray([float(label in example.present) for example in tuning.examples])
    return scores, cues, holds, np.asarray([example.weight for example in tuning.examples])


def write_model(folder: Path, table: Table, trained: Trained) -> None:
    """Write weights (one signed byte each, scaled by label) and vocabulary; features no label uses are left out."""
    scale = (np.abs(trained.weights).max(axis=0) / 127.0).astype(np.float32)
    weights = np.rint(trained.weights / scale).astype(np.int8)
    used = np.flatnonzero(np.abs(trained.weights).max(axis=1) > LEAST_WEIGHT)
    idf = table.idf[used].astype(np.float16)
    np.savez(folder / "weights.npz", weights=weights[used], scale=scale, idf=idf, **trained.scalars)  # type: ignore[arg-type]
    described = {"format": 1, "labels": trained.labels, "features": [table.vocabulary[place] for place in used]}
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    (folder / "vocabulary.json").write_text(text + "\n", encoding="utf-8")


def gather(data: Path, corrections: Sequence[Path] = ()) -> list[Example]:
    """Return every training example in a fixed order."""
    return [
        *corpus_examples(data, ROOT / "packaging" / "labels" / "corpus_acts.jsonl"),
        *authored_examples(ROOT / "tests" / "language" / "authored", TRAINING_SESSIONS),
        *correction_examples(corrections),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the human dialogues")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "language", help="folder to write to")
    parser.add_argument(
        "--corrections",
        type=Path,
        action="append",
        default=[],
        help="a file written by hardball understand --export-corrections; may be given more than once",
    )
    options = parser.parse_args()
    lexicon = load_lexicon(ROOT / "resources" / "language" / "lexicon.toml")
    table = build_table(gather(options.data, options.corrections), lexicon)
    print(f"{len(table.examples)} examples, {len(table.vocabulary)} features")
    tuning = build_table(list(tuning_examples(options.data)), lexicon, like=table)
    trained = train(table, tuning, (*ACTS, *MOVES))
    write_model(options.out, table, trained)
    return 0


if __name__ == "__main__":
    sys.exit(main())
