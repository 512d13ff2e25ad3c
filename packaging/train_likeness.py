"""Train what says how alike two things said are, from the scenes' own exchanges: resources/language/encoder.npz.

    python packaging/train_likeness.py MINILM_FOLDER [--hold s03,s07] [--steps 320]

MINILM_FOLDER holds `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2 (Apache 2.0). Of its six layers three
are kept, and a step down to 128 numbers is added; all of it is fitted so that wordings of one exchange lie nearer to
each other than to any other wording of the scene (softmax over what is drawn, as in Goldberger, Roweis, Hinton and
Salakhutdinov, "Neighbourhood Components Analysis", NIPS 2004). Weights are rounded to bytes, a scale for each column.
Scenes after --hold are left out and only measured; nothing is written then. After training, run
`packaging/place_wordings.py`. Packages: `packaging/requirements-train.txt`.
"""

from __future__ import annotations

import argparse
import json
import random
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import torch
import yaml
from torch.nn import functional

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.core.everyday import KNOWN  # noqa: E402 - the project's root has to be on the path first
from trainer.language.encoder import FORMAT, MOST_PIECES  # noqa: E402
from trainer.language.network import HEADS  # noqa: E402
from trainer.language.wordpieces import BEGIN, END, UNKNOWN, WordPieces, split_words  # noqa: E402

TARGET = ROOT / "resources" / "language" / "encoder.npz"
KEPT_LAYERS = (0, 2, 5)
DIMENSIONS, WIDTH = 128, 384
GROUPS_AT_ONCE, WORDINGS_OF_EACH = 100, 3
SHARPNESS = 20.0
RATE, WARM_UP, LEAST_RATE, DECAY = 2e-4, 15, 0.05, 0.01
DROPPED, MASKED = 0.1, 0.06
MASK, PLAIN_PIECES = "[MASK]", 1000
"""Pieces of rows below PLAIN_PIECES are signs and single characters, which are never masked."""
EVERYDAY_PIECES = 14_000
"""So many of the source's pieces are kept beside those of our own wordings: they stand in order of use."""

Tensor: TypeAlias = Any
Tensors: TypeAlias = dict[str, Tensor]


@dataclass(slots=True)
class Scene:
    """The wordings of one scene and of general talk by exchange; the first so many exchanges are the scene's own."""

    groups: list[list[str]]
    own: int


def read_exchanges(path: Path) -> dict[str, list[str]]:
    """Return the wordings of a file by exchange."""
    found = yaml.safe_load(path.read_text("utf-8")).get("exchanges") or {}
    return {name: [str(words).casefold() for words in exchange["hears"]] for name, exchange in found.items()}


def read_scenes() -> dict[str, Scene]:
    """Return the scenes by number."""
    general = read_exchanges(ROOT / "scenarios" / "lines" / "generic.yaml")
    scenes = {}
    for path in sorted((ROOT / "scenarios").glob("s*/scenario.yaml")):
        own = read_exchanges(path)
        others = [hears for name, hears in general.items() if name not in own]
        scenes[path.parent.name[:3]] = Scene(groups=[*own.values(), *others], own=len(own))
    return scenes


def read_safetensors(path: Path) -> Tensors:
    """Return the 32-bit tensors of a file of the safetensors kind: a length, a header in JSON, numbers."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    found = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            start, end = entry["data_offsets"]
            numbers = np.frombuffer(raw[8 + length + start : 8 + length + end], dtype=np.float32)
            found[name] = torch.tensor(numbers.reshape(entry["shape"]))
    return found


def read_pieces(path: Path) -> WordPieces:
    """Return the source's pieces."""
    return WordPieces(json.loads(path.read_text("utf-8"))["model"]["vocab"])


def begin(source: Tensors, dice: torch.Generator) -> Tensors:
    """Return what is fitted, begun from the source: three of its layers and a step to fewer numbers."""
    first = "embeddings."
    fit = {
        "words": source[f"{first}word_embeddings.weight"],
        "positions": source[f"{first}position_embeddings.weight"][:MOST_PIECES]
        + source[f"{first}token_type_embeddings.weight"][0],
        "first_norm": torch.stack([source[f"{first}LayerNorm.weight"], source[f"{first}LayerNorm.bias"]]),
    }
    for number, layer in enumerate(KEPT_LAYERS):
        at = f"encoder.layer.{layer}."
        for part in ("weight", "bias"):
            asked = [source[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            fit[f"{number}.attend.{part}"] = torch.cat(asked)
        for name, place in (
            ("join", "attention.output"),
            ("widen", "intermediate"),
            ("narrow", "output"),
        ):
            for part in ("weight", "bias"):
                fit[f"{number}.{name}.{part}"] = source[f"{at}{place}.dense.{part}"]
        for name, place in (("join_norm", "attention.output"), ("narrow_norm", "output")):
            norm = f"{at}{place}.LayerNorm."
            fit[f"{number}.{name}"] = torch.stack([source[f"{norm}weight"], source[f"{norm}bias"]])
    fit["last"] = torch.linalg.qr(torch.randn(WIDTH, DIMENSIONS, generator=dice))[0]
    return {name: numbers.clone().requires_grad_() for name, numbers in fit.items()}


def encode(fit: Tensors, rows: Tensor, present: Tensor, dropped: float) -> Tensor:
    """Return the places of texts given as rows of pieces, (texts, longest), and whether each is present."""

    def even(numbers: Tensor, norm: str) -> Tensor:
        return functional.layer_norm(numbers, (WIDTH,), fit[norm][0], fit[norm][1], 1e-12)

    def dense(numbers: Tensor, name: str) -> Tensor:
        return functional.linear(numbers, fit[f"{name}.weight"], fit[f"{name}.bias"])

    texts, longest = rows.shape
    numbers = even(fit["words"][rows] + fit["positions"][:longest], "first_norm")
    numbers = functional.dropout(numbers, dropped)
    seen = present[:, None, None, :]
    for layer in range(len(KEPT_LAYERS)):
        mixed = dense(numbers, f"{layer}.attend").view(texts, longest, 3, HEADS, WIDTH // HEADS)
        queries, keys, values = mixed.permute(2, 0, 3, 1, 4)
        joined = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=seen)
        joined = dense(joined.transpose(1, 2).reshape(texts, longest, WIDTH), f"{layer}.join")
        numbers = even(numbers + functional.dropout(joined, dropped), f"{layer}.join_norm")
        wide = dense(functional.gelu(dense(numbers, f"{layer}.widen"), approximate="tanh"), f"{layer}.narrow")
        numbers = even(numbers + functional.dropout(wide, dropped), f"{layer}.narrow_norm")
    counted = present[..., None].float()
    means = (numbers * counted).sum(1) / counted.sum(1)
    return functional.normalize(means @ fit["last"], dim=1)


def as_rows(texts: list[str], pieces: WordPieces) -> tuple[Tensor, Tensor]:
    """Return the rows of texts' pieces, filled up to the longest, and where a piece is present."""
    cut = [pieces.of(text, MOST_PIECES) for text in texts]
    rows = torch.zeros(len(cut), max(map(len, cut)), dtype=torch.long)
    present = torch.zeros(rows.shape, dtype=torch.bool)
    for at, found in enumerate(cut):
        rows[at, : len(found)] = torch.tensor(found)
        present[at, : len(found)] = True
    return rows, present


def draw(scene: Scene, dice: random.Random) -> tuple[list[str], Tensor]:
    """Return some wordings of some exchanges of a scene, with the exchange of each."""
    able = [at for at, hears in enumerate(scene.groups) if len(hears) > 1]
    drawn = dice.sample(able, min(GROUPS_AT_ONCE, len(able)))
    pairs = [
        (at, words)
        for at in drawn
        for words in dice.sample(scene.groups[at], min(WORDINGS_OF_EACH, len(scene.groups[at])))
    ]
    return [words for _, words in pairs], torch.tensor([at for at, _ in pairs])


def loss_of(places: Tensor, groups: Tensor) -> Tensor:
    """Return how little of the likeness of each wording falls on its own exchange, as a negative logarithm."""
    near = SHARPNESS * places @ places.T
    near = near.masked_fill(torch.eye(len(groups), dtype=torch.bool), -1e4)
    same = groups[:, None] == groups[None, :]
    return (torch.logsumexp(near, 1) - torch.logsumexp(near.masked_fill(~same, -1e4), 1)).mean()


def measure(fit: Tensors, scene: Scene, pieces: WordPieces) -> float:
    """Return how often a wording of the scene is nearest to its own exchange when it is itself left out."""
    pairs = [(at, words) for at, hears in enumerate(scene.groups) for words in hears]
    groups = torch.tensor([at for at, _ in pairs])
    texts = [words for _, words in pairs]
    with torch.no_grad():
        near = torch.cat(
            [encode(fit, *as_rows(texts[at : at + 256], pieces), dropped=0.0) for at in range(0, len(texts), 256)]
        )
    near = near @ near.T
    near.fill_diagonal_(-1.0)
    return float((groups[near.argmax(1)] == groups)[groups < scene.own].float().mean())


def train(fit: Tensors, scenes: dict[str, Scene], hold: frozenset[str], pieces: WordPieces, steps: int) -> None:
    """Fit by AdamW (Loshchilov and Hutter, 2019), warmed up and slowed down in a straight line."""
    dice = random.Random(0)
    mask = pieces.rows[MASK]
    trained = [name for name in scenes if name not in hold]
    steering = torch.optim.AdamW(fit.values(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.LambdaLR(
        steering, lambda step: min(1.0, (step + 1) / WARM_UP) * max(LEAST_RATE, 1.0 - step / steps)
    )
    for step in range(steps):
        texts, groups = draw(scenes[trained[step % len(trained)]], dice)
        rows, present = as_rows(texts, pieces)
        rows[(torch.rand(rows.shape) < MASKED) & (rows >= PLAIN_PIECES)] = mask
        loss = loss_of(encode(fit, rows, present, DROPPED), groups)
        steering.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(fit.values()), 1.0)
        steering.step()
        pace.step()
        if step % 20 == 19:
            print(f"step {step + 1}: loss {float(loss.detach()):.3f}", flush=True)
        if step % 100 == 99 or step == steps - 1:
            told = {name: round(measure(fit, scenes[name], pieces), 3) for name in sorted(hold)}
            print(f"nearest is right: {told}", flush=True)


def kept_pieces(pieces: WordPieces, scenes: dict[str, Scene]) -> list[str]:
    """Return the pieces that are kept: signs, single characters, those used most, and those of our own words."""
    names = sorted(pieces.rows, key=lambda name: pieces.rows[name])
    texts = [words for scene in scenes.values() for hears in scene.groups for words in hears]
    words = {word for text in [*texts, *KNOWN] for word in split_words(text)}
    used = {row for word in words for row in pieces.of(word, MOST_PIECES)}
    plain = {UNKNOWN, BEGIN, END}
    return [
        name
        for row, name in enumerate(names)
        if name in plain or row in used or (PLAIN_PIECES - 1 < row < EVERYDAY_PIECES) or len(name.strip("#")) == 1
    ]


def rounded(numbers: Any, axis: int) -> tuple[Any, Any]:
    """Return numbers as bytes and the scale of each column (axis 0) or row (axis 1)."""
    scale = np.maximum(np.abs(numbers).max(axis=axis, keepdims=True), 1e-8) / 127.0
    return np.round(numbers / scale).astype(np.int8), np.squeeze(scale, axis).astype(np.float32)


def write(fit: Tensors, names: list[str], pieces: WordPieces) -> None:
    """Write the encoder as `trainer.language.encoder` reads it."""
    plain = {name: numbers.detach().numpy() for name, numbers in fit.items()}
    words, scales = rounded(plain["words"][[pieces.rows[name] for name in names]], axis=1)
    out: dict[str, Any] = {
        "format": np.array(FORMAT),
        "pieces": np.array("\n".join(names)),
        "words": words,
        "word_scales": scales,
        "positions": plain["positions"],
        "first_norm": plain["first_norm"],
        "layers": np.array(len(KEPT_LAYERS)),
        "last": plain["last"],
    }
    for layer in range(len(KEPT_LAYERS)):
        for name in ("attend", "join", "widen", "narrow"):
            weights, scale = rounded(plain[f"{layer}.{name}.weight"].T, axis=0)
            out[f"{layer}.{name}"], out[f"{layer}.{name}.scales"] = weights, scale
            out[f"{layer}.{name}_bias"] = plain[f"{layer}.{name}.bias"]
        for name in ("join_norm", "narrow_norm"):
            out[f"{layer}.{name}"] = plain[f"{layer}.{name}"]
    np.savez(TARGET, **out)  # bytes of weights hardly shrink, and are read twice as fast as they are
    print(f"{len(names):,} pieces, {TARGET.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Train, measure, and write unless scenes were held out."""
    options = argparse.ArgumentParser()
    options.add_argument("source", type=Path)
    options.add_argument("--hold", default="")
    options.add_argument("--steps", type=int, default=320)
    asked = options.parse_args()
    hold = frozenset(asked.hold.split(",")) - {""}
    torch.set_num_threads(1)
    torch.manual_seed(0)
    scenes = read_scenes()
    pieces = read_pieces(asked.source / "tokenizer.json")
    fit = begin(read_safetensors(asked.source / "model.safetensors"), torch.Generator().manual_seed(0))
    train(fit, scenes, hold, pieces, asked.steps)
    if not hold:
        write(fit, kept_pieces(pieces, scenes), pieces)


if __name__ == "__main__":
    main()
