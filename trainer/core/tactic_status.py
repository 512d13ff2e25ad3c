"""What became of each tactic so far, as a fold over the events that concern it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar, assert_never

from trainer.core import events as ev
from trainer.core.moves import Tone
from trainer.core.tactics import Stage

Key = TypeVar("Key")
Held = TypeVar("Held")
TacticEvent: TypeAlias = ev.TacticFired | ev.TacticNamed | ev.TacticCountered | ev.TacticPaid


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticStatus:
    """What became of one tactic so far."""

    stage: Stage
    seq: int
    times: int = 1
    named: bool = False
    answered: bool = False
    stopped: bool = False
    paid: bool = False
    payments: int = 0
    """How often it drew something from the learner, over the whole session."""
    rebuffs: int = 0
    """In how many of the learner's turns it was named calmly, countered or answered by a trade."""
    rebuffed_in: int = 0
    """The learner's turn that was last counted as a rebuff: a trade that counters is one, not two."""
    passed_over: int = 0
    """How often the learner went on as if nothing had been tried."""

    @property
    def unmet(self) -> bool:
        """Tell whether nothing has come of it since it was last applied."""
        return not (self.answered or self.stopped or self.paid)


Statuses: TypeAlias = Mapping[str, TacticStatus]


def with_entry(mapping: Mapping[Key, Held], key: Key, value: Held) -> Mapping[Key, Held]:
    """Return a copy of a mapping with one entry set."""
    return {**mapping, key: value}


def weigh_tactic(tactics: Statuses, active: str, event: TacticEvent, *, seq: int, turn: int) -> tuple[Statuses, str]:
    """Return the tactics and the one at work after an event, which fell into this turn of the learner's."""
    known = tactics.get(event.tactic)
    match event:
        case ev.TacticFired():
            tactics = _passed_over(tactics, active)
            before = tactics.get(event.tactic, TacticStatus(stage=event.stage, seq=seq, times=0))
            status = replace(
                before, stage=event.stage, seq=seq, times=before.times + 1, answered=False, stopped=False, paid=False
            )
            active = event.tactic
        case ev.TacticNamed():
            assert known is not None
            status = replace(known, named=True, answered=True, stopped=known.stopped or event.stopped)
            status = status if event.tone is Tone.ACCUSING else _rebuffed(status, turn)
            active = "" if event.stopped and active == event.tactic else active
        case ev.TacticCountered():
            assert known is not None
            status = _rebuffed(replace(known, answered=True, stopped=known.stopped or event.defused), turn)
            active = "" if event.defused and active == event.tactic else active
        case ev.TacticPaid():
            assert known is not None
            status = replace(known, paid=True, payments=known.payments + 1)
        case _:
            assert_never(event)
    return with_entry(tactics, event.tactic, status), active


def traded(tactics: Statuses, active: str, turn: int) -> Statuses:
    """Return the tactics after a conditional offer, which rebuffs the one at work."""
    status = tactics.get(active)
    if status is None or status.answered:
        return tactics
    return with_entry(tactics, active, _rebuffed(status, turn))


def _rebuffed(status: TacticStatus, turn: int) -> TacticStatus:
    """Return a tactic's status with this turn counted as a rebuff, once."""
    if status.rebuffs and status.rebuffed_in == turn:
        return status
    return replace(status, rebuffs=status.rebuffs + 1, rebuffed_in=turn)


def _passed_over(tactics: Statuses, active: str) -> Statuses:
    """Return the tactics once the next one is tried: where nothing came of the one at work, it was passed over."""
    status = tactics.get(active)
    if status is None or not status.unmet:
        return tactics
    return with_entry(tactics, active, replace(status, passed_over=status.passed_over + 1))
