"""The rail mirrors itself and its sign is drawn."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.scenes import Registry
from trainer.ui.icons import Icons
from trainer.ui.theme import Appearance, Scheme
from trainer.ui.tokens import Role
from trainer.ui.widgets.rail import Mark, Rail, RailButton


@pytest.fixture
def rail(icons: Icons, show: Callable[..., QWidget]) -> Rail:
    rail = Rail(pages=Registry().specs(), icons=icons)
    show(rail)
    return rail


def test_it_says_which_page_was_chosen(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        rail.findChildren(RailButton)[1].click()
    assert chosen.args == ["library"]


def test_choosing_alone_marks_nothing(rail: Rail) -> None:
    button = rail.findChildren(RailButton)[1]
    button.click()
    assert not button.isChecked()
    rail.mark("library")
    assert button.isChecked()


def test_it_grows_with_the_text(rail: Rail, icons: Icons) -> None:
    before = rail.width()
    icons.theme.apply(Appearance(scheme=Scheme.LIGHT, text_scale=1.5))
    assert rail.width() == pytest.approx(1.5 * before, abs=2)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_sign_stands_at_the_beginning(rail: Rail, icons: Icons, direction: Qt.LayoutDirection) -> None:
    rail.setLayoutDirection(direction)
    mark = rail.findChild(Mark)
    assert mark is not None
    image = mark.grab().toImage()
    accent = icons.theme.colour(Role.ACCENT)
    xs = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == accent]
    assert xs
    middle = sum(xs) / len(xs)
    assert (middle < image.width() / 2) == (direction == Qt.LayoutDirection.LeftToRight)
