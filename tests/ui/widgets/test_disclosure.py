"""More on demand, by mouse and by key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from trainer.ui.icons import Icons
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.labels import BodyText


def test_it_opens_and_closes_with_the_space_bar(icons: Icons, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    content = BodyText("Worth is the sum over the issues of weight times value.")
    disclosure = Disclosure("How?", content, icons=icons)
    window = show(disclosure)
    assert not content.isVisible()
    assert disclosure.button.accessibleDescription() == "Collapsed"
    with qtbot.waitSignal(disclosure.opened) as opened:
        QTest.keyClick(disclosure.button, Qt.Key.Key_Space)
    assert opened.args == [True]
    assert content.isVisible()
    assert disclosure.button.accessibleDescription() == "Expanded"
    disclosure.set_open(open_=False)
    assert not disclosure.is_open
    assert not content.isVisible()
    assert accessibility.unnamed(window) == []


def test_it_may_start_open(icons: Icons, show: Callable[..., QWidget]) -> None:
    content = BodyText("shown")
    show(Disclosure("How?", content, icons=icons, open_=True))
    assert content.isVisible()
