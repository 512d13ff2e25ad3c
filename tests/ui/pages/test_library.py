"""The library: find a scene with the keyboard, read about it, go and prepare it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import MadeDesk
from tests.ui.visits import Journey, play, settle, show_page
from trainer.ui.library.card_list import SCENE
from trainer.ui.library.catalogue import Played, Wish, read_catalogue
from trainer.ui.navigation import Frame
from trainer.ui.pages.library import LibraryPage
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.prose import Prose


def enter(frame: Frame, desk: MadeDesk, qtbot: QtBot, argument: object = None) -> LibraryPage:
    page = show_page(LibraryPage(frame=frame, desk=desk), qtbot)
    page.entered(argument)
    settle(frame, qtbot)
    return page


def titles(page: LibraryPage) -> list[str]:
    model = page.cards.scenes
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def tactics_shown(page: LibraryPage) -> bool:
    assert page.details is not None
    disclosure = page.details.findChild(Disclosure)
    assert disclosure is not None
    return disclosure.is_open


def test_scenes_stand_from_easy_to_hard_with_the_first_one_chosen(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    shown = titles(page)
    assert shown[0] == "The offer letter", "the starter leads"
    assert shown.index("The rent renewal") < shown.index("The courier accord")
    assert len(shown) == len(desk.room.library.slugs())
    assert page.details is not None
    assert page.details.card.id == "s01-offer-letter"
    assert any("Merrow Analytics" in one.plain_text for one in page.details.findChildren(Prose))


def test_arrows_choose_and_enter_prepares(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page, journey = enter(frame, desk, qtbot), Journey(frame)
    second = page.cards.scenes.index(1).data(SCENE).card.id
    QTest.keyClick(page.cards, Qt.Key.Key_Right)
    settle(frame, qtbot)
    assert page.details is not None
    assert page.details.card.id == second
    QTest.keyClick(page.cards, Qt.Key.Key_Return)
    assert journey.went == [("preparation", second)]


def test_the_other_chair_is_one_step_away_where_there_is_one(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page, journey = enter(frame, desk, qtbot, "s06-rent-renewal"), Journey(frame)
    assert page.details is not None
    assert page.details.across.text() == "Sit in the other chair (a spoiler)", "nothing was played yet"
    assert page.details.across.isVisible()
    page.details.across.setFocus()
    QTest.keyClick(page.details.across, Qt.Key.Key_Space)
    next(entry for entry in page.entries() if entry.title == page.details.across.text()).run()
    assert journey.went == [("preparation", "s16-second-floor")] * 2


def test_no_other_chair_is_offered_where_there_is_none(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot, "s01-offer-letter")
    assert page.details is not None
    assert page.details.across.isHidden()
    assert not [entry for entry in page.entries() if "other chair" in entry.title]


def test_a_link_may_name_the_scene(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot, "s13-courier-sla")
    assert page.details is not None
    assert page.details.card.id == "s13-courier-sla"


def test_search_finds_people_and_says_when_nothing_fits(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    QTest.keyClicks(page.search, "adler landlord")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert titles(page) == ["The rent renewal"]
    QTest.keyClicks(page.search, " zebra")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert titles(page) == []
    assert page.details is None
    page.clear()
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert len(titles(page)) == len(desk.room.library.slugs())


def test_filters_narrow_by_domain_difficulty_and_play(desk: MadeDesk) -> None:
    play(desk, "s01-offer-letter")
    catalogue = read_catalogue(desk.room)
    everything = {one.card.id for one in catalogue.scenes}
    assert {"housing", "logistics", "work"} <= set(catalogue.domains)

    def shown(wish: Wish) -> set[str]:
        return {one.card.id for one in catalogue.scenes if wish.takes(one)}

    housing = shown(Wish(domain="housing"))
    assert "s06-rent-renewal" in housing
    assert "s01-offer-letter" not in housing
    assert "s01-offer-letter" in shown(Wish(difficulty=1))
    assert "s13-courier-sla" not in shown(Wish(difficulty=1))
    assert shown(Wish(played=Played.PLAYED)) == {"s01-offer-letter"}
    assert shown(Wish(played=Played.NEW)) == everything - {"s01-offer-letter"}
    assert shown(Wish(words="RENT viktor")) == {"s06-rent-renewal"}


def test_tactics_are_given_away_only_after_the_first_play(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    assert page.details is not None
    assert not tactics_shown(page)
    session = play(desk, "s01-offer-letter")
    page.entered("s01-offer-letter")
    settle(frame, qtbot)
    assert tactics_shown(page)
    spoken = str(page.cards.scenes.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Last: Deal" in spoken
    journey = Journey(frame)
    link = next(one for one in page.details.findChildren(type(page.details.prepare)) if one.text().startswith("Last"))
    link.click()
    assert journey.went == [("debrief", session)]


def test_the_cards_of_the_whole_library_are_summaries(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    model = page.cards.scenes
    assert {model.index(row).data(SCENE).card.id for row in range(model.rowCount())} == set(desk.room.library.slugs())


def test_everybody_can_use_the_library(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    window = page.window()
    assert accessibility.unnamed(window) == []
    assert accessibility.unreachable(window) == []
    assert accessibility.clipped_at_sizes(frame.theme, window) == {}
