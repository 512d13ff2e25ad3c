"""Figures that were named but put nothing on the table: unclear, impossible, misremembered or only repeated."""

from __future__ import annotations

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import speak_terms, speak_value
from trainer.core.moves import Act, OfferReading, Term, TermRole
from trainer.core.terms import Issue, same_value

MOST_CHOICES = 3


def point_out_figures(draft: Draft, heard: Heard) -> None:
    """Note what to say of figures that are no offer."""
    offer = heard.reading.offer
    if offer is None or not (offer.terms or offer.alternatives):
        return
    if offer.ambiguous:
        if heard.reactions or heard.asked or heard.reading.has_act(Act.THREAT, Act.ATTACK):
            return
        heard.choices = _choices(draft, offer)
        heard.reactions.append("react.which" if heard.choices else "react.unread")
        heard.reactions.append("react.unread")
        heard.settled = True
        return
    for term in offer.terms:
        key = _impossible(draft, heard, term) or _repeated(draft, heard, term)
        if key:
            heard.reactions.append(key)
            return


def _choices(draft: Draft, offer: OfferReading) -> str:
    """Return the readings of an ambiguous figure as a spoken choice, or nothing when they cannot be told apart."""
    bargain = draft.scenario.bargain
    spoken = []
    for reading in offer.alternatives[:MOST_CHOICES]:
        terms = {t.issue: t.value for t in reading if bargain.has(t.issue) and _takes(bargain.issue(t.issue), t)}
        spoken.append(speak_terms(draft.scenario, terms))
    different = list(dict.fromkeys(words for words in spoken if words))
    return ", or ".join(different) if len(different) > 1 else ""


def _takes(issue: Issue, term: Term) -> bool:
    return issue.position(term.value) is not None


def _impossible(draft: Draft, heard: Heard, term: Term) -> str:
    """Return the reaction to a value the issue does not have: the nearest ones, or that it is beyond everything."""
    bargain = draft.scenario.bargain
    if not bargain.has(term.issue) or isinstance(term.value, str) or term.role is TermRole.REFERENCE:
        return ""
    issue = bargain.issue(term.issue)
    if not term.out_of_range and _takes(issue, term):
        return ""
    near = issue.nearest(term.value)
    if len(near) < 2:
        return "react.offer.beyond"
    heard.issue = issue.id
    heard.nearest = " or ".join(speak_value(issue, value) for value in near)
    heard.settled = True
    return "react.offgrid"


def _repeated(draft: Draft, heard: Heard, term: Term) -> str:
    """Return the reaction to a figure that was only repeated or misremembered."""
    standing, mine = draft.state.counterpart_offer, draft.state.stated_by_learner
    if standing is None or term.issue not in standing.package or term.role is TermRole.REFERENCE or heard.remark:
        return ""
    if term.role is TermRole.REJECTED or heard.reading.has_act(Act.REJECT):
        return "react.vague"
    if term.issue in mine and same_value(mine[term.issue], term.value):
        return "react.offer.same"
    if heard.asked or heard.reading.has_act(Act.NAME_TACTIC, Act.ATTACK, Act.THREAT):
        return ""
    heard.issue = term.issue
    if same_value(standing.package[term.issue], term.value):
        return "react.issue"
    return "react.correction" if term.role is TermRole.QUOTED else ""
