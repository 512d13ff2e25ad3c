"""`hardball scenario`, `sessions` and `doctor`: looking things over from the terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from trainer.content.check import check, render
from trainer.content.diagnostics import Diagnostic, errors_in
from trainer.content.json_schema import KINDS, render_schema
from trainer.content.load import ScenarioLibrary
from trainer.content.play import Play
from trainer.content.playthrough import SimulatedClock, play_through
from trainer.content.policies import built_in
from trainer.content.simulate import simulate
from trainer.core.errors import UserFacing
from trainer.core.metrics import RUBRIC
from trainer.core.ports import Recogniser
from trainer.core.scenario import Scenario
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.history import History, SessionRow
from trainer.store.memory import MemoryLog

MOST_SEEDS = 10_000


class Health(StrEnum):
    """How one part of the installation is doing."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """One finding of the doctor; essential parts are those without which no session can be played."""

    name: str
    health: Health
    detail: str
    remedy: str = ""
    essential: bool = False


def check_content(path: Path, recogniser: Recogniser, out: TextIO) -> int:
    """Print what is wrong with scenario files; return 1 when anything is an error."""

    def replay(play: Play, scenario: Scenario, shown: str) -> Sequence[Diagnostic]:
        clock = SimulatedClock()
        session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=recogniser)
        session.start(SessionSetup(seed=play.seed, rubric=RUBRIC))
        return play_through(play, scenario, session, clock, shown=shown).failures

    if not path.exists():
        raise UserFacing(f"There is nothing at {path}.", remedy="Name a scenario folder or a file in one.")
    found = check(path, replay=replay)
    print(render(found), file=out)
    return 1 if errors_in(found) else 0


def print_schema(kind: str, out: TextIO) -> int:
    """Print the JSON Schema of one kind of file."""
    if kind not in KINDS:
        raise UserFacing(f"There is no file kind {kind}.", remedy=f"Choose one of {', '.join(KINDS)}.")
    print(render_schema(kind), end="", file=out)
    return 0


def run_simulation(library: ScenarioLibrary, slugs: Sequence[str], seeds: int, *, as_json: bool, out: TextIO) -> int:
    """Play the built-in learners and print the means."""
    if not 1 <= seeds <= MOST_SEEDS:
        raise UserFacing(f"{seeds} sessions per learner cannot be played.", remedy=f"Choose 1 to {MOST_SEEDS}.")
    scenarios = [library.load(slug) for slug in (slugs or library.slugs())]
    total = seeds * len(scenarios) * len(built_in())
    progress = _progress(total) if sys.stderr.isatty() else None
    table = simulate(scenarios, seeds, on_progress=progress)
    if as_json:
        print(json.dumps({"scenarios": table}, indent=1), file=out)
        return 0
    print(f"{'scenario':24}{'learner':10}{'own':>8}{'joint':>8}{'agreed':>8}{'turns':>8}", file=out)
    for slug, rows in table.items():
        for name, row in rows.items():
            figures = f"{row['own']:8.1f}{row['joint']:8.1f}{row['agreement']:8.2f}{row['turns']:8.1f}"
            print(f"{slug:24}{name:10}{figures}", file=out)
    return 0


def _progress(total: int) -> Callable[[int], None]:
    def show(done: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{done} of {total} sessions", end=end, file=sys.stderr, flush=True)

    return show


def list_sessions(history: History, *, as_json: bool, out: TextIO) -> int:
    """Print the stored sessions, newest first."""
    rows: list[SessionRow] = []
    page = history.page()
    while True:
        rows.extend(page.rows)
        if page.more is None:
            break
        page = history.page(after=page.more)
    if as_json:
        print(json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False), file=out)
        return 0
    if not rows:
        print("No sessions yet.", file=out)
    for row in rows:
        started = datetime.fromtimestamp(row.started_ms / 1000, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
        own = f"{row.own:.0f} points" if row.own is not None else ""
        print(f"{row.id}  {started}  {row.title}  {row.outcome or 'unfinished'}  {own}".rstrip(), file=out)
    return 0


def print_examination(found: Sequence[Examined], *, as_json: bool, out: TextIO) -> int:
    """Print the doctor's findings; return 1 only when an essential part failed."""
    if as_json:
        print(json.dumps({"checks": [asdict(one) for one in found]}, indent=1, ensure_ascii=False), file=out)
    else:
        width = max(len(one.name) for one in found)
        for one in found:
            print(f"{one.health:9}{one.name:{width + 2}}{one.detail}", file=out)
            if one.remedy:
                print(f"{'':9}{'':{width + 2}}{one.remedy}", file=out)
    return 1 if any(one.essential and one.health is Health.FAILED for one in found) else 0
