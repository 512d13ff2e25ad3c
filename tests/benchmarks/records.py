"""Records of 1,000, 10,000 and 100,000 sessions: what the pages wait for, with how it grows; copies and exports.

Alone: `python -m tests.benchmarks.records [SESSIONS ...]`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.figures import Figure, figure, table
from tests.benchmarks.synthetic import multiply, play_originals
from tests.session.rooms import Clock2026, library, recogniser
from trainer.core.silences import Context
from trainer.session.room import PracticeRoom
from trainer.store.backups import BackupReason, write_backup
from trainer.store.bundle import export_bundle
from trainer.store.bundle_import import import_bundle, look_into
from trainer.store.history import SessionFilter
from trainer.store.recovery import OpenedStore, Place, open_store, restore_backup
from trainer.store.results import ResultFilter
from trainer.ui.pages.progress import look_back
from trainer.ui.past.trends import SHOWN, find_trends

SIZES = (1_000, 10_000, 100_000)
MOST_EXPORTED = 1_000
"""Exports of more than so many take minutes."""
BUDGETS = {1_000: "<= 200 ms", 10_000: "<= 200 ms", 100_000: "<= 1000 ms"}
WORDS = ("deadline tomorrow", "rent lease", "the")
Question = tuple[str, Callable[[], object]]


def measure_records(sizes: Sequence[int] = SIZES, *, runs: int = 7, scenes: int = 6) -> list[Figure]:
    """Build files of these sizes and time every question and every copy; CPU time of the asking thread, in ms.

    CPU time, because the machine may be busy with other things; a figure's baseline is the same at the size before.
    """
    found: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="hardball-bench-") as folder:
        before: dict[str, Figure] = {}
        for size in sizes:
            home = Path(folder) / str(size)
            home.mkdir()
            path = play_originals(home, scenes)
            multiply(path, size)
            made = [_grown(one, before, size) for one in [*_questions(home, runs, size), *_copies(home, size)]]
            before = {one.name.removesuffix(f", {size:,}"): one for one in made}
            found += made
            for file in home.rglob("*.db*"):
                file.unlink()
    return found


def _questions(home: Path, runs: int, size: int) -> list[Figure]:
    store, opening = _open(home)
    room = PracticeRoom(library=library(), store=store, recogniser=recogniser(), clock=Clock2026())
    newest = store.history.page().rows
    recent = ResultFilter(since_ms=newest[0].started_ms - 30 * 86_400_000)
    level = ResultFilter(difficulties=frozenset({newest[0].difficulty}))
    questions: list[Question] = [
        ("progress, everything", lambda: look_back(room)),
        ("progress, a month", lambda: look_back(room, recent)),
        ("progress, one difficulty", lambda: look_back(room, level)),
        ("sessions, first page", store.history.page),
        *((f"search '{words}'", lambda words=words: store.history.page(SessionFilter(words=words))) for words in WORDS),
        ("progress without the schedule", lambda: _trends(store)),
        ("open a report", lambda: room.open(newest[len(newest) // 2].id)),
        ("library results", store.history.scenario_results),
        ("days and ground covered", lambda: (store.results.days(), store.results.covered())),
    ]
    found = [figure(f"open the records, {size:,}", "ms", [opening])]
    for name, ask in questions:
        ask()
        budget = BUDGETS.get(size, "") if name.startswith("progress") else ""
        found.append(figure(f"{name}, {size:,}", "ms", [_cpu_ms(ask) for _ in range(runs)], budget=budget))
    store.close()
    return found


def _trends(store: OpenedStore) -> object:
    contexts, results = [one.value for one in Context], store.results
    return find_trends(results.table(figures=SHOWN), results.tactics(), results.silences(contexts))


def _copies(home: Path, size: int) -> list[Figure]:
    """Time a backup, putting it back, and for smaller files an export with its import; by the wall: disks count."""
    place = _place(home)
    path_mb = place.path.stat().st_size / 1e6
    begun = time.perf_counter()
    copy = write_backup(place.path, place.backups, reason=BackupReason.BY_HAND, now=datetime.now(UTC))
    backed_up = _since_ms(begun)
    begun = time.perf_counter()
    restored = restore_backup(place, copy.path, now=datetime.now(UTC))
    assert isinstance(restored, OpenedStore)
    put_back = _since_ms(begun)
    found = [
        figure(f"size of the file, {size:,}", "MB", [path_mb]),
        figure(f"backup, checked, {size:,}", "ms", [backed_up]),
        figure(f"restore, {size:,}", "ms", [put_back]),
    ]
    if size <= MOST_EXPORTED:
        found += _transfers(home, restored, size)
    restored.close()
    return found


def _transfers(home: Path, store: OpenedStore, size: int) -> list[Figure]:
    bundle = home / "all.hardball-records"
    begun = time.perf_counter()
    export_bundle(store.database, bundle, now=datetime.now(UTC))
    exported = _since_ms(begun)
    begun = time.perf_counter()
    look_into(bundle)
    looked = _since_ms(begun)
    other = open_store(Place(path=home / "other.db", backups=home / "others"), now=datetime.now(UTC))
    assert isinstance(other, OpenedStore)
    begun = time.perf_counter()
    assert import_bundle(other.database, bundle).added == size
    imported = _since_ms(begun)
    other.close()
    return [
        figure(f"export, {size:,}", "ms", [exported]),
        figure(f"size of the export, {size:,}", "MB", [bundle.stat().st_size / 1e6]),
        figure(f"look into an export, {size:,}", "ms", [looked]),
        figure(f"import, {size:,}", "ms", [imported]),
    ]


def _grown(one: Figure, before: dict[str, Figure], size: int) -> Figure:
    """Return a figure with its growth over the size before."""
    earlier = before.get(one.name.removesuffix(f", {size:,}"))
    if earlier is None:
        return one
    return figure(one.name, one.unit, [one.median], baseline=earlier, budget=one.budget)


def _open(home: Path) -> tuple[OpenedStore, float]:
    begun = time.perf_counter()
    store = open_store(_place(home), now=datetime.now(UTC))
    assert isinstance(store, OpenedStore)
    return store, _since_ms(begun)


def _place(home: Path) -> Place:
    return Place(path=home / "hardball.db", backups=home / "copies")


def _since_ms(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def _cpu_ms(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000


if __name__ == "__main__":
    print(table(measure_records([int(word) for word in sys.argv[1:]] or SIZES)))  # noqa: T201 - it is what one runs
