"""An adjourned session: its time stands still, it survives a restart, comes out the same again, and can be forked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.rooms import Clock2026, library, recogniser, room_in, script
from trainer.content.playthrough import SimulatedClock, play_through
from trainer.core import events as ev
from trainer.core.metrics import RUBRIC
from trainer.core.rules import Adjourn, OpenTable, Prepare, ReturnToTable, WalkAway
from trainer.core.table import Phase
from trainer.session.again import Rematch, fork, ghost_of, terms_of
from trainer.session.practice import PracticeSession, SessionSetup, wall_of
from trainer.session.room import PracticeRoom, Sitting, ready_preparation
from trainer.store.codec import encode_line
from trainer.store.memory import MemoryLog

SLUG = "s06-rent-renewal"
HOUR_MS = 3_600_000


def at_table(room: PracticeRoom, clock: Clock2026) -> Sitting:
    sitting = room.begin(SLUG, seed=7)
    session = sitting.session
    session.submit(Prepare(preparation=ready_preparation(session.scenario)))
    session.submit(OpenTable())
    session.reply()
    clock.advance(5_000)
    session.say("I propose 1,290 a month for two years.")
    session.reply()
    clock.advance(5_000)
    return sitting


def adjourned(room: PracticeRoom, clock: Clock2026) -> Sitting:
    sitting = at_table(room, clock)
    sitting.session.submit(Adjourn())
    sitting.session.reply()
    assert sitting.session.state.phase is Phase.ADJOURNED
    return sitting


def test_the_sessions_time_stands_still_while_adjourned(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        session = adjourned(room, clock).session
        left = session.state.now_ms
        clock.advance(HOUR_MS)
        session.submit(Prepare(preparation=session.state.preparation))
        clock.advance(HOUR_MS)
        session.submit(ReturnToTable())
        assert session.state.now_ms == left
        assert session.now_ms() == left
        assert wall_of(session.recorded) == clock.wall_ms()
        clock.advance(3_000)
        session.reply()
        assert session.state.now_ms == left + 3_000


def test_an_adjourned_session_goes_on_after_a_restart(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting = adjourned(room, clock)
        left = sitting.session.state.now_ms
    clock.off_ms += HOUR_MS
    with room_in(tmp_path, clock) as room:
        session = room.resume(sitting.id).session
        assert session.state.adjournments == 1
        card = next(one.id for one in session.scenario.evidence if one.id not in session.state.preparation.evidence)
        kept = session.state.preparation.evidence
        more = ev.Preparation(evidence=(card,))
        assert session.submit(Prepare(preparation=more)) is None
        assert session.submit(ReturnToTable()) is None
        session.reply()
        assert session.state.phase is Phase.TALKING
        assert session.state.preparation.evidence == (*kept, card)
        assert session.state.now_ms == left
        session.submit(WalkAway())
        session.reply()
        debrief = room.file(sitting.id).debrief
        assert debrief.duration_ms < HOUR_MS


def test_a_reply_owed_when_the_power_went_is_the_same_adjournment(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting = at_table(room, clock)
        sitting.session.submit(Adjourn())
        whole = PracticeSession(
            scenario=sitting.session.scenario, log=MemoryLog(), clock=clock, recogniser=room.recogniser
        )
        whole.recorded, whole.state = sitting.session.recorded, sitting.session.state
        whole.reply()
    with room_in(tmp_path, clock) as room:
        session = room.resume(sitting.id).session
        assert session.state.phase is Phase.ADJOURNED
        said = [item.event for item in session.recorded if isinstance(item.event, ev.CounterpartSpoke)]
        assert (
            said[-1].text
            == [item.event.text for item in whole.recorded if isinstance(item.event, ev.CounterpartSpoke)][-1]
        )


def played() -> list[str]:
    clock = SimulatedClock()
    play = script(SLUG, "after-a-night")
    session = PracticeSession(scenario=library().load(SLUG), log=MemoryLog(), clock=clock, recogniser=recogniser())
    session.start(SessionSetup(seed=play.seed, rubric=RUBRIC))
    done = play_through(play, session.scenario, session, clock)
    assert done.failures == ()
    return [encode_line(item) for item in done.recorded]


def test_a_session_with_an_adjournment_comes_out_the_same_to_the_byte():
    first = played()
    assert any('"kind":"adjourned"' in line for line in first)
    assert first == played()


def test_a_fork_after_the_adjournment_and_a_rematch_of_its_session(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting = adjourned(room, clock)
        session = sitting.session
        before = session.state.preparation
        card = next(one.id for one in session.scenario.evidence if one.id not in before.evidence)
        assert session.submit(Prepare(preparation=ev.Preparation(evidence=(card,)))) is None
        session.submit(ReturnToTable())
        session.reply()
        session.say("What worries you most about the lease?")
        session.reply()
        session.submit(WalkAway())
        session.reply()
        room.file(sitting.id)
        turn = next(item.seq for item in reversed(session.recorded) if isinstance(item.event, ev.LearnerSpoke))
        forked = fork(room, sitting.id, turn).session
        assert forked.state.phase is Phase.TALKING
        assert forked.state.adjournments == 1
        assert forked.state.preparation.evidence[-1] == card
        ghost = ghost_of(room, sitting.id)
        assert ghost is not None
        assert len(ghost.turns) == 2
        # A rematch begins with what the first meeting was opened with: the extra points are not there yet.
        terms = terms_of(room, Rematch(session_id=sitting.id))
        assert terms.preparation == before
        assert room.last_preparation(SLUG) == before


@pytest.mark.parametrize("text", ["I need a minute.", "Let me think about it."])
def test_a_pause_stays_a_pause(tmp_path: Path, text: str):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        session = at_table(room, clock).session
        session.say(text)
        session.reply()
        assert session.state.phase is Phase.TALKING
