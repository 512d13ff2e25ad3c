"""One choice of a few, with the keys of radio buttons."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from trainer.ui.theme import Theme
from trainer.ui.widgets.segmented import SegmentedControl

OPTIONS = [("low", "Weaker"), ("even", "Even"), ("high", "Stronger")]


def buttons(control: SegmentedControl) -> list[QRadioButton]:
    return control.findChildren(QRadioButton)


def test_the_first_is_chosen(theme: Theme) -> None:
    del theme
    assert SegmentedControl("Power", OPTIONS).choice == "low"
    assert SegmentedControl("Power", []).choice == ""


def test_arrows_choose_and_say_so(theme: Theme, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    control = SegmentedControl("Power", OPTIONS)
    window = show(control)
    buttons(control)[0].setFocus()
    with qtbot.waitSignal(control.chosen) as chosen:
        QTest.keyClick(buttons(control)[0], Qt.Key.Key_Right)
    assert chosen.args == ["even"]
    assert control.choice == "even"
    assert QApplication.focusWidget() is buttons(control)[1]
    assert accessibility.unnamed(window) == []
    assert accessibility.clipped_at_sizes(theme, window) == {}


def test_the_page_chooses_silently(theme: Theme, qtbot: QtBot) -> None:
    del theme
    control = SegmentedControl("Power", OPTIONS)
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.chosen):
        control.choose("high")
    assert control.choice == "high"
    with pytest.raises(KeyError):
        control.choose("none")


def test_one_segment_can_be_closed(theme: Theme, qtbot: QtBot) -> None:
    del theme
    control = SegmentedControl("Power", OPTIONS)
    qtbot.addWidget(control)
    control.enable("high", enabled=False)
    assert [button.isEnabled() for button in buttons(control)] == [True, True, False]
