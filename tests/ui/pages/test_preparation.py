"""Preparation: what is written is kept, costs what it costs, and lies on the table afterwards."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import MadeDesk
from tests.ui.visits import Journey, play, settle, show_page
from trainer.core import events as ev
from trainer.core.errors import UserFacing
from trainer.core.moves import Move
from trainer.core.table import Phase
from trainer.core.tactics import PowerSource
from trainer.core.terms import IssueId, Value
from trainer.session.room import Sitting
from trainer.ui.navigation import Frame
from trainer.ui.notices import Notice
from trainer.ui.pages.preparation import PreparationPage
from trainer.ui.preparation.draft import Draft, Step
from trainer.ui.preparation.workbench import Workbench
from trainer.ui.table.value_box import ValueBox

RENT, LEASE = IssueId("rent"), IssueId("lease")
SLUG = "s06-rent-renewal"


class Writer:
    """A learner who prepares."""

    def __init__(self, page: PreparationPage, frame: Frame, qtbot: QtBot) -> None:
        self.page = page
        self.frame = frame
        self.qtbot = qtbot

    def enter(self, argument: object) -> None:
        self.page.entered(argument)
        settle(self.frame, self.qtbot)

    @property
    def bench(self) -> Workbench:
        assert self.page.workbench is not None
        return self.page.workbench

    @property
    def draft(self) -> Draft:
        return self.bench.draft

    @property
    def written(self) -> ev.Preparation:
        return self.draft.current

    def open_card(self, name: str) -> None:
        self.bench.dossier.cards[name].button.click()

    def sit_down(self) -> None:
        self.page.sit_down()
        settle(self.frame, self.qtbot)


@pytest.fixture
def writer(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> Writer:
    page = show_page(PreparationPage(frame=frame, desk=desk), qtbot)
    return Writer(page, frame, qtbot)


def put(box: ValueBox, value: Value) -> None:
    """Choose a value as the learner does."""
    box.set_value(value)
    box.edited.emit(value)


def test_everything_written_lies_on_the_table(writer: Writer, frame: Frame) -> None:
    writer.enter(SLUG)
    bench = writer.bench
    bench.aims.target.slider.set_value(64)
    bench.aims.alternative.words.setPlainText("I take the flat in Mill Lane.")
    bench.aims.alternative.confidence.set_value(70)
    row = next(row for row in bench.aims.limits.rows if row.issue.id == RENT)
    put(row.red_line, 1410)
    put(row.least, 1350)
    bench.them.interests.setPlainText("a tenant who stays\n\na quiet file for the bank")
    bench.them.alternative.setPlainText("An agent and two empty months.")
    bench.them.power.mine[PowerSource.TIME].setValue(4)
    bench.them.power.theirs[PowerSource.RESOURCES].setValue(5)
    writer.open_card(bench.draft.scenario.evidence[0].id)
    bench.opening.sheet.set_terms({RENT: 1290})
    put(bench.opening.sheet.boxes[LEASE], 24)
    bench.opening.questions.setPlainText("What changes on Monday?")
    QTest.keyClicks(bench.opening.plan.cue, "he says Monday")
    QTest.keyClicks(bench.opening.plan.answer, "I ask what happens then")
    bench.opening.plan.move_choice.chosen.emit(Move.DEADLINE_QUESTION)
    journey = Journey(frame)
    writer.sit_down()
    (where, sitting) = journey.went[0]
    assert where == "table"
    assert isinstance(sitting, Sitting)
    assert sitting.session.state.phase is Phase.TALKING
    kept = sitting.session.state.preparation
    assert kept.target == 64
    assert (kept.batna, kept.batna_confidence) == ("I take the flat in Mill Lane.", 70)
    assert kept.red_lines == (ev.RedLine(issue=RENT, value=1410),)
    assert kept.interests == (ev.CoreInterest(issue=RENT, least=1350),)
    assert kept.guessed_interests == ("a tenant who stays", "a quiet file for the bank")
    assert kept.guessed_alternative == "An agent and two empty months."
    assert (kept.power_mine, kept.power_theirs) == ({PowerSource.TIME: 4}, {PowerSource.RESOURCES: 5})
    assert kept.evidence == (sitting.session.scenario.evidence[0].id,)
    assert kept.opening == {RENT: 1290, LEASE: 24}
    assert kept.questions == ("What changes on Monday?",)
    assert (kept.plan_if, kept.plan_then) == ("he says Monday", "I ask what happens then")
    assert kept.plan_move is Move.DEADLINE_QUESTION


def test_nothing_at_all_is_enough(writer: Writer, frame: Frame, desk: MadeDesk) -> None:
    writer.enter(SLUG)
    journey = Journey(frame)
    QTest.keyClick(writer.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(frame, writer.qtbot)
    assert [where for where, _ in journey.went] == ["table"]
    assert desk.room.store.history.counts().sessions == 1


def test_leaving_and_coming_back_keeps_what_was_entered(writer: Writer) -> None:
    writer.enter(SLUG)
    writer.bench.aims.alternative.words.setPlainText("Mill Lane")
    writer.bench.them.power.mine[PowerSource.TIME].setValue(3)
    writer.enter("s13-courier-sla")
    assert writer.written == ev.Preparation()
    writer.enter(SLUG)
    assert writer.bench.aims.alternative.words.text == "Mill Lane"
    assert writer.bench.them.power.mine[PowerSource.TIME].value() == 3
    assert writer.written.batna == "Mill Lane"


def test_the_budget_holds_and_cards_can_be_put_back(writer: Writer) -> None:
    writer.enter(SLUG)
    dossier = writer.bench.dossier
    first, *others = dossier.cards
    assert not dossier.cards[first].text.isVisibleTo(dossier), "a card lies face down"
    writer.open_card(first)
    assert dossier.cards[first].text.plain_text == writer.draft.scenario.evidence[0].text
    for name in (*others, *dossier.allies):
        card = dossier.cards.get(name) or dossier.allies[name]
        card.button.click()
    assert writer.draft.left >= 0
    closed = [card for name, card in dossier.cards.items() if name not in writer.written.evidence]
    assert closed, "the budget is never enough for all"
    assert all(card.cost > writer.draft.left for card in closed)
    assert not any(card.button.isEnabled() for card in closed)
    writer.open_card(first)
    assert first not in writer.written.evidence
    assert not dossier.cards[first].text.isVisibleTo(dossier)


def test_the_first_scene_is_filled_in_and_says_so(writer: Writer) -> None:
    writer.enter("s01-offer-letter")
    assert writer.draft.suggested
    assert writer.written.evidence
    assert writer.page._banner.isVisible()
    writer.page._banner_button.click()
    assert writer.written == ev.Preparation()
    assert not writer.page._banner.isVisible()


def test_starting_with_nothing_can_be_undone(writer: Writer, frame: Frame) -> None:
    posted: list[Notice] = []
    frame.notices.posted.connect(posted.append)
    writer.enter("s01-offer-letter")
    before = writer.written
    writer.page._banner_button.click()
    assert posted[0].action is not None
    posted[0].action.run()
    assert writer.written == before
    assert writer.bench.aims.target.slider.value == round(before.target or 0)


def test_what_was_written_last_time_is_offered(writer: Writer, desk: MadeDesk) -> None:
    play(desk, SLUG)
    writer.enter(SLUG)
    assert writer.written == ev.Preparation()
    writer.page._banner_button.click()
    assert writer.written.target == 70.0
    assert writer.bench.aims.target.slider.value == 70


def test_a_session_cut_before_the_table_goes_on(writer: Writer, desk: MadeDesk, frame: Frame) -> None:
    begun = desk.room.begin(SLUG)
    writer.enter(begun)
    journey = Journey(frame)
    writer.sit_down()
    assert journey.went == [("table", begun)]
    assert desk.room.store.history.counts().sessions == 1


def test_a_target_is_pictured_and_a_package_sets_it(writer: Writer) -> None:
    writer.enter(SLUG)
    target = writer.bench.aims.target
    bargain = writer.draft.scenario.bargain
    target.slider.set_value(round(bargain.learner_reservation) - 5)
    assert "no better than walking away" in target._example.plain_text
    page = {issue.id: issue.options[-1].value for issue in bargain.issues}
    target.sheet.set_terms(page)
    target.sheet.edited.emit(page)
    assert writer.written.target == 100
    assert target.slider.value == 100
    assert "Worth 100 points" in target.sheet._worth.text()


def test_the_brief_stands_beside_the_steps_or_among_them(writer: Writer) -> None:
    writer.enter(SLUG)
    bench = writer.bench
    assert Step.BRIEF not in bench.steps
    assert bench.brief.isVisible()
    writer.page.window().resize(760, 700)
    assert Step.BRIEF in bench.steps
    bench.go(Step.BRIEF)
    assert bench.brief.isVisible()
    bench.turn(+1)
    assert bench.step is Step.AIMS
    assert not bench.brief.isVisible()


def test_over_budget_is_refused_and_nothing_is_stored(desk: MadeDesk) -> None:
    everything = tuple(item.id for item in desk.room.library.load(SLUG).evidence)
    with pytest.raises(UserFacing, match="preparation points"):
        desk.room.begin_prepared(SLUG, ev.Preparation(evidence=everything))
    assert desk.room.store.history.counts().sessions == 0


def test_without_a_scene_the_library_is_offered(writer: Writer, frame: Frame) -> None:
    journey = Journey(frame)
    writer.enter(None)
    assert writer.page._empty is not None
    assert writer.page._empty.button is not None
    writer.page._empty.button.click()
    assert journey.went == [("library", None)]


def test_everybody_can_prepare(writer: Writer, frame: Frame) -> None:
    writer.page.window().resize(860, 760)
    writer.enter(SLUG)
    window = writer.page.window()
    for step in Step:
        writer.bench.go(step)
        assert accessibility.unnamed(window) == []
        assert accessibility.unreachable(window) == []
    faces = [partial(writer.bench.go, step) for step in Step]
    assert accessibility.clipped_at_sizes(frame.theme, window, faces=faces) == {}
