"""What turning a value down amid an offer puts in its place: 420 and no buyout is no offer with the buyout."""

from __future__ import annotations

from trainer.core.moves import Reading, TermRole
from trainer.core.terms import WITHIN, Bargain, Issue, IssueId, Package, Side, Terms, Value, same_value


def in_place_of_refused(bargain: Bargain, page: Package, mine: Terms, stated: Terms, reading: Reading) -> Terms:
    """Return the next better value for the learner where an offer turns down the page's own and names no other.

    Who turns down several at once says what was not agreed, and asks for nothing yet.
    """
    if reading.offer is None or not stated:
        return {}
    if len({term.issue for term in reading.offer.terms if term.role is TermRole.REJECTED}) > 1:
        return {}
    found: dict[IssueId, Value] = {}
    for term in reading.offer.terms:
        if term.role is not TermRole.REJECTED or not isinstance(term.value, str) or not bargain.has(term.issue):
            continue
        said = {**page, **mine}.get(term.issue)
        if term.issue in stated or said is None or not same_value(said, term.value):
            continue
        better = _next_better(bargain.issue(term.issue), term.value)
        if better is not None:
            found[term.issue] = better
    return found


def _next_better(issue: Issue, value: Value) -> Value | None:
    """Return the value that is worth least more to the learner than one, if any is."""
    here = issue.worth(Side.LEARNER, value)
    more = [option.value for option in issue.options if issue.worth(Side.LEARNER, option.value) > here + WITHIN]
    return min(more, key=lambda known: issue.worth(Side.LEARNER, known), default=None)
