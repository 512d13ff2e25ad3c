"""How long the counterpart is silent before it speaks: thinking like a person, or pressing by silence."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.core.counterpart.act import Decision
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.scenario import Archetype

PRESSING = {Archetype.SHARK: 0.5, Archetype.STONEWALLER: 0.6, Archetype.INTIMIDATOR: 0.4, Archetype.DUO: 0.2}
"""How readily an archetype lets an offer hang in the air, as a share of its heat."""
PRESS_LEAST_MS, PRESS_MOST_MS = 4_000, 8_000
THINK_LEAST_MS, THINK_MOST_MS = 500, 1_800
WEIGHED_MS = 900
"""Extra thought for a figure of the learner's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Silence before a line, in ms; pressure when it is meant to make the learner talk."""

    ms: int
    pressure: bool = False


def thinking_pause(draft: Draft, heard: Heard, decision: Decision) -> Pause:
    """Return the silence before this turn's line."""
    readiness = PRESSING.get(draft.scenario.persona.temperament.archetype, 0.0)
    named_silence = decision.beat is not None and decision.beat.tactic == "pressure-silence"
    if named_silence or (heard.offer is not None and draft.roll("press") < readiness * draft.state.heat):
        span = PRESS_MOST_MS - PRESS_LEAST_MS
        return Pause(ms=PRESS_LEAST_MS + int(draft.roll("press-ms") * span), pressure=True)
    thought = THINK_LEAST_MS + int(draft.roll("think-ms") * (THINK_MOST_MS - THINK_LEAST_MS))
    return Pause(ms=thought + (WEIGHED_MS if heard.offer is not None else 0))
