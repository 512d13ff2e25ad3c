"""The list of past sessions over a real store."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDate, QDateTime, QItemSelectionModel, Qt, QTime
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped, unnamed, unreachable
from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, POOR_DEAL, WALKED, play
from trainer.core.events import LearnerSpoke, Outcome
from trainer.core.metrics import RUBRIC
from trainer.ui.navigation import Frame
from trainer.ui.notices import Notice
from trainer.ui.pages.sessions import SessionsPage
from trainer.ui.past.session_list import Column
from trainer.ui.past.unfinished_row import UnfinishedRow
from trainer.ui.widgets.chips import Chip

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
    segments = page.filters.which._buttons
    segments["none"].click()
    qtbot.waitUntil(lambda: ids(page) == [walked])
    segments["all"].click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.filters.search.setText("offer letter ilse brandt")
    qtbot.waitUntil(lambda: ids(page) == [other])
    page.filters.search.setText("no such scene")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page._nothing.isVisible()
    assert not page.actions_row.open.isEnabled()
    qtbot.keyClick(page.filters.search, Qt.Key.Key_Escape)
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


def choose(page: SessionsPage, *session_ids: str) -> None:
    """Choose sessions in the list."""
    page.table.clearSelection()
    for session_id in session_ids:
        index = page.model.index(page.model.find(session_id), 0)
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        page.table.selectionModel().setCurrentIndex(index, how)


def test_words_that_were_said_find_a_session_and_are_quoted(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    walked, deal = play(desk, *WALKED), play(desk, *DEAL)
    enter(page, qtbot, 2)
    (theirs, ours) = (
        [one.event.text for one in desk.store.log(of).load() if isinstance(one.event, LearnerSpoke)]
        for of in (walked, deal)
    )
    said = next(text for text in ours if text not in theirs)
    page.filters.search.setText(said)
    qtbot.waitUntil(lambda: ids(page) == [deal])
    qtbot.waitUntil(page.details.found.isVisible)
    assert "<b>" in page.details.found.text()


def test_a_session_is_marked_tagged_and_noted_by_keyboard(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    first, second = play(desk, *DEAL), play(desk, *WALKED)
    enter(page, qtbot, 2)
    choose(page, first)
    qtbot.keyClick(page.details.star, Qt.Key.Key_Space)
    qtbot.keyClicks(page.details.new_tag, "Exam week")
    qtbot.keyClick(page.details.new_tag, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.details.tags == ("Exam week",))
    qtbot.keyClicks(page.details.note, "see the notary")
    choose(page, second)
    qtbot.waitUntil(lambda: page.model.row(page.model.find(first)).note == "see the notary")
    row = page.model.row(page.model.find(first))
    assert row.favourite
    kept = page.model.index(page.model.find(first), Column.KEPT)
    assert kept.data() == "\u2605 Exam week, note"
    assert "favourite" in kept.data(Qt.ItemDataRole.AccessibleTextRole)
    page.filters.favourite.setChecked(True)
    qtbot.waitUntil(lambda: ids(page) == [first])
    page.filters.favourite.setChecked(False)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.filters.search.setText("notary")
    qtbot.waitUntil(lambda: ids(page) == [first])
    page.filters.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    choose(page, first)
    chip = page.details.findChildren(Chip)[0]
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.store.keeping.tags() == ())


def test_the_bin_gives_back_what_it_took(page: SessionsPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    posted: list[Notice] = []
    frame.notices.posted.connect(posted.append)
    first, second = play(desk, *DEAL), play(desk, *WALKED)
    enter(page, qtbot, 2)
    choose(page, first)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: ids(page) == [second])
    assert posted[-1].text == "One session is in the bin."
    assert posted[-1].action is not None
    posted[-1].action.run()
    qtbot.waitUntil(lambda: ids(page) == [second, first])
    choose(page, first, second)
    page.actions_row.bin.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    page.filters.which._buttons["bin"].click()
    qtbot.waitUntil(lambda: ids(page) == [second, first])
    choose(page, first)
    page.actions_row.restore.click()
    qtbot.waitUntil(lambda: ids(page) == [second])
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.actions_row.confirm.isVisible()
    page.actions_row.cancel.click()
    assert desk.store.keeping.binned() == 1
    page.actions_row.delete.click()
    page.actions_row.confirm.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page._nothing.text() != ""
    assert desk.store.history.find(second) is None
    assert desk.store.history.find(first) is not None


def test_two_are_compared_and_one_is_shown_again(page: SessionsPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    first, second = play(desk, *DEAL), play(desk, *WALKED)
    enter(page, qtbot, 2)
    assert not page.actions_row.compare.isEnabled()
    with qtbot.waitSignal(frame.navigator.went) as went:
        page.actions_row.replay.click()
    assert went.args == ["replay", (second,)]
    choose(page, first, second)
    assert not page.details.isVisible()
    with qtbot.waitSignal(frame.navigator.went) as went:
        page.actions_row.compare.click()
    assert went.args == ["compare", (second, first)]


def test_a_session_of_older_formulas_is_scored_again(page: SessionsPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    enter(page, qtbot, 1)
    assert not page.actions_row.rescore.isVisible()
    with desk.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE session SET rubric = '2019.4'")
    page.entered(None)
    qtbot.waitUntil(page.actions_row.rescore.isVisible)
    with qtbot.waitSignal(frame.navigator.went) as went:
        page.actions_row.rescore.click()
    assert went.args == ["compare", (session_id,)]
    assert [score.rubric for score in desk.store.keeping.scores(session_id)] == ["2019.4", RUBRIC]


def test_more_filters_narrow_by_scene_difficulty_mode_and_period(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    play(desk, *DEAL)
    other = play(desk, "s01-offer-letter", "nice-and-cheap")
    enter(page, qtbot, 2)
    filters = page.filters
    assert [filters.scene.itemData(at) for at in range(filters.scene.count())] == [
        "", "s01-offer-letter", "s06-rent-renewal",
    ]  # fmt: skip
    filters.scene.choose("s01-offer-letter")
    filters.difficulty.choose(desk.store.history.find(other).difficulty)  # type: ignore[union-attr]
    filters.mode.choose("practice")
    wanted = filters.wanted()
    assert (wanted.scenario, len(wanted.difficulties), len(wanted.modes)) == ("s01-offer-letter", 1, 1)
    filters.changed.emit()
    qtbot.waitUntil(lambda: page.model.rowCount() in {0, 1})
    today = QDate(2026, 3, 2)
    filters.period.choose(7)
    since = filters.wanted(today=today).since_ms
    assert since == QDateTime(QDate(2026, 2, 24), QTime(0, 0)).toMSecsSinceEpoch()


def test_everybody_can_use_it(page: SessionsPage, desk: MadeDesk, qtbot: QtBot):
    play(desk, *DEAL)
    play(desk, *DEAL, steps=3)
    enter(page, qtbot, 2)
    window = page.window()
    assert unnamed(window) == []
    assert unreachable(window) == []
    assert clipped(window) == []
