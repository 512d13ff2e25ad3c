"""When a yes takes everything, and when only what was named: nothing is agreed until all of it was spoken of."""

from __future__ import annotations

from dataclasses import replace

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.agenda import goes_on_to
from trainer.core.counterpart.asking import asks_for_verdict, question_in
from trainer.core.counterpart.called_for import PRESSING_REMARKS
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.included import leaves_out
from trainer.core.counterpart.proposal import difference
from trainer.core.counterpart.rest import unvalued
from trainer.core.counterpart.subjects import points_in, searchable
from trainer.core.counterpart.wording import speak_values
from trainer.core.formality import Formality, formality_in
from trainer.core.moves import TermRole
from trainer.core.plain import closes
from trainer.core.terms import IssueId, Package, Side

_SHARE = 2
"""A yes to all comes when the learner has named one point in so many."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
SEVERAL = 2
_SETTLES = frozenset({Formality.SETTLED, Formality.SIGN})


def seal(draft: Draft, heard: Heard, decision: Decision) -> Decision:
    """Return a yes as it is, or as a concession to what was named where too much would be assumed beside it.

    Who says yes, sums up or asks whether that is a deal closes; who only asked something gets its answer.
    """
    standing = draft.state.counterpart_offer
    package = decision.package
    if decision.kind is not DecisionKind.ACCEPT or standing is None or package is None:
        return decision
    if _asks_which(draft, heard, package):
        return Decision(kind=DecisionKind.ANSWER)
    if _closes(draft, heard):
        return decision
    asked = heard.offer is None and heard.told and heard.asked and not (heard.evidence or heard.allies)
    if asked or heard.recalled:
        return Decision(kind=DecisionKind.ANSWER)
    changed = difference(standing.package, package)
    if not changed or not (_leaves_open(draft) or goes_on_to(draft, heard)):
        return decision
    return replace(decision, kind=DecisionKind.CONCEDE, stated=changed, late=False)


def _asks_which(draft: Draft, heard: Heard, package: Package) -> bool:
    """Ask which value is meant of a point that was named and that the page leaves out: no yes passes over it."""
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    if len({term.issue for term in terms if term.role in _PUT}) < SEVERAL:
        return False  # a point spoken of in passing is none of a list
    named = (draft.scenario.bargain.issue(name) for name in unvalued(draft, heard))
    point = next((issue for issue in named if leaves_out(issue, package[issue.id])), None)
    if point is None:
        return False
    others = [option.value for option in point.options if option.value != package[point.id]]
    heard.issue, heard.choices = point.id, speak_values(point, others)
    heard.reactions, heard.question = ["react.rest.which"], None
    return True


def _closes(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner's own words make an end, or an agreement is there to be changed."""
    if heard.offer is not None and draft.state.agreed is None and (unvalued(draft, heard) or goes_on_to(draft, heard)):
        return False
    if draft.state.agreed is not None or heard.agrees or heard.recites or heard.sums_up or heard.wants_page:
        return True
    presses = heard.question is not None and (heard.question.presses or heard.question.wants_answer)
    presses = presses and not _names_few(draft)
    asks = formality_in(question_in(heard.plain)) in _SETTLES or asks_for_verdict(heard.plain)
    return presses or asks or closes(heard.text) or heard.remark in PRESSING_REMARKS


def _names_few(draft: Draft) -> bool:
    """Tell whether the learner has named less than half of the points."""
    return _SHARE * len(draft.state.stated_by_learner) < len(draft.scenario.bargain.issues)


def _leaves_open(draft: Draft) -> bool:
    """Tell whether less than half of the points was named, or one spoken of without saying what is wanted there."""
    named = draft.state.stated_by_learner
    if _names_few(draft):
        return True
    spoken: set[IssueId] = set()
    for line in draft.state.spoken:
        if line.side is Side.LEARNER:
            spoken.update(points_in(draft.scenario.bargain, searchable(line.text)))
    return not spoken <= named.keys()
