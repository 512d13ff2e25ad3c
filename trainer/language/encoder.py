"""Where things said lie: what people mean alike lies near, as `packaging/train_likeness.py` learned it.

The network is that of BERT (Devlin, Chang, Lee and Toutanova, "BERT", NAACL 2019) with three layers, begun from
MiniLM (Wang et al., "MiniLM", NeurIPS 2020) and fitted to the scenes' own exchanges. It says nothing and writes
nothing: it only tells how near two things said lie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from trainer.language.network import TINY, Floats, Layer, NetworkError, even, mapped, read_layer
from trainer.language.wordpieces import WordPieces

MOST_PIECES = 48
"""Longer texts are cut: they say more than one thing, and their sentences are looked at by themselves."""
AT_ONCE = 64
FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Encoder:
    """A network that gives a text its place, at length 1."""

    pieces: WordPieces
    words: NDArray[np.int8]
    word_scales: Floats
    positions: Floats
    first_norm: Floats
    layers: tuple[Layer, ...]
    last: Floats
    """Weights of the last step to the number of dimensions, (width, dimensions)."""

    @property
    def dimensions(self) -> int:
        """Return how many numbers a place has."""
        return int(self.last.shape[1])

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return the places of lower-case texts, (texts, dimensions)."""
        found = [self._encode(texts[at : at + AT_ONCE]) for at in range(0, len(texts), AT_ONCE)]
        return np.concatenate(found) if found else np.zeros((0, self.dimensions), dtype=np.float32)

    def _encode(self, texts: Sequence[str]) -> Floats:
        cut = [self.pieces.of(text, MOST_PIECES) for text in texts]
        ends = np.cumsum([len(rows) for rows in cut]).tolist()
        spans = list(zip([0, *ends[:-1]], ends, strict=True))
        flat = [row for rows in cut for row in rows]
        at = np.concatenate([self.positions[: len(rows)] for rows in cut])
        with np.errstate(all="ignore"):  # some builds of BLAS raise flags for the lanes they pad with
            rows = self.words[flat].astype(np.float32) * self.word_scales[flat][:, None] + at
            rows = even(rows, self.first_norm)
            for layer in self.layers:
                rows = layer.of(rows, spans)
            means = np.stack([rows[start:end].mean(axis=0) for start, end in spans]) @ self.last
            return np.asarray(means / np.maximum(np.sqrt((means * means).sum(axis=1, keepdims=True)), TINY))


def load_encoder(path: Path) -> Encoder:
    """Read an encoder as `packaging/train_likeness.py` writes it.

    Raises NetworkError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != FORMAT:
                raise NetworkError(f"{path.name}: format {int(data['format'])}, not {FORMAT}")
            names = str(data["pieces"]).split("\n")
            words = mapped(path, "words")
            if len(names) != len(words):
                raise NetworkError(f"{path.name}: pieces and their places do not belong together")
            return Encoder(
                pieces=WordPieces(MappingProxyType({name: row for row, name in enumerate(names)})),
                words=words,
                word_scales=data["word_scales"].astype(np.float32),
                positions=data["positions"].astype(np.float32),
                first_norm=data["first_norm"].astype(np.float32),
                layers=tuple(read_layer(data, number) for number in range(int(data["layers"]))),
                last=data["last"].astype(np.float32),
            )
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise NetworkError(f"{path.name}: {error}") from error
