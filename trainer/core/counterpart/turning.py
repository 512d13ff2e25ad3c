"""When its word changes it says so: a no that became a yes, and what goes again because the learner went back."""

from __future__ import annotations

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.course import said_aloud
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.granted import promised, refused_aloud, turned_at
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.proposal import taken_back
from trainer.core.terms import WITHIN, Side, Terms, same_value

LONG_AGO = 4
"""A no further back than so many lines of its own needs no word any more."""

_AGAINST = (
    "react.refused",
    "react.offer.far",
    "react.offer.start",
    "react.offer.more",
    "react.offer.beyond",
    "react.offer.worse",
)
"""Reactions that ask for another yes, or say no: it has just taken its no back."""
_TOWARDS = ("react.offer.better", "react.unpaid")
"""Reactions to a step: the word on the no says already what the learner did."""
MOST_WON = 2
"""Of more values that were refused and go now, the weightiest are named."""


def note_turn(draft: Draft, heard: Heard, decision: Decision) -> None:
    """Note the word that a changed yes or no begins with; what a tactic does speaks for itself."""
    if decision.package is None or heard.word or heard.slip or decision.beat is not None:
        return
    if decision.gives and (gone := _gone(draft, decision)):
        heard.word = (_takes_back_because(draft, gone), next(iter(gone)), gone)
    elif (decision.gives or decision.kind is DecisionKind.ACCEPT) and (won := _won(draft, heard, decision)):
        said = sorted(won, key=lambda issue: -draft.scenario.bargain.issue(issue).counterpart_weight)[:MOST_WON]
        heard.word = (_because(heard), None, {issue: won[issue] for issue in won if issue in said})
        heard.reactions = [key for key in heard.reactions if not key.startswith((*_AGAINST, *_TOWARDS))]


def _takes_back_because(draft: Draft, gone: Terms) -> str:
    """Return the key of why values go again: what the learner did in this turn, else that it builds it otherwise."""
    mine = [offer.stated for offer in draft.state.learner_offers]
    if any(i in stated and same_value(stated[i], value) for stated in mine for i, value in gone.items()):
        return "react.turned.other"  # they were taken, and nobody walked away from them
    back, more, again = turned_at(draft.scenario, draft.state)
    said = max((line.seq for line in draft.state.spoken if line.side is Side.LEARNER), default=0)
    if max(back, more, again) < said:
        return "react.turned.other"  # what was done some turns ago was answered then
    if again > max(back, more):
        return "react.turned.refused"
    return "react.turned.more" if more > back else "react.turned.back"


def _gone(draft: Draft, decision: Decision) -> Terms:
    """Return the values of the standing page, said aloud or agreed, of which the new one gives the learner less."""
    standing = draft.state.counterpart_offer
    if standing is None or decision.package is None or decision.kind is DecisionKind.NIBBLE:
        return {}
    put = {issue for page in (*draft.state.counterpart_offers, *draft.state.yeses) for issue in page.stated}
    said = {issue for issue in put if said_aloud(draft, issue, standing.package[issue])}
    worse = taken_back(draft.scenario, decision.package, standing.package)
    mine, worth = draft.state.stated_by_learner, draft.scenario.bargain.worth
    asked = {i for i in worse if i in mine and worth(Side.LEARNER, i, mine[i]) <= worth(Side.LEARNER, i, worse[i])}
    return {issue: standing.package[issue] for issue in worse if issue in said and issue not in asked}


def _won(draft: Draft, heard: Heard, decision: Decision) -> Terms:
    """Return the values now given that were refused not long ago.

    A page speaks for itself but for what this turn puts again, or where something was shown for it.
    """
    assert decision.package is not None
    shown = heard.evidence or heard.allies or decision.kind is DecisionKind.ACCEPT
    again = decision.package if shown else (heard.offer.stated if heard.offer is not None else {})
    put = {item for page in (*draft.state.counterpart_offers, *draft.state.yeses) for item in page.stated.items()}
    refused = refused_aloud(draft.scenario, draft.state, lines=LONG_AGO) - put  # what was its own word once was no no
    now = {issue: value for issue, value in decision.package.items() if issue in again}
    return {i: v for i, v in now.items() if any(i == j and same_value(v, w) for j, w in refused)}


def _because(heard: Heard) -> str:
    """Return the key of what changed its mind: what was shown, what was given, or only time."""
    if heard.evidence or heard.allies or set(heard.reasons) - {"reason.interest", "reason.trade"}:
        return "react.turned.reason"
    if heard.given > WITHIN or (heard.offer is not None and heard.offer.conditional):
        return "react.turned.given"
    return "react.turned.time"


def restored(draft: Draft, terms: Terms) -> Terms:
    """Return the standing page with values it had promised put back, or nothing where they are promised no longer."""
    standing = draft.state.counterpart_offer
    if standing is None:
        return {}
    bargain, word = draft.scenario.bargain, promised(draft.scenario, draft.state)
    kept = {
        issue: value
        for issue, value in terms.items()
        if issue in word
        and bargain.worth(Side.LEARNER, issue, word[issue]) >= bargain.worth(Side.LEARNER, issue, value) - WITHIN
        and bargain.worth(Side.LEARNER, issue, value)
        > bargain.worth(Side.LEARNER, issue, standing.package[issue]) + WITHIN
    }
    page = {**standing.package, **kept}
    return page if kept and bargain.acceptable(Side.COUNTERPART, page) else {}
