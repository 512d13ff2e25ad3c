"""The theme dresses the application and answers for sizes, fonts and motion."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PLAIN
from trainer.ui.theme import FAMILY, FONT_FILES, Appearance, Contrast, Scheme, Theme, build_palette
from trainer.ui.tokens import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colours, Motion, Role, Space, Step, Weight


@pytest.mark.parametrize(
    ("scheme", "wanted", "colours"),
    [
        (Scheme.LIGHT, Contrast.NORMAL, LIGHT),
        (Scheme.DARK, Contrast.NORMAL, DARK),
        (Scheme.LIGHT, Contrast.HIGH, LIGHT_CONTRAST),
        (Scheme.DARK, Contrast.HIGH, DARK_CONTRAST),
    ],
)
def test_the_wish_decides_the_colours(theme: Theme, scheme: Scheme, wanted: Contrast, colours: Colours) -> None:
    theme.apply(Appearance(scheme=scheme, contrast=wanted))
    assert theme.colours == colours
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == colours.paper
    assert theme.dark == (scheme is Scheme.DARK)


def test_following_the_system_without_a_preference_is_light(theme: Theme) -> None:
    theme.apply(Appearance())
    hints = QApplication.styleHints()
    assert theme.dark == (hints.colorScheme() == Qt.ColorScheme.Dark)


class DarkDesktop:
    """The style hints of a desktop that prefers dark, which the offscreen platform cannot."""

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return Qt.ColorScheme.Dark

    def unsetColorScheme(self) -> None:  # noqa: N802 - Qt's name
        """Follow the desktop."""


class StrongContrast:
    """The accessibility hints of a desktop that asks for contrast and stillness."""

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return Qt.ContrastPreference.HighContrast

    def motionPreference(self) -> Qt.MotionPreference:  # noqa: N802 - Qt's name
        return Qt.MotionPreference.ReducedMotion


def test_the_wishes_of_the_desktop_are_followed(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "_hints", DarkDesktop())
    theme.apply(Appearance())
    assert theme.colours == DARK
    monkeypatch.setattr(theme, "_accessibility", StrongContrast())
    theme.apply(Appearance())
    assert theme.colours == DARK_CONTRAST
    assert theme.reduced_motion


def test_hints_in_fields_can_be_read(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.colour(Role.INK_3)


def test_a_change_is_told_once_and_no_change_not_at_all(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.apply(Appearance(scheme=Scheme.DARK))
    with qtbot.assertNotEmitted(theme.changed):
        theme.apply(Appearance(scheme=Scheme.DARK))


def test_text_and_space_grow_together_within_limits(theme: Theme) -> None:
    base = theme.px(Step.BODY)
    theme.apply(Appearance(text_scale=2.0))
    assert theme.px(Step.BODY) == pytest.approx(2 * base, abs=1)
    assert theme.space(Space.PAGE) == pytest.approx(64 * base / 13, abs=1)
    theme.apply(Appearance(text_scale=50.0))
    assert theme.scale == 2.5


def test_the_bundled_family_is_used_in_all_weights(theme: Theme) -> None:
    for weight in Weight:
        info = QFontInfo(theme.font(weight=weight))
        assert (info.family(), info.weight()) == (FAMILY, int(weight))
    assert QFontInfo(theme.font(italic=True)).italic()
    assert QApplication.font().family() == FAMILY


def test_tabular_figures_have_one_width(theme: Theme) -> None:
    prose, table = (QFontMetrics(theme.font(tabular=tabular)) for tabular in (False, True))
    assert prose.horizontalAdvance("1111") < prose.horizontalAdvance("8888")
    assert table.horizontalAdvance("1111") == table.horizontalAdvance("8888")


def test_reduced_motion_means_none(theme: Theme) -> None:
    assert theme.duration(Motion.MOOD) == 0
    theme.apply(Appearance(scheme=PLAIN.scheme, reduce_motion=False))
    if not theme.reduced_motion:  # the desktop may wish for it too
        assert theme.duration(Motion.MOOD) == 160


def test_disabled_text_can_still_be_read() -> None:
    palette = build_palette(LIGHT)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name().upper() == LIGHT.ink_3


def test_a_role_names_a_colour(theme: Theme) -> None:
    assert theme.hex(Role.ACCENT) == LIGHT.accent
    assert theme.colour(Role.ACCENT).name().upper() == LIGHT.accent


def test_fonts_are_few_and_light_and_their_licence_is_beside_them() -> None:
    folder = Path(__file__).parents[2] / "resources" / "fonts"
    assert sum((folder / name).stat().st_size for name in FONT_FILES) < 2_500_000
    assert "SIL OPEN FONT LICENSE" in (folder / "LICENSE-Inter.txt").read_text(encoding="utf-8").upper()
