"""The words of one bargain, and which of them a typed word stands for."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from trainer.language.common_words import COMMON, COMMON_STEMS
from trainer.language.numerals import begins_number
from trainer.language.schema import IssueWords
from trainer.language.thesaurus import KIN, Item, family
from trainer.language.words import near, stem, tokenise, word_set

_MOST_CACHED = 5_000
_INFLECTIONS = frozenset({"d", "ed", "s", "es", "r", "er", "ly"})
_SHORT = word_set("a an i it is to be of or us me my no go do so at as by he we am pm up ok hi if in on and the for")
_TIMES = frozenset({"thisweek", "nextweek", "today", "anytime"})
"""Meanings that turn up in any talk, so that they choose an option only beside its issue's name."""


class Vocabulary:
    """Names of issues and options, looked up with slips, relatives and cut-off words forgiven."""

    def __init__(self, issues: Sequence[IssueWords]) -> None:
        self.option_names = _option_names(issues)
        """Places of the issues whose options use a name."""
        self._sole = frozenset(
            name
            for words in issues
            for option in words.options
            for signature in option.signatures
            if signature.size == 1
            for name in signature.words
        )
        self._names = frozenset(name for words in issues for phrase, _ in words.phrases for name in phrase) | frozenset(
            self.option_names
        )
        self._roots: dict[str, tuple[str, ...]] = {}
        for name in sorted(self.option_names):
            self._roots[family(name)] = (*self._roots.get(family(name), ()), name)
        self._cut_short = _abbreviations(issues)
        self._spellings = _spellings(issues)
        self._labels = frozenset(
            token.word for words in issues for option in words.options for token in tokenise(str(option.value))
        )
        self._known: dict[str, tuple[str, ...]] = {}

    def names_of(self, item: Item) -> tuple[str, ...]:
        """Return the names an item stands for: itself, a relative, or what it misspells."""
        if item.name in self._names:
            return (item.name, *self._other_names(item.name))
        if not item.word or len(item.word) > 24:
            return ()
        found = self._known.get(item.word)
        if found is None:
            found = self._look_up(item)
            if len(self._known) < _MOST_CACHED:
                self._known[item.word] = found
        return found

    def _other_names(self, name: str) -> tuple[str, ...]:
        """Return the options a word that names an issue may choose too: split the costs, and the paperwork."""
        if name in self.option_names:
            return ()
        return tuple(kin for kin in sorted(KIN.get(name, ())) if kin in self._sole)

    def is_everyday(self, item: Item, name: str) -> bool:
        """Tell whether a word is too common to choose an option alone; an option's own spelling is not."""
        if item.word in COMMON or item.name in _SHORT or name in _TIMES:
            return True
        return name in COMMON_STEMS and item.word not in self._labels

    def _look_up(self, item: Item) -> tuple[str, ...]:
        for short in self._cut_short:
            if item.word.startswith(short) and len(item.word) > len(short):
                return (stem(short),)
        longer = self._compounds(item)
        if longer:
            return longer
        root = family(item.name)
        relatives = self._roots.get(root, ())
        if relatives and len(root) >= 5:
            return relatives
        kin = tuple(name for name in sorted(KIN.get(item.name, ())) if name in self.option_names)
        everyday = item.word in COMMON or item.name in COMMON_STEMS or begins_number(item.word)
        if kin or everyday or len(item.word) < 4:
            return kin
        for word, name in self._spellings.items():
            if name in self._names and max(len(word), len(item.word)) >= 5 and _is_slip(item.word, word):
                return (name,)
        return ()

    def _compounds(self, item: Item) -> tuple[str, ...]:
        """Return a longer name that ends with the word: wood for firewood."""
        if len(item.name) < 4 or item.word in COMMON:
            return ()
        found = (name for name in self._names if 0 < len(name) - len(item.name) <= 5 and name.endswith(item.name))
        return tuple(sorted(found)[:1])


def _option_names(issues: Iterable[IssueWords]) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for words in issues:
        for option in words.options:
            for signature in option.signatures:
                for name in signature.words:
                    found[name] = found.get(name, frozenset()) | {words.index}
    return found


def _is_slip(said: str, meant: str) -> bool:
    """Tell whether a word is a slip for another and not merely another form of it (lined for line)."""
    return near(said, meant) and not (said.startswith(meant) and said[len(meant) :] in _INFLECTIONS)


def _abbreviations(issues: Iterable[IssueWords]) -> tuple[str, ...]:
    """Return the words options cut short with a full stop, such as 'part.'; they match what begins like them."""
    found: dict[str, None] = {}
    for words in issues:
        for option in words.issue.options:
            tokens = tokenise(str(option.value))
            for token, following in itertools.pairwise(tokens):
                if (
                    token.kind == "w"
                    and len(token.word) >= 3
                    and following.word == "."
                    and following.start == token.end
                ):
                    found[token.word] = None
    return tuple(found)


def _spellings(issues: Iterable[IssueWords]) -> dict[str, str]:
    """Return the words of names and options as they are written, with their stems."""
    texts = [
        text
        for words in issues
        for text in (
            words.issue.name,
            *words.issue.aliases,
            *(
                part
                for option in words.issue.options
                for part in (str(option.value), option.label, option.spoken, *option.aliases)
            ),
        )
    ]
    return {
        token.word: token.stem
        for text in texts
        for token in tokenise(text)
        if token.kind == "w" and len(token.word) >= 4
    }
