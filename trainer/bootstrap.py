"""The composition root: the only module that knows everyone."""

from __future__ import annotations

import platform
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cached_property

from trainer.cli.commands import complain, run_command
from trainer.cli.tools import Examined, Health
from trainer.cli.words import make_parser
from trainer.content.load import ScenarioLibrary
from trainer.core.errors import UserFacing
from trainer.core.ports import Recogniser
from trainer.language.assembly import load_recogniser
from trainer.paths import Paths, resolve_paths
from trainer.session.room import PracticeRoom
from trainer.store.health import examine
from trainer.store.recovery import OpenedStore, Place, StoreProblem, open_store

DATABASE_NAME = "hardball.db"
CHILD_FLAG = "--voice-child"


class SystemClock:
    """The machine's clocks."""

    def now_ms(self) -> int:
        """Return monotonic milliseconds."""
        return time.monotonic_ns() // 1_000_000

    def wall_ms(self) -> int:
        """Return milliseconds since the epoch, UTC."""
        return time.time_ns() // 1_000_000


def database_place(paths: Paths) -> Place:
    """Return where the records are kept."""
    return Place(path=paths.data / DATABASE_NAME, backups=paths.backups)


class Services:
    """The collaborators of the command line, each made when first asked for."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    @cached_property
    def library(self) -> ScenarioLibrary:
        """Return the scenario library."""
        return ScenarioLibrary(self._paths.scenarios)

    @cached_property
    def recogniser(self) -> Recogniser:
        """Return the recogniser."""
        return load_recogniser(self._paths.resources)

    @contextmanager
    def room(self) -> Iterator[PracticeRoom]:
        """Open the practice room; it is closed at the end."""
        self._paths.create()
        opened = open_store(database_place(self._paths), now=datetime.now(UTC))
        if isinstance(opened, StoreProblem):
            raise UserFacing(opened.message, safe=opened.safe, remedy=opened.advice)
        try:
            yield make_room(self.library, opened, self.recogniser)
        finally:
            opened.close()

    def examine(self) -> Sequence[Examined]:
        """Look the installation over."""
        return [
            Examined(
                name="Python",
                health=Health.OK,
                detail=f"{platform.python_version()} on {platform.system()} {platform.machine()}",
                essential=True,
            ),
            *self._examine_paths(),
            self._examine_records(),
            *self._examine_content(),
            *_examine_screen(self._paths),
            *_examine_voice(),
        ]

    def _examine_paths(self) -> Iterator[Examined]:
        try:
            self._paths.create()
        except UserFacing as error:
            yield Examined(
                name="Folders", health=Health.FAILED, detail=error.message, remedy=error.remedy, essential=True
            )
        else:
            yield Examined(name="Folders", health=Health.OK, detail=str(self._paths.data), essential=True)

    def _examine_records(self) -> Examined:
        place = database_place(self._paths)
        found = examine(place.path, place.backups)
        if found.problem is not None:
            detail = f"{found.problem.value}: {found.detail}"
            return Examined(name="Records", health=Health.FAILED, detail=detail, remedy=found.remedy, essential=True)
        if not found.exists:
            return Examined(name="Records", health=Health.OK, detail="none yet", essential=True)
        detail = f"schema {found.revision}, {found.sessions} sessions, {found.events} events, {found.backups} backups"
        return Examined(name="Records", health=Health.OK, detail=detail, essential=True)

    def _examine_content(self) -> Iterator[Examined]:
        slugs, problems = self.library.slugs(), self.library.problems()
        health = Health.FAILED if not slugs else Health.DEGRADED if problems else Health.OK
        remedy = "Run 'hardball scenario check'." if health is not Health.OK else ""
        yield Examined(
            name="Scenarios", health=health, detail=f"{len(slugs)} found", remedy=remedy, essential=not slugs
        )


def _examine_screen(paths: Paths) -> Sequence[Examined]:
    from trainer.ui.examination import examine_screen  # noqa: PLC0415 - Qt is heavy, and its absence is a finding

    return [
        Examined(
            name=one.name, health=Health(one.health), detail=one.detail, remedy=one.remedy, essential=one.essential
        )
        for one in examine_screen(paths.resources)
    ]


def _examine_voice() -> Sequence[Examined]:
    from trainer.voice.probe import probe  # noqa: PLC0415 - starts processes; only the doctor needs it

    return [
        Examined(name=one.name, health=Health(one.health.value), detail=one.detail, remedy=one.remedy)
        for one in probe()
    ]


def make_room(library: ScenarioLibrary, store: OpenedStore, recogniser: Recogniser) -> PracticeRoom:
    """Return the practice room over these collaborators."""
    return PracticeRoom(library=library, store=store, recogniser=recogniser, clock=SystemClock())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window when there is none; return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    child = _run_as_child(given)
    if child is not None:
        return child
    options = make_parser().parse_args(given)
    try:
        with resolve_paths(getattr(options, "home", None), throwaway=getattr(options, "throwaway", False)) as paths:
            if options.command is None:
                from trainer.ui.desktop import run_desktop  # noqa: PLC0415 - a terminal command needs no Qt

                services = Services(paths)
                return run_desktop(
                    paths,
                    database_place(paths),
                    open_records=lambda place: open_store(place, now=datetime.now(UTC)),
                    make_room=lambda store: make_room(services.library, store, services.recogniser),
                )
            return run_command(options, Services(paths), lines=sys.stdin, out=sys.stdout)
    except UserFacing as error:
        complain(error)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        # The reader went away, as `head` does; that is its business.
        with suppress(OSError):
            sys.stdout.close()
        return 0


def _run_as_child(given: Sequence[str]) -> int | None:
    """Run one of our own processes when a frozen program started itself as one."""
    if not given or not given[0].startswith("--voice-child"):
        return None
    from trainer.voice.commands import run_child  # noqa: PLC0415 - only children speak

    return run_child(given)
