"""Fit what tells how apt an answer is, from answers that readers judged: resources/language/aptness.json.

    python packaging/train_aptness.py [--folds 4]

`packaging/labels/answers.jsonl` holds one text a line: the scene, what was said, the keys of the lines said before it,
and for each exchange that was read what a reader gave its answer: 2 apt, 1 partly, 0 not. Fitted by Newton's method
with a penalty on the weights. With --folds the scenes are left out in turn and only measured; nothing is written then.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content.load import ScenarioLibrary  # noqa: E402 - the project's root has to be on the path first
from trainer.language.aptness import FEATURES, FORMAT, Aptness  # noqa: E402
from trainer.language.exchanges import ExchangeFinder  # noqa: E402
from trainer.language.sense import load_sense  # noqa: E402

LABELS = ROOT / "packaging" / "labels" / "answers.jsonl"
TARGET = ROOT / "resources" / "language" / "aptness.json"
APT = 2
PENALTY, STEPS = 10.0, 40

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Text:
    """One thing that was said: its scene, and features and judgement of each answer that was read."""

    scene: str
    rows: Numbers
    apt: Numbers


def read_texts() -> list[Text]:
    """Return the judged texts with the features of their answers."""
    library = ScenarioLibrary(ROOT / "scenarios")
    finder = ExchangeFinder(load_sense(ROOT / "resources" / "language"))
    texts = []
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        exchanges = library.load(row["scene"]).exchanges
        found = finder.features(row["said"], exchanges, [frozenset(keys) for keys in row["lately"]])
        judged = [(found[name], float(grade == APT)) for name, grade in row["judged"].items() if name in found]
        if judged:
            rows, apt = (np.array(part) for part in zip(*judged, strict=True))
            texts.append(Text(row["scene"], rows, apt))
    return texts


def fit(texts: list[Text]) -> Aptness:
    """Fit the weights of features that are brought to mean 0 and spread 1."""
    rows = np.concatenate([text.rows for text in texts])
    apt = np.concatenate([text.apt for text in texts])
    means, scales = rows.mean(axis=0), np.maximum(rows.std(axis=0), 1e-6)
    against = np.hstack([(rows - means) / scales, np.ones((len(rows), 1))])
    penalty = np.diag([*(PENALTY for _ in FEATURES), 0.0])
    weights = np.zeros(len(FEATURES) + 1)
    for _ in range(STEPS):
        told = 1.0 / (1.0 + np.exp(-against @ weights))
        slope = against.T @ (told - apt) + penalty @ weights
        bend = (against * (told * (1.0 - told))[:, None]).T @ against + penalty
        weights -= np.linalg.solve(bend, slope)
    return Aptness(means, scales, weights[:-1], float(weights[-1]))


def measure(texts: list[Text], folds: int) -> None:
    """Print how often the most apt answer is so, by how apt it is said to be, each scene left out in turn."""
    scenes = sorted({text.scene for text in texts})
    best: list[tuple[float, float, float]] = []
    for fold in range(folds):
        left_out = set(scenes[fold::folds])
        aptness = fit([text for text in texts if text.scene not in left_out])
        for text in (text for text in texts if text.scene in left_out):
            told = aptness.of(text.rows.tolist())
            best.append((float(told.max()), float(text.apt[told.argmax()]), float(text.apt.max())))
    table = np.array(best)
    print(f"{len(table)} texts, an apt answer among those read for {table[:, 2].mean():.0%}")
    for low in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        inside = (table[:, 0] >= low) & (table[:, 0] < (low + 0.1 if low else 0.2))
        if inside.any():
            print(f"from {low:.1f}: {int(inside.sum()):4} texts, {table[inside, 1].mean():.0%} apt")


def main() -> None:
    """Fit and write, or leave scenes out and measure."""
    options = argparse.ArgumentParser()
    options.add_argument("--folds", type=int, default=0)
    asked = options.parse_args()
    texts = read_texts()
    if asked.folds:
        measure(texts, asked.folds)
        return
    found = fit(texts)
    told = {
        "format": FORMAT,
        "features": list(FEATURES),
        "means": [round(number, 6) for number in found.means.tolist()],
        "scales": [round(number, 6) for number in found.scales.tolist()],
        "weights": [round(number, 6) for number in found.weights.tolist()],
        "bias": round(found.bias, 6),
    }
    TARGET.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    print(f"{len(texts)} texts, {sum(len(text.apt) for text in texts)} answers")


if __name__ == "__main__":
    main()
