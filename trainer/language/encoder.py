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
from typing import TypeAlias
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from trainer.language.wordpieces import WordPieces

Floats: TypeAlias = NDArray[np.float32]
HEADS = 12
MOST_PIECES = 48
"""Longer texts are cut: they say more than one thing, and their sentences are looked at by themselves."""
AT_ONCE = 64
FORMAT = 1
_TINY = np.float32(1e-12)


class EncoderError(ValueError):
    """The file of the encoder is not one of ours: a damaged installation."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One layer: attention, then two dense steps, each added to what was and brought to even length."""

    attend: Floats
    """Weights of queries, keys and values side by side, (width, 3 * width)."""
    attend_bias: Floats
    join: Floats
    join_bias: Floats
    join_norm: Floats
    """Scale and shift, (2, width)."""
    widen: Floats
    widen_bias: Floats
    narrow: Floats
    narrow_bias: Floats
    narrow_norm: Floats

    def of(self, rows: Floats, spans: Sequence[tuple[int, int]]) -> Floats:
        """Return the rows of all texts after this layer; a span holds the first row of a text and the one after it."""
        mixed = rows @ self.attend + self.attend_bias
        seen = np.empty_like(rows)
        for start, end in spans:
            seen[start:end] = _attended(mixed[start:end])
        rows = _even(rows + seen @ self.join + self.join_bias, self.join_norm)
        wide = _gelu(rows @ self.widen + self.widen_bias)
        return _even(rows + wide @ self.narrow + self.narrow_bias, self.narrow_norm)


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
            rows = _even(rows, self.first_norm)
            for layer in self.layers:
                rows = layer.of(rows, spans)
            means = np.stack([rows[start:end].mean(axis=0) for start, end in spans]) @ self.last
            return np.asarray(means / np.maximum(np.sqrt((means * means).sum(axis=1, keepdims=True)), _TINY))


def load_encoder(path: Path) -> Encoder:
    """Read an encoder as `packaging/train_likeness.py` writes it.

    Raises EncoderError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != FORMAT:
                raise EncoderError(f"{path.name}: format {int(data['format'])}, not {FORMAT}")
            names = str(data["pieces"]).split("\n")
            words = data["words"]
            if len(names) != len(words):
                raise EncoderError(f"{path.name}: pieces and their places do not belong together")
            return Encoder(
                pieces=WordPieces(MappingProxyType({name: row for row, name in enumerate(names)})),
                words=words,
                word_scales=data["word_scales"].astype(np.float32),
                positions=data["positions"].astype(np.float32),
                first_norm=data["first_norm"].astype(np.float32),
                layers=tuple(_layer(data, number) for number in range(int(data["layers"]))),
                last=data["last"].astype(np.float32),
            )
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise EncoderError(f"{path.name}: {error}") from error


def _layer(data: np.lib.npyio.NpzFile, number: int) -> Layer:
    def dense(name: str) -> Floats:
        rounded, scales = data[f"{number}.{name}"], data[f"{number}.{name}.scales"].astype(np.float32)
        return np.ascontiguousarray(rounded.astype(np.float32) * scales)

    def plain(name: str) -> Floats:
        return np.asarray(data[f"{number}.{name}"].astype(np.float32))

    return Layer(
        attend=dense("attend"),
        attend_bias=plain("attend_bias"),
        join=dense("join"),
        join_bias=plain("join_bias"),
        join_norm=plain("join_norm"),
        widen=dense("widen"),
        widen_bias=plain("widen_bias"),
        narrow=dense("narrow"),
        narrow_bias=plain("narrow_bias"),
        narrow_norm=plain("narrow_norm"),
    )


def _attended(mixed: Floats) -> Floats:
    """Return what each row of one text takes from the others, by softmax of queries and keys in each head."""
    count, width = len(mixed), mixed.shape[1] // 3
    heads = mixed.reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    queries, keys, values = heads[0], heads[1], heads[2]
    near = queries @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(width // HEADS))
    share = np.exp(near - near.max(axis=-1, keepdims=True))
    share /= share.sum(axis=-1, keepdims=True)
    return np.asarray((share @ values).transpose(1, 0, 2).reshape(count, width))


def _even(rows: Floats, norm: Floats) -> Floats:
    """Return rows of mean 0 and variance 1, scaled and shifted (Ba, Kiros and Hinton, "Layer Normalization", 2016)."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _TINY)
    return np.asarray(centred / spread * norm[0] + norm[1])


def _gelu(rows: Floats) -> Floats:
    """Return x times the normal distribution function of x, by its curve through tanh (Hendrycks and Gimpel, 2016)."""
    inner = rows * (np.float32(0.7978845608) + np.float32(0.0356774081) * rows * rows)
    return np.asarray(np.float32(0.5) * rows * (1 + np.tanh(inner)))
