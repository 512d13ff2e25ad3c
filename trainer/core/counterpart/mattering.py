"""Which values of a page are worth saying again: those just asked for otherwise, else what differs most."""

from __future__ import annotations

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.proposal import difference
from trainer.core.terms import Package, Terms, same_value

MOST_RAISED, MOST_SPOKEN = 3, 2
"""Offers on more points are packages, answered by what matters most; of fewer, this many points are spoken of."""


def raised_now(draft: Draft, heard: Heard, package: Package) -> Terms:
    """Return the values of a page on the points just raised that it differs on, the weightiest two at most."""
    if heard.offer is None or len(heard.offer.stated) > MOST_RAISED:
        return {}
    apart = [
        issue
        for issue in draft.scenario.bargain.issues
        if issue.id in heard.offer.stated and not same_value(package[issue.id], heard.offer.stated[issue.id])
    ]
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
