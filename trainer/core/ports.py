"""What the core needs from the world, as protocols the shell supplies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from trainer.core.events import Event, Recorded
from trainer.core.moves import Reading, Turn
from trainer.core.scenario import Exchange
from trainer.core.terms import Issue, Package, Terms

Line = TypeVar("Line", contravariant=True)  # noqa: PLC0105 - one word that says what it is


class Clock(Protocol):
    """A monotonic clock and a wall clock."""

    def now_ms(self) -> int:
        """Return monotonic milliseconds, without those the machine slept."""
        ...

    def slept_ms(self) -> int:
        """Return milliseconds the machine slept since some moment."""
        ...

    def wall_ms(self) -> int:
        """Return milliseconds since the epoch, UTC."""
        ...


class EventLog(Protocol):
    """The durable list of one session's events; append returns only once the events are committed."""

    def append(self, events: Sequence[tuple[int, Event]]) -> tuple[Recorded, ...]:
        """Commit (at_ms, event) pairs in order and return them with their sequence numbers."""
        ...

    def load(self) -> tuple[Recorded, ...]:
        """Return every event of the session in order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TableContext:
    """What a recogniser may know besides the text: the issues, what lies on the table, and the turns before."""

    issues: tuple[Issue, ...]
    history: tuple[Turn, ...] = ()
    their_offer: Package | None = None
    my_offer: Terms | None = None
    asked_issue: str | None = None
    """The issue the other side last asked about, for bare numbers in answer."""
    evidence_cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words by evidence, ally, window or tactic id that point at it when they occur."""
    exchanges: tuple[Exchange, ...] = ()
    """What the scene has answers for, by the wordings it expects."""
    keys_lately: tuple[frozenset[str], ...] = ()
    """Keys of the lines the other side spoke in its latest turns, the last turn first: follow-ups hang on them."""


class Recogniser(Protocol):
    """Turns the learner's words into acts, moves and offers."""

    @property
    def version(self) -> str:
        """Return the version, kept with every reading."""
        ...

    def read(self, text: str, context: TableContext) -> Reading:
        """Read one utterance; never raises on any text."""
        ...


class Voice(Protocol[Line]):
    """Speaks lines aloud, one after the other; a line is whatever the shell's voices take, with an id and a text.

    Each line ends exactly once, also when it is never heard; who listens is told by hooks of the voice's own.
    """

    def say(self, utterance: Line, /) -> None:
        """Speak a line after those said before it; returns at once."""
        ...

    def prepare(self, utterance: Line, /) -> None:
        """Make ready for a line that will be said soon; makes no sound."""
        ...

    def stop(self) -> None:
        """Cut off the line in progress and drop those waiting."""
        ...

    def set_muted(self, muted: bool, /) -> None:  # noqa: FBT001 - a switch takes its position
        """Be silent, or speak again from the next line on."""
        ...

    def close(self) -> None:
        """Let go of every process, device and file."""
        ...
