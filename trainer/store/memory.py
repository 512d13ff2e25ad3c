"""An event log that lives as long as the program: for simulations, throwaway runs and tests."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.events import Event, Recorded
from trainer.store.codec import EVENTS


class MemoryLog:
    """The same contract as a log on disk, without the disk: events come back exactly as a file would return them."""

    def __init__(self, events: Sequence[Recorded] = ()) -> None:
        self._events = list(events)

    def append(self, events: Sequence[tuple[int, Event]]) -> tuple[Recorded, ...]:
        """Add (at_ms, event) pairs in order and return them with their sequence numbers."""
        first = len(self._events) + 1
        added = tuple(
            Recorded(seq=first + index, at_ms=at_ms, event=EVENTS.decode(EVENTS.encode(event)))
            for index, (at_ms, event) in enumerate(events)
        )
        self._events.extend(added)
        return added

    def load(self) -> tuple[Recorded, ...]:
        """Return every event in order."""
        return tuple(self._events)
