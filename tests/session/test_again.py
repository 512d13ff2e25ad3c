"""Again, differently: forks, rematches with their ghost, other levels - over a real store."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.rooms import Clock2026, leave, play_stored, room_in
from trainer.core import events as ev
from trainer.core.dial import Dial, Level
from trainer.core.errors import UserFacing
from trainer.core.ghost import recall
from trainer.core.tactics import PowerSource
from trainer.session.again import Rematch, fork, ghost_of, terms_of
from trainer.session.practice import is_over

SCENE, SCRIPT = "s06-rent-renewal", "two-years-for-repairs"


def own_turns(recorded: tuple[ev.Recorded, ...]) -> list[ev.Recorded]:
    return [item for item in recorded if isinstance(item.event, ev.LearnerSpoke)]


def replies(recorded: tuple[ev.Recorded, ...]) -> list[str]:
    return [item.event.text for item in recorded if isinstance(item.event, ev.CounterpartSpoke)]


def test_a_fork_is_the_old_session_up_to_a_turn_and_the_old_one_stays(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, played = play_stored(room, clock, SCENE, SCRIPT)
        third = own_turns(played.recorded)[2]
        clock.off_ms += 3 * 86_400_000
        forked = fork(room, sitting.id, third.seq)
        kept = [item.event for item in forked.session.recorded if not isinstance(item.event, ev.SessionStarted)]
        before = [item.event for item in played.recorded[1 : third.seq - 1]]
        assert kept[: len(before)] == before
        assert forked.session.state.outcome is None
        row = room.store.history.find(forked.id)
        assert row is not None
        assert row.forked_from == f"{sitting.id}@{third.seq}"
        gaps = [event.gap_ms for event in kept if isinstance(event, ev.SessionResumed)]
        assert gaps == [0]
        assert room.open(sitting.id).recorded == played.recorded


def test_the_same_words_after_a_fork_get_the_same_answers(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, played = play_stored(room, clock, SCENE, SCRIPT)
        third = own_turns(played.recorded)[2]
        assert isinstance(third.event, ev.LearnerSpoke)
        forked = fork(room, sitting.id, third.seq)
        clock.advance(9_000)
        forked.session.say(third.event.text)
        forked.session.reply()
        known = replies(played.recorded)
        assert replies(forked.session.recorded) == known[: len(replies(forked.session.recorded))]


def test_other_words_after_a_fork_can_end_another_way_and_are_filed(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, played = play_stored(room, clock, SCENE, SCRIPT)
        forked = fork(room, sitting.id, own_turns(played.recorded)[1].seq)
        forked.session.say("You are a crook and I am leaving.")
        forked.session.reply()
        leave(forked.session)
        forked.session.reply()
        assert is_over(forked.session.state)
        assert room.file(forked.id).debrief.outcome is ev.Outcome.LEARNER_WALKED


def test_only_a_turn_of_the_learners_can_be_taken_back(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, _ = play_stored(room, clock, SCENE, SCRIPT)
        for seq in (1, 4, 9_999):
            with pytest.raises(UserFacing, match="not one of your turns"):
                fork(room, sitting.id, seq)


def test_a_rematch_has_the_same_dice_and_its_ghost_beside_it(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, played = play_stored(room, clock, SCENE, SCRIPT)
        terms = terms_of(room, Rematch(session_id=sitting.id))
        again = room.begin_prepared(
            SCENE,
            terms.preparation or ev.Preparation(),
            seed=terms.seed,
            forked_from=terms.forked_from,
            scenario=terms.scenario,
        )
        row = room.store.history.find(again.id)
        assert row is not None
        assert row.forked_from == sitting.id
        ghost = ghost_of(room, row.forked_from)
        assert ghost is not None
        assert ghost.outcome is ev.Outcome.DEAL
        assert [turn.said for turn in ghost.turns] == [
            item.event.text for item in own_turns(played.recorded) if isinstance(item.event, ev.LearnerSpoke)
        ]
        again.session.reply()
        assert replies(again.session.recorded) == replies(played.recorded)[:1]


def test_a_ghost_knows_what_the_pages_were_worth(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, played = play_stored(room, clock, SCENE, SCRIPT)
        past = room.open(sitting.id)
        ghost = recall(past.scenario, past.recorded, session=sitting.id)
        assert ghost.own == past.debrief.own
        last = ghost.turns[-1]
        assert ghost.turn(len(ghost.turns)) == last
        assert ghost.turn(len(ghost.turns) + 1) is None
        theirs = [item.event for item in played.recorded if isinstance(item.event, ev.CounterpartOffered)]
        assert last.page is not None or not theirs


def test_another_level_is_pinned_in_the_session_and_draws_new_dice(tmp_path: Path):
    clock = Clock2026()
    dial = Dial(level=Level.HARD, shifts={PowerSource.ALTERNATIVES: 2})
    with room_in(tmp_path, clock) as room:
        sitting, _ = play_stored(room, clock, SCENE, SCRIPT)
        terms = terms_of(room, Rematch(session_id=sitting.id, dial=dial))
        assert terms.seed is None
        assert terms.forked_from == ""
        again = room.begin_prepared(SCENE, ev.Preparation(), scenario=terms.scenario)
        past = room.open(again.id)
        assert past.scenario.dial == dial
        assert past.scenario.version.endswith("~hard.alternatives+2")
        assert past.scenario.bargain == room.open(sitting.id).scenario.bargain


def test_a_ghost_whose_session_is_gone_is_no_ghost(tmp_path: Path):
    with room_in(tmp_path) as room:
        assert ghost_of(room, "") is None
        assert ghost_of(room, "no-such-session@12") is None


def test_a_fork_is_no_result_of_its_own_and_a_rematch_is(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, played = play_stored(room, clock, SCENE, SCRIPT)
        room.file(sitting.id)
        forked = fork(room, sitting.id, own_turns(played.recorded)[1].seq)
        leave(forked.session)
        forked.session.reply()
        room.file(forked.id)
        assert room.store.results.table().ids == (sitting.id,)
