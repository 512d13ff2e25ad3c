"""What an author does beside writing: begin a scene, see its files, and make a pack to share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.content.diagnostics import ContentError, errors_in
from trainer.content.packs.manifest import Manifest
from trainer.content.packs.packing import make_pack, read_about
from trainer.content.skeleton import write_skeleton
from trainer.core.errors import UserFacing
from trainer.session.inspection import inspect
from trainer.session.room import PracticeRoom
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.notices import NoticeAction
from trainer.ui.tasks import Lane

translate = QCoreApplication.translate
FIRST_NAME = "my-scene"


class AuthorDesk:
    """Asks where, works off the UI thread, and says what came of it."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        self._frame = frame
        self._desk = desk

    def ask_folder(self, parent: QWidget, start: Path | None) -> Path | None:
        """Ask for the folder of scenes."""
        title = translate("Preview", "The folder of your scenes")
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start or QDir.homePath()))
        return Path(chosen) if chosen else None

    def begin_scene(self, folder: Path, on_done: Callable[[Path], None]) -> None:
        """Write a scene with notes into a folder and hand over its own folder."""
        skeleton, library = self._desk.paths.resources / "skeleton", self._desk.room.library

        def write() -> Path:
            taken = frozenset(library.slugs())
            slug = free_name(folder, taken)
            return write_skeleton(slug, folder, skeleton=skeleton, taken=taken)[0].parent

        def tell(scene: Path) -> None:
            text = translate("Preview", "{name} was written. Change its files with any editor for plain text.")
            show = NoticeAction(text=translate("Preview", "Open its files"), run=partial(self.show_files, scene))
            self._frame.notices.info(text.format(name=scene.name), show)
            on_done(scene)

        self._frame.tasks.run(lambda _work: write(), on_done=tell, lane=Lane.WORK)

    def show_guide(self) -> None:
        """Open the authoring guide that comes with the scenes."""
        self.show_files(self._desk.paths.scenarios / "README.md")

    def show_files(self, place: Path) -> None:
        """Open a folder or a file in the system's own way."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def save_pack(self, folder: Path, parent: QWidget) -> None:
        """Ask for a file and write the scenes of a folder into it."""
        try:
            about = read_about(folder)
        except ContentError as error:
            self._frame.notices.error(str(error))
            return
        title, kinds = translate("Preview", "Save the pack"), translate("Packs", "Scenario packs (*.hardball)")
        suggested = QDir.home().filePath(f"{about.id}-{about.version}.hardball")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
        if chosen:
            self.write_pack(folder, Path(chosen))

    def write_pack(self, folder: Path, file: Path) -> None:
        """Check every scene of a folder and write the pack, then say so."""
        room = self._desk.room

        def tell(manifest: Manifest) -> None:
            text = translate("Preview", "{title}, version {version}, was saved as {name}.")
            told = text.format(title=manifest.title, version=manifest.version, name=file.name)
            show = NoticeAction(text=translate("Preview", "Open the folder"), run=partial(self.show_files, file.parent))
            self._frame.notices.info(told, show)

        self._frame.tasks.run(lambda _work: put_pack(folder, file, room), on_done=tell, lane=Lane.WORK)


def put_pack(folder: Path, file: Path, room: PracticeRoom) -> Manifest:
    """Check every scene of a folder and write the pack.

    Raises:
        ContentError: something has to be mended first.
        UserFacing: the file cannot be written.
    """
    raw, manifest = make_pack(folder)
    errors = errors_in(inspect(folder, library=room.library.folder, recogniser=room.recogniser))
    if errors:
        raise ContentError("The pack", errors)
    try:
        file.write_bytes(raw)
    except OSError as error:
        raise UserFacing(f"{file.name} could not be written: {error.strerror}.", safe="No pack was saved.") from error
    return manifest


def free_name(folder: Path, taken: frozenset[str]) -> str:
    """Return a name for a new scene that nothing has yet."""
    number = 1
    while (name := FIRST_NAME if number == 1 else f"{FIRST_NAME}-{number}") in taken or (folder / name).exists():
        number += 1
    return name
