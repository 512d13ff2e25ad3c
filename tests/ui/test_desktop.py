"""The desktop put together: window, records, backups, and starting over with a copy."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desks import TODAY, Clock, library, make_paths, recogniser
from tests.ui.packs import pack, packed_library
from tests.ui.visits import play_in
from trainer.paths import Paths
from trainer.session.room import PracticeRoom
from trainer.settings import FILE_NAME, Settings, save_settings
from trainer.settings import Theme as Wish
from trainer.store.backups import BackupReason, list_backups, write_backup
from trainer.store.problems import ProblemKind
from trainer.store.recovery import OpenedStore, Place, RemedyKind, StoreProblem, open_store
from trainer.ui.desktop import LOG_NAME, SETTINGS_NAME, Desktop, KeptPlace, appearance_of, early_look, write_log
from trainer.ui.registry import PAGES
from trainer.ui.store_problem import StoreProblemWindow
from trainer.ui.theme import Scheme
from trainer.ui.widgets.labels import Label


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return make_paths(tmp_path / "home")


@pytest.fixture
def place(paths: Paths) -> Place:
    return Place(path=paths.data / "hardball.db", backups=paths.backups)


@pytest.fixture
def desktop(qapp: QApplication, paths: Paths) -> Iterator[Desktop]:
    made = Desktop(app=qapp, paths=paths, settings=Settings(reduced_motion=True), make_room=room_over)
    yield made
    close(made, qapp)


def close(desktop: Desktop, app: QApplication) -> None:
    """End a desktop as the program does, and let Qt forget it."""
    desktop.close()
    if desktop.window is not None:
        desktop.window.hide()
        desktop.window.deleteLater()
    desktop.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def room_over(store: OpenedStore) -> PracticeRoom:
    return PracticeRoom(library=library(), store=store, recogniser=recogniser(), clock=Clock())


def opened(place: Place) -> OpenedStore:
    store = open_store(place, now=TODAY)
    assert isinstance(store, OpenedStore)
    return store


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desktop.tasks.busy)


def test_it_opens_on_home_and_backs_up_what_there_is(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    window = desktop.open(opened(place))
    assert window.stack.spec is not None
    assert window.stack.spec.id == "home"
    qtbot.waitUntil(lambda: len(list_backups(place.backups)) == 1)
    settle(desktop, qtbot)


def test_every_registered_page_can_be_shown(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    store = opened(place)
    play_in(room_over(store), "s01-offer-letter")
    window = desktop.open(store)
    for page_id, *_ in PAGES:
        assert window.stack.go(page_id)
        settle(desktop, qtbot)


def test_the_palette_finds_scenes(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    window = desktop.open(opened(place))
    settle(desktop, qtbot)
    entry = next(one for one in window.collect_entries() if one.title == "The rent renewal")
    assert entry.kind == "Scenario"
    entry.run()
    settle(desktop, qtbot)
    assert window.stack.title == "The rent renewal"


def test_the_handbook_is_read_behind_the_window_and_found_by_the_palette(
    desktop: Desktop, place: Place, qtbot: QtBot
) -> None:
    window = desktop.open(opened(place))
    shelf = desktop.frame.handbook
    qtbot.waitUntil(lambda: bool(shelf.book.entries))
    settle(desktop, qtbot)
    entry = next(one for one in window.collect_entries() if one.title == "Pareto frontier")
    entry.run()
    settle(desktop, qtbot)
    assert window.stack.title == "Handbook: Pareto frontier"
    assert window.stack.term_words("batna") == shelf.book.short("batna")


def test_a_backup_is_put_in_place_and_the_window_begins_over(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    store = opened(place)
    kept = write_backup(place.path, place.backups, reason=BackupReason.BY_HAND, now=TODAY)
    play_in(room_over(store), "s01-offer-letter")
    before = desktop.open(store)
    settle(desktop, qtbot)
    desktop.restore(kept.path)
    settle(desktop, qtbot)
    assert desktop.window is not None
    assert desktop.window is not before
    assert desktop._store is not None
    assert desktop._store.history.counts().sessions == 0
    aside = desktop._store.kept
    assert aside is not None
    with closing(sqlite3.connect(aside)) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_everything_is_deleted_and_the_window_begins_as_on_the_first_day(
    desktop: Desktop, place: Place, qtbot: QtBot
) -> None:
    store = opened(place)
    play_in(room_over(store), "s01-offer-letter")
    write_backup(place.path, place.backups, reason=BackupReason.BY_HAND, now=TODAY)
    before = desktop.open(store)
    assert desktop.settings is not None
    desktop.settings.change(learner_name="Ada")
    settle(desktop, qtbot)
    desktop.erase()
    settle(desktop, qtbot)
    assert desktop.window is not None
    assert desktop.window is not before
    assert desktop._store is not None
    assert desktop._store.history.counts().sessions == 0
    assert all(copy.sessions == 0 for copy in list_backups(place.backups))
    assert desktop.settings.current.learner_name == ""


def test_a_damaged_backup_changes_nothing(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    store = opened(place)
    play_in(room_over(store), "s01-offer-letter")
    broken = place.backups / "records-20260101-000000-by-hand.db"
    broken.parent.mkdir(exist_ok=True)
    broken.write_bytes(b"not a file of records")
    desktop.open(store)
    settle(desktop, qtbot)
    desktop.restore(broken)
    settle(desktop, qtbot)
    assert desktop._store is not None
    assert desktop._store.history.counts().sessions == 1


def test_settings_restyle_at_once(desktop: Desktop) -> None:
    assert desktop.settings is not None
    desktop.settings.change(theme=Wish.DARK, text_scale=1.5)
    assert desktop.theme.dark
    assert desktop.theme.appearance.text_scale == 1.5
    desktop.settings.change(theme=Wish.LIGHT, text_scale=1.0)
    assert not desktop.theme.dark


def test_wishes_become_an_appearance() -> None:
    look = appearance_of(Settings(theme=Wish.DARK, text_scale=2.0, reduced_motion=True))
    assert (look.scheme, look.text_scale, look.reduce_motion) == (Scheme.DARK, 2.0, True)


def test_the_look_is_known_before_the_settings_are(tmp_path: Path) -> None:
    assert FILE_NAME == SETTINGS_NAME
    file = tmp_path / FILE_NAME
    save_settings(file, Settings(theme=Wish.DARK, text_scale=2.0, reduced_motion=True))
    assert early_look(file) == appearance_of(Settings(theme=Wish.DARK, text_scale=2.0, reduced_motion=True))


@pytest.mark.parametrize("text", ["", "[]", "{", '{"theme": "pink"}', '{"text_scale": "large"}', '{"theme": []}'])
def test_an_odd_settings_file_gives_the_usual_look(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert early_look(tmp_path / FILE_NAME) == appearance_of(Settings())
    assert early_look(tmp_path / "none") == appearance_of(Settings())


def test_an_upgrade_tells_how_far_it_has_come(qapp: QApplication, paths: Paths) -> None:
    desktop = Desktop(app=qapp, paths=paths, make_room=room_over)
    window = desktop.show()
    desktop._late.progressed.emit(400, 10_000, "")
    texts = [label.text() for label in window.findChildren(Label)]
    assert "Bringing your records up to this version: 400 of 10000 sessions" in texts
    desktop.close()
    window.close()


def test_the_window_stands_before_the_records_are_open(
    qapp: QApplication, paths: Paths, place: Place, qtbot: QtBot
) -> None:
    desktop = Desktop(app=qapp, paths=paths, make_room=room_over)
    window = desktop.start(lambda _progress: opened(place))
    assert window.isVisible()
    assert window.stack.spec is not None
    assert window.stack.spec.id == "home"
    assert desktop.settings is None
    assert window.stack.go("library"), "one can walk about meanwhile"
    assert window.collect_entries()
    qtbot.waitUntil(lambda: desktop.settings is not None)
    settle(desktop, qtbot)
    page = window.stack.page
    assert page is not None
    assert page.primary_action is not None
    shortcuts = page.keys()
    assert [one.keys for one in shortcuts] == ["Ctrl+F", "Return"]
    close(desktop, qapp)


def test_the_place_of_the_window_is_kept_and_rubbish_is_forgotten(tmp_path: Path) -> None:
    kept = KeptPlace(tmp_path / "window.place")
    assert kept.window_place() == b""
    kept.keep_window_place(b"\x01\x02\xff")
    assert kept.window_place() == b"\x01\x02\xff"
    (tmp_path / "window.place").write_text("not base 64")
    assert kept.window_place() == b""
    KeptPlace(tmp_path / "nowhere" / "file").keep_window_place(b"x")


def test_the_log_goes_to_a_file(tmp_path: Path) -> None:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    write_log(tmp_path / LOG_NAME)
    logging.getLogger("trainer.test").warning("a word for the log")
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    assert "a word for the log" in (tmp_path / LOG_NAME).read_text(encoding="utf-8")


def buttons(window: StoreProblemWindow) -> list[str]:
    return [button.text() for button in window.buttons]


def press(window: StoreProblemWindow, text: str) -> None:
    next(button for button in window.buttons if button.text() == text).click()


def test_damaged_records_offer_the_copy_and_a_new_beginning(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    store = opened(place)
    play_in(room_over(store), "s01-offer-letter")
    write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=TODAY)
    store.close()
    place.path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 9000)
    problem = open_store(place, now=datetime.now(UTC))
    assert isinstance(problem, StoreProblem)
    window = StoreProblemWindow(problem=problem, frame=desktop.frame)
    qtbot.addWidget(window)
    restore = next(text for text in buttons(window) if text.startswith("Restore the copy"))
    assert "(1 session)" in restore
    assert "Set the file aside and begin anew" in buttons(window)
    press(window, restore)
    found = window.result_of_remedy
    assert isinstance(found, OpenedStore)
    assert found.history.counts().sessions == 1
    assert found.kept is not None
    assert found.kept.exists()
    found.close()


def test_records_of_a_newer_version_are_left_as_they_are(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    opened(place).close()
    with closing(sqlite3.connect(place.path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = place.path.read_bytes()
    problem = open_store(place, now=TODAY)
    assert isinstance(problem, StoreProblem)
    assert problem.kind is ProblemKind.NEWER
    window = StoreProblemWindow(problem=problem, frame=desktop.frame)
    qtbot.addWidget(window)
    assert "Try again" not in buttons(window)
    press(window, "Start beside it with a new file")
    found = window.result_of_remedy
    assert isinstance(found, OpenedStore)
    assert found.place.path != place.path
    found.close()
    assert place.path.read_bytes() == before


def test_a_remedy_that_fails_is_said_and_the_window_stays(desktop: Desktop, place: Place, qtbot: QtBot) -> None:
    opened(place).close()
    place.path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 9000)
    problem = open_store(place, now=TODAY)
    assert isinstance(problem, StoreProblem)
    gone = next(one for one in problem.remedies if one.kind is RemedyKind.BEGIN_ANEW)
    lost = replace(gone, kind=RemedyKind.RESTORE_BACKUP, path=place.backups / "gone.db")
    window = StoreProblemWindow(problem=replace(problem, remedies=(lost,)), frame=desktop.frame)
    qtbot.addWidget(window)
    press(window, "Restore gone.db")
    assert window.result_of_remedy is None
    assert "That did not work" in window._failure.plain_text
    assert window.result() == 0, "it was not closed"


def test_a_pack_that_comes_before_the_records_waits_for_them(
    desktop: Desktop, place: Place, paths: Paths, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop.bring(pack(tmp_path))
    store = opened(place)
    packed = packed_library(paths)
    room = PracticeRoom(library=packed, store=store, recogniser=recogniser(), clock=Clock())
    window = desktop.open(store, room)
    settle(desktop, qtbot)
    assert "borrowed-boat" in packed.slugs()
    assert window.stack.spec is not None
    assert window.stack.spec.id == "library"


def test_what_is_dropped_on_the_window_is_brought_in(
    desktop: Desktop, place: Place, paths: Paths, tmp_path: Path, qtbot: QtBot
) -> None:
    store = opened(place)
    packed = packed_library(paths)
    room = PracticeRoom(library=packed, store=store, recogniser=recogniser(), clock=Clock())
    window = desktop.open(store, room)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(pack(tmp_path)))])
    where, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    middle, button = QPointF(window.rect().center()), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(middle, where, dragged, button, nothing)
    drop = QDropEvent(middle, where, dragged, button, nothing)
    # Qt drops only where something was dragged to before.
    for event in (enter, drop):
        QApplication.sendEvent(window, event)
    settle(desktop, qtbot)
    assert "borrowed-boat" in packed.slugs()


def test_a_page_other_than_home_may_come_first(desktop: Desktop, place: Place, tmp_path: Path, qtbot: QtBot) -> None:
    desktop.show_first("preview", tmp_path)
    window = desktop.open(opened(place))
    settle(desktop, qtbot)
    assert window.stack.spec is not None
    assert window.stack.spec.id == "preview"
