"""A few lines of one's own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from trainer.ui.theme import Theme
from trainer.ui.widgets.writing import LONGEST, WritingField


def test_what_is_typed_is_told_and_tab_goes_on(theme: Theme, show: Callable[..., QWidget]) -> None:
    field, after = WritingField("Questions", theme=theme, hint="One a line"), QLineEdit()
    heard: list[str] = []
    field.written.connect(heard.append)
    show(field, after)
    field.setFocus()
    QTest.keyClicks(field, "Why?")
    assert heard[-1] == "Why?"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    heard.clear()
    field.set_text("silently")
    assert (field.text, heard) == ("silently", [])


def test_an_endless_text_is_cut(theme: Theme, show: Callable[..., QWidget]) -> None:
    field = WritingField("Questions", theme=theme)
    show(field)
    field.setPlainText("x" * (LONGEST + 50))
    assert len(field.text) == LONGEST
