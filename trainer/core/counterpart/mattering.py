"""Which values of a page are worth saying again: those just asked for otherwise, else what differs most."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.proposal import difference
from trainer.core.counterpart.subjects import sentences_in
from trainer.core.moves import TermRole
from trainer.core.terms import WITHIN, IssueId, Package, Side, Terms, takes

_WHY = re.compile(r"\bwhy\b(?! not\W*$)|\bhow come\b")
"""Asks for the reason of a value, and not for the value."""
MOST_RAISED, MOST_SPOKEN = 3, 2
"""Offers on more points are packages, answered by what matters most; of fewer, this many points are spoken of."""


def raised_now(draft: Draft, heard: Heard, package: Package) -> Terms:
    """Return the values of a page on the points just raised that it gives less on, the weightiest two at most."""
    if heard.offer is None or len(heard.offer.stated) > MOST_RAISED:
        return {}
    short = out_of_reach(draft, heard.offer.stated, package)
    apart = [issue for issue in draft.scenario.bargain.issues if issue.id in short]
    weightiest = sorted(apart, key=lambda issue: -issue.counterpart_weight)[:MOST_SPOKEN]
    return {issue.id: package[issue.id] for issue in apart if issue in weightiest}


def matters_now(draft: Draft, package: Package) -> Terms:
    """Return the values worth repeating when holding: the headline, and what the learner's offer differs most on."""
    headline = draft.scenario.bargain.headline.id
    offer = draft.state.learner_offer
    if offer is None:
        return {headline: package[headline]}
    apart = difference(offer.package, package)
    if not apart or headline in apart:
        return {headline: package[headline]}
    dearest = max(apart, key=lambda issue: draft.scenario.bargain.issue(issue).counterpart_weight)
    return {dearest: package[dearest]}


def asked_about(draft: Draft, heard: Heard) -> Terms:
    """Return the learner's values that a question about offers is about.

    They are those of this turn's offer, else those named in the same words, else what the learner wants on the points
    the question names, else all it has put forward.
    """
    offer, question = heard.reading.offer, heard.question
    if heard.offer is not None:
        return {**_asked_beside(draft, heard), **heard.offer.stated}
    bargain, mine = draft.scenario.bargain, draft.state.stated_by_learner
    refused = question is not None and question.of_refusal
    why = {term for sentence in sentences_in(heard.plain) if _WHY.search(sentence) for term in heard.terms_in(sentence)}
    named = {
        term.issue: term.value
        for term in (offer.terms if offer is not None else ())
        if not (term.role is TermRole.QUOTED and term in why)
        and term.role not in {TermRole.REFERENCE, *(() if refused else (TermRole.REJECTED,))}
        and takes(bargain, term.issue, term.value)
    }
    points = question.points if question is not None else ()
    if not named and question is not None and question.unread:
        return {}
    return named or {issue: mine[issue] for issue in points if issue in mine} or ({} if points else mine)


def _asked_beside(draft: Draft, heard: Heard) -> Terms:
    """Return the values that a demand for yes or no names beside those of an offer: 'is 5x thinkable? Net 45.'."""
    question = heard.question
    if question is None or not question.presses:
        return {}
    bargain = draft.scenario.bargain
    return {
        term.issue: term.value
        for term in heard.terms_in(question.words)
        if term.role is TermRole.QUOTED and takes(bargain, term.issue, term.value)
    }


def out_of_reach(draft: Draft, asked: Terms, package: Package) -> list[IssueId]:
    """Return the points on which a page gives the learner less than it asks for, the costliest first."""
    bargain = draft.scenario.bargain

    def cost(issue: IssueId) -> float:
        here = bargain.issue(issue)
        return here.worth(Side.COUNTERPART, package[issue]) - here.worth(Side.COUNTERPART, asked[issue])

    short = [
        issue
        for issue, value in asked.items()
        if bargain.issue(issue).position(value) is not None
        and bargain.issue(issue).worth(Side.LEARNER, package[issue])
        < bargain.issue(issue).worth(Side.LEARNER, value) - WITHIN
    ]
    return sorted(short, key=lambda issue: -cost(issue))


def odd_points(draft: Draft, heard: Heard) -> set[IssueId]:
    """Return the points for which a value was named that they do not have."""
    bargain, offer = draft.scenario.bargain, heard.reading.offer
    terms = [term for term in (offer.terms if offer is not None else ()) if bargain.has(term.issue)]
    terms = [term for term in terms if term.role is not TermRole.REFERENCE]
    return {term.issue for term in terms if bargain.issue(term.issue).position(term.value) is None}
