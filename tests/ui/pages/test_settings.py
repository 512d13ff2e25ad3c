"""Settings: every field of the model has a control that changes it at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import MadeDesk
from tests.ui.visits import settle, show_page
from trainer.settings import Settings, Theme, load_settings
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.pages.settings import SettingsPage
from trainer.ui.widgets.fields import SliderWithValue
from trainer.ui.widgets.segmented import SegmentedControl
from trainer.voice.speech import Trouble, Utterance

if TYPE_CHECKING:
    from trainer.voice.spoken import SpokenVoice


def enter(frame: Frame, desk: Desk, qtbot: QtBot) -> SettingsPage:
    page = show_page(SettingsPage(frame=frame, desk=desk), qtbot)
    page.entered(None)
    settle(frame, qtbot)
    return page


def test_every_field_of_the_model_has_its_control(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    assert set(page.rows) == set(Settings.model_fields)
    assert {entry.title for entry in page.entries()} == {field.title for field in Settings.model_fields.values()}


def test_changes_are_in_force_and_stored_at_once(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    rows = page.rows
    switch, scale, line = rows["untimed"].control, rows["voice_volume"].control, rows["learner_name"].control
    assert isinstance(switch, QCheckBox)
    assert isinstance(scale, SliderWithValue)
    assert isinstance(line, QLineEdit)
    switch.click()
    scale.set_value(35)
    line.setText("Ada")
    line.editingFinished.emit()
    theme = rows["theme"].control
    assert isinstance(theme, SegmentedControl)
    theme.chosen.emit("dark")
    stored = load_settings(desk.paths.config / "settings.json").settings
    assert (stored.untimed, stored.voice_volume, stored.learner_name, stored.theme) == (True, 0.35, "Ada", Theme.DARK)
    assert desk.settings.current == stored


def test_what_the_model_refuses_is_said_and_not_taken(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    row = page.rows["learner_name"]
    line = row.control
    assert isinstance(line, QLineEdit)
    line.setText("x" * 81)
    line.editingFinished.emit()
    assert row.problem.isVisible()
    assert desk.settings.current.learner_name == ""
    line.setText("Ada")
    line.editingFinished.emit()
    assert not row.problem.isVisible()


def test_changes_made_elsewhere_are_shown(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    desk.settings.change(reading_words_per_minute=300)
    control = page.rows["reading_words_per_minute"].control
    assert isinstance(control, SliderWithValue)
    assert control.value == 300


def test_while_a_handle_is_dragged_nothing_changes(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    control = page.rows["text_scale"].control
    assert isinstance(control, SliderWithValue)
    control.slider.setSliderDown(True)
    control.slider.setValue(150)
    assert desk.settings.current.text_scale == 1.0
    control.slider.setSliderDown(False)
    assert desk.settings.current.text_scale == 1.5


def test_the_way_to_the_records_is_here(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    with qtbot.waitSignal(frame.navigator.went) as went:
        page.to_records.click()
    assert went.args == ["records", None]


class Mute(QObject):
    """A voice in trouble until it is tried again."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: Trouble | None = Trouble.NO_DEVICE
        self.said: list[Utterance] = []
        self.on_started = self.on_finished = self.on_failed = self.on_notice = lambda *_: None
        self.muted = True

    def retry(self) -> None:
        self.trouble = None

    def set_muted(self, muted: bool) -> None:
        self.muted = muted

    def set_volume(self, volume: float) -> None:
        assert 0 <= volume <= 1

    def warm_up(self) -> None: ...

    def prepare(self, utterance: Utterance) -> None: ...

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)

    def stop(self) -> None: ...


@pytest.fixture
def mute(qapp: QApplication) -> Iterator[Mute]:
    assert qapp is not None
    voice = Mute()
    yield voice
    voice.deleteLater()


def test_the_voice_is_tried_and_its_trouble_told(frame: Frame, desk: MadeDesk, mute: Mute, qtbot: QtBot) -> None:
    before = mute.on_finished
    page = enter(frame, replace(desk, voice=lambda: cast("SpokenVoice", mute)), qtbot)
    trial = page.trial
    trial.start()
    trial._wait.stop()
    trial._say()
    assert [one.text for one in mute.said] == ["We can close this today, if the price is right."]
    mute.on_failed(mute.said[0].id, Trouble.NO_ENGINE)
    assert "libespeak-ng1" in trial.result.text()
    assert trial.button.text() == "Try again"
    assert (mute.on_finished, mute.muted) == (before, True), "the hooks are as they were"
    trial.start()
    trial._wait.stop()
    mute.on_finished(mute.said[0].id, 1800)
    assert trial.result.text() == "That is how it sounds."
    trial.start()
    page.left()
    assert trial.button.isEnabled()


def test_everybody_can_use_settings(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    assert accessibility.unnamed(page) == []
    assert accessibility.unreachable(page) == []
    assert accessibility.clipped_at_sizes(frame.theme, page) == {}
