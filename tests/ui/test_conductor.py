"""The counterpart's lines come out one after another, or at once when the learner speaks into a pause."""

from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from trainer.core import events as ev
from trainer.core.rules import OpenTable
from trainer.ui.bridge import SessionBridge
from trainer.ui.conductor import Conductor, Stage
from trainer.ui.navigation import Frame


def seated(desk: MadeDesk, frame: Frame, *, pace: float) -> tuple[SessionBridge, Conductor, list[ev.Recorded]]:
    desk.settings.change(typing_pace=pace)
    sitting = desk.room.begin("s06-rent-renewal", seed=5)
    bridge = SessionBridge(sitting=sitting, tasks=frame.tasks)
    conductor = Conductor(bridge=bridge, settings=desk.settings, voice=desk.voice)
    shown: list[ev.Recorded] = []
    conductor.shown.connect(shown.append)
    return bridge, conductor, shown


def test_a_line_is_waited_for_typed_and_shown(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    bridge, conductor, shown = seated(desk, frame, pace=0.0)
    typing: list[None] = []
    conductor.typing.connect(lambda: typing.append(None))
    bridge.submit(OpenTable())
    qtbot.waitUntil(lambda: len(shown) == 1 and not bridge.busy)
    assert typing == [None]
    assert bridge.state.spoken[0].finished_ms is not None
    conductor.stop()


def test_speaking_into_a_pause_shows_what_was_to_be_said_before(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    bridge, conductor, shown = seated(desk, frame, pace=2.0)
    bridge.submit(OpenTable())
    qtbot.waitUntil(lambda: conductor.waiting)
    bridge.say("What matters most to you?")
    qtbot.waitUntil(lambda: len(shown) == 1)
    conductor.hurry()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert len(shown) == len({item.seq for item in shown}) == 2
    assert not conductor.waiting
    assert conductor.stage is Stage.QUIET
    conductor.stop()


def test_while_the_learner_is_away_lines_come_at_once(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    bridge, conductor, shown = seated(desk, frame, pace=2.0)
    conductor.rest()
    bridge.submit(OpenTable())
    qtbot.waitUntil(lambda: len(shown) == 1 and not bridge.busy)


def test_events_arrive_once_and_in_order_however_calls_overlap(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    bridge, conductor, _ = seated(desk, frame, pace=0.0)
    seen: list[int] = [item.seq for item in bridge.recorded]
    bridge.happened.connect(lambda fresh, _state: seen.extend(item.seq for item in fresh))
    bridge.submit(OpenTable())
    for text in ("What matters most to you?", "I could do 1,290 a month.", "And the repairs?"):
        bridge.say(text)
    qtbot.waitUntil(lambda: not bridge.busy and not conductor.waiting)
    assert seen == list(range(1, len(seen) + 1))
    assert seen[-1] == bridge.recorded[-1].seq
    conductor.stop()


def test_a_silence_is_broken_once_although_the_clock_ticks_on(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    bridge, conductor, shown = seated(desk, frame, pace=0.0)
    bridge.submit(OpenTable())
    qtbot.waitUntil(lambda: len(shown) == 1 and not bridge.busy)
    conductor.start()
    desk.clock.advance(120_000)
    for _ in range(3):
        conductor._tick()
    qtbot.waitUntil(lambda: len(shown) == 2 and not bridge.busy)
    assert bridge.state.silence_breaks == 1
    conductor.stop()
