"""Adjourning in the window: part, prepare the second day, return, and sign; or leave it there and go on later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import MadeDesk
from tests.ui.seats import Seat
from tests.ui.visits import Journey, settle, show_page
from trainer.core import events as ev
from trainer.core.table import Phase
from trainer.core.terms import IssueId
from trainer.session.room import Sitting
from trainer.ui.navigation import Frame
from trainer.ui.pages.home import HomePage
from trainer.ui.pages.preparation import PreparationPage
from trainer.ui.preparation.draft import Step
from trainer.ui.preparation.workbench import Workbench
from trainer.ui.widgets.labels import BodyText

RENT = IssueId("rent")
OFFER = "I propose 1,290 a month for two years, with boiler and damp in 60 days, a deposit of six weeks and no break."


class Day:
    """A learner who adjourns at the table and prepares the second day."""

    def __init__(self, seat: Seat, frame: Frame, qtbot: QtBot) -> None:
        self.seat = seat
        self.frame = frame
        self.qtbot = qtbot
        self.journey = Journey(frame)
        self.page = PreparationPage(frame=frame, desk=seat.desk)
        qtbot.addWidget(self.page)

    @property
    def bench(self) -> Workbench:
        assert self.page.workbench is not None
        return self.page.workbench

    def part(self) -> None:
        self.seat.view.adjourn.click()
        self.seat.wait()
        assert self.seat.meeting.away

    def prepare(self) -> None:
        self.seat.view.away.button.click()
        page, argument = self.journey.went[-1]
        assert page == "preparation"
        self.page.entered(argument)
        settle(self.frame, self.qtbot)
        show_page(self.page, self.qtbot)

    def go_back(self) -> None:
        self.page.sit_down()
        settle(self.frame, self.qtbot)
        page, argument = self.journey.went[-1]
        assert page == "table"
        self.page.hide()
        self.seat.page.activateWindow()
        self.seat.page.entered(argument)
        self.seat.wait()


@pytest.fixture
def day(seat: Seat, frame: Frame, qtbot: QtBot) -> Day:
    return Day(seat, frame, qtbot)


def test_adjourn_prepare_return_and_sign(day: Day) -> None:
    day.seat.say(OFFER)
    day.part()
    view = day.seat.view
    assert view.away.isVisibleTo(day.seat.page)
    assert not view.field.isVisibleTo(day.seat.page)
    assert "preparation is open again, with" in view.away.words.plain_text
    assert day.seat.page.primary_action is not None
    assert day.seat.page.primary_action.text() == "Prepare the return"
    assert day.seat.page.entries() == ()
    day.prepare()
    card = day.bench.dossier.cards["inspection-record"]
    assert card.button.isEnabled()
    card.button.click()
    day.bench.opening.questions.set_text("What did the bank say?")
    day.go_back()
    meeting = day.seat.meeting
    assert not meeting.away
    assert meeting.bridge.state.phase is Phase.TALKING
    assert meeting.bridge.state.preparation.evidence == ("rent-index", "inspection-record")
    assert day.seat.view.field.isVisibleTo(day.seat.page)
    assert day.seat.view.hand.card("inspection-record") is not None
    words = day.seat.events(ev.CounterpartSpoke)[-1]
    assert isinstance(words, ev.CounterpartSpoke)
    assert day.seat.said()[-1] == words.text
    assert words.act == "act.return"
    meeting.ask_to_accept()
    day.seat.view.ask.yes.click()
    day.seat.wait()
    assert meeting.bridge.state.outcome is ev.Outcome.DEAL
    assert len(day.seat.events(ev.TableReopened)) == 1


def test_what_the_return_is_prepared_with(day: Day) -> None:
    day.seat.say(OFFER)
    day.part()
    day.prepare()
    bench, draft = day.bench, day.bench.draft
    assert Step.THEM not in bench.steps
    assert draft.points == draft.scenario.prep_budget + 3
    assert not bench.dossier.cards["rent-index"].button.isEnabled(), "what was opened stays open"
    assert not bench.aims.target.isEnabled(), "what the debrief judges by stays"
    line = next(row for row in bench.aims.limits.rows if row.issue.id == RENT)
    assert line.red_line.isEnabled()
    assert not line.least.isEnabled()
    read = " ".join(text.plain_text for text in bench.brief.findChildren(BodyText))
    assert OFFER in read
    assert draft.scenario.window is not None
    assert draft.scenario.window.news in read, "the news is told before the return"
    assert "The meeting is adjourned." in day.page._banner_text.text()


def test_a_loosened_red_line_stands_beside_the_new_one(day: Day) -> None:
    day.part()
    day.prepare()
    line = next(row for row in day.bench.aims.limits.rows if row.issue.id == RENT)
    line.red_line.set_value(1410)
    line.red_line.edited.emit(1410)
    day.go_back()
    kept = day.seat.meeting.bridge.state.preparation.red_lines
    assert [one.value for one in kept] == [1370, 1410]


def test_the_keys_adjourn_and_a_refusal_leaves_the_table_as_it_is(day: Day) -> None:
    day.seat.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    day.seat.wait()
    assert day.seat.view.away.isVisibleTo(day.seat.page)
    day.prepare()
    day.go_back()
    day.seat.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    day.seat.wait()
    assert day.seat.events(ev.AdjournmentRefused) == [ev.AdjournmentRefused(reason=ev.AdjournmentRefusal.AGAIN)]
    assert day.seat.view.field.isEnabled()
    assert not day.seat.view.away.isVisibleTo(day.seat.page)
    shortcuts = day.seat.page.keys()
    assert any(one.keys == "Ctrl+J" for one in shortcuts)


def test_typed_words_adjourn_as_well(day: Day) -> None:
    day.seat.say("Let's sleep on it and meet again tomorrow.")
    assert day.seat.meeting.away


def test_an_adjourned_session_waits_on_home_and_goes_on_in_preparation(
    day: Day, desk: MadeDesk, frame: Frame, qtbot: QtBot
) -> None:
    day.part()
    session_id = day.seat.meeting.bridge.session_id
    day.seat.leave()
    home = show_page(HomePage(frame=frame, desk=desk), qtbot)
    home.entered(None)
    settle(frame, qtbot)
    assert any("is adjourned since" in label.text() for label in home.findChildren(QLabel))
    home._resume(session_id)
    settle(frame, qtbot)
    page, sitting = day.journey.went[-1]
    assert page == "preparation"
    assert isinstance(sitting, Sitting)
    day.page.entered(sitting)
    settle(frame, qtbot)
    day.go_back()
    assert day.seat.meeting.bridge.state.phase is Phase.TALKING


def test_everything_there_has_a_name(day: Day) -> None:
    day.seat.say(OFFER)
    day.part()
    assert accessibility.unnamed(day.seat.page) == []
    day.prepare()
    assert accessibility.unnamed(day.page) == []
