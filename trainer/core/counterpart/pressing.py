"""Saying a tactic's line: never one whose figure the page has left behind."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.counterpart.act import Decision
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.granted import is_left_behind
from trainer.core.counterpart.subjects import points_in
from trainer.core.counterpart.wording import Utterance
from trainer.core.scenario import Line
from trainer.core.tactics import Stage


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
