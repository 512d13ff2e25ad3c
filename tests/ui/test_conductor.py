"""The counterpart's lines come out one after another, or at once when the learner speaks into a pause."""

from collections.abc import Callable
from typing import cast

from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from tests.voice.fake_voice import FakeVoice
from trainer.core import events as ev
from trainer.core.rules import OpenTable
from trainer.ui.bridge import SessionBridge
from trainer.ui.conductor import Conductor, Stage
from trainer.ui.navigation import Frame
from trainer.voice.spoken import SpokenVoice


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


def voiced(desk: MadeDesk, frame: Frame, slug: str) -> tuple[SessionBridge, Conductor, FakeVoice]:
    desk.settings.change(typing_pace=0.0, voice=True, voice_volume=0.4)
    voice = FakeVoice()
    bridge = SessionBridge(sitting=desk.room.begin(slug, seed=5), tasks=frame.tasks)
    spoken = cast("Callable[[], SpokenVoice]", lambda: voice)
    return bridge, Conductor(bridge=bridge, settings=desk.settings, voice=spoken), voice


def out_at(bridge: SessionBridge) -> list[int | None]:
    """Return when each line was out, in ms."""
    return [line.finished_ms for line in bridge.state.spoken]


def test_an_angry_person_is_heard_to_be_angry(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    bridge, conductor, voice = voiced(desk, frame, "s06-rent-renewal")
    bridge.submit(OpenTable())
    for insult in ("", "You greedy idiot.", "You are a liar and a crook."):
        if insult:
            bridge.say(insult)
        qtbot.waitUntil(lambda: len(voice.speaking) == 1 and not bridge.busy)
        voice.finish()
        qtbot.waitUntil(lambda: not bridge.busy)
    first, last = voice.said[0].voice, voice.said[-1].voice
    assert bridge.state.heat > 0.6
    assert last.rate > first.rate
    assert last.pitch > first.pitch
    assert voice.volume == 0.4
    assert [utterance.id for utterance in voice.prepared] == [utterance.id for utterance in voice.said]
    conductor.stop()


def test_the_learners_silence_begins_when_the_voice_is_out(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> None:
    bridge, conductor, voice = voiced(desk, frame, "s06-rent-renewal")
    bridge.submit(OpenTable())
    qtbot.waitUntil(lambda: len(voice.speaking) == 1 and not bridge.busy)
    assert out_at(bridge) == [None]
    desk.clock.advance(7_000)
    voice.finish(7_000)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert out_at(bridge) == [7_000]
    conductor.mute(muted=True)
    assert voice.muted
    bridge.say("What matters most to you?")
    qtbot.waitUntil(lambda: len(bridge.state.spoken) == 3 and not bridge.busy and not conductor.waiting)
    assert len(voice.said) == 1
    conductor.stop()


def test_two_people_at_the_table_have_two_voices(desk: MadeDesk, frame: Frame) -> None:
    bridge, conductor, _ = voiced(desk, frame, "s05-giant-customer")
    persona = bridge.scenario.persona
    assert persona.partner is not None
    lines = [
        ev.Recorded(seq=seq, at_ms=0, event=ev.CounterpartSpoke(text="No.", act="act.stand", speaker=name))
        for seq, name in enumerate((persona.name, persona.partner.name), start=1)
    ]
    one, other = (conductor._utterance(line).voice for line in lines)
    assert one != other
    conductor.stop()
