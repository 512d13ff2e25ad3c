"""What values say by themselves: an item of a list ('100k, 3x, logo'), the second of two ('net 30 or net 45')."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.language.figure import Figure
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.words import word_set

_BESIDE = word_set("a an the at to with and or plus for but then say maybe about only ok okay make it cap capped")
"""Words that may stand beside a figure that is all of its clause."""
_FURTHEST = 2
"""So far behind an 'or' a figure is what it leads to: 'or net 45', 'or 45'."""


def is_an_item(scene: Scene, figure: Figure) -> bool:
    """Tell whether a clause holds nothing but a figure and others of its kind, where more figures stand."""
    if figure not in scene.figures:
        return False  # worked out from another: fourteen cents are no multiple of the rate
    low, high = scene.layout.clause_span(figure.first)
    others = [known for known in scene.figures if known.first != figure.first and not known.ordinal]
    counted = {at for known in scene.figures for at in range(known.first, known.stop)}
    rest = [scene.tokens[at] for at in range(low, high) if at not in counted]
    return bool(others) and all(token.kind == "p" or token.word in _BESIDE for token in rest)


def is_alternative(scene: Scene, first: int) -> bool:
    """Tell whether a figure is what an 'or' right before it leads to."""
    return any(token.word == "or" for token in scene.tokens[max(0, first - _FURTHEST) : first])


def counts_times(words: IssueWords) -> bool:
    """Tell whether an issue is chosen by name among multiples: once, twice, five times the fee."""
    held = (figure for option in words.options for signature in option.signatures for figure in signature.figures)
    return not words.numeric and any(figure.dimension is Dimension.TIMES for figure in held)


def without_vague(found: Sequence[Candidate]) -> list[Candidate]:
    """Return values without a point's bare name before one of its values: 'only with a cap. Is 5x thinkable?'."""
    clear = [known for known in found if len(known.choices) == 1 and not known.unread]
    return [
        known
        for known in found
        if known.between
        or len(known.choices) == 1
        or {issue for issue, _ in known.choices} - {one.issue for one in clear if one.first > known.first}
    ]
