"""Nothing jumps at the Table page, and the sheet is at hand while typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPropertyAnimation, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.seats import Seat
from trainer.core.terms import IssueId
from trainer.ui.table.coach_line import Hint
from trainer.ui.table.folded_value import FoldedValue

CTRL = Qt.KeyboardModifier.ControlModifier
RENT, REPAIRS = IssueId("rent"), IssueId("repairs")


def settle(seat: Seat) -> None:
    """Let layouts take their course, one after the other, and the newest line glide to its place."""
    transcript = seat.view.transcript
    for _ in range(4):
        QApplication.processEvents()
        seat.qtbot.waitUntil(
            lambda: (
                not transcript._settle.isActive() and transcript._glide.state() is not QPropertyAnimation.State.Running
            )
        )


def place(seat: Seat, widget: QWidget) -> int:
    """Return how far down the page something stands."""
    settle(seat)
    return widget.mapTo(seat.page, QPoint(0, 0)).y()


@pytest.fixture(params=[1, 8])
def talked(seat: Seat, request: pytest.FixtureRequest) -> Seat:
    """Return a seat after a few turns, or after so many that the first are out of sight."""
    for _ in range(request.param):
        seat.say("What happens on Monday if I sign on Thursday?")
    settle(seat)
    return seat


def test_the_newest_line_stays_while_hints_and_questions_come_and_go(talked: Seat) -> None:
    seat, newest = talked, talked.view.transcript.spoken[-1]
    before = place(seat, newest)
    tactic = next(iter(seat.meeting.bridge.scenario.tactics.values()))
    seat.view.coach.show_hint(Hint(tactic=tactic, unanswered=True))
    assert place(seat, newest) == pytest.approx(before, abs=3)
    seat.meeting.ask_to_walk()
    assert place(seat, newest) == pytest.approx(before, abs=3)
    seat.press(Qt.Key.Key_Escape)
    seat.view.coach.show_hint(None)
    assert place(seat, newest) == pytest.approx(before, abs=3)
    for _ in range(3):
        seat.write("a line")
        QTest.keyClick(seat.view.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert place(seat, newest) == pytest.approx(before, abs=3)


def test_help_about_a_tactic_unfolds_under_its_line(seat: Seat) -> None:
    line = seat.view.transcript.spoken[0]
    assert line.help is not None
    before = place(seat, line.help.button)
    line.help.button.click()
    assert place(seat, line.help.button) == pytest.approx(before, abs=3)
    assert line.help.name_button.visibleRegion().boundingRect().height() == line.help.name_button.height()
    line.help.button.click()
    assert place(seat, line.help.button) == pytest.approx(before, abs=3)


def test_a_learner_who_reads_further_up_is_left_there(seat: Seat) -> None:
    for _ in range(8):
        seat.say("What happens on Monday if I sign on Thursday?")
    settle(seat)
    bar = seat.view.transcript.verticalScrollBar()
    assert bar.maximum() > 200
    bar.setValue(40)
    seat.meeting.ask_to_walk()
    settle(seat)
    assert bar.value() == 40


def test_editing_the_sheet_moves_nothing_in_it(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F6)
    rows = [line.box for line in seat.view.sheet._rows.values()]
    before = [place(seat, box) for box in rows], place(seat, seat.view.sheet._send)
    for box in rows:
        QTest.keyClick(box, Qt.Key.Key_Up)
    assert len(seat.view.sheet.unsaid()) == len(rows)
    assert ([place(seat, box) for box in rows], place(seat, seat.view.sheet._send)) == before


def test_a_value_too_long_for_its_box_is_shown_on_two_lines_until_it_is_edited(seat: Seat) -> None:
    seat.view.sheet.prefill({REPAIRS: "both 21d", RENT: 1290})
    boxes = {issue: line.box for issue, line in seat.view.sheet._rows.items()}
    folded = {issue: found for issue, box in boxes.items() for found in box.findChildren(FoldedValue)}
    settle(seat)
    assert folded[REPAIRS].isVisible()
    assert not folded[RENT].isVisible()
    assert "boiler and damp in 21 days" in boxes[REPAIRS].toolTip()
    boxes[REPAIRS].setFocus()
    assert not folded[REPAIRS].isVisible()
    seat.view.field.setFocus()
    assert folded[REPAIRS].isVisible()


def test_from_half_written_words_to_the_sheet_and_back_with_the_keys(seat: Seat) -> None:
    seat.write("If you mend the boiler")
    seat.press(Qt.Key.Key_F6)
    QTest.keyClicks(seat.view.sheet.first_cell, "1290")
    seat.press(Qt.Key.Key_Tab)
    seat.press(Qt.Key.Key_F6)
    seat.press(Qt.Key.Key_F6)
    assert seat.view.field.hasFocus()
    seat.write(", I can move.")
    assert seat.view.field.text == "If you mend the boiler, I can move."
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait()
    assert seat.said()[1] == "If you mend the boiler, I can move."
    assert seat.meeting.bridge.state.stated_by_learner == {RENT: 1290}


def test_tab_goes_from_the_words_over_the_buttons_to_the_sheet_in_reading_order(seat: Seat) -> None:
    seat.view.field.setFocus()
    order = []
    for _ in range(8):
        seat.press(Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    view = seat.view
    assert order[:6] == [view.send, view.hold, view.pause, view.adjourn, view.accept, view.walk]
    assert order[6] is view.sheet.first_cell.lineEdit() or order[6] is view.sheet.first_cell


def test_naming_a_tactic_leaves_half_written_words_in_the_field(seat: Seat) -> None:
    seat.write("I was about to say")
    line = seat.view.transcript.spoken[0]
    assert line.help is not None
    line.help.button.click()
    line.help.name_button.click()
    seat.wait()
    assert len(seat.said()) == 3
    assert seat.view.field.text == "I was about to say"
