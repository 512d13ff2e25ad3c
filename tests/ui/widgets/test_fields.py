"""Search waits for the typing to pause; a slider shows its value."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from trainer.ui.icons import Icons
from trainer.ui.theme import Theme
from trainer.ui.widgets.fields import SearchField, SliderWithValue
from trainer.ui.widgets.labels import Label


def test_search_speaks_once_for_several_keys(icons: Icons, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = SearchField("Search scenarios", icons=icons)
    heard: list[str] = []
    field.searched.connect(heard.append)
    show(field)
    QTest.keyClicks(field, "rent")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["rent"]


def test_enter_searches_at_once(icons: Icons, show: Callable[..., QWidget]) -> None:
    field = SearchField("Search scenarios", icons=icons)
    heard: list[str] = []
    field.searched.connect(heard.append)
    show(field)
    QTest.keyClicks(field, "rent")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["rent"]


def test_escape_clears(icons: Icons, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = SearchField("Search scenarios", icons=icons)
    window = show(field)
    field.setText("rent")
    with qtbot.waitSignal(field.searched) as searched:
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert searched.args == [""]
    assert field.text() == ""
    assert accessibility.unnamed(window) == []


def test_the_slider_writes_its_value(theme: Theme, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    slider = SliderWithValue("How sure", theme=theme, least=0, most=100, value=60, write="{} %".format)
    window = show(slider)
    label = slider.findChild(Label)
    assert label is not None
    assert label.text() == "60 %"
    with qtbot.waitSignal(slider.changed) as changed:
        QTest.keyClick(slider.slider, Qt.Key.Key_Right)
    assert changed.args == [61]
    assert (slider.value, label.text(), slider.slider.accessibleDescription()) == (61, "61 %", "61 %")
    assert accessibility.unnamed(window) == []
    assert accessibility.unreachable(window) == []


def test_the_slider_stays_within_its_limits(theme: Theme) -> None:
    slider = SliderWithValue("How sure", theme=theme, least=0, most=100, value=60)
    slider.set_value(400)
    assert slider.value == 100
