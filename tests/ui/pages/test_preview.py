"""The preview: a folder is shown, checked again as files are saved, tried at a table, and made into a pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from tests.ui.desks import MadeDesk
from tests.ui.packs import scenes, with_packs
from tests.ui.visits import settle, show_page
from trainer.core.errors import UserFacing
from trainer.core.terms import Side
from trainer.ui.navigation import Frame
from trainer.ui.notices import Notice
from trainer.ui.pages.preview import BRIEF, NUMBERS, TRIAL, PreviewPage
from trainer.ui.preview.author_desk import AuthorDesk, free_name
from trainer.ui.preview.watch import FolderWatch, places
from trainer.ui.widgets.buttons import Button
from trainer.ui.widgets.labels import BodyText


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return scenes(tmp_path / "mine", "borrowed-van", "market-stall")


def enter(frame: Frame, desk: MadeDesk, qtbot: QtBot, argument: object = None) -> PreviewPage:
    page = show_page(PreviewPage(frame=frame, desk=desk), qtbot)
    page.entered(argument)
    settle(frame, qtbot)
    return page


def change(scene: Path, old: str, new: str) -> None:
    text = scene.read_text(encoding="utf-8")
    assert old in text
    scene.write_text(text.replace(old, new), encoding="utf-8")


def test_a_folder_shows_its_first_scene_with_nothing_to_mend(
    frame: Frame, desk: MadeDesk, folder: Path, qtbot: QtBot
) -> None:
    page = enter(frame, desk, qtbot, folder)
    assert page.scene.choice == "borrowed-van"
    assert [page.scene.itemText(row) for row in range(page.scene.count())] == ["borrowed-van", "market-stall"]
    assert page.findings.summary == "Nothing to mend"
    assert page.pane.choice == BRIEF
    assert accessibility.unnamed(page) == []
    assert accessibility.unreachable(page) == []
    assert accessibility.clipped(page) == []
    page.left()


def test_saving_a_file_checks_again_and_keeps_the_place(
    frame: Frame, desk: MadeDesk, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = enter(frame, desk, qtbot, folder / "market-stall")
    assert page.scene.choice == "market-stall"
    scene = folder / "market-stall" / "scenario.yaml"
    change(scene, "learner: 20, counterpart: 45}", "learner: 20, counterpart: 35}")
    qtbot.waitUntil(lambda: page.findings.summary == "1 error")
    (row,) = page.findings.rows
    assert (row.finding.code, row.finding.place.file) == ("HB301", "market-stall/scenario.yaml")
    assert row.finding.place.line
    assert accessibility.clipped(page) == []
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    opening = row.findChild(Button)
    assert opening is not None
    opening.click()
    assert opened == [str(scene)]
    assert not page.can_be_tried
    # Once more, as editors do it that put a new file in the place of the old.
    fresh = scene.with_name("fresh")
    fresh.write_text(
        scene.read_text(encoding="utf-8").replace("learner: 20, counterpart: 35}", "learner: 20, counterpart: 45}"),
        encoding="utf-8",
    )
    fresh.replace(scene)
    qtbot.waitUntil(lambda: page.findings.summary == "Nothing to mend")
    settle(frame, qtbot)
    assert page.scene.choice == "market-stall"
    assert page.trial is not None
    page.left()


def test_the_numbers_are_counted(frame: Frame, desk: MadeDesk, folder: Path, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot, folder)
    page.pane.choose(NUMBERS)
    page.show_pane()
    texts = [one.text() for one in page.findChildren(BodyText)]
    assert any("Learner 58, other side 65." in text for text in texts)
    assert any("A bluff" in text or "Untrue: The part alone cost her 70." in text for text in texts)
    page.left()


def test_a_scene_can_be_tried_and_nothing_is_kept(frame: Frame, desk: MadeDesk, folder: Path, qtbot: QtBot) -> None:
    page = enter(frame, desk, qtbot, folder)
    page.pane.choose(TRIAL)
    page.show_pane()
    settle(frame, qtbot)
    trial = page.trial
    assert trial is not None
    assert trial.transcript is not None
    assert [line.side for line in trial.transcript.spoken] == [Side.COUNTERPART]
    QTest.keyClicks(trial.field, "If the guarantee is 12 months, I pay 150 pounds, pick-up today.")
    QTest.keyClick(trial.field, Qt.Key.Key_Return)
    settle(frame, qtbot)
    assert [line.side for line in trial.transcript.spoken][:3] == [Side.COUNTERPART, Side.LEARNER, Side.COUNTERPART]
    trial.again.click()
    settle(frame, qtbot)
    assert len(trial.transcript.spoken) == 1
    assert desk.room.store.history.counts().sessions == 0
    page.left()


def test_a_first_scene_is_begun_without_a_terminal(frame: Frame, desk: MadeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    page = enter(frame, desk, qtbot, mine)
    assert page.scene.count() == 0
    page.begin_scene()
    qtbot.waitUntil(lambda: page.scene.count() == 1 and not frame.tasks.busy)
    page.begin_scene()
    qtbot.waitUntil(lambda: page.scene.count() == 2 and not frame.tasks.busy)
    assert page.scene.choice == "my-scene-2"
    assert free_name(mine, frozenset({"my-scene-3"})) == "my-scene-4"
    page.left()


def test_a_pack_is_saved_when_nothing_is_wrong(
    frame: Frame, desk: MadeDesk, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    notices: list[Notice] = []
    failures: list[BaseException] = []
    frame.notices.posted.connect(notices.append)
    frame.tasks.unhandled.connect(failures.append)
    author = AuthorDesk(frame=frame, desk=with_packs(desk))
    author.write_pack(folder, tmp_path / "mine.hardball")
    settle(frame, qtbot)
    assert notices[-1].text == "My scenes, version 1, was saved as mine.hardball."
    assert (tmp_path / "mine.hardball").is_file()
    change(folder / "market-stall" / "scenario.yaml", "learner: 20, counterpart: 45}", "learner: 20, counterpart: 35}")
    author.write_pack(folder, tmp_path / "other.hardball")
    settle(frame, qtbot)
    assert isinstance(failures[-1], UserFacing)
    assert not (tmp_path / "other.hardball").exists()


def test_only_what_a_scene_may_be_made_of_is_watched(folder: Path, qtbot: QtBot) -> None:
    (folder / "diary.txt").write_text("", encoding="utf-8")
    names = {path.relative_to(folder).as_posix() for path in places(folder)}
    assert {"borrowed-van", "borrowed-van/scenario.yaml", "personas", "market-stall/plays/by-bus.play"} <= names
    assert "diary.txt" not in names
    watch = FolderWatch()
    watch.watch(folder)
    with qtbot.waitSignal(watch.changed):
        change(folder / "borrowed-van" / "brief.md", "On Monday", "On Tuesday")
    watch.watch(None)
    watch.deleteLater()
