"""Type a few letters, press Enter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.command_palette import CommandPalette
from trainer.ui.icons import Icons
from trainer.ui.navigation import Entry


class Scene:
    """A palette over three entries, and what was run."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        self.ran: list[str] = []
        entries = [self.entry("Rent renewal", "Scenario"), self.entry("Guilt", "Tactic"), self.entry("Home", "Page")]
        self.palette = CommandPalette(icons=icons, collect=lambda: entries, parent=window)
        self.palette.open_over(window)
        found = self.palette.findChild(QLineEdit)
        assert found is not None
        self.field = found
        view = self.palette.findChild(QListView)
        assert view is not None
        self.view = view

    def entry(self, title: str, kind: str) -> Entry:
        return Entry(title=title, kind=kind, icon="house", run=lambda: self.ran.append(title))

    def lines(self) -> list[str]:
        model = self.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def scene(show: Callable[..., QWidget], icons: Icons, qtbot: QtBot) -> Scene:
    del qtbot
    return Scene(show(), icons)


def test_it_opens_with_everything(scene: Scene) -> None:
    assert scene.lines() == ["Rent renewal  ·  Scenario", "Guilt  ·  Tactic", "Home  ·  Page"]


def test_letters_narrow_it_and_enter_runs_the_first(scene: Scene) -> None:
    QTest.keyClicks(scene.field, "gu")
    assert scene.lines() == ["Guilt  ·  Tactic"]
    QTest.keyClick(scene.field, Qt.Key.Key_Return)
    assert scene.ran == ["Guilt"]
    assert not scene.palette.isVisible()


def test_arrows_choose_another(scene: Scene) -> None:
    QTest.keyClick(scene.field, Qt.Key.Key_Down)
    QTest.keyClick(scene.field, Qt.Key.Key_Down)
    QTest.keyClick(scene.field, Qt.Key.Key_Down)
    QTest.keyClick(scene.field, Qt.Key.Key_Up)
    QTest.keyClick(scene.field, Qt.Key.Key_Return)
    assert scene.ran == ["Guilt"]


def test_the_kind_can_be_typed_too(scene: Scene) -> None:
    QTest.keyClicks(scene.field, "scenario")
    assert scene.lines() == ["Rent renewal  ·  Scenario"]


def test_no_match_says_so_and_enter_does_nothing(scene: Scene) -> None:
    QTest.keyClicks(scene.field, "zzzz")
    assert scene.lines() == []
    QTest.keyClick(scene.field, Qt.Key.Key_Return)
    assert scene.ran == []


def test_escape_closes(scene: Scene) -> None:
    QTest.keyClick(scene.palette, Qt.Key.Key_Escape)
    assert not scene.palette.isVisible()
