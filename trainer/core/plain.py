"""Utterances so short or so plain that their words alone decide: a bare yes, a bare no, a wordless line."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+")
_SOFTENERS = frozenset(
    "ok okay oh ah well right thanks thank you please then it is a so um er hmm hm good great fine alright very"
    " with me by i im i'm that's thats that let's lets do have we've we are we're by all means my friend sir madam".split()
)
_ASSENT = frozenset(
    "yes yeah yep yup ya yess ys ye aye sure deal done agreed agree accept accepted confirm confirmed absolutely"
    " certainly gladly works perfect sold".split()
)
_NODS = frozenset("ok okay k fine alright good great right cool kk okey hm hmm mhm alrigt".split())
_DENIAL = frozenset("no nope nah never not".split())
_REFUSING = re.compile(
    r"\b(no way|no chance|no deal|not happening|forget it|out of the question|no thanks?|wait no|not acceptable"
    r"|can'?t accept|won'?t accept|don'?t accept|no go)\b"
)


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text, lower case."""
    return [word.replace("\u2019", "'") for word in _WORD.findall(text.casefold())]


def is_assent(text: str) -> bool:
    """Tell whether a text is a yes and nothing else, e.g. 'ok, deal' or 'thank you, yes'."""
    words = words_of(text)
    if not words or len(words) > 6 or "?" in text:
        return False
    return any(word in _ASSENT for word in words) and all(word in _ASSENT or word in _SOFTENERS for word in words)


def is_nod(text: str) -> bool:
    """Tell whether a text only nods: an 'ok' that may be a yes or no more than a sign of listening."""
    words = words_of(text)
    return 0 < len(words) <= 3 and "?" not in text and all(word in _NODS for word in words)


def is_denial(text: str) -> bool:
    """Tell whether a text is a bare refusal without a figure."""
    words = words_of(text)
    if any(word[0].isdigit() for word in words):
        return False
    bare = 0 < len(words) <= 3 and words[0] in _DENIAL
    return bare or (len(words) <= 8 and _REFUSING.search(text.casefold()) is not None)


def is_wordless(text: str) -> bool:
    """Tell whether a text holds no word and no number, such as dots or a smiling face."""
    return not words_of(text)
