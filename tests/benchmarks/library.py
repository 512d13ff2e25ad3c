"""The library: listing it in a new process whose cards are remembered, and loading one scene that was never read."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Figure, figure, yardstick
from trainer.content.load import ScenarioLibrary
from trainer.content.reader import SceneReader

SCENES = Path(__file__).resolve().parents[2] / "scenarios"
LIST_BUDGET, LOAD_BUDGET = "<= 50 ms of process time", "<= 100 ms of process time"


def measure_library(rounds: int = 9) -> list[Figure]:
    """Time both in ms of this process; every round begins with a library that knows nothing."""
    base = yardstick()
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "cards.json"
        ScenarioLibrary(SCENES, index=index).summaries()
        lists = [process_ms(lambda: ScenarioLibrary(SCENES, index=index).summaries()) for _ in range(rounds)]
    slugs = ScenarioLibrary(SCENES).slugs()
    loads = [process_ms(partial(SceneReader(SCENES).load, slug)) for slug in slugs]
    return [
        figure("library: list every scene after a start", "ms", lists, baseline=base, budget=LIST_BUDGET),
        figure("library: load one scene never read before", "ms", loads, baseline=base, budget=LOAD_BUDGET),
    ]


def process_ms(work: Callable[[], object]) -> float:
    """Return the time of this process some work takes, in ms."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000
