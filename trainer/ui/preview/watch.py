"""Looking whether an author's files have changed on the disk, without asking all the time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLES_MS = 250
"""Editors write a file in several steps; the last one counts."""
MOST_FILES = 500


class FolderWatch(QObject):
    """Watches a folder of scenes with the files and folders that matter in it.

    Signals:
        changed: something was written, added or removed, and it has been quiet since.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._settle.timeout.connect(self._tell)

    def watch(self, folder: Path | None) -> None:
        """Watch a folder instead of the one before; None watches nothing."""
        self._folder = folder
        self._settle.stop()
        self._follow()

    def _tell(self) -> None:
        # Many editors put a new file in the place of the old one, which the watcher then no longer knows.
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        wanted = {str(path) for path in places(self._folder)} if self._folder is not None else set()
        known = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(known - wanted):
            self._watcher.removePaths(gone)
        if fresh := sorted(wanted - known):
            self._watcher.addPaths(fresh)


def places(folder: Path) -> list[Path]:
    """Return the folders and files of an author that a scene may be made of."""
    found = [folder]
    for pattern in ("personas", "*/plays", "*/scenario.yaml", "*/brief.md", "personas/*.yaml", "*/plays/*.play"):
        found += sorted(folder.glob(pattern))
    found += sorted({path.parent for path in found if path.name == "scenario.yaml"})
    return found[:MOST_FILES]
