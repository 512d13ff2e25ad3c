"""The desktop face: puts application, records, pages and window together and runs them."""

from __future__ import annotations

import base64
import logging
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from trainer.core.errors import UserFacing
from trainer.paths import Paths
from trainer.session.room import PracticeRoom
from trainer.settings import FILE_NAME, Settings, load_settings
from trainer.settings import Theme as Wish
from trainer.store.backups import backup_if_due
from trainer.store.recovery import OpenedStore, StoreProblem, open_store, restore_backup
from trainer.store.recovery import Place as RecordsPlace
from trainer.ui.application import create_application, log_qt_messages
from trainer.ui.crash import CrashGuard
from trainer.ui.desk import Desk, SettingsBox
from trainer.ui.examination import has_screen
from trainer.ui.icons import Icons
from trainer.ui.main_window import MainWindow
from trainer.ui.navigation import Frame, Navigator, PageSpec
from trainer.ui.notices import NoticeBoard
from trainer.ui.registry import entries_of, page_specs
from trainer.ui.store_problem import solve_problem
from trainer.ui.tasks import Tasks
from trainer.ui.theme import Appearance, Scheme, Theme
from trainer.voice.spoken import SpokenVoice

log = logging.getLogger(__name__)
LOG_NAME = "hardball.log"
LOG_BYTES, LOG_COPIES = 1_000_000, 3
PLACE_NAME = "window.place"


class KeptPlace:
    """Keeps the window's place in a small file beside the settings; losing it costs nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def window_place(self) -> bytes:
        """Return what was last kept, empty on the first run."""
        try:
            return base64.b64decode(self._file.read_bytes()[:10_000], validate=True)
        except (OSError, ValueError):
            return b""

    def keep_window_place(self, place: bytes) -> None:
        """Keep an opaque description of the window's place and size."""
        try:
            self._file.write_bytes(base64.b64encode(place))
        except OSError as error:
            log.info("the window's place was not kept: %s", error)


class Desktop(QObject):
    """Everything that lives as long as the window."""

    def __init__(
        self, *, app: QApplication, paths: Paths, settings: Settings, make_room: Callable[[OpenedStore], PracticeRoom]
    ) -> None:
        super().__init__(app)
        self._app = app
        self._paths = paths
        self._make_room = make_room
        self.settings = SettingsBox(settings=settings, file=paths.config / FILE_NAME, parent=self)
        self.theme = Theme(app=app, resources=paths.resources, appearance=appearance_of(settings))
        self.icons = Icons(theme=self.theme, folder=paths.resources / "icons")
        self.notices = NoticeBoard(self)
        self.guard = CrashGuard(app=app, log_file=paths.log / LOG_NAME, icons=self.icons, notices=self.notices)
        self.frame = self._make_frame()
        self.settings.changed.connect(lambda changed: self.theme.apply(appearance_of(changed)))
        self.settings.failed.connect(self.guard.tell)
        self.window: MainWindow | None = None
        self._store: OpenedStore | None = None
        self._spoken = False

    def _make_frame(self) -> Frame:
        """Return what pages are given; its tasks end with the records they work on."""
        self.tasks = Tasks(self)
        self.tasks.unhandled.connect(self.guard.tell)
        return Frame(
            theme=self.theme, icons=self.icons, notices=self.notices, tasks=self.tasks, navigator=Navigator(self)
        )

    @cached_property
    def voice(self) -> SpokenVoice:
        """Return the voice, made when it is first needed."""
        self._spoken = True
        return SpokenVoice(parent=self)

    def open(self, store: OpenedStore) -> MainWindow:
        """Make the window over opened records and show it."""
        self._store = store
        desk = Desk(
            paths=self._paths,
            room=self._make_room(store),
            settings=self.settings,
            voice=lambda: self.voice,
            restore=lambda path: QTimer.singleShot(0, self, lambda: self.restore(path)),
        )
        specs: Sequence[PageSpec] = page_specs(desk)
        self.window = MainWindow(
            frame=self.frame,
            pages=specs,
            memory=KeptPlace(self._paths.config / PLACE_NAME),
            sources=[partial(entries_of, desk, self.frame)],
        )
        self.window.show()
        self.window.stack.go("home")
        self._tell_of_upgrade(store)
        QTimer.singleShot(0, self, self._back_up)
        return self.window

    def restore(self, backup: Path) -> None:
        """Put a backup in place of the records and begin over with a new window; a failure leaves all as it was."""
        store, window = self._store, self.window
        if store is None or window is None or not window.stack.close_page():
            return
        place, size, where = store.place, window.size(), window.pos()
        self.tasks.close()
        store.close()
        failure: UserFacing | None = None
        opened: OpenedStore | StoreProblem
        try:
            opened = restore_backup(place, backup, now=datetime.now(UTC))
        except UserFacing as error:
            failure, opened = error, open_store(place, now=datetime.now(UTC))
        self.tasks.deleteLater()
        self.frame = self._make_frame()
        self._store = solve_problem(opened, frame=self.frame)
        if self._store is None:
            self._app.quit()
            return
        fresh = self.open(self._store)
        fresh.resize(size)
        fresh.move(where)
        window.hide()
        window.deleteLater()
        if failure is not None:
            self.guard.tell(failure)
        else:
            self.notices.info(self.tr("The backup is in place."))

    def close(self) -> None:
        """Join the threads, end the voice, close the records."""
        self.tasks.close()
        if self._spoken:
            self.voice.close()
        if self._store is not None:
            self._store.close()

    def _tell_of_upgrade(self, store: OpenedStore) -> None:
        if store.kept is not None:
            text = self.tr("The earlier file was kept as {name}.").format(name=store.kept.name)
            self.notices.info(text)
        if store.upgraded is not None:
            self.notices.info(self.tr("Your records were brought up to this version; a copy was made before."))

    def _back_up(self) -> None:
        if self._store is None:
            return
        place = self._store.place
        self.tasks.run(
            lambda _work: backup_if_due(place.path, place.backups, now=datetime.now(UTC)), on_done=lambda _made: None
        )


def appearance_of(settings: Settings) -> Appearance:
    """Return the look the settings ask for."""
    schemes = {Wish.SYSTEM: Scheme.SYSTEM, Wish.LIGHT: Scheme.LIGHT, Wish.DARK: Scheme.DARK}
    return Appearance(
        scheme=schemes[settings.theme], text_scale=settings.text_scale, reduce_motion=settings.reduced_motion
    )


def run_desktop(
    paths: Paths,
    place: RecordsPlace,
    *,
    open_records: Callable[[RecordsPlace], OpenedStore | StoreProblem],
    make_room: Callable[[OpenedStore], PracticeRoom],
) -> int:
    """Open the window and run until it is closed; return the exit status.

    Raises:
        UserFacing: there is no screen, or a folder cannot be made.
    """
    if not has_screen():
        raise UserFacing(
            "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.",
            remedy="Start Hardball from a desktop session, or play in the terminal: hardball play SLUG --text.",
        )
    paths.create()
    write_log(paths.log / LOG_NAME)
    log_qt_messages()
    app = create_application(sys.argv[:1], paths)
    loaded = load_settings(paths.config / FILE_NAME)
    desktop = Desktop(app=app, paths=paths, settings=loaded.settings, make_room=make_room)
    desktop.guard.install()
    try:
        opened = solve_problem(open_records(place), frame=desktop.frame)
        if opened is None:
            return 0
        desktop.open(opened)
        if loaded.notice is not None:
            desktop.notices.warn(str(loaded.notice))
        return app.exec()
    finally:
        desktop.close()
        desktop.guard.uninstall()


def write_log(file: Path) -> None:
    """Send log records to a file that does not grow without end."""
    handler = RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=LOG_COPIES, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
