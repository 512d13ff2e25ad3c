"""Words cut into the pieces an encoder knows: the longest known piece first (WordPiece).

Schuster and Nakajima, "Japanese and Korean Voice Search", ICASSP 2012; as BERT uses it, in lower case without accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 40
INSIDE = "##"
_CHUNK = re.compile(r"\w{1,200}|[^\w\s]")


@dataclass(frozen=True, slots=True)
class WordPieces:
    """Pieces by name; a piece that goes on inside a word begins with ##."""

    rows: Mapping[str, int]
    _words: dict[str, tuple[int, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, text: str, most: int) -> list[int]:
        """Return the rows of a text's pieces between those for its beginning and its end, at most so many in all."""
        rows = [self.rows[BEGIN]]
        for word in split_words(text):
            rows.extend(self._cut(word))
            if len(rows) >= most - 1:
                break
        return [*rows[: most - 1], self.rows[END]]

    def placed(self, text: str, most: int) -> tuple[list[int], list[tuple[int, int]]]:
        """Return the same rows with where in the text the word of each stands; (0, 0) for beginning and end."""
        rows, places = [self.rows[BEGIN]], [(0, 0)]
        for found in _CHUNK.finditer(text):
            cut = [row for word in split_words(found.group()) for row in self._cut(word)]
            rows.extend(cut)
            places.extend([found.span()] * len(cut))
            if len(rows) >= most - 1:
                break
        return [*rows[: most - 1], self.rows[END]], [*places[: most - 1], (0, 0)]

    def knows(self, word: str) -> bool:
        """Tell whether a lower-case word is a piece by itself."""
        return word in self.rows

    def _cut(self, word: str) -> Sequence[int]:
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= _MOST_KEPT:
                self._words.clear()
            known = self._words[word] = self._pieces(word)
        return known

    def _pieces(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self.rows[UNKNOWN],)
        found: list[int] = []
        start = 0
        while start < len(word):
            front = INSIDE if start else ""
            end = next((at for at in range(len(word), start, -1) if front + word[start:at] in self.rows), start)
            if end == start:
                return (self.rows[UNKNOWN],)
            found.append(self.rows[front + word[start:end]])
            start = end
        return tuple(found)


_MOST_KEPT = 20_000


def split_words(text: str) -> list[str]:
    """Return the words of a text in lower case without accents; each sign of punctuation is a word."""
    plain = "".join(char for char in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(char) != "Mn")
    spaced = "".join(_spaced(char) for char in plain)
    return spaced.split()


def _spaced(char: str) -> str:
    if char.isalnum():
        return f" {char} " if _stands_alone(char) else char
    if char.isspace():
        return " "
    if unicodedata.category(char).startswith("C"):
        return ""
    if char.isascii() or unicodedata.category(char).startswith("P"):
        return f" {char} "
    return char


def _stands_alone(char: str) -> bool:
    """Tell whether a character is a word of its own, as those of Chinese are."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or "\uf900" <= char <= "\ufaff"
