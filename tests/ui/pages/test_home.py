"""Home: the first scene one click away, then what is worth playing next."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import MadeDesk
from tests.ui.visits import Journey, cut, play, settle, show_page
from trainer.content.policies import PolicyName
from trainer.core import events as ev
from trainer.core.table import Phase
from trainer.session.room import Sitting
from trainer.ui.navigation import Frame
from trainer.ui.pages.home import HomePage, Reason, look_ahead, recommend
from trainer.ui.widgets.labels import BodyText


def enter(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> HomePage:
    page = show_page(HomePage(frame=frame, desk=desk), qtbot)
    page.entered(None)
    settle(frame, qtbot)
    return page


def button(page: HomePage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def paragraphs(page: HomePage) -> str:
    return "\n".join(one.plain_text for one in page.findChildren(BodyText))


def test_first_start_goes_straight_to_the_table(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page, journey = enter(frame, desk, qtbot), Journey(frame)
    button(page, "Start the first scene").click()
    settle(frame, qtbot)
    (where, sitting) = journey.went[0]
    assert where == "table"
    assert isinstance(sitting, Sitting)
    assert sitting.session.scenario.starter
    assert sitting.session.state.phase is Phase.TALKING
    assert sitting.session.state.preparation.evidence, "a default preparation is in hand"


def test_the_first_scene_can_be_prepared(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page, journey = enter(frame, desk, qtbot), Journey(frame)
    button(page, "Prepare first").click()
    assert journey.went == [("preparation", "s01-offer-letter")]


def test_the_primary_action_leads_the_palette(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page, journey = enter(frame, desk, qtbot), Journey(frame)
    assert page.primary_action is not None
    page.primary_action.trigger()
    settle(frame, qtbot)
    assert [where for where, _ in journey.went] == ["table"]


def test_a_cut_session_is_resumed(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    left = cut(desk, "s06-rent-renewal")
    page, journey = enter(frame, desk, qtbot), Journey(frame)
    assert "The rent renewal with Viktor Adler is still open" in paragraphs(page)
    button(page, "Resume").click()
    settle(frame, qtbot)
    (where, sitting) = journey.went[0]
    assert where == "table"
    assert isinstance(sitting, Sitting)
    assert sitting.id == left.id


def test_a_session_cut_before_the_table_goes_back_to_preparing(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    desk.room.begin("s06-rent-renewal")
    page, journey = enter(frame, desk, qtbot), Journey(frame)
    button(page, "Resume").click()
    settle(frame, qtbot)
    assert journey.went[0][0] == "preparation"


def test_after_a_session_an_unplayed_scene_comes_next_with_plan_and_result(
    frame: Frame, desk: MadeDesk, qtbot: QtBot
) -> None:
    played = play(desk, "s01-offer-letter")
    desk.room.reflect(played, ev.ReflectionWritten(plan_if="she says Friday", plan_then="I ask where it comes from"))
    page = enter(frame, desk, qtbot)
    said = paragraphs(page)
    assert "You have not played this one yet." in said
    assert "she says Friday" in said
    assert "I ask where it comes from" in said
    assert button(page, "Prepare").isVisible()
    results = [one for one in page.findChildren(QPushButton) if "The offer letter" in one.text()]
    journey = Journey(frame)
    results[0].click()
    assert journey.went == [("debrief", played)]


def test_when_all_are_played_the_worst_against_the_alternative_comes_first(desk: MadeDesk) -> None:
    slugs = ("s01-offer-letter", "s06-rent-renewal", "s13-courier-sla")
    for slug in slugs:
        play(desk, slug, PolicyName.TRADER)
    cards = [card for card in desk.room.library.summaries() if card.id in slugs]
    results = desk.room.store.history.scenario_results()
    margins = dict.fromkeys(results, 4.0) | {"s06-rent-renewal": -9.0, "s13-courier-sla": -2.0}
    worst = recommend(cards, results, margins)
    assert worst is not None
    assert (worst.card.id, worst.reason, worst.short) == ("s06-rent-renewal", Reason.BELOW, 9.0)
    oldest = recommend(cards, results, {})
    assert oldest is not None
    assert (oldest.card.id, oldest.reason) == (slugs[0], Reason.LONG_AGO)


def test_the_outlook_of_nothing_is_the_starter(desk: MadeDesk) -> None:
    outlook = look_ahead(desk.room)
    assert outlook.first_time
    assert outlook.next is not None
    assert outlook.next.reason is Reason.FIRST
    assert (outlook.unfinished, outlook.plan, outlook.results) == ((), "", ())


def test_everybody_can_use_home(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    cut(desk, "s06-rent-renewal")
    page = enter(frame, desk, qtbot)
    window = page.window()
    assert accessibility.unnamed(window) == []
    assert accessibility.unreachable(window) == []
    assert accessibility.clipped_at_sizes(frame.theme, window) == {}
