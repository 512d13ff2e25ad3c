"""The values of a list around an amount that it does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.terms import Value
from trainer.language.figure import Figure
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.words import word_set

MOST_NEAR = 4
"""Values that are named where none is just what was said."""

_LEADING = word_set("the first next about around roughly another some least most at over")
"""What may stand between a word of time and a length of time: after the first ten months, in about six weeks."""
Listed = Sequence[tuple[float, Value]]
"""Amounts with the values they stand for."""


def amount(figure: Figure) -> float:
    """Return a figure's number, of a length of time its days."""
    return figure.value * figure.factor if figure.dimension is Dimension.PERIOD else figure.value


def amounts_of(words: IssueWords, dimension: Dimension) -> list[tuple[float, Value]]:
    """Return the amounts of an issue's options that are counted in one way; of counted times those in days."""
    if words.numeric:
        timed = dimension is words.dimension is Dimension.PERIOD and words.convertible and not words.counts_payments
        values = [option.value for option in words.issue.options] if timed else []
        return [(value * words.unit_days, value) for value in values if not isinstance(value, str)]
    return [
        (amount(known), option.value)
        for option in words.options
        for signature in option.signatures
        for known in signature.figures
        if known.dimension is dimension
    ]


def around(said: float, listed: Listed) -> tuple[Value, ...]:
    """Return the values right below and above, all of those that lie equally near."""
    below = max((at for at, _ in listed if at <= said), default=None)
    above = min((at for at, _ in listed if at >= said), default=None)
    return tuple(dict.fromkeys(value for at, value in sorted(listed, key=lambda row: row[0]) if at in {below, above}))


def with_neighbour(words: IssueWords, near: tuple[Value, ...], said: float, listed: Listed) -> tuple[Value, ...]:
    """Return the values near a length of time; beyond the last of the list, that one and the options beside it.

    A break after twelve months, where month six is the longest that is listed, is asked about, not silently shortened.
    """
    if len(near) != 1 or said in {at for at, _ in listed}:
        return near
    counted = {value for _, value in listed}
    order = [option.value for option in words.issue.options]
    at = order.index(near[0])
    beside = [value for place, value in enumerate(order) if abs(place - at) == 1]
    uncounted = [value for value in beside if value not in counted]
    kept = {near[0], *(uncounted or beside)}
    return tuple(value for value in order if value in kept)


def named_options(words: IssueWords, scene: Scene, at: int) -> frozenset[Value]:
    """Return the options that words of the sentence around a token name at least in part."""
    sentence = scene.layout.sentence[at]
    own = (hit for hit in scene.hits if hit.issue == words.index and not (hit.figures or hit.bare))
    hits = [hit for hit in own if scene.layout.sentence[hit.first] == sentence]
    best = max((hit.stop - hit.first for hit in hits), default=0)
    return frozenset(value for hit in hits if hit.stop - hit.first == best for value in hit.values)


def word_before(scene: Scene, figure: Figure) -> str:
    """Return the word that leads a figure, past what may stand between: after, in 'after the first ten months'."""
    at = figure.first - 1
    while at > 0 and scene.tokens[at].word in _LEADING:
        at -= 1
    return scene.tokens[at].word if at >= 0 else ""


def between(words: IssueWords, near: Sequence[Value], first: int, stop: int) -> Candidate:
    """Return what was said as a value that an issue does not list, with those around it."""
    choices = tuple((words.index, value) for value in near[:MOST_NEAR])
    return Candidate(choices=choices, first=first, stop=stop, between=len(choices) > 1)
