"""Your records: shown, copied, put back, taken along, taken in, deleted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import TODAY, MadeDesk, make_desk
from tests.ui.packs import pack, with_packs
from tests.ui.visits import play, settle, show_page
from trainer.store.backups import BackupReason, list_backups, write_backup
from trainer.store.erasing import Trace, find_traces
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.notices import Notice
from trainer.ui.pages.records import RecordsPage
from trainer.ui.preferences.erasing import places_of, trace_words


def enter(frame: Frame, desk: Desk, qtbot: QtBot) -> RecordsPage:
    page = show_page(RecordsPage(frame=frame, desk=desk), qtbot)
    page.entered(None)
    settle(frame, qtbot)
    return page


def test_the_records_are_shown_and_backed_up(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    play(desk, "s01-offer-letter")
    page = enter(frame, desk, qtbot)
    assert page.records.backups == []
    page.records.back_up.click()
    settle(frame, qtbot)
    (made,) = list_backups(desk.store.place.backups)
    assert (made.reason, made.sessions) == (BackupReason.BY_HAND, 1)
    qtbot.waitUntil(lambda: len(page.records.backups) == 1)


def test_restoring_asks_once_and_names_the_copy(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    play(desk, "s01-offer-letter")
    kept = write_backup(desk.store.place.path, desk.store.place.backups, reason=BackupReason.DAILY, now=TODAY)
    play(desk, "s01-offer-letter")
    restored: list[Path] = []
    page = enter(frame, replace(desk, restore=restored.append), qtbot)
    (row,) = page.records.backups
    assert not row.confirm.isVisible()
    row.restore.click()
    assert row.confirm.isVisible()
    settle(frame, qtbot)
    assert row.held.plain_text.startswith("It holds 1 sessions, from")
    assert "Not in it: 1 sessions you have now." in row.held.plain_text
    assert restored == []
    row._cancel.click()
    assert not row.confirm.isVisible()
    row.restore.click()
    row.confirm.click()
    assert restored == [kept.path]


def test_everything_goes_into_a_file_and_comes_in_elsewhere(
    frame: Frame, desk: MadeDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    posted: list[Notice] = []
    frame.notices.posted.connect(posted.append)
    play(desk, "s01-offer-letter")
    desk = with_packs(desk)
    desk.settings.change(learner_name="Amina")
    desk.room.library.packs.install(pack(tmp_path), check=lambda _folder: ())
    page = enter(frame, desk, qtbot)
    target = tmp_path / "all.hardball-records"
    page.transfer.write(target)
    assert not page.transfer.export.isEnabled()
    settle(frame, qtbot)
    assert page.transfer.export.isEnabled()
    assert posted[-1].text == "1 sessions and 1 scenario packs were exported to all.hardball-records."
    with make_desk(tmp_path / "other") as made:
        other = with_packs(made)
        there = enter(frame, other, qtbot)
        there.transfer.look(target)
        settle(frame, qtbot)
        assert there.transfer.question.plain_text.startswith("all.hardball-records holds 1 sessions, from ")
        there.transfer.cancel.click()
        assert there.transfer.take_in.isVisible()
        there.transfer.look(target)
        settle(frame, qtbot)
        there.transfer.confirm.click()
        settle(frame, qtbot)
        title = other.room.library.packs.packs()[0].manifest.title
        assert posted[-1].text == f"1 sessions were taken in; 0 were here already. Your library has {title} now."
        adopt = posted[-1].action
        assert adopt is not None
        assert other.settings.current.learner_name == ""
        adopt.run()
        assert other.settings.current.learner_name == "Amina"
        assert other.store.history.page().rows == desk.store.history.page().rows


def test_a_file_that_is_no_export_is_said(frame: Frame, desk: MadeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    failures: list[BaseException] = []
    frame.tasks.unhandled.connect(failures.append)
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    page = enter(frame, desk, qtbot)
    page.transfer.look(tmp_path / "holiday.jpg")
    settle(frame, qtbot)
    assert "cannot be imported" in str(failures[0])
    assert not page.transfer.confirm.isVisible()


def test_deleting_everything_needs_the_word(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    play(desk, "s01-offer-letter")
    erased: list[bool] = []
    page = enter(frame, replace(desk, erase=lambda: erased.append(True)), qtbot)
    section = page.erasing
    assert section.table is not None
    kinds = [trace_words(one.kind) for one in find_traces(places_of(desk))]
    assert [row[0] for row in section.table.rows()] == kinds
    assert trace_words(Trace.RECORDS) in kinds
    section.begin.click()
    assert not section.confirm.isEnabled()
    qtbot.keyClicks(section.field, "Delete ")
    section.cancel.click()
    assert (section.field.text(), erased) == ("", [])
    section.begin.click()
    qtbot.keyClicks(section.field, "DELETE")
    assert section.confirm.isEnabled()
    qtbot.keyClick(section.confirm, Qt.Key.Key_Space)
    assert erased == [True]


def test_everybody_can_use_it(frame: Frame, desk: MadeDesk, qtbot: QtBot) -> None:
    play(desk, "s01-offer-letter")
    write_backup(desk.store.place.path, desk.store.place.backups, reason=BackupReason.DAILY, now=TODAY)
    page = enter(frame, replace(desk, restore=lambda _path: None, erase=lambda: None), qtbot)
    page.erasing.begin.click()
    page.records.backups[0].restore.click()
    settle(frame, qtbot)
    assert accessibility.unnamed(page) == []
    assert accessibility.unreachable(page) == []
    assert accessibility.clipped_at_sizes(frame.theme, page) == {}
