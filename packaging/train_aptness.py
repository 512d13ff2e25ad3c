"""Fit what tells how apt an answer is, from answers that readers judged: resources/language/aptness.json.

    python packaging/train_aptness.py [--folds 4]

`packaging/labels/answers.jsonl` holds one text a line: the scene, what was said, the keys of the lines said before it,
and for each exchange that was read what a reader gave its answer: 2 apt, 1 partly, 0 not. Fitted by AdamW (Loshchilov
and Hutter, 2019) to tell of each answer whether it is apt, and of all answers to a text which are. With --folds the
scenes are left out in turn and only measured; nothing is written then. Packages: `packaging/requirements-train.txt`.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content.load import ScenarioLibrary  # noqa: E402 - the project's root has to be on the path first
from trainer.language.aptness import FEATURES, FORMAT, Aptness, beside_the_best  # noqa: E402
from trainer.language.exchanges import ExchangeFinder  # noqa: E402
from trainer.language.sense import load_sense  # noqa: E402

LABELS = ROOT / "packaging" / "labels" / "answers.jsonl"
TARGET = ROOT / "resources" / "language" / "aptness.json"
GRADES = (0.0, 0.5, 1.0)
"""What the judgements 0, 1 and 2 are fitted as."""
NETWORKS, UNITS, ROUNDS, AT_ONCE = 4, 32, 20, 128
RATE, LEAST_RATE, DECAY, DROPPED = 5e-3, 1e-5, 0.05, 0.1
LEAST_SCALE = 1e-3
OF_CHOICE = 0.3
"""How much it counts that the apt answers of a text are told from its others, beside each for itself."""

WEIGHTS = ("means", "scales", "hidden", "hidden_bias", "last", "last_bias")
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Text:
    """One thing that was said: its scene, the features of all answers looked at, and how those that were read are."""

    scene: str
    rows: Numbers
    apt: Numbers
    read: NDArray[np.bool_]


def read_texts() -> list[Text]:
    """Return the judged texts with the features of their answers."""
    library = ScenarioLibrary(ROOT / "scenarios")
    finder = ExchangeFinder(load_sense(ROOT / "resources" / "language"))
    texts = []
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        exchanges = library.load(row["scene"]).exchanges
        found = finder.features(row["said"], exchanges, [frozenset(keys) for keys in row["lately"]])
        judged = row["judged"]
        if not judged.keys().isdisjoint(found):
            apt = np.array([GRADES[judged.get(name, 0)] for name in found])
            read = np.array([name in judged for name in found])
            texts.append(Text(row["scene"], np.array(list(found.values())), apt, read))
    return texts


def fit(texts: list[Text]) -> Aptness:
    """Fit networks that differ only in where they begin."""
    inputs = [beside_the_best(text.rows) for text in texts]
    means, scales = np.concatenate(inputs).mean(axis=0), np.maximum(np.concatenate(inputs).std(axis=0), LEAST_SCALE)
    longest = max(len(rows) for rows in inputs)
    rows = torch.zeros(len(texts), longest, len(means))
    apt, read = torch.zeros(len(texts), longest), torch.zeros(len(texts), longest, dtype=torch.bool)
    for at, (text, row) in enumerate(zip(texts, inputs, strict=True)):
        rows[at, : len(row)] = torch.tensor((row - means) / scales, dtype=torch.float32)
        apt[at, : len(row)] = torch.tensor(text.apt, dtype=torch.float32)
        read[at, : len(row)] = torch.tensor(text.read)
    nets = [fit_one(rows, apt, read, seed) for seed in range(NETWORKS)]

    def stacked(name: str) -> Numbers:
        return np.stack([net.state_dict()[name].numpy().astype(np.float64) for net in nets])

    return Aptness(
        means=means,
        scales=scales,
        hidden=stacked("0.weight").transpose(0, 2, 1),
        hidden_bias=stacked("0.bias"),
        last=stacked("3.weight")[:, 0],
        last_bias=stacked("3.bias")[:, 0],
    )


def fit_one(rows: torch.Tensor, apt: torch.Tensor, read: torch.Tensor, seed: int) -> torch.nn.Sequential:
    """Fit one network."""
    torch.manual_seed(seed)
    net = torch.nn.Sequential(
        torch.nn.Linear(rows.shape[2], UNITS), torch.nn.Tanh(), torch.nn.Dropout(DROPPED), torch.nn.Linear(UNITS, 1)
    )
    steering = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    for turn in range(ROUNDS):
        for group in steering.param_groups:
            group["lr"] = RATE * (1 - turn / ROUNDS) + LEAST_RATE
        for some in torch.randperm(len(rows)).split(AT_ONCE):
            told, wanted, known = net(rows[some])[..., 0], apt[some], read[some]
            each = functional.binary_cross_entropy_with_logits(told, wanted, reduction="none")[known].mean()
            among = told.masked_fill(~known, -1e4)
            right = torch.logsumexp(among + torch.log(wanted + 1e-6), 1)
            choice = (torch.logsumexp(among, 1) - right)[((wanted > 0) & known).any(1)].mean()
            steering.zero_grad()
            (each + OF_CHOICE * choice).backward()
            steering.step()
    return net.eval()


def measure(texts: list[Text], folds: int) -> None:
    """Print how often the most apt answer is so, by how apt it is said to be, each scene left out in turn."""
    scenes = sorted({text.scene for text in texts})
    best: list[tuple[float, float, float]] = []
    for fold in range(folds):
        left_out = set(scenes[fold::folds])
        aptness = fit([text for text in texts if text.scene not in left_out])
        for text in (text for text in texts if text.scene in left_out):
            told = np.where(text.read, aptness.of(text.rows.tolist()), -1.0)
            best.append((float(told.max()), float(text.apt[told.argmax()] > 0), float(text.apt.max() > 0)))
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
        **{name: np.round(getattr(found, name), 5).tolist() for name in WEIGHTS},
    }
    TARGET.write_text(json.dumps(told) + "\n", "utf-8")
    print(f"{len(texts)} texts, {sum(len(text.apt) for text in texts)} answers")


if __name__ == "__main__":
    main()
