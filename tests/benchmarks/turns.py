"""Turns at the table: reading, deciding and answering real sentences; commits; whole simulated sessions."""

from __future__ import annotations

import gc
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Figure, figure, timed_ms, yardstick
from tests.language.conftest import RESOURCES
from tests.session.kill_runs import do
from tests.session.rooms import Clock2026, library, recogniser, room_in
from trainer.content.learners import BUILT_IN, FOUR
from trainer.content.play import Play, Speak
from trainer.content.simulate import play
from trainer.core.events import Event, Recorded
from trainer.core.metrics import RUBRIC
from trainer.core.moves import Reading
from trainer.core.ports import EventLog
from trainer.core.rules import FinishLine, OpenTable, Say
from trainer.core.table import Phase
from trainer.language.assembly import load_recogniser
from trainer.language.recogniser import WordRecogniser
from trainer.session.dry_turn import take_dry_turn
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog

LATENCY_BUDGET = "p99 <= 50 ms"


class TimedLog:
    """A log that notes how long each commit takes."""

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self.taken_ms: list[float] = []

    def append(self, events: Sequence[tuple[int, Event]]) -> tuple[Recorded, ...]:
        recorded: list[tuple[Recorded, ...]] = []
        self.taken_ms.append(timed_ms(lambda: recorded.append(self._log.append(events))))
        return recorded[0]

    def load(self) -> tuple[Recorded, ...]:
        return self._log.load()


def plays() -> list[tuple[str, Play]]:
    """Return every script that comes with the program."""
    return [(slug, one) for slug in library().slugs() for one in library().plays(slug)]


def measure_turns(rounds: int = 6, scripts: Sequence[tuple[str, Play]] | None = None) -> list[Figure]:
    """Time reading, and reading with decision and answer, over the sentences of all or some scripts, several seeds.

    Every round has a recogniser of its own, so that no sentence was read before, and gets ready for each scene,
    as the window does while the opening is looked at.
    """
    base = yardstick()
    reads: list[float] = []
    turns: list[float] = []
    firsts: list[float] = []
    for seed in range(rounds):
        reader = load_recogniser(RESOURCES)
        scene = ""
        for slug, script in plays() if scripts is None else scripts:
            session = PracticeSession(
                scenario=library().load(slug), log=MemoryLog(), clock=Clock2026(), recogniser=reader
            )
            session.start(SessionSetup(seed=seed, rubric=RUBRIC))
            if slug != scene:
                opened = opened_at(slug, reader)
                firsts.append(timed_ms(partial(take_dry_turn, opened)))
                scene = slug
            talk_through(session, script, reads, turns)
    return [
        base,
        figure("get ready to answer at a scene", "ms", firsts, baseline=base),
        figure("understand a sentence", "ms", reads, baseline=base),
        figure("understand, decide and reply", "ms", turns, baseline=base, budget=LATENCY_BUDGET),
    ]


def opened_at(slug: str, reader: WordRecogniser) -> PracticeSession:
    """Return a session at a scene whose opening was said."""
    session = PracticeSession(scenario=library().load(slug), log=MemoryLog(), clock=Clock2026(), recogniser=reader)
    session.start(SessionSetup(seed=0, rubric=RUBRIC))
    session.submit(OpenTable())
    session.reply()
    return session


def talk_through(session: PracticeSession, script: Play, reads: list[float], turns: list[float]) -> None:
    """Do the steps of a script and note how long its sentences take."""
    for step in script.steps:
        action = step.action
        if session.state.phase is Phase.ENDED:
            break
        if isinstance(action, Speak):
            read: list[Reading] = []
            reads.append(timed_ms(lambda text=action.text: read.append(session.read(text))))  # type: ignore[misc] # noqa: B023
            order = Say(text=action.text, reading=read[0])
            turns.append(reads[-1] + timed_ms(partial(answer, session, order)))
        else:
            do(session, script, step)
            session.reply()
        line = session.state.last_counterpart_line
        if line is not None:
            session.submit(FinishLine(of_seq=line.seq))
    gc.collect()


def answer(session: PracticeSession, order: Say) -> None:
    """Say something and let the counterpart reply."""
    session.submit(order)
    session.reply()


def measure_commits(rounds: int = 4) -> list[Figure]:
    """Time the commits of stored sessions beside a bare SQLite commit of the same durability on the same disk."""
    with tempfile.TemporaryDirectory(prefix="hardball-bench-") as name:
        folder = Path(name)
        bare = figure("bare SQLite commit, synchronous=FULL", "ms", _bare_commits(folder / "bare.db"))
        taken: list[float] = []
        with room_in(folder, Clock2026()) as room:
            for slug, script in plays() * rounds:
                sitting = room.begin(slug, seed=script.seed)
                log = TimedLog(room.store.log(sitting.id))
                session = PracticeSession(
                    scenario=sitting.session.scenario, log=log, clock=Clock2026(), recogniser=recogniser()
                )
                session.load()
                talk_through(session, script, [], [])
                taken += log.taken_ms
    return [bare, figure("commit of one order or reply", "ms", taken, baseline=bare)]


def _bare_commits(path: Path) -> list[float]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT)")
        return [timed_ms(lambda: connection.execute("INSERT INTO event (body) VALUES ('x')")) for _ in range(200)]


def measure_sessions(seeds: int = 10) -> list[Figure]:
    """Count complete simulated sessions a second, by scenario, over the four built-in learners."""
    found = []
    for slug in library().slugs():
        scenario = library().load(slug)
        taken = [
            timed_ms(lambda policy=policy, seed=seed: play(scenario, policy, seed))  # type: ignore[misc] # noqa: B023
            for policy in (BUILT_IN[name] for name in FOUR)
            for seed in range(seeds)
        ]
        found.append(figure(f"simulated sessions, {slug}", "per s", [len(taken) / sum(taken) * 1000]))
    return found
