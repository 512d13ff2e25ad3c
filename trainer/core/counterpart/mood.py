"""Trust, heat and face: how the learner's conduct moves the counterpart's mood (science.md 4.5)."""

from __future__ import annotations

from trainer.core import events as ev
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.moves import Act, Move

WARMING = (
    Move.INTEREST_QUESTION,
    Move.ACKNOWLEDGE,
    Move.SUMMARISE_CHECK,
    Move.REFRAME_COLLABORATIVE,
    Move.REFRAME_INTERESTS,
)
INSULTS = (Move.M_REACT_EMOTIONALLY,)
TRUST_WARM, TRUST_INSULT, TRUST_BLUFF, TRUST_IRRITATOR = 0.06, -0.10, -0.15, -0.05
HEAT_INSULT, HEAT_PAID, HEAT_ACCUSED, HEAT_CALMED = 0.10, 0.15, 0.10, -0.25


def clip(value: float) -> float:
    """Return a share kept inside 0..1."""
    return min(1.0, max(0.0, value))


def shift(draft: Draft, cause: str, *, trust: float = 0.0, heat: float = 0.0, face: float = 0.0) -> None:
    """Emit a change of mood unless nothing would change."""
    state = draft.state
    after = (clip(state.trust + trust), clip(state.heat + heat), clip(state.face + face))
    if after != (state.trust, state.heat, state.face):
        draft.emit(ev.MoodShifted(trust=after[0], heat=after[1], face=after[2], cause=cause))


def is_insult(heard: Heard) -> bool:
    """Tell whether the learner attacked the person."""
    return heard.has(*INSULTS) or heard.reading.has_act(Act.ATTACK)


def weigh_conduct(draft: Draft, heard: Heard) -> None:
    """Apply what manners do to the mood and note the reaction they call for."""
    if heard.took_break or heard.has(Move.REQUEST_TIME):
        shift(draft, "break", heat=-draft.state.heat / 2)
        heard.reactions.append("react.break")
    if is_insult(heard):
        shift(draft, "insult", trust=TRUST_INSULT, heat=HEAT_INSULT)
        heard.reactions.append("react.rude")
    elif heard.reading.has_act(Act.THREAT):
        shift(draft, "threat", trust=TRUST_IRRITATOR)
        heard.reactions.append("react.threat")
    if heard.has(Move.M_EMPTY_THREAT):
        shift(draft, "bluff-caught", trust=TRUST_BLUFF)
        heard.reactions.append("react.batna.empty")
    if heard.has(Move.M_IRRITATOR):
        shift(draft, "irritator", trust=TRUST_IRRITATOR)
    if heard.has(*WARMING):
        shift(draft, "heard", trust=TRUST_WARM)
