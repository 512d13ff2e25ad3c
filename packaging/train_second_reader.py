"""Train what judges the use of values in a sentence: resources/language/second_reader.npz.

    python packaging/train_second_reader.py [--rounds 6] [--hold s03,s07]

The lines are those of `packaging/labels/values.txt` (scene | they: ... | you: text with {span|point|use}), written for
this project, each value with its use as a careful reader understands it. The network is three layers begun from those
of the encoder, whose places of words it shares; a value is seen by the mean of its pieces, its first piece and the mean
of the text. Fitted by cross entropy with smoothed labels. Lines of the scenes after --hold are left out and only
measured; nothing is written then. Packages: `packaging/requirements-train.txt`.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import torch
from torch.nn import functional

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from train_likeness import rounded  # noqa: E402 - the project's root has to be on the path first

from trainer.language.encoder import load_encoder  # noqa: E402
from trainer.language.network import HEADS  # noqa: E402
from trainer.language.second_reader import FORMAT, MOST_PIECES, Use, is_echo  # noqa: E402
from trainer.language.wordpieces import WordPieces  # noqa: E402

LANGUAGE = ROOT / "resources" / "language"
LINES = ROOT / "packaging" / "labels" / "values.txt"
TARGET = LANGUAGE / "second_reader.npz"
WIDTH, HIDDEN, MARKS = 384, 128, 2
AT_ONCE, RATE, WARM_UP, LEAST_RATE, DECAY = 32, 2e-4, 30, 0.03, 0.01
DROPPED, UNKNOWN_SHARE, SMOOTHED = 0.1, 0.06, 0.05
_VALUE = re.compile(r"\{([^{}|]+)\|([^{}|]*)\|(\w+)\}")

Tensor: TypeAlias = Any
Tensors: TypeAlias = dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Line:
    """A learner's line with its values, as pieces."""

    scene: str
    rows: list[int]
    values: list[tuple[list[int], bool, int]]
    """Pieces of each value, whether the other side just said it, and its use by number."""


def read_lines(path: Path, pieces: WordPieces) -> list[Line]:
    """Return the lines of a file with at least one value within the longest text looked at."""
    uses = [use.value for use in Use]
    found = []
    for row in path.read_text("utf-8").splitlines():
        if not row.strip() or row.startswith("#"):
            continue
        scene, before, said = row.split(" | ", 2)
        text, spans = "", []
        rest = said.removeprefix("you: ")
        for part in re.split(r"(\{[^{}]*\})", rest):
            value = _VALUE.fullmatch(part)
            if value is None:
                text += part
                continue
            spans.append((len(text), len(text) + len(value[1]), uses.index(value[3])))
            text += value[1]
        rows, places = pieces.placed(text, MOST_PIECES)
        values = [
            (held, is_echo(text[first:last], before), use)
            for first, last, use in spans
            if (held := [at for at, (start, end) in enumerate(places) if start < last and end > first])
        ]
        if values:
            found.append(Line(scene[:3], rows, values))
    return found


def begin() -> tuple[Tensors, Tensors, WordPieces]:
    """Return what is fitted, begun from the encoder, what is kept of it as it is, and its pieces."""
    encoder = load_encoder(LANGUAGE / "encoder.npz")
    dice = torch.Generator().manual_seed(1)
    words = torch.tensor(encoder.words.astype(np.float32) * encoder.word_scales[:, None])
    kept = {"words": words, "first_norm": torch.tensor(encoder.first_norm)}
    last = torch.tensor(encoder.positions[-1:])
    fit = {"positions": torch.cat([torch.tensor(encoder.positions), last.repeat(MOST_PIECES, 1)])[:MOST_PIECES]}
    for number, layer in enumerate(encoder.layers):
        for name in ("attend", "join", "widen", "narrow"):
            fit[f"{number}.{name}"] = torch.tensor(getattr(layer, name))
            fit[f"{number}.{name}_bias"] = torch.tensor(getattr(layer, f"{name}_bias"))
        for name in ("join_norm", "narrow_norm"):
            fit[f"{number}.{name}"] = torch.tensor(getattr(layer, name))
    fit["marks"] = torch.randn(MARKS, WIDTH, generator=dice) * 0.02
    fit["middle"] = torch.randn(3 * WIDTH, HIDDEN, generator=dice) * 0.04
    fit["middle_bias"] = torch.zeros(HIDDEN)
    fit["out"] = torch.randn(HIDDEN, len(Use), generator=dice) * 0.1
    fit["out_bias"] = torch.zeros(len(Use))
    return {name: numbers.clone().requires_grad_() for name, numbers in fit.items()}, kept, encoder.pieces


def told(fit: Tensors, kept: Tensors, lines: Sequence[Line], dropped: float, unknown: int | None) -> Tensor:
    """Return what is told of each value of some lines, (values, uses), before it is brought to shares."""
    texts, longest = len(lines), max(len(line.rows) for line in lines)
    rows = torch.zeros(texts, longest, dtype=torch.long)
    present = torch.zeros(texts, longest, dtype=torch.bool)
    marks = torch.zeros(texts, longest, MARKS)
    for at, line in enumerate(lines):
        rows[at, : len(line.rows)] = torch.tensor(line.rows)
        present[at, : len(line.rows)] = True
        for held, echoed, _ in line.values:
            marks[at, held] = torch.tensor([1.0, float(echoed)])
    if unknown is not None:
        rows[(torch.rand(rows.shape) < UNKNOWN_SHARE) & present] = unknown

    def levelled(numbers: Tensor, norm: Tensor) -> Tensor:
        return functional.layer_norm(numbers, (WIDTH,), norm[0], norm[1], 1e-12)

    def dense(numbers: Tensor, name: str) -> Tensor:
        return numbers @ fit[name] + fit[f"{name}_bias"]

    states = levelled(kept["words"][rows] + fit["positions"][:longest] + marks @ fit["marks"], kept["first_norm"])
    states = functional.dropout(states, dropped)
    layers = sum(name.endswith(".attend") for name in fit)
    for layer in range(layers):
        mixed = dense(states, f"{layer}.attend").view(texts, longest, 3, HEADS, WIDTH // HEADS)
        queries, keys, values = mixed.permute(2, 0, 3, 1, 4)
        joined = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=present[:, None, None, :])
        joined = dense(joined.transpose(1, 2).reshape(texts, longest, WIDTH), f"{layer}.join")
        states = levelled(states + functional.dropout(joined, dropped), fit[f"{layer}.join_norm"])
        wide = functional.gelu(dense(states, f"{layer}.widen"), approximate="tanh")
        wide = functional.dropout(dense(wide, f"{layer}.narrow"), dropped)
        states = levelled(states + wide, fit[f"{layer}.narrow_norm"])
    counted = present[..., None].float()
    means = (states * counted).sum(1) / counted.sum(1)
    seen = [
        torch.cat([states[at, held].mean(0), states[at, held[0]], means[at]])
        for at, line in enumerate(lines)
        for held, _, _ in line.values
    ]
    hidden = functional.dropout(torch.tanh(dense(torch.stack(seen), "middle")), dropped)
    return dense(hidden, "out")


def uses_of(lines: Sequence[Line]) -> Tensor:
    """Return the use of each value of some lines by number."""
    return torch.tensor([use for line in lines for _, _, use in line.values])


def measure(fit: Tensors, kept: Tensors, lines: Sequence[Line]) -> str:
    """Return how often uses are judged rightly, and how often it is what is put forward (offer, take) and what not."""
    with torch.no_grad():
        judged = torch.cat(
            [told(fit, kept, lines[at : at + 64], 0.0, None).argmax(1) for at in range(0, len(lines), 64)]
        )
    right = uses_of(lines)
    put = float(((judged < 2) == (right < 2)).float().mean())
    return f"{len(right)} values: use {float((judged == right).float().mean()):.3f}, put forward or not {put:.3f}"


def train(fit: Tensors, kept: Tensors, lines: list[Line], held: list[Line], *, rounds: int, unknown: int) -> None:
    """Fit by AdamW (Loshchilov and Hutter, 2019), warmed up and slowed down in a straight line."""
    dice = random.Random(0)
    steps = rounds * (len(lines) // AT_ONCE)
    steering = torch.optim.AdamW(fit.values(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.LambdaLR(
        steering, lambda step: min(1.0, (step + 1) / WARM_UP) * max(LEAST_RATE, 1.0 - step / steps)
    )
    for number in range(rounds):
        order = sorted(lines, key=lambda line: len(line.rows) // 8 + dice.random() * 2)
        batches = [order[at : at + AT_ONCE] for at in range(0, len(order), AT_ONCE)]
        dice.shuffle(batches)
        lost = 0.0
        for batch in batches:
            found = told(fit, kept, batch, DROPPED, unknown)
            loss = functional.cross_entropy(found, uses_of(batch), label_smoothing=SMOOTHED)
            steering.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(fit.values()), 1.0)
            steering.step()
            pace.step()
            lost += float(loss.detach())
        told_held = f", held out: {measure(fit, kept, held)}" if held else ""
        print(f"round {number + 1}: loss {lost / len(batches):.3f}{told_held}", flush=True)


def write(fit: Tensors) -> None:
    """Write the network as `trainer.language.second_reader` reads it."""
    plain = {name: numbers.detach().numpy() for name, numbers in fit.items()}
    out: dict[str, Any] = {
        "format": np.array(FORMAT),
        "uses": np.array(" ".join(use.value for use in Use)),
        "layers": np.array(sum(name.endswith(".attend") for name in plain)),
    }
    for name, numbers in plain.items():
        if name.rpartition(".")[2] in {"attend", "join", "widen", "narrow"}:
            out[name], out[f"{name}.scales"] = rounded(numbers, axis=0)
        else:
            out[name] = numbers
    np.savez(TARGET, **out)
    print(f"{TARGET.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Train, measure, and write unless scenes were held out."""
    options = argparse.ArgumentParser()
    options.add_argument("--hold", default="")
    options.add_argument("--rounds", type=int, default=6)
    asked = options.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(0)
    fit, kept, pieces = begin()
    lines = read_lines(LINES, pieces)
    hold = frozenset(asked.hold.split(",")) - {""}
    held = [line for line in lines if line.scene in hold]
    train(
        fit,
        kept,
        [line for line in lines if line.scene not in hold],
        held,
        rounds=asked.rounds,
        unknown=pieces.rows["[UNK]"],
    )
    if not hold:
        write(fit)


if __name__ == "__main__":
    main()
