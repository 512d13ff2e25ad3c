"""Chips are ticked and taken away, by mouse and by key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from trainer.ui.icons import Icons
from trainer.ui.widgets.chips import Chip


def label_of(chip: Chip) -> QPushButton:
    found = chip.findChild(QPushButton)
    assert found is not None
    return found


def test_space_ticks_it(icons: Icons, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    chip = Chip("guilt", icons=icons, checkable=True)
    show(chip)
    with qtbot.waitSignal(chip.toggled) as toggled:
        QTest.keyClick(label_of(chip), Qt.Key.Key_Space)
    assert toggled.args == [True]
    assert chip.checked


def test_delete_and_the_cross_take_it_away(icons: Icons, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    chip = Chip("asks about the deadline", icons=icons, removable=True)
    window = show(chip)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(label_of(chip), Qt.Key.Key_Delete)
    cross = chip.findChild(QToolButton)
    assert cross is not None
    assert cross.accessibleName() == "Remove asks about the deadline"
    with qtbot.waitSignal(chip.removed):
        cross.click()
    assert accessibility.unnamed(window) == []
    assert accessibility.unreachable(window) == []


def test_a_plain_chip_cannot_be_taken_away(icons: Icons, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    chip = Chip("guilt", icons=icons)
    show(chip)
    with qtbot.assertNotEmitted(chip.removed):
        QTest.keyClick(label_of(chip), Qt.Key.Key_Delete)


def test_it_can_be_ticked_by_the_page(icons: Icons) -> None:
    chip = Chip("guilt", icons=icons, checkable=True)
    chip.set_checked(checked=True)
    assert chip.checked
    assert chip.text == "guilt"
