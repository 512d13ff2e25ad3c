"""Alternatives, ranges and corrections: 54 and two days or 52 and four, between 50 and 54, 54 - sorry, 52."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core.moves import TermRole
from trainer.language.roles import Part
from trainer.language.scene import Candidate, Scene
from trainer.language.speech import Speech

_SLIP = re.compile(
    r"^(?:(?:no|nope|oh|er|erm|uh|um|eh|sorry|wait|hang on|hold on|actually|i mean|i meant|rather|or rather|"
    r"make that|make it|correction|scratch that|strike that|typo|oops|let me rephrase|i should say|that is|well|"
    r"apologies|my mistake|excuse me|it is|it says|the (?:sheet|page|list) (?:says|has)) ?){1,6}$"
)
_SLIP_NEEDS = re.compile(
    r"\b(?:no|sorry|wait|hang on|hold on|actually|mean|meant|rather|make that|make it|correction|scratch that|"
    r"strike that|typo|oops|rephrase|should say|mistake|er|erm|uh|um)\b"
)
_RANGE = re.compile(r"^(?:to|and|through|till|until|up to|or)?$")
_RANGE_BEFORE = re.compile(
    r"\b(?:between|from|somewhere between|anywhere between|anywhere from|range of|around|about)$"
)
_OR = re.compile(
    r"\b(?:or(?: else)?|alternatively|otherwise|(?:option|package|version|offer|plan|proposal|choice|scenario|"
    r"alternative) (?:0|one|two|a|b|c|number 0|number two)|(?:second|third) (?:option|package|offer|version|"
    r"choice)|the other(?: (?:option|package|one))?|b(?= 0\b)|(?:and |or |but )?if (?:that|it|this|(?:the )?0)(?: \w+)?"
    r" (?:hurts?|is (?:too|not|more|still)|does not|will not|can not|seems too|sounds too|scares|feels too))\b"
)
_EITHER_WAY = re.compile(
    r"\b(?:either way|in (?:any|either) case|in both cases|both ways|whichever (?:you|it|one)|whatever you (?:choose"
    r"|pick|take)|for both|with both|regardless)\b"
)
_IN_PLACE = re.compile(
    r"\b(?:no|not|sorry|wait|actually|rather|instead|make (?:it|that)|then|now|later|after(?:wards)?|first|next|said|"
    r"previously|before|changed|fine|okay|ok|alright)\b"
)
"""Between two packages: the second comes in the place of the first, or after it in time."""
_PAIRED_WORDS = 14
"""So many words at most stand between two alternatives that are only set side by side."""
_SHORT_SENTENCE = 10
"""Tokens of a sentence that is nothing but an alternative: '1,330 for one year.'."""
_CHOOSING = frozenset({"pick", "choose", "choice", "either", "whichever", "which"})
"""Words of who leaves it to the other side which of two different points it gives."""
_PUT_FORWARD = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A candidate with the part it plays."""

    candidate: Candidate
    part: Part
    package: int = 0


def without_slips(played: Sequence[Played], scene: Scene, speech: Speech) -> list[Played]:
    """Drop a figure its speaker takes back at once: 54, sorry, 52; and mark both ends of 'from 48 to 52'."""
    kept: list[Played] = []
    for item in played:
        if kept:
            before = kept[-1]
            same = before.candidate.issue == item.candidate.issue
            between = speech.between(before.candidate.stop, item.candidate.first)
            standing = before.part.role is not TermRole.REJECTED
            slipped = len(between) < 60 and _SLIP.match(between) and _SLIP_NEEDS.search(between)
            if same and standing and slipped and _is_turned_down(before, item, between, speech):
                kept[-1] = replace(before, part=Part(role=TermRole.REJECTED))
            elif same and standing and (slipped or _is_restarted(before.candidate, item.candidate, scene)):
                kept.pop()
            elif same and between == "to" and speech.before(before.candidate.first).endswith("from"):
                kept[-1] = replace(before, part=Part(role=TermRole.QUOTED))
        kept.append(item)
    return kept


def _is_turned_down(before: Played, item: Played, between: str, speech: Speech) -> bool:
    """Tell whether the 'no' behind a figure answers it: theirs is 182 - 182 no, 195 - or a yes follows the second."""
    said_yes = speech.after(item.candidate.stop).startswith("yes")
    return between in {"no", "nope"} and (before.part.role is TermRole.ACCEPTED or said_yes)


def _is_restarted(left: Candidate, right: Candidate, scene: Scene) -> bool:
    """Tell whether a speaker broke off and began the same figure again: fifty-, fifty-three."""
    if left.stop >= right.first or scene.tokens[left.first].word != scene.tokens[right.first].word:
        return False
    between = [token.word for token in scene.tokens[left.stop : right.first]]
    broken = (
        scene.tokens[left.stop].word in {"-", "."} and scene.tokens[left.stop].start == scene.tokens[left.stop - 1].end
    )
    return broken and all(word in {"-", ",", ".", "uh", "um", "er", "erm"} for word in between)


def number_packages(played: Sequence[Played], scene: Scene, speech: Speech) -> list[Played]:
    """Give alternatives their package numbers: 0 belongs to every package, 1 and up are alternatives."""
    numbered = list(played)
    forward = [place for place, item in enumerate(played) if item.part.role in _PUT_FORWARD]
    if len(forward) < 2:
        return numbered
    splits = [first for first, _, _ in speech.find(_OR)]
    groups: list[list[int]] = [[]]
    for position, place in enumerate(forward):
        if position:
            low, high = played[forward[position - 1]].candidate.first, played[place].candidate.first
            if any(low < split < high for split in splits):
                groups.append([])
        groups[-1].append(place)
    if len(groups) > 1:
        _number_groups(numbered, groups, scene)
    elif (paired := _paired(played, forward, scene, speech)) is not None:
        _number_paired(numbered, paired)
    else:
        _number_ranges(numbered, forward, speech)
    return [replace(item, package=0) if _goes_with_all(item, scene, speech) else item for item in numbered]


def _goes_with_all(item: Played, scene: Scene, speech: Speech) -> bool:
    """Tell whether a value is said to stand whichever of the alternatives is taken: 'and 1,370 either way'."""
    low, high = scene.layout.clause_span(item.candidate.first)
    return item.package > 0 and _EITHER_WAY.search(speech.between(low, high)) is not None


def _paired(played: Sequence[Played], forward: Sequence[int], scene: Scene, speech: Speech) -> list[list[int]] | None:
    """Return the alternatives of who names the same points twice: 420 at thirty days, 440 at sixty."""
    groups: list[list[int]] = [[]]
    for place in forward:
        candidate = played[place].candidate
        twins = [at for at in groups[-1] if played[at].candidate.issue == candidate.issue]
        if twins and (candidate.shifted or any(played[at].candidate.value == candidate.value for at in twins)):
            return None
        if twins:
            between = speech.between(played[groups[-1][-1]].candidate.stop, candidate.first)
            if _IN_PLACE.search(between) or len(between.split()) > _PAIRED_WORDS:
                return None
            groups.append([])
        groups[-1].append(place)
    shared = set.intersection(*(_issues(played, group) for group in groups))
    apart = len(groups) > 1 and len(shared) > 1 and _differ(played, groups, shared)
    return groups if apart and _are_beside(played, forward, scene) else None


def _differ(played: Sequence[Played], groups: Sequence[Sequence[int]], shared: set[int]) -> bool:
    """Tell whether what two alternatives both name has another value in each: who says 39 twice means it once."""
    named = [
        {
            (played[at].candidate.issue, played[at].candidate.value)
            for at in group
            if played[at].candidate.issue in shared
        }
        for group in groups
    ]
    return not set.intersection(*named)


def _are_beside(played: Sequence[Played], forward: Sequence[int], scene: Scene) -> bool:
    """Tell whether alternatives stand in one sentence, or in short ones side by side: what follows talk mends it."""
    spans = {scene.layout.sentence_span(played[at].candidate.first) for at in forward}
    return len(spans) == 1 or all(stop - first <= _SHORT_SENTENCE for first, stop in spans)


def _number_paired(numbered: list[Played], groups: Sequence[Sequence[int]]) -> None:
    """Number what the alternatives differ in; what only one of them names goes with all."""
    shared = set.intersection(*(_issues(numbered, group) for group in groups))
    for number, group in enumerate(groups, start=1):
        for place in group:
            if numbered[place].candidate.issue in shared:
                numbered[place] = replace(numbered[place], package=number)


def _issues(played: Sequence[Played], group: Sequence[int]) -> set[int]:
    return {played[place].candidate.issue for place in group}


def _number_groups(numbered: list[Played], groups: list[list[int]], scene: Scene) -> None:
    """Number the groups: whole packages where each names several issues, else only the issue they differ on."""
    shared = _issues(numbered, groups[0])
    for group in groups[1:]:
        shared = shared & _issues(numbered, group)
    chosen = any(token.word in _CHOOSING for token in scene.tokens)
    if not shared:
        for number, group in enumerate(groups if chosen else (), start=1):
            for place in group:
                numbered[place] = replace(numbered[place], package=number)
        return
    if all(_issues(numbered, group) <= shared for group in groups) and len(shared) == 1:
        for number, place in enumerate((place for group in groups for place in group), start=1):
            numbered[place] = replace(numbered[place], package=number)
        return
    first_right = numbered[groups[1][0]].candidate.first
    last_left = numbered[groups[0][-1]].candidate.stop
    parted = any(scene.tokens[at].word in {",", ";", "."} for at in range(last_left, first_right))
    opened = any(token.word == "either" for token in scene.tokens[: numbered[groups[0][0]].candidate.first])
    whole = all(len(_issues(numbered, group)) > 1 for group in groups) or (
        (parted or opened) and len(_issues(numbered, groups[1])) > 1
    )
    common = _of_all(numbered, groups, scene)
    for number, group in enumerate(groups, start=1):
        for place in group:
            if place not in common and (whole or numbered[place].candidate.issue in shared):
                numbered[place] = replace(numbered[place], package=number)


def _of_all(numbered: Sequence[Played], groups: Sequence[Sequence[int]], scene: Scene) -> set[int]:
    """Return what a later sentence says of all packages alike: 'ten days at 194 or five at 201. Net 45 either way.'."""
    last = groups[-1]
    own = scene.layout.sentence[numbered[last[0]].candidate.first]
    others = set().union(*(_issues(numbered, group) for group in groups[:-1]))
    others |= {numbered[at].candidate.issue for at in last if _sentence_of(numbered[at], scene) == own}
    return {
        at for at in last if _sentence_of(numbered[at], scene) != own and numbered[at].candidate.issue not in others
    }


def _sentence_of(item: Played, scene: Scene) -> int:
    return scene.layout.sentence[item.candidate.first]


def _number_ranges(numbered: list[Played], forward: Sequence[int], speech: Speech) -> None:
    """Number the values of one issue that are said side by side: the ends of a range, cities one could work in."""
    number = 0
    for left, right in itertools.pairwise(forward):
        low, high = numbered[left].candidate, numbered[right].candidate
        if low.issue != high.issue or low.value == high.value or low.shifted or high.shifted:
            number = 0
            continue
        if _RANGE.match(speech.between(low.stop, high.first)) or _RANGE_BEFORE.search(speech.before(low.first)):
            number = number or 1
            numbered[left] = replace(numbered[left], package=number)
            number += 1
            numbered[right] = replace(numbered[right], package=number)
