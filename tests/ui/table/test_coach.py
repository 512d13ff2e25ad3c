"""The coach at a real table: a second look before words go, once, and never in the way of writing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from tests.ui.seats import Seat
from trainer.core import events as ev
from trainer.core.rules import Prepare
from trainer.core.table import Phase
from trainer.core.terms import IssueId
from trainer.settings import Coaching
from trainer.ui.navigation import Frame
from trainer.ui.pages.table import TablePage
from trainer.ui.table.coach import hint_for

GIVES_ALL = "I could pay 1,430 a month."


@pytest.fixture
def seat(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> Seat:
    """A learner who swore not to pay more than 1,370, at the table of the rent renewal."""
    sitting = desk.room.begin("s06-rent-renewal", seed=5)
    line = ev.RedLine(issue=IssueId("rent"), value=1370)
    assert sitting.session.submit(Prepare(preparation=ev.Preparation(target=60, red_lines=(line,)))) is None
    page = TablePage(frame=frame, desk=desk)
    made = Seat(page, desk, qtbot)
    qtbot.addWidget(page, before_close_func=lambda _: made.leave())
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    made.sit(sitting)
    return made


def test_crossing_ones_own_line_is_said_before_it_is_sent_and_enter_again_sends(seat: Seat) -> None:
    seat.say(GIVES_ALL)
    assert seat.events(ev.LearnerSpoke) == []
    assert seat.view.field.text == GIVES_ALL
    assert "crosses your red line on rent" in seat.view.coach.words.plain_text
    assert seat.view.coach.send_anyway.isVisible()
    seat.press(Qt.Key.Key_Return)
    seat.wait()
    assert len(seat.events(ev.LearnerSpoke)) == 1
    assert not seat.view.coach.send_anyway.isVisible()


def test_writing_on_drops_the_doubt_and_other_words_are_weighed_anew(seat: Seat) -> None:
    seat.say(GIVES_ALL)
    seat.write(" Or 1,440 a month.")
    assert not seat.view.coach.send_anyway.isVisible()
    seat.press(Qt.Key.Key_Return)
    seat.wait()
    assert seat.events(ev.LearnerSpoke) == []
    assert seat.view.coach.send_anyway.isVisible()


def test_send_anyway_sends(seat: Seat) -> None:
    seat.say(GIVES_ALL)
    seat.view.coach.send_anyway.click()
    seat.wait()
    assert len(seat.events(ev.LearnerSpoke)) == 1


def test_nothing_is_held_back_with_coaching_off_or_when_nothing_speaks_against_it(seat: Seat) -> None:
    seat.say("What happens on Monday if I sign on Thursday?")
    assert len(seat.events(ev.LearnerSpoke)) == 1
    seat.desk.settings.change(coaching="off")
    seat.say(GIVES_ALL)
    assert len(seat.events(ev.LearnerSpoke)) == 2


def test_once_they_have_said_yes_no_old_tactic_is_brought_up(seat: Seat) -> None:
    scenario, state = seat.meeting.bridge.scenario, seat.meeting.shown.state
    assert hint_for(scenario, state, Coaching.FULL) is not None
    assert hint_for(scenario, replace(state, phase=Phase.CONFIRMING), Coaching.FULL) is None
