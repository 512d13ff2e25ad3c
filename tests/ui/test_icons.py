"""Icons come from the set, in the colours of the theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tests.ui.conftest import RESOURCES
from trainer.ui.icons import Gap, Icons
from trainer.ui.theme import Appearance, Scheme, Theme
from trainer.ui.tokens import Role


def colours_in(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    solid = (image.pixelColor(x, y) for x, y in points)
    return {colour.name().upper() for colour in solid if colour.alpha() == 255}


def test_an_icon_wears_the_colour_of_its_role(icons: Icons, theme: Theme) -> None:
    assert colours_in(icons.pixmap("house", Role.ACCENT, 48)) == {theme.hex(Role.ACCENT)}


def test_an_icon_changes_with_the_theme(icons: Icons, theme: Theme) -> None:
    light = icons.icon("house")
    assert icons.icon("house") is light
    theme.apply(Appearance(scheme=Scheme.DARK))
    assert icons.icon("house") is not light
    assert colours_in(icons.icon("house").pixmap(QSize(48, 48))) <= {theme.hex(Role.INK_2)}


def test_a_checked_icon_has_its_own_colour(icons: Icons, theme: Theme) -> None:
    icon = icons.icon("star", checked=Role.ACCENT)
    on = icon.pixmap(QSize(18, 18), QIcon.Mode.Normal, QIcon.State.On)
    off = icon.pixmap(QSize(18, 18), QIcon.Mode.Normal, QIcon.State.Off)
    assert colours_in(on) == {theme.hex(Role.ACCENT)}
    assert colours_in(off) == {theme.hex(Role.INK_2)}


def test_a_gap_leaves_air_on_one_side(icons: Icons) -> None:
    plain, after = (icons.pixmap("house", Role.INK, gap=gap) for gap in (Gap.NONE, Gap.AFTER))
    assert after.deviceIndependentSize().width() > plain.deviceIndependentSize().width()
    assert after.deviceIndependentSize().height() == plain.deviceIndependentSize().height()


def test_an_unknown_name_is_a_fault_of_ours(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_every_picture_of_the_set_can_be_drawn() -> None:
    broken = [path.name for path in (RESOURCES / "icons").glob("*.svg") if not QSvgRenderer(str(path)).isValid()]
    assert broken == []
    assert (RESOURCES / "icons" / "LICENSE-Lucide.txt").is_file()
