"""A whole desk for pages: the real library, recogniser and store over a temporary folder, and a clock moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from trainer.content.load import ScenarioLibrary
from trainer.content.playthrough import SimulatedClock
from trainer.language.assembly import load_recogniser
from trainer.language.recogniser import WordRecogniser
from trainer.paths import Paths
from trainer.session.room import PracticeRoom
from trainer.settings import FILE_NAME, Settings
from trainer.store.recovery import OpenedStore, Place, open_store
from trainer.ui.desk import Desk, SettingsBox
from trainer.voice.spoken import SpokenVoice

PROJECT = Path(__file__).parents[2]
TODAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Clock(SimulatedClock):
    """A clock that stands still until it is moved, with a wall time of the year 2026."""

    _ahead_ms = 0

    def wall_ms(self) -> int:
        return int(TODAY.timestamp() * 1000) + self.now_ms() + self.slept_ms() + self._ahead_ms

    def set_wall(self, *, ahead_ms: int) -> None:
        """Set the wall clock by hand."""
        self._ahead_ms = ahead_ms


@dataclass(frozen=True, kw_only=True)
class MadeDesk(Desk):
    """A desk with the parts that tests move by hand."""

    clock: Clock
    store: OpenedStore


@cache
def recogniser() -> WordRecogniser:
    """Return the recogniser the program uses; it is read from disk once."""
    return load_recogniser(PROJECT / "resources")


@cache
def library() -> ScenarioLibrary:
    """Return the scenarios that come with the program."""
    return ScenarioLibrary(PROJECT / "scenarios")


def make_paths(folder: Path) -> Paths:
    """Return the user's folders under a temporary one, beside the project's own content."""
    paths = Paths(
        data=folder / "data",
        config=folder / "config",
        cache=folder / "cache",
        log=folder / "log",
        backups=folder / "backups",
        packs=folder / "packs",
        scenarios=PROJECT / "scenarios",
        resources=PROJECT / "resources",
    )
    paths.create()
    return paths


@contextmanager
def make_desk(folder: Path, **settings: object) -> Iterator[MadeDesk]:
    """Lay a desk whose counterpart answers at once; the store is closed at the end.

    Whoever runs tasks over it joins them first: the fixture `desk` does.
    """
    paths = make_paths(folder)
    store = open_store(Place(path=paths.data / "hardball.db", backups=paths.backups), now=TODAY)
    assert isinstance(store, OpenedStore)
    clock = Clock()
    chosen = Settings(typing_pace=0.0).with_changes(**settings)
    yield MadeDesk(
        paths=paths,
        room=PracticeRoom(library=library(), store=store, recogniser=recogniser(), clock=clock),
        settings=SettingsBox(settings=chosen, file=paths.config / FILE_NAME),
        voice=_no_voice,
        clock=clock,
        store=store,
    )
    store.close()


def _no_voice() -> SpokenVoice:
    raise AssertionError("no sound in these tests: switch the voice off or give the desk one")
