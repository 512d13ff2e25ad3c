"""Thanks for a step, and what has to stand behind them where the step gets nothing in return."""

from __future__ import annotations

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import Utterance

BETTER, SHORT, TOO_SHORT = "react.offer.better", "react.offer.better.short", 0.5
"""Reactions to a step, the second only where nothing is given for it, and how often it is said there."""
THANKED = tuple(f"/{key}/" for key in (BETTER, SHORT, "react.unpaid", "react.point", "act.soften"))
"""Beginnings of lines that thank for a step: what does not move is named behind them, not refused once more."""
_STAYS = frozenset({DecisionKind.HOLD, DecisionKind.FINAL, DecisionKind.DELAY, DecisionKind.ASK_BACK})


def said_as(draft: Draft, key: str, *, gives: bool) -> str:
    """Return the key a reaction is said by: who gives nothing may add that a step is too short."""
    if gives:
        return "react.several.nearer" if key == "react.several.pick" else key  # the act says what goes
    return SHORT if key == BETTER and draft.roll("short") < TOO_SHORT else key


def only_thanks(utterance: Utterance) -> bool:
    """Tell whether all that was said so far is thanks for a step."""
    return bool(utterance.line_ids) and all(any(key in name for key in THANKED) for name in utterance.line_ids)


def say_where_it_stands(heard: Heard, decision: Decision, utterance: Utterance) -> None:
    """Say behind thanks where it stands, before a tactic: by itself that would leave open what the step gets."""
    if decision.beat is not None and decision.kind in _STAYS and heard.offer is not None and only_thanks(utterance):
        utterance.say_with("act.hold", "terms")
