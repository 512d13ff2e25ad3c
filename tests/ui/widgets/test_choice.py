"""A drop-down list of keys, and wheels that scroll the page instead of changing values by the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.ui.theme import Theme
from trainer.ui.widgets.choice import Choice, WheelGuard
from trainer.ui.widgets.fields import SliderWithValue


def wheel(widget: QWidget) -> None:
    """Turn the wheel one notch over a widget."""
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_user_chooses_by_keyboard_and_the_program_silently(show: Callable[..., QWidget]) -> None:
    choice = Choice("Importance", [(1, "one"), (2, "two"), (3, "three")])
    heard: list[object] = []
    choice.chosen.connect(heard.append)
    show(choice)
    choice.choose(2)
    assert (choice.choice, heard) == (2, [])
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (choice.choice, heard) == (3, [3])
    choice.choose(99)
    assert choice.choice == 3


def test_the_wheel_changes_nothing(theme: Theme, show: Callable[..., QWidget]) -> None:
    choice = Choice("Importance", [(1, "one"), (2, "two")])
    slider = SliderWithValue("Target", theme=theme, least=0, most=100, value=50)
    slider.slider.installEventFilter(WheelGuard(slider))
    show(choice, slider)
    wheel(choice)
    wheel(slider.slider)
    assert (choice.choice, slider.value) == (1, 50)
