"""A column to read: centred, not too wide."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.ui import accessibility
from trainer.ui.theme import Theme
from trainer.ui.widgets.labels import BodyText, Heading, Label
from trainer.ui.widgets.scroll_column import ScrollColumn


def filled(theme: Theme) -> tuple[ScrollColumn, Heading]:
    column = ScrollColumn(theme=theme)
    column.setMinimumHeight(300)
    heading = Heading("What happened")
    column.add(heading)
    column.add(BodyText("You moved 90 without being asked. Nothing came back. " * 30))
    row = QHBoxLayout()
    row.addWidget(Label("61"))
    column.add(row)
    return column, heading


def test_it_is_at_most_760_wide_and_centred(theme: Theme, show: Callable[..., QWidget]) -> None:
    column, heading = filled(theme)
    show(column, width=1400)
    left = heading.mapTo(column, heading.rect().topLeft()).x()
    assert heading.width() == theme.px(760)
    assert abs((column.viewport().width() - theme.px(760)) / 2 - left) <= 2


def test_it_uses_a_narrow_window_well(theme: Theme, show: Callable[..., QWidget]) -> None:
    column, heading = filled(theme)
    window = show(column, width=600)
    assert heading.width() >= column.viewport().width() - 2 * theme.px(16) - 4
    assert not column.horizontalScrollBar().isVisible()
    assert accessibility.clipped(window) == []
