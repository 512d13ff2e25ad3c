"""Values that only lead to another of their point: 'Ninety? I said sixty.', 'drop unlimited to twice the fee'."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.moves import TermRole
from trainer.language.off_list import is_left
from trainer.language.packages import Played
from trainer.language.putting import PUT_FORWARD
from trainer.language.roles import Part
from trainer.language.scene import Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.words import stem_set, tokenise, word_set

_LONGEST_THREAT = 12
"""Tokens of a sentence that says what there is not without something else."""
_WHOLE, _HAIR, _BESIDE = 100, 0.01, 2
"""Shares of a whole add up to so much, and whose they are is said so many words beside them."""
_ME, _YOU = word_set("me i mine we us"), word_set("you u yours your")
_PARTS = word_set("and") | {",", ".", "/", ";"}
_LIGHT = stem_set("the and a of list")
_AROUND = word_set("what no so oh and all a the really wait sorry excuse me hang on hold did you say said not") | {
    "?",
    "!",
    ",",
    ".",
}


def without_echoes(played: Sequence[Played], scene: Scene) -> list[Played]:
    """Return the values with those only quoted that are asked back, asked in a row or left behind for another."""
    return [
        replace(item, part=Part(role=TermRole.QUOTED))
        if _is_echo(item, played[place + 1 :], scene) or _ends_row(item, played[:place], scene)
        else item
        for place, item in enumerate(played)
    ]


def without_parts(played: Sequence[Played], scene: Scene, issues: Sequence[IssueWords]) -> list[Played]:
    """Return the values without those that another offered in the same sentence holds: the tiles, and all the snags."""
    rivals: dict[tuple[int, int], list[Played]] = {}
    for item in played:
        if item.part.role is TermRole.OFFER and not issues[item.candidate.issue].numeric:
            sentence = scene.layout.sentence[item.candidate.first]
            rivals.setdefault((item.candidate.issue, sentence), []).append(item)
    dropped = [
        part
        for (issue, _), items in rivals.items()
        if len(items) > 1
        for part in items
        if any(_holds(whole, part, scene, issues[issue]) for whole in items)
    ]
    return [item for item in played if item not in dropped] if dropped else list(played)


def without_other_share(played: Sequence[Played], scene: Scene, issues: Sequence[IssueWords]) -> list[Played]:
    """Return the values without the part of a whole that is left to the other side: '60 me, 40 you' puts 60."""
    left = [
        _theirs(item, other, scene)
        for item, other in itertools.combinations(played, 2)
        if _make_whole(item, other, scene, issues)
    ]
    return [item for item in played if item not in left] if left else list(played)


def _make_whole(one: Played, other: Played, scene: Scene, issues: Sequence[IssueWords]) -> bool:
    """Tell whether two shares of one point stand in one sentence and add up to a hundred."""
    point = issues[one.candidate.issue]
    if one.candidate.issue != other.candidate.issue or point.dimension is not Dimension.PERCENT:
        return False
    shares = [item.candidate.choices[0][1] for item in (one, other)]
    together = scene.layout.sentence[one.candidate.first] == scene.layout.sentence[other.candidate.first]
    whole = sum(share for share in shares if not isinstance(share, str))
    return together and len({*shares}) > 1 and abs(whole - _WHOLE) < _HAIR


def _theirs(one: Played, other: Played, scene: Scene) -> Played:
    """Return which of two shares is the other side's by the words that tell whose they are; the second without any."""
    first = min(item.candidate.first for item in (one, other))
    back = next((by for by in (1, 2) if first >= by and scene.tokens[first - by].word in _ME | _YOU), 0)

    def owner(item: Played) -> str:
        if back:
            place = item.candidate.first - back
            return scene.tokens[place].word if place >= 0 else ""
        for token in scene.tokens[item.candidate.stop : item.candidate.stop + _BESIDE]:
            if token.word in _ME | _YOU:
                return token.word
            if token.word in _PARTS:
                break
        return ""

    whose = owner(one), owner(other)
    return one if whose[0] in _YOU or (whose[1] in _ME and whose[0] not in _ME) else other


def without_threats(played: Sequence[Played], scene: Scene) -> list[Played]:
    """Return the values without refusals that only turn round what is offered: without reversion, no world rights."""
    return [item for item in played if not _is_turned_round(item, played, scene)]


def _is_turned_round(item: Played, played: Sequence[Played], scene: Scene) -> bool:
    low, high = scene.layout.sentence_span(item.candidate.first)
    if high - low > _LONGEST_THREAT:
        return False
    words = [token.word for token in scene.tokens[low:high]]
    refuses = words[:1] in (["no"], ["without"]) and any(
        comma == "," and no == "no" for comma, no in itertools.pairwise(words)
    )
    if not refuses:
        return False
    inside = {other.candidate.issue for other in played if low <= other.candidate.first < high}
    return any(
        other.candidate.issue in inside
        and not low <= other.candidate.first < high
        and other.part.role in PUT_FORWARD
        and other.candidate.choices != item.candidate.choices
        for other in played
    )


def _holds(whole: Played, part: Played, scene: Scene, issue: IssueWords) -> bool:
    """Tell whether one option's name holds the words of another's, without a word for 'or' between them."""
    if scene.parted_by_or(*sorted((whole.candidate.first, part.candidate.first))):
        return False
    words = [
        frozenset(
            token.stem
            for option in issue.issue.options
            if option.value == item.candidate.value
            for token in tokenise(option.label)
        )
        - _LIGHT
        for item in (part, whole)
    ]
    return bool(words[0]) and words[0] < words[1]


def _is_echo(item: Played, later: Sequence[Played], scene: Scene) -> bool:
    candidate = item.candidate
    _, high = scene.layout.sentence_span(candidate.first)
    if is_left(scene, candidate) and any(o.candidate.issue == candidate.issue for o in later):
        return True
    if item.part.role is not TermRole.OFFER or not _is_bare_question(item, scene):
        return False
    return any(
        other.candidate.issue == candidate.issue
        and other.candidate.choices != candidate.choices
        and other.candidate.first >= high
        for other in later
    )


def _ends_row(item: Played, earlier: Sequence[Played], scene: Scene) -> bool:
    """Tell whether a value ends a row of several asked by themselves: '10? 15? 20?' bids none of them."""
    if item.part.role is not TermRole.OFFER or not _is_bare_question(item, scene):
        return False
    sentence = scene.layout.sentence[item.candidate.first]
    return any(
        other.candidate.issue == item.candidate.issue
        and other.candidate.choices != item.candidate.choices
        and scene.layout.sentence[other.candidate.first] == sentence - 1
        and scene.tokens[scene.layout.sentence_span(other.candidate.first)[1] - 1].word == "?"
        for other in earlier
    )


def _is_bare_question(item: Played, scene: Scene) -> bool:
    """Tell whether a value stands alone in a sentence that ends in a question mark."""
    low, high = scene.layout.sentence_span(item.candidate.first)
    if scene.tokens[high - 1].word != "?":
        return False
    around = [*scene.tokens[low : item.candidate.first], *scene.tokens[item.candidate.stop : high]]
    return _AROUND.issuperset(token.word for token in around)
