"""Measure everything and write it as JSON and as a table: `python -m tests.benchmarks [FILE.json]`."""

from __future__ import annotations

import json
import os
import platform
import sys
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.figures import table
from tests.benchmarks.library import measure_library
from tests.benchmarks.records import measure_records
from tests.benchmarks.starts import measure_commands, measure_long_use, measure_start, platforms
from tests.benchmarks.turns import measure_commits, measure_sessions, measure_turns


def main(target: str = "benchmarks.json") -> int:
    """Run it; byte code is kept for the children, as it is for users."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    figures = [
        *measure_turns(),
        *measure_commits(),
        *measure_sessions(),
        *measure_records((1_000, 10_000)),
        *measure_library(),
    ]
    for name in platforms():
        figures += measure_start(name)
    figures += measure_long_use("offscreen")
    figures += measure_commands()
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    text = json.dumps({"machine": machine, "figures": [asdict(one) for one in figures]}, indent=1)
    Path(target).write_text(f"{text}\n", encoding="utf-8")
    print(f"{machine}\n{table(figures)}")  # noqa: T201 - it is what one runs this for
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
