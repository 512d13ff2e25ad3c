"""Items fill lines, in both reading directions."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from trainer.ui.theme import Theme
from trainer.ui.widgets.flow import FlowLayout


def flowing(count: int = 8) -> tuple[QWidget, FlowLayout]:
    widget = QWidget()
    layout = FlowLayout(widget)
    for number in range(count):
        layout.addWidget(QPushButton(f"tactic {number}"))
    return widget, layout


def at(layout: FlowLayout, index: int) -> QWidget:
    item = layout.itemAt(index)
    assert item is not None
    widget = item.widget()
    assert widget is not None
    return widget


def test_a_full_line_goes_on_below(theme: Theme, show: Callable[..., QWidget]) -> None:
    del theme
    widget, layout = flowing()
    show(widget, width=320)
    rows = {at(layout, index).y() for index in range(layout.count())}
    assert len(rows) > 1
    assert all(at(layout, index).geometry().right() <= widget.width() for index in range(layout.count()))
    assert widget.height() >= layout.heightForWidth(widget.width())


def test_a_wide_window_needs_one_line(theme: Theme, show: Callable[..., QWidget]) -> None:
    del theme
    widget, layout = flowing(3)
    show(widget, width=900)
    assert len({at(layout, index).y() for index in range(3)}) == 1


def test_right_to_left_begins_at_the_right(theme: Theme, show: Callable[..., QWidget]) -> None:
    del theme
    widget, layout = flowing(3)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(widget, width=900)
    assert at(layout, 0).x() > at(layout, 1).x() > at(layout, 2).x()


def test_hidden_items_take_no_room(theme: Theme, show: Callable[..., QWidget]) -> None:
    del theme
    widget, layout = flowing(3)
    at(layout, 0).hide()
    show(widget, width=900)
    assert at(layout, 1).x() == 0


def test_items_can_be_taken_out(theme: Theme) -> None:
    del theme
    widget, layout = flowing(2)
    assert layout.takeAt(0) is not None
    assert layout.takeAt(5) is None
    assert layout.count() == 1
    assert widget.layout() is layout
