"""What the counterpart does with the learner's silence (science.md 4.10)."""

from __future__ import annotations

from trainer.core import events as ev
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.pressure import unlock_defused
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.moves import Move
from trainer.core.scenario import Archetype
from trainer.core.table import Phase, TableState
from trainer.core.terms import Side

TYPED_FACTOR = 3
"""Typed silence is worth a third of spoken silence: reading and chat rhythm differ (science.md 3.2, S3)."""
MOST_BREAKS = 2
"""After breaking the silence this often in a row the persona waits without end."""
HABITS: dict[Archetype, tuple[float, float, float, float]] = {
    Archetype.SHARK: (0.35, 0.15, 0.35, 0.15),
    Archetype.VELVET: (0.10, 0.55, 0.30, 0.05),
    Archetype.EXPLODER: (0.45, 0.25, 0.25, 0.05),
    Archetype.DUO: (0.30, 0.35, 0.30, 0.05),
    Archetype.STONEWALLER: (0.25, 0.05, 0.10, 0.60),
    Archetype.NIBBLER: (0.10, 0.50, 0.35, 0.05),
    Archetype.PHANTOM: (0.20, 0.50, 0.25, 0.05),
    Archetype.INTIMIDATOR: (0.50, 0.10, 0.35, 0.05),
}
"""How likely an archetype repeats, explains, asks or waits in turn (our design)."""
KEYS = ("silence.repeat", "silence.explain", "silence.ask", "silence.wait")


def patience_ms(patience_s: float, state: TableState) -> int:
    """Return how long the persona bears the learner's silence: shorter once the learner holds on purpose."""
    factor = 1 if state.holding_since_ms is not None else TYPED_FACTOR
    return int(patience_s * 1000 * factor)


def may_break_silence(state: TableState) -> bool:
    """Tell whether the persona would speak again if the learner stays silent."""
    return (
        state.phase in {Phase.TALKING, Phase.CONFIRMING}
        and state.awaiting is Side.LEARNER
        and state.silence_breaks < MOST_BREAKS
        and state.unfocused_since_ms is None
        and not state.untimed
    )


def answer_silence(draft: Draft) -> None:
    """Speak into the learner's silence; the target does not move."""
    tactic = draft.state.active_tactic
    entry = draft.scenario.tactics.get(tactic)
    status = draft.state.tactics.get(tactic)
    outwaited = entry is not None and Move.STRATEGIC_SILENCE in entry.counters
    if outwaited and status is not None and not status.answered:
        draft.emit(ev.TacticCountered(tactic=tactic, move=Move.STRATEGIC_SILENCE, defused=True))
        unlock_defused(draft, tactic)
    weights = HABITS[draft.scenario.persona.temperament.archetype]
    first = draft.pick("silence", KEYS, weights)
    standing = draft.state.counterpart_offer
    if draft.state.phase is Phase.CONFIRMING:
        _say_in_silence(draft, Utterance(draft, {}), ("act.remind.short", "silence.wait"))
        return
    headline = draft.scenario.bargain.headline.id
    terms = speak_terms(draft.scenario, {headline: standing.package[headline]}) if standing else ""
    _say_in_silence(draft, Utterance(draft, {"terms": terms}), (first, *KEYS))


def _say_in_silence(draft: Draft, utterance: Utterance, keys: tuple[str, ...]) -> None:
    said = next((key for key in keys if utterance.say(key)), "")
    if not said:
        return
    act = said if said.startswith("silence.") else "silence.ask"
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text,
            act=act,
            line_ids=tuple(utterance.line_ids),
            speaker=draft.scenario.persona.name,
        )
    )
