"""Saying a tactic's line: never one whose figure the page has left behind, nor one that what was said before belies."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.granted import is_left_behind
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.subjects import points_in
from trainer.core.counterpart.wording import Utterance
from trainer.core.scenario import Line
from trainer.core.tactics import Stage

UNDER_PRESSURE = frozenset(
    {
        DecisionKind.ASK_BACK,
        DecisionKind.HOLD,
        DecisionKind.FINAL,
        DecisionKind.DELAY,
        DecisionKind.ASK,
        DecisionKind.ANSWER,
        DecisionKind.CHAT,
    }
)
"""Acts that need no words of their own once a tactic's line was said."""
_HARSH = frozenset(
    {
        "aggressive-anchor",
        "belittle-alternatives",
        "exploding-offer",
        "fait-accompli",
        "flinch",
        "guilt-trip",
        "intimidation",
        "personal-attack",
        "phony-facts",
        "snow-job",
        "stonewall",
        "take-it-or-leave-it",
        "threat",
    }
)
"""Tactics that nobody believes behind a friendly word."""
_WARM = frozenset({"react.offer.better", "react.offer.close", "react.trade", "react.unpaid"})
"""Reactions that thank for an offer, or find it near or worth a thought."""


def leave_warmth(heard: Heard, decision: Decision) -> bool:
    """Leave out a friendly word on an offer that a harsh tactic would belie; tell whether a no takes its place."""
    beat = decision.beat
    if beat is None or beat.tactic not in _HARSH or decision.kind not in UNDER_PRESSURE:
        return False
    if heard.reactions[:1] and heard.reactions[0] in _WARM:
        heard.reactions = [key for key in heard.reactions if key not in _WARM]
        return True
    return False


def put_last(utterance: Utterance, key: str, decision: Decision) -> None:
    """Put a tactic's line behind all that answers an offer: what belongs together stands together."""
    if decision.kind not in UNDER_PRESSURE or key not in utterance.line_ids or utterance.text.endswith("?"):
        return
    at = utterance.line_ids.index(key)
    if len(utterance.line_ids) == len(utterance.parts):
        utterance.parts.append(utterance.parts.pop(at))
        utterance.line_ids.append(utterance.line_ids.pop(at))


def _bears_on(draft: Draft, utterance: Utterance, line: Line) -> bool:
    """Tell whether a line names no other point than this turn is about."""
    return utterance.about.issuperset(points_in(draft.scenario.bargain, line.text.casefold()))


def say_pressure(draft: Draft, utterance: Utterance, decision: Decision) -> bool:
    """Say the tactic's line at its stage; a tactic that rests on a claim is first shown by making it."""
    beat, stage = decision.beat, decision.stage
    if beat is None or stage is None:
        return False
    standing = draft.state.counterpart_offer
    page = decision.package or (standing.package if standing is not None else draft.scenario.persona_opening)

    def still_true(lines: Sequence[Line]) -> list[Line]:
        true = [line for line in lines if not is_left_behind(draft.scenario, line.text, page)]
        return [line for line in true if _bears_on(draft, utterance, line)] or true

    if stage is Stage.TELL and beat.bluff:
        claim = draft.scenario.bluff(beat.bluff)
        claims = still_true(claim.lines.get("claim", ()))
        if claim.id not in draft.state.claims and utterance.say_from(claims, f"claim/{claim.id}"):
            return True
    lines = still_true(beat.lines.get(stage.value, ()))
    if utterance.say_from(lines, f"tactic/{beat.tactic}/{stage.value}"):
        return True
    return utterance.say(f"tactic.{beat.tactic}.{stage.value}")
