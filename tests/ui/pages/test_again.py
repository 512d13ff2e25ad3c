"""Again, differently, from the debrief to the table: a turn taken back, the last run beside this one, another level."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, play
from tests.ui.seats import Seat
from trainer.core import events as ev
from trainer.core.dial import Dial, Level
from trainer.core.tactics import PowerSource
from trainer.session.again import Rematch, fork, terms_of
from trainer.session.room import Sitting
from trainer.ui.navigation import Frame
from trainer.ui.pages.debrief import DebriefPage
from trainer.ui.pages.preparation import PreparationPage


@pytest.fixture
def went(frame: Frame) -> list[tuple[str, object]]:
    """Collect where the navigator goes."""
    gone: list[tuple[str, object]] = []
    frame.navigator.went.connect(lambda page, argument: gone.append((page, argument)))
    return gone


@pytest.fixture
def seat(table: Seat) -> Seat:
    """Return a seat at a table where nobody sits yet."""
    return table


def opened(desk: MadeDesk, frame: Frame, qtbot: QtBot, session_id: str) -> DebriefPage:
    page = DebriefPage(frame=frame, desk=desk)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.entered(session_id)
    qtbot.waitUntil(lambda: page.isVisible() and bool(page.transcript.views()))
    return page


def own_lines(desk: MadeDesk, session_id: str) -> list[ev.Recorded]:
    return [item for item in desk.room.open(session_id).recorded if isinstance(item.event, ev.LearnerSpoke)]


def test_a_turn_taken_back_in_the_debrief_goes_on_at_the_table(
    desk: MadeDesk, frame: Frame, qtbot: QtBot, went: list[tuple[str, object]]
) -> None:
    session_id = play(desk, *DEAL)
    page = opened(desk, frame, qtbot, session_id)
    third = own_lines(desk, session_id)[2]
    view = next(view for view in page.transcript.views() if view.line.seq == third.seq)
    view.retake.click()
    qtbot.waitUntil(lambda: bool(went))
    where, sitting = went[0]
    assert where == "table"
    assert isinstance(sitting, Sitting)
    assert len([item for item in sitting.session.recorded if isinstance(item.event, ev.LearnerSpoke)]) == 2
    assert desk.room.open(session_id).debrief.outcome is ev.Outcome.DEAL


def test_the_last_run_stands_beside_the_new_one_turn_by_turn(seat: Seat) -> None:
    session_id = play(seat.desk, *DEAL)
    own = own_lines(seat.desk, session_id)
    seat.sit(fork(seat.desk.room, session_id, own[1].seq))
    ghost = seat.view.ghost
    seat.qtbot.waitUntil(ghost.isVisible)
    second = own[1].event
    assert isinstance(second, ev.LearnerSpoke)
    assert second.text[:40] in ghost.coming.plain_text
    seat.say("Why does it have to be 24 months?")
    assert "Turn 3" in ghost.coming.plain_text


def test_no_ghost_without_an_earlier_run(seat: Seat) -> None:
    seat.sit(seat.desk.room.begin_starter("s06-rent-renewal"))
    assert seat.view.ghost.isHidden()


def test_again_beside_this_run_repeats_dice_and_preparation(
    desk: MadeDesk, frame: Frame, qtbot: QtBot, went: list[tuple[str, object]]
) -> None:
    session_id = play(desk, *DEAL)
    opened(desk, frame, qtbot, session_id).article.beside.emit()
    assert went == [("preparation", Rematch(session_id=session_id))]
    page = PreparationPage(frame=frame, desk=desk)
    qtbot.addWidget(page)
    page.show()
    page.entered(went[0][1])
    qtbot.waitUntil(lambda: page.draft is not None)
    assert page.workbench is not None
    assert page.workbench.them.level.isHidden()
    page.sit_down()
    qtbot.waitUntil(lambda: len(went) == 2)
    sitting = went[1][1]
    assert isinstance(sitting, Sitting)
    before, after = (desk.room.store.history.find(one) for one in (session_id, sitting.id))
    assert before is not None
    assert after is not None
    assert (after.seed, after.forked_from) == (before.seed, session_id)
    assert sitting.session.state.preparation == terms_of(desk.room, Rematch(session_id=session_id)).preparation


def test_the_other_chair_is_prepared_from_the_debrief_and_leads_back(
    desk: MadeDesk, frame: Frame, qtbot: QtBot, went: list[tuple[str, object]]
) -> None:
    page = opened(desk, frame, qtbot, play(desk, *DEAL))
    button = across_in(page)
    assert button.isVisibleTo(page)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    next(entry for entry in page.entries() if entry.title == button.text()).run()
    assert went == [("preparation", "s16-second-floor")] * 2
    laid = PreparationPage(frame=frame, desk=desk)
    qtbot.addWidget(laid)
    laid.entered("s16-second-floor")
    qtbot.waitUntil(lambda: laid.draft is not None)
    assert laid.title.endswith("The second floor")
    assert desk.room.library.load("s16-second-floor").other_chair == "s06-rent-renewal"


def test_no_other_chair_where_the_scene_has_none_or_the_meeting_goes_on(
    desk: MadeDesk, frame: Frame, qtbot: QtBot
) -> None:
    page = opened(desk, frame, qtbot, play(desk, "s15-choir-hall", "to-the-dining-room"))
    assert not across_in(page).isVisibleTo(page)
    page.entered(play(desk, *DEAL, steps=3))
    qtbot.waitUntil(lambda: page.title.endswith("The rent renewal"))
    assert not across_in(page).isVisibleTo(page)
    assert across_in(page).text() not in [entry.title for entry in page.entries()]


def across_in(page: DebriefPage) -> QPushButton:
    return next(one for one in page.article.findChildren(QPushButton) if one.text() == "Sit in the other chair")


def test_the_level_is_set_by_keyboard_before_sitting_down(
    desk: MadeDesk, frame: Frame, qtbot: QtBot, went: list[tuple[str, object]]
) -> None:
    page = PreparationPage(frame=frame, desk=desk)
    qtbot.addWidget(page)
    page.show()
    page.entered("s06-rent-renewal")
    qtbot.waitUntil(lambda: page.draft is not None)
    assert page.workbench is not None
    level = page.workbench.them.level
    level.level.choose("hard")
    level.level.chosen.emit("hard")
    level.sources[PowerSource.TIME].choose("2")
    level.sources[PowerSource.TIME].chosen.emit("2")
    assert level.dial == Dial(level=Level.HARD, shifts={PowerSource.TIME: 2})
    assert page.about.endswith("Level: Hard, their time +2.")
    page.sit_down()
    qtbot.waitUntil(lambda: bool(went))
    sitting = went[0][1]
    assert isinstance(sitting, Sitting)
    assert sitting.session.scenario.version.endswith("~hard.time+2")
    QApplication.processEvents()


def test_the_ledger_runs_along_only_while_coaching_is_on(seat: Seat) -> None:
    session_id = play(seat.desk, *DEAL)
    seat.sit(fork(seat.desk.room, session_id, own_lines(seat.desk, session_id)[-1].seq))
    assert seat.view.ledger.isVisible()
    assert "You gave" in seat.view.ledger.sums.plain_text
    seat.desk.settings.change(coaching="off")
    assert seat.view.ledger.isHidden()
