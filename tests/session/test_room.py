"""The practice room over a real store: beginning, going on, opening, correcting, filing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.session.rooms import Clock2026, leave, play_stored, room_in
from trainer.core import events as ev
from trainer.core.errors import UserFacing
from trainer.core.metrics import MetricId
from trainer.core.moves import Reading
from trainer.core.rules import FinishLine, WalkAway
from trainer.core.table import Phase
from trainer.reports.past import Past
from trainer.session.room import PracticeRoom, Sitting
from trainer.store.codec import EVENTS
from trainer.store.history import SessionRow

DAY_MS = 86_400_000
OF_THE_CUT = (ev.SessionResumed, ev.LineFinished, ev.SessionStarted)
"""What a cut adds, and what holds the time of day."""


def walked(room: PracticeRoom, clock: Clock2026, slug: str = "s06-rent-renewal", *, filed: bool = True) -> Sitting:
    """Play a short session that the learner leaves."""
    clock.off_ms += DAY_MS
    sitting = room.begin_starter(slug)
    sitting.session.reply()
    line = sitting.session.state.last_counterpart_line
    assert line is not None
    sitting.session.submit(FinishLine(of_seq=line.seq))
    clock.advance(9_000)
    sitting.session.say("I can do 1,290 a month for two years.")
    sitting.session.reply()
    leave(sitting.session)
    if filed:
        sitting.session.reply()
        room.file(sitting.id)
    return sitting


def row_of(room: PracticeRoom, session_id: str) -> SessionRow:
    row = room.store.history.find(session_id)
    assert row is not None
    return row


def last_event(past: Past) -> Any:
    return past.recorded[-1].event


def test_a_scripted_session_is_stored_filed_and_opened_again(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, played = play_stored(room, clock, "s06-rent-renewal", "two-years-for-repairs")
        assert played.failures == ()
        filed = room.file(sitting.id)
        assert filed.row.own == filed.debrief.own
    with room_in(tmp_path, clock) as room:
        past = room.open("last")
        assert past.recorded == played.recorded
        assert past.row.id == sitting.id
        assert past.debrief == filed.debrief
        assert [metric.id for metric in past.debrief.metrics] == list(MetricId)
        assert (room.store.history.metrics(sitting.id) or {})["better-than-batna"] == past.debrief.metrics[4].value


def test_without_a_seed_one_is_drawn_and_the_next_session_takes_the_next(tmp_path: Path):
    clock = Clock2026()
    seeds: list[int] = []
    with room_in(tmp_path, clock) as room:
        for slug in ("s06-rent-renewal", "s06-rent-renewal", "s12-first-book", "s06-rent-renewal"):
            clock.off_ms += DAY_MS
            seeds.append(row_of(room, room.begin(slug).id).seed)
    assert [seeds[1], seeds[3]] == [seeds[0] + 1, seeds[0] + 2]
    assert seeds[2] not in {seeds[0], seeds[1], seeds[3]}


def test_the_starter_sits_down_at_once_and_counts_as_such(tmp_path: Path):
    with room_in(tmp_path) as room:
        slug = next(slug for slug in room.library.slugs() if room.library.load(slug).starter)
        sitting = room.begin_starter(slug)
        assert sitting.session.state.phase is Phase.TALKING
        assert sitting.session.state.mode is ev.Mode.STARTER
        assert sitting.session.state.preparation.evidence


def test_a_session_is_judged_on_the_very_version_it_was_played_on(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting = walked(room, clock)
        row = row_of(room, sitting.id)
        assert room.scenario_of(row) == sitting.session.scenario


def test_a_cut_session_is_resumed_and_a_finished_one_is_not(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        cut = room.begin_starter("s06-rent-renewal", untimed=True)
    clock.off_ms = DAY_MS
    with room_in(tmp_path, clock) as room:
        assert [one.session.id for one in room.store.history.unfinished()] == [cut.id]
        again = room.resume(cut.id)
        gap = next(item.event.gap_ms for item in again.session.recorded if isinstance(item.event, ev.SessionResumed))
        assert gap == DAY_MS
        assert again.session.state.untimed
        again.session.submit(WalkAway())
        again.session.reply()
        room.file(cut.id)
        with pytest.raises(UserFacing, match="is over"):
            room.resume(cut.id)
        with pytest.raises(UserFacing, match="no session nobody"):
            room.resume("nobody")


def test_results_that_were_not_filed_are_filed_later_with_their_parting_words(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        walked(room, clock)
        cut = walked(room, clock, filed=False)
    with room_in(tmp_path, clock) as room:
        assert [row.id for row in room.store.history.unfiled()] == [cut.id]
        assert room.file_missing() == 1
        assert room.store.history.unfiled() == ()
        assert last_event(room.open(cut.id)).act == "act.farewell.walk"
        assert room.file_missing() == 0


def test_a_session_cut_off_on_the_way_out_is_called_back_the_same_way(tmp_path: Path):
    def at_the_door(folder: Path, *, cut: bool) -> list[str]:
        folder.mkdir()
        clock = Clock2026()
        with room_in(folder, clock) as room:
            sitting = room.begin_prepared("s06-rent-renewal", ev.Preparation(), seed=5)
            session = sitting.session
            session.reply()
            session.say("I can do 1,290 a month for two years.")
            session.reply()
            session.submit(WalkAway(reason="no"))
            assert session.state.phase is Phase.LEAVING
            if not cut:
                session.reply()
        with room_in(folder, clock) as room:
            if cut:
                session = room.resume(sitting.id).session
            assert session.state.at_the_door
            kept = [item for item in room.open(sitting.id).recorded if not isinstance(item.event, OF_THE_CUT)]
            return [EVENTS.encode(item.event).body for item in kept]

    whole, torn = at_the_door(tmp_path / "whole", cut=False), at_the_door(tmp_path / "torn", cut=True)
    assert torn == whole
    assert any('"act":"act.callback"' in body for body in whole)


def test_one_unreadable_session_does_not_keep_others_from_being_filed(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        bad, good = (walked(room, clock, filed=False).id for _ in range(2))
        with room.store.database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE event SET kind = 'of-the-future' WHERE session_id = ? AND seq = 3", (bad,)
            )
        assert room.file_missing() == 1
        assert row_of(room, good).own is not None
        assert row_of(room, bad).own is None
    assert bad in caplog.text


def test_a_corrected_reading_is_scored_anew_and_kept_for_the_recogniser(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting = walked(room, clock)
        line = next(item for item in sitting.session.recorded if isinstance(item.event, ev.LearnerSpoke))
        past = room.correct(sitting.id, ev.ReadingCorrected(of_seq=line.seq, reading=Reading(recogniser="learner")))
        assert last_event(past).of_seq == line.seq
        (kept,) = room.store.history.corrections()
        assert (kept.of_seq, kept.said) == (line.seq, "I can do 1,290 a month for two years.")
        assert kept.after == Reading(recogniser="learner")
        assert room.open(sitting.id).debrief == past.debrief


def test_only_a_line_of_the_learners_can_be_corrected(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting = walked(room, clock)
        before = room.open(sitting.id).recorded
        with pytest.raises(UserFacing, match="no such line"):
            room.correct(sitting.id, ev.ReadingCorrected(of_seq=1, reading=Reading()))
        assert room.open(sitting.id).recorded == before


def test_a_reflection_is_stored_once_the_meeting_is_over_and_changes_the_relationship(tmp_path: Path):
    clock = Clock2026()
    thoughts = ev.ReflectionWritten(answers={"surprise": "He liked two years."}, plan_if="he says Sunday")
    with room_in(tmp_path, clock) as room:
        open_one = room.begin_starter("s06-rent-renewal")
        with pytest.raises(UserFacing, match="once the meeting is over"):
            room.reflect(open_one.id, thoughts)
        sitting = walked(room, clock)
        assert room.reflect(sitting.id, thoughts).recorded[-1].event == thoughts
        assert room.open(sitting.id).recorded[-1].event == thoughts


def test_an_abandoned_session_is_closed_once_and_needs_no_resuming(tmp_path: Path):
    with room_in(tmp_path) as room:
        cut = room.begin_starter("s06-rent-renewal")
        for _ in range(2):
            room.abandon(cut.id)
        assert room.store.history.unfinished() == ()
        recorded = room.open(cut.id).recorded
        ends = [item.event.outcome for item in recorded if isinstance(item.event, ev.SessionEnded)]
        assert ends == [ev.Outcome.ABANDONED]
        assert room.store.history.unfiled() == ()


def test_growth_is_read_from_the_last_five_sessions_of_similar_difficulty(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        earlier = [walked(room, clock) for _ in range(7)]
        row = row_of(room, earlier[-1].id)
        past = room._past_measures(row)
        assert len(past) == 5
        assert past == tuple(room.open(one.id).debrief.measures for one in earlier[1:6])
        assert room._past_measures(row_of(room, earlier[0].id)) == ()


def test_the_last_session_is_asked_for_before_there_is_one(tmp_path: Path):
    with room_in(tmp_path) as room, pytest.raises(UserFacing, match="finished yet"):
        room.open("last")
