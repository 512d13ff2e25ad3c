"""The outcome against what was possible, and a remark made the plan."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from tests.ui.meetings import DEAL, POOR_DEAL, WALKED, play
from trainer.core.events import ReflectionWritten
from trainer.core.moves import Move
from trainer.core.plans import REMEDY
from trainer.reports.past import Past
from trainer.ui.debrief.planning import plan_for, situation_words
from trainer.ui.debrief.remarks import FindingBlock
from trainer.ui.debrief.standing import standing_rows, standing_words
from trainer.ui.navigation import Frame
from trainer.ui.pages.debrief import DebriefPage


def past_of(desk: MadeDesk, script: tuple[str, str]) -> Past:
    return desk.room.open(play(desk, *script))


def test_a_deal_stands_beside_alternatives_target_nash_and_best_joint(desk: MadeDesk):
    past = past_of(desk, DEAL)
    rows = {row[0]: row for row in standing_rows(past)}
    debrief = past.debrief
    joint = debrief.own + debrief.theirs
    assert rows["The deal"][1:4] == [f"{value:.0f}" for value in (debrief.own, debrief.theirs, joint)]
    bargain = past.scenario.bargain
    assert rows["No deal: the alternatives"][1] == f"{bargain.learner_reservation:.0f}"
    assert debrief.nash is not None
    assert debrief.best_joint is not None
    assert rows["Nash point"][3] == f"{debrief.nash.joint:.0f}"
    assert rows["Best joint deal"][3] == f"{debrief.best_joint.joint:.0f}"
    assert debrief.best_joint.joint >= debrief.nash.joint
    assert f"{round(100 * (debrief.measures.joint_efficiency or 0))} %" in standing_words(past)


def test_without_a_deal_nothing_is_claimed_of_one(desk: MadeDesk):
    past = past_of(desk, WALKED)
    assert "The deal" not in {row[0] for row in standing_rows(past)}
    assert standing_words(past) == ""


@pytest.mark.parametrize("mistake", [move for move in Move if move.is_mistake])
def test_every_mistake_has_a_remedy_and_a_situation(mistake: Move):
    assert not REMEDY[mistake].is_mistake
    assert situation_words(mistake)


def test_a_remark_becomes_the_plan_and_is_stored_with_its_move(desk: MadeDesk, frame: Frame, qtbot: QtBot):
    past = past_of(desk, POOR_DEAL)
    page = DebriefPage(frame=frame, desk=desk)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.entered(past.row.id)
    qtbot.waitUntil(lambda: page.isVisible() and bool(page.findChildren(FindingBlock)))
    block = next(block for block in page.findChildren(FindingBlock) if hasattr(block, "plan"))
    block.plan.click()
    finding = past.debrief.work_on[0]
    situation, answer, move = plan_for(finding, past)
    written = page.article.form.written
    assert (written.plan_if, written.plan_then, written.plan_move) == (situation, answer, move)
    page.article.form.keep.click()
    qtbot.waitUntil(lambda: bool(desk.store.practice.plans()))
    (plan,) = desk.store.practice.plans()
    assert plan.move == (move.value if move else "")
    assert isinstance(written, ReflectionWritten)
