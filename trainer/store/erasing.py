"""Deleting everything: what would go, and letting it go; only files the program itself made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trainer.store.backups import backup_files, files_in
from trainer.store.beside import files_beside
from trainer.store.recovery import Place
from trainer.store.revision import SIDE_FILES, side_file


class Trace(StrEnum):
    """What kind of file it is."""

    RECORDS = "records"
    BACKUPS = "backups"
    SET_ASIDE = "set-aside"
    """Earlier files that a restore or a repair kept under another name, and files begun beside them."""
    SETTINGS = "settings"
    LOGS = "logs"
    REST = "rest"
    """What can be made again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """The files of one kind with their size in bytes."""

    kind: Trace
    files: tuple[Path, ...]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Everywhere the program leaves something of the learner."""

    records: Place
    settings: Path
    logs: Path
    cache: Path


def find_traces(places: Places) -> tuple[Traces, ...]:
    """Return what there is, by kind, kinds without a file left out."""
    found: dict[Trace, list[Path]] = {}
    for kind, file in _files(places):
        if file.is_file() and file not in found.setdefault(kind, []):
            found[kind].append(file)
    return tuple(
        Traces(kind=kind, files=tuple(files), size=sum(_size(file) for file in files))
        for kind in Trace
        if (files := found.get(kind))
    )


def erase(places: Places) -> tuple[Path, ...]:
    """Delete all of it and return what would not go; the records have to be closed.

    The records go first, so that a stop half way leaves copies rather than a file without its side files.
    """
    stayed = []
    for traces in find_traces(places):
        for file in traces.files:
            try:
                file.unlink(missing_ok=True)
            except OSError:
                stayed.append(file)
    return tuple(stayed)


def _files(places: Places) -> Iterator[tuple[Trace, Path]]:
    path = places.records.path
    yield Trace.RECORDS, path
    for suffix in SIDE_FILES:
        yield Trace.RECORDS, side_file(path, suffix)
    for file in backup_files(places.records.backups):
        yield Trace.BACKUPS, file
    elsewhere = (places.records.elsewhere,) if places.records.elsewhere is not None else ()
    for file in files_beside(path, *elsewhere):
        yield Trace.SET_ASIDE, file
        for suffix in SIDE_FILES:
            yield Trace.SET_ASIDE, side_file(file, suffix)
    for file in sorted(files_in(path.parent)):
        if file.name.startswith(f"{path.stem}.") and path.suffix in file.name and file != path:
            yield Trace.SET_ASIDE, file
    for file in sorted(files_in(places.settings.parent)):
        yield Trace.SETTINGS, file
    for file in sorted(files_in(places.logs)):
        yield Trace.LOGS, file
    for file in sorted(places.cache.rglob("*")):
        yield Trace.REST, file


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
