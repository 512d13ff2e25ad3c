"""Packs in the window: dropped, checked, listed as theirs, replaced, removed, and each of it undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from tests.ui.packs import pack, with_packs
from tests.ui.visits import Journey, settle
from trainer.core.errors import UserFacing
from trainer.ui.navigation import Frame
from trainer.ui.notices import Notice
from trainer.ui.pack_import import PackCatcher, PackImport


class Told:
    """The notices that were posted, and the failures."""

    def __init__(self, frame: Frame) -> None:
        self.notices: list[Notice] = []
        self.failures: list[BaseException] = []
        frame.notices.posted.connect(self.notices.append)
        frame.tasks.unhandled.connect(self.failures.append)

    def undo(self) -> None:
        action = self.notices[-1].action
        assert action is not None
        assert action.text == "Undo"
        action.run()


@pytest.fixture
def packed(desk: MadeDesk) -> MadeDesk:
    return with_packs(desk)


def slugs(desk: MadeDesk) -> list[str]:
    return [card.id for card in desk.room.library.summaries() if card.pack is not None]


def test_a_pack_comes_in_and_its_scene_is_shown(frame: Frame, packed: MadeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    told, journey = Told(frame), Journey(frame)
    PackImport(frame=frame, desk=packed).bring(pack(tmp_path))
    settle(frame, qtbot)
    assert told.failures == []
    assert [one.text for one in told.notices] == [
        "Checking theirs-1.hardball",
        "My scenes, version 1, by Your name, is in your library.",
    ]
    assert journey.went == [("library", "borrowed-boat")]
    assert slugs(packed) == ["borrowed-boat"]
    told.undo()
    settle(frame, qtbot)
    assert slugs(packed) == []


def test_a_later_version_takes_its_place_until_undone(
    frame: Frame, packed: MadeDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    told, packs = Told(frame), PackImport(frame=frame, desk=packed)
    files = [pack(tmp_path, version=1), pack(tmp_path, version=2)]
    for file in (*files, files[1]):
        packs.bring(file)
        settle(frame, qtbot)
    assert told.failures == []
    assert "was in your library before" in told.notices[-1].text
    assert told.notices[-1].action is None
    assert told.notices[-3].text == "My scenes is now version 2; it was 1."
    told.notices.pop()
    told.notices.pop()
    told.undo()
    settle(frame, qtbot)
    assert [one.manifest.version for one in packed.room.library.packs.packs()] == [1]


def test_what_is_no_pack_changes_nothing(frame: Frame, packed: MadeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    told = Told(frame)
    file = tmp_path / "letter.hardball"
    file.write_text("Dear friend", encoding="utf-8")
    PackImport(frame=frame, desk=packed).bring(file)
    settle(frame, qtbot)
    (failure,) = told.failures
    assert isinstance(failure, UserFacing)
    assert "not a scenario pack" in str(failure)
    assert list(packed.paths.packs.iterdir()) == []


def test_a_removed_pack_comes_back_with_undo(frame: Frame, packed: MadeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    told, packs = Told(frame), PackImport(frame=frame, desk=packed)
    packs.bring(pack(tmp_path))
    settle(frame, qtbot)
    packs.remove("theirs")
    settle(frame, qtbot)
    assert slugs(packed) == []
    assert "out of your library" in told.notices[-1].text
    told.undo()
    settle(frame, qtbot)
    assert slugs(packed) == ["borrowed-boat"]


@pytest.mark.parametrize(("name", "taken"), [("a.hardball", True), ("A.HARDBALL", True), ("a.zip", False)])
def test_packs_can_be_dropped_on_the_window(name: str, taken: bool, tmp_path: Path, qtbot: QtBot) -> None:
    window, catcher = QWidget(), PackCatcher()
    qtbot.addWidget(window)
    window.setAcceptDrops(True)
    window.installEventFilter(catcher)
    caught: list[object] = []
    catcher.caught.connect(caught.append)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / name)), QUrl("https://example.org/b.hardball")])
    where, nothing = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(window.rect().center()), where, dragged, left, nothing)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted() is taken
    drop = QDropEvent(QPointF(window.rect().center()), where, dragged, left, nothing)
    QApplication.sendEvent(window, drop)
    assert caught == ([tmp_path / name] if taken else [])
