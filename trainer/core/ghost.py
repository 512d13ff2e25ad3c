"""A past session turn by turn, to stand beside a new run of the same scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.terms import Side

FORK_MARK = "@"
"""Parts a session's id from the number of the event a fork leaves it at, in `SessionStarted.forked_from`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GhostTurn:
    """One turn of the learner's; worths in the learner's utility points, None before the first figure."""

    turn: int
    """From 1."""
    seq: int
    at_ms: int
    said: str
    heard: str = ""
    """What the counterpart answered."""
    asked_for: float | None = None
    """What the learner's own page was worth."""
    page: float | None = None
    """What the counterpart's page was worth after its answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghost:
    """The turns of a session and how it ended; own is the worth of its outcome."""

    session: str
    turns: tuple[GhostTurn, ...]
    outcome: ev.Outcome | None
    own: float | None

    def turn(self, number: int) -> GhostTurn | None:
        """Return a turn by its number from 1, or None when that run was over by then."""
        return self.turns[number - 1] if 0 < number <= len(self.turns) else None


def recall(scenario: Scenario, recorded: Sequence[ev.Recorded], *, session: str) -> Ghost:
    """Return the ghost of a recorded session: what is said, cited or brought in is one turn with its answer."""
    bargain = scenario.bargain
    turns: list[GhostTurn] = []
    asked_for: float | None = None
    page: float | None = None
    outcome: ev.Outcome | None = None
    own: float | None = None
    for item in recorded:
        match item.event:
            case ev.LearnerSpoke():
                turns.append(
                    GhostTurn(
                        turn=len(turns) + 1,
                        seq=item.seq,
                        at_ms=item.at_ms,
                        said=item.event.text,
                        asked_for=asked_for,
                        page=page,
                    )
                )
            case ev.LearnerOffered():
                asked_for = bargain.utility(Side.LEARNER, item.event.package)
                turns = _change_last(turns, asked_for=asked_for)
            case ev.CounterpartSpoke():
                turns = _change_last(turns, heard=item.event.text)
            case ev.CounterpartOffered():
                page = bargain.utility(Side.LEARNER, item.event.package)
                turns = _change_last(turns, page=page)
            case ev.SessionEnded():
                outcome, deal = item.event.outcome, item.event.package
                own = bargain.utility(Side.LEARNER, deal) if deal is not None else bargain.learner_reservation
            case _:
                pass
    return Ghost(session=session, turns=tuple(turns), outcome=outcome, own=own)


def _change_last(turns: list[GhostTurn], **changes: object) -> list[GhostTurn]:
    return [*turns[:-1], replace(turns[-1], **changes)] if turns else turns  # type: ignore[arg-type]


def fork_name(session: str, seq: int) -> str:
    """Return what a fork remembers of where it left another session."""
    return f"{session}{FORK_MARK}{seq}"


def origin_of(forked_from: str) -> str:
    """Return the id of the session that was forked or played again, or nothing."""
    return forked_from.partition(FORK_MARK)[0]
