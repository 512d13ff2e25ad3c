"""Whose silence it is at the table, after what, and for how long (science.md 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.core import events as ev
from trainer.core.pacing import reading_ms
from trainer.core.silences import Context, asks
from trainer.core.table import Phase, Spoken, TableState
from trainer.core.terms import Side


class Course(StrEnum):
    """What is happening in a silence."""

    NONE = "none"
    READING = "reading"
    """The line is being read; that is no silence."""
    RUNNING = "running"
    HELD = "held"
    TYPING = "typing"
    """The learner has begun to write: the silence is over, its length stands."""
    AWAY = "away"
    """The window is not in front; nothing is counted."""
    VOID = "void"
    """The learner was away for a part of it; none of it is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """A silence at a moment; ms is its length so far."""

    course: Course = Course.NONE
    owner: Side = Side.LEARNER
    after: Context = Context.AFTER_WORDS
    ms: int = 0


NO_QUIET = Quiet()


def was_away(recorded: Sequence[ev.Recorded]) -> bool:
    """Tell whether the learner left the table, or the machine slept, since somebody last spoke (science.md 3.2)."""
    for item in reversed(recorded):
        match item.event:
            case ev.FocusLost() | ev.FocusRegained() | ev.SessionResumed():
                return True
            case ev.LearnerSpoke() | ev.CounterpartSpoke():
                return False
            case _:
                pass
    return False


def learners_quiet(
    state: TableState, now_ms: int, *, words_per_minute: float, first_key_ms: int | None, void: bool = False
) -> Quiet:
    """Return the learner's silence at a moment; the time to read the last line is left out.

    One in which the learner was away is void; silence on purpose after it counts from where it began.
    """
    line = state.last_counterpart_line
    if state.phase is Phase.ENDED or state.awaiting is not Side.LEARNER or line is None or line.finished_ms is None:
        return NO_QUIET
    after = context_of(state)
    since = line.finished_ms + reading_ms(line.text, words_per_minute)
    until = now_ms if first_key_ms is None else first_key_ms
    length = max(0, until - since)
    if state.unfocused_since_ms is not None:
        return Quiet(course=Course.AWAY, after=after)
    if void:
        if state.holding_since_ms is None:
            return Quiet(course=Course.VOID, after=after)
        return Quiet(course=Course.HELD, after=after, ms=max(0, until - state.holding_since_ms))
    if first_key_ms is not None:
        return Quiet(course=Course.TYPING, after=after, ms=length)
    if state.holding_since_ms is not None:
        return Quiet(course=Course.HELD, after=after, ms=length)
    if now_ms < since:
        return Quiet(course=Course.READING, after=after)
    return Quiet(course=Course.RUNNING, after=after, ms=length)


def counterparts_quiet(state: TableState, since_ms: int, now_ms: int) -> Quiet:
    """Return the counterpart's silence while it lets the learner wait."""
    mine = _last(state, Side.LEARNER)
    after = Context.AFTER_WORDS
    if mine is not None and state.learner_offer is not None and state.learner_offer.seq > mine.seq:
        after = Context.AFTER_MY_OFFER
    elif mine is not None and mine.reading is not None and asks(mine.reading):
        after = Context.AFTER_MY_QUESTION
    return Quiet(course=Course.RUNNING, owner=Side.COUNTERPART, after=after, ms=max(0, now_ms - since_ms))


def context_of(state: TableState) -> Context:
    """Return what the learner's silence follows, by the rule of the silence ledger."""
    theirs, mine = _last(state, Side.COUNTERPART), _last(state, Side.LEARNER)
    if theirs is not None and theirs.tactic:
        return Context.AFTER_PRESSURE
    offer = state.counterpart_offer
    if theirs is not None and offer is not None and offer.seq > theirs.seq:
        return Context.AFTER_DEMAND
    if mine is not None and mine.reading is not None and asks(mine.reading):
        return Context.AFTER_MY_QUESTION
    if mine is not None and state.learner_offer is not None and state.learner_offer.seq > mine.seq:
        return Context.AFTER_MY_OFFER
    return Context.AFTER_WORDS


def _last(state: TableState, side: Side) -> Spoken | None:
    return next((line for line in reversed(state.spoken) if line.side is side), None)
