"""The table as far as the learner has seen it: the counterpart's turn counts from when its line is shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from trainer.core import events as ev
from trainer.core.table import TableState, evolve
from trainer.core.terms import Side

LEADING = (
    ev.AdjournmentRefused,
    ev.MoodShifted,
    ev.TacticFired,
    ev.TacticNamed,
    ev.TacticCountered,
    ev.TacticPaid,
    ev.InterestRevealed,
    ev.ClaimProbed,
    ev.DeadlineTested,
    ev.WindowOpened,
    ev.Unlocked,
    ev.TargetShifted,
    ev.CalledBack,
)
"""What the counterpart decides before it speaks."""
OWN_ENDS = frozenset({ev.Outcome.DEAL, ev.Outcome.LEARNER_WALKED, ev.Outcome.ABANDONED})


class ShownTable:
    """Folds events in order, but holds back a turn of the counterpart until its line is on screen."""

    def __init__(self) -> None:
        self.state = TableState()
        self._waiting: deque[ev.Recorded] = deque()
        self._lines: set[int] = set()

    def take(self, fresh: Iterable[ev.Recorded]) -> tuple[ev.Recorded, ...]:
        """Take committed events; return those that may be shown now."""
        self._waiting.extend(fresh)
        return self._release()

    def take_shown(self, recorded: Iterable[ev.Recorded]) -> tuple[ev.Recorded, ...]:
        """Take events of an earlier sitting, all of which may be shown."""
        known = tuple(recorded)
        self._lines.update(item.seq for item in known if isinstance(item.event, ev.CounterpartSpoke))
        return self.take(known)

    def show(self, seq: int) -> tuple[ev.Recorded, ...]:
        """Note that a line of the counterpart is on screen; return what may be shown with it."""
        self._lines.add(seq)
        return self._release()

    def _release(self) -> tuple[ev.Recorded, ...]:
        released = []
        while self._waiting and self._may_go():
            item = self._waiting.popleft()
            self.state = evolve(self.state, item)
            released.append(item)
        return tuple(released)

    def _may_go(self) -> bool:
        if not _leads(self._waiting[0].event):
            return True
        line = next((item.seq for item in self._waiting if isinstance(item.event, ev.CounterpartSpoke)), None)
        return line is None or line in self._lines


def _leads(event: ev.Event) -> bool:
    """Tell whether an event is part of the counterpart's turn up to its line."""
    match event:
        case ev.CounterpartSpoke():
            return True
        case ev.OfferAccepted():
            return event.side is Side.COUNTERPART
        case ev.SessionEnded():
            return event.outcome not in OWN_ENDS
        case _:
            return isinstance(event, LEADING)
