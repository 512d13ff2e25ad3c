"""The calendar told by keys and mouse, with a today that stands still."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trainer.ui.past.calendar_map import EPOCH, CalendarMap
from trainer.ui.theme import Theme

TODAY = QDate(2026, 3, 4)


@pytest.fixture
def calendar(theme: Theme, qtbot: QtBot) -> CalendarMap:
    counts = {EPOCH.daysTo(TODAY): 1, EPOCH.daysTo(TODAY.addDays(-7)): 4, EPOCH.daysTo(TODAY.addDays(-1000)): 9}
    made = CalendarMap(counts, TODAY, theme=theme)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_it_says_how_many_days_of_the_year_were_used(calendar: CalendarMap):
    assert calendar.accessibleDescription().startswith("2 days")


def test_arrow_keys_walk_days_and_weeks_and_stop_at_today(calendar: CalendarMap):
    told: list[str] = []
    calendar.pointed.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(calendar, key)
    assert told[0].endswith("one session")
    assert told[1].endswith("4 sessions")
    assert told[2].endswith("0 sessions")
    assert told[-1] == calendar.words_of(TODAY)


def test_the_mouse_tells_a_day_and_leaving_it_none(calendar: CalendarMap):
    told: list[str] = []
    calendar.pointed.connect(told.append)
    QTest.mouseMove(calendar, calendar._square(TODAY).center().toPoint())
    QTest.mouseMove(calendar, QPoint(calendar.width() - 1, calendar.height() - 1))
    assert told[0] == calendar.words_of(TODAY)
    assert told[-1] == ""


def test_a_narrow_one_keeps_the_newest_weeks(calendar: CalendarMap):
    calendar.resize(calendar.minimumSizeHint())
    assert calendar._square(TODAY).left() > 0
    assert calendar._square(TODAY.addDays(-300)).left() < 0
    assert not calendar.grab().isNull()
