"""Measure the store on a file of many years: `python -m tests.store.measures [SESSIONS]`."""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.store.scenes import EVENING_MS, READ_WRONG, card, ending, started
from trainer.core.events import CounterpartSpoke, Event, LearnerSpoke, MoodShifted, Outcome
from trainer.store.backups import BackupReason, write_backup
from trainer.store.codec import EVENTS
from trainer.store.filing import SessionSummary
from trainer.store.history import SessionFilter
from trainer.store.recovery import OpenedStore, Place, open_store
from trainer.store.shapes import Json

EVENTS_EACH = 60
METRICS: dict[str, Json] = {
    f"metric-{number}": {"value": 61.5, "tag": "M", "parts": [0.25, 0.5, None]} for number in range(6)
}


def timed(name: str, work: Callable[[], object], *, times: int = 9) -> None:
    """Print the median and the longest time of some work, in ms."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    print(f"{name:<44} median {statistics.median(taken):9.3f} ms   longest {max(taken):9.3f} ms")  # noqa: T201


def talk(length: int) -> list[tuple[int, Event]]:
    """Return a meeting of some length."""
    turn: list[Event] = [
        CounterpartSpoke(text="Fourteen sixty. That is what a flat of this size goes for in the road.", act="propose"),
        LearnerSpoke(text="What would have to change for you to move on the rent?", reading=READ_WRONG),
        MoodShifted(trust=0.5, heat=0.25, face=0.75, cause="interest-question"),
    ]
    return [(1000 * number, turn[number % 3]) for number in range(length)]


def fill(store: OpenedStore, sessions: int) -> None:
    """Store many finished sessions and three that were cut off."""
    dice = random.Random(5)
    for number in range(sessions + 3):
        at = EVENING_MS + number * 3_600_000
        log = store.begin(card(f"Scenario {number % 40}"), session_id=f"{dice.getrandbits(128):032x}")
        finished = ending(dice.choice([Outcome.DEAL, Outcome.LEARNER_WALKED])) if number < sessions else []
        log.append([(0, started(at=at, scenario=f"s{number % 40:02}")), *talk(EVENTS_EACH - 2), *finished])
        if finished:
            own = dice.uniform(20, 90)
            store.save_summary(log.session_id, SessionSummary(own=own, joint=own + 50, metrics=METRICS))


def measure_commits(store: OpenedStore) -> None:
    """Time the commit of a turn of four events, as play makes them."""
    log = store.begin(card())
    log.append([(0, started())])
    turns = iter(range(10**9))

    def turn() -> None:
        at = 1000 * next(turns)
        log.append([(at, event) for _, event in talk(4)])

    timed("commit a turn of 4 events", turn, times=500)


def main(sessions: int = 10_000) -> None:
    """Build the file and ask it everything the pages ask."""
    for module in ("sqlalchemy", "trainer.store.recovery"):
        words = [sys.executable, "-c", f"import {module}"]
        timed(f"python, import {module}", lambda words=words: subprocess.run(words, check=True), times=5)  # type: ignore[misc]
    timed("python alone", lambda: subprocess.run([sys.executable, "-c", ""], check=True), times=5)
    encoded = [EVENTS.encode(event) for _, event in talk(EVENTS_EACH)]
    timed("encode 60 events", lambda: [EVENTS.encode(event) for _, event in talk(EVENTS_EACH)])
    timed("decode 60 events", lambda: [EVENTS.decode(one) for one in encoded])
    with tempfile.TemporaryDirectory(prefix="hardball-measure-") as folder:
        place = Place(path=Path(folder) / "records.db", backups=Path(folder) / "backups")
        now = datetime.now(tz=UTC)
        begun = time.perf_counter()
        store = open_store(place, now=now)
        assert isinstance(store, OpenedStore)
        print(f"first opening, file made: {(time.perf_counter() - begun) * 1000:.0f} ms")  # noqa: T201
        begun = time.perf_counter()
        fill(store, sessions)
        print(f"{sessions} sessions stored in {time.perf_counter() - begun:.0f} s")  # noqa: T201
        measure_commits(store)
        past = store.history
        page = past.page()
        middle = past.page(after=past.page(size=sessions // 2).more)
        timed("newest 50 sessions", past.page)
        timed("a page from the middle", lambda: past.page(after=middle.more))
        timed("50 with two words in the title", lambda: past.page(SessionFilter(words="scenario 17")))
        timed("last, first", lambda: (past.last(), past.first()))
        timed("best and last of 40 scenarios", past.scenario_results)
        timed("results, all sessions", store.results.table)
        timed("counts", past.counts)
        timed("unfinished with their last events", past.unfinished)
        timed("load a session of 60 events", lambda: store.log(page.rows[9].id).load())
        store.close()
        print(f"file: {place.path.stat().st_size / 1e6:.0f} MB")  # noqa: T201
        timed("open again, with quick_check", lambda: reopen(place, now), times=5)
        timed("backup", lambda: write_backup(place.path, place.backups, reason=BackupReason.DAILY, now=now), times=3)


def reopen(place: Place, now: datetime) -> None:
    """Open and close."""
    store = open_store(place, now=now)
    assert isinstance(store, OpenedStore)
    store.close()


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
