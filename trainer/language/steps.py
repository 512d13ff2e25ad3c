"""Values put in steps: '190 at 100 per cent, 198 at 80, 206 at 60', '3.60 in the first year, 3.50 in the second'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.core.moves import TermRole
from trainer.language.packages import Played
from trainer.language.scene import Scene
from trainer.language.schema import IssueWords

_SAID = frozenset({TermRole.OFFER, TermRole.ACCEPTED, TermRole.QUOTED})
PAIR, LEAST = 2, 4
"""A step holds two values; of so many values there are two steps."""


def in_steps(played: Sequence[Played], scene: Scene, issues: Sequence[IssueWords]) -> list[Played]:
    """Return values with those of the steps of a staircase put on the points of its first step, each step a package.

    A bare figure that only lies between the values of a point nobody named goes with the figure put before it.
    """
    read = [_with_the_one_before(played, place, scene, issues) for place in range(len(played))]
    forward = [place for place, item in enumerate(read) if item.part.role is TermRole.OFFER]
    steps = _stairs(read, forward, scene, issues)
    for number, step in enumerate(steps, start=1):
        for place, issue in zip(step, _points(read, steps[0]), strict=True):
            candidate = read[place].candidate
            if candidate.issue != issue:
                candidate = replace(candidate, choices=((issue, candidate.value),))
            read[place] = replace(read[place], candidate=candidate, package=number)
    return read


def _points(read: Sequence[Played], step: Sequence[int]) -> list[int]:
    return [read[place].candidate.issue for place in step]


def _stairs(
    read: Sequence[Played], forward: Sequence[int], scene: Scene, issues: Sequence[IssueWords]
) -> list[tuple[int, ...]]:
    """Return the steps of a staircase, each the places of its two values; nothing where there is none."""
    if len(forward) < LEAST or len(forward) % PAIR or any(read[place].package for place in forward):
        return []
    sentences = {scene.layout.sentence[read[place].candidate.first] for place in forward}
    steps = [tuple(forward[at : at + PAIR]) for at in range(0, len(forward), PAIR)]
    first = _points(read, steps[0])
    if len(sentences) > 1 or first[0] == first[1] or scene.parted_by_or(0, len(scene.tokens)):
        return []
    if any(
        not _may_be(read[place], issue, scene, issues)
        for step in steps
        for place, issue in zip(step, first, strict=True)
    ):
        return []
    own = sum(_points(read, step) == first for step in steps)
    values = [{read[step[at]].candidate.value for step in steps} for at in range(PAIR)]
    return steps if own >= PAIR and all(len(held) == len(steps) for held in values) else []


def _may_be(item: Played, issue: int, scene: Scene, issues: Sequence[IssueWords]) -> bool:
    """Tell whether a value is one of a point, or a bare number that it could be."""
    if item.candidate.issue == issue:
        return True
    return _is_bare(item, scene) and issues[issue].issue.position(item.candidate.value) is not None


def _with_the_one_before(played: Sequence[Played], place: int, scene: Scene, issues: Sequence[IssueWords]) -> Played:
    """Return a value, put on the point of the figure before it where it only lies between those of one not named."""
    item = played[place]
    before = next((one for one in reversed(played[:place]) if one.part.role in _SAID), None)
    if item.part.role is not TermRole.OFFER or before is None or not _is_bare(item, scene):
        return item
    own, other = issues[item.candidate.issue], issues[before.candidate.issue]
    value = item.candidate.value
    if len(item.candidate.choices) == 1 and own.numeric and own.issue.position(value) is None:
        return _where_it_fits(item, played[:place], scene, issues)
    named = any(mention.issue == own.index for mention in scene.mentions)
    same = scene.layout.sentence[before.candidate.first] == scene.layout.sentence[item.candidate.first]
    listed = own.issue.option(value) is not None
    if named or listed or not same or own.index == other.index or isinstance(value, str):
        return item
    if not other.numeric or other.issue.position(value) is None:
        return item
    return replace(item, candidate=replace(item.candidate, choices=((other.index, value),)))


def _where_it_fits(item: Played, before: Sequence[Played], scene: Scene, issues: Sequence[IssueWords]) -> Played:
    """Return a value its point does not have, put on a point of the same sentence that has it: '18 months, or 3.70'."""
    sentence = scene.layout.sentence
    value = item.candidate.value
    for one in before:
        point = issues[one.candidate.issue]
        beside = sentence[one.candidate.first] == sentence[item.candidate.first]
        if beside and one.part.role is TermRole.OFFER and point.numeric and point.issue.position(value) is not None:
            return replace(item, candidate=replace(item.candidate, choices=((point.index, value),), unread=False))
    return item


def _is_bare(item: Played, scene: Scene) -> bool:
    """Tell whether a value is a number without any unit."""
    found = next((figure for figure in scene.figures if figure.first == item.candidate.first), None)
    return found is not None and found.stop - found.first == 1 and not isinstance(item.candidate.value, str)
