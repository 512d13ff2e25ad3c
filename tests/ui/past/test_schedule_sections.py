"""The words of practice, plans and calibration, and what the filters ask for."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from trainer.core.events import Mode
from trainer.core.practice import Proposal
from trainer.store.practice import KeptPlan
from trainer.store.results import DAY_MS
from trainer.ui.icons import Icons
from trainer.ui.past.filter_bar import FilterBar
from trainer.ui.past.schedule_sections import PlanSection, calibration_words, next_words, plan_words
from trainer.ui.theme import Theme
from trainer.ui.widgets.buttons import Button


def plan(move: str = "deadline-question", *, sessions: int = 2, occasions: int = 4, kept: int = 3) -> KeptPlan:
    return KeptPlan(
        id="one",
        made_ms=0,
        plan_if="he names a deadline",
        plan_then="I ask what changes",
        move=move,
        dropped_ms=None,
        sessions=sessions,
        occasions=occasions,
        kept=kept,
    )


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (plan(), "asks about the deadline: 3 of 4 times, in 2 sessions."),
        (plan(sessions=1), "asks about the deadline: 3 of 4 times, in one session."),
        (plan(occasions=0, kept=0), "asks about the deadline: no occasion in 2 sessions."),
        (plan(sessions=0, occasions=0, kept=0), "asks about the deadline: no session since."),
        (plan(""), "No move was linked to it, so nothing can be counted."),
    ],
)
def test_a_plan_is_told_with_its_numbers(qapp: object, kept: KeptPlan, words: str):  # noqa: ARG001 - words need it
    assert plan_words(kept) == words


def test_calibration_is_told_from_five_sessions_on(qapp: object):  # noqa: ARG001 - words need it
    before, after = [60.0, 70.0, None, 50.0, 80.0, 40.0], [50.0, 70.0, 10.0, 40.0, 80.0, None]
    assert calibration_words(before[:4], after[:4]) == ""
    assert calibration_words([*before, 65.0], [*after, 60.0]) == (
        "You go in 65 % sure of your alternative and come out 60 % sure; it fell in 3 of 5 sessions."
    )


def test_what_to_practise_next_names_scene_and_tactics(qapp: object):  # noqa: ARG001 - words need it
    proposal = Proposal(scene="s07", covers=("nibble", "vise"), due=3, unseen=False)
    words = next_words(proposal, {"s07": "The used car"}, {"nibble": "Late extra", "vise": "Squeeze"})
    assert words == "To practise next: The used car, for Late extra, Squeeze."
    assert next_words(None, {}, {}) == ""


def test_a_plan_can_be_let_rest(icons: Icons, qtbot: QtBot):
    section = PlanSection([plan()], icons=icons)
    qtbot.addWidget(section)
    rested: list[str] = []
    section.rested.connect(rested.append)
    (button,) = section.findChildren(Button)
    button.click()
    assert rested == ["one"]


def test_the_filters_ask_for_what_is_chosen(theme: Theme, qtbot: QtBot):
    bar = FilterBar(theme=theme)
    qtbot.addWidget(bar)
    assert bar.wanted(100 * DAY_MS).since_ms is None
    bar.set_scenes({"s06": "The rent renewal", "s01": "The offer letter"})
    bar.scene.setCurrentIndex(bar.scene.findData("s06"))
    bar.period.setCurrentIndex(1)
    bar.difficulty.setCurrentIndex(3)
    bar.mode.setCurrentIndex(1)
    wanted = bar.wanted(100 * DAY_MS)
    assert (wanted.scenario, wanted.since_ms) == ("s06", 70 * DAY_MS)
    assert wanted.difficulties == {3}
    assert wanted.modes == {Mode.PRACTICE}
    bar.set_scenes({"s06": "The rent renewal"})
    assert bar.scene.currentData() == "s06"
