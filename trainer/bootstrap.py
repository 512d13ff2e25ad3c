"""The composition root: the only module that knows everyone, and loads each of them when it is needed."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli.commands import complain, run_command
from trainer.cli.words import make_parser
from trainer.clocks import SystemClock
from trainer.core.errors import UserFacing
from trainer.paths import Paths, resolve_paths

if TYPE_CHECKING:
    # For types alone: `--help` and most commands would wait a second for what they do not use.
    from trainer.cli.doctor import Examined
    from trainer.content.load import ScenarioLibrary
    from trainer.core.moves import Reading
    from trainer.core.ports import Recogniser, TableContext
    from trainer.session.room import PracticeRoom
    from trainer.store.recovery import OpenedStore, Place, StoreProblem

DATABASE_NAME = "hardball.db"
CHILD_FLAG = "--voice-child"


def database_place(paths: Paths) -> Place:
    """Return where the records are kept, and where else they may begin when that place cannot be written."""
    from trainer.store.recovery import Place  # noqa: PLC0415 - SQLAlchemy: half of a second

    return Place(path=paths.data / DATABASE_NAME, backups=paths.backups, elsewhere=other_folder(paths))


def other_folder(paths: Paths) -> Path | None:
    """Return the user's folder for documents, or their home.

    A profile in a folder of its own has none: what was begun there would be brought home by another profile.
    """
    usual = resolve_paths(environ={})
    if paths.data != usual.data:
        return None
    home = Path.home()
    documents = home / "Documents"
    return documents if documents.is_dir() else home


def open_records(place: Place, progress: Callable[[int, int], None] | None = None) -> OpenedStore | StoreProblem:
    """Open the records, or say why not; `progress` is told how many sessions of how many an upgrade has taken over."""
    from datetime import UTC, datetime  # noqa: PLC0415 - with SQLAlchemy below

    from trainer.store.recovery import open_store  # noqa: PLC0415 - SQLAlchemy: half of a second

    return open_store(place, now=datetime.now(UTC), progress=progress)


class LateRecogniser:
    """A recogniser that is loaded when there is something to read: looking at what is stored needs none."""

    def __init__(self, load: Callable[[], Recogniser]) -> None:
        self._load = load

    @cached_property
    def _loaded(self) -> Recogniser:
        return self._load()

    @property
    def version(self) -> str:
        """Return the version of the recogniser."""
        return self._loaded.version

    def read(self, text: str, context: TableContext) -> Reading:
        """Read one utterance; the first takes a third of a second more."""
        return self._loaded.read(text, context)


class Services:
    """The collaborators of the faces, each made when first asked for."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    @property
    def paths(self) -> Paths:
        """Return the folders of this run."""
        return self._paths

    @cached_property
    def library(self) -> ScenarioLibrary:
        """Return the scenario library."""
        from trainer.content.load import ScenarioLibrary  # noqa: PLC0415 - pydantic and YAML: a third of a second

        return ScenarioLibrary(self._paths.scenarios, packs=self._paths.packs, index=self._paths.cache / "cards.json")

    @cached_property
    def recogniser(self) -> Recogniser:
        """Return the recogniser."""

        def load() -> Recogniser:
            from trainer.language.assembly import load_recogniser  # noqa: PLC0415 - numpy and data: a third of a second

            return load_recogniser(self._paths.resources)

        return LateRecogniser(load)

    @contextmanager
    def room(self) -> Iterator[PracticeRoom]:
        """Open the practice room; it is closed at the end.

        Raises:
            UserFacing: the records cannot be opened.
        """
        from trainer.store.recovery import StoreProblem  # noqa: PLC0415 - SQLAlchemy: half of a second

        self._paths.create()
        opened = open_records(database_place(self._paths))
        if isinstance(opened, StoreProblem):
            raise UserFacing(opened.message, safe=opened.safe, remedy=opened.advice)
        try:
            yield self.make_room(opened)
        finally:
            opened.close()

    def make_room(self, store: OpenedStore) -> PracticeRoom:
        """Return the practice room over opened records."""
        from trainer.session.room import PracticeRoom  # noqa: PLC0415 - brings the database and the schema with it

        return PracticeRoom(library=self.library, store=store, recogniser=self.recogniser, clock=SystemClock())

    def examine(self) -> Sequence[Examined]:
        """Look the installation over."""
        from trainer.cli.examination import examine  # noqa: PLC0415 - only the doctor needs it

        return examine(self._paths, self.library, self._paths.data / DATABASE_NAME)

    def examine_screen(self) -> Sequence[Examined]:
        """Look the screen and the fonts over, in this very process, which Qt may end."""
        from trainer.cli.doctor import Examined, Health  # noqa: PLC0415 - only the doctor needs it
        from trainer.ui.examination import examine_screen  # noqa: PLC0415 - Qt: only the window and this need it

        return [
            Examined(
                name=one.name, health=Health(one.health), detail=one.detail, remedy=one.remedy, essential=one.essential
            )
            for one in examine_screen(self._paths.resources)
        ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window when there is none; return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [CHILD_FLAG]:
        from trainer.voice.commands import run_child  # noqa: PLC0415 - only a frozen program's children speak here

        status = run_child(given)
        return 2 if status is None else status
    speak_utf8()
    pack = named_pack(given)
    options = make_parser().parse_args([word for word in given if pack is None or word != str(pack)])
    try:
        with resolve_paths(getattr(options, "home", None), throwaway=getattr(options, "throwaway", False)) as paths:
            if options.command is None:
                return open_window(paths, pack=pack)
            if options.command == "scenario" and options.tool == "preview":
                return open_window(paths, first=("preview", options.path.absolute()))
            status = run_command(options, Services(paths), lines=sys.stdin, out=sys.stdout)
            # While an error can still be told from success.
            sys.stdout.flush()
            return status
    except UserFacing as error:
        complain(error)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        # The reader went away, as `head` does; that is its business.
        _abandon_output()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _abandon_output()
        complain(UserFacing("There is no room left for the output.", remedy="Free some space and try again."))
        return 1


def named_pack(given: Sequence[str]) -> Path | None:
    """Return the scenario pack that the window is asked to open: the one word beside the options of the profile."""
    words = [word for word in given if word != "--throwaway" and not word.startswith("--home=")]
    if words[:1] == ["--home"]:
        words = words[2:]
    return Path(words[0]) if len(words) == 1 and words[0].lower().endswith(".hardball") else None


def open_window(paths: Paths, *, pack: Path | None = None, first: tuple[str, object] | None = None) -> int:
    """Open the window, bring a pack in or show a page, and run until it is closed; return the exit status."""
    from trainer.ui.desktop import run_desktop  # noqa: PLC0415 - Qt: a terminal command needs none

    services = Services(paths)
    return run_desktop(
        paths,
        open_records=lambda progress: open_records(database_place(paths), progress),
        make_room=services.make_room,
        pack=pack,
        first=first,
    )


def speak_utf8() -> None:
    """Read and write UTF-8 whatever the system's code page, and never stumble over a byte or a lone surrogate."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _abandon_output() -> None:
    """Let what cannot be written go, so that nothing tries again at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
