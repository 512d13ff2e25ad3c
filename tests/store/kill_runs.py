"""Kill writers without warning and see what is left: `python -m tests.store.kill_runs [RUNS] [SEED]`.

Each run forks a writer that opens the records, goes on with the session that was cut off (or begins one), and says
after every append which event it believes to be safe. At a random moment, opening included, it gets SIGKILL. Then the
records must open, be whole, hold every event that was acknowledged and no half of an append, and take the next event.
"""

import os
import random
import select
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.store.scenes import card, ending, started
from trainer.core.events import CounterpartSpoke, Event, SessionResumed
from trainer.store.event_log import SessionLog
from trainer.store.recovery import OpenedStore, Place, open_store

NEW_FILE_EVERY = 10
LONGEST_S = 0.06
EARLY = 0.25
"""Share of writers that are killed at a moment counted from their birth."""
LENGTH = 120
"""Events after which a session ends and the next begins."""


@dataclass(kw_only=True)
class Tally:
    """What happened over all runs."""

    runs: int = 0
    acknowledged: int = 0
    killed_silent: int = 0
    resumed: int = 0
    safe: dict[str, int] = field(default_factory=dict)
    """The last acknowledged event by session, in the present file."""


def main(runs: int, seed: int) -> int:
    """Run it all, print one line, and return 0; any loss ends with an AssertionError that tells the run."""
    begun = time.monotonic()
    dice = random.Random(seed)
    tally = Tally()
    for number in range(0, runs, NEW_FILE_EVERY):
        with tempfile.TemporaryDirectory(prefix="hardball-kill-") as folder:
            place = Place(path=Path(folder) / "records.db", backups=Path(folder) / "backups")
            tally.safe = {}
            for run in range(number, min(number + NEW_FILE_EVERY, runs)):
                kill_one(place, dice, tally)
                try:
                    look(place, tally)
                except AssertionError as error:
                    raise AssertionError(f"run {run} of seed {seed}: {error}") from error
    print(  # noqa: T201 - it is what one runs this for
        f"{tally.runs} kills (seed {seed}), {tally.killed_silent} of them before a word, {tally.resumed} sessions"
        f" resumed; {tally.acknowledged} events acknowledged, none lost;"
        f" {time.monotonic() - begun:.1f} s"
    )
    return 0


def kill_one(place: Place, dice: random.Random, tally: Tally) -> None:
    """Fork a writer, read what it acknowledges, kill it at a random moment."""
    seed, after, at_once = dice.random(), dice.uniform(0, LONGEST_S), dice.random() < EARLY
    reading, writing = os.pipe()
    writer = os.fork()
    if not writer:
        os.close(reading)
        write_for_ever(place, random.Random(seed), writing)
    os.close(writing)
    # An early death counts from the fork and hits the opening; the others count from the first word.
    said = b"" if at_once else os.read(reading, 65536)
    said += read_for(reading, after)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    said += read_for(reading, None)
    os.close(reading)
    # A word that was cut off in the pipe was not acknowledged.
    lines = [line.split() for line in said.decode().split("\n")[:-1]]
    tally.runs += 1
    tally.killed_silent += not lines
    for session_id, seq in lines:
        before = tally.safe.get(session_id, 0)
        assert int(seq) > before
        tally.acknowledged += int(seq) - before
        tally.safe[session_id] = int(seq)


def write_for_ever(place: Place, dice: random.Random, pipe: int) -> None:
    """Play sessions without end; this is the process that dies."""
    store = open_store(place, now=datetime.now(tz=UTC))
    assert isinstance(store, OpenedStore), store
    cut = store.history.unfinished()
    if cut:
        last = cut[0].last
        log = store.log(cut[0].session.id)
        append(log, [(last.at_ms, SessionResumed(gap_ms=1, wall_ms=cut[0].last_wall_ms + 1))], pipe)
        seq = last.seq + 1
    while True:
        if not cut or seq >= LENGTH:
            log = store.begin(card())
            append(log, [(0, started())], pipe)
            cut, seq = (), 1
        while seq < LENGTH:
            size = dice.randint(1, 4)
            append(log, [(seq, spoken(seq + 1, size, part)) for part in range(size)], pipe)
            seq += size
        append(log, ending(), pipe)
        cut = ()


def append(log: SessionLog, events: list[tuple[int, Event]], pipe: int) -> None:
    """Append, and only then say so."""
    recorded = log.append(events)
    os.write(pipe, f"{log.session_id} {recorded[-1].seq}\n".encode())


def spoken(first: int, size: int, part: int) -> CounterpartSpoke:
    """Return a line that says where it belongs: its append's first number and size, and its part in it."""
    return CounterpartSpoke(text=f"{first} {size} {part}", act="propose")


def look(place: Place, tally: Tally) -> None:
    """Open what is left, compare it with what was acknowledged, and go on with it."""
    store = open_store(place, now=datetime.now(tz=UTC))
    assert isinstance(store, OpenedStore), store
    with closing(sqlite3.connect(place.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for session_id, safe in tally.safe.items():
        check_session(store.log(session_id), safe)
    for cut in store.history.unfinished():
        log = store.log(cut.session.id)
        tally.resumed += 1
        (added,) = log.append([(cut.last.at_ms, SessionResumed(gap_ms=1, wall_ms=cut.last_wall_ms + 1))])
        assert added.seq == cut.last.seq + 1
        tally.safe[log.session_id] = added.seq
    store.close()


def check_session(log: SessionLog, safe: int) -> None:
    """Compare one session with what was acknowledged of it."""
    events = log.load()
    assert len(events) >= safe, f"{safe} events acknowledged, {len(events)} left"
    assert [one.seq for one in events] == list(range(1, len(events) + 1))
    for one in events:
        if isinstance(one.event, CounterpartSpoke):
            first, size, part = map(int, one.event.text.split())
            assert one.seq == first + part
            assert len(events) >= first + size - 1, "half an append was kept"


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
