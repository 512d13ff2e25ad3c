"""Which figure and which option belongs to which issue."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.core.terms import Value
from trainer.language.clauses import Layout
from trainer.language.issue_match import IssueMatcher, Mention, OptionHit
from trainer.language.figure import Figure
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.values import FAR, INSIDE, LISTED, LOOSE, Worth, best_worth, tidy
from trainer.language.words import Token, stem, word_set

CLEAR_LEAD = 0.45
"""Points by which the best issue must lead the next for a figure to be clear."""
ENOUGH = 0.9
"""Points a figure needs to count as a term at all."""
_MENTION, _OTHER_MENTION, _ASKED, _HEADLINE, _TAKEN, _ONLY_ISSUE, _TOPIC = 3.0, -2.0, 1.6, 0.5, -0.8, 1.0, 0.7

_SAME_ISSUE = 1.2
_FORWARD = 0.6
_FORWARD_WORDS = word_set("do say pay offer want need take about at to asking me it accept get like make is be for")
_PARALLEL = 0.7
_ORS = frozenset({"or", "alternatively", "otherwise"})
_CONTRASTS = frozenset({"but", "or", "to", "prefer", "rather", "not", "instead", "than", "-", "would", "too"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value read for an issue, before its role is known; more than one choice when it is unclear."""

    choices: tuple[tuple[int, Value], ...]
    """(issue place, value), best first; several only when none leads clearly."""
    first: int
    stop: int
    named: bool = False
    """True when the issue or option was said, so that the reading does not rest on the number alone."""
    refused: bool = False
    """True for a value chosen by 'no' or 'without'."""
    shifted: bool = False
    """True for a value worked out from what is on the table."""
    carried: str = ""
    """'mine' or 'theirs' for a value taken over from that side's standing offer."""
    figure: Figure | None = None

    @property
    def issue(self) -> int:
        """Return the place of the likeliest issue."""
        return self.choices[0][0]

    @property
    def value(self) -> Value:
        """Return the likeliest value."""
        return self.choices[0][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An utterance cut up and matched, ready for terms to be assigned."""

    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    layout: Layout
    mentions: tuple[Mention, ...]
    hits: tuple[OptionHit, ...]
    countable: frozenset[int]
    """Places of the issues that numbers can belong to."""
    ors: tuple[int, ...] = ()
    """How many words for 'or' stand before each token."""
    asked: int | None = None
    """Place of the issue the other side last asked about."""
    topics: frozenset[int] = frozenset()
    """Places of the issues the last turns were about."""


def link_mentions(matcher: IssueMatcher, scene: Scene, worths: Worths) -> dict[int, Mention]:
    """Return the mention each figure goes with, by the figure's place: in the same list place, else in the one before."""
    fits = _Fits(matcher, scene, worths)
    figures_in: dict[int, list[int]] = {}
    for place, figure in enumerate(scene.figures):
        figures_in.setdefault(scene.layout.segment[figure.first], []).append(place)
    mentions_in: dict[int, list[Mention]] = {}
    for mention in scene.mentions:
        if mention.issue not in scene.countable:
            continue
        mentions_in.setdefault(scene.layout.segment[mention.first], []).append(mention)
    linked: dict[int, Mention] = {}
    for segment, places in figures_in.items():
        mentions = mentions_in.get(segment, [])
        if mentions:
            _pair(scene, places, mentions, linked, fits)
    _borrow(scene, figures_in, mentions_in, linked, fits)
    return linked


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


class _Fits:
    """Tells which figures an issue can take, so that no figure is tied to a name it cannot belong to."""

    def __init__(self, matcher: IssueMatcher, scene: Scene, worths: Worths) -> None:
        self._matcher = matcher
        self._scene = scene
        self._worths = worths
        self._known: dict[tuple[int, int], float | None] = {}

    def fit(self, place: int, issue: int) -> float | None:
        """Return how well a figure fits an issue, None when its unit rules the issue out."""
        key = (place, issue)
        if key not in self._known:
            words = self._matcher.issues[issue]
            if words.numeric:
                worth = self._worths.of(self._scene.figures[place], words)
                percent = (
                    self._scene.figures[place].dimension is Dimension.PERCENT and words.dimension is Dimension.MONEY
                )
                self._known[key] = (LOOSE if percent else None) if worth is None else worth.fit + worth.unit
            else:
                named = any(hit.issue == issue and place in hit.figures for hit in self._scene.hits)
                self._known[key] = INSIDE if named else None
        return self._known[key]

    def can_take(self, place: int, issue: int) -> bool:
        """Tell whether a figure may belong to an issue: it fits, or it fits no other issue either."""
        fit = self.fit(place, issue)
        if fit is None:
            return False
        if fit >= LOOSE:
            return True
        others = (self.fit(place, words.index) for words in self._matcher.issues if words.index != issue)
        return not any(other is not None and other >= LOOSE for other in others)


def _pair(
    scene: Scene, places: Sequence[int], mentions: Sequence[Mention], linked: dict[int, Mention], fits: _Fits
) -> None:
    """Pair figures and names in one list place: in turn when they alternate, else each figure with the nearest name."""
    free = list(mentions)
    name_first = mentions[0].first < scene.figures[places[0]].first
    for place in places:
        figure = scene.figures[place]
        pool = [mention for mention in free if fits.can_take(place, mention.issue)]
        if not pool:
            continue
        if len(places) > 1 and name_first:
            earlier = [mention for mention in pool if mention.first < figure.first]
            pool = earlier[-1:] or pool
        elif len(places) > 1:
            later = [mention for mention in pool if mention.first >= figure.first]
            pool = later[:1] or pool
        best = max(pool, key=lambda mention: (mention.weight > 0.4, -_distance(figure, mention), mention.weight))
        linked[place] = best
        free.remove(best)


def _distance(figure: Figure, mention: Mention) -> int:
    if mention.first >= figure.stop:
        return mention.first - figure.stop
    return max(figure.first - mention.stop, 0)


def _borrow(
    scene: Scene,
    figures_in: dict[int, list[int]],
    mentions_in: dict[int, list[Mention]],
    linked: dict[int, Mention],
    fits: _Fits,
) -> None:
    """Let a figure without a name take the name left alone in the list place before it in the same sentence."""
    hit_segments = {scene.layout.segment[hit.first] for hit in scene.hits}
    for segment, places in figures_in.items():
        if places[0] in linked:
            continue
        sentence = scene.layout.sentence[scene.figures[places[0]].first]
        for other in (segment - 1, segment - 2):
            lone = mentions_in.get(other, [])
            if not lone or other in figures_in or other in hit_segments:
                continue
            last = lone[-1]
            near = scene.figures[places[0]].first - last.stop <= 6
            refused = last.first > 0 and scene.tokens[last.first - 1].word in {"no", "without"}
            able = fits.can_take(places[0], last.issue) and not refused
            if scene.layout.sentence[last.first] == sentence and near and able:
                linked[places[0]] = replace(last, weight=last.weight * 0.6)
            break


def assign_figures(
    matcher: IssueMatcher,
    scene: Scene,
    linked: dict[int, Mention],
    worths: Worths,
    shifted: frozenset[int] = frozenset(),
) -> list[Candidate]:
    """Return the terms the figures of an utterance stand for, in order; foreign numbers and changes give none."""
    claimed = {
        place
        for place, figure in enumerate(scene.figures)
        if any(not hit.bare and (place in hit.figures or hit.first <= figure.first < hit.stop) for hit in scene.hits)
    } | shifted
    ordered = _by_order(matcher, scene, claimed, linked, worths)
    if ordered is not None:
        return ordered
    found: list[Candidate] = []
    taken: list[int] = []
    for place, figure in enumerate(scene.figures):
        if place in claimed:
            continue
        for part in _pieces(matcher, figure, worths):
            weights = _weights(scene, found, taken, part)
            scored = _scored(matcher, scene, part, place, linked.get(place), weights, worths)
            candidate = _choose(part, scored)
            if candidate is not None:
                found.append(candidate)
                if len(candidate.choices) == 1:
                    taken.append(candidate.issue)
    return found


def _pieces(matcher: IssueMatcher, figure: Figure, worths: Worths) -> tuple[Figure, ...]:
    """Return a figure whole when some issue can take it whole, else its separate numbers."""
    if not figure.parts:
        return (figure,)
    for words in matcher.issues:
        if words.numeric and (worth := worths.of(figure, words)) is not None and worth.fit > LOOSE:
            return (figure,)
    return figure.parts


def _scored(
    matcher: IssueMatcher,
    scene: Scene,
    figure: Figure,
    place: int,
    mention: Mention | None,
    weights: Mapping[int, float],
    worths: Worths,
) -> list[tuple[float, int, Value, bool]]:
    """Return (points, issue, value, named) for every issue that could take a figure, best first."""
    numeric = sum(words.numeric for words in matcher.issues)
    scored: list[tuple[float, int, Value, bool]] = []
    for words in matcher.issues:
        named = mention is not None and mention.issue == words.index
        bonus = _bonus(matcher, scene, words, mention)
        if numeric == 1 and words.numeric:
            bonus += _ONLY_ISSUE
        if words.numeric:
            worth = worths.of(figure, words)
            if worth is None:
                continue
            points = worth.unit + worth.fit + bonus
            if worth.fit == FAR and not (worth.unit >= 2 or named):
                continue
            scored.append((points, words.index, tidy(worth.value), named))
        else:
            hit = next((hit for hit in scene.hits if hit.issue == words.index and hit.figures == (place,)), None)
            if hit is not None and hit.bare and (hit.strength >= 1 or named or scene.asked == words.index):
                points = _option_points(matcher, figure, words, named=named) + bonus
                scored.extend((points, words.index, value, named) for value in hit.values)
    if figure.dimension is Dimension.PERIOD and figure.foreign:
        scored = [row for row in scored if row[3]]
    if _is_bare_year(figure) and not _stands_forward(scene, figure):
        scored = [row for row in scored if row[3] or row[2] in matcher.issues[row[1]].listed]
    if len(scored) == 1 and not scored[0][3] and _stands_forward(scene, figure):
        points, issue, value, named = scored[0]
        scored = [(points + _FORWARD, issue, value, named)]
    scored = [row for row in scored if row[0] >= ENOUGH]
    scored = [(points + weights.get(issue, 0.0), issue, value, named) for points, issue, value, named in scored]
    scored.sort(key=lambda row: -row[0])
    return scored


def _parted_by_or(scene: Scene, first: int, stop: int) -> bool:
    return scene.ors[stop] > scene.ors[first]


def count_ors(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Return how many words for 'or' stand before each token, and in all."""
    return tuple(itertools.accumulate((token.word in _ORS for token in tokens), initial=0))


def _is_bare_year(figure: Figure) -> bool:
    """Tell whether a number without a unit is likelier a year than an amount; round hundreds and fifties are amounts."""
    value = figure.value
    return figure.dimension is Dimension.BARE and not figure.multiplied and 1980 <= value <= 2035 and value % 50 != 0


def _option_points(matcher: IssueMatcher, figure: Figure, words: IssueWords, *, named: bool) -> float:
    """Return how surely a figure alone chooses an option that is a number by name, such as 'net 30' or three rounds."""
    counted = bool(words.nouns) and stem(figure.noun) in words.nouns
    if figure.dimension is not Dimension.BARE or counted:
        return LISTED + 2.0
    return LISTED + 0.5 - 1.5 * (any(other.numeric for other in matcher.issues) and not named)


def _stands_forward(scene: Scene, figure: Figure) -> bool:
    """Tell whether a bare number is put forward by its place: alone in its clause, or behind a verb of offering."""
    first, stop = scene.layout.clause_span(figure.first)
    before = scene.tokens[figure.first - 1].word if figure.first else ""
    alone = stop - first <= figure.stop - figure.first + 3 and not _is_bare_year(figure)
    return alone or before in _FORWARD_WORDS or len(scene.tokens) <= figure.stop - figure.first + 1


def _weights(scene: Scene, found: Sequence[Candidate], taken: Sequence[int], figure: Figure) -> dict[int, float]:
    """Return points by issue for what came before: issues already named lose, but 'nine hours, we prefer ten' stays with hours."""
    begun = max(
        (candidate.stop for candidate in found if _parted_by_or(scene, candidate.stop, figure.first)), default=0
    )
    now = {candidate.issue for candidate in found if candidate.first >= begun and len(candidate.choices) == 1}
    weights = {issue: _TAKEN if issue in now else _PARALLEL for issue in taken}
    if found and len(found[-1].choices) == 1 and figure.dimension is Dimension.BARE:
        before = found[-1]
        between = {token.word for token in scene.tokens[before.stop : figure.first]}
        same = scene.layout.sentence[before.first] == scene.layout.sentence[figure.first]
        if same and between & _CONTRASTS and before.issue in now:
            weights[before.issue] = _SAME_ISSUE
    return weights


def _bonus(matcher: IssueMatcher, scene: Scene, words: IssueWords, mention: Mention | None) -> float:
    bonus = (
        _HEADLINE
        if words.issue.headline or (words.index == 0 and not any(w.issue.headline for w in matcher.issues))
        else 0.0
    )
    if mention is not None:
        bonus += _MENTION * mention.weight if mention.issue == words.index else _OTHER_MENTION * mention.weight
    elif scene.asked == words.index:
        bonus += _ASKED
    elif words.index in scene.topics:
        bonus += _TOPIC
    return bonus


def _choose(figure: Figure, scored: Sequence[tuple[float, int, Value, bool]]) -> Candidate | None:
    if not scored:
        return None
    best = scored[0][0]
    close = [row for row in scored if best - row[0] < CLEAR_LEAD]
    return Candidate(
        choices=tuple((issue, value) for _, issue, value, _ in close),
        first=figure.first,
        stop=figure.stop,
        named=scored[0][3] or figure.dimension is not Dimension.BARE or figure.multiplied,
        figure=figure,
    )


def _by_order(
    matcher: IssueMatcher, scene: Scene, claimed: set[int], linked: dict[int, Mention], worths: Worths
) -> list[Candidate] | None:
    """Read bare figures in a row as the numeric issues in their order, when there are as many and all fit: 54/3/4/3."""
    numeric = [words for words in matcher.issues if words.numeric]
    figures = [figure for place, figure in enumerate(scene.figures) if place not in claimed]
    if len(numeric) < 3 or len(figures) != len(numeric) or linked:
        return None
    if any(figure.dimension is Dimension.PERIOD for figure in figures):
        return None
    found: list[Candidate] = []
    for figure, words in zip(figures, numeric, strict=True):
        worth = worths.of(figure, words)
        if worth is None or worth.fit <= LOOSE:
            return None
        found.append(
            Candidate(choices=((words.index, tidy(worth.value)),), first=figure.first, stop=figure.stop, figure=figure)
        )
    return found
