"""The benchmarks run and compare with baselines of the same run; no time is judged here."""

from __future__ import annotations

from tests.benchmarks.figures import Figure, figure, table
from tests.benchmarks.library import measure_library
from tests.benchmarks.records import measure_records
from tests.benchmarks.turns import measure_turns, plays


def test_a_figure_is_compared_with_its_baseline():
    base = figure("base", "ms", [2.0, 2.0, 2.0])
    found = figure("ours", "ms", range(1, 101), baseline=base)
    assert (found.median, found.p99, found.ratio) == (50.5, 100, 25.25)
    assert "25.25" in table([base, found])


def test_turns_are_measured_over_scripts():
    first, *_, last = plays()
    base, ready, reads, turns = measure_turns(rounds=2, scripts=[first, last])
    assert isinstance(base, Figure)
    assert ready.n == 4
    assert reads.n == turns.n > 15
    assert reads.baseline == turns.baseline == base.name
    assert 0 < reads.median < turns.median


def test_the_library_is_listed_and_loaded_afresh():
    lists, loads = measure_library(rounds=2)
    assert lists.n == 2
    assert loads.n >= 12
    assert 0 < lists.median < loads.median


def test_records_are_measured_with_their_growth():
    found = {one.name: one for one in measure_records((4, 12), runs=1, scenes=1)}
    assert len(found) % 2 == 0
    progress = found["progress, everything, 12"]
    assert progress.baseline == "progress, everything, 4"
    assert progress.ratio is not None
    assert found["size of the file, 12"].median > 0
