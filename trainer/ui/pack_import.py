"""Adding scenario packs to the library and taking them out again: off the UI thread, told in the bar, with an undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.ui.notices import Notice, NoticeAction
from trainer.ui.tasks import Lane, Work

if TYPE_CHECKING:
    # For types alone: the window stands before the scenarios and the database are loaded.
    from trainer.content.packs.installed import Arrival, Pack
    from trainer.session.room import PracticeRoom
    from trainer.ui.desk import Desk
    from trainer.ui.navigation import Frame

translate = QCoreApplication.translate
SUFFIX = ".hardball"
SHORT = 1.0
"""Seconds; what came of it waits behind this."""


class PackImport:
    """Brings packs in and takes them out; the library page shows what came of it."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        self._frame = frame
        self._desk = desk

    def choose(self, parent: QWidget) -> None:
        """Ask for a pack and bring it in."""
        title, kinds = translate("Packs", "Add a scenario pack"), translate("Packs", "Scenario packs (*.hardball)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, QDir.homePath(), kinds)
        if chosen:
            self.bring(Path(chosen))

    def bring(self, file: Path) -> None:
        """Check a pack in full, add it to the library and show its first scene."""
        room = self._desk.room
        checking = translate("Packs", "Checking {name}").format(name=file.name)
        self._frame.notices.post(Notice(text=checking, seconds=SHORT))
        # A signal holds a method weakly; this object may be gone by then, but not what a partial holds.
        self._frame.tasks.run(lambda work: install(file, room, work), on_done=partial(self._tell), lane=Lane.WORK)

    def remove(self, pack_id: str) -> None:
        """Take a pack out of the library; it can be brought back."""
        packs = self._desk.room.library.packs
        self._frame.tasks.run(lambda _work: packs.remove(pack_id), on_done=partial(self._tell_removed), lane=Lane.WORK)

    def _tell(self, arrival: Arrival) -> None:
        about = arrival.pack.manifest
        if arrival.already:
            text = translate("Packs", "{title}, version {version}, was in your library before.")
        elif arrival.replaced is not None:
            text = translate("Packs", "{title} is now version {version}; it was {before}.")
        else:
            text = translate("Packs", "{title}, version {version}, by {author}, is in your library.")
        told = text.format(title=about.title, version=about.version, author=about.author, before=arrival.replaced)
        undo = None
        if arrival.replaced is not None:
            undo = NoticeAction(text=translate("Packs", "Undo"), run=partial(self._bring_back, about.id))
        elif not arrival.already:
            undo = NoticeAction(text=translate("Packs", "Undo"), run=partial(self.remove, about.id))
        self._frame.notices.info(told, undo)
        self._frame.navigator.go("library", about.scenes[0])

    def _tell_removed(self, pack: Pack) -> None:
        text = translate("Packs", "{title} is out of your library. Sessions played on it are kept.")
        back = NoticeAction(text=translate("Packs", "Undo"), run=partial(self._bring_back, pack.manifest.id))
        self._frame.notices.info(text.format(title=pack.manifest.title), back)
        self._frame.navigator.go("library")

    def _bring_back(self, pack_id: str) -> None:
        packs = self._desk.room.library.packs

        def show(_: None) -> None:
            self._frame.navigator.go("library")

        self._frame.tasks.run(lambda _work: packs.bring_back(pack_id), on_done=show, lane=Lane.WORK)


def install(file: Path, room: PracticeRoom, work: Work) -> Arrival:
    """Check and store a pack; between scenes it can be called off.

    Raises:
        UserFacing: the pack cannot be used; nothing was stored.
    """
    from trainer.session.inspection import inspect_pack  # noqa: PLC0415 - the content schema: as long as Qt itself

    library = room.library
    check = partial(
        inspect_pack, library=library.folder, recogniser=room.recogniser, on_scene=lambda _slug: work.check()
    )
    return library.packs.install(file, check=check)


class PackCatcher(QObject):
    """Catches packs that are dropped on a window.

    Signals:
        caught: the path of a pack.
    """

    caught = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what is a pack by its name; whether it is one, the check will say."""
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent) and packs_in(event):
                event.acceptProposedAction()
                return True
            case QEvent.Type.Drop if isinstance(event, QDropEvent) and packs_in(event):
                event.acceptProposedAction()
                for file in packs_in(event):
                    self.caught.emit(file)
                return True
        return super().eventFilter(watched, event)


def packs_in(event: QDropEvent) -> list[Path]:
    """Return the packs among what is dragged."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls if url.toLocalFile().lower().endswith(SUFFIX)]
