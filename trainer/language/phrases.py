"""The small phrase notation the lexicon is written in, and its translation to bounded regular expressions.

A phrase is a row of items over the common spelling of words (see `wording`):

    word        that word; `negotiat*` any word that begins so; `looks?` with or without its last letter
    #           one number or several in a row
    (a|b c)     one of several phrases; `(a|b)?` may be absent
    @name       a named class of phrases from the lexicon
    _           exactly one word
    ..          up to three words within the clause
    ...         up to six tokens, commas included
    ^  ~  $     start of the sentence, start of a clause, end of the sentence
    <q>  <s>    (at the very end) only in a question, only in a statement

Every repetition is bounded and works on whole tokens, so the time to match grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

_ITEM = re.compile(r"\s*(\.{1,3}|<[qs]>|\)\?|[()|#_^~$,:%!?-]|@[a-z_]+|[^\W\d_]+[*?]?)")
_GAP = r"(?:[^ .,;:!?]+ ){0,3}"
_LONG_GAP = r"(?:[^ ]+ ){0,6}"
_END = r"(?:[^a-z0-9# ]+ ){0,4}$"
_MOST_FIRSTS = 400


class PhraseError(ValueError):
    """A phrase of the lexicon is not well formed: a bug in the data file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A translated phrase: its regular expression over joined tokens, and the words it can begin with.

    seconds: the words that can stand second, or None where any can or none need follow; it spares the expression.
    """

    regex: str
    firsts: frozenset[str]
    seconds: frozenset[str] | None = None
    at_sentence_start: bool = False
    at_clause_start: bool = False
    asks: bool | None = None


_ANY = frozenset({""})
"""Stands for any word in a set of words."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A translated stretch: its expression and what it can look like at its beginning.

    firsts, seconds: words that can stand first and second ("" for any); empty, single: whether it can be no word or
    exactly one.
    """

    regex: str
    firsts: frozenset[str]
    seconds: frozenset[str] = frozenset()
    empty: bool = False
    single: bool = False


class Translator:
    """Translates phrases that may use named classes; what was translated once is kept."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        self._parts: dict[str, _Part] = {}

    def translate(self, source: str) -> Phrase:
        """Translate one phrase.

        Raises:
            PhraseError: the phrase is malformed or can begin with anything.
        """
        items = _items(source)
        asks: bool | None = None
        if items and items[-1] in {"<q>", "<s>"}:
            asks = items.pop() == "<q>"
        start = items.pop(0) if items and items[0] in {"^", "~"} else ""
        items.reverse()
        part = self._alternatives(items)
        if items:
            raise PhraseError(f"unexpected {items[-1]!r} in {source!r}")
        if part.empty or "" in part.firsts or not part.firsts:
            raise PhraseError(f"{source!r} can begin with anything")
        if len(part.firsts) > _MOST_FIRSTS:
            raise PhraseError(f"{source!r} can begin with too many words")
        return Phrase(
            regex=part.regex,
            firsts=part.firsts,
            seconds=None if part.single or any(_is_open(word) for word in part.seconds) else part.seconds,
            at_sentence_start=start == "^",
            at_clause_start=start == "~",
            asks=asks,
        )

    def _alternatives(self, items: list[str]) -> _Part:
        """Translate alternatives up to a closing bracket or the end; items are taken from the end of the list."""
        branches = [self._row(items)]
        while items and items[-1] == "|":
            items.pop()
            branches.append(self._row(items))
        if len(branches) == 1:
            return branches[0]
        return _Part(
            regex="(?:" + "|".join(branch.regex for branch in branches) + ")",
            firsts=frozenset().union(*(branch.firsts for branch in branches)),
            seconds=frozenset().union(*(branch.seconds for branch in branches)),
            empty=any(branch.empty for branch in branches),
            single=any(branch.single for branch in branches),
        )

    def _row(self, items: list[str]) -> _Part:
        """Translate items in a row up to `|`, a closing bracket or the end."""
        regex: list[str] = []
        firsts: frozenset[str] = frozenset()
        seconds: frozenset[str] = frozenset()
        empty, single = True, False
        while items and items[-1] not in {"|", ")", ")?"}:
            part = self._part(items.pop(), items)
            regex.append(part.regex)
            if single:
                seconds |= part.firsts
            if empty:
                firsts |= part.firsts
                seconds |= part.seconds
            single = (single and part.empty) or (empty and part.single)
            empty = empty and part.empty
        return _Part(regex="".join(regex), firsts=firsts, seconds=seconds, empty=empty, single=single)

    def _part(self, item: str, items: list[str]) -> _Part:
        if item == "(":
            part = self._alternatives(items)
            if not items:
                raise PhraseError("a bracket is not closed")
            if items.pop() == ")?":
                return replace(part, regex=f"(?:{part.regex})?", empty=True)
            return part
        known = self._parts.get(item)
        if known is None:
            known = self._parts[item] = self._class(item[1:]) if item[0] == "@" else _single(item)
        return known

    def _class(self, name: str) -> _Part:
        if name not in self._classes:
            raise PhraseError(f"no class {name}")
        items = _items(self._classes[name])
        if any(item.startswith("@") for item in items):
            raise PhraseError(f"class {name} uses another class")
        items.reverse()
        part = self._alternatives(items)
        if items:
            raise PhraseError(f"class {name} is malformed")
        return part


def _is_open(word: str) -> bool:
    return not word or word.endswith("*")


def _items(source: str) -> list[str]:
    """Split a phrase into its items."""
    items = []
    at = 0
    text = source.strip()
    while at < len(text):
        found = _ITEM.match(text, at)
        if found is None:
            raise PhraseError(f"cannot read {text[at:]!r} in {source!r}")
        items.append(found.group(1))
        at = found.end()
    return items


def _single(item: str) -> _Part:
    """Translate one item that stands for itself."""
    match item:
        case "..":
            return _Part(regex=_GAP, firsts=_ANY, seconds=_ANY, empty=True, single=True)
        case "...":
            return _Part(regex=_LONG_GAP, firsts=_ANY, seconds=_ANY, empty=True, single=True)
        case "_":
            return _Part(regex="[^ ]+ ", firsts=_ANY, single=True)
        case "$":
            return _Part(regex=_END, firsts=_ANY, seconds=_ANY, empty=True, single=True)
        case "#":
            return _Part(regex="(?:# ){1,4}", firsts=frozenset({"#"}), seconds=frozenset({"#"}), single=True)
        case _ if item.endswith("*"):
            stem = item[:-1]
            if len(stem) < 3:
                raise PhraseError(f"{item!r} is too short to be open")
            return _Part(regex=f"{re.escape(stem)}[^ ]* ", firsts=frozenset({item}), single=True)
        case _ if item.endswith("?") and len(item) > 1:
            word = item[:-1]
            return _Part(regex=f"{word[:-1]}{word[-1]}? ", firsts=frozenset({word, word[:-1]}), single=True)
        case "^" | "~" | "<q>" | "<s>":
            raise PhraseError(f"{item} does not belong inside a phrase")
        case _:
            return _Part(regex=f"{re.escape(item)} ", firsts=frozenset({item}), single=True)
