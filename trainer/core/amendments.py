"""Corrections of an agreed package before it is confirmed: a value named that is not in it is meant to be."""

from __future__ import annotations

from trainer.core.moves import Reading, TermRole
from trainer.core.plain import asks_in_form
from trainer.core.terms import Bargain, IssueId, Package, Terms, Value, same_value

NOT_MEANT = frozenset({TermRole.REJECTED, TermRole.LIMIT})


def amended(bargain: Bargain, agreed: Package, text: str, reading: Reading) -> Terms:
    """Return the values by which words correct an agreed package; a question corrects nothing.

    After the other side's yes nobody names a value to tell a story: "I said two days, not one" wants two days.
    """
    offer = reading.offer
    if offer is None or offer.ambiguous or asks_in_form(text):
        return {}
    found: dict[IssueId, Value] = {}
    last = {term.issue: term for term in offer.terms if term.role not in NOT_MEANT}  # 'ninety? I said sixty'
    for term in last.values():
        known = bargain.has(term.issue) and bargain.issue(term.issue).position(term.value) is not None
        if known and not same_value(agreed[term.issue], term.value):
            found[term.issue] = term.value
    return found
