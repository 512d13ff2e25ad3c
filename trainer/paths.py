"""Where Hardball keeps things, and where it finds the files it came with.

The only module that asks appdirs. The variable HARDBALL_HOME puts every folder of the user under one of their choice; a
throwaway profile puts them in a temporary folder that is gone afterwards.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import appdirs

from trainer.core.errors import UserFacing

APP = "hardball"
HOME_VARIABLE = "HARDBALL_HOME"


@dataclass(frozen=True, kw_only=True, slots=True)
class Paths:
    """Every folder the app uses; as a context manager it removes a throwaway profile at the end."""

    data: Path
    """The database, and in it or beside it all that the learner made."""
    config: Path
    """The settings file."""
    cache: Path
    """What can be made again."""
    log: Path
    """Log files."""
    backups: Path
    """Copies of the database made before an upgrade."""
    packs: Path
    """Scenario packs the user has installed."""
    scenarios: Path
    """The scenarios that come with the app; read only."""
    resources: Path
    """Icons, fonts, styles, translations and language data; read only."""
    throwaway: Path | None = None
    """The temporary folder that holds the user's folders, if this profile is to be thrown away."""

    def create(self) -> None:
        """Create the user's folders, closed to other users; raises UserFacing if that is not allowed."""
        for folder in (self.data, self.config, self.cache, self.log, self.backups, self.packs):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as reason:
                raise UserFacing(
                    f"The folder {folder} could not be created: {reason.strerror}.",
                    safe="Nothing was changed.",
                    remedy=f"Make the place above it writable, or set {HOME_VARIABLE} to a folder of your own.",
                ) from reason

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.throwaway is not None:
            shutil.rmtree(self.throwaway, ignore_errors=True)


def resolve_paths(
    home: Path | None = None, *, throwaway: bool = False, environ: Mapping[str, str] = os.environ
) -> Paths:
    """Return the folders for this run, none of them created except a throwaway profile's.

    `throwaway` wins over `home`, `home` over HARDBALL_HOME, and that over the system's usual places.
    Raises UserFacing if the files that come with the app are not there.
    """
    shipped = shipped_root()
    if throwaway:
        temporary = Path(tempfile.mkdtemp(prefix=f"{APP}-"))
        return _under(temporary, shipped, throwaway=temporary)
    named = home if home is not None else environ.get(HOME_VARIABLE, "").strip()
    if named:
        return _under(Path(named).expanduser().absolute(), shipped, throwaway=None)
    usual = appdirs.AppDirs(APP, appauthor=False)
    data = Path(usual.user_data_dir)
    return Paths(
        data=data,
        config=Path(usual.user_config_dir),
        cache=Path(usual.user_cache_dir),
        log=Path(usual.user_log_dir),
        backups=data / "backups",
        packs=data / "packs",
        scenarios=shipped / "scenarios",
        resources=shipped / "resources",
    )


def shipped_root() -> Path:
    """Return the folder that holds resources/ and scenarios/, in a source tree or in a frozen build."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen is not None else Path(__file__).resolve().parent.parent
    for name in ("resources", "scenarios"):
        if not (root / name).is_dir():
            raise UserFacing(
                f"Files that belong to the app are missing: there is no folder {root / name}.",
                safe="Your own sessions are kept elsewhere and are not touched.",
                remedy="Install Hardball again, or start it from a complete copy of its source.",
            )
    return root


def _under(home: Path, shipped: Path, *, throwaway: Path | None) -> Paths:
    data = home / "data"
    return Paths(
        data=data,
        config=home / "config",
        cache=home / "cache",
        log=home / "log",
        backups=data / "backups",
        packs=data / "packs",
        scenarios=shipped / "scenarios",
        resources=shipped / "resources",
        throwaway=throwaway,
    )
