"""Numbers that stand for no value of the bargain: a house number, what a share is taken of, a week of dust."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from trainer.core.terms import Value
from trainer.language.figure import Figure
from trainer.language.issue_match import IssueMatcher
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.words import word_set

_PLACES = word_set("number flat house room floor bus tram line page item code gate bay")
"""Words before a number that make it the name of a thing: the people at number nine."""
_WHOSE = word_set("my our your")
_MOST_PLACES = 999
_SURE = 0.5
"""From this weight a name stands for its issue."""
_MOSTLY = 50
"""Shares from here on are counted towards the whole, so that a small one is a share of something else."""
_FULL, _SHORTEST = 100, 6
"""The whole, which alone in a few tokens is only a way of saying yes."""


def without_mere_numbers(
    matcher: IssueMatcher, scene: Scene, found: Sequence[Candidate], takes: Callable[[int, Value], bool]
) -> list[Candidate]:
    """Return what was found, where numbers that are said of no issue are only spoken of."""
    figures = {figure.first: figure for figure in scene.figures}
    taken = {known.issue for known in found if len(known.choices) == 1 and takes(*known.choices[0])}
    kept: list[Candidate] = []
    for candidate in found:
        figure = figures.get(candidate.first)
        words = matcher.issues[candidate.issue]
        if figure is None or not words.numeric or not figure.readings:
            kept.append(candidate)
            continue
        outside = not any(takes(*choice) for choice in candidate.choices)
        strays = _is_base(scene, figure) or _is_said_again(scene, figure, words, kept)
        strays = strays or (_names_a_place(scene, figure) and not _names(scene, figure, words))
        strays = strays or (outside and _is_of_a_thing(scene, figure, words))
        strays = strays or (outside and _is_no_share_of_it(scene, figure, words))
        strays = strays or (outside and _is_read_elsewhere(figure, words, found, takes))
        strays = strays or (outside and candidate.issue in taken and _is_beyond(figure, words))
        kept.append(replace(candidate, choices=candidate.choices[:1], unread=True) if strays else candidate)
    return kept


def _is_beyond(figure: Figure, words: IssueWords) -> bool:
    """Tell whether a bare number is more than an issue has, which counts only where nothing else is said of it."""
    return figure.dimension is Dimension.BARE and not words.issue.headline and figure.value > (words.high or 0.0)


def _word(scene: Scene, at: int) -> str:
    return scene.tokens[at].word if 0 <= at < len(scene.tokens) else ""


def _is_base(scene: Scene, figure: Figure) -> bool:
    """Tell whether a share is taken of a number: sixty per cent of eleven."""
    if _word(scene, figure.first - 1) != "of" or figure.dimension is not Dimension.BARE:
        return False
    return any(known.stop == figure.first - 1 and known.dimension is Dimension.PERCENT for known in scene.figures)


def _is_said_again(scene: Scene, figure: Figure, words: IssueWords, before: Sequence[Candidate]) -> bool:
    """Tell whether 'the sixty' only points back to a number that had its unit: sixty per cent, then take the sixty."""
    if (
        _word(scene, figure.first - 1) != "the"
        or figure.dimension is not Dimension.BARE
        or _names(scene, figure, words)
    ):
        return False
    return any(
        known.issue != words.index
        and len(known.choices) == 1
        and known.value == figure.value
        and any(f.first == known.first and f.dimension is not Dimension.BARE for f in scene.figures)
        for known in before
    )


def _is_read_elsewhere(
    figure: Figure, words: IssueWords, found: Sequence[Candidate], takes: Callable[[int, Value], bool]
) -> bool:
    """Tell whether a bare number that an issue cannot take is the value of another said in the same breath: take 80."""
    return figure.dimension is Dimension.BARE and any(
        known.issue != words.index
        and len(known.choices) == 1
        and known.value == figure.value
        and takes(*known.choices[0])
        for known in found
    )


def _names(scene: Scene, figure: Figure, words: IssueWords) -> bool:
    """Tell whether the clause of a figure names an issue."""
    low, high = scene.layout.clause_span(figure.first)
    own = range(figure.first, figure.stop)
    named = [m for m in scene.mentions if m.issue == words.index and m.weight >= _SURE and m.first not in own]
    return any(low <= m.first < high for m in named)


def _names_a_place(scene: Scene, figure: Figure) -> bool:
    """Tell whether a number only names a thing that has one: at number nine."""
    named = _word(scene, figure.first - 1) in _PLACES and _word(scene, figure.first - 2) not in _WHOSE
    return named and figure.dimension is Dimension.BARE and figure.value <= _MOST_PLACES


def _is_of_a_thing(scene: Scene, figure: Figure, words: IssueWords) -> bool:
    """Tell whether a length of time is one of something that is no issue: a week of dust."""
    if figure.dimension is not Dimension.PERIOD or _word(scene, figure.stop) != "of":
        return False
    low, high = figure.first, min(figure.stop + 4, len(scene.tokens))
    return not any(m.issue == words.index and low <= m.first < high for m in scene.mentions)


def _is_no_share_of_it(scene: Scene, figure: Figure, words: IssueWords) -> bool:
    """Tell whether a number is no share of what an issue counts: five per cent of the invoice, eleven million boxes."""
    if words.dimension is not Dimension.PERCENT:
        return False
    positive = [value for option in words.issue.options if isinstance(value := option.value, int | float) and value > 0]
    if not positive:
        return False
    least = min(positive)
    small = 0 < figure.value < least / 2 and least >= _MOSTLY
    if figure.dimension is Dimension.BARE:
        return small
    low, high = scene.layout.sentence_span(figure.first)
    around = scene.tokens[low:high] if high - low <= _SHORTEST else ()
    cheers = figure.value == _FULL and bool(around)
    cheers = cheers and all(t.kind == "p" or figure.start <= t.start < figure.end for t in around)
    return cheers or (small and not _names(scene, figure, words))
