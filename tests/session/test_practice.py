"""One session at the table: what is committed before it is told, its own time, and going on after a cut."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.session.rooms import Clock2026, library, recogniser
from trainer.core import events as ev
from trainer.core.metrics import RUBRIC
from trainer.core.rules import Accept, BeginHold, FinishLine, OpenTable, Prepare, Refusal, WalkAway
from trainer.core.table import Phase, TableState, replay
from trainer.core.terms import IssueId
from trainer.session.practice import PracticeSession, SessionSetup, cues_of, is_over, wall_of
from trainer.store.memory import MemoryLog

HOUR_MS = 3_600_000
RENT = IssueId("rent")


class Broken(MemoryLog):
    """A log whose disk is full."""

    def append(self, events: Sequence[tuple[int, ev.Event]]) -> tuple[ev.Recorded, ...]:
        assert events
        raise OSError("no room")


def seated(log: MemoryLog | None = None, clock: Clock2026 | None = None, seed: int = 7) -> PracticeSession:
    session = PracticeSession(
        scenario=library().load("s06-rent-renewal"),
        log=log if log is not None else MemoryLog(),
        clock=clock or Clock2026(),
        recogniser=recogniser(),
    )
    session.start(SessionSetup(seed=seed, rubric=RUBRIC))
    session.submit(Prepare(preparation=ev.Preparation()))
    session.submit(OpenTable())
    return session


def last_line(session: PracticeSession) -> int:
    line = session.state.last_counterpart_line
    assert line is not None
    return line.seq


def kinds(session: PracticeSession) -> list[str]:
    return [type(item.event).__name__ for item in session.recorded]


def test_listeners_hear_of_events_that_the_log_has_already():
    log, clock = MemoryLog(), Clock2026()
    session = seated(log, clock)
    heard: list[ev.Recorded] = []

    def listen(fresh: tuple[ev.Recorded, ...], state: TableState) -> None:
        assert log.load()[-len(fresh) :] == fresh
        assert state == replay(log.load())
        heard.extend(fresh)

    session.subscribe(listen)
    session.reply()
    session.say("What matters most to you about the lease?")
    assert tuple(heard) == session.recorded[3:]


def test_nothing_is_told_of_what_could_not_be_stored():
    session = PracticeSession(
        scenario=library().load("s06-rent-renewal"), log=Broken(), clock=Clock2026(), recogniser=recogniser()
    )
    session.subscribe(lambda fresh, _state: pytest.fail(f"told of {fresh}"))
    with pytest.raises(OSError, match="no room"):
        session.start(SessionSetup(seed=1, rubric=RUBRIC))
    assert session.recorded == ()
    assert session.state == TableState()


def test_a_refused_order_leaves_no_trace():
    session = seated()
    before = session.recorded
    refusal = session.submit(Accept())
    assert isinstance(refusal, Refusal)
    assert refusal.code == "nothing-to-accept"
    assert session.recorded == before


def test_the_same_seed_and_words_give_the_same_session_and_another_seed_another():
    def talk(seed: int) -> list[ev.Recorded]:
        session = seated(seed=seed)
        for words in ("What happens on Monday?", "I can do 1,290 for two years.", "Why is the boiler not done?"):
            session.reply()
            session.say(words)
        session.reply()
        return list(session.recorded)

    assert talk(7) == talk(7)
    spoken = [[item.event for item in talk(seed) if isinstance(item.event, ev.CounterpartSpoke)] for seed in (7, 8)]
    assert spoken[0] != spoken[1]


def test_a_cut_session_goes_on_at_its_own_time_and_tells_the_gap():
    log, clock = MemoryLog(), Clock2026()
    session = seated(log, clock)
    session.reply()
    clock.advance(42_000)
    session.submit(FinishLine(of_seq=last_line(session)))

    clock.advance(5_000)
    clock.off_ms = 3 * HOUR_MS
    again = PracticeSession(scenario=session.scenario, log=log, clock=clock, recogniser=recogniser())
    again.resume()

    assert again.recorded[:-1] == session.recorded
    resumed = again.recorded[-1]
    assert resumed.event == ev.SessionResumed(gap_ms=3 * HOUR_MS + 5_000, wall_ms=clock.wall_ms())
    assert resumed.at_ms == again.now_ms() == 42_000
    clock.advance(1_000)
    assert again.now_ms() == 43_000
    assert wall_of(again.recorded) == clock.wall_ms() - 1_000


def test_a_wall_clock_set_back_makes_no_negative_gap():
    log, clock = MemoryLog(), Clock2026()
    seated(log, clock).reply()
    clock.off_ms = -HOUR_MS
    again = PracticeSession(scenario=library().load("s06-rent-renewal"), log=log, clock=clock, recogniser=recogniser())
    again.resume()
    gaps = [item.event.gap_ms for item in again.recorded if isinstance(item.event, ev.SessionResumed)]
    assert gaps == [0]


def test_a_reply_owed_at_the_cut_is_the_one_that_was_about_to_come():
    log = MemoryLog()
    session = seated(log)
    session.reply()
    session.say("I can do 1,290 a month for two years if the boiler is done in three weeks.")
    cut = len(session.recorded)
    again = PracticeSession(scenario=session.scenario, log=log_of(log), clock=Clock2026(), recogniser=recogniser())
    again.resume()
    session.reply()
    owed = session.recorded[cut:]
    assert owed
    assert again.recorded[cut : cut + len(owed)] == owed
    assert kinds(again)[cut + len(owed) :] == ["SessionResumed", "LineFinished"]
    assert not again.awaits_reply


def test_a_hold_does_not_outlive_a_cut():
    log = MemoryLog()
    session = seated(log)
    session.reply()
    session.submit(BeginHold())
    again = PracticeSession(scenario=session.scenario, log=log, clock=Clock2026(), recogniser=recogniser())
    again.resume()
    assert again.state.holding_since_ms is None


def test_the_counterpart_breaks_a_silence_once_its_patience_is_over():
    clock = Clock2026()
    session = seated(clock=clock)
    session.reply()
    assert session.silence_due_ms(238) is None
    session.submit(FinishLine(of_seq=last_line(session)))
    due = session.silence_due_ms(238)
    assert due is not None
    assert due > session.now_ms()
    session.stopwatch.pass_time(due - session.now_ms())
    session.break_silence()
    assert isinstance(spoken := session.recorded[-1].event, ev.CounterpartSpoke)
    assert spoken.act.startswith("silence.")
    assert session.recorded[-1].at_ms == due


def test_a_meeting_is_over_when_the_parting_words_are_said():
    session = seated()
    session.reply()
    session.submit(WalkAway(reason="enough"))
    assert session.state.phase is Phase.ENDED
    assert not is_over(session.state)
    session.reply()
    assert is_over(session.state)


def test_the_recogniser_is_told_what_lies_on_the_table():
    session = seated()
    session.reply()
    session.say("I can do 1,290 a month.")
    context = session.context()
    assert context.my_offer is not None
    assert context.my_offer[RENT] == 1290
    assert context.their_offer is not None
    assert context.their_offer[RENT] == 1450
    assert [turn.mine for turn in context.history] == [False, True]


def test_cues_cover_everything_that_can_be_pointed_at():
    scenario = library().load("s06-rent-renewal")
    cues = cues_of(scenario)
    assert {f"evidence:{item.id}" for item in scenario.evidence} <= set(cues)
    assert {f"ally:{ally.id}" for ally in scenario.allies} <= set(cues)
    assert all(cues.values())


def log_of(log: MemoryLog) -> MemoryLog:
    """Return another log with the same events."""
    copy = MemoryLog()
    copy.append([(item.at_ms, item.event) for item in log.load()])
    return copy
