"""Work out where the wordings of our own scenes lie: `python packaging/place_wordings.py`.

Writes resources/language/places.npz from resources/language/encoder.npz and the exchanges under scenarios/. To be run
after wordings were added or the encoder was trained anew; wordings that are missing are worked out when a scene is
first read, a few milliseconds each.
"""

from __future__ import annotations

import sys
from hashlib import blake2b
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import trainer  # noqa: E402, F401 - one thread for the numbers, before any are worked out
from trainer.language.encoder import load_encoder  # noqa: E402
from trainer.language.sense import FORMAT, KEY_BYTES, ROUNDED, key_of, split_keys  # noqa: E402

FOLDER = ROOT / "resources" / "language"
TARGET = FOLDER / "places.npz"
SECTIONS = ("follow-ups", "topics", "claims", "deadlines", "interests", "evidence", "allies")
"""What has wordings beside exchanges."""


def read_wordings(root: Path) -> list[str]:
    """Return the wordings of all exchanges as they are compared, each once, in order of the alphabet."""
    files = [*sorted(root.glob("s*/scenario.yaml")), root / "lines" / "generic.yaml"]
    found: set[str] = set()
    for path in files:
        content = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        own = list((content.get("exchanges") or {}).values())
        parts = [*own, *(part for known in own for part in (known.get("then") or {}).values())]
        parts += [part for section in SECTIONS for part in (content.get(section) or {}).values()]
        found |= {str(words).casefold() for part in parts for words in part.get("hears") or ()}
    return sorted(found)


def read_kept(mark: bytes) -> dict[bytes, NDArray[np.int8]]:
    """Return the places already worked out by the encoder of a mark."""
    if not TARGET.exists():
        return {}
    with np.load(TARGET, allow_pickle=False) as data:
        same = "mark" in data and bytes(data["mark"].tobytes()) == mark
        return dict(zip(split_keys(data["keys"].tobytes()), data["places"], strict=True)) if same else {}


def main() -> None:
    """Write the places of all wordings, keeping those this encoder worked out before."""
    mark = blake2b((FOLDER / "encoder.npz").read_bytes(), digest_size=KEY_BYTES).digest()
    kept = read_kept(mark)
    wordings = read_wordings(ROOT / "scenarios")
    fresh = [words for words in wordings if key_of(words) not in kept]
    places = np.round(load_encoder(FOLDER / "encoder.npz").encode(fresh) * ROUNDED).astype(np.int8)
    kept |= {key_of(words): place for words, place in zip(fresh, places, strict=True)}
    keys = [key_of(words) for words in wordings]
    np.savez(
        TARGET,
        format=np.array(FORMAT),
        mark=np.frombuffer(mark, dtype=np.uint8),
        keys=np.frombuffer(b"".join(keys), dtype=np.uint8),
        places=np.array([kept[key] for key in keys], dtype=np.int8),
    )
    print(f"{len(wordings):,} wordings, {len(fresh):,} of them new, {TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
