"""The pace measured on a clock that the test moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from trainer.core.pacing import count_words
from trainer.ui.icons import Icons
from trainer.ui.preferences.pace_trial import PaceTrial, Stage


class Watch:
    """Time in ms that stands still."""

    ms = 0

    def now(self) -> int:
        return self.ms


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def trial(desk: MadeDesk, icons: Icons, qtbot: QtBot, watch: Watch) -> PaceTrial:
    made = PaceTrial(desk.settings, icons=icons, now_ms=watch.now)
    qtbot.addWidget(made)
    made.show()
    return made


def test_reading_then_typing_sets_both(trial: PaceTrial, desk: MadeDesk, watch: Watch):
    trial.button.click()
    assert trial.task.isVisible()
    watch.ms += round(count_words(trial.reading_text()) * 60_000 / 300)
    trial.button.click()
    assert desk.settings.current.reading_words_per_minute == 300
    assert trial.stage is Stage.TYPING
    sentence = trial.typing_text()
    QTest.keyClicks(trial.field, sentence[0])
    watch.ms += round(count_words(sentence) * 60_000 / 40)
    QTest.keyClicks(trial.field, sentence[1:])
    QTest.keyClick(trial.field, Qt.Key.Key_Return)
    assert desk.settings.current.typing_words_per_minute == 40
    assert "300" in trial.result.text()
    assert (desk.settings.current.pace.reading, desk.settings.current.pace.typing) == (300, 40)


def test_what_nobody_can_do_is_not_taken(trial: PaceTrial, desk: MadeDesk, watch: Watch):
    trial.button.click()
    watch.ms += 900
    trial.button.click()
    assert desk.settings.current.reading_words_per_minute == 238
    assert "undisturbed" in trial.result.text()
    assert trial.stage is Stage.IDLE


def test_half_a_sentence_is_asked_for_whole(trial: PaceTrial, watch: Watch):
    trial.button.click()
    watch.ms += 30_000
    trial.button.click()
    QTest.keyClicks(trial.field, "If you can")
    watch.ms += 5_000
    QTest.keyClick(trial.field, Qt.Key.Key_Return)
    assert trial.stage is Stage.TYPING
    assert "whole sentence" in trial.result.text()


def test_stopping_leaves_everything_as_it_was(trial: PaceTrial, desk: MadeDesk):
    before = desk.settings.current
    trial.button.click()
    trial.cancel.click()
    assert trial.stage is Stage.IDLE
    assert not trial.task.isVisible()
    assert desk.settings.current == before
