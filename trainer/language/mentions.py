"""Where an utterance names an issue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.language.schema import IssueWords
from trainer.language.thesaurus import Item
from trainer.language.vocabulary import Vocabulary
from trainer.language.words import word_set

MOST_MENTIONS = 200
"""Names that are looked at in one utterance; longer lists are no speech."""
_BETWEEN = word_set("the of in for a my per on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An issue named in the text; weight 0..1 says how surely."""

    issue: int
    first: int
    stop: int
    weight: float


class MentionReader:
    """Finds the names of one bargain's issues."""

    def __init__(self, issues: Iterable[IssueWords], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._starts: dict[str, list[tuple[tuple[str, ...], int, float]]] = {}
        for words in issues:
            for names, weight in words.phrases:
                self._starts.setdefault(names[0], []).append((names, words.index, weight))

    def find(self, items: Sequence[Item]) -> tuple[Mention, ...]:
        """Return every issue that is named, longest names first at each place."""
        found: list[Mention] = []
        for place in range(len(items)):
            found.extend(self._at(items, place))
            if len(found) >= MOST_MENTIONS:
                break
        return _longest(found)

    def _at(self, items: Sequence[Item], place: int) -> Iterable[Mention]:
        best: dict[int, Mention] = {}
        first = items[place].first
        for name in self._vocabulary.names_of(items[place]):
            for names, issue, weight in self._starts.get(name, ()):
                last = self._follow(items, place, names)
                if last >= 0 and (issue not in best or best[issue].weight < weight):
                    best[issue] = Mention(issue=issue, first=first, stop=items[last].stop, weight=weight)
        return best.values()

    def _follow(self, items: Sequence[Item], place: int, names: tuple[str, ...]) -> int:
        """Return the place of the last item of a phrase that begins here, or -1."""
        at = place
        for name in names[1:]:
            skipped = 0
            at += 1
            while at < len(items) and skipped < 2 and items[at].word in _BETWEEN:
                at += 1
                skipped += 1
            if at >= len(items) or name not in self._vocabulary.names_of(items[at]):
                return -1
        return at


def _longest(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Drop mentions that lie inside a longer mention of the same or another issue."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.first, -(m.stop - m.first), -m.weight)):
        inside = [k for k in kept[-4:] if k.first <= mention.first and mention.stop <= k.stop]
        if any(k.stop - k.first > mention.stop - mention.first or k.issue == mention.issue for k in inside):
            continue
        kept.append(mention)
    return tuple(kept)
