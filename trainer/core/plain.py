"""Utterances so short or so plain that their words alone decide: a bare yes, a bare no, a wordless line."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SOFTENERS = _set("""
dear mate man lol love a ah all alright are by do er fine friend good great have hm hmm i i'm im is it let's
lets madam me means my oh
ok okay please right sir so thank thanks that that's thats then um very we we're we've well with you
""")
_ASSENT = _set("""
absolutely accept accepted agree agreed aye certainly confirm confirmed deal done gladly perfect sold sure works
ya ye yeah yep yes yess ys yup
""")
_BARE_YES = _set("""
absolutely aye certainly sure ya ye yeah yep yes yess ys yup
""")
_NODS = _set("""
alright alrigt cool fine good great k kk ok okay okey right
""")
_HUMS = _set("""
my dear wow lol gosh ah aha er hm hmm hmmm i mhm oh see so uh um well
""")
_DENIAL = _set("""
nah never no nope not
""")
_QUESTION = re.compile(
    r"(?:^|[.!?,;:]\s*|\b(?:and|but|so|ok|okay|hi|hey|well|oh|please|sorry)\s+)"
    r"(?:what|whats|what's|who|whos|who's|how|why|when|where|which|whose|can|could|do|does|did|is|are|was|were|will|would"
    r"|have|has|may|shall|should|can't|isn't|don't|won't)\b(?!.*\bi mean\b)"
)
_REFUSING = re.compile(
    r"\b(no way|no chance|no deal|not happening|forget it|out of the question|no thanks?|wait no|not acceptable"
    r"|can'?t accept|won'?t accept|don'?t accept|no go)\b"
)


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text, lower case."""
    return [word.replace("\u2019", "'") for word in _WORD.findall(text.casefold())]


def is_assent(text: str) -> bool:
    """Tell whether a text is a yes and nothing else, e.g. 'ok, deal', 'thank you, yes' or 'deal?'."""
    words = words_of(text)
    if not words or len(words) > 6 or ("?" in text and "deal" not in words):
        return False
    return any(word in _ASSENT for word in words) and all(word in _ASSENT or word in _SOFTENERS for word in words)


def is_nod(text: str) -> bool:
    """Tell whether a text only nods: an 'ok' that may be a yes or no more than a sign of listening."""
    words = words_of(text)
    return 0 < len(words) <= 3 and "?" not in text and all(word in _NODS for word in words)


def speaks_assent(text: str) -> bool:
    """Tell whether a text holds any word of agreement: a figure said back without one agrees to nothing."""
    return any(word in _ASSENT or (word in _NODS and len(word) > 1) or word == "take" for word in words_of(text))


def is_bare_yes(text: str) -> bool:
    """Tell whether a text is a yes that names no deal: it answers whatever was asked last."""
    words = words_of(text)
    return is_assent(text) and not any(word in _ASSENT - _BARE_YES for word in words)


def is_hum(text: str) -> bool:
    """Tell whether a text only shows that somebody is there: 'hmm', 'oh', 'I see'."""
    words = words_of(text)
    return 0 < len(words) <= 3 and all(word in _HUMS for word in words)


def asks_in_form(text: str) -> bool:
    """Tell whether a text is built as a question, with or without its mark."""
    return _QUESTION.search(text.casefold()) is not None


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
