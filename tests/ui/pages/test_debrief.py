"""The debrief over sessions that were really played and stored."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped, unnamed, unreachable
from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, POOR_DEAL, WALKED, play
from trainer.core.debrief import write_debrief
from trainer.core.events import ReflectionWritten
from trainer.core.moves import Move
from trainer.ui.debrief.lines import LineKind
from trainer.ui.debrief.metric_rows import MetricRow
from trainer.ui.debrief.reading_editor import without
from trainer.ui.debrief.remarks import FindingBlock, TacticRow
from trainer.ui.debrief.words import metric_value
from trainer.ui.navigation import Frame
from trainer.ui.pages.debrief import DebriefPage
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.wording import worded

Show = Callable[..., QWidget]


@pytest.fixture
def page(frame: Frame, desk: MadeDesk, show: Show) -> Iterator[DebriefPage]:
    made = DebriefPage(frame=frame, desk=desk)
    show(made, width=1280, height=800)
    yield made
    frame.tasks.close()


def enter(page: DebriefPage, qtbot: QtBot, session_id: str) -> None:
    page.entered(session_id)
    qtbot.waitUntil(lambda: page.article.opening is not None and page._stack.currentWidget() is page._reading)


def scored(page: DebriefPage, kind: type[QWidget]) -> list[QWidget]:
    assert page.article._scored is not None
    return list(page.article._scored.findChildren(kind))


def test_the_figures_are_those_of_the_core(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    session_id = play(desk, *POOR_DEAL)
    past = desk.room.open(session_id)
    debrief = write_debrief(past.scenario, past.recorded)
    enter(page, qtbot, session_id)
    opening = page.article.opening
    assert opening is not None
    assert opening.headline.text() == worded(debrief.headline)
    assert opening.figures[0].value.text() == f"{debrief.own:.0f}"
    assert str(abs(round(debrief.against_batna))) in opening.figures[1].value.text()
    rows = [row for row in scored(page, MetricRow) if isinstance(row, MetricRow)]
    assert [row.value.text() for row in rows] == [metric_value(metric) for metric in debrief.metrics]
    assert len(scored(page, FindingBlock)) == len(debrief.strengths) + len(debrief.work_on)
    assert len(scored(page, TacticRow)) == len(debrief.tactics)
    sheet = next(table for table in scored(page, FactTable) if isinstance(table, FactTable))
    agreed = [row[3] for row in sheet.rows()][: len(past.scenario.bargain.issues)]
    assert debrief.deal is not None
    assert agreed == [issue.label(debrief.deal[issue.id]) for issue in past.scenario.bargain.issues]


def test_a_metric_without_evidence_says_so(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    enter(page, qtbot, play(desk, *POOR_DEAL))
    values = [row.value.text() for row in scored(page, MetricRow) if isinstance(row, MetricRow)]
    assert "not enough evidence" in values


def test_how_opens_the_formula_with_its_version(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    enter(page, qtbot, session_id)
    metric = desk.room.open(session_id).debrief.metrics[2]
    row = scored(page, MetricRow)[2]
    assert isinstance(row, MetricRow)
    row.how.button.click()
    table = row.findChild(FactTable)
    assert isinstance(table, FactTable)
    assert [line[0] for line in table.rows()] == [part.name for part in metric.parts]
    words = [label.plain_text for label in row.findChildren(type(row.evidence))]
    assert metric.formula in words
    assert any(metric.version in text for text in words)


def test_arrow_keys_walk_the_timeline_and_enter_opens_the_moment(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    enter(page, qtbot, session_id)
    timeline = page.article.timeline
    assert timeline is not None
    marks = desk.room.open(session_id).debrief.timeline
    at = next(index for index, mark in enumerate(marks) if mark.kind == "tactic")
    page.article.show_timeline()
    for _ in range(at + 1):
        qtbot.keyClick(timeline.chart, Qt.Key.Key_Right)
    assert timeline.readout.plain_text == timeline.chart.moments[at].words
    qtbot.keyClick(timeline.chart, Qt.Key.Key_Return)
    assert page.transcript.isVisible()
    assert page.transcript.lit is not None
    assert page.transcript.lit.seq == marks[at].seq
    assert page.transcript.lit.kind is LineKind.TACTIC
    qtbot.keyClick(page.transcript, Qt.Key.Key_Escape)
    assert timeline.chart.hasFocus()


def test_every_offer_of_the_dance_can_be_read_and_stands_in_the_table(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    enter(page, qtbot, session_id)
    dance = page.article.dance
    assert dance is not None
    points = desk.room.open(session_id).debrief.dance
    assert len(dance.chart.moments) == len(points)
    table = dance.table.table
    assert isinstance(table, FactTable)
    ordered = sorted(points, key=lambda one: one.seq)
    assert [row[2] for row in table.rows()] == [f"{one.point.learner:.0f}" for one in ordered]


def test_a_reflection_is_stored_and_filled_in_again(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    other = play(desk, *WALKED)
    enter(page, qtbot, session_id)
    written = ReflectionWritten(
        answers={"worked": "I asked about Monday <b>twice</b>.", "about-self": "I hurry."},
        ratings={"need-met": 6, "fair": 2},
        batna_confidence=85,
        plan_if="they set a deadline",
        plan_then="I ask what changes after it",
        plan_move=Move.DEADLINE_QUESTION,
    )
    form = page.article.form
    form.set_reflection(written)
    form._stored = ReflectionWritten()
    assert form.written == written
    form.keep.click()
    qtbot.waitUntil(lambda: not form.changed)
    qtbot.waitUntil(lambda: "Rated 6" in str(desk.room.open(session_id).debrief.metrics[0].parts[0].evidence))
    page.entered(other)
    qtbot.waitUntil(lambda: form.written == ReflectionWritten())
    page.entered(session_id)
    qtbot.waitUntil(lambda: form.written == written)


def test_words_are_not_lost_by_leaving(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    enter(page, qtbot, session_id)
    page.article.form._answers["worked"].setPlainText("The pause.")
    assert page.left()
    qtbot.waitUntil(lambda: not page.article.form.changed)
    stored = [item.event for item in desk.store.log(session_id).load() if isinstance(item.event, ReflectionWritten)]
    assert [event.answers for event in stored] == [{"worked": "The pause."}]


def test_a_correction_scores_again_and_can_be_undone(page: DebriefPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    session_id = play(desk, *DEAL)
    enter(page, qtbot, session_id)
    before = desk.room.open(session_id).debrief
    view = next(view for view in page.transcript.views() if view.line.reading and view.line.reading.moves)
    reading = view.line.reading
    assert reading is not None
    gone = reading.moves[0].id
    with qtbot.waitSignal(frame.notices.posted) as posted:
        view.corrected.emit(without(reading, gone))
    notice = posted.args[0]
    shown = next(one for one in page.transcript.views() if one.line.seq == view.line.seq).line.reading
    assert shown is not None
    assert gone not in [label.id for label in shown.moves]
    assert desk.room.open(session_id).debrief.deeds != before.deeds
    with qtbot.waitSignal(frame.notices.posted):
        notice.action.run()
    assert desk.room.open(session_id).debrief.deeds == before.deeds


def test_no_deal_is_told_without_a_deal(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    enter(page, qtbot, play(desk, *WALKED))
    assert page.article.opening is not None
    assert "left the table" in page.article.opening.headline.text()
    sheet = next(table for table in scored(page, FactTable) if isinstance(table, FactTable))
    assert sheet.columnCount() == 5


def test_an_open_session_gives_nothing_away(page: DebriefPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    session_id = play(desk, *DEAL, steps=3)
    enter(page, qtbot, session_id)
    assert page.article.timeline is None
    assert not page.article.form.isVisible()
    assert not scored(page, MetricRow)
    assert page.transcript.views()
    assert all(view.line.kind is not LineKind.TACTIC for view in page.transcript.views())
    with qtbot.waitSignal(frame.navigator.went) as went:
        page.article.resumed.emit()
    assert went.args[0] == "table"
    assert went.args[1].id == session_id


def test_again_goes_to_the_preparation_of_the_same_scene(page: DebriefPage, desk: MadeDesk, frame: Frame, qtbot: QtBot):
    enter(page, qtbot, play(desk, *DEAL))
    action = page.primary_action
    assert action is not None
    with qtbot.waitSignal(frame.navigator.went) as went:
        action.trigger()
    assert went.args == ["preparation", DEAL[0]]


@pytest.mark.parametrize(("name", "sign"), [("report.html", "<!DOCTYPE html>"), ("report.json", '"format"')])
def test_the_report_is_saved_where_the_user_says(
    page: DebriefPage,
    desk: MadeDesk,
    frame: Frame,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    sign: str,
):
    enter(page, qtbot, play(desk, *DEAL))
    target = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(frame.notices.posted):
        page._save()
    assert sign in target.read_text(encoding="utf-8")


def test_without_sessions_it_says_what_will_be_here(page: DebriefPage, qtbot: QtBot):
    page.entered(None)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._missing)


def test_everybody_can_use_it(page: DebriefPage, desk: MadeDesk, qtbot: QtBot):
    enter(page, qtbot, play(desk, *DEAL))
    window = page.window()
    assert unnamed(window) == []
    assert unreachable(window) == []
    assert clipped(window) == []
