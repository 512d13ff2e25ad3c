"""Which issue's name each figure goes with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from trainer.language.figure import Figure
from trainer.language.issue_match import IssueMatcher
from trainer.language.mentions import Mention
from trainer.language.scene import Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.values import INSIDE, LOOSE, Worth, best_worth

_NEAR = 6
"""Tokens over which a figure takes the name in the list place before its own."""
_HEADING = 7
"""Tokens in a sentence that only names what the next one says a figure of."""
_SURE = 0.5
"""From this weight a name stands for its issue."""
_BORROWED = 0.6
"""How much a name counts for a figure in another list place."""


class Worths:
    """What each figure of one utterance is worth on each issue, worked out once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int, int], Worth | None] = {}

    def of(self, figure: Figure, words: IssueWords) -> Worth | None:
        """Return the likeliest value of a figure on an issue, or None when its unit rules the issue out."""
        key = (figure.first, figure.stop, words.index)
        if key not in self._known:
            self._known[key] = best_worth(figure, words)
        return self._known[key]


class Linker:
    """Ties the figures of one utterance to the names beside them."""

    def __init__(self, matcher: IssueMatcher, scene: Scene, worths: Worths) -> None:
        self._scene = scene
        self._fits = _Fits(matcher, scene, worths)
        self._figures_in: dict[int, list[int]] = {}
        for place, figure in enumerate(scene.figures):
            self._figures_in.setdefault(scene.layout.segment[figure.first], []).append(place)
        self._mentions_in: dict[int, list[Mention]] = {}
        for mention in scene.mentions:
            if mention.issue in scene.countable:
                self._mentions_in.setdefault(scene.layout.segment[mention.first], []).append(mention)

    def link(self) -> dict[int, Mention]:
        """Return the name each figure goes with, by its place: in the same list place, else in the one before."""
        linked: dict[int, Mention] = {}
        for segment, places in self._figures_in.items():
            mentions = self._mentions_in.get(segment, [])
            if mentions:
                linked |= self._pair(places, mentions)
        lone = [(segment, places[0]) for segment, places in self._figures_in.items() if places[0] not in linked]
        for segment, place in lone:
            borrowed = self._borrow(segment, place) or self._carried_on(segment, place)
            if borrowed is not None:
                linked[place] = borrowed
        return linked

    def _pair(self, places: Sequence[int], mentions: Sequence[Mention]) -> dict[int, Mention]:
        """Pair the figures and names of one list place: in turn when they alternate, else each with the nearest."""
        linked: dict[int, Mention] = {}
        free = list(mentions)
        name_first = mentions[0].first < self._scene.figures[places[0]].first
        for place in places:
            figure = self._scene.figures[place]
            pool = [mention for mention in free if self._fits.can_take(place, mention.issue)]
            if not pool:
                continue
            if len(places) > 1 and name_first:
                pool = [mention for mention in pool if mention.first < figure.first][-1:] or pool
            elif len(places) > 1:
                pool = [mention for mention in pool if mention.first >= figure.first][:1] or pool
            best = max(pool, key=partial(_closeness, figure))
            linked[place] = best
            free.remove(best)
        return linked

    def _borrow(self, segment: int, place: int) -> Mention | None:
        """Return the name left alone in the list place before a figure's own, in the same sentence."""
        layout = self._scene.layout
        hit_segments = {layout.segment[hit.first] for hit in self._scene.hits}
        figure = self._scene.figures[place]
        for other in (segment - 1, segment - 2):
            lone = self._mentions_in.get(other, [])
            if not lone or other in self._figures_in or other in hit_segments:
                continue
            last = lone[-1]
            refused = last.first > 0 and self._scene.tokens[last.first - 1].word in {"no", "without"}
            near = figure.first - last.stop <= _NEAR
            same = layout.sentence[last.first] == layout.sentence[figure.first] or self._is_headed(last, figure)
            if same and near and not refused and self._fits.can_take(place, last.issue):
                return replace(last, weight=last.weight * _BORROWED)
            break
        return None

    def _carried_on(self, segment: int, place: int) -> Mention | None:
        """Return the name a sentence before ends on, where a length of time opens the next: I need a break. 6 months.

        Only an option chosen by name that has just this length of time is meant.
        """
        layout = self._scene.layout
        figure = self._scene.figures[place]
        low, high = layout.sentence_span(figure.first)
        if (
            figure.dimension is not Dimension.PERIOD
            or figure.first - low > 1
            or not low
            or layout.segment[low] != segment
        ):
            return None
        if any(low <= m.first < high for m in self._scene.mentions):
            return None
        start, _ = layout.sentence_span(low - 1)
        before = [m for m in self._scene.mentions if start <= m.first < low and m.weight >= _SURE]
        last = before[-1] if before else None
        if last is None or not self._fits.is_named(place, last.issue):
            return None
        refused = last.first > 0 and self._scene.tokens[last.first - 1].word in {"no", "without", "not"}
        told = any(start <= known.first < low for known in self._scene.figures)
        return None if refused or told else last

    def _is_headed(self, mention: Mention, figure: Figure) -> bool:
        """Tell whether a short sentence only names what a figure alone in the next one is of: the home days. Two."""
        layout = self._scene.layout
        first, stop = layout.sentence_span(mention.first)
        low, high = layout.sentence_span(figure.first)
        named = stop - first <= _HEADING and layout.sentence[first] not in layout.asking
        return named and low == stop and high - low <= figure.stop - figure.first + 1


class _Fits:
    """Tells which figures an issue can take, so that no figure is tied to a name it cannot belong to."""

    def __init__(self, matcher: IssueMatcher, scene: Scene, worths: Worths) -> None:
        self._matcher = matcher
        self._scene = scene
        self._worths = worths
        self._known: dict[tuple[int, int], float | None] = {}
        self._named = frozenset((place, hit.issue) for hit in scene.hits for place in hit.figures)

    def fit(self, place: int, issue: int) -> float | None:
        """Return how well a figure fits an issue, None when its unit rules the issue out."""
        key = (place, issue)
        if key not in self._known:
            self._known[key] = self._work_out(self._scene.figures[place], place, self._matcher.issues[issue])
        return self._known[key]

    def _work_out(self, figure: Figure, place: int, words: IssueWords) -> float | None:
        if not words.numeric:
            return INSIDE if self.is_named(place, words.index) else None
        worth = self._worths.of(figure, words)
        if worth is not None:
            return worth.fit + worth.unit
        of_price = figure.dimension is Dimension.PERCENT and words.dimension is Dimension.MONEY
        return LOOSE if of_price else None

    def is_named(self, place: int, issue: int) -> bool:
        """Tell whether some option of an issue holds a figure."""
        return (place, issue) in self._named

    def can_take(self, place: int, issue: int) -> bool:
        """Tell whether a figure may belong to an issue: it fits, or it fits no other issue either."""
        fit = self.fit(place, issue)
        if fit is None:
            return False
        if fit >= LOOSE:
            return True
        others = (self.fit(place, words.index) for words in self._matcher.issues if words.index != issue)
        return not any(other is not None and other >= LOOSE for other in others)


def _closeness(figure: Figure, mention: Mention) -> tuple[bool, int, float]:
    """Return how close a name is to a figure, sure names first."""
    return mention.weight > 0.4, -_distance(figure, mention), mention.weight


def _distance(figure: Figure, mention: Mention) -> int:
    if mention.first >= figure.stop:
        return mention.first - figure.stop
    return max(figure.first - mention.stop, 0)
