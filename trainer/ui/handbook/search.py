"""Finding articles by a few words, typing mistakes allowed; pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from trainer.core.handbook import Entry, unlinked

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
MOST_WORDS = 8
LONGEST_WORD = 40
TITLE, TITLE_BEGINS, TITLE_NEARLY = 100, 70, 30
ALIAS, ALIAS_BEGINS, ALIAS_NEARLY = 50, 40, 20
BODY, WHOLE = 6, 120
SHARE = 20
"""What a word of the title adds when it is all there is; less in a longer title."""
SHORT, LONG = 4, 7
"""From so many letters on one typing mistake is forgiven, and from so many two."""


@dataclass(frozen=True)
class Indexed:
    """An article with the words it is found by."""

    entry: Entry

    @cached_property
    def title(self) -> tuple[str, ...]:
        """Return the words of the title."""
        return words_of(self.entry.title)

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """Return the words of the other names."""
        return words_of(" ".join((*self.entry.aliases, self.entry.id)))

    @cached_property
    def body(self) -> frozenset[str]:
        """Return the words of the article."""
        texts = [self.entry.lead, *(item.text for block in self.entry.blocks for item in block.items)]
        return frozenset(word for text in texts for word in words_of(unlinked(text)))

    def score(self, typed: str, words: Sequence[str]) -> int:
        """Return how well the words fit, 0 when one of them does not."""
        names = (self.entry.title, *self.entry.aliases)
        total = WHOLE if any(typed == name.casefold() for name in names) else 0
        for word in words:
            value = self._score(word)
            if not value:
                return 0
            total += value
        return total

    def _score(self, word: str) -> int:
        part = SHARE // max(1, len(self.title))
        if word in self.title:
            return TITLE + part
        if any(one.startswith(word) for one in self.title):
            return TITLE_BEGINS + part
        if word in self.aliases:
            return ALIAS
        if any(one.startswith(word) for one in self.aliases):
            return ALIAS_BEGINS
        if any(is_nearly(word, one) for one in self.title):
            return TITLE_NEARLY + part
        if any(is_nearly(word, one) for one in self.aliases):
            return ALIAS_NEARLY
        if any(one.startswith(word) for one in self.body):
            return BODY
        return 0


class Index:
    """Every article of a handbook, ready to be searched."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._all = tuple(Indexed(entry) for entry in entries)

    def warm(self) -> None:
        """Take the articles apart beforehand."""
        for one in self._all:
            _ = one.title, one.aliases, one.body

    def find(self, typed: str) -> tuple[Entry, ...]:
        """Return the articles that hold every word typed, best first; nothing typed finds them all in order."""
        words = [word[:LONGEST_WORD] for word in words_of(typed)[:MOST_WORDS]]
        if not words:
            return tuple(one.entry for one in self._all)
        wanted = typed.casefold().strip()
        scored = [(one.score(wanted, words), number, one.entry) for number, one in enumerate(self._all)]
        return tuple(entry for _, _, entry in sorted((s for s in scored if s[0]), key=lambda s: (-s[0], s[1])))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, lower case."""
    return tuple(WORD.findall(text.casefold().replace("\u2019", "'")))


def is_nearly(typed: str, word: str) -> bool:
    """Tell whether a word was meant, possibly unfinished: letters left out, doubled, wrong or changed about."""
    allowed = 0 if len(typed) < SHORT else 1 if len(typed) < LONG else 2
    if not allowed or len(word) < SHORT:
        return False
    if distance(typed, word, allowed) <= allowed:
        return True
    begun = (word[: len(typed) + change] for change in (-1, 0, 1) if SHORT <= len(typed) + change < len(word))
    return any(distance(typed, start, 1) <= 1 for start in begun)


def distance(one: str, other: str, most: int) -> int:
    """Return the number of edits between two words, neighbours changed about counting once; above `most` any number."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        new = [i]
        for j, against in enumerate(other, start=1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        if min(new) > most:
            return most + 1
        before, row = row, new
    return row[-1]
