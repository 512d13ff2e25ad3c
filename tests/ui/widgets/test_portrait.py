"""A portrait tells who it is and how they feel."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.portraiture.expression import EXPRESSIONS, Mood
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.theme import Appearance, Scheme, Theme
from trainer.ui.widgets.portrait import Portrait, portrait_pixmap


def test_screen_readers_hear_name_and_mood(theme: Theme) -> None:
    portrait = Portrait(theme=theme)
    portrait.set_person("Viktor Adler", PortraitStyle())
    assert portrait.accessibleName() == "Viktor Adler, calm"
    portrait.set_mood(Mood.GUARDED)
    assert portrait.accessibleName() == "Viktor Adler, guarded"


def test_reduced_motion_changes_at_once(theme: Theme, show: Callable[..., QWidget]) -> None:
    portrait = Portrait(theme=theme)
    show(portrait)
    portrait.set_mood(Mood.ANGRY)
    assert portrait.expression == EXPRESSIONS[Mood.ANGRY]


def test_a_mood_is_moved_to_gently(theme: Theme, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    theme.apply(Appearance(scheme=Scheme.LIGHT, reduce_motion=False))
    portrait = Portrait(theme=theme)
    show(portrait)
    portrait.set_mood(Mood.ANGRY)
    assert portrait.expression != EXPRESSIONS[Mood.ANGRY]
    qtbot.waitUntil(lambda: portrait.expression == EXPRESSIONS[Mood.ANGRY])


def test_another_person_begins_calm(theme: Theme) -> None:
    portrait = Portrait(theme=theme)
    portrait.set_person("Viktor Adler", PortraitStyle())
    portrait.set_mood(Mood.ANGRY)
    portrait.set_person("Ines Duarte", PortraitStyle(skin=5))
    assert portrait.mood is Mood.CALM


def test_the_size_follows_the_text(theme: Theme) -> None:
    portrait = Portrait(theme=theme, side=64)
    assert portrait.sizeHint().width() == theme.px(64)


def test_a_picture_for_lists_has_the_size_asked_for(theme: Theme) -> None:
    picture = portrait_pixmap(theme, PortraitStyle(), side=40, density=2.0)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (80, 40.0)
