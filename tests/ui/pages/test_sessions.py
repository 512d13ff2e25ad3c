"""The list of past sessions over a real store."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped, unnamed, unreachable
from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, POOR_DEAL, WALKED, play
from trainer.core.events import Outcome
from trainer.ui.navigation import Frame
from trainer.ui.pages.sessions import SessionsPage
from trainer.ui.past.unfinished_row import UnfinishedRow

Show = Callable[..., QWidget]


@pytest.fixture
def page(frame: Frame, desk: MadeDesk, show: Show) -> Iterator[SessionsPage]:
    made = SessionsPage(frame=frame, desk=desk)
    show(made, width=1100, height=700)
    yield made
    frame.tasks.close()


def enter(page: SessionsPage, qtbot: QtBot, rows: int) -> None:
    page.entered(None)
    qtbot.waitUntil(lambda: page.model.rowCount() == rows)


def ids(page: SessionsPage) -> list[str]:
    return [page.model.row(at).id for at in range(page.model.rowCount())]


def open_rows(page: SessionsPage) -> list[UnfinishedRow]:
    return [row for row in page.findChildren(UnfinishedRow) if row.isVisible()]


def test_the_newest_stands_first_with_its_outcome_and_points(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    played = [play(desk, *DEAL), play(desk, *WALKED)]
    enter(page, qtbot, 2)
    assert ids(page) == played[::-1]
    texts = [page.model.index(0, column).data() for column in range(5)]
    assert texts[1:] == ["The rent renewal", "Viktor Adler", "You left", "33 points"]


def test_enter_opens_the_debrief(page: SessionsPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    enter(page, qtbot, 1)
    with qtbot.waitSignal(frame.navigator.went) as went:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert went.args == ["debrief", session_id]


def test_an_open_session_stands_on_top_and_goes_on(page: SessionsPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    cut = play(desk, *DEAL, steps=3)
    play(desk, *WALKED)
    enter(page, qtbot, 2)
    qtbot.waitUntil(lambda: len(open_rows(page)) == 1)
    rows = open_rows(page)
    with qtbot.waitSignal(frame.navigator.went) as went:
        rows[0].resume.click()
    assert went.args[0] == "table"
    assert went.args[1].id == cut


def test_closing_asks_once_more_and_keeps_the_words(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    cut = play(desk, *DEAL, steps=3)
    enter(page, qtbot, 1)
    qtbot.waitUntil(lambda: len(open_rows(page)) == 1)
    row = open_rows(page)[0]
    row.close_it.click()
    assert "cannot be resumed" in row.words.plain_text
    assert not row.resume.isVisible()
    row.keep.click()
    assert row.resume.isVisible()
    row.close_it.click()
    row.close_now.click()
    qtbot.waitUntil(lambda: not open_rows(page))
    qtbot.waitUntil(lambda: page.model.row(0).outcome is Outcome.ABANDONED)
    assert page.model.row(0).id == cut
    assert len(desk.store.log(cut).load()) > 3


def test_filter_and_search_narrow_the_list(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    deal, walked = play(desk, *DEAL), play(desk, *WALKED)
    other = play(desk, "s01-offer-letter", "nice-and-cheap")
    enter(page, qtbot, 3)
    segments = page.filter._buttons
    segments["none"].click()
    qtbot.waitUntil(lambda: ids(page) == [walked])
    segments["all"].click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.search.setText("offer letter")
    qtbot.waitUntil(lambda: ids(page) == [other])
    page.search.setText("no such scene")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page._nothing.isVisible()
    assert not page.open_button.isEnabled()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: deal in ids(page))


def test_older_sessions_come_when_they_are_wanted(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    for _ in range(60):
        play(desk, *POOR_DEAL, steps=1, filed=False)
    page.entered(None)
    qtbot.waitUntil(lambda: page.model.rowCount() >= 50)
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.rowCount() == 60)
    assert len(set(ids(page))) == 60
    assert not page.model.canFetchMore(page.table.rootIndex())


def test_without_sessions_it_says_what_will_be_here(page: SessionsPage, qtbot: QtBot):
    page.entered(None)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)


def test_everybody_can_use_it(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    play(desk, *DEAL)
    play(desk, *DEAL, steps=3)
    enter(page, qtbot, 2)
    window = page.window()
    assert unnamed(window) == []
    assert unreachable(window) == []
    assert clipped(window) == []
