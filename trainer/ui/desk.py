"""What pages work with: the practice room, the settings in force, the voice and the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trainer.core.errors import UserFacing
from trainer.paths import Paths

if TYPE_CHECKING:
    # For types alone: the window stands before the database and the scenarios are loaded.
    from trainer.session.room import PracticeRoom
    from trainer.settings import Settings
    from trainer.voice.spoken import SpokenVoice


class SettingsBox(QObject):
    """Holds the settings in force and stores every change at once.

    Signals:
        changed: the new settings.
        failed: the UserFacing error when a change could not be stored; it is in force all the same.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, *, settings: Settings, file: Path, keep: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._file = file
        self._keep = keep

    @property
    def current(self) -> Settings:
        """Return the settings in force."""
        return self._settings

    def change(self, **changes: object) -> None:
        """Put changes in force and store them; raises pydantic's ValidationError on a wrong value."""
        changed = self._settings.with_changes(**changes)
        if changed == self._settings:
            return
        self._settings = changed
        if self._keep:
            from trainer.settings import save_settings  # noqa: PLC0415 - loaded long since, with the settings themselves

            try:
                save_settings(self._file, changed)
            except UserFacing as error:
                self.failed.emit(error)
        self.changed.emit(changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The collaborators of pages; the voice is made on first use, because most starts never speak."""

    paths: Paths
    room: PracticeRoom
    settings: SettingsBox
    voice: Callable[[], SpokenVoice]
    restore: Callable[[Path], None] | None = None
    """Puts a backup in place of the records and begins over with it; None where nobody can."""
    erase: Callable[[], None] | None = None
    """Deletes everything and begins over as on the first day; None where nobody can."""
