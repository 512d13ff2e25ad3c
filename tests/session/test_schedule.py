"""The practice schedule over a real store and the real scheduler: grades, cards, forecast, plans that are checked."""

from __future__ import annotations

from pathlib import Path

from tests.session.rooms import Clock2026, play_stored, room_in
from trainer.core import events as ev
from trainer.core.moves import Move
from trainer.core.practice import Rating
from trainer.session.room import PracticeRoom
from trainer.session.schedule import FORECAST_DAYS, PracticeSchedule, Retention, by_tactic, retention
from trainer.store.practice import PracticeCard, PracticeLog

DAY_MS = 86_400_000
DEAL = ("s06-rent-renewal", "two-years-for-repairs")
POOR = ("s06-rent-renewal", "signed-by-sunday")


def finish(room: PracticeRoom, clock: Clock2026, script: tuple[str, str], *, days: int = 1) -> str:
    clock.off_ms += days * DAY_MS
    sitting, _ = play_stored(room, clock, *script)
    room.file(sitting.id)
    return sitting.id


def schedule_of(room: PracticeRoom) -> PracticeSchedule:
    return PracticeSchedule(room, fuzz=False)


def test_what_was_met_is_graded_once_and_comes_due_later(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        session = finish(room, clock, DEAL)
        met = {record.tactic for record in room.open(session).debrief.tactics}
        schedule = schedule_of(room)
        assert schedule.grade_new() == len(met) > 0
        assert schedule.grade_new() == 0
        agenda = schedule.agenda(clock.wall_ms())
        assert agenda.cards == len(met)
        assert agenda.due == ()
        assert agenda.proposal is None
        clock.off_ms += 200 * DAY_MS
        later = schedule.agenda(clock.wall_ms())
        assert {one.tactic for one in later.due} == met
        assert all(0 < one.retrievability < 1 for one in later.due)
        assert later.proposal is not None
        assert set(later.proposal.covers) <= met
        assert later.forecast[0] == len(met)


def test_a_tactic_that_was_paid_for_comes_back_sooner_than_one_that_was_answered(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        finish(room, clock, POOR)
        schedule = schedule_of(room)
        schedule.grade_new()
        logs = {entry.tactic: entry for entry in room.store.practice.logs()}
        cards = {card.tactic: card for card in room.store.practice.cards()}
        failed = [name for name, entry in logs.items() if entry.rating == Rating.AGAIN]
        passed = [name for name, entry in logs.items() if entry.rating >= Rating.GOOD]
        assert failed
        for lost in failed:
            for kept in passed:
                assert cards[lost].due_ms < cards[kept].due_ms


def test_cards_made_again_from_the_logs_are_the_same(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        for script in (DEAL, POOR, DEAL):
            finish(room, clock, script, days=4)
            schedule_of(room).grade_new()
        before = room.store.practice.cards()
        assert schedule_of(room).rebuild() == len(before)
        assert room.store.practice.cards() == before


def test_the_forecast_counts_overdue_cards_today_and_leaves_out_what_is_far_off(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        finish(room, clock, DEAL)
        schedule = schedule_of(room)
        schedule.grade_new()
        agenda = schedule.agenda(clock.wall_ms())
        assert len(agenda.forecast) == FORECAST_DAYS
        assert sum(agenda.forecast) <= agenda.cards


def test_only_recalls_a_day_apart_tell_how_much_stays(tmp_path: Path):
    def entry(tactic: str, at_ms: int, rating: Rating) -> PracticeLog:
        return PracticeLog(tactic=tactic, situation="x", session_id=None, at_ms=at_ms, rating=rating, log="{}")

    logs = [
        entry("vise", 0, Rating.GOOD),
        entry("vise", 1_000, Rating.AGAIN),
        entry("vise", 2 * DAY_MS, Rating.GOOD),
        entry("nibble", 2 * DAY_MS, Rating.AGAIN),
        entry("vise", 9 * DAY_MS, Rating.AGAIN),
    ]
    card = PracticeCard(tactic="vise", situation="x", due_ms=0, card="{}")
    with room_in(tmp_path) as room:
        assert retention(room.store.practice) == Retention(recalls=0, passed=0)
        room.store.practice.grade([(card, log) for log in logs])
        assert retention(room.store.practice) == Retention(recalls=2, passed=1)


def test_a_plan_is_checked_in_the_sessions_after_it_and_in_no_earlier_one(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        finish(room, clock, DEAL)
        second = finish(room, clock, DEAL)
        plan = ev.ReflectionWritten(
            plan_if="he names a deadline", plan_then="I ask what changes", plan_move=Move.DEADLINE_QUESTION
        )
        room.reflect(second, plan)
        third = finish(room, clock, DEAL)
        schedule_of(room).check_plans()
        (kept,) = room.store.practice.plans()
        assert (kept.sessions, kept.occasions > 0, kept.kept > 0) == (1, True, True)
        assert set(room.store.practice.checks(kept.id)) == {third}


def test_the_least_certain_card_of_a_tactic_stands_for_it(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        finish(room, clock, DEAL)
        schedule = schedule_of(room)
        schedule.grade_new()
        due = schedule.agenda(clock.wall_ms() + 400 * DAY_MS).due
        assert set(by_tactic(due)) == {one.tactic for one in due}
