"""What the counterpart would give for a value of the learner's: asked so, it names a trade in figures."""

from __future__ import annotations

from dataclasses import replace

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.curve import bargaining_turn, target
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.for_what import condition_in
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.stance import Stance
from trainer.core.moves import TermRole
from trainer.core.terms import WITHIN, IssueId, Package, Side, Terms, same_value, takes

KEEPS = 0.3
"""The share of what it gains that it keeps: who gave all of it would have no reason to trade."""


def is_barter(heard: Heard) -> bool:
    """Tell whether it is asked what would be given for a value that is named in the question."""
    question = heard.question
    return (
        question is not None and question.stance is Stance.GIVE and bool(heard.terms_in(condition_in(question.words)))
    )


def barter(draft: Draft, heard: Heard) -> Decision | None:
    """Return the trade that answers what it would give for values of the learner's, or none where it has no answer.

    For a value that costs it something it is asked what it would want, which is another question.
    """
    standing, question = draft.state.counterpart_offer, heard.question
    if standing is None or question is None or question.stance is not Stance.GIVE:
        return None
    put = _put(draft, heard)
    if not put:
        return None
    bargain, page = draft.scenario.bargain, standing.package
    gain = bargain.utility(Side.COUNTERPART, {**page, **put}) - bargain.utility(Side.COUNTERPART, page)
    if gain < -WITHIN:
        heard.question = replace(question, stance=Stance.RETURN)
        return None
    if gain <= WITHIN:
        heard.reactions = ["react.barter.same"]
        heard.answers.clear()
        heard.issue = next(iter(_points(draft, question.points, put, page)), bargain.headline.id)
        heard.spoken_of, heard.question, heard.settled = put, None, True
        return Decision(kind=DecisionKind.CHAT)
    for issue in _points(draft, question.points, put, page):
        given = _given(draft, issue, {**page, **put}, keeps=gain * KEEPS)
        if given:
            return Decision(kind=DecisionKind.TRADE, package={**page, **put, **given}, stated=given, want=put)
    return None


def word_on_asked(draft: Draft, heard: Heard, page: Package) -> list[str]:
    """Return the word on a point that was asked about and does not move, before a trade on another one."""
    standing, question = draft.state.counterpart_offer, heard.question
    if standing is None or question is None or not is_barter(heard):
        return []  # the trade says in figures what is asked
    named = [issue for issue in question.points if issue not in _put(draft, heard)]
    if not named or any(not same_value(standing.package[issue], page[issue]) for issue in named):
        return []
    heard.issue = named[0]
    return ["react.asked.room.none"]


def _put(draft: Draft, heard: Heard) -> Terms:
    """Return the values that the question would trade: those named in it, whatever it says of them."""
    question, bargain = heard.question, draft.scenario.bargain
    terms = heard.terms_in(condition_in(question.words)) if question is not None else []
    return {
        term.issue: term.value
        for term in terms
        if term.role is not TermRole.REJECTED and takes(bargain, term.issue, term.value)
    }


def _points(draft: Draft, asked: tuple[IssueId, ...], put: Terms, page: Package) -> list[IssueId]:
    """Return the points on which something may be given, those asked about before all, then the main one."""
    bargain = draft.scenario.bargain
    named = [issue for issue in asked if issue not in put]
    others = sorted(bargain.issues, key=lambda issue: issue.counterpart_weight - issue.learner_weight)
    found = [*named, bargain.headline.id, *(issue.id for issue in others)]
    return [issue for issue in dict.fromkeys(found) if issue not in put and issue in page]


def _given(draft: Draft, issue: IssueId, package: Package, *, keeps: float) -> Terms:
    """Return the value of a point, best for the learner, with which a package is still worth the trade."""
    bargain, standing = draft.scenario.bargain, draft.state.counterpart_offer
    assert standing is not None
    wanted = target(draft.scenario, draft.state, bargaining_turn(draft.state))
    least = max(wanted, bargain.utility(Side.COUNTERPART, standing.package) + keeps)
    here = bargain.worth(Side.LEARNER, issue, package[issue])
    fits = [
        option.value
        for option in bargain.issue(issue).options
        if bargain.worth(Side.LEARNER, issue, option.value) > here + WITHIN
        and bargain.acceptable(Side.COUNTERPART, {**package, issue: option.value})
        and bargain.utility(Side.COUNTERPART, {**package, issue: option.value}) >= least - WITHIN
    ]
    return {issue: max(fits, key=lambda value: bargain.worth(Side.LEARNER, issue, value))} if fits else {}
