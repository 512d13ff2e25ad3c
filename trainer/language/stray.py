"""Values that stand in a text and are put to nobody: none that the point has, in words that ask for nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.plain import words_of

SHORT = 8
"""A shorter text that names a value puts it forward, whatever its words."""
LONGEST = 400
"""Longer sentences are looked at in so many of their first characters."""
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d)|(?<=\d)\.(?=\d))+[.!?;\n]*")
_PUTS = re.compile(
    r"\b(?:i|we|you|let's|let us|my|our|make (?:it|that)|what about|how about|instead|rather|please|offer|propose|only"
    r"|at least|at most|deal|give|or)\b"
)
"""Somebody at the table speaks of a value."""
_TELLS = re.compile(r"\b(?:is|are|was|were|that's|it's|there's|makes|costs|says|said|show|last (?:year|month|week))\b")
"""Says how something is."""
_OF_OTHERS = re.compile(
    r"\b(?:she|he|they)(?:'d|'ll|'s| \w+){0,2} (?:wait|start|started|sold|sell|pay|paid|got|get|had|has)\b"
)
_AS_A_FACT = re.compile(
    r"^\W*(?:(?:so|and|but|well|now|then) )*(?:is it (?:true|right|correct|a fact|so)(?: or (?:not|false))?,? that"
    r"|(?:i|we) (?:have |'ve )?(?:once |just )?(?:read|heard|saw)(?: \w+){0,2} (?:that|somewhere)"
    r"|what if (?:you|he|she|they|it|something|somebody)\b)"
)
"""Begins a sentence that tells or asks of something, and puts nothing forward."""


def without_stray(reading: OfferReading, text: str) -> OfferReading:
    """Return a reading with values that are put to nobody as mere references."""
    folded = text.casefold().replace("\u2019", "'")
    put = [term for term in reading.terms if term.role is TermRole.OFFER]
    if not put or len(words_of(folded[:LONGEST])) <= SHORT:
        return reading
    ends = [found.end() for found in _SENTENCE.finditer(folded)]
    others = any(not term.out_of_range for term in put)

    def is_stray(term: Term) -> bool:
        at = bisect_right(ends, term.start)
        sentence = folded[ends[at - 1] if at else 0 : ends[at] if at < len(ends) else len(folded)][:LONGEST]
        if _AS_A_FACT.match(sentence):
            return True
        tells = others and _TELLS.search(sentence) is not None and _PUTS.search(sentence) is None
        return term.out_of_range and (tells or _OF_OTHERS.search(sentence) is not None)

    terms = tuple(
        replace(term, role=TermRole.REFERENCE) if term in put and is_stray(term) else term for term in reading.terms
    )
    return reading if terms == reading.terms else replace(reading, terms=terms)
