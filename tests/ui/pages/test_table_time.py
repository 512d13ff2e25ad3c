"""Honest time at the Table page: leaving, minimising, sleep, a clock set by hand, and the untimed mode."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.seats import Seat
from trainer.core import events as ev
from trainer.core.concessions import keep_ledger
from trainer.core.silences import Silence, SilenceLedger, keep_silences
from trainer.session.room import Sitting
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.ui.navigation import Frame
from trainer.ui.notices import Notice
from trainer.ui.table.lines import Direction
from trainer.ui.table.quiet import Course

NIGHT_MS = 8 * 3_600_000


def put_in_front(seat: Seat, *, front: bool) -> None:
    """Put the program's window in front, or another program's."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    state = Qt.ApplicationState.ApplicationActive if front else Qt.ApplicationState.ApplicationInactive
    app.applicationStateChanged.emit(state)
    seat.wait()


def ledger(seat: Seat) -> SilenceLedger:
    recorded = seat.meeting.bridge.recorded
    return keep_silences(recorded, keep_ledger(seat.meeting.bridge.scenario, recorded))


def last_silence(seat: Seat) -> Silence:
    return ledger(seat).silences[-1]


def breaks(seat: Seat) -> int:
    return seat.meeting.bridge.state.silence_breaks


def look(seat: Seat) -> None:
    """Look at the clock as the page does a few times a second."""
    seat.meeting.conductor._tick()
    seat.wait()


def test_a_silence_the_learner_left_stays_void_on_screen_and_in_the_ledger(seat: Seat) -> None:
    put_in_front(seat, front=False)
    seat.tick(60_000)
    assert seat.course() is Course.AWAY
    put_in_front(seat, front=True)
    seat.tick(4_000)
    assert seat.course() is Course.VOID
    assert seat.view.silence.text == "Not counted: you were away"
    seat.say("What happens on Monday if I sign on Thursday?")
    assert last_silence(seat).void
    seat.tick(12_000)
    assert seat.course() is Course.RUNNING
    seat.say("And the repairs?")
    assert not last_silence(seat).void


def test_the_counterpart_waits_for_who_is_away_and_begins_anew_when_they_are_back(seat: Seat) -> None:
    put_in_front(seat, front=False)
    seat.desk.clock.advance(600_000)
    look(seat)
    put_in_front(seat, front=True)
    look(seat)
    assert breaks(seat) == 0
    seat.desk.clock.advance(120_000)
    look(seat)
    seat.qtbot.waitUntil(lambda: breaks(seat) == 1)


def test_leaving_lets_go_of_the_silence_on_purpose(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Space)
    seat.wait()
    seat.desk.clock.advance(5_000)
    put_in_front(seat, front=False)
    seat.desk.clock.advance(600_000)
    put_in_front(seat, front=True)
    assert not seat.holding()
    assert not seat.view.hold.isChecked()
    seat.say("So.")
    assert ledger(seat).deliberate_ms == 5_000


def test_a_minimised_window_is_no_window_in_front(seat: Seat) -> None:
    seat.page.window().showMinimized()
    seat.qtbot.waitUntil(lambda: len(seat.events(ev.FocusLost)) == 1)
    seat.tick(5_000)
    assert seat.course() is Course.AWAY
    seat.page.window().showNormal()
    seat.qtbot.waitUntil(lambda: len(seat.events(ev.FocusRegained)) == 1)
    seat.tick(5_000)
    assert seat.course() is Course.VOID


def test_a_machine_that_slept_adds_nothing_to_anybody(seat: Seat) -> None:
    seat.desk.clock.advance(8_000)
    before = seat.meeting.bridge.now_ms()
    seat.desk.clock.sleep(NIGHT_MS)
    look(seat)
    assert seat.meeting.bridge.now_ms() == before
    assert breaks(seat) == 0
    assert seat.course() is Course.VOID
    last = seat.view.transcript.lines[-1]
    assert isinstance(last, Direction)
    assert last.words.plain_text == "Resumed after 8 h; the gap is not counted as silence."
    look(seat)
    assert [event.gap_ms for event in seat.events(ev.SessionResumed) if isinstance(event, ev.SessionResumed)] == [
        NIGHT_MS
    ]
    seat.say("Good morning. Where were we?")
    assert last_silence(seat).void
    assert last_silence(seat).thinking_ms < 20_000


def test_words_sent_before_the_clock_was_looked_at_again_are_void_all_the_same(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Space)
    seat.wait()
    seat.desk.clock.advance(3_000)
    seat.desk.clock.sleep(NIGHT_MS)
    seat.say("Good morning.")
    assert last_silence(seat).void
    assert ledger(seat).deliberate_ms == 0


def test_a_night_before_the_meeting_is_no_gap_in_it(table: Seat, sitting: Sitting) -> None:
    table.desk.clock.sleep(NIGHT_MS)
    table.sit(sitting)
    look(table)
    assert table.events(ev.SessionResumed) == []


def test_a_disk_that_is_full_at_waking_is_told_once_and_the_night_is_noted_later(
    seat: Seat, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices: list[Notice] = []
    frame.notices.posted.connect(notices.append)
    log = type(seat.page._sitting.session._log)  # type: ignore[union-attr]

    def refuse(*_: object) -> None:
        raise StoreFailure(ProblemKind.DISK_FULL, "Not stored.", safe="Nothing is lost.", remedy="Free some space.")

    seat.desk.clock.sleep(NIGHT_MS)
    with monkeypatch.context() as broken:
        broken.setattr(log, "append", refuse)
        look(seat)
        look(seat)
    assert len(notices) == 1
    seat.say("Good morning.")
    assert len(seat.events(ev.SessionResumed)) == 1
    assert last_silence(seat).void


def test_half_a_second_is_no_sleep(seat: Seat) -> None:
    seat.desk.clock.sleep(500)
    look(seat)
    assert seat.events(ev.SessionResumed) == []


def test_a_clock_set_by_hand_changes_no_silence(seat: Seat) -> None:
    seat.desk.clock.set_wall(ahead_ms=3_600_000)
    seat.desk.clock.advance(9_000)
    look(seat)
    running = seat.view.silence.quiet
    seat.desk.clock.set_wall(ahead_ms=-7_200_000)
    look(seat)
    assert seat.view.silence.quiet == running
    assert running.course is Course.RUNNING
    seat.write("Let me think.")
    seat.press(Qt.Key.Key_Return)
    seat.wait()
    (spoke,) = seat.events(ev.LearnerSpoke)
    assert isinstance(spoke, ev.LearnerSpoke)
    assert spoke.first_key_ms == 9_000
    assert not last_silence(seat).void


def test_untimed_in_the_middle_of_a_meeting_judges_and_breaks_no_silence(seat: Seat) -> None:
    seat.desk.settings.change(untimed=True)
    seat.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    seat.desk.clock.advance(600_000)
    look(seat)
    assert breaks(seat) == 0
    assert not seat.holding()
    seat.say("What matters most to you?")
    assert last_silence(seat).void
