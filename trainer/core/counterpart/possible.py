"""Values named as those that can be had at all: with them it says which it would take, and keeps to it."""

from __future__ import annotations

from dataclasses import replace

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.curve import bargaining_turn, target
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.terms import WITHIN, IssueId, Side, Terms, same_value

_TALKS = frozenset({DecisionKind.CHAT, DecisionKind.ANSWER})
LISTED = "react.offgrid"


def choose_possible(draft: Draft, heard: Heard, decision: Decision) -> Decision:
    """Return a decision that gives the best of the values about to be listed, where it would take any of them now."""
    issue = heard.issue
    if not heard.near or issue is None or not draft.state.learner_offers:
        return decision
    talks = decision.kind in _TALKS and decision.beat is None and decision.package is None
    if not (talks or decision.kind is DecisionKind.REMIND):
        return decision
    heard.can = _would_take(draft, heard, issue)
    standing = draft.state.counterpart_offer
    if not heard.can or not talks or standing is None:
        return decision
    return replace(decision, kind=DecisionKind.CHAT, package={**standing.package, **heard.can}, stated=heard.can)


def _would_take(draft: Draft, heard: Heard, issue: IssueId) -> Terms:
    standing = draft.state.counterpart_offer
    if standing is None:
        return {}
    bargain = draft.scenario.bargain
    point = bargain.issue(issue)
    wanted = target(draft.scenario, draft.state, bargaining_turn(draft.state))
    here = point.worth(Side.LEARNER, standing.package[issue])
    takes = [
        option.value
        for option in point.options
        if any(same_value(option.value, value) for value in heard.near)
        and point.worth(Side.LEARNER, option.value) > here + WITHIN
        and bargain.acceptable(Side.COUNTERPART, {**standing.package, issue: option.value})
        and bargain.utility(Side.COUNTERPART, {**standing.package, issue: option.value}) >= wanted - WITHIN
    ]
    return {issue: max(takes, key=lambda value: point.worth(Side.LEARNER, value))} if takes else {}


def say_key(utterance: Utterance, key: str) -> bool:
    """Say a line for a key; before values that can be had, the one that cannot is said back in the learner's words."""
    said = utterance.say(key)
    if said and key == LISTED and len(utterance.parts) == 1:
        utterance.say_first("react.offgrid.said", "odd")
    return said


def say_which(draft: Draft, heard: Heard, decision: Decision, utterance: Utterance) -> None:
    """Say after a list of values which of them it would take, or that it stays where it is."""
    if heard.issue is None or not any(f"/{LISTED}/" in name for name in utterance.line_ids):
        return
    if heard.can:
        utterance.slots["said"] = speak_terms(draft.scenario, heard.can)
        utterance.say("react.offgrid.take")
    elif not (decision.agrees or (decision.offers and heard.issue in {**decision.stated, **decision.want})):
        utterance.say("react.offgrid.none")
