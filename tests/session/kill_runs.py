"""Kill people at the table without warning: `python -m tests.session.kill_runs [RUNS] [SEED]`.

Each run forks a player who plays a whole scripted session in a real practice room (library, recogniser, SQLite file)
and says after every commit which event it believes to be safe. At a random moment, opening included, it gets SIGKILL; a
while later, which only the wall clock sees, another player resumes the session, and may be killed as well. Then:

- every event that was acknowledged is there, numbered without holes, and the file is whole;
- what is there is the beginning of what the same script gives when nobody is killed;
- the reply that was owed is the one the unkilled run gives;
- the recorded gap is the time that passed, and the session's own time went on from the last event;
- the session can be played to its end, and its result is filed.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.session.rooms import leave, library, recogniser, room_in, script
from trainer.clocks import SystemClock
from trainer.content.play import Agree, Break, Bring, Cite, ComeBack, Hold, Leave, Name, Part, Play, Sit, Speak, Step
from trainer.core import events as ev
from trainer.core.metrics import RUBRIC
from trainer.core.rules import (
    Accept,
    Adjourn,
    BeginHold,
    BringAlly,
    CiteEvidence,
    EndHold,
    FinishLine,
    NameTactic,
    OpenTable,
    Prepare,
    ReturnToTable,
    TakeBreak,
    WalkAway,
)
from trainer.core.table import Phase, TableState
from trainer.session.practice import PracticeSession, SessionSetup, is_over
from trainer.session.room import PracticeRoom
from trainer.store.memory import MemoryLog

SCRIPTS = (
    ("s06-rent-renewal", "two-years-for-repairs"),
    ("s06-rent-renewal", "to-the-ring-road"),
    ("s06-rent-renewal", "after-a-night"),
    ("s01-offer-letter", "early-start-for-pay"),
    ("s13-courier-sla", "forecasts-carry-the-target"),
)
EARLY = 0.2
"""Share of players killed at a moment counted from their birth, so that opening and beginning are hit as well."""
AGAIN = 0.5
"""Share of resumed sessions that are killed once more."""
LONGEST_GAP_MS = 3 * 86_400_000
SLACK_MS = 20
"""Session times are whole milliseconds of another clock than the wall's."""


class LaterClock(SystemClock):
    """The machine's clocks, with a wall clock that is ahead: the computer was off for a while."""

    def __init__(self, ahead_ms: int) -> None:
        self._ahead_ms = ahead_ms

    def wall_ms(self) -> int:
        return super().wall_ms() + self._ahead_ms


@dataclass(kw_only=True)
class Tally:
    """What happened over all runs."""

    kills: int = 0
    silent: int = 0
    owed: int = 0
    resumed: int = 0
    acknowledged: int = 0
    at: dict[str, int] = field(default_factory=dict)
    """How often a session was cut right after an event of a kind."""


def main(runs: int, seed: int) -> int:
    """Run it all, print what happened, and return 0; any loss ends with an AssertionError that tells the run."""
    begun = time.monotonic()
    dice, tally = random.Random(seed), Tally()
    plays = [(slug, script(slug, name)) for slug, name in SCRIPTS]
    whole = [undisturbed(slug, play) for slug, play in plays]
    number = 0
    while tally.kills < runs:
        slug, play = plays[number % len(plays)]
        try:
            one_session(slug, play, whole[number % len(plays)], dice, tally, runs)
        except AssertionError as error:
            raise AssertionError(f"session {number} of seed {seed}, {play.name}: {error}") from error
        number += 1
    cuts = ", ".join(f"{kind} {count}" for kind, count in sorted(tally.at.items(), key=lambda one: -one[1]))
    print(  # noqa: T201 - it is what one runs this for
        f"{tally.kills} kills (seed {seed}) of {number} sessions, {tally.silent} of them before a word;"
        f" {tally.resumed} resumed, {tally.owed} with a reply owed; {tally.acknowledged} events acknowledged,"
        f" none lost; {time.monotonic() - begun:.0f} s\ncut after: {cuts}"
    )
    return 0


def one_session(
    slug: str, play: Play, whole: Sequence[ev.Recorded], dice: random.Random, tally: Tally, runs: int
) -> None:
    """Play one session with one or more kills, and to its end."""
    usual_s = max(0.02, play_time(slug, play))
    ahead_ms = 0
    with tempfile.TemporaryDirectory(prefix="hardball-kill-") as name:
        folder = Path(name)
        again = True
        while again:
            safe = kill_one(folder, slug, play, ahead_ms, dice, usual_s, tally)
            resumed_before = look(folder, safe, whole, tally)
            ahead_ms += dice.randint(0, LONGEST_GAP_MS)
            again = tally.kills < runs and dice.random() < AGAIN
        go_on(folder, slug, play, ahead_ms, whole if not resumed_before else (), tally)


def undisturbed(slug: str, play: Play) -> tuple[ev.Recorded, ...]:
    """Return the whole session as nobody disturbs it."""
    session = PracticeSession(
        scenario=library().load(slug), log=MemoryLog(), clock=SystemClock(), recogniser=recogniser()
    )
    session.start(SessionSetup(seed=play.seed, rubric=RUBRIC))
    play_on(session, play)
    return session.recorded


_TIMES: dict[str, float] = {}


def play_time(slug: str, play: Play) -> float:
    """Return how long a whole stored session takes on this machine, in seconds, measured once."""
    if play.name not in _TIMES:
        with tempfile.TemporaryDirectory(prefix="hardball-kill-") as folder:
            begun = time.monotonic()
            with room_in(Path(folder), SystemClock()) as room:
                sit(room, slug, play)
            _TIMES[play.name] = time.monotonic() - begun
    return _TIMES[play.name]


def sit(room: PracticeRoom, slug: str, play: Play, pipe: int = -1) -> None:
    """Resume the session that was cut off, or begin one, and play it to its end."""
    cut = room.store.history.unfinished()
    sitting = room.resume(cut[0].session.id) if cut else room.begin(slug, seed=play.seed)
    session = sitting.session
    if pipe >= 0:
        os.write(pipe, f"{sitting.id} {session.recorded[-1].seq}\n".encode())

        def acknowledge(fresh: tuple[ev.Recorded, ...], _state: TableState) -> None:
            os.write(pipe, f"{sitting.id} {fresh[-1].seq}\n".encode())

        session.subscribe(acknowledge)
    play_on(session, play)
    room.file(sitting.id)


def play_on(session: PracticeSession, play: Play) -> None:
    """Do the steps that were not done yet, and leave the table when the script did not end the meeting."""
    for step in play.steps[done(session) :]:
        hear(session)
        if session.state.phase is Phase.ENDED:
            break
        do(session, play, step)
    hear(session)
    if session.state.phase is not Phase.ENDED:
        leave(session)
        hear(session)
    assert is_over(session.state)


def done(session: PracticeSession) -> int:
    """Return how many steps of the script the session holds: each leaves one event that nothing else leaves."""
    marks = (
        ev.TableOpened | ev.LearnerSpoke | ev.HoldEnded | ev.EvidenceCited | ev.AllyBroughtIn | ev.BreakTaken
        | ev.AdjournmentAsked | ev.TableReopened
    )  # fmt: skip
    return sum(isinstance(item.event, marks) for item in session.recorded)


def hear(session: PracticeSession) -> None:
    """Let the counterpart answer and its line be shown."""
    session.reply()
    line = session.state.last_counterpart_line
    if line is not None:
        session.submit(FinishLine(of_seq=line.seq))


def do(session: PracticeSession, play: Play, step: Step) -> None:
    """Do one step without waiting; what the rules refuse after an interruption is said in words instead."""
    action = step.action
    match action:
        case Sit():
            if session.state.preparation == ev.Preparation():
                session.submit(Prepare(preparation=play.preparation))
            session.submit(OpenTable())
        case Speak():
            session.say(action.text)
        case Hold():
            session.submit(BeginHold())
            session.submit(EndHold())
        case Cite():
            session.submit(CiteEvidence(evidence=action.evidence))
        case Bring():
            session.submit(BringAlly(ally=action.ally))
        case Name():
            session.submit(NameTactic(tactic=action.tactic, text=session.scenario.tactics[action.tactic].model_answer))
        case Break():
            session.submit(TakeBreak())
        case Part():
            session.submit(Adjourn())
        case ComeBack():
            if action.preparation is not None:
                session.submit(Prepare(preparation=action.preparation))
            session.submit(ReturnToTable())
        case Agree():
            session.submit(Accept())
        case Leave():
            session.submit(WalkAway())
        case _:
            raise AssertionError(f"scripts with {type(action).__name__} are not played here")


def kill_one(
    folder: Path, slug: str, play: Play, ahead_ms: int, dice: random.Random, usual_s: float, tally: Tally
) -> dict[str, int]:
    """Fork a player, read what it acknowledges, kill it at a random moment; return the last safe event by session."""
    after, at_once = dice.uniform(0, usual_s), dice.random() < EARLY
    with forked(folder, slug, play, ahead_ms) as (player, pipe):
        said = b"" if at_once else os.read(pipe, 65536)
        said += read_for(pipe, after * (0.3 if at_once else 1.0))
        os.kill(player, signal.SIGKILL)
        os.waitpid(player, 0)
        said += read_for(pipe, None)
    tally.kills += 1
    # A word that was cut off in the pipe was not acknowledged.
    lines = [line.split() for line in said.decode().split("\n")[:-1]]
    tally.silent += not lines
    safe: dict[str, int] = {}
    for session_id, seq in lines:
        assert int(seq) > safe.get(session_id, 0)
        safe[session_id] = int(seq)
    tally.acknowledged += sum(safe.values())
    return safe


@contextmanager
def forked(folder: Path, slug: str, play: Play, ahead_ms: int) -> Iterator[tuple[int, int]]:
    """Fork a player with a pipe to us."""
    reading, writing = os.pipe()
    player = os.fork()
    if not player:
        os.close(reading)
        status = 1
        try:
            with room_in(folder, LaterClock(ahead_ms)) as room:
                room.file_missing()
                if not room.store.history.counts().finished:
                    sit(room, slug, play, writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    try:
        yield player, reading
    finally:
        os.close(reading)


def look(folder: Path, safe: dict[str, int], whole: Sequence[ev.Recorded], tally: Tally) -> bool:
    """Compare what is left with what was acknowledged and with the undisturbed run; tell whether it was resumed."""
    resumed = False
    with room_in(folder) as room:
        with closing(sqlite3.connect(folder / "hardball.db")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for row in room.store.history.page().rows:
            recorded = room.store.log(row.id).load()
            resumed = any(isinstance(item.event, ev.SessionResumed) for item in recorded)
            assert [item.seq for item in recorded] == list(range(1, len(recorded) + 1))
            if not resumed:
                assert same_story(recorded, whole[: len(recorded)])
            kind = type(recorded[-1].event).__name__
            tally.at[kind] = tally.at.get(kind, 0) + 1
        for session_id, last in safe.items():
            left = len(room.store.log(session_id).load())
            assert left >= last, f"{last} events acknowledged, {left} left"
    return resumed


def go_on(folder: Path, slug: str, play: Play, ahead_ms: int, whole: Sequence[ev.Recorded], tally: Tally) -> None:
    """Resume what is left and play it to its end."""
    clock = LaterClock(ahead_ms)
    with room_in(folder, clock) as room:
        room.file_missing()
        cut = room.store.history.unfinished()
        if cut:
            check_resumption(room, cut[0].session.id, cut[0].last_wall_ms, clock, whole, tally)
        if not room.store.history.counts().finished:
            sit(room, slug, play)
        past = room.open("last")
        assert past.row.own is not None
        assert room.store.history.unfiled() == ()
        assert is_over(replayed(room, past.row.id).state)


def check_resumption(
    room: PracticeRoom,
    session_id: str,
    last_wall_ms: int,
    clock: LaterClock,
    whole: Sequence[ev.Recorded],
    tally: Tally,
) -> None:
    """Resume a session and look at what that adds."""
    before = replayed(room, session_id)
    owed, cut = before.awaits_reply, len(before.recorded)
    earliest = clock.wall_ms() - last_wall_ms
    session = room.resume(session_id).session
    latest = clock.wall_ms() - last_wall_ms
    added = session.recorded[cut:]
    tally.resumed += 1
    at = next(index for index, item in enumerate(added) if isinstance(item.event, ev.SessionResumed))
    gap = added[at].event
    assert isinstance(gap, ev.SessionResumed)
    assert earliest - SLACK_MS <= gap.gap_ms <= latest + SLACK_MS
    assert added[at].at_ms - before.recorded[-1].at_ms <= latest - earliest + SLACK_MS
    assert bool(at) == owed
    if owed:
        tally.owed += 1
        if whole:
            assert same_story(added[:at], whole[cut : cut + at])
            assert not isinstance(whole[cut + at].event, ev.CounterpartSpoke)
    assert not session.awaits_reply
    assert not any(line.finished_ms is None for line in session.state.spoken if line.act)


def replayed(room: PracticeRoom, session_id: str) -> PracticeSession:
    """Return a stored session as it is."""
    row = room.store.history.find(session_id)
    assert row is not None
    session = PracticeSession(
        scenario=room.scenario_of(row), log=room.store.log(session_id), clock=SystemClock(), recogniser=recogniser()
    )
    session.load()
    return session


def same_story(some: Sequence[ev.Recorded], others: Sequence[ev.Recorded]) -> bool:
    """Tell whether events are the same but for the hour; where they are not, say at which event."""
    for one, other in zip(some, others, strict=True):
        if isinstance(one.event, ev.SessionStarted):
            assert isinstance(other.event, ev.SessionStarted)
            continue
        assert (one.seq, one.event) == (other.seq, other.event)
    return True


def read_for(pipe: int, seconds: float | None) -> bytes:
    """Read what comes within a time, or everything up to the end."""
    until = None if seconds is None else time.monotonic() + seconds
    said = b""
    while until is None or (left := until - time.monotonic()) > 0:
        if until is not None and not select.select([pipe], [], [], left)[0]:
            break
        part = os.read(pipe, 65536)
        if not part:
            break
        said += part
    return said


if __name__ == "__main__":
    wanted = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*wanted, *(200, 1)[len(wanted) :]))
