"""Whether an if-then plan was kept: how often a session gave occasion for its move, and how often the move came.

What counts as an occasion follows from the move [D]: an answer to a tactic has one at each tactic it answers, a way of
giving at each concession, an opening at the first offer, the rest one per session.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core import events as ev
from trainer.core.debrief import Debrief
from trainer.core.moves import COUNTED_CONFIDENCE, Move
from trainer.core.scenario import Scenario
from trainer.core.terms import Side

OPENINGS = frozenset({Move.ANCHOR_FIRST, Move.COUNTER_ANCHOR})
WAYS_OF_GIVING = frozenset({Move.CONDITIONAL_OFFER, Move.PACKAGE_OFFER, Move.MESO, Move.CONTINGENT_DEAL})
BEFORE_GIVING = frozenset(
    {Move.INTEREST_QUESTION, Move.SHARE_PRIORITY, Move.SUMMARISE_CHECK, Move.ACKNOWLEDGE, Move.JUSTIFY_RATIONALE}
)
"""Moves that prepare a concession where the session had no tactic for them to answer."""
FELT_POINTS = 1.0
REMEDY: Mapping[Move, Move] = {
    Move.M_CONCEDE_UNDER_TACTIC: Move.NAME_TACTIC,
    Move.M_UNILATERAL_CONCESSION: Move.CONDITIONAL_OFFER,
    Move.M_BID_AGAINST_SELF: Move.HOLD_POSITION,
    Move.M_ACCEPT_FIRST_OFFER: Move.COUNTER_ANCHOR,
    Move.M_REVEAL_RESERVATION: Move.SHARE_PRIORITY,
    Move.M_EMPTY_THREAT: Move.BATNA_SIGNAL,
    Move.M_REVEAL_DESPERATION: Move.REQUEST_TIME,
    Move.M_REACT_EMOTIONALLY: Move.I_STATEMENT,
    Move.M_SPLIT_DIFFERENCE: Move.OBJECTIVE_STANDARD,
    Move.M_FILL_SILENCE: Move.STRATEGIC_SILENCE,
    Move.M_BACKDOWN_RANGE: Move.JUSTIFY_RATIONALE,
    Move.M_APOLOGISE_ASK: Move.JUSTIFY_RATIONALE,
    Move.M_IRRITATOR: Move.ACKNOWLEDGE,
    Move.M_ARGUMENT_PILE: Move.JUSTIFY_RATIONALE,
    Move.M_ISSUE_BY_ISSUE: Move.PACKAGE_OFFER,
    Move.M_ROUND_CONCESSION: Move.CONDITIONAL_OFFER,
}
"""The move that takes a mistake's place, for a plan that is made from a remark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """How a session bears on a plan."""

    occasions: int
    kept: int


def check_plan(move: Move, scenario: Scenario, recorded: Sequence[ev.Recorded], debrief: Debrief) -> Check:
    """Return how often a finished session gave occasion for a plan's move, and how often it was made."""
    made = [deed.seq for deed in debrief.deeds if deed.move is move and deed.confidence >= COUNTED_CONFIDENCE]
    if move.is_mistake:
        turns = sum(isinstance(item.event, ev.LearnerSpoke) for item in recorded)
        return Check(occasions=1, kept=int(not made)) if turns else Check(occasions=0, kept=0)
    if move in OPENINGS:
        first = next((entry.seq for entry in debrief.concessions.of(Side.LEARNER)), None)
        return Check(occasions=int(first is not None), kept=int(first is not None and bool(made)))
    pressed = [
        item.seq
        for item in recorded
        if isinstance(item.event, ev.TacticFired)
        and (tactic := scenario.tactics.get(item.event.tactic)) is not None
        and move in tactic.counters
    ]
    if pressed:
        return _answered(recorded, pressed, made)
    if move in WAYS_OF_GIVING | BEFORE_GIVING:
        given = [entry.seq for entry in debrief.concessions.of(Side.LEARNER) if entry.given > FELT_POINTS]
        return _prepared(recorded, given, made)
    return Check(occasions=1, kept=int(bool(made)))


def _answered(recorded: Sequence[ev.Recorded], pressed: Sequence[int], made: Sequence[int]) -> Check:
    """Count the tactics that the move answered in the learner's next turn; two in one breath are one occasion."""
    turns = _turns(recorded)
    spans = dict.fromkeys(_span_after(turns, seq) for seq in pressed)
    kept = sum(any(start <= seq < end for seq in made) for start, end in spans)
    return Check(occasions=len(spans), kept=kept)


def _prepared(recorded: Sequence[ev.Recorded], given: Sequence[int], made: Sequence[int]) -> Check:
    """Count the concessions that the move came with, or in the turn before."""
    turns = _turns(recorded)
    kept = 0
    for seq in given:
        before = [turn for turn in turns if turn <= seq][-2:]
        kept += any((before[0] if before else seq) <= one <= seq for one in made)
    return Check(occasions=len(given), kept=kept)


def _turns(recorded: Sequence[ev.Recorded]) -> list[int]:
    """Return where the learner's turns begin: words, and what is done without any."""
    kinds = (ev.LearnerSpoke, ev.BreakTaken, ev.EvidenceCited, ev.AllyBroughtIn)
    asked = ev.AdjournmentAsked()
    return [item.seq for item in recorded if isinstance(item.event, kinds) or item.event == asked]


def _span_after(turns: Sequence[int], seq: int) -> tuple[int, int]:
    """Return the learner's first turn after an event as a span of event numbers, up to the turn after it."""
    later = [turn for turn in turns if turn > seq]
    start = later[0] if later else seq + 1
    end = later[1] if len(later) > 1 else 2**31
    return start, end
