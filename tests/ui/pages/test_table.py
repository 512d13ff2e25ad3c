"""The Table page played with the keyboard over the real store, library and recogniser."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import accessibility
from tests.ui.seats import Seat
from trainer.core import events as ev
from trainer.core.moves import Move
from trainer.core.rules import OpenTable, WalkAway
from trainer.core.silences import Context
from trainer.core.terms import IssueId, Side
from trainer.session.room import Sitting
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.ui.navigation import Frame
from trainer.ui.notices import Notice
from trainer.ui.table.lines import Direction
from trainer.ui.table.quiet import Course

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TWO_YEARS = "I can do 1,290 a month for two years."
RENT, LEASE = IssueId("rent"), IssueId("lease")


def test_sitting_down_opens_the_meeting_and_the_counterpart_speaks_first(seat: Seat) -> None:
    assert seat.said()[0].startswith("1,450 from the first of the month.")
    assert seat.view.field.hasFocus()
    assert seat.view.head.name.text() == "Viktor Adler"
    assert seat.view.head.limits.text == "by Sunday"


def test_a_table_opened_elsewhere_gets_the_answer_it_is_owed(table: Seat, sitting: Sitting) -> None:
    sitting.session.submit(OpenTable())
    table.sit(sitting)
    assert len(table.said()) == 1


def test_a_whole_session_is_typed_stored_and_ended(seat: Seat, frame: Frame) -> None:
    went: list[tuple[str, object]] = []
    frame.navigator.went.connect(lambda page, argument: went.append((page, argument)))
    seat.say("What happens on Monday if I sign on Thursday?")
    seat.say("If you do both repairs within three weeks, I can sign for two years at 1,290.")
    assert [line.side for line in seat.view.transcript.spoken][:5] == [
        Side.COUNTERPART,
        Side.LEARNER,
        Side.COUNTERPART,
        Side.LEARNER,
        Side.COUNTERPART,
    ]
    seat.press(Qt.Key.Key_W, CTRL | SHIFT)
    assert seat.view.ask.reason.hasFocus()
    QTest.keyClicks(seat.view.ask.reason, "below my floor")
    seat.press(Qt.Key.Key_Return)
    seat.qtbot.waitUntil(lambda: seat.meeting.over)
    seat.wait()
    assert "You left without a deal" in seat.view.end.words.plain_text
    assert seat.view.end.button.hasFocus()
    seat.press(Qt.Key.Key_Return)
    session_id = seat.meeting.bridge.session_id
    seat.qtbot.waitUntil(lambda: went == [("debrief", session_id)])
    row = seat.desk.room.store.history.find(session_id)
    assert row is not None
    assert row.outcome is ev.Outcome.LEARNER_WALKED
    assert row.own is not None
    past = seat.desk.room.open(session_id)
    ended = [item.event for item in past.recorded if isinstance(item.event, ev.SessionEnded)]
    assert [event.reason for event in ended] == ["below my floor"]


def test_who_is_called_back_may_type_on_or_keep_walking(seat: Seat) -> None:
    seat.say(TWO_YEARS)
    walk_out(seat)
    assert seat.events(ev.CalledBack)
    assert not seat.view.ask.isHidden()
    assert "calls you back" in seat.view.ask.text
    assert (seat.view.ask.yes.text(), seat.view.ask.no.text()) == ("Keep walking", "Stay")
    assert seat.view.walk.text() == "Keep walking"
    assert accessibility.unnamed(seat.page) == []
    directions = [line.words.plain_text for line in seat.view.transcript.lines if isinstance(line, Direction)]
    assert directions[-2:] == ["You get up to leave.", "Viktor calls you back."]
    seat.say("All right, what about the damp?")
    assert seat.view.ask.isHidden()
    assert seat.view.walk.text() == "Walk away"
    walk_out(seat)
    seat.qtbot.waitUntil(lambda: seat.meeting.over)
    assert len(seat.events(ev.LearnerLeft)) == 1


def test_keep_walking_ends_the_meeting_without_asking_again(seat: Seat) -> None:
    seat.say(TWO_YEARS)
    walk_out(seat)
    assert seat.view.field.hasFocus()
    seat.view.ask.yes.click()
    seat.qtbot.waitUntil(lambda: seat.meeting.over)
    assert "You left without a deal" in seat.view.end.words.plain_text


def test_a_meeting_cut_off_at_the_door_shows_the_choice_again(table: Seat, sitting: Sitting) -> None:
    session = sitting.session
    for order in (OpenTable(), None, WalkAway()):
        if order is None:
            session.say(TWO_YEARS)
        else:
            session.submit(order)
        session.reply()
    assert session.state.at_the_door
    table.sit(sitting)
    assert table.view.ask.yes.text() == "Keep walking"


def walk_out(seat: Seat) -> None:
    """Walk away by keyboard and wait for what is said to it."""
    seat.press(Qt.Key.Key_W, CTRL | SHIFT)
    seat.press(Qt.Key.Key_Return)
    seat.wait()


def test_keys_are_timed_in_session_milliseconds(seat: Seat) -> None:
    seat.desk.clock.advance(20_000)
    seat.write("Hm")
    seat.desk.clock.advance(3_000)
    seat.write("m?")
    seat.desk.clock.advance(1_000)
    seat.press(Qt.Key.Key_Return)
    seat.wait()
    (spoke,) = seat.events(ev.LearnerSpoke)
    assert isinstance(spoke, ev.LearnerSpoke)
    assert (spoke.first_key_ms, spoke.last_key_ms) == (20_000, 23_000)
    assert seat.view.field.text == ""


def test_shift_enter_begins_a_new_line_and_the_field_grows_to_four(seat: Seat) -> None:
    heights = []
    for _ in range(6):
        seat.write("a line")
        heights.append(seat.view.field.sizeHint().height())
        seat.press(Qt.Key.Key_Return, SHIFT)
    assert heights[0] < heights[1] < heights[2] < heights[3]
    assert heights[3] == heights[5]
    assert seat.view.field.text.count("\n") == 6
    assert seat.events(ev.LearnerSpoke) == []


def test_the_sheet_is_edited_with_digits_and_arrows_and_sent_with_the_words(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F6)
    cell = seat.view.sheet.first_cell
    assert cell.hasFocus()
    QTest.keyClicks(cell, "1290")
    seat.press(Qt.Key.Key_Tab)
    assert cell.value == 1290
    seat.press(Qt.Key.Key_Up)
    seat.press(Qt.Key.Key_Up)
    assert seat.view.sheet.terms() == {RENT: 1290, LEASE: 12}
    assert seat.view.sheet.unsaid() == {RENT: 1290, LEASE: 12}
    seat.view.field.setFocus()
    seat.write("Here is what I can do.")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait()
    (offered,) = seat.events(ev.LearnerOffered)
    assert isinstance(offered, ev.LearnerOffered)
    assert offered.stated == {RENT: 1290, LEASE: 12}
    assert seat.view.sheet.unsaid() == {}


def test_a_package_without_words_is_put_into_words(seat: Seat) -> None:
    seat.view.sheet.prefill({RENT: 1290, LEASE: 24})
    seat.view.sheet.first_cell.setFocus()
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait()
    assert seat.said()[1] == "My package: 1,290 a month and a lease of two years."


def test_theirs_is_only_what_they_said(seat: Seat) -> None:
    rows = {label.accessibleName() for label in seat.view.sheet.findChildren(QWidget) if label.accessibleName()}
    assert "rent, theirs: £1,450/month" in rows
    assert "deposit, theirs: nothing said" in rows


def test_space_in_the_empty_field_holds_and_a_word_lets_go(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Space)
    seat.wait()
    assert seat.holding()
    assert seat.view.hold.isChecked()
    seat.tick(12_000)
    assert seat.course() is Course.HELD
    assert seat.view.silence.text.startswith("You hold the silence, after pressure")
    seat.write("So")
    seat.wait()
    assert not seat.holding()
    seat.press(Qt.Key.Key_Space)
    assert seat.view.field.text == "So "
    assert len(seat.events(ev.HoldBegan)) == len(seat.events(ev.HoldEnded)) == 1


def test_ctrl_h_holds_with_words_in_the_field(seat: Seat) -> None:
    seat.write("Well")
    seat.press(Qt.Key.Key_H, CTRL)
    seat.wait()
    assert seat.holding()


def test_reading_is_no_silence_and_typing_ends_it(seat: Seat) -> None:
    seat.tick()
    assert seat.course() is Course.READING
    seat.tick(9_000)
    quiet = seat.view.silence.quiet
    assert (seat.course(), quiet.owner, quiet.after) == (Course.RUNNING, Side.LEARNER, Context.AFTER_PRESSURE)
    length = quiet.ms
    seat.write("Let me think")
    seat.tick(5_000)
    assert seat.course() is Course.TYPING
    assert seat.view.silence.quiet.ms == length


def test_a_correction_is_stored_and_scored_again(seat: Seat) -> None:
    seat.say("What happens on Monday if I sign on Thursday?")
    line = seat.view.transcript.spoken[1]
    assert line.chips is not None
    chip = next(chip for chip in line.chips.chips if chip.text.startswith("asks about the deadline"))
    chip.removed.emit()
    seat.wait()
    assert line.chips is not None
    assert not any(chip.text.startswith("asks about the deadline") for chip in line.chips.chips)
    past = seat.desk.room.open(seat.meeting.bridge.session_id)
    deeds = [item.event for item in past.recorded if isinstance(item.event, ev.ReadingCorrected)]
    assert len(deeds) == 1
    assert not deeds[0].reading.has_move(Move.DEADLINE_QUESTION)
    assert deeds[0].reading.recogniser == "learner"


def test_a_value_put_right_goes_to_the_sheet_to_be_said_anew(seat: Seat) -> None:
    seat.say("I could do 1,330 a month.")
    line = seat.view.transcript.spoken[1]
    assert line.chips is not None
    next(chip for chip in line.chips.chips if "1,330" in chip.text).clicked.emit()
    editor = line.chips.editor
    assert editor is not None
    editor.value_box("rent").set_value(1290)
    editor.apply.click()
    seat.wait()
    assert seat.view.sheet.unsaid() == {RENT: 1290}
    assert any("1,290" in chip.text for chip in line.chips.chips)
    assert line.chips.editor is None


def test_the_triangle_tells_on_demand_and_naming_is_said_calmly(seat: Seat) -> None:
    line = seat.view.transcript.spoken[0]
    assert line.help is not None
    assert not line.help.body.isVisible()
    line.help.button.click()
    assert line.help.body.isVisible()
    line.help.name_button.click()
    seat.wait()
    assert "feels to me like" in seat.said()[1]
    named = seat.events(ev.TacticNamed)
    assert len(named) == 1


def test_evidence_and_allies_are_played_from_the_hand(seat: Seat) -> None:
    evidence, ally = seat.view.hand.card("rent-index"), seat.view.hand.card("tenants")
    assert evidence is not None
    assert ally is not None
    evidence.play.click()
    seat.wait()
    ally.play.click()
    seat.wait()
    assert not evidence.play.isEnabled()
    directions = [line.words.plain_text for line in seat.view.transcript.lines if isinstance(line, Direction)]
    assert directions[0].startswith("You put on the table: The city's rent index.")
    assert directions[1].startswith("At the table now: The tenants")


def test_accepting_below_the_floor_asks_once_and_says_why(seat: Seat) -> None:
    seat.press(Qt.Key.Key_A, CTRL | SHIFT)
    assert "rent £1,450/month" in seat.view.ask.text
    assert "below your alternative" in seat.view.ask.text
    assert "crosses your red line on rent" in seat.view.ask.text
    assert seat.view.ask.no.hasFocus()
    seat.press(Qt.Key.Key_Escape)
    assert not seat.view.ask.isVisible()
    assert seat.events(ev.SessionEnded) == []
    seat.view.accept.click()
    seat.view.ask.yes.click()
    seat.qtbot.waitUntil(lambda: seat.meeting.over)
    seat.wait()
    (ended,) = seat.events(ev.SessionEnded)
    assert isinstance(ended, ev.SessionEnded)
    assert ended.outcome is ev.Outcome.DEAL


def test_a_refusal_is_said_and_the_words_stay(seat: Seat, frame: Frame) -> None:
    notices: list[Notice] = []
    frame.notices.posted.connect(notices.append)
    seat.write("Half a")
    seat.meeting.bridge.say("  ")
    seat.wait()
    assert [notice.text for notice in notices] == ["Say something or put terms on the sheet."]
    assert seat.view.field.text == "Half a"


def test_nothing_is_said_with_an_empty_field(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Return)
    seat.wait()
    assert seat.events(ev.LearnerSpoke) == []


def test_a_full_disk_keeps_the_words_and_offers_to_try_again(
    seat: Seat, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices: list[Notice] = []
    frame.notices.posted.connect(notices.append)
    log = seat.page._sitting.session._log  # type: ignore[union-attr]

    def refuse(_events: object) -> None:
        raise StoreFailure(ProblemKind.DISK_FULL, "Not stored.", safe="Nothing is lost.", remedy="Free some space.")

    with monkeypatch.context() as broken:
        broken.setattr(type(log), "append", lambda _self, events: refuse(events))
        seat.say("What matters most to you?")
    assert seat.view.field.text == "What matters most to you?"
    assert notices[-1].text == "Not stored. Nothing is lost. Free some space."
    assert notices[-1].action is not None
    notices[-1].action.run()
    seat.wait()
    assert seat.said()[1] == "What matters most to you?"
    assert seat.view.field.text == ""
    assert len(seat.events(ev.LearnerSpoke)) == 1


def test_leaving_and_coming_back_keeps_everything_and_voids_the_time(seat: Seat) -> None:
    seat.say("What matters most to you?")
    seat.write("And")
    before = seat.said()
    seat.leave()
    assert seat.meeting.bridge.state.unfocused_since_ms is not None
    seat.desk.clock.advance(60_000)
    seat.page.entered(seat.page._sitting)
    seat.wait()
    assert seat.said() == before
    assert seat.view.field.text == "And"
    assert seat.meeting.bridge.state.unfocused_since_ms is None


def test_losing_the_window_voids_the_time(seat: Seat) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    seat.wait()
    seat.tick(5_000)
    assert seat.course() is Course.AWAY
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    seat.wait()
    assert len(seat.events(ev.FocusLost)) == len(seat.events(ev.FocusRegained)) == 1


def test_resuming_shows_the_whole_transcript_and_goes_on(seat: Seat) -> None:
    seat.say("What happens on Monday if I sign on Thursday?")
    before = seat.said()
    seat.leave()
    seat.desk.clock.advance(200_000)
    seat.sit(seat.desk.room.resume(seat.meeting.bridge.session_id))
    assert seat.said() == before
    last = seat.view.transcript.lines[-1]
    assert isinstance(last, Direction)
    assert last.words.plain_text == "Resumed after 3 min; the gap is not counted as silence."
    seat.say("Then let us talk about the repairs.")
    assert len(seat.said()) == len(before) + 2


def test_resuming_after_a_crash_gives_the_answer_that_is_owed(seat: Seat) -> None:
    session = seat.page._sitting.session  # type: ignore[union-attr]
    session.say("What matters most to you?")
    seat.sit(seat.desk.room.resume(seat.meeting.bridge.session_id))
    assert [line.side for line in seat.view.transcript.spoken] == [Side.COUNTERPART, Side.LEARNER, Side.COUNTERPART]


def test_the_counterpart_speaks_once_into_a_long_silence(seat: Seat) -> None:
    seat.desk.clock.advance(120_000)
    seat.qtbot.waitUntil(lambda: len(seat.said()) == 2)
    seat.wait()
    assert seat.meeting.bridge.state.silence_breaks == 1


def test_untimed_mode_hides_the_clocks(seat: Seat) -> None:
    seat.desk.settings.change(untimed=True)
    assert not seat.view.silence.isVisible()
    assert not seat.view.hold.isVisible()
    assert seat.view.head.limits.text == ""


def test_coaching_whispers_as_much_as_is_wished(seat: Seat) -> None:
    seat.desk.settings.change(coaching="off")
    assert not seat.view.coach.isVisible()
    seat.desk.settings.change(coaching="full")
    assert seat.view.coach.isVisible()
    assert seat.view.coaching.text() == "coaching: full"


def test_a_narrow_window_shows_the_talk_or_the_sheet(seat: Seat) -> None:
    seat.page.window().resize(640, 700)
    QApplication.processEvents()
    assert seat.view.side_switch.isVisible()
    assert seat.view.field.isVisible()
    seat.press(Qt.Key.Key_F6)
    assert seat.view.sheet.isVisible()
    assert not seat.view.field.isVisible()


def test_everything_has_a_name_and_tab_comes_to_it(seat: Seat) -> None:
    seat.say("If you do both repairs within three weeks, I can sign for two years at 1,290.")
    assert accessibility.unnamed(seat.page) == []
    assert accessibility.unreachable(seat.page.window()) == []


def test_without_a_sitting_the_page_points_to_the_library(table: Seat) -> None:
    table.page.entered(None)
    assert table.page.primary_action is None
    assert table.page.title == ""
    assert table.page.left()
