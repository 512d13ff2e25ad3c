"""Records of many years made in seconds: real sessions, played by the built-in learners, copied with other words."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from tests.session.rooms import Clock2026, library, room_in
from tests.store.make_old import play_policy
from trainer.content.learners import FOUR
from trainer.session.schedule import PracticeSchedule

HOUR_MS = 3_600_000
WORDS_EACH = 4


def play_originals(folder: Path, scenes: int = 6) -> Path:
    """Let the four built-in learners play some scenes, file everything, and return the file."""
    clock = Clock2026()
    with room_in(folder, clock) as room:
        for seed, slug in enumerate(library().slugs()[:scenes]):
            for policy in FOUR:
                play_policy(room, clock, slug, policy, seed)
        PracticeSchedule(room).grade_new()
    return folder / "hardball.db"


def multiply(path: Path, sessions: int, *, seed: int = 5) -> None:
    """Copy the sessions of a file until there are so many, an hour apart, each with a few words of its own."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        _plan_copies(connection, sessions, random.Random(seed))
        for table in ("session", "session_result", "tactic_result", "silence_result", "practice_log"):
            _copy(connection, table)
        connection.execute(
            """
            INSERT INTO event (session_id, seq, at_ms, kind, version, body)
            SELECT c.id, e.seq, e.at_ms, e.kind, e.version,
                   CASE WHEN e.seq = c.seq THEN json_set(e.body, '$.text', json_extract(e.body, '$.text') || c.words)
                        WHEN e.kind = 'session_started' THEN json_set(e.body, '$.wall_ms', c.started_ms)
                        ELSE e.body END
            FROM temp.copies c JOIN event e ON e.session_id = c.original ORDER BY c.id
            """
        )
        connection.execute("INSERT INTO transcript (session_id) SELECT id FROM temp.copies ORDER BY started_ms")
        connection.execute(
            """
            INSERT INTO transcript_fts (rowid, heading, spoken, written, note)
            SELECT n.id, f.heading, f.spoken || c.words, f.written, f.note
            FROM temp.copies c JOIN transcript t ON t.session_id = c.original JOIN transcript_fts f ON f.rowid = t.id
            JOIN transcript n ON n.session_id = c.id ORDER BY n.id
            """
        )
        connection.execute("COMMIT")
        connection.execute("ANALYZE")


def _plan_copies(connection: sqlite3.Connection, sessions: int, dice: random.Random) -> None:
    originals = connection.execute(
        """
        SELECT s.id, (SELECT min(seq) FROM event e WHERE e.session_id = s.id AND kind = 'learner_spoke')
        FROM session s ORDER BY s.started_ms
        """
    ).fetchall()
    (first,) = connection.execute("SELECT max(started_ms) FROM session").fetchone()
    connection.execute("CREATE TEMP TABLE copies (id TEXT, original TEXT, seq INT, started_ms INT, words TEXT)")
    letters = "abcdefghijklmnopqrstuvwxyz"

    def rows() -> Iterator[tuple[str, str, int, int, str]]:
        for number in range(sessions - len(originals)):
            original, seq = originals[number % len(originals)]
            # As in any language, few words are common and many are rare.
            words = ["".join(dice.choices(letters, k=6))]
            words += [f"w{int(dice.paretovariate(0.6)) % 50_000}" for _ in range(WORDS_EACH - 1)]
            yield f"{dice.getrandbits(128):032x}", original, seq, first + (number + 1) * HOUR_MS, f" {' '.join(words)}"

    connection.executemany("INSERT INTO copies VALUES (?, ?, ?, ?, ?)", rows())


def _copy(connection: sqlite3.Connection, table: str) -> None:
    given = {
        "id": "c.id",
        "session_id": "c.id",
        "started_ms": "c.started_ms",
        "at_ms": "c.started_ms",
        "ended_ms": "c.started_ms + 600000",
    }
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    if table == "practice_log":
        names.remove("id")
    key = "id" if table == "session" else "session_id"
    values = ", ".join(given.get(name, f"t.{name}") for name in names)
    connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {values}"  # noqa: S608 - names of the schema
        f" FROM temp.copies c JOIN {table} t ON t.{key} = c.original"
    )


def retell(path: Path, order: Sequence[str], *, apart_ms: int) -> None:
    """Add a copy of each of these sessions in this order, so many milliseconds apart, after all that there is."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        (last,) = connection.execute("SELECT max(started_ms) FROM session").fetchone()
        connection.execute("CREATE TEMP TABLE copies (id TEXT, original TEXT, started_ms INT)")
        rows = ((f"{at:032x}", original, last + (at + 1) * apart_ms) for at, original in enumerate(order))
        connection.executemany("INSERT INTO copies VALUES (?, ?, ?)", rows)
        for table in ("session", "session_result", "tactic_result", "silence_result", "practice_log"):
            _copy(connection, table)
        connection.execute("COMMIT")
