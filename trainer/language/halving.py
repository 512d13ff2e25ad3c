"""Words for sharing belong to the point named beside them: the holidays half and half, split the paperwork."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.language.mentions import Mention
from trainer.language.option_match import is_secret
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.takers import PAST, between_of
from trainer.language.units import Dimension
from trainer.language.words import word_set

MOST_SHARED = 8
"""Words for sharing that are looked at in one utterance."""
_SURE = 0.75
_SHARED = re.compile(
    r"(?<!\S)(?:half (?:and |/ |- )?half|half each|fifty (?:- |and )?fifty|50 ?(?:/|-|:) ?50"
    r"|both(?: of us)?(?= (?:do|take|handle|share|look|then|please|pls)(?!\S)| [^\w\s]|$)"
    r"|together|jointly|between us|split(?:ting)?|shar(?:e|ed|ing)|halv(?:e|ed|ing)|divid(?:e|ed|ing))(?!\S)"
)
LEAST_OPEN = 2
"""So many points that words may mean leave open which is meant."""
_HALVING = ("half", "fifty", "50", "split", "halv")
"""How words begin that share something out even where no point is named; 'together' alone says nothing of the kind."""
_VERBS = ("split", "shar", "halv", "divid")
_OBJECT_FIRST = 2
"""Tokens by which what follows such a verb is nearer to it than what stands before: alternate holidays, split forms."""
_DENYING = word_set("not never no except without dont cannot wont")
_LINKING = word_set("the my your our")


def halved(issues: Sequence[IssueWords], scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """Return the candidates with words for sharing read for the point they stand beside, and for no other."""
    if not any(between_of(words) is not None for words in issues):
        return found
    for first, stop in itertools.islice(_sharing(scene), MOST_SHARED):
        named = _named_beside(scene, first, stop)
        if named is None:
            found = _for_topic(scene, found, first, stop)
            continue
        words = issues[named.issue]
        halves = scene.tokens[first].word.startswith(_HALVING)
        between = 50.0 if words.dimension is Dimension.PERCENT and halves else between_of(words)
        found = [c for c in found if c.issue == named.issue or not _lies_in(c, first, stop)]
        if between is not None and not _read_beside(scene, found, named.issue, first):
            low, high = min(first, named.first), max(stop, named.stop)
            granted = not (_is_told(scene, first) or _is_denied(scene, low))
            found.append(Candidate(choices=((named.issue, between),), first=low, stop=high, granted=granted))
            found.sort(key=lambda candidate: candidate.first)
    return found


def _sharing(scene: Scene) -> Iterator[tuple[int, int]]:
    """Return where words for sharing stand, as token places."""
    starts, at = [], 0
    for token in scene.tokens:
        starts.append(at)
        at += len(token.word) + 1
    text = " ".join(token.word for token in scene.tokens)
    for match in _SHARED.finditer(text):
        inside = [place for place, start in enumerate(starts) if match.start() <= start < match.end()]
        if inside and not is_secret(scene.tokens, inside[0]):
            yield inside[0], inside[-1] + 1


def _named_beside(scene: Scene, at: int, stop: int) -> Mention | None:
    """Return the mention in the same clause that lies nearest, without any that is named only to be left out."""
    low, high = scene.layout.clause_span(at)
    near = [
        mention
        for mention in scene.mentions
        if low <= mention.first < high
        and not at <= mention.first < stop  # 'share' itself may name a point: the cost share
        and mention.weight >= _SURE
        and not _left_out(scene, mention, low)
    ]
    verb = scene.tokens[at].word.startswith(_VERBS)

    def distance(mention: Mention) -> int:
        if mention.first >= stop:
            return mention.first - stop
        return at - mention.stop + (_OBJECT_FIRST if verb else 0)

    return min(near, key=distance, default=None)


def _left_out(scene: Scene, mention: Mention, low: int) -> bool:
    before = [token.word for token in scene.tokens[max(low, mention.first - 2) : mention.first]]
    while before and before[-1] in _LINKING:
        before.pop()
    return bool(before) and before[-1] in _DENYING


def _is_told(scene: Scene, at: int) -> bool:
    """Tell whether sharing is asked about, or lies in the past."""
    low, high = scene.layout.sentence_span(at)
    said = {token.word for token in scene.tokens[low:high]}
    return scene.layout.sentence[at] in scene.layout.asking or not PAST.isdisjoint(said)


def _is_denied(scene: Scene, at: int) -> bool:
    low, _ = scene.layout.clause_span(at)
    return any(token.word in _DENYING for token in scene.tokens[low:at])


def _for_topic(scene: Scene, found: list[Candidate], first: int, stop: int) -> list[Candidate]:
    """Read bare words for sharing for the point that is being talked about; else leave open which point they mean."""
    inside = [c for c in found if _lies_in(c, first, stop)]
    points = {c.issue for c in inside}
    talked = points & (frozenset({scene.asked}) if scene.asked in points else scene.topics)
    rest = [c for c in found if c not in inside]
    if len(talked) == 1:
        return [c for c in found if c.issue in talked or c in rest]
    halves = scene.tokens[first].word.startswith(_HALVING)
    if len(points) < LEAST_OPEN:
        return found if halves else rest
    return [*rest, replace(inside[0], choices=tuple(c.choices[0] for c in inside))] if halves else rest


def _lies_in(candidate: Candidate, first: int, stop: int) -> bool:
    return first <= candidate.first < stop or candidate.first <= first < candidate.stop


def _read_beside(scene: Scene, found: Sequence[Candidate], issue: int, at: int) -> bool:
    clause = scene.layout.clause[at]
    return any(c.issue == issue and scene.layout.clause[c.first] == clause for c in found)
