"""Figures that stand by themselves: an item of a list ('100k, 3x, logo'), the second of two ('net 30 or net 45')."""

from __future__ import annotations

from trainer.language.figure import Figure
from trainer.language.scene import Scene
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
