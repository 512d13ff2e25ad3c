"""Progress over no, one, four, five and forty sessions."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped, unnamed, unreachable
from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, POOR_DEAL, WALKED, play
from trainer.ui.navigation import Frame
from trainer.ui.pages.progress import ProgressPage
from trainer.ui.past.calendar_map import CalendarMap
from trainer.ui.past.trends import MeasureId, Trends
from trainer.ui.widgets.fact_table import FactTable

Show = Callable[..., QWidget]


@pytest.fixture
def page(frame: Frame, desk: MadeDesk, show: Show) -> Iterator[ProgressPage]:
    made = ProgressPage(frame=frame, desk=desk)
    show(made, width=1100, height=700)
    yield made
    frame.tasks.close()


def enter(page: ProgressPage, desk: MadeDesk, qtbot: QtBot, sessions: int) -> Trends:
    """Show the page over this many sessions, the scripts in turn, then the shortest."""
    for at in range(sessions):
        play(desk, *((DEAL, POOR_DEAL, WALKED)[at % 3] if at < 6 else WALKED))
    page.entered(None)
    qtbot.waitUntil(lambda: len(page._trends.sessions) == sessions and page.grid is not None)
    return page._trends


def captions(page: ProgressPage) -> list[str]:
    assert page.grid is not None
    return [view.caption.plain_text for view in page.grid.views]


def test_without_sessions_it_says_what_will_appear(page: ProgressPage, qtbot: QtBot):
    page.entered(None)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)
    assert page.grid is None


@pytest.mark.parametrize("sessions", [1, 4])
def test_under_five_sessions_there_are_points_and_no_line(
    page: ProgressPage, desk: MadeDesk, qtbot: QtBot, sessions: int
):
    trends = enter(page, desk, qtbot, sessions)
    assert trends.series
    assert all(not series.middle and series.baseline is None for series in trends.series)
    assert trends.changes == ()
    assert all("a line from 5 on" in words for words in captions(page))


def test_from_five_sessions_on_there_is_a_line(page: ProgressPage, desk: MadeDesk, qtbot: QtBot):
    trends = enter(page, desk, qtbot, 5)
    own = next(series for series in trends.series if series.id is MeasureId.AGAINST_BATNA)
    assert len(own.middle) == 5
    assert own.baseline is not None
    assert any("a line from" not in words for words in captions(page))


def test_forty_sessions_are_told_in_words_with_their_numbers(page: ProgressPage, desk: MadeDesk, qtbot: QtBot):
    trends = enter(page, desk, qtbot, 40)
    stored = {one: desk.store.history.metrics(one) or {} for one in trends.sessions.ids}
    own = next(series for series in trends.series if series.id is MeasureId.AGAINST_BATNA)
    assert list(own.values) == [stored[one]["against_batna"] for one in trends.sessions.ids]
    assert captions(page)[0].startswith("n = 40 sessions")
    drew = [tally.drew for tally in trends.tactics]
    assert drew == sorted(drew, reverse=True)
    tables = [table for table in page.findChildren(FactTable) if table.accessibleName().startswith("Tactics met")]
    assert len(tables[0].rows()) == len(trends.tactics)


def test_a_point_opens_its_debrief(page: ProgressPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    trends = enter(page, desk, qtbot, 4)
    assert page.grid is not None
    view = page.grid.views[0]
    view.chart.setFocus()
    for _ in range(2):
        qtbot.keyClick(view.chart, Qt.Key.Key_Right)
    assert trends.sessions.title(1) in view.readout.accessibleName()
    with qtbot.waitSignal(frame.navigator.went) as went:
        qtbot.keyClick(view.chart, Qt.Key.Key_Return)
    assert went.args == ["debrief", trends.sessions.ids[1]]


def test_a_session_broken_off_is_no_result(page: ProgressPage, desk: MadeDesk, qtbot: QtBot):
    desk.room.abandon(play(desk, *DEAL, steps=3))
    trends = enter(page, desk, qtbot, 1)
    assert desk.store.history.counts().finished == 2
    assert len(trends.sessions) == 1


def test_everybody_can_use_it(page: ProgressPage, desk: MadeDesk, qtbot: QtBot):
    enter(page, desk, qtbot, 5)
    window = page.window()
    assert unnamed(window) == []
    assert unreachable(window) == []
    assert clipped(window) == []


def test_a_choice_narrows_the_sessions_and_everything_comes_back(page: ProgressPage, desk: MadeDesk, qtbot: QtBot):
    enter(page, desk, qtbot, 6)
    page.filters.difficulty.setCurrentIndex(5)
    qtbot.waitUntil(lambda: len(page._trends.sessions) == 0)
    assert page._stack.currentWidget() is page.column
    page.filters.difficulty.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(page._trends.sessions) == 6)


def test_practice_days_and_ground_stand_below(page: ProgressPage, desk: MadeDesk, qtbot: QtBot):
    enter(page, desk, qtbot, 5)
    names = {table.accessibleName() for table in page.findChildren(FactTable)}
    assert "Sessions by scene" in names
    assert "Tactics falling due by day" in names
    assert page.findChildren(CalendarMap)
