"""What can go wrong with a file of records, told apart by kind and put in words."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trainer.core.errors import UserFacing

ROOM_BYTES = 256 * 1024
"""Less free space than this counts as a full disk: SQLite's own side files no longer fit."""


class ProblemKind(StrEnum):
    """Why the records cannot be opened, read or written."""

    NEWER = "newer"
    LOCKED = "locked"
    READ_ONLY = "read-only"
    DISK_FULL = "disk-full"
    CORRUPT = "corrupt"
    NOT_A_DATABASE = "not-a-database"
    NO_PERMISSION = "no-permission"
    DEVICE = "device"
    """The disk or the network drive failed while reading or writing."""
    UPGRADE = "upgrade"
    """The file could not be brought up to this version and was left as it was."""
    ELSEWHERE = "elsewhere"
    """The session was continued by another window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The cause of a problem as half a sentence, and what to do about it."""

    cause: str
    remedy: str


WORDINGS = {
    ProblemKind.NEWER: Wording(
        cause="they were made by a newer version of Hardball",
        remedy="Install the newer version, or go on with a new file beside them.",
    ),
    ProblemKind.LOCKED: Wording(
        cause="another program is using them",
        remedy="Close any other Hardball window or backup program, then try again.",
    ),
    ProblemKind.READ_ONLY: Wording(
        cause="the file or its folder can only be read",
        remedy="Allow writing there, then try again, or go on with a new file elsewhere.",
    ),
    ProblemKind.DISK_FULL: Wording(cause="the disk is full", remedy="Free some space, then try again."),
    ProblemKind.CORRUPT: Wording(
        cause="the file is damaged",
        remedy="Restore a backup, or begin a new file; the damaged one is kept.",
    ),
    ProblemKind.NOT_A_DATABASE: Wording(
        cause="the file is not a Hardball file",
        remedy="Restore a backup, or begin a new file; the one that is there is kept.",
    ),
    ProblemKind.NO_PERMISSION: Wording(
        cause="you have no permission for the file or its folder",
        remedy="Ask for access, then try again, or go on with a new file elsewhere.",
    ),
    ProblemKind.DEVICE: Wording(
        cause="the disk did not answer properly",
        remedy="Check that the drive is connected and healthy, then try again.",
    ),
    ProblemKind.UPGRADE: Wording(
        cause="bringing them up to this version failed",
        remedy="Go on with a new file beside them, and report the fault with the log.",
    ),
    ProblemKind.ELSEWHERE: Wording(
        cause="this session was continued in another window",
        remedy="Go on there, or open the session again from Sessions.",
    ),
}


class StoreFailure(UserFacing):
    """A failure of the records that has a kind; detail is the technical reason, for the log."""

    def __init__(self, kind: ProblemKind, message: str, *, safe: str = "", remedy: str = "", detail: str = "") -> None:
        super().__init__(message, safe=safe, remedy=remedy)
        self.kind = kind
        self.detail = detail


def opening_failure(kind: ProblemKind, *, detail: str = "") -> StoreFailure:
    """Return the failure of opening the records."""
    wording = WORDINGS[kind]
    return StoreFailure(
        kind,
        f"Your records cannot be opened: {wording.cause}.",
        safe="The file is as it was.",
        remedy=wording.remedy,
        detail=detail,
    )


def reading_failure(kind: ProblemKind, *, detail: str = "") -> StoreFailure:
    """Return the failure of looking something up in the records."""
    wording = WORDINGS[kind]
    return StoreFailure(
        kind,
        f"Your records cannot be read just now: {wording.cause}.",
        safe="Nothing was changed.",
        remedy=wording.remedy,
        detail=detail,
    )


def writing_failure(kind: ProblemKind, *, detail: str = "") -> StoreFailure:
    """Return the failure of storing a step; what is on screen was stored before it was shown."""
    wording = WORDINGS[kind]
    return StoreFailure(
        kind,
        f"The last step could not be stored: {wording.cause}.",
        safe="Everything you can see at the table is stored.",
        remedy=wording.remedy,
        detail=detail,
    )


_BY_ERRNO = {
    errno.EACCES: ProblemKind.NO_PERMISSION,
    errno.EPERM: ProblemKind.NO_PERMISSION,
    errno.EROFS: ProblemKind.READ_ONLY,
    errno.ENOSPC: ProblemKind.DISK_FULL,
    errno.EDQUOT: ProblemKind.DISK_FULL,
    errno.EBUSY: ProblemKind.LOCKED,
    errno.EISDIR: ProblemKind.NOT_A_DATABASE,
    errno.EIO: ProblemKind.DEVICE,
}
_BY_CODE = {
    sqlite3.SQLITE_BUSY: ProblemKind.LOCKED,
    sqlite3.SQLITE_LOCKED: ProblemKind.LOCKED,
    sqlite3.SQLITE_PROTOCOL: ProblemKind.LOCKED,
    sqlite3.SQLITE_READONLY: ProblemKind.READ_ONLY,
    sqlite3.SQLITE_FULL: ProblemKind.DISK_FULL,
    sqlite3.SQLITE_CORRUPT: ProblemKind.CORRUPT,
    sqlite3.SQLITE_NOTADB: ProblemKind.NOT_A_DATABASE,
    sqlite3.SQLITE_PERM: ProblemKind.NO_PERMISSION,
    sqlite3.SQLITE_AUTH: ProblemKind.NO_PERMISSION,
}


def diagnose(error: BaseException | None, path: Path) -> ProblemKind | None:
    """Return what is behind an error of SQLite or the file system, or None when it is a mistake of ours."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, ProblemKind.DEVICE)
    if not isinstance(error, sqlite3.Error):
        return None
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary == sqlite3.SQLITE_CANTOPEN:
        return _why_not_opened(path)
    if primary == sqlite3.SQLITE_IOERR:
        return ProblemKind.DISK_FULL if is_full(path.parent) else ProblemKind.DEVICE
    return _BY_CODE.get(primary)


def is_full(folder: Path) -> bool:
    """Tell whether a folder's disk has no room left for even one more session."""
    try:
        return shutil.disk_usage(folder).free < ROOM_BYTES
    except OSError:
        return False


def _why_not_opened(path: Path) -> ProblemKind:
    """Find out what SQLite meant by 'unable to open': the file, or a side file that it could not make."""
    try:
        with path.open("rb"):
            pass
    except FileNotFoundError:
        return _why_not_made(path.parent)
    except OSError as error:
        return _BY_ERRNO.get(error.errno or 0, ProblemKind.DEVICE)
    return ProblemKind.DISK_FULL if is_full(path.parent) else ProblemKind.READ_ONLY


def _why_not_made(folder: Path) -> ProblemKind:
    """Find out why there is no file in a folder by making another one for a moment."""
    if is_full(folder):
        return ProblemKind.DISK_FULL
    try:
        with tempfile.TemporaryFile(dir=folder):
            return ProblemKind.DEVICE
    except OSError as error:
        return _BY_ERRNO.get(error.errno or 0, ProblemKind.DEVICE)
