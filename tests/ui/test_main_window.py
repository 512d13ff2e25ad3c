"""The window: rail, pages, palette, keys and the place it keeps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.scenes import Memory, Registry, open_window
from trainer.ui.main_window import MainWindow
from trainer.ui.navigation import Entry, Frame
from trainer.ui.shortcuts import ShortcutsOverview
from trainer.ui.widgets.rail import Rail, RailButton


@pytest.fixture
def registry() -> Registry:
    return Registry()


@pytest.fixture
def window(qtbot: QtBot, frame: Frame, registry: Registry) -> Iterator[MainWindow]:
    window = open_window(frame, registry)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    frame.navigator.go("home")
    yield window
    for page in registry.built.values():
        page.stubborn = False


def rail_button(window: MainWindow, title: str) -> QToolButton:
    return next(button for button in window.findChildren(RailButton) if button.text() == title)


def folded(rail: Rail) -> bool:
    return rail.collapsed


def test_the_rail_shows_only_pages_with_a_place(window: MainWindow) -> None:
    assert [button.text() for button in window.findChildren(RailButton)] == ["Home", "Library", "Settings"]


def test_the_rail_leads_to_pages_and_marks_where_one_is(window: MainWindow, registry: Registry) -> None:
    rail_button(window, "Library").click()
    assert window.stack.page is registry.built["library"]
    assert rail_button(window, "Library").isChecked()
    assert not rail_button(window, "Home").isChecked()


def test_a_page_without_a_place_marks_the_one_it_belongs_to(window: MainWindow, frame: Frame) -> None:
    frame.navigator.go("table")
    assert rail_button(window, "Library").isChecked()


def test_a_refused_leave_keeps_the_mark(window: MainWindow, registry: Registry) -> None:
    registry.built["home"].stubborn = True
    rail_button(window, "Library").click()
    assert rail_button(window, "Home").isChecked()
    assert not rail_button(window, "Library").isChecked()


def test_alt_left_goes_back_even_from_a_text_field(window: MainWindow, frame: Frame, registry: Registry) -> None:
    frame.navigator.go("library")
    registry.built["library"].field.setFocus()
    QTest.keyClick(registry.built["library"].field, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.stack.page is registry.built["home"]
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.stack.page is registry.built["library"]


def test_the_side_buttons_of_the_mouse_go_back_and_forward(
    window: MainWindow, frame: Frame, registry: Registry
) -> None:
    frame.navigator.go("library")
    QTest.mouseClick(window, Qt.MouseButton.BackButton, pos=QPoint(600, 400))
    assert window.stack.page is registry.built["home"]
    QTest.mouseClick(window, Qt.MouseButton.ForwardButton, pos=QPoint(600, 400))
    assert window.stack.page is registry.built["library"]


def test_control_and_a_figure_opens_a_page_of_the_rail(window: MainWindow, registry: Registry) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.page is registry.built["library"]


def test_arrow_keys_move_in_the_rail(window: MainWindow) -> None:
    rail_button(window, "Home").setFocus()
    QTest.keyClick(rail_button(window, "Home"), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rail_button(window, "Library")
    QTest.keyClick(rail_button(window, "Library"), Qt.Key.Key_End)
    assert QApplication.focusWidget() is rail_button(window, "Settings")


def test_a_narrow_window_folds_the_rail(window: MainWindow) -> None:
    rail = window.findChild(Rail)
    assert isinstance(rail, Rail)
    wide = rail.width()
    assert not folded(rail)
    window.resize(960, 700)
    assert folded(rail)
    assert rail.width() < wide / 2
    assert rail_button(window, "Home").toolTip() == "Home"
    window.resize(1280, 800)
    assert not folded(rail)
    assert rail.width() == wide


def test_the_title_names_the_page(window: MainWindow, frame: Frame, registry: Registry) -> None:
    assert window.windowTitle() == "Home - Hardball"
    frame.navigator.go("table")
    registry.built["table"].rename("Rent renewal")
    assert window.windowTitle() == "Rent renewal - Hardball"


def test_the_place_is_kept_and_found_again(frame: Frame, qtbot: QtBot) -> None:
    memory = Memory()
    first = open_window(frame, Registry(), memory)
    qtbot.addWidget(first)
    first.resize(770, 560)
    first.close()
    second = open_window(frame, Registry(), memory)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (770, 560)
    second.close()


def test_a_spoilt_place_is_ignored(frame: Frame, qtbot: QtBot) -> None:
    window = open_window(frame, Registry(), Memory(b"not a place"))
    qtbot.addWidget(window)
    assert window.width() >= window.minimumWidth()


def test_a_page_may_keep_the_window_open(window: MainWindow, registry: Registry) -> None:
    registry.built["home"].stubborn = True
    assert not window.close()
    registry.built["home"].stubborn = False
    assert window.close()


def test_the_palette_offers_the_page_first_then_pages_then_sources(frame: Frame, qtbot: QtBot) -> None:
    registry = Registry()
    entry = Entry(title="Rent renewal", kind="Scenario", run=lambda: None)
    window = MainWindow(frame=frame, pages=registry.specs(), memory=Memory(), sources=[lambda: [entry]])
    qtbot.addWidget(window)
    frame.navigator.go("home")
    titles = [found.title for found in window.collect_entries()]
    assert titles == ["Start", "Mark this turn", "Home", "Library", "Settings", "Keyboard shortcuts", "Rent renewal"]


def test_the_primary_action_runs_from_the_palette(window: MainWindow, registry: Registry) -> None:
    window.collect_entries()[0].run()
    assert registry.built["home"].started == 1


def test_the_overview_lists_the_page_and_everywhere(window: MainWindow) -> None:
    sections = window.collect_keys()
    assert [title for title, _ in sections] == ["Home", "Everywhere"]
    window.open_shortcuts()
    overview = window.findChild(ShortcutsOverview)
    assert isinstance(overview, ShortcutsOverview)
    assert overview.isVisible()
    assert accessibility.unnamed(overview) == []
    assert accessibility.clipped(overview) == []
    overview.accept()


def test_everybody_can_use_the_window(window: MainWindow, frame: Frame) -> None:
    assert accessibility.unnamed(window) == []
    assert accessibility.unreachable(window) == []
    assert accessibility.clipped_at_sizes(frame.theme, window) == {}
