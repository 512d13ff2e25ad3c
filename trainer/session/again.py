"""Again, differently: a fork at a turn, the same scene and dice beside the last run, another level."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.core import events as ev
from trainer.core.adjournment import prepared_at_opening
from trainer.core.dial import Dial
from trainer.core.errors import UserFacing
from trainer.core.ghost import Ghost, fork_name, origin_of, recall
from trainer.core.scenario import Scenario
from trainer.session.room import PracticeRoom, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Rematch:
    """A wish to play a stored session's scene again: the same dice with its ghost, or another level without one."""

    session_id: str
    dial: Dial | None = None
    """None repeats the session's own level and dice; a dial draws new dice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a rematch is played on; without a seed one is drawn."""

    scenario: Scenario
    seed: int | None
    forked_from: str
    preparation: ev.Preparation | None


def terms_of(room: PracticeRoom, rematch: Rematch) -> Terms:
    """Return the scene, dice and earlier preparation of a rematch.

    Raises:
        UserFacing: there is no such session, or its scenario cannot be read.
    """
    past = room.open(rematch.session_id)
    started = _start_of(past.recorded)
    preparation = prepared_at_opening(past.recorded)
    if rematch.dial is None:
        return Terms(scenario=past.scenario, seed=started.seed, forked_from=past.row.id, preparation=preparation)
    plain = room.library.load(past.row.scenario)
    return Terms(scenario=plain.turned(rematch.dial), seed=None, forked_from="", preparation=preparation)


def fork(room: PracticeRoom, session_id: str, at_seq: int) -> Sitting:
    """Begin a new session that is the old one up to just before one of the learner's utterances, and sit down to it.

    The old session stays as it was. The gap between the two is recorded, so that no silence is judged in it.

    Raises:
        UserFacing: there is no such session, or no such utterance of the learner's in it.
        StoreFailure: nothing could be stored.
    """
    past = room.open(session_id)
    before = tuple(item for item in past.recorded if item.seq < at_seq)
    there = next((item for item in past.recorded if item.seq == at_seq), None)
    if there is None or not isinstance(there.event, ev.LearnerSpoke) or not before:
        raise UserFacing(
            "That moment is not one of your turns.",
            safe="The session is as it was.",
            remedy="Choose one of your own lines in the conversation.",
        )
    started = replace(_start_of(before), forked_from=fork_name(past.row.id, at_seq), mode=ev.Mode.RETAKE)
    return room.begin_from(past.scenario, started, [(item.at_ms, item.event) for item in before[1:]])


def ghost_of(room: PracticeRoom, forked_from: str) -> Ghost | None:
    """Return the run that a session is played beside, or None when there is none or it is gone."""
    origin = origin_of(forked_from)
    if not origin:
        return None
    try:
        past = room.open(origin)
    except UserFacing:
        return None
    return recall(past.scenario, past.recorded, session=origin)


def _start_of(recorded: tuple[ev.Recorded, ...]) -> ev.SessionStarted:
    first = recorded[0].event
    assert isinstance(first, ev.SessionStarted)
    return first
