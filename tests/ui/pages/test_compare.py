"""Two real sessions side by side, and one under two rubrics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped, unnamed, unreachable
from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, WALKED, play
from trainer.core.metrics import RUBRIC
from trainer.store.filing import SessionSummary
from trainer.ui.navigation import Frame
from trainer.ui.pages.compare import ComparePage
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText

Show = Callable[..., QWidget]


@pytest.fixture
def page(frame: Frame, desk: MadeDesk, show: Show) -> Iterator[ComparePage]:
    made = ComparePage(frame=frame, desk=desk)
    show(made, width=1000, height=700)
    yield made
    frame.tasks.close()


def table(page: ComparePage, name: str) -> list[list[str]]:
    return next(one.rows() for one in page.findChildren(FactTable) if one.accessibleName() == name)


def test_two_sessions_stand_side_by_side_the_older_first(page: ComparePage, desk: MadeDesk, qtbot: QtBot):
    deal, walked = play(desk, *DEAL), play(desk, *WALKED)
    page.entered((walked, deal))
    qtbot.waitUntil(lambda: page.column is not None)
    rows = {row[0]: row[1:] for row in table(page, "What came of it")}
    results = desk.store.results.table()
    assert rows["Outcome"][:2] == ["Deal", "You left"]
    assert rows["Your points"][:2] == [f"{own:.0f}" for own in results.own]
    left, right = (value or 0.0 for value in results.figures["against_batna"])
    assert rows["Against your alternative"][2] == f"{round(right - left)}".replace("-", "\u2212")
    metrics = table(page, "The six metrics, by today's formulas")
    assert len(metrics) == 6
    tactics = {row[0] for row in table(page, "Tactics")}
    met = {one.name for past in (deal, walked) for one in desk.room.open(past).debrief.tactics}
    assert tactics == met


def test_a_session_scored_again_shows_both_scores(page: ComparePage, desk: MadeDesk, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    original = SessionSummary(own=12.0, joint=90.0, metrics={"core-interests": 5.0}, rubric="2019.4")
    with desk.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE session SET rubric = '2019.4', metrics = NULL")
    desk.store.save_summary(session_id, original)
    desk.room.file(session_id)
    page.entered((session_id,))
    qtbot.waitUntil(lambda: page.column is not None)
    rows = {row[0]: row[1:3] for row in table(page, "The scores")}
    now = desk.store.results.table().own[0]
    assert rows["Your points"] == ["12", f"{now:.0f}"]
    names = [page.findChildren(FactTable)[0].horizontalHeaderItem(column) for column in (1, 2)]
    assert [name.text() for name in names if name] == ["Formulas 2019.4, then", f"Formulas {RUBRIC}, again"]
    assert desk.store.history.metrics(session_id) == {"core-interests": 5.0}


def test_one_score_has_nothing_beside_it(page: ComparePage, desk: MadeDesk, qtbot: QtBot):
    page.entered((play(desk, *DEAL),))
    qtbot.waitUntil(lambda: page.column is not None)
    assert any("nothing beside it" in text.plain_text for text in page.findChildren(BodyText))


def test_everybody_can_use_it(page: ComparePage, desk: MadeDesk, qtbot: QtBot):
    page.entered((play(desk, *DEAL), play(desk, "s01-offer-letter", "nice-and-cheap")))
    qtbot.waitUntil(lambda: page.column is not None)
    assert any("different scenes" in text.plain_text for text in page.findChildren(BodyText))
    window = page.window()
    assert unnamed(window) == []
    assert unreachable(window) == []
    assert clipped(window) == []
