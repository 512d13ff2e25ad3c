"""Alternatives that are said over: 'I said 420 at thirty days, or 440 at sixty' puts both again."""

from __future__ import annotations

import re
from dataclasses import replace

from trainer.core.moves import OfferReading, Term, TermRole

_SAID_OR = re.compile(
    r"\bi(?:'ve| have)? (?:said|meant|offered|proposed|named|gave you)\b(?P<first>[^.!?;]*?)"
    r"(?:,? or |,? otherwise )(?P<second>[^.!?;]*)"
)


def with_both_again(reading: OfferReading | None, text: str) -> OfferReading | None:
    """Return a reading in which both of two alternatives said over are put, and not only the last."""
    if reading is None:
        return None
    found = _SAID_OR.search(text.casefold().replace("\u2019", "'"))
    if found is None:
        return reading
    first = [term for term in reading.terms if found.start("first") <= term.start < found.end("first")]
    second = [term for term in reading.terms if found.start("second") <= term.start < found.end("second")]
    own = all(term.role in {TermRole.OFFER, TermRole.QUOTED} for term in (*first, *second))
    of_one = {term.issue for term in first} == {term.issue for term in second}
    if not (first and second and own and of_one) or any(term in first for term in second):
        return reading

    def numbered(term: Term) -> Term:
        if term in first:
            return replace(term, role=TermRole.OFFER, package=1)
        return replace(term, role=TermRole.OFFER, package=2) if term in second else term

    return replace(reading, terms=tuple(numbered(term) for term in reading.terms))
