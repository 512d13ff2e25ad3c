"""What asks for the meaning of a word, and what only names the word: 'what is a cap' and 'what cap can you do?'."""

from __future__ import annotations

import re

from trainer.core.scenario import Exchange

SHARE = 0.4
"""So many of its wordings have to ask for a meaning for an exchange to be one that explains a word."""
OF_OTHERS, OF_TERMS = 0.9, 0.5
"""What the aptness of an explanation is worth to who asked for no meaning, and to who asked for terms. Of answers that
readers judged to the latter and that were called 0.5 to 0.7 apt, two of nine were; to the former 27 of 51."""
LESS_LIKE = 0.12
"""How much less alike an explanation is to words that ask for terms."""
_NAMED = re.compile(r"^(?:def-|what-is-|what-are-)|-(?:what|what-is|meaning|means)$")
_MEANING = re.compile(
    r"\b(?:what(?:'?s| is| are| does| do| did| was| would)?\b[^.?!]{0,40}"
    r"\b(?:means?|meaning|stands? for|called)\b"
    r"|what(?:'?s| is| are)(?: exactly| even| actually| precisely| really)?"
    r" (?:an? |the |this |that |these |those |your )?"
    r"['\"]?[\w -]{2,32}['\"]?\W*$"
    r"|(?:explain|define|definition|meaning of)\b"
    r"|(?:don'?t|do not|dont|never|not sure i|didn'?t) (?:know|understand|understood|get|heard?|follow)\b"
    r"|never heard|new to me|remind me what|in plain (?:english|words)|how does [\w -]{2,30} work|tell me what"
    r"|the word\b|that word|what counts as|lost me)",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\b(?:how much|how many|how high|what (?:number|figure)|which (?:number|figure)"
    r"|(?:can|could|would|will) you (?:do|sign|take|accept|give|go|live|offer|agree|move|put)"
    r"|what (?:can|could|would|will) you|what you(?:'d|r offer)|say yes|asking what number)\b",
    re.IGNORECASE,
)


def asks_meaning(words: str) -> bool:
    """Tell whether words ask what something means."""
    return _MEANING.search(words) is not None


def asks_terms(words: str) -> bool:
    """Tell whether words ask what the other side would do, or how much."""
    return _TERMS.search(words) is not None and not asks_meaning(words)


def explains_word(exchange: Exchange) -> bool:
    """Tell whether an exchange explains a word: by its name, or because its wordings mostly ask for that."""
    if exchange.matter is not None or exchange.after:
        return False
    asking = sum(asks_meaning(wording.casefold()) for wording in exchange.hears)
    return _NAMED.search(exchange.id) is not None or (bool(asking) and asking >= SHARE * len(exchange.hears))
