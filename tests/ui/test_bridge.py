"""A bridge gets its session ready to answer while the learner still reads the opening."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from trainer.core.moves import Reading
from trainer.core.ports import TableContext
from trainer.core.rules import OpenTable
from trainer.language.recogniser import WordRecogniser
from trainer.session.dry_turn import SAID
from trainer.ui.bridge import SessionBridge
from trainer.ui.navigation import Frame


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What was read, and how many exchanges of the scene it could be like."""
    found: list[tuple[str, int]] = []
    really = WordRecogniser.read

    def listen(self: WordRecogniser, text: str, context: TableContext) -> Reading:
        found.append((text, len(context.exchanges)))
        return really(self, text, context)

    monkeypatch.setattr(WordRecogniser, "read", listen)
    return found


def test_a_turn_that_nobody_sees_is_taken_at_the_scene(
    desk: MadeDesk, frame: Frame, qtbot: QtBot, read: list[tuple[str, int]]
) -> None:
    sitting = desk.room.begin("s06-rent-renewal", seed=5)
    bridge = SessionBridge(sitting=sitting, tasks=frame.tasks)
    bridge.submit(OpenTable())
    qtbot.waitUntil(lambda: not bridge.busy)
    before = bridge.recorded
    bridge.warm_up()
    qtbot.waitUntil(lambda: bool(read))
    assert read == [(SAID, len(bridge.scenario.exchanges))]
    assert not bridge.busy
    assert sitting.session.recorded == before


def test_a_bridge_that_was_closed_reads_nothing_more(
    desk: MadeDesk, frame: Frame, qtbot: QtBot, read: list[tuple[str, int]]
) -> None:
    bridge = SessionBridge(sitting=desk.room.begin("s06-rent-renewal", seed=5), tasks=frame.tasks)
    bridge.close()
    bridge.warm_up()
    done: list[None] = []
    frame.tasks.run(lambda _work: None, on_done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert not read
