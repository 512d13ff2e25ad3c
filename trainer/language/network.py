"""A small network over the pieces of a text: layers of attention and two dense steps, in plain numpy.

The layers are those of BERT (Devlin, Chang, Lee and Toutanova, "BERT", NAACL 2019).
"""

from __future__ import annotations

import mmap
from collections.abc import Sequence
from dataclasses import dataclass
from os import SEEK_CUR
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZIP_STORED, ZipFile

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
HEADS = 12
_NAME_LENGTHS = 26
"""Where a packed file's own header tells how long its name and what follows that are."""
TINY = np.float32(1e-12)


class NetworkError(ValueError):
    """The file of a network is not one of ours: a damaged installation."""


@dataclass(frozen=True, slots=True, eq=False)
class Dense:
    """Weights kept as bytes with a scale for each column: four times smaller, and a quarter slower, than unpacked."""

    rounded: NDArray[np.int8]
    """(inputs, outputs)."""
    scales: Floats
    bias: Floats

    def of(self, rows: Floats) -> Floats:
        """Return rows times the weights, and the bias."""
        return np.asarray((rows @ self.rounded.astype(np.float32)) * self.scales + self.bias)


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One layer: attention, then two dense steps, each added to what was and brought to even length."""

    attend: Dense
    """Queries, keys and values side by side, (width, 3 * width)."""
    join: Dense
    join_norm: Floats
    """Scale and shift, (2, width)."""
    widen: Dense
    narrow: Dense
    narrow_norm: Floats

    def of(self, rows: Floats, spans: Sequence[tuple[int, int]]) -> Floats:
        """Return the rows of all texts after this layer; a span holds the first row of a text and the one after it."""
        mixed = self.attend.of(rows)
        seen = np.empty_like(rows)
        for start, end in spans:
            seen[start:end] = _attended(mixed[start:end])
        rows = even(rows + self.join.of(seen), self.join_norm)
        return even(rows + self.narrow.of(_gelu(self.widen.of(rows))), self.narrow_norm)


def read_layer(data: np.lib.npyio.NpzFile, number: int) -> Layer:
    """Return a layer of a network's file by its number."""

    def dense(name: str) -> Dense:
        rounded, scales = data[f"{number}.{name}"], plain(f"{name}.scales")
        return Dense(np.ascontiguousarray(rounded), scales, plain(f"{name}_bias"))

    def plain(name: str) -> Floats:
        return np.asarray(data[f"{number}.{name}"].astype(np.float32))

    return Layer(
        attend=dense("attend"),
        join=dense("join"),
        join_norm=plain("join_norm"),
        widen=dense("widen"),
        narrow=dense("narrow"),
        narrow_norm=plain("narrow_norm"),
    )


def mapped(path: Path, name: str) -> NDArray[Any]:
    """Return an array of a file of arrays as it lies there: only what is looked at is ever read.

    Raises ValueError or KeyError for a file of another kind, OSError when there is none.
    """
    with ZipFile(path) as archive:
        member = archive.getinfo(f"{name}.npy")
    if member.compress_type != ZIP_STORED:
        raise ValueError(f"{name} is packed")
    with path.open("rb") as file:
        file.seek(member.header_offset + _NAME_LENGTHS)
        lengths = file.read(4)
        file.seek(int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little"), SEEK_CUR)
        if np.lib.format.read_magic(file) != (1, 0):
            raise ValueError(f"{name} is no array of ours")
        shape, by_columns, kind = np.lib.format.read_array_header_1_0(file)
        if by_columns or kind.hasobject:
            raise ValueError(f"{name} is no array of ours")
        if not all(shape):
            return np.zeros(shape, dtype=kind)
        return np.memmap(path, dtype=kind, mode="r", offset=file.tell(), shape=shape)


def let_go(array: NDArray[Any]) -> None:
    """Give back the memory that a mapped array took by being looked at; its rows are read from the file again."""
    whole: Any = array
    while isinstance(whole, np.ndarray):
        whole = whole.base
    if isinstance(whole, mmap.mmap) and hasattr(whole, "madvise"):  # Windows gives such memory back by itself
        whole.madvise(mmap.MADV_DONTNEED)


def _attended(mixed: Floats) -> Floats:
    """Return what each row of one text takes from the others, by softmax of queries and keys in each head."""
    count, width = len(mixed), mixed.shape[1] // 3
    heads = mixed.reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    queries, keys, values = heads[0], heads[1], heads[2]
    near = queries @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(width // HEADS))
    share = np.exp(near - near.max(axis=-1, keepdims=True))
    share /= share.sum(axis=-1, keepdims=True)
    return np.asarray((share @ values).transpose(1, 0, 2).reshape(count, width))


def even(rows: Floats, norm: Floats) -> Floats:
    """Return rows of mean 0 and variance 1, scaled and shifted (Ba, Kiros and Hinton, "Layer Normalization", 2016)."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + TINY)
    return np.asarray(centred / spread * norm[0] + norm[1])


def _gelu(rows: Floats) -> Floats:
    """Return x times the normal distribution function of x, by its curve through tanh (Hendrycks and Gimpel, 2016)."""
    inner = rows * (np.float32(0.7978845608) + np.float32(0.0356774081) * rows * rows)
    return np.asarray(np.float32(0.5) * rows * (1 + np.tanh(inner)))
