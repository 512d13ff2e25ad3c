"""Values that each hold on some days only: half past eleven on Fridays, ten on other days, which is no one value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.language.dates import WEEKDAYS
from trainer.language.issue_match import IssueMatcher
from trainer.language.scene import Candidate, Scene
from trainer.language.words import stem, word_set

_DAY_STEMS = frozenset(stem(day) for day in WEEKDAYS) | {stem(word) for word in ("weekend", "weekday", "weeknight")}
_DAY_NAMES = frozenset(name for day in WEEKDAYS for name in (day, f"{day}s", day[:3])) | word_set(
    "tues weds thur thurs"
)
_OVER = word_set("last was were did had came went played ago yesterday")
_JOINING = word_set("and & , / + plus")
_DAYS_A_WEEK = re.compile(r"\b(?:days|nights|evenings) a week\b|^home days$")
_SURE = 0.75
"""From this weight a name stands for its issue."""
_LONGEST = 200
"""Longer texts are pasted, and read as they stand."""
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


def counted_days(matcher: IssueMatcher, scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, with days of the week that are listed counted: music on Friday and Saturday is two nights.

    What was read from only one of the days, or from words around them, gives way to their number.
    """
    if len(scene.tokens) > _LONGEST:
        return list(found)
    kept = list(found)
    for first, stop, days in _listed_days(scene):
        low, high = scene.layout.clause_span(first)
        if not _OVER.isdisjoint(token.word for token in scene.tokens[low:high]):
            continue
        for words in matcher.issues:
            if not (words.numeric and _DAYS_A_WEEK.search(words.issue.unit)):
                continue
            named = any(m.issue == words.index and m.weight >= _SURE and low <= m.first < high for m in scene.mentions)
            around = [c for c in kept if c.issue == words.index and c.first < stop and first < c.stop]
            others = any(c.issue == words.index and c not in around and low <= c.first < high for c in kept)
            if (named or around) and not others:
                kept = [c for c in kept if c not in around]
                kept.append(Candidate(choices=((words.index, days),), first=first, stop=stop))
                break
    return sorted(kept, key=lambda candidate: (candidate.first, candidate.stop))


def _listed_days(scene: Scene) -> Iterator[tuple[int, int, int]]:
    """Yield where two or more different days of the week stand in a list, and how many they are."""
    tokens, place = scene.tokens, 0
    while place < len(tokens):
        days, stop, at = {_day_of(tokens[place].word)}, place + 1, place + 1
        while days != {""} and at < len(tokens) and at - stop < 3:
            if _day_of(tokens[at].word):
                days.add(_day_of(tokens[at].word))
                stop = at + 1
            elif tokens[at].word not in _JOINING:
                break
            at += 1
        if len(days) > 1:
            yield place, stop, len(days)
        place = stop


def _day_of(word: str) -> str:
    """Return the three letters of a day of the week, or nothing."""
    return word[:3] if word in _DAY_NAMES else ""
