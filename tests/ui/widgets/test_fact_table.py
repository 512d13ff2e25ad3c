"""Tables to read: widths shared out, heights that fit."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.theme import Appearance, Theme
from trainer.ui.widgets.fact_table import FactTable, share_out

LONG = "What is different for you on the morning after? If that can wait a few days, you get an answer I stand by."
ROWS = [["rent", "1,290", LONG], ["lease", "24", "none"]]


def make() -> FactTable:
    return FactTable("The sheet", ["Issue", "Value", "Words"], ROWS, figures=(1,))


def test_what_is_over_goes_to_the_wide_column():
    assert share_out([100, 50, 80], [60, 50, 60], (1,), 2, 400) == [100, 50, 250]


def test_what_lacks_is_taken_from_the_widest_words_and_never_from_figures():
    assert share_out([100, 50, 800], [60, 50, 60], (1,), 2, 400) == [100, 50, 250]


def test_no_word_is_cut():
    assert share_out([200, 300, 200], [60, 50, 90], (1,), 2, 350) == [60, 300, 90]


def test_every_row_is_seen_without_scrolling(show: Callable[..., QWidget], qtbot: QtBot):
    table = make()
    show(table, width=400, height=600)
    qtbot.waitUntil(lambda: table.rowHeight(0) > table.rowHeight(1))
    assert table.verticalScrollBar().maximum() == 0
    assert table.horizontalScrollBar().maximum() == 0
    assert table.rows() == ROWS


def test_larger_text_makes_a_taller_table(show: Callable[..., QWidget], theme: Theme, qtbot: QtBot):
    table = make()
    show(table, width=600, height=600)
    before = table.height()
    theme.apply(Appearance(text_scale=2.0))
    qtbot.waitUntil(lambda: table.height() > before)
    assert table.verticalScrollBar().maximum() == 0


def test_tab_leaves_and_arrows_walk(show: Callable[..., QWidget], qtbot: QtBot):
    one, other = make(), make()
    show(one, other, width=600, height=600)
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    qtbot.keyClick(one, Qt.Key.Key_Down)
    qtbot.keyClick(one, Qt.Key.Key_Down)
    assert one.currentRow() == 1
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other
