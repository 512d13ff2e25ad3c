"""A practice room over the real library, recogniser and a store in a folder, with a clock that tests move."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from trainer.content.load import ScenarioLibrary
from trainer.content.play import Play
from trainer.content.playthrough import Played, SimulatedClock, play_through
from trainer.core.ports import Clock
from trainer.core.rules import WalkAway
from trainer.core.table import Phase
from trainer.language.assembly import load_recogniser
from trainer.language.recogniser import WordRecogniser
from trainer.session.practice import PracticeSession
from trainer.session.room import PracticeRoom, Sitting
from trainer.store.recovery import OpenedStore, Place, open_store

PROJECT = Path(__file__).parents[2]
TODAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
START_MS = int(TODAY.timestamp() * 1000)


class Clock2026(SimulatedClock):
    """A clock that stands still until it is moved; while the computer is off only the wall clock runs."""

    def __init__(self) -> None:
        super().__init__()
        self.off_ms = 0

    def wall_ms(self) -> int:
        return START_MS + self.off_ms + self.slept_ms() + self.now_ms()


@cache
def recogniser() -> WordRecogniser:
    """Return the recogniser the program uses; it is read from disk once."""
    return load_recogniser(PROJECT / "resources")


@cache
def library() -> ScenarioLibrary:
    """Return the scenarios that come with the program, all of them kept at hand: tests ask for each in turn."""
    return ScenarioLibrary(PROJECT / "scenarios", most_kept=64)


def reasons_of(slug: str) -> frozenset[str]:
    """Return the keys of the exchanges that say why the counterpart stands where it stands on a point."""
    return frozenset(f"exchange.{one.id}" for one in library().load(slug).exchanges if one.explains)


def script(slug: str, name: str) -> Play:
    """Return one of a scenario's play scripts."""
    return next(play for play in library().plays(slug) if play.name == name)


@contextmanager
def room_in(folder: Path, clock: Clock | None = None) -> Iterator[PracticeRoom]:
    """Open a practice room over the records of a folder."""
    place = Place(path=folder / "hardball.db", backups=folder / "backups")
    store = open_store(place, now=TODAY)
    assert isinstance(store, OpenedStore), store
    try:
        yield PracticeRoom(library=library(), store=store, recogniser=recogniser(), clock=clock or Clock2026())
    finally:
        store.close()


def leave(session: PracticeSession) -> None:
    """Walk away for good: who is called back walks on. The parting words may still be owed."""
    session.submit(WalkAway())
    if session.state.phase is Phase.LEAVING:
        session.reply()
        session.submit(WalkAway())


def play_stored(room: PracticeRoom, clock: SimulatedClock, slug: str, name: str) -> tuple[Sitting, Played]:
    """Play one of the shipped scripts as a stored session."""
    play = script(slug, name)
    sitting = room.begin(slug, seed=play.seed)
    return sitting, play_through(play, sitting.session.scenario, sitting.session, clock)
