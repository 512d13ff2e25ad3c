"""Keep files of today's schema for the upgrades to come: `python -m tests.store.make_old`.

Run once whenever a schema ships; the files go into tests/store/old/ and are never made again. `records-N.db` holds one
session with an event of every kind, every field filled, and one ordinary session; beside it lie the same events as
lines. `played-N.db` holds whole sessions that built-in learners played on a shipped scene, filed as the program does.
"""

import dataclasses
import sqlite3
import sys
import typing
from contextlib import closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from types import UnionType
from typing import Any

from tests.session.rooms import Clock2026, room_in
from tests.store.scenes import EVENING_MS, READ_RIGHT, card, opening, play, started, talk
from trainer.content.learners import BUILT_IN, FOUR
from trainer.content.playthrough import SimulatedClock
from trainer.content.policies import PolicyName
from trainer.content.seat import Seat
from trainer.core.events import Event, ReadingCorrected, ReflectionWritten, SessionEnded, SessionStarted
from trainer.core.moves import Move
from trainer.core.rules import FinishLine, OpenTable, Prepare, Say
from trainer.core.table import Phase
from trainer.session.room import PracticeRoom
from trainer.store.codec import KINDS, encode_line
from trainer.store.recovery import OpenedStore, Place, open_store
from trainer.store.revision import HEAD

OLD = Path(__file__).parent / "old"
PLAYED = "s06-rent-renewal"
MOST_TURNS = 40
REFLECTION = ReflectionWritten(
    answers={"worked": "I asked for the index."},
    ratings={"respected": 5},
    batna_confidence=70,
    plan_if="he names a deadline",
    plan_then="I ask what happens the day after",
    plan_move=Move.DEADLINE_QUESTION,
)
FULL, PLAIN = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"
SCALARS: dict[Any, Any] = {str: "Ärger £5", int: 3, float: 0.5, bool: True}


def sample(hint: Any) -> Any:
    """Return one value of a type with nothing left empty."""
    if isinstance(hint, typing.NewType):
        return sample(hint.__supertype__)
    if hint in SCALARS:
        return SCALARS[hint]
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, UnionType}:
        return sample(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return (sample(args[0]),)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(iter(hint))
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        return hint(**{field.name: sample(hints[field.name]) for field in dataclasses.fields(hint)})
    return {sample(args[0]): sample(args[1])}


def one_of_each() -> list[Event]:
    """Return an event of every kind, in an order that a session may have."""
    middle = [
        ReadingCorrected(of_seq=6, reading=READ_RIGHT) if kind.type is ReadingCorrected else sample(kind.type)
        for kind in KINDS
        if kind.type not in {SessionStarted, SessionEnded}
    ]
    return [*middle, sample(SessionEnded)]


def main() -> int:
    """Make the files, unless they are there."""
    OLD.mkdir(exist_ok=True)
    for target, make in ((OLD / f"records-{HEAD}.db", make_records), (OLD / f"played-{HEAD}.db", make_played)):
        if target.exists():
            print(f"{target.name} is kept as it is")  # noqa: T201
        else:
            make(target)
    return 0


def make_played(target: Path) -> None:
    """Let three built-in learners play, one of them write a reflection, and file what came of it."""
    with TemporaryDirectory() as name:
        clock = Clock2026()
        with room_in(Path(name), clock) as room:
            played = [play_policy(room, clock, PLAYED, policy, seed) for seed, policy in enumerate(FOUR, 1)]
            room.reflect(played[0], REFLECTION)
        with closing(sqlite3.connect(Path(name) / "hardball.db")) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))


def play_policy(room: PracticeRoom, clock: SimulatedClock, slug: str, policy: PolicyName, seed: int) -> str:
    """Play a stored session as a built-in learner would, an hour after the last, and return its id."""
    learner = BUILT_IN[policy]
    clock.advance(3_600_000)
    sitting = room.begin(slug, seed=seed)
    session = sitting.session
    session.submit(Prepare(preparation=learner.prepare(Seat(session.scenario, session.state))))
    session.submit(OpenTable())
    session.reply()
    for turn in range(MOST_TURNS):
        line = session.state.last_counterpart_line
        session.stopwatch.pass_time(3_000)
        if line is not None:
            session.submit(FinishLine(of_seq=line.seq))
        session.stopwatch.pass_time(2_000 + 900 * turn)
        if session.state.phase is Phase.ENDED:
            break
        order = learner.act(Seat(session.scenario, session.state))
        if isinstance(order, Say):
            order = dataclasses.replace(order, first_key_ms=session.now_ms() - 800, last_key_ms=session.now_ms())
        session.submit(order)
        while session.awaits_reply:
            session.reply()
    room.file(sitting.id)
    return sitting.id


def make_records(target: Path) -> None:
    """Store an event of every kind and a small session."""
    store = open_store(Place(path=target, backups=OLD / "backups"), now=datetime(2026, 11, 23, tzinfo=UTC))
    assert isinstance(store, OpenedStore)
    log = store.begin(card("Every kind of event"), session_id=FULL)
    log.append([(0, started()), *opening()[1:], *talk()])
    log.append([(100_000 + index, event) for index, event in enumerate(one_of_each())])
    play(store, PLAIN, at=EVENING_MS + 86_400_000)
    lines = [encode_line(one) for session_id in (FULL, PLAIN) for one in store.log(session_id).load()]
    store.close()
    target.with_suffix(".jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
