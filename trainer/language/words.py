"""Words, digits and signs of an utterance, each with its place in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST_TEXT = 6_000
"""Characters that are read, about a thousand words: nobody says more in one turn, and a pasted book must not stall."""
MOST_DIGITS = 12
"""Digit strings longer than this are telephone or account numbers, never terms."""

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u00b4\u0060", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        **dict.fromkeys("\u2010\u2011\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u202f", " "),
        "\u00d7": "x",
        "\uff05": "%",
    }
)
"""Typographic quotes, dashes, spaces and signs by the ones on a keyboard; one for one, so that offsets hold."""
_PIECE = re.compile(r"\d+(?:[.,]\d+)*|\.\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|_")


_WANTED = re.compile(r"(?i)\bwont(?= (?:\d|(?:a|an|the|teh|my|your|more|less|to)\b))")
"""A slip for want: will not has a verb behind it."""
_TOO = re.compile(r"(?i)to(?= (?:low|little|litle|much|high|steep|expensive|short|late|early)(?! (?:as|to|of|on)\b)\b)")
"""A slip for too."""

_WHOLE = {
    key: tuple(words.split())
    for key, words in {
        "cannot": "can not", "cant": "can not", "can't": "can not", "wont": "will not", "won't": "will not",
        "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not",
        "wasnt": "was not", "couldnt": "could not", "wouldnt": "would not", "shouldnt": "should not",
        "havent": "have not", "hasnt": "has not", "ain't": "is not", "aint": "is not", "shan't": "will not",
        "im": "i am", "ive": "i have", "id": "i would", "ill": "i will", "youre": "you are", "youve": "you have",
        "youll": "you will", "youd": "you would", "thats": "that is", "whats": "what is", "lets": "let us",
        "let's": "let us", "o'clock": "oclock", "theres": "there is", "gonna": "going to", "wanna": "want to",
        "gotta": "got to", "bout": "about",
        "gimme": "give me", "lemme": "let me", "u": "you", "ur": "your", "r": "are", "y'all": "you all",
        "it's": "it is", "that's": "that is", "what's": "what is", "there's": "there is", "here's": "here is",
        "how's": "how is", "where's": "where is", "who's": "who is", "he's": "he is", "she's": "she is",
        "pls": "please", "plz": "please", "thru": "through", "tho": "though", "teh": "the", "litle": "little",
        "enuf": "enough", "thnk": "think", "deel": "deal", "persent": "percent", "tahts": "that is",
    }.items()
}  # fmt: skip
_CLITICS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}


class Token(NamedTuple):
    """One word, number or sign; start and end are offsets into the text as given."""

    word: str
    start: int
    end: int
    kind: str
    """'w' word, 'n' digits, 'p' sign."""
    stem: str
    """The word without its commonest endings; the word itself for numbers and signs."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written as one text."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[tuple[str, ...]]:
    """Return the phrases of a list written as one text with bars, each as its words."""
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))


def stem_set(text: str) -> frozenset[str]:
    """Return the stems of the words of a list written as one text."""
    return frozenset(stem(word) for word in text.split())


def tokenise(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens, lower-cased, in time proportional to its length."""
    found: list[Token] = []
    folded = _WANTED.sub("want", text[:LONGEST_TEXT].translate(_FOLDED))
    for match in _PIECE.finditer(folded):
        piece = match.group()
        start, end = match.span()
        first = piece[0]
        if first.isalpha():
            piece = "too" if _TOO.match(folded, start) else piece.lower()
            for word, root in _spelt(piece):
                found.append(Token(word, start, end, "w", root))
        elif first.isdecimal() or (first == "." and len(piece) > 1):
            found.append(Token(piece, start, end, "n", piece))
        elif first == "&":
            found.append(Token("and", start, end, "w", "and"))
        elif first != "_":
            found.append(Token(piece, start, end, "p", piece))
    return tuple(found)


@lru_cache(maxsize=8192)
def _spelt(word: str) -> tuple[tuple[str, str], ...]:
    return tuple((part, stem(part)) for part in spell_out(word))


@lru_cache(maxsize=4096)
def spell_out(word: str) -> tuple[str, ...]:
    """Return the words a contraction stands for, and a possessive without its ending."""
    whole = _WHOLE.get(word)
    if whole is not None:
        return whole
    if "'" in word:
        for ending, meant in _CLITICS.items():
            if word.endswith(ending) and len(word) > len(ending):
                return (word[: -len(ending)], meant)
        return (word.split("'", maxsplit=1)[0],)
    return (word,)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return a word without plural and -ing/-ed endings; -ly stays, since weekly is not week."""
    if len(word) > 30:
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    if len(word) > 5 and word.endswith("ing") and not word.endswith("thing"):
        word = _undouble(word[:-3])
    elif len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        word = _undouble(word[:-2])
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word


def _undouble(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        return word[:-1]
    return word


def near(said: str, meant: str) -> bool:
    """Tell whether a word is a likely slip for another: one slip from five letters on, two from ten letters on.

    A slip is a letter added, missing, wrong or swapped with its neighbour; short words need their first letter.
    """
    if said == meant:
        return True
    longest = max(len(said), len(meant))
    if min(len(said), len(meant)) < 4 or longest > 24:
        return False
    allowed = 2 if len(meant) >= 10 else 1
    if abs(len(said) - len(meant)) > allowed or (said[0] != meant[0] and longest < 8):
        return False
    return slips(said, meant, allowed) <= allowed


def slips(left: str, right: str, most: int) -> int:
    """Return the edit distance with neighbour swaps, or most + 1 once it is larger."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, start=1):
        current = [i] + [0] * len(right)
        for j, other in enumerate(right, start=1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            current[j] = cost
        if min(current) > most:
            return most + 1
        before, row = row, current
    return row[-1]
