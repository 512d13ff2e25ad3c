"""Corrections of an agreed package before it is confirmed: a value named that is not in it is meant to be."""

from __future__ import annotations

import re

from trainer.core.moves import Reading, Term, TermRole
from trainer.core.plain import asks_in_form, speaks_assent
from trainer.core.terms import WITHIN, Bargain, IssueId, Package, Side, Terms, Value, same_value, takes

_BUT = re.compile(r"\b(?:but|only|except|not|no|wait|instead|rather|though|change|said|make it)\b|n't\b")
NOT_MEANT = frozenset({TermRole.REJECTED, TermRole.LIMIT})


def amended(bargain: Bargain, agreed: Package, text: str, reading: Reading) -> Terms:
    """Return the values by which words correct an agreed package; a question corrects nothing.

    After the other side's yes nobody names a value to tell a story: "I said two days, not one" wants two days. A value
    only spoken of that would give the learner less than was agreed is talk all the same.
    """
    offer = reading.offer
    if offer is None or offer.ambiguous or asks_in_form(text):
        return {}
    found: dict[IssueId, Value] = {}
    plain = speaks_assent(text) and _BUT.search(text.casefold()) is None
    out = {*NOT_MEANT, TermRole.REFERENCE} if plain else NOT_MEANT  # 'agreed, I bring the papers after five'
    last = {term.issue: term for term in offer.terms if term.role not in out}  # 'ninety? I said sixty'
    for term in last.values():
        known = takes(bargain, term.issue, term.value)
        if known and not same_value(agreed[term.issue], term.value) and not _only_tells_of_less(bargain, agreed, term):
            found[term.issue] = term.value
    return found


def without_losses(bargain: Bargain, agreed: Package, stated: Terms, reading: Reading) -> Terms:
    """Return terms without those that would cost the learner some of what was agreed and that it never named.

    A figure that no point has stands for the nearest one; where that is worse for the learner, it was about
    something else: 'if your volumes drop by a third' lowers no rate.
    """
    terms = reading.offer.terms if reading.offer is not None else ()
    odd = {t.issue for t in terms if bargain.has(t.issue) and bargain.issue(t.issue).position(t.value) is None}
    return {
        issue: value
        for issue, value in stated.items()
        if issue not in odd
        or any(term.issue == issue and same_value(term.value, value) for term in terms)
        or bargain.worth(Side.LEARNER, issue, value) >= bargain.worth(Side.LEARNER, issue, agreed[issue]) - WITHIN
    }


def _only_tells_of_less(bargain: Bargain, agreed: Package, term: Term) -> bool:
    if term.role not in {TermRole.REFERENCE, TermRole.QUOTED}:
        return False
    return bargain.worth(Side.LEARNER, term.issue, term.value) < bargain.worth(
        Side.LEARNER, term.issue, agreed[term.issue]
    )
