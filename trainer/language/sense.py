"""Where things said lie, with the places of the scenes' wordings ready at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from trainer.core.scenario import Exchange
from trainer.language.encoder import Encoder, load_encoder
from trainer.language.further import KEY_BYTES, Further, Ways, load_further
from trainer.language.network import Floats, NetworkError, let_go, mapped

FORMAT = 1
ROUNDED = np.float32(127.0)
MOST_REMEMBERED = 256
_KEY = np.dtype(f"<u{KEY_BYTES}")


class Sense:
    """Gives things said their places; those of wordings known beforehand are not worked out again."""

    def __init__(
        self, encoder: Encoder, known: Mapping[bytes, NDArray[np.int8]], further: Further | None = None
    ) -> None:
        self._encoder = encoder
        self._known = known
        self._further = further
        self._lately: dict[str, Floats] = {}

    def of(self, texts: Sequence[str]) -> Floats:
        """Return the places of lower-case texts, at length 1, (texts, dimensions)."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._lately]
        if len(self._lately) + len(fresh) > MOST_REMEMBERED:
            self._lately.clear()
            fresh = list(dict.fromkeys(texts))
        self._lately.update(zip(fresh, self._encoder.encode(fresh), strict=True))
        return np.array([self._lately[text] for text in texts], dtype=np.float32)

    def of_wordings(self, wordings: Sequence[str]) -> Floats:
        """Return the places of lower-case wordings; only those not known beforehand are worked out."""
        keys = [key_of(text) for text in wordings]
        known = [self._known.get(key) for key in keys]
        fresh = iter(self._encoder.encode([text for text, at in zip(wordings, known, strict=True) if at is None]))
        found = [next(fresh) if at is None else at.astype(np.float32) / ROUNDED for at in known]
        return np.array(found, dtype=np.float32).reshape(len(wordings), self._encoder.dimensions)

    def ways_of(self, exchange: Exchange) -> Ways | None:
        """Return the further wordings of an exchange that come with the program; None where there are none."""
        return self._further.of(exchange) if self._further is not None else None

    def let_go(self) -> None:
        """Give back the memory of the places looked at: a scene looks at its own once."""
        if isinstance(self._known, Places):
            let_go(self._known.places)
        if self._further is not None:
            let_go(self._further.places)

    def lacks(self, wordings: Sequence[str]) -> list[str]:
        """Return the wordings whose places are not known beforehand."""
        return [text for text in wordings if key_of(text.casefold()) not in self._known]

    def knows(self, word: str) -> bool:
        """Tell whether a lower-case word is one that was learned whole."""
        return self._encoder.pieces.knows(word)


class Places(Mapping[bytes, NDArray[np.int8]]):
    """Places by the keys of wordings: some eighty thousand, of which a scene looks at a few."""

    def __init__(self, keys: NDArray[np.uint8], places: NDArray[np.int8]) -> None:
        """Keys stand one after the other, in the order of places."""
        numbers = np.frombuffer(keys.tobytes(), dtype=_KEY)
        self._order = np.argsort(numbers, kind="stable").astype(np.uint32)
        self._numbers = numbers[self._order]
        self.places = places

    def __getitem__(self, key: bytes) -> NDArray[np.int8]:
        """Return the place of a wording."""
        number = np.frombuffer(key, dtype=_KEY)[0]
        at = int(np.searchsorted(self._numbers, number))
        if at == len(self._numbers) or self._numbers[at] != number:
            raise KeyError(key)
        return np.asarray(self.places[self._order[at]])

    def __iter__(self) -> Iterator[bytes]:
        """Return the keys."""
        return (number.tobytes() for number in self._numbers)

    def __len__(self) -> int:
        """Return how many wordings are known."""
        return len(self._numbers)


def key_of(wording: str) -> bytes:
    """Return what a wording is kept under."""
    return blake2b(wording.encode("utf-8"), digest_size=KEY_BYTES).digest()


def load_sense(folder: Path, encoder: Encoder | None = None) -> Sense:
    """Read what is known beforehand of the wordings that come with the program, and the encoder unless it is given.

    Raises NetworkError for files of another kind, OSError when there are none.
    """
    encoder = load_encoder(folder / "encoder.npz") if encoder is None else encoder
    further = load_further(folder / "further.npz", encoder.dimensions)
    return Sense(encoder, load_places(folder / "places.npz", encoder.dimensions), further)


def load_places(path: Path, dimensions: int) -> Mapping[bytes, NDArray[np.int8]]:
    """Read the places of wordings as `packaging/place_wordings.py` writes them.

    Raises NetworkError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != FORMAT:
                raise NetworkError(f"{path.name}: format {int(data['format'])}, not {FORMAT}")
            keys = data["keys"]
        places = mapped(path, "places")
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise NetworkError(f"{path.name}: {error}") from error
    if len(keys) != KEY_BYTES * len(places) or places.shape[1:] != (dimensions,):
        raise NetworkError(f"{path.name}: wordings and their places do not belong together")
    return Places(keys, places)
