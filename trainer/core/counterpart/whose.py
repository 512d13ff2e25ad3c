"""Whose terms a yes may mean, and whether these still stand."""

from __future__ import annotations

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import PUT_FORWARD, Heard
from trainer.core.counterpart.proposal import difference
from trainer.core.plain import closes, is_assent, names_yours, settles_for_both, withdraws, words_of
from trainer.core.table import Offer, TableState
from trainer.core.terms import WITHIN, Package, Side

SHORT_YES = 8
"""A yes of more words says itself what it is a yes to."""


def may_mean_another(draft: Draft, heard: Heard, standing: Offer) -> bool:
    """Tell whether a yes may mean the learner's own terms, which differ from the page.

    It may when the page was not what was said last, when a short yes follows a page that was silent on a point they
    differ on, and when 'we have an agreement' follows a page that has not moved since the learner's own terms; whoever
    says so again after that means the page.
    """
    state = draft.state
    last = state.last_counterpart_line
    if last is None or names_yours(heard.plain):
        return False
    page, worth = with_gifts(draft, standing), draft.scenario.bargain.worth
    mine = state.stated_by_learner
    apart = [
        issue
        for issue, value in mine.items()
        if worth(Side.COUNTERPART, issue, value) < worth(Side.COUNTERPART, issue, page[issue]) - WITHIN
    ]
    short = len(words_of(heard.text)) <= SHORT_YES and not said_yes_before(draft)
    unsaid = short and any(issue not in standing.stated for issue in apart)
    differs = bool(apart)
    if last.act not in PUT_FORWARD or unsaid:
        return differs
    return differs and settles_for_both(heard.text) and not moved_since(draft) and not said_yes_before(draft)


def with_gifts(draft: Draft, standing: Offer) -> Package:
    """Return the page with what the learner last put beside it, where that costs the counterpart nothing.

    Only what the page has not been read out against since: 'six concerts' stay six where it was silent on them.
    """
    offer, worth = draft.state.learner_offer, draft.scenario.bargain.worth
    if offer is None or is_taken_back(draft.state, offer):
        return standing.package
    gifts = {
        issue: value
        for issue, value in offer.stated.items()
        if (offer.seq > standing.seq or issue not in standing.stated)
        and worth(Side.COUNTERPART, issue, value) > worth(Side.COUNTERPART, issue, standing.package[issue]) + WITHIN
    }
    return {**standing.package, **gifts}


def moved_since(draft: Draft) -> bool:
    """Tell whether the counterpart put a page that was new after the learner's latest offer."""
    state = draft.state
    offer, standing = state.learner_offer, state.counterpart_offer
    if offer is None or standing is None:
        return True
    before = [page for page in state.counterpart_offers if page.seq < offer.seq]
    return not before or bool(difference(before[-1].package, standing.package))


def said_yes_before(draft: Draft) -> bool:
    """Tell whether the learner's line before this one was a yes too."""
    mine = [line.text for line in draft.state.spoken if line.side is Side.LEARNER]
    return len(mine) > 1 and (closes(mine[-2]) or is_assent(mine[-2]))


def is_taken_back(state: TableState, offer: Offer) -> bool:
    """Tell whether the learner withdrew its offer in so many words after making it."""
    return any(line.side is Side.LEARNER and line.seq > offer.seq and withdraws(line.text) for line in state.spoken)
