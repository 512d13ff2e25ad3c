"""Events as they are written: a kind, a version and canonical JSON; older versions are brought up on reading.

The kinds below are part of the file format: a name here never changes, whatever the class is called. When the meaning
of an event's fields changes, its kind gets one more upcaster (a plain dict of the old shape in, of the next shape out)
that uses no live code. A new field with a default needs none: where it is missing the default stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from trainer.core import events
from trainer.core.events import Event, Recorded
from trainer.core.moves import Reading
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.shapes import Json, Shape, shape_of

Upcast: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of event on disk; its version is one more than the number of steps that lead to it."""

    name: str
    type: type[Event]
    upcasts: tuple[Upcast, ...] = ()

    @property
    def version(self) -> int:
        """Return the version that is written today."""
        return len(self.upcasts) + 1

    @property
    def shape(self) -> Shape:
        """Return how the event's fields are written."""
        hint: Any = self.type
        return shape_of(hint)


KINDS: tuple[Kind, ...] = (
    Kind(name="session_started", type=events.SessionStarted),
    Kind(name="preparation_done", type=events.PreparationDone),
    Kind(name="table_opened", type=events.TableOpened),
    Kind(name="learner_spoke", type=events.LearnerSpoke),
    Kind(name="learner_offered", type=events.LearnerOffered),
    Kind(name="reading_corrected", type=events.ReadingCorrected),
    Kind(name="counterpart_spoke", type=events.CounterpartSpoke),
    Kind(name="counterpart_offered", type=events.CounterpartOffered),
    Kind(name="line_finished", type=events.LineFinished),
    Kind(name="hold_began", type=events.HoldBegan),
    Kind(name="hold_ended", type=events.HoldEnded),
    Kind(name="focus_lost", type=events.FocusLost),
    Kind(name="focus_regained", type=events.FocusRegained),
    Kind(name="break_taken", type=events.BreakTaken),
    Kind(name="adjournment_asked", type=events.AdjournmentAsked),
    Kind(name="adjournment_refused", type=events.AdjournmentRefused),
    Kind(name="adjourned", type=events.Adjourned),
    Kind(name="table_reopened", type=events.TableReopened),
    Kind(name="evidence_cited", type=events.EvidenceCited),
    Kind(name="ally_brought_in", type=events.AllyBroughtIn),
    Kind(name="tactic_fired", type=events.TacticFired),
    Kind(name="tactic_named", type=events.TacticNamed),
    Kind(name="tactic_countered", type=events.TacticCountered),
    Kind(name="tactic_paid", type=events.TacticPaid),
    Kind(name="interest_revealed", type=events.InterestRevealed),
    Kind(name="claim_probed", type=events.ClaimProbed),
    Kind(name="deadline_tested", type=events.DeadlineTested),
    Kind(name="window_opened", type=events.WindowOpened),
    Kind(name="unlocked", type=events.Unlocked),
    Kind(name="mood_shifted", type=events.MoodShifted),
    Kind(name="target_shifted", type=events.TargetShifted),
    Kind(name="offer_accepted", type=events.OfferAccepted),
    Kind(name="learner_left", type=events.LearnerLeft),
    Kind(name="called_back", type=events.CalledBack),
    Kind(name="session_ended", type=events.SessionEnded),
    Kind(name="session_resumed", type=events.SessionResumed),
    Kind(name="reflection_written", type=events.ReflectionWritten),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """An event as it is written."""

    kind: str
    version: int
    body: str


def canonical(value: Json | Mapping[str, Any]) -> str:
    """Write JSON the one way we write it: keys sorted, no spaces, text as it is, no NaN.

    A lone surrogate, which no file can hold as it is, is written as its escape and comes back as itself.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    if text.isascii():
        return text
    return LONE_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


class EventCodec:
    """Writes and reads events of the given kinds."""

    def __init__(self, kinds: Sequence[Kind] = KINDS) -> None:
        self._by_type: Mapping[type, Kind] = {kind.type: kind for kind in kinds}
        self._by_name = {kind.name: kind for kind in kinds}

    def kind(self, event_type: type[Event]) -> Kind:
        """Return the kind under which events of a type are kept."""
        return self._by_type[event_type]

    def encode(self, event: Event) -> Encoded:
        """Write an event down."""
        kind = self._by_type[type(event)]
        return Encoded(kind=kind.name, version=kind.version, body=canonical(kind.shape.encode(event)))

    def decode(self, encoded: Encoded) -> Event:
        """Read an event back, bringing an older version up to today's.

        Raises:
            StoreFailure: the event is of a kind or version this program does not know, or its text is damaged.
        """
        kind = self._by_name.get(encoded.kind)
        if kind is None or encoded.version > kind.version:
            raise StoreFailure(
                ProblemKind.NEWER,
                "This session was recorded by a newer version of Hardball.",
                safe="It is unchanged.",
                remedy="Install the newer version to open it.",
                detail=f"{encoded.kind} version {encoded.version}",
            )
        try:
            body = json.loads(encoded.body)
            for upcast in kind.upcasts[encoded.version - 1 :]:
                body = upcast(body)
            event: Event = kind.shape.decode(body)
        except ValueError as error:
            raise _damaged(encoded.kind, error) from error
        return event


EVENTS = EventCodec()
"""The codec of today's format; holds no state beyond its tables."""


def encode_line(recorded: Recorded) -> str:
    """Write a recorded event as one JSON object: seq, t_ms, kind, then the event's fields in order of name.

    A field named like one of the first three is written with its kind before it, as in "unlocked_kind".
    """
    kind = EVENTS.kind(type(recorded.event))
    line: dict[str, Json] = {"seq": recorded.seq, "t_ms": recorded.at_ms, "kind": kind.name}
    fields = kind.shape.encode(recorded.event)
    assert isinstance(fields, dict)
    taken = frozenset(line)
    pairs = [canonical({name: value})[1:-1] for name, value in line.items()]
    pairs += [
        canonical({f"{kind.name}_{name}" if name in taken else name: fields[name]})[1:-1] for name in sorted(fields)
    ]
    return "{" + ",".join(pairs) + "}"


def encode_reading(reading: Reading) -> str:
    """Write a reading as canonical JSON."""
    return canonical(shape_of(Reading).encode(reading))


def decode_reading(text: str) -> Reading:
    """Read a reading back.

    Raises:
        StoreFailure: the text is damaged.
    """
    try:
        reading: Reading = shape_of(Reading).decode(json.loads(text))
    except ValueError as error:
        raise _damaged("reading", error) from error
    return reading


def _damaged(what: str, error: ValueError) -> StoreFailure:
    return StoreFailure(
        ProblemKind.CORRUPT,
        "A part of this session cannot be read.",
        safe="Your other sessions are not affected.",
        remedy="Restore a backup to get it back.",
        detail=f"{what}: {error}",
    )
