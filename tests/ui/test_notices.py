"""One notice at a time, gone by itself unless somebody is reading it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.icons import Icons
from trainer.ui.notices import Level, Notice, NoticeAction, NoticeBar, NoticeBoard


@pytest.fixture
def board() -> NoticeBoard:
    return NoticeBoard()


@pytest.fixture
def bar(board: NoticeBoard, icons: Icons, show: Callable[..., QWidget]) -> NoticeBar:
    bar = NoticeBar(board=board, icons=icons)
    show(bar)
    return bar


def shown_text(bar: NoticeBar) -> str | None:
    return bar.shown.text if bar.shown is not None else None


def test_nothing_to_say_takes_no_room(bar: NoticeBar) -> None:
    assert not bar.isVisible()


def test_a_notice_goes_away_by_itself(bar: NoticeBar, board: NoticeBoard, qtbot: QtBot) -> None:
    board.post(Notice(text="Saved.", seconds=0.01))
    assert bar.isVisible()
    qtbot.waitUntil(lambda: not bar.isVisible())


@pytest.mark.parametrize(
    ("notice", "seconds"),
    [
        (Notice(text="Saved."), 6.0),
        (Notice(text="Deleted.", action=NoticeAction(text="Undo", run=lambda: None)), 12.0),
        (Notice(text="No room on the disk.", level=Level.ERROR), 0.0),
        (Notice(text="Exported.", seconds=3.0), 3.0),
    ],
)
def test_how_long_it_lasts(notice: Notice, seconds: float) -> None:
    assert notice.lasts == seconds


def test_undo_runs_once_and_closes(bar: NoticeBar, board: NoticeBoard) -> None:
    undone: list[str] = []
    board.info("Session deleted.", NoticeAction(text="Undo", run=lambda: undone.append("session")))
    button = bar.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == ["session"]
    assert not bar.isVisible()


def test_notices_queue_and_repeats_are_dropped(bar: NoticeBar, board: NoticeBoard) -> None:
    board.error("First.")
    board.warn("Second.")
    board.warn("Second.")
    assert shown_text(bar) == "First."
    bar.dismiss()
    assert shown_text(bar) == "Second."
    bar.dismiss()
    assert shown_text(bar) is None
    assert not bar.isVisible()


def test_a_plain_message_makes_room_at_once(bar: NoticeBar, board: NoticeBoard) -> None:
    board.info("Saved.")
    board.error("No room on the disk.")
    assert shown_text(bar) == "No room on the disk."
    bar.dismiss()


def test_it_waits_while_it_has_the_focus(bar: NoticeBar, board: NoticeBoard, qtbot: QtBot) -> None:
    board.post(Notice(text="Deleted.", seconds=0.2, action=NoticeAction(text="Undo", run=lambda: None)))
    close = bar.findChild(QToolButton)
    assert close is not None
    close.setFocus()
    QApplication.processEvents()
    qtbot.wait(300)
    assert bar.isVisible()
    close.clearFocus()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_the_close_button_has_a_name(bar: NoticeBar, board: NoticeBoard) -> None:
    board.error("No room on the disk.")
    close = bar.findChild(QToolButton)
    assert close is not None
    assert close.accessibleName() == "Close message"
    close.click()
    assert not bar.isVisible()
