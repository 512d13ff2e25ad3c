"""A real session shown again, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped, unnamed, unreachable
from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, play
from trainer.core.events import CounterpartSpoke, LearnerSpoke
from trainer.ui.navigation import Frame
from trainer.ui.pages.replay import ReplayPage
from trainer.ui.widgets.labels import BodyText

Show = Callable[..., QWidget]


@pytest.fixture
def page(frame: Frame, desk: MadeDesk, show: Show, qtbot: QtBot) -> Iterator[ReplayPage]:
    made = ReplayPage(frame=frame, desk=desk)
    show(made, width=1000, height=700)
    made.entered((play(desk, *DEAL),))
    qtbot.waitUntil(lambda: bool(made._views))
    yield made
    frame.tasks.close()


def shown(page: ReplayPage) -> list[str]:
    """Return the texts that stand."""
    return [text.plain_text for view in page._views if not view.isHidden() for text in view.findChildren(BodyText)]


def test_the_conversation_grows_to_what_was_said(page: ReplayPage, desk: MadeDesk, qtbot: QtBot):
    assert shown(page) == []
    assert page.clock_label.text().startswith("0:00 of ")
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert shown(page) != []
    qtbot.keyClick(page, Qt.Key.Key_End)
    recorded = desk.store.log(page._session_id).load()
    said = [one.event.text for one in recorded if isinstance(one.event, CounterpartSpoke | LearnerSpoke)]
    texts = shown(page)
    assert [text for text in texts if text in said] == said
    assert page.state_label.text() == "The end"
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert shown(page) == []


def test_space_plays_and_pauses_and_plus_makes_it_faster(page: ReplayPage, qtbot: QtBot):
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert page.projector.running
    assert page.play_button.text() == "Pause"
    for _ in range(5):
        qtbot.keyClick(page, Qt.Key.Key_Plus)
    assert (page.projector.speed, page.speed.choice) == (8, "8")
    qtbot.keyClick(page, Qt.Key.Key_Minus)
    assert page.projector.speed == 4
    before = page.projector.at_ms
    page.projector.advance(1_000)
    assert page.projector.at_ms >= before + 4_000
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert not page.projector.running


def test_the_slider_goes_to_a_moment_and_its_keys_step(page: ReplayPage, qtbot: QtBot):
    page.slider.setValue((page.slider.minimum() + page.slider.maximum()) // 2)
    half = len(shown(page))
    assert 0 < half < len(page._views)
    page.slider.setFocus()
    qtbot.keyClick(page.slider, Qt.Key.Key_Right)
    assert len(shown(page)) > half


def test_leaving_stands_still(page: ReplayPage):
    page.projector.play()
    assert page.left()
    assert not page.projector.running


def test_everybody_can_use_it(page: ReplayPage):
    page.projector.jump(10**9)
    window = page.window()
    assert unnamed(window) == []
    assert unreachable(window) == []
    assert clipped(window) == []
