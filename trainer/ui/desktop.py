"""The desktop face: puts application, records, pages and window together and runs them."""

from __future__ import annotations

import base64
import json
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from trainer.core.errors import UserFacing
from trainer.paths import Paths
from trainer.ui.application import create_application, log_qt_messages
from trainer.ui.crash import CrashGuard
from trainer.ui.desk import Desk, SettingsBox
from trainer.ui.examination import has_screen
from trainer.ui.icons import Icons
from trainer.ui.late import LateDesk
from trainer.ui.main_window import MainWindow
from trainer.ui.navigation import Frame, Navigator
from trainer.ui.notices import NoticeBoard
from trainer.ui.pack_import import PackCatcher, PackImport
from trainer.ui.registry import entries_of, page_specs
from trainer.ui.tasks import Lane, Tasks, Work
from trainer.ui.theme import Appearance, Scheme, Theme

if TYPE_CHECKING:
    # For types alone: the window stands before the database, the scenarios, the settings and the voice are loaded.
    from trainer.session.room import PracticeRoom
    from trainer.settings import Loaded, Settings
    from trainer.store.recovery import OpenedStore, StoreProblem
    from trainer.store.recovery import Place as StorePlace
    from trainer.voice.spoken import SpokenVoice

    OpenRecords: TypeAlias = Callable[[Callable[[int, int], None]], OpenedStore | StoreProblem]
    """Opens the records and tells how far an upgrade has come."""

log = logging.getLogger(__name__)
LOG_NAME = "hardball.log"
SETTINGS_NAME = "settings.json"
LARGEST_SETTINGS = 100_000
"""In bytes."""
LOG_BYTES, LOG_COPIES = 1_000_000, 3
PLACE_NAME = "window.place"
FIRST_PAINT_MS = 20


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What was loaded behind the window; there is no room while the records cannot be opened."""

    settings: Loaded
    records: OpenedStore | StoreProblem
    room: PracticeRoom | None


class Desktop(QObject):
    """Everything that lives as long as the window."""

    def __init__(
        self,
        *,
        app: QApplication,
        paths: Paths,
        make_room: Callable[[OpenedStore], PracticeRoom],
        settings: Settings | None = None,
    ) -> None:
        """Without settings the look is read from their file at once, and they are loaded with the records."""
        super().__init__(app)
        self._app = app
        self._paths = paths
        self._make_room = make_room
        self._settings_file = paths.config / SETTINGS_NAME
        look = early_look(self._settings_file) if settings is None else appearance_of(settings)
        self.theme = Theme(app=app, resources=paths.resources, appearance=look)
        self.icons = Icons(theme=self.theme, folder=paths.resources / "icons")
        self.notices = NoticeBoard(self)
        self.guard = CrashGuard(app=app, log_file=paths.log / LOG_NAME, icons=self.icons, notices=self.notices)
        self.frame = self._make_frame()
        self.settings: SettingsBox | None = None if settings is None else self._take(settings)
        self.window: MainWindow | None = None
        self._catcher = PackCatcher(self)
        self._catcher.caught.connect(self.bring)
        self._caught: list[Path] = []
        self._first: tuple[str, object] | None = None
        self._store: OpenedStore | None = None
        self._spoken = False

    def _take(self, settings: Settings) -> SettingsBox:
        """Put settings in force, and follow their changes."""
        box = self.settings = SettingsBox(settings=settings, file=self._settings_file, parent=self)
        box.changed.connect(lambda changed: self.theme.apply(appearance_of(changed)))
        box.failed.connect(self.guard.tell)
        self.theme.apply(appearance_of(settings))
        return box

    def _make_frame(self) -> Frame:
        """Return what pages are given; its tasks end with the records they work on."""
        self.tasks = Tasks(self)
        self.tasks.unhandled.connect(self.guard.tell)
        self._late = LateDesk(self)
        return Frame(
            theme=self.theme, icons=self.icons, notices=self.notices, tasks=self.tasks, navigator=Navigator(self)
        )

    @cached_property
    def voice(self) -> SpokenVoice:
        """Return the voice, made when it is first needed."""
        from trainer.voice.spoken import SpokenVoice  # noqa: PLC0415 - most starts never speak

        self._spoken = True
        return SpokenVoice(parent=self)

    def start(self, open_records: OpenRecords) -> MainWindow:
        """Show the window at once and open the records behind it."""

        def load(work: Work) -> Gathered:
            from trainer.settings import load_settings  # noqa: PLC0415 - pydantic: as long as Qt itself

            loaded = load_settings(self._settings_file)
            opened = open_records(work.report)
            room = None if hasattr(opened, "remedies") else self._make_room(opened)
            return Gathered(settings=loaded, records=opened, room=room)

        window = self.show()
        # Not before the window is drawn: what is loaded now would keep it waiting.
        tell = self._late.progressed.emit
        QTimer.singleShot(FIRST_PAINT_MS, self, lambda: self.tasks.run(load, on_done=self._receive, on_progress=tell))
        return window

    def show(self) -> MainWindow:
        """Make a window and show it; its pages fill when the records are open."""
        window = self.window = MainWindow(
            frame=self.frame,
            pages=page_specs(self._late),
            memory=KeptPlace(self._paths.config / PLACE_NAME),
            sources=[partial(entries_of, self._late, self.frame)],
        )
        window.setAcceptDrops(True)
        window.installEventFilter(self._catcher)
        window.show()
        window.stack.go("home")
        return window

    def open(self, store: OpenedStore, room: PracticeRoom | None = None) -> MainWindow:
        """Lay the desk over opened records, in the window that is shown or in a new one."""
        assert self.settings is not None, "settings come with the records or before them"
        self._store = store
        room = room or self._make_room(store)
        self.frame.handbook.fill(room.library.handbook)
        self._late.put(
            Desk(
                paths=self._paths,
                room=room,
                settings=self.settings,
                voice=lambda: self.voice,
                restore=lambda path: QTimer.singleShot(0, self, lambda: self.restore(path)),
                erase=lambda: QTimer.singleShot(0, self, self.erase),
            )
        )
        window = self.window or self.show()
        self._tell_of_upgrade(store)
        QTimer.singleShot(0, self, self._back_up)
        while self._caught:
            self.bring(self._caught.pop(0))
        if self._first is not None:
            self.frame.navigator.go(*self._first)
            self._first = None
        return window

    def show_first(self, page_id: str, argument: object) -> None:
        """Show a page other than Home as soon as the records are open."""
        self._first = (page_id, argument)

    def bring(self, file: Path) -> None:
        """Bring a pack in; one that came before the records were open waits for them."""
        desk = self._late.desk
        if desk is None:
            self._caught.append(file)
        else:
            PackImport(frame=self.frame, desk=desk).bring(file)

    def restore(self, backup: Path) -> None:
        """Put a backup in place of the records and begin over with a new window; a failure leaves all as it was."""
        from trainer.store.recovery import restore_backup  # noqa: PLC0415 - see above

        def put_back(place: StorePlace) -> OpenedStore | StoreProblem:
            return restore_backup(place, backup, now=datetime.now(UTC))

        self._begin_over(put_back, self.tr("The backup is in place."))

    def erase(self) -> None:
        """Delete everything the program has kept and begin over as on the first day."""
        from trainer.settings import Settings  # noqa: PLC0415 - see above
        from trainer.store.erasing import Places, erase  # noqa: PLC0415 - see above
        from trainer.store.recovery import open_store  # noqa: PLC0415 - see above

        def empty(place: StorePlace) -> OpenedStore | StoreProblem:
            paths = self._paths
            stayed = erase(Places(records=place, settings=self._settings_file, logs=paths.log, cache=paths.cache))
            if stayed:
                log.warning("not deleted: %s", ", ".join(map(str, stayed)))
            self._take(Settings())
            return open_store(place, now=datetime.now(UTC))

        self._begin_over(empty, self.tr("Everything was deleted."))

    def _begin_over(self, change: Callable[[StorePlace], OpenedStore | StoreProblem], told: str) -> None:
        """Close the records, change them, and open what is there then in a new window."""
        from trainer.store.recovery import open_store  # noqa: PLC0415 - see above

        store, window = self._store, self.window
        if store is None or window is None or not window.stack.close_page():
            return
        place, size, where = store.place, window.size(), window.pos()
        self.tasks.close()
        store.close()
        failure: UserFacing | None = None
        opened: OpenedStore | StoreProblem
        try:
            opened = change(place)
        except UserFacing as error:
            failure, opened = error, open_store(place, now=datetime.now(UTC))
        self.tasks.deleteLater()
        self.frame = self._make_frame()
        self._store = self.window = None
        self._settle(opened)
        window.hide()
        window.deleteLater()
        fresh: MainWindow | None = self.window
        if fresh is None:
            return
        fresh.resize(size)
        fresh.move(where)
        if failure is not None:
            self.guard.tell(failure)
        else:
            self.notices.info(told)

    def _receive(self, gathered: Gathered) -> None:
        self._take(gathered.settings.settings)
        if gathered.settings.notice is not None:
            self.notices.warn(str(gathered.settings.notice))
        self._settle(gathered.records, gathered.room)

    def _settle(self, opened: OpenedStore | StoreProblem, room: PracticeRoom | None = None) -> None:
        """Go on with opened records, or let the user choose a way on first; giving up ends the program."""
        from trainer.ui.store_problem import solve_problem  # noqa: PLC0415 - the database is loaded by now

        store = solve_problem(opened, frame=self.frame, parent=self.window)
        if store is None:
            self._app.quit()
        else:
            self.open(store, room)

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

        def copy(_work: Work) -> None:
            from trainer.store.backups import backup_if_due  # noqa: PLC0415 - see above

            backup_if_due(place.path, place.backups, now=datetime.now(UTC))

        shelf = self.frame.handbook
        self.tasks.run(copy, lane=Lane.WORK)
        # Read before somebody asks for it: the palette and the explanations of terms want it at once.
        self.tasks.run(lambda _work: shelf.read(), lane=Lane.WORK)


def appearance_of(settings: Settings) -> Appearance:
    """Return the look the settings ask for."""
    return Appearance(
        scheme=Scheme(settings.theme.value), text_scale=settings.text_scale, reduce_motion=settings.reduced_motion
    )


def early_look(file: Path) -> Appearance:
    """Return the look a settings file asks for without loading what checks it; anything odd gives the usual look."""
    try:
        raw = json.loads(file.read_bytes()[:LARGEST_SETTINGS])
        return Appearance(
            scheme=Scheme(raw.get("theme", Scheme.SYSTEM)),
            text_scale=float(raw.get("text_scale", 1.0)),
            reduce_motion=raw.get("reduced_motion") is True,
        )
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return Appearance()


def run_desktop(
    paths: Paths,
    *,
    open_records: OpenRecords,
    make_room: Callable[[OpenedStore], PracticeRoom],
    pack: Path | None = None,
    first: tuple[str, object] | None = None,
) -> int:
    """Open the window and run until it is closed; return the exit status.

    A pack is brought in, and a page other than Home is shown, as soon as the records are open.

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
    desktop = Desktop(app=app, paths=paths, make_room=make_room)
    desktop.guard.install()
    try:
        desktop.start(open_records)
        if pack is not None:
            desktop.bring(pack)
        if first is not None:
            desktop.show_first(*first)
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
