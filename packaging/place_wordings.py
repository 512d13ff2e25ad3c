"""Work out where the wordings of our own scenes lie: `python packaging/place_wordings.py`.

Writes resources/language/places.npz from resources/language/encoder.npz and the exchanges under scenarios/, and
resources/language/further.npz from packaging/labels/wordings. To be run after wordings were added or the encoder was
trained anew; wordings that are missing are worked out when a scene is first read, a few milliseconds each.

packaging/labels/wordings/SLUG.txt holds further wordings of a scene's exchanges, generic.txt those of general talk, all
written with the answers at hand: a line '# name' for each exchange, then one wording a line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import trainer  # noqa: E402, F401 - one thread for the numbers, before any are worked out
from trainer.content.load import ScenarioLibrary  # noqa: E402
from trainer.core.counterpart.asking import form_of  # noqa: E402
from trainer.core.scenario import Exchange  # noqa: E402
from trainer.language import further  # noqa: E402
from trainer.language.aptness import content_of  # noqa: E402
from trainer.language.encoder import Encoder, load_encoder  # noqa: E402
from trainer.language.further import KEY_BYTES, split_keys  # noqa: E402
from trainer.language.sense import FORMAT, ROUNDED, key_of  # noqa: E402

FOLDER = ROOT / "resources" / "language"
TARGET = FOLDER / "places.npz"
FURTHER = FOLDER / "further.npz"
WRITTEN = ROOT / "packaging" / "labels" / "wordings"
GENERAL = "generic.txt"
LONGEST = 200
NUMBERS = {form: number for number, form in enumerate(further.FORMS)}
SECTIONS = ("follow-ups", "topics", "claims", "deadlines", "interests", "evidence", "allies", "issues")
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


def read_kept(path: Path, mark: bytes, keys: str) -> dict[bytes, NDArray[np.int8]]:
    """Return the places in a file that were worked out by the encoder of a mark, by the keys of their wordings."""
    if not path.exists():
        return {}
    with np.load(path, allow_pickle=False) as data:
        same = "mark" in data and bytes(data["mark"].tobytes()) == mark
        return dict(zip(split_keys(data[keys].tobytes()), data["places"], strict=True)) if same else {}


def read_written(path: Path) -> dict[str, list[str]]:
    """Return the further wordings of a file by exchange, lower-case, each once."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            lines = found.setdefault(line[2:].strip(), [])
        elif words := " ".join(line.split()).casefold():
            lines.append(words)
    return {name: [words for words in dict.fromkeys(said) if 1 < len(words) <= LONGEST] for name, said in found.items()}


def further_wordings() -> Iterator[tuple[Exchange, list[str]]]:
    """Yield each exchange that has further wordings, once, with those its author did not write."""
    library = ScenarioLibrary(ROOT / "scenarios")
    seen: set[bytes] = set()
    general = read_written(WRITTEN / GENERAL) if (WRITTEN / GENERAL).exists() else {}
    for slug in library.slugs():
        path = WRITTEN / f"{slug}.txt"
        written = read_written(path) if path.exists() else {}
        exchanges = {exchange.id: exchange for exchange in library.load(slug).exchanges}
        for name in sorted(written.keys() - exchanges.keys()):
            print(f"{path.name}: no exchange is called {name}")
        for name, exchange in exchanges.items():
            own = {words.casefold() for words in exchange.hears}
            more = [words for words in (*written.get(name, ()), *general.get(name, ())) if words not in own]
            if more and (key := further.key_of(exchange)) not in seen:
                seen.add(key)
                yield exchange, more


def write_further(mark: bytes, encoder: Encoder) -> None:
    """Write the further wordings as `trainer.language.further` reads them, and beside them what each of them is."""
    found = list(further_wordings())
    keys = [further.key_of(exchange) for exchange, _ in found]
    assert len(set(keys)) == len(keys), "two exchanges are kept under the same key"
    texts = [text for _, said in found for text in said]
    placed = read_kept(FURTHER, mark, "texts")
    late = list(dict.fromkeys(text for text in texts if key_of(text) not in placed))
    fresh = np.round(encoder.encode(late) * ROUNDED).astype(np.int8)
    placed |= {key_of(text): place for text, place in zip(late, fresh, strict=True)}
    stems = [sorted(content_of(text)) for text in texts]
    vocabulary = {word: row for row, word in enumerate(sorted({word for words in stems for word in words}))}
    np.savez(
        FURTHER,
        format=np.array(further.FORMAT),
        mark=np.frombuffer(mark, dtype=np.uint8),
        keys=np.frombuffer(b"".join(keys), dtype=np.uint8),
        texts=np.frombuffer(b"".join(map(key_of, texts)), dtype=np.uint8),
        wordings=np.cumsum([0, *(len(said) for _, said in found)]).astype(np.uint32),
        stems=np.cumsum([0, *map(len, stems)]).astype(np.uint32),
        places=np.array([placed[key_of(text)] for text in texts], dtype=np.int8).reshape(-1, encoder.dimensions),
        forms=np.array([NUMBERS[form_of(text)] for text in texts], dtype=np.uint8),
        vocabulary=np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8),
        rows=np.array([vocabulary[word] for words in stems for word in words], dtype=np.uint16),
    )
    print(f"{len(texts):,} further, {len(late):,} of them new, {FURTHER.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Write the places of all wordings, keeping those this encoder worked out before."""
    mark = blake2b((FOLDER / "encoder.npz").read_bytes(), digest_size=KEY_BYTES).digest()
    encoder = load_encoder(FOLDER / "encoder.npz")
    kept = read_kept(TARGET, mark, "keys")
    wordings = read_wordings(ROOT / "scenarios")
    fresh = [words for words in wordings if key_of(words) not in kept]
    places = np.round(encoder.encode(fresh) * ROUNDED).astype(np.int8)
    kept |= {key_of(words): place for words, place in zip(fresh, places, strict=True)}
    keys = [key_of(words) for words in wordings]
    np.savez(
        TARGET,
        format=np.array(FORMAT),
        mark=np.frombuffer(mark, dtype=np.uint8),
        keys=np.frombuffer(b"".join(keys), dtype=np.uint8),
        places=np.array([kept[key] for key in keys], dtype=np.int8),
        forms=np.array([NUMBERS[form_of(words)] for words in wordings], dtype=np.uint8),
    )
    print(f"{len(wordings):,} wordings, {len(fresh):,} of them new, {TARGET.stat().st_size / 1e6:.1f} MB")
    write_further(mark, encoder)


if __name__ == "__main__":
    main()
