"""What stays where it was when the counterpart moves: a concession names what moved, and the rest stands behind it."""

from __future__ import annotations

from dataclasses import replace

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import Utterance, speak_terms, speak_value
from trainer.core.terms import WITHIN, IssueId, Side, Terms, Value, same_value

STAYS = "act.concede.stays"
_MOVES = frozenset({DecisionKind.CONCEDE, DecisionKind.TRADE})
MOST_BEFORE, MOST_STAYING = 3, 2
"""After more sentences nothing is added; of more values nobody says that each of them stays."""


def only_moved(draft: Draft, heard: Heard, decision: Decision) -> tuple[Decision, Terms]:
    """Return a concession in words that name only what moved, and what of the rest was asked for and stays.

    What the learner itself has given is nothing the counterpart moved on, nor is what was just refused by name.
    """
    standing = draft.before.counterpart_offer
    if decision.kind not in _MOVES or standing is None:
        return decision, {}
    stays = {i: v for i, v in decision.stated.items() if same_value(v, standing.package[i])}
    known = {i: v for i, v in decision.stated.items() if i not in stays and _is_given(draft, i, v, standing.package)}
    moved = {i: v for i, v in decision.stated.items() if i not in stays and i not in known}
    if not moved:
        return decision, {}
    left = {i: v for i, v in stays.items() if i not in heard.asked_of}
    return replace(decision, stated=moved), left


def say_unmoved(draft: Draft, stays: Terms, utterance: Utterance) -> None:
    """Say behind a concession what of the points asked for stays as it was."""
    headline = draft.scenario.bargain.headline.id
    most = MOST_BEFORE + (headline in stays)  # of the main point nobody is left in doubt
    if 0 < len(stays) <= MOST_STAYING and utterance.sentences <= most and not utterance.text.endswith("?"):
        utterance.slots["said"] = speak_terms(draft.scenario, stays)
        utterance.say(STAYS)


def stated_aloud(draft: Draft, decision: Decision) -> Terms:
    """Return what of a decided page was stated: of a concession what was said of it in words."""
    stated, last = {**decision.stated, **decision.want}, draft.state.last_counterpart_line
    if decision.kind not in _MOVES or last is None:
        return stated
    said, bargain = last.text.casefold(), draft.scenario.bargain
    return {i: v for i, v in stated.items() if speak_value(bargain.issue(i), v).casefold() in said}


def _is_given(draft: Draft, issue: IssueId, value: Value, standing: Terms) -> bool:
    """Tell whether a value is one the learner has put and that is worse for it than the page had it."""
    mine, worth = draft.state.stated_by_learner, draft.scenario.bargain.worth
    if issue not in mine or not same_value(mine[issue], value):
        return False
    return worth(Side.LEARNER, issue, value) < worth(Side.LEARNER, issue, standing[issue]) - WITHIN
