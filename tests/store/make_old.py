"""Keep a file of today's schema for the upgrades to come: `python -m tests.store.make_old`.

Run once whenever a schema ships; the file goes into tests/store/old/ and is never made again. It holds one session with
an event of every kind, every field filled, and one ordinary session; beside it lie the same events as lines.
"""

import dataclasses
import sys
import typing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any

from tests.store.scenes import EVENING_MS, READ_RIGHT, card, opening, play, started, talk
from trainer.core.events import Event, ReadingCorrected, SessionEnded, SessionStarted
from trainer.store.codec import KINDS, encode_line
from trainer.store.recovery import OpenedStore, Place, open_store
from trainer.store.revision import HEAD

OLD = Path(__file__).parent / "old"
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
    """Make the file and its lines, unless they are there."""
    target = OLD / f"records-{HEAD}.db"
    if target.exists():
        print(f"{target.name} is kept as it is")  # noqa: T201
        return 1
    OLD.mkdir(exist_ok=True)
    store = open_store(Place(path=target, backups=OLD / "backups"), now=datetime(2026, 11, 23, tzinfo=UTC))
    assert isinstance(store, OpenedStore)
    log = store.begin(card("Every kind of event"), session_id=FULL)
    log.append([(0, started()), *opening()[1:], *talk()])
    log.append([(100_000 + index, event) for index, event in enumerate(one_of_each())])
    play(store, PLAIN, at=EVENING_MS + 86_400_000)
    lines = [encode_line(one) for session_id in (FULL, PLAIN) for one in store.log(session_id).load()]
    store.close()
    target.with_suffix(".jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
