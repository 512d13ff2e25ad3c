"""A turn that nobody sees: what the first turn at a scene takes longer for is at hand after it."""

from __future__ import annotations

from trainer.core import events as ev
from trainer.core.counterpart.reply import respond
from trainer.core.rules import Refusal, Say, decide
from trainer.core.table import replay
from trainer.session.practice import PracticeSession

SAID = "Good morning. Could you do better than that?"
"""Has to be read as talk and as a question for more, and compared with all that was foreseen."""


def take_dry_turn(session: PracticeSession) -> None:
    """Read a sentence and work out the answer to it; nothing is said and nothing stored."""
    scenario, state = session.scenario, session.state
    decision = decide(scenario, state, Say(text=SAID, reading=session.read(SAID)))
    if isinstance(decision, Refusal):
        return
    coming = (
        ev.Recorded(seq=state.seq + 1 + index, at_ms=state.now_ms, event=event) for index, event in enumerate(decision)
    )
    respond(scenario, replay(coming, state), state.now_ms)
    _ = scenario.bargain.signable  # worked out once, for the first offer
