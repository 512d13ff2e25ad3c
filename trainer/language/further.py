"""Further ways to say what scenes foresaw: read once, and kept as where they lie and which words they have.

A scene's author writes a few wordings of an exchange; `packaging/labels/wordings` holds several times as many, written
by other people. `packaging/place_wordings.py` works them out beforehand, so that a scene is ready as fast as without.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from trainer.core.counterpart.asking import Form
from trainer.core.scenario import Exchange
from trainer.language.network import NetworkError, mapped

FORMAT = 1
KEY_BYTES = 8
FORMS = (*Form, None)


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """Further wordings of one exchange, as they are compared: places as bytes (wordings, dimensions), forms and words.

    `words` counts how often each stem that says something stands in them.
    """

    places: NDArray[np.int8]
    forms: tuple[Form | None, ...]
    stems: tuple[frozenset[str], ...]
    words: Counter[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Further:
    """The further wordings of all exchanges; those of one are cut out when its scene is played."""

    at: Mapping[bytes, int]
    """By key: the place of an exchange in the next list."""
    wordings: NDArray[np.int64]
    """Where the wordings of each exchange begin, and where the last ones end."""
    stems: NDArray[np.int64]
    """Where the stems of each wording begin, and where the last ones end."""
    places: NDArray[np.int8]
    forms: NDArray[np.uint8]
    """The form of each wording by its number in FORMS."""
    vocabulary: tuple[str, ...]
    rows: NDArray[np.uint16]
    """The stems of all wordings by their numbers in the vocabulary."""

    def of(self, exchange: Exchange) -> Ways | None:
        """Return the further wordings of an exchange; None where there are none."""
        at = self.at.get(key_of(exchange))
        if at is None:
            return None
        first, last = self.wordings[at : at + 2].tolist()
        starts = self.stems[first : last + 1].tolist()
        words = [self.vocabulary[row] for row in self.rows[starts[0] : starts[-1]].tolist()]
        cut = (words[start - starts[0] : end - starts[0]] for start, end in pairwise(starts))
        forms = tuple(FORMS[form] for form in self.forms[first:last].tolist())
        return Ways(self.places[first:last], forms, tuple(map(frozenset, cut)), Counter(words))


def key_of(exchange: Exchange) -> bytes:
    """Return what the further wordings of an exchange are kept under: its name, first wording and first answer."""
    first = exchange.hears[0] if exchange.hears else ""
    answer = exchange.lines[0].text if exchange.lines else ""
    return blake2b(f"{exchange.id}\n{first}\n{answer}".encode(), digest_size=KEY_BYTES).digest()


def split_keys(keys: bytes) -> list[bytes]:
    """Return the keys that stand one after the other."""
    return [keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES)]


def load_further(path: Path, dimensions: int) -> Further:
    """Read further wordings as `packaging/place_wordings.py` writes them.

    Raises NetworkError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != FORMAT:
                raise NetworkError(f"{path.name}: format {int(data['format'])}, not {FORMAT}")
            found = Further(
                at=MappingProxyType({key: at for at, key in enumerate(split_keys(data["keys"].tobytes()))}),
                wordings=data["wordings"].astype(np.int64),
                stems=data["stems"].astype(np.int64),
                places=mapped(path, "places"),
                forms=data["forms"],
                vocabulary=tuple(data["vocabulary"].tobytes().decode("utf-8").splitlines()),
                rows=data["rows"],
            )
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise NetworkError(f"{path.name}: {error}") from error
    if not _belongs_together(found, dimensions):
        raise NetworkError(f"{path.name}: wordings and their places do not belong together")
    return found


def _belongs_together(found: Further, dimensions: int) -> bool:
    known = found.rows.size == 0 or int(found.rows.max()) < len(found.vocabulary)
    return (
        _divides(found.wordings, len(found.at), len(found.places))
        and _divides(found.stems, len(found.places), len(found.rows))
        and found.places.shape[1:] == (dimensions,)
        and len(found.forms) == len(found.places)
        and (found.forms.size == 0 or int(found.forms.max()) < len(FORMS))
        and known
    )


def _divides(starts: NDArray[np.int64], parts: int, end: int) -> bool:
    """Tell whether starts cut a list of a length into so many parts."""
    return len(starts) == parts + 1 and starts[0] == 0 and starts[-1] == end and bool((np.diff(starts) >= 0).all())
