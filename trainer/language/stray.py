"""Values that stand in a text and are put to nobody: none that the point has, in words that ask for nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from dataclasses import replace

from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.terms import IssueId, Value

SHORT = 8
"""A shorter text that names a value puts it forward, whatever its words."""
_LEAVES = re.compile(
    r"\b(?:otherwise|or else|or|else)\b[, ]*(?:then )?i(?:'ll|'d| will| would)? (?:just )?"
    r"(?:go|take|drive|buy|call|ring|see|walk|try|have)\b"
)
"""Threatens with another dealer: a figure behind it is that one's."""
_IN_LIST = re.compile(r"(?:\s*(?:,|/|\band\b|\bor\b)\s*[\d.]*k?)*\s*(?:,|/|\band\b|\bor\b)\s*")
_ASKED_FOR = re.compile(
    r"\bwhy (?:can't|cannot|can not|couldn't|won't|not)\b|\bif (?:we|you|i) (?:made|make|said|say) (?:it|that)\b"
    r"|\bwhat if (?:it's|it is|we (?:do|did|say|said|make|made|go|went|put)"
    r"|i (?:do|did|say|said|offer|offered|take|took|give|gave|pay|paid))\b"
    r"|\bcould you (?:please |maybe )?(?:consider|do|manage|take|accept|live with|go to)\b[^.!?]{0,12}$"
)
"""Wants the value behind it, in the form of a question."""
FURTHEST = 2_000
"""A value is looked for again in so many of the first characters."""
LOOKED_BACK = 60
"""So many characters before a value are looked at for what it is put as."""
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
    r"|what if (?:you|he|she|they|it(?!'s| is| was| were)|something|somebody)\b)"
)
"""Begins a sentence that tells or asks of something, and puts nothing forward."""


def without_stray(reading: OfferReading, text: str, theirs: Container[tuple[IssueId, Value]] = ()) -> OfferReading:
    """Return a reading with values that are put to nobody as mere references, and those asked for as offers.

    `theirs` holds what stands on the other side's page: to ask why not that asks for nothing new.
    """
    folded = text.casefold().replace("\u2019", "'")
    put = [term for term in reading.terms if term.role is TermRole.OFFER]
    if not reading.terms or len(words_of(folded[:LONGEST])) <= SHORT:
        return reading
    ends = [found.end() for found in _SENTENCE.finditer(folded)]
    others = any(not term.out_of_range for term in put)
    looked_at: list[Term] = []

    def is_stray(term: Term) -> bool:
        at = bisect_right(ends, term.start)
        sentence = folded[ends[at - 1] if at else 0 : ends[at] if at < len(ends) else len(folded)][:LONGEST]
        if _AS_A_FACT.match(sentence) or _LEAVES.search(folded[max(0, term.start - LOOKED_BACK) : term.start]):
            return True
        tells = others and _TELLS.search(sentence) is not None and _PUTS.search(sentence) is None
        return term.out_of_range and (tells or _OF_OTHERS.search(sentence) is not None)

    def goes_on(term: Term) -> bool:
        """Tell whether a value is the last of a list of what others pay: 'three halls take 34, 36 and 39'."""
        told = (one for one in looked_at if one.issue == term.issue and one.role is TermRole.REFERENCE)
        return any(_IN_LIST.fullmatch(folded[one.end : term.start][:LOOKED_BACK]) is not None for one in told)

    def is_asked_for(term: Term) -> bool:
        """Tell whether the words of a value stand, here or further on, where a value is wanted."""
        said = folded[term.start : term.end]
        places = (found.start() for found in re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", folded[:FURTHEST]))
        return bool(said) and any(
            at >= term.start and _ASKED_FOR.search(folded[max(0, at - LOOKED_BACK) : at]) for at in places
        )

    def role(term: Term) -> TermRole:
        if term in put:
            strays = (is_stray(term) or goes_on(term)) and not is_asked_for(term)
            return TermRole.REFERENCE if strays else term.role
        wanted = term.role in {TermRole.QUOTED, TermRole.REFERENCE} and (term.issue, term.value) not in theirs
        return TermRole.OFFER if wanted and not term.out_of_range and is_asked_for(term) else term.role

    for term in reading.terms:  # the last of a list goes with those before it
        played = role(term)
        looked_at.append(term if played is term.role else replace(term, role=played))
    return reading if tuple(looked_at) == reading.terms else replace(reading, terms=tuple(looked_at))
