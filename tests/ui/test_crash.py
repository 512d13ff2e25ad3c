"""A bug of ours is logged and told calmly, once."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from trainer.core.errors import Cancelled, UserFacing
from trainer.ui.crash import CrashDialog, CrashGuard, describe
from trainer.ui.icons import Icons
from trainer.ui.notices import Level, Notice, NoticeBoard


@pytest.fixture
def board() -> NoticeBoard:
    return NoticeBoard()


@pytest.fixture
def guard(qapp: QApplication, icons: Icons, board: NoticeBoard, tmp_path: Path) -> Iterator[CrashGuard]:
    guard = CrashGuard(app=qapp, log_file=tmp_path / "hardball.log", icons=icons, notices=board)
    yield guard
    if guard.dialog is not None:
        guard.dialog.accept()
    guard.uninstall()


def a_bug() -> ZeroDivisionError:
    try:
        _ = 1 // 0
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_a_bug_is_logged_and_shown_once(guard: CrashGuard, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        guard.tell(a_bug())
        first = guard.dialog
        guard.tell(a_bug())
    assert first is not None
    assert guard.dialog is first
    assert len(caplog.records) == 2
    first.accept()
    assert guard.dialog is None


def test_what_the_user_can_mend_is_a_notice_without_a_traceback(
    guard: CrashGuard, board: NoticeBoard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(board.posted) as posted:
        guard.tell(UserFacing("The disk is full.", safe="Nothing was lost.", remedy="Make room."))
    notice = posted.args[0]
    assert isinstance(notice, Notice)
    assert notice.level is Level.ERROR
    assert notice.text == "The disk is full. Nothing was lost. Make room."
    assert guard.dialog is None


def test_what_was_cancelled_is_not_mentioned(guard: CrashGuard, board: NoticeBoard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(board.posted):
        guard.tell(Cancelled())
    assert guard.dialog is None


def test_the_hooks_lead_here_from_any_thread(guard: CrashGuard, qtbot: QtBot, tmp_path: Path) -> None:
    guard.install()
    try:
        error = a_bug()
        sys.excepthook(type(error), error, error.__traceback__)
        qtbot.waitUntil(lambda: guard.dialog is not None)
        assert guard.dialog is not None
        guard.dialog.accept()
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))
        qtbot.waitUntil(lambda: guard.dialog is not None)
        assert (tmp_path / "hardball.crash").exists()
    finally:
        guard.uninstall()


def test_the_details_name_versions_and_place() -> None:
    text = describe(a_bug())
    assert "ZeroDivisionError" in text
    assert "Python" in text
    assert "test_crash.py" in text


def test_the_dialog_can_be_used_by_everybody(icons: Icons, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog(details="what happened", log_file=tmp_path / "hardball.log", icons=icons)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert accessibility.unnamed(dialog) == []
    assert accessibility.unreachable(dialog) == []
    assert accessibility.clipped_at_sizes(icons.theme, dialog) == {}
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy details")
    copy.click()
    assert QGuiApplication.clipboard().text() == "what happened"
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert details.isReadOnly()
