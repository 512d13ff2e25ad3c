"""Buttons have names and icons in the colours of the theme."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from trainer.ui.icons import Icons
from trainer.ui.theme import Appearance, Scheme
from trainer.ui.widgets.buttons import Button, ButtonKind, IconButton


def test_an_icon_button_has_a_name_and_says_it(icons: Icons, show: Callable[..., QWidget]) -> None:
    button = IconButton("filter", "Filter", icons=icons)
    show(button)
    assert (button.accessibleName(), button.toolTip(), button.text()) == ("Filter", "Filter", "")
    button.set_name("Clear filter")
    assert button.accessibleName() == "Clear filter"


def test_icons_follow_the_theme(icons: Icons, show: Callable[..., QWidget]) -> None:
    buttons = [Button("Send", icons=icons, icon="send"), IconButton("send", "Send", icons=icons)]
    show(*buttons)
    before = [button.icon().cacheKey() for button in buttons]
    icons.theme.apply(Appearance(scheme=Scheme.DARK))
    assert all(button.icon().cacheKey() != key for button, key in zip(buttons, before, strict=True))


def test_a_button_that_is_gone_does_not_hear_of_the_theme(icons: Icons) -> None:
    button = Button("Send", icons=icons, icon="send")
    delete(button)
    icons.theme.apply(Appearance(scheme=Scheme.DARK))
    assert icons.theme.dark


def test_icons_change_sides_in_right_to_left(icons: Icons, show: Callable[..., QWidget]) -> None:
    button = Button("Send", icons=icons, icon="send")
    show(button)
    before = button.icon().cacheKey()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.icon().cacheKey() != before


def test_another_icon_can_be_shown(icons: Icons, show: Callable[..., QWidget]) -> None:
    button = IconButton("play", "Play", icons=icons)
    show(button)
    before = button.icon().cacheKey()
    button.set_icon("pause")
    assert button.icon().cacheKey() != before


def test_enter_in_a_dialog_does_not_press_a_plain_button(icons: Icons) -> None:
    assert not Button("Delete", icons=icons, kind=ButtonKind.PLAIN).autoDefault()
