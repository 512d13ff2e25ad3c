"""Where things said lie, with the places of the scenes' wordings ready at hand."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.scenario import Exchange
from trainer.language.encoder import Encoder, load_encoder
from trainer.language.further import FORMS, KEY_BYTES, Further, Ways, load_further
from trainer.language.network import Floats, NetworkError, let_go, mapped

FORMAT = 2
ROUNDED = np.float32(127.0)
MOST_REMEMBERED = 256
_KEY = np.dtype(f"<u{KEY_BYTES}")


class Sense:
    """Gives things said their places; those of wordings known beforehand are not worked out again."""

    def __init__(self, encoder: Encoder, known: Places, further: Further | None = None) -> None:
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
        rows = self._known.rows_of([key_of(text) for text in wordings])
        found = np.empty((len(wordings), self._encoder.dimensions), dtype=np.float32)
        found[rows >= 0] = self._known.places[rows[rows >= 0]] / ROUNDED
        late = [at for at, row in enumerate(rows.tolist()) if row < 0]
        if late:
            found[late] = np.array(list(self._encoder.encode([wordings[at] for at in late])), dtype=np.float32)
        return found

    def forms_of(self, wordings: Sequence[str]) -> tuple[Form | None, ...]:
        """Return the form of the question in each of some wordings; only those not known beforehand are looked at."""
        own = [text.casefold() for text in wordings]
        rows = self._known.rows_of([key_of(text) for text in own]).tolist()
        forms = self._known.forms
        return tuple(form_of(text) if row < 0 else FORMS[forms[row]] for text, row in zip(own, rows, strict=True))

    def ways_of(self, exchange: Exchange) -> Ways | None:
        """Return the further wordings of an exchange that come with the program; None where there are none."""
        return self._further.of(exchange) if self._further is not None else None

    def let_go(self) -> None:
        """Give back the memory of the places looked at: a scene looks at its own once."""
        let_go(self._known.places)
        if self._further is not None:
            let_go(self._further.places)

    def lacks(self, wordings: Sequence[str]) -> list[str]:
        """Return the wordings whose places are not known beforehand."""
        rows = self._known.rows_of([key_of(text.casefold()) for text in wordings]).tolist()
        return [text for text, row in zip(wordings, rows, strict=True) if row < 0]

    def knows(self, word: str) -> bool:
        """Tell whether a lower-case word is one that was learned whole."""
        return self._encoder.pieces.knows(word)


class Places:
    """Places and forms by the keys of wordings: some eighty thousand, of which a scene looks at a few."""

    def __init__(self, keys: NDArray[np.uint8], places: NDArray[np.int8], forms: NDArray[np.uint8]) -> None:
        """Keys stand one after the other, in the order of places and of forms (numbers in FORMS)."""
        numbers = np.frombuffer(keys.tobytes(), dtype=_KEY)
        self._order = np.argsort(numbers, kind="stable").astype(np.uint32)
        self._numbers = numbers[self._order]
        self.places = places
        self.forms = forms

    def rows_of(self, keys: Sequence[bytes]) -> NDArray[np.int64]:
        """Return the row of each key, -1 where a wording is not known."""
        numbers = np.frombuffer(b"".join(keys), dtype=_KEY)
        if not len(self._numbers):
            return np.full(len(numbers), -1, dtype=np.int64)
        at = np.minimum(np.searchsorted(self._numbers, numbers), len(self._numbers) - 1)
        return np.where(self._numbers[at] == numbers, self._order[at].astype(np.int64), -1)


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


def load_places(path: Path, dimensions: int) -> Places:
    """Read the places of wordings as `packaging/place_wordings.py` writes them.

    Raises NetworkError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != FORMAT:
                raise NetworkError(f"{path.name}: format {int(data['format'])}, not {FORMAT}")
            keys, forms = data["keys"], data["forms"]
        places = mapped(path, "places")
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise NetworkError(f"{path.name}: {error}") from error
    fits = len(keys) == KEY_BYTES * len(places) and len(forms) == len(places) and places.shape[1:] == (dimensions,)
    if not fits or (forms.size and int(forms.max()) >= len(FORMS)):
        raise NetworkError(f"{path.name}: wordings and their places do not belong together")
    return Places(keys, places, forms)
