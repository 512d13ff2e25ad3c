"""What a value is tied to beside the points of the bargain: 'eighteen, if there is a way out'."""

from __future__ import annotations

import re

from trainer.core.moves import Reading
from trainer.core.plain import words_of

_CLAUSE = re.compile(
    r"\b(?:if|unless|provided(?: that)?|providing|as long as|so long as|on (?:the )?condition(?: that)?"
    r"|only (?:with|when|once|after)|(?:no|nothing|none|not)(?: \w+){0,4} (?:until|till|til|before))\b"
    r"(?P<what>[^.!?;]{3,120})",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"\b(?:what|decid\w+|know|see|ask\w*|wonder\w*|tell|says?|check\w*|matters?|sure|even|as|care|happens?|mind)\W*$",
    re.IGNORECASE,
)
"""Before an 'if' that means whether, or supposes."""
_POLITE = re.compile(
    r"^\W*(?:(?:possible|necessary|not|so|any|anything|need be|i may|i might|i can|i must|all goes)\b"
    r"|(?:that|this|it)(?:'s| is| works| suits| helps| does| makes| would)?"
    r" (?:(?:ok|okay|fine|all right|alright|good|for|to)\b|you\b|\W*$)"
    r"|(?:that|this|it)(?:'s| is| makes| would be| gets)?(?: (?:it|you|things|life))?(?: any| much| a bit)?"
    r" (?:easier|simpler|better|happy|happier|quicker|lighter|feel better)\b"
    r"|(?:you|we|i) (?:(?:really|must|just|both|can|could|will|would) )*(?:like|want|wish|please|prefer|mind|ask|agree"
    r"|say|accept|insist|sign|shake|can|could|must|think|know|see|understand|remember|do|don'?t mind|do not mind)\b\W*"
    r"(?:$|,|it\b|that\b|now\b|today\b|me\b|yes\b|so\b|on\b|correctly\b|right\b))",
    re.IGNORECASE,
)
"""A condition of manners, or one that a yes already meets."""
_MEETS = re.compile(
    r"^\W*(?:you (?:(?:can|could|would|will|both) )?(?:get|come|go|meet|make|agree|say|accept|do|manage|reach|match)"
    r"(?: (?:to|up to|down to))? (?:there|that|it|this|me|us|so|here|yes)\b"
    r"|it(?:'s| is) (?:whether|about|only|just|the)\b)",
    re.IGNORECASE,
)
"""A condition that a yes to the offer meets, or no condition: 'if you get there I'll sign', 'if it's about trust'."""
_THEIR_LUCK = re.compile(
    r"^\W*(?:it|they|he|she|the \w+)(?!.*\b(?:i|we|you|us|our|my|your|deal)\b).*"
    r"\b(?:they|it|that|he|she)(?:'re|'s|'ll| (?:are|is|will|would|costs?|pays?|earns?|loses?|gets?))\b",
    re.IGNORECASE,
)
"""What becomes of others if something comes about: 'if it sells they're happy to pay me' asks for nothing."""
_ASKS_WHAT_BECOMES = re.compile(
    r"(?:^|[.!?,;:]\s*)(?:(?:and|but|so|ok|okay|well|oh|sorry|wait|then|tho|though)\b\W*)*"
    r"(?:who|what|how|when|where|why|which|whose|is it (?:ok|okay|fine|all right|alright|possible|a problem)"
    r"|(?:is|are|does|do|can|could|will|would) (?:he|she|they|it|there)\b)[^.!?;]*$",
    re.IGNORECASE,
)
"""Before an 'if' of a question that only asks what becomes of something: who pays if the wall has ruined it?"""
_FIGURE = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.]\d)")
LEAST_WORDS = 2
"""Fewer words behind an 'if' tie nothing to anything."""


def ties_beyond(text: str, reading: Reading) -> str:
    """Return what words tie their terms to where no value was read in it, or nothing."""
    terms = reading.offer.terms if reading.offer is not None else ()
    words = text.replace("\u2019", "'")
    for found in _CLAUSE.finditer(words):
        what = found["what"]
        before = words[: found.start()]
        asks = words[found.end() : found.end() + 1] == "?" and _ASKS_WHAT_BECOMES.search(before) is not None
        if asks or _WHETHER.search(before):
            continue
        holds_value = any(found.start() <= term.start < found.end() for term in terms) or _says_again(what, reading)
        tie = not (_POLITE.match(what) or _MEETS.match(what) or _THEIR_LUCK.match(what))
        if not holds_value and len(words_of(what)) >= LEAST_WORDS and tie:
            return what.strip().casefold()
    return ""


def _says_again(what: str, reading: Reading) -> bool:
    """Tell whether words say a figure that was read elsewhere in the text: '45 is the end. Yes, if it's 45 days?'."""
    terms = reading.offer.terms if reading.offer is not None else ()
    figures = {float(figure) for figure in _FIGURE.findall(what)}
    return any(isinstance(term.value, int | float) and float(term.value) in figures for term in terms)


def is_own_deed(tied: str) -> bool:
    """Tell whether what terms are tied to is the speaker's own to do: a gift on top."""
    return re.match(r"(?:i|we|(?:\w+ of )?(?:my|our) \w+)\b", tied) is not None
