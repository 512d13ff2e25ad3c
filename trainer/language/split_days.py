"""Values that each hold on some days only: half past eleven on Fridays, ten on other days, which is no one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.language.dates import WEEKDAYS
from trainer.language.scene import Candidate, Scene
from trainer.language.words import stem, word_set

_DAY_STEMS = frozenset(stem(day) for day in WEEKDAYS) | {stem(word) for word in ("weekend", "weekday", "weeknight")}
_WEEK = word_set("week")
_DURING = word_set("during midweek in")
_OTHER = word_set("other rest remaining")
_DAYS = word_set("days nights evenings week time")


def divided_by_days(scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, with those values of one issue made one that are said of different days."""
    divided: dict[int, list[Candidate]] = {}
    for candidate in found:
        if _holds_on_days(scene, candidate, found):
            divided.setdefault(candidate.issue, []).append(candidate)
    kept = list(found)
    for issue, parts in divided.items():
        choices = tuple(dict.fromkeys(choice for part in parts for choice in part.choices))
        alike = [candidate for candidate in found if candidate.issue == issue]
        if len(alike) == len(parts) and (len(choices) > 1 or _leaves_other_days(scene, parts[0])):
            kept = [candidate for candidate in kept if candidate.issue != issue]
            kept.append(replace(parts[0], choices=choices, divided=True))
    return sorted(kept, key=lambda candidate: (candidate.first, candidate.stop))


def _holds_on_days(scene: Scene, candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Tell whether days stand beside a value in its place of the list, before the next value's."""
    if candidate.carried or candidate.refused or candidate.granted or scene.parted_by_or(*_sentence(scene, candidate)):
        return False
    low, high = scene.layout.clause_span(candidate.first)
    ends = min((other.first for other in found if candidate.stop <= other.first < high), default=high)
    own = range(candidate.stop, ends)
    first, _ = scene.layout.segment_span(candidate.first)
    return any(_is_day(scene, at) for at in (*range(max(low, first), candidate.first), *own))


def _sentence(scene: Scene, candidate: Candidate) -> tuple[int, int]:
    return scene.layout.sentence_span(candidate.first)


def _is_day(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.stem in _DAY_STEMS or _is_other_days(scene, at):
        return True
    return token.word in _WEEK and at > 1 and scene.tokens[at - 2].word in _DURING


def _is_other_days(scene: Scene, at: int) -> bool:
    """Tell whether a word begins 'other days' or 'the rest of the week'."""
    after = {token.word for token in scene.tokens[at + 1 : at + 4]}
    return scene.tokens[at].word in _OTHER and not after.isdisjoint(_DAYS)


def _leaves_other_days(scene: Scene, candidate: Candidate) -> bool:
    """Tell whether the sentence says something else of the other days, though no value was read there."""
    _, high = _sentence(scene, candidate)
    return any(_is_other_days(scene, at) for at in range(candidate.stop, high))
