"""The helper finds what it should find."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from tests.ui import accessibility
from trainer.ui.theme import Theme
from trainer.ui.widgets.labels import BodyText, Label


def test_a_button_without_a_name_is_found(show: Callable[..., QWidget]) -> None:
    blank = QToolButton()
    blank.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = show(blank, QPushButton("Send"))
    assert accessibility.unnamed(window) == ["QToolButton '' in QWidget"]


def test_a_field_needs_a_name_or_a_label(show: Callable[..., QWidget]) -> None:
    bare, named, labelled, label = QLineEdit(), QLineEdit(), QLineEdit(), Label("Rent")
    named.setAccessibleName("Your words")
    label.setBuddy(labelled)
    window = show(bare, named, label, labelled)
    assert accessibility.unnamed(window) == ["QLineEdit '' in QWidget"]


def test_a_control_that_tab_passes_by_is_found(show: Callable[..., QWidget]) -> None:
    class Trap(QLineEdit):
        def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
            del forward
            return True

    first, trap, last = QPushButton("First"), Trap(), QPushButton("Last")
    window = show(first, trap, last)
    assert accessibility.unreachable(window) == ["QPushButton 'Last' in QWidget"]


def test_cut_text_is_found(show: Callable[..., QWidget], theme: Theme) -> None:
    label, paragraph, button = Label("worth to you"), BodyText("one line after another " * 9), QPushButton("Walk away")
    label.setFixedWidth(theme.px(100))
    paragraph.setFixedHeight(theme.px(20))
    button.setFixedHeight(theme.px(32))
    window = show(label, paragraph, button)
    assert len(accessibility.clipped(window)) == 1
    assert {size: len(found) for size, found in accessibility.clipped_at_sizes(theme, window).items()} == {
        9.0: 1,
        14.0: 3,
        20.0: 3,
    }
