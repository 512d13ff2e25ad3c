"""How apt an answer is to what was said, judged by likeness, words in common and the form of the question together.

A few small networks of one hidden layer over what can be compared, each number also beside the best of all answers
looked at, fitted to answers that readers judged (`packaging/labels/answers.jsonl`) by `packaging/train_aptness.py`;
what they say is averaged (Hansen and Salamon, "Neural Network Ensembles", 1990).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.everyday import KNOWN
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange
from trainer.language.further import Ways
from trainer.language.network import NetworkError

FORMAT = 2
COMPARED = (
    *("score", "likeness", "likest_part", "whole", "last_question", "likest_question", "follows", "own", "matter"),
    *("lead", "place", "same_form", "words_shared", "words_covered", "telling_shared", "telling_covered"),
    *("answered_words", "telling_missed", "words", "parts", "asks", "marked", "score_asked", "form_asked"),
    *("heard", "heard_part", "told_share"),
)
"""What is compared, in order; the forms of questions follow, and none of them."""
FEATURES = (*COMPARED, *(form.value for form in Form), "told")
EVERYDAY = 0.3
"""How much an everyday word says about a subject beside any other."""
MOST_MISSED, MOST_WORDS, LAST_PLACE, LINES_READ = 6.0, 40, 10, 3
_LIGHT_WORDS = """
the a an to of and or in on at is are was were be been do does did have has had i you he she it we they me my your our
their his her its that this these those what which who when where why how if so not no yes for with from by about as but
can could will would shall should may might must there here then than just too also very really more some any all
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
_ENDING = re.compile(r"(ing|ed|es|s|ly|ment|tion)$")
_MANY_OF_IT = re.compile(r"(?<![siu])s$")
_SHORT, _LONG = 2, 4


@lru_cache(maxsize=16_384)
def stem_of(word: str) -> str:
    """Return a word without its ending."""
    return (_ENDING if len(word) > _LONG else _MANY_OF_IT).sub("", word)


def tells(word: str) -> bool:
    """Tell whether a lower-case word says something."""
    return word not in _LIGHT and len(word) > _SHORT


_PLAIN = frozenset(stem_of(word) for word in KNOWN)


@lru_cache(maxsize=8_192)
def content_of(words: str) -> frozenset[str]:
    """Return the stems of the words of a text that say something."""
    return frozenset(stem_of(word) for word in words_of(words) if tells(word))


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The wordings of an exchange: the form of each, its telling words and their weight, and the words of all."""

    forms: tuple[Form | None, ...]
    words: tuple[frozenset[str], ...]
    weights: tuple[float, ...]
    every: frozenset[str]

    def share_of(self, form: Form | None) -> float:
        """Return how many of the wordings put a question of a form, 0 to 1."""
        return self.forms.count(form) / max(1, len(self.forms))


def foreseen_of(
    exchange: Exchange, further: Ways | None = None, forms: Sequence[Form | None] | None = None
) -> Foreseen:
    """Return the wordings of an exchange, further ones among them, as they are compared.

    `forms` are those of its own wordings where they are known beforehand.
    """
    own = [wording.casefold() for wording in exchange.hears]
    forms = tuple(map(form_of, own) if forms is None else forms) + (further.forms if further is not None else ())
    words = tuple(map(content_of, own)) + (further.stems if further is not None else ())
    return Foreseen(forms, words, tuple(map(_weight, words)), frozenset().union(*words))


@dataclass(frozen=True, slots=True)
class Said:
    """Something said, as it is compared: its main words, how many parts it has, whether it asks."""

    words: str
    parts: int
    asks: bool


@dataclass(frozen=True, slots=True)
class Near:
    """How near something said lies to an exchange, by each of its parts, and how it stands beside the others.

    `heard` and `told` are the shares of its telling words that the wordings and the answers have.
    """

    score: float
    likeness: float
    likest_part: float
    whole: float
    last_question: float
    likest_question: float
    follows: bool
    lead: float
    place: int
    heard: float
    heard_part: float
    told: float


def features_of(said: Said, near: Near, exchange: Exchange, foreseen: Foreseen) -> list[float]:
    """Return what is compared of something said and one exchange, in the order of FEATURES."""
    form, count = _form_and_count(said.words)
    words = content_of(said.words)
    every = foreseen.every
    shared = _most_shared(words, foreseen)
    told = content_of(" ".join(line.text for line in exchange.lines[:LINES_READ]).casefold())
    same = foreseen.share_of(form)
    weight = max(EVERYDAY, _weight(words))
    return [
        near.score,
        near.likeness,
        near.likest_part,
        near.whole,
        near.last_question,
        near.likest_question,
        float(near.follows),
        float(bool(exchange.lines)),
        float(exchange.matter is not None),
        near.lead,
        float(min(near.place, LAST_PLACE)),
        same,
        shared[0],
        len(words & every) / max(1, len(words)),
        shared[1],
        _weight(words & every) / weight,
        _weight(words & told) / weight,
        min(MOST_MISSED, _weight(words - every - told)),
        float(min(MOST_WORDS, count)),
        float(said.parts),
        float(said.asks),
        float("?" in said.words),
        near.score * said.asks,
        same * said.asks,
        near.heard,
        near.heard_part,
        near.told,
        *(float(form is one) for one in (*Form, None)),
    ]


@lru_cache(maxsize=256)
def _form_and_count(words: str) -> tuple[Form | None, int]:
    return form_of(words), len(words_of(words))


def _most_shared(words: frozenset[str], foreseen: Foreseen) -> tuple[float, float]:
    """Return the largest share of words that a text and one wording have in common, counted and weighed."""
    own, most, weightiest = _weight(words), 0.0, 0.0
    for other, weight in zip(foreseen.words, foreseen.weights, strict=True):
        common = words & other
        if common:
            most = max(most, len(common) / (len(words) + len(other) - len(common)))
            both = _weight(common)
            weightiest = max(weightiest, both / max(EVERYDAY, own + weight - both))
    return most, weightiest


def _weight(words: Iterable[str]) -> float:
    return sum(EVERYDAY if word in _PLAIN else 1.0 for word in words)


@dataclass(frozen=True, slots=True, eq=False)
class Aptness:
    """Tells from what is compared how apt an answer is."""

    means: NDArray[np.float64]
    scales: NDArray[np.float64]
    hidden: NDArray[np.float64]
    """Weights of the hidden layers of all networks, (networks, inputs, units)."""
    hidden_bias: NDArray[np.float64]
    """(networks, units)."""
    last: NDArray[np.float64]
    """(networks, units)."""
    last_bias: NDArray[np.float64]
    """(networks,)."""

    def of(self, rows: Sequence[Sequence[float]]) -> NDArray[np.float64]:
        """Return how apt each answer is, 0 to 1, from rows of features, (answers, features)."""
        if not rows:
            return np.zeros(0)
        against = (beside_the_best(np.asarray(rows, dtype=np.float64)) - self.means) / self.scales
        units = np.tanh(against @ self.hidden + self.hidden_bias[:, None, :])
        told = (units * self.last[:, None, :]).sum(axis=2) + self.last_bias[:, None]
        return np.asarray((1.0 / (1.0 + np.exp(-told))).mean(axis=0))


def beside_the_best(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return rows of features with each feature also as its distance to the largest of all, (answers, inputs)."""
    return np.hstack([rows, rows - rows.max(axis=0, keepdims=True)])


def load_aptness(path: Path) -> Aptness:
    """Read what `packaging/train_aptness.py` wrote.

    Raises NetworkError for a file of another kind, OSError when there is none.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
        if found["format"] != FORMAT or found["features"] != list(FEATURES):
            raise NetworkError(f"{path.name}: not of format {FORMAT} or of other features")
        means, scales, hidden, hidden_bias, last, last_bias = (
            np.array(found[name], dtype=np.float64)
            for name in ("means", "scales", "hidden", "hidden_bias", "last", "last_bias")
        )
    except (ValueError, KeyError, TypeError) as error:
        raise NetworkError(f"{path.name}: {error}") from error
    inputs = 2 * len(FEATURES)
    fits = means.shape == scales.shape == (inputs,) and bool((scales > 0).all()) and hidden.ndim == 3
    if not fits or hidden.shape[1] != inputs or not hidden_bias.shape == last.shape == (len(hidden), hidden.shape[2]):
        raise NetworkError(f"{path.name}: weights and features do not belong together")
    if last_bias.shape != (len(hidden),):
        raise NetworkError(f"{path.name}: weights and features do not belong together")
    return Aptness(means, scales, hidden, hidden_bias, last, last_bias)
