"""The handbook page: found, read and left again with the keyboard alone."""

from __future__ import annotations

import threading

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import MadeDesk
from tests.ui.visits import Journey, cut, play, settle, show_page
from trainer.core.handbook import Block, Entry, Handbook, Heading, Item, Kind, Style
from trainer.ui.handbook.contents import ROW
from trainer.ui.handbook.look_up import FieldTerm, HandbookLink
from trainer.ui.handbook.typeset import Typesetter
from trainer.ui.icons import Icons
from trainer.ui.late import LateDesk
from trainer.ui.main_window import MainWindow
from trainer.ui.navigation import Frame
from trainer.ui.pages.debrief import DebriefPage
from trainer.ui.pages.handbook import HandbookPage
from trainer.ui.pages.table import TablePage
from trainer.ui.registry import entries_of, page_specs
from trainer.ui.theme import Appearance, Contrast, Scheme, Theme


class NoMemory:
    def window_place(self) -> bytes:
        return b""

    def keep_window_place(self, place: bytes) -> None:
        pass


def enter(frame: Frame, desk: MadeDesk, qtbot: QtBot, argument: object = None, *, width: int = 1100) -> HandbookPage:
    page = show_page(HandbookPage(frame=frame, desk=desk), qtbot, width=width)
    page.entered(argument)
    settle(frame, qtbot)
    return page


def open_window(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> MainWindow:
    frame.handbook.fill(desk.room.library.handbook)
    frame.handbook.read()
    window = MainWindow(frame=frame, pages=page_specs(desk), memory=NoMemory())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def handbook_in(window: MainWindow) -> HandbookPage:
    page = window.stack.page
    assert isinstance(page, HandbookPage)
    return page


def shown(page: HandbookPage) -> str:
    entry = page.article.entry
    return entry.id if entry is not None else ""


def titles(page: HandbookPage) -> list[str]:
    model = page.contents.articles
    rows = (model.index(row, 0).data(ROW) for row in range(model.rowCount()))
    return [row.title for row in rows if isinstance(row, Entry)]


def test_it_opens_on_its_contents_with_the_keys_in_the_search(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    assert shown(page) == ""
    assert page.search.hasFocus()
    assert len(titles(page)) == len(desk.room.library.handbook().entries)
    assert "Expiring offer" in page.article.toPlainText()


def test_typing_searches_at_once_and_enter_reads(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    QTest.keyClicks(page.search, "dedline")
    assert titles(page)[0] == "Deadline"
    assert shown(page) == "deadline"
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.article.hasFocus()
    QTest.keyClick(page.article, Qt.Key.Key_Escape)
    assert page.contents.hasFocus()
    QTest.keyClick(page.contents, Qt.Key.Key_Down)
    assert shown(page) != "deadline"
    QTest.keyClicks(page.search, "zzzz")
    assert titles(page) == []
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(titles(page)) == len(desk.room.library.handbook().entries)


def test_down_leads_from_the_search_into_the_list_past_the_headings(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.contents.hasFocus()
    QTest.keyClick(page.contents, Qt.Key.Key_Down)
    first = shown(page)
    assert first
    kinds = set()
    for _ in range(page.contents.articles.rowCount()):
        QTest.keyClick(page.contents, Qt.Key.Key_Down)
        current = page.contents.current
        assert current is not None
        kinds.add(current.kind)
    assert kinds == set(Kind)


def test_a_link_is_followed_with_tab_and_enter_and_back_leads_back(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    window = open_window(frame, desk, qtbot)
    window.stack.go("handbook", "exploding-offer")
    settle(frame, qtbot)
    page = window.stack.page
    assert isinstance(page, HandbookPage)
    assert shown(page) == "exploding-offer"
    QTest.keyClick(page.article, Qt.Key.Key_Tab)
    QTest.keyClick(page.article, Qt.Key.Key_Return)
    assert shown(page) == "power-sources"
    assert page.contents.current is not None
    assert page.contents.current.id == "power-sources"
    frame.navigator.back()
    assert shown(page) == "exploding-offer"
    assert window.stack.title == "Handbook: Expiring offer"


def test_back_knows_what_the_list_led_to(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    window = open_window(frame, desk, qtbot)
    window.stack.go("handbook", "batna")
    settle(frame, qtbot)
    page = window.stack.page
    assert isinstance(page, HandbookPage)
    page.contents.pick("vise")
    assert shown(page) == "vise"
    page.article.followed.emit("probe-claim")
    assert shown(page) == "probe-claim"
    frame.navigator.back()
    assert shown(page) == "vise"
    frame.navigator.back()
    assert shown(page) == "batna"


def test_an_article_that_is_not_there_gives_the_contents(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot, "no-such-article")
    assert shown(page) == ""


def test_in_a_narrow_window_list_and_article_take_turns(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot, "batna", width=520)
    assert page.article.isVisible()
    assert not page.contents.isVisible()
    QTest.keyClick(page.article, Qt.Key.Key_Escape)
    assert page.contents.isVisible()
    assert not page.article.isVisible()
    QTest.keyClick(page.contents, Qt.Key.Key_Return)
    assert page.article.isVisible()


def test_lines_are_no_longer_than_68_characters(frame: Frame, desk: MadeDesk, qtbot: QtBot, theme: Theme) -> None:
    page = enter(frame, desk, qtbot, "batna", width=1800)
    for scale in (1.0, 1.5):
        theme.apply(Appearance(scheme=Scheme.LIGHT, contrast=Contrast.NORMAL, reduce_motion=True, text_scale=scale))
        assert page.article.viewport().width() <= page.article.measure
        assert page.article.document().idealWidth() <= page.article.measure + 1


def test_it_is_read_off_the_thread_of_the_window(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    readers: list[int] = []
    library = desk.room.library
    usual = library.handbook

    def watched() -> Handbook:
        readers.append(threading.get_ident())
        return usual()

    library.handbook = watched  # type: ignore[method-assign]
    try:
        enter(frame, desk, qtbot, "batna")
    finally:
        del library.handbook
    assert readers
    assert threading.get_ident() not in readers


def test_everything_written_is_escaped(theme: Theme) -> None:
    nasty = '<img src="file:///etc/passwd"><script>x</script>&amp;'
    links = Block(
        heading=Heading.SEE, style=Style.LINKS, items=(Item(text=nasty, link="gone"), Item(text=nasty, link="b"))
    )
    styles = [
        Block(heading=Heading.WHY, style=style, items=(Item(text=nasty, note=nasty),))
        for style in Style
        if style != "links"
    ]
    entry = Entry(id="a", kind=Kind.TERM, title=nasty, lead=nasty, aliases=(nasty,), blocks=(*styles, links))
    other = Entry(id="b", kind=Kind.TERM, title=nasty, lead=nasty)
    setter = Typesetter(Handbook(entries=(entry, other)), theme)
    for html in (setter.article(entry), setter.contents()):
        assert "<img" not in html
        assert "<script" not in html
        assert "&amp;amp;" in html
    assert 'href="handbook:gone"' not in setter.article(entry)
    assert 'href="handbook:b"' in setter.article(entry)


def test_the_page_is_named_reachable_and_whole_at_every_size(
    frame: Frame, desk: MadeDesk, qtbot: QtBot, theme: Theme
) -> None:
    page = enter(frame, desk, qtbot, "batna")
    assert accessibility.unnamed(page) == []
    assert accessibility.unreachable(page) == []
    assert not any(accessibility.clipped_at_sizes(theme, page).values())
    assert page.article.accessibleName() == "BATNA"


def test_a_field_term_explains_itself_and_leads_to_its_article(
    frame: Frame, desk: MadeDesk, icons: Icons, qtbot: QtBot
) -> None:
    window = open_window(frame, desk, qtbot)
    window.stack.go("library")
    settle(frame, qtbot)
    page = window.stack.page
    assert page is not None
    tip = FieldTerm("batna", "BATNA", icons=icons, parent=page)
    tip.show()
    tip.setFocus(Qt.FocusReason.TabFocusReason)
    assert tip.toolTip() == desk.room.library.handbook().short("batna")
    assert tip.accessibleDescription().startswith("Your best alternative")
    assert tip.accessibleName() == "What is BATNA?"
    QTest.keyClick(tip, Qt.Key.Key_Space)
    settle(frame, qtbot)
    assert shown(handbook_in(window)) == "batna"


def test_a_link_without_a_handbook_around_it_does_nothing(icons: Icons, qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    link = HandbookLink("batna", "BATNA", icons=icons, parent=alone)
    link.click()
    assert link.accessibleName() == "BATNA in the handbook"


def test_the_palette_finds_articles(frame: Frame, desk: MadeDesk) -> None:
    late, journey = LateDesk(), Journey(frame)
    late.put(desk)
    frame.handbook.fill(desk.room.library.handbook)
    frame.handbook.read()
    entries = {one.title: one for one in entries_of(late, frame)}
    assert entries["Pareto frontier"].kind == "Term"
    entries["Expiring offer"].run()
    assert journey.went == [("handbook", "exploding-offer")]


def test_the_list_can_be_clicked(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot)
    row = page.contents.articles.row_of("exploding-offer")
    place = page.contents.visualRect(page.contents.articles.index(row, 0)).center()
    QTest.mouseClick(page.contents.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert shown(page) == "exploding-offer"
    assert page.article.hasFocus()


def links_of(page: QWidget) -> dict[str, HandbookLink]:
    return {link.entry_id: link for link in page.findChildren(HandbookLink)}


def test_findings_and_tactics_of_the_debrief_lead_to_their_articles(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    session = play(desk, "s06-rent-renewal")
    window = open_window(frame, desk, qtbot)
    window.stack.go("debrief", session)
    settle(frame, qtbot)
    page = window.stack.page
    assert page is not None
    past = desk.room.open(session)
    wanted = {finding.move.value for finding in (*past.debrief.strengths, *past.debrief.work_on)}
    wanted |= {record.tactic for record in past.debrief.tactics}
    assert wanted
    assert isinstance(page, DebriefPage)
    assert wanted <= set(links_of(page))
    links = links_of(page)
    for entry in sorted(wanted):
        link = links[entry]
        page.article.ensureWidgetVisible(link)
        place = page.article.verticalScrollBar().value()
        link.click()
        settle(frame, qtbot)
        assert shown(handbook_in(window)) == entry
        frame.navigator.back()
        settle(frame, qtbot)
        assert window.stack.page is page
        assert page.article.verticalScrollBar().value() == place
        assert place > 0


def test_a_tactic_at_the_table_is_looked_up_and_the_meeting_waits(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    sitting = cut(desk, "s06-rent-renewal")
    window = open_window(frame, desk, qtbot)
    window.stack.go("table", sitting)
    page = window.stack.page
    assert isinstance(page, TablePage)
    settle(frame, qtbot)
    qtbot.waitUntil(lambda: bool(links_of(page)))
    meeting, link = page.meeting, next(iter(links_of(page).values()))
    link.click()
    settle(frame, qtbot)
    assert shown(handbook_in(window)) == link.entry_id
    frame.navigator.back()
    settle(frame, qtbot)
    assert window.stack.page is page
    assert page.meeting is meeting
    assert meeting is not None
    assert not meeting.over


def test_the_tactics_of_a_scene_lead_to_their_articles(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    play(desk, "s01-offer-letter")
    window = open_window(frame, desk, qtbot)
    window.stack.go("library", "s01-offer-letter")
    settle(frame, qtbot)
    page = window.stack.page
    assert page is not None
    assert set(links_of(page)) == {beat.tactic for beat in desk.room.library.load("s01-offer-letter").beats}
