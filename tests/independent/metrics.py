"""The six success metrics, the measures behind growth, and what became of each tactic (science.md 6)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.independent import silences
from tests.independent.concessions import Entry
from tests.independent.frontier import Landmarks
from tests.independent.rows import Row, counted, ending, of, prepared, read_yaml, readings
from tests.independent.utilities import NIL, Scene, Terms

ENOUGH_SESSIONS = 4
BETTER_WHEN_LOWER = ("under_tactic", "fill_rate")
BEHAVIOUR = (
    "under_tactic", "fill_rate", "counter_accuracy", "conditional_share", "joint_efficiency", "calm_naming",
)  # fmt: skip


def core_interests(scene: Scene, rows: Sequence[Row], deal: Terms | None) -> float | None:
    """Return metric 1."""
    interests = prepared(rows)["interests"]
    if not interests:
        return None
    least = {one["issue"]: scene.place(one["issue"], one["least"]) for one in interests}
    if deal is None:
        wanted = scene.completed({one["issue"]: one["least"] for one in interests}, {})
        return 100 * min(1.0, scene.reservation["learner"] / scene.worth("learner", wanted))
    total: float = sum(one["importance"] for one in interests)
    got = 0.0
    for one in interests:
        place = scene.place(one["issue"], deal[one["issue"]])
        got += one["importance"] * (min(1.0, place / least[one["issue"]]) if least[one["issue"]] > 0 else 1.0)
    return 100 * got / total


def relationship(rows: Sequence[Row]) -> float:
    """Return metric 2: trust at the end over trust at the start."""
    trust = [row.body["trust"] for row in of(rows, "mood_shifted")]
    return float(min(150.0, 100 * trust[-1] / max(0.01, trust[0])))


def conduct(rows: Sequence[Row]) -> int:
    """Return the points for the learner's conduct."""
    irritators = outbursts = warm = caught = 0
    for reading in readings(rows).values():
        moves = counted(reading)
        irritators += "m-irritator" in moves
        outbursts += "m-react-emotionally" in moves
        warm += len(moves & {"acknowledge", "summarise-check"})
        caught += "m-empty-threat" in moves
    return -5 * irritators - 10 * outbursts - 15 * caught + 3 * min(5, warm)


def against_batna(scene: Scene, rows: Sequence[Row], marks: Landmarks, deal: Terms | None) -> tuple[float, bool]:
    """Return metric 5: points over the alternative, and whether it passes."""
    floor = scene.reservation["learner"]
    if deal is not None:
        kept = not any(_below(scene, line, deal) for line in prepared(rows)["red_lines"])
        return marks.own - floor, marks.own - floor >= -NIL and kept
    pages = list(of(rows, "counterpart_offered"))[-1:]
    taken = [row for row in of(rows, "offer_accepted") if row.body["side"] == "counterpart"][-1:]
    standing = [row for row in (*pages, *taken) if not any(one.seq > row.seq for one in of(rows, "learner_offered"))]
    lay = [scene.worth("learner", row.body["package"]) for row in standing]
    return 0.0, max(lay, default=0.0) <= floor + NIL


def _below(scene: Scene, line: Mapping[str, Any], terms: Terms) -> bool:
    issue = line["issue"]
    return issue in terms and scene.place(issue, terms[issue]) < scene.place(issue, line["value"]) - NIL


def red_lines(scene: Scene, rows: Sequence[Row], entries: Sequence[Entry]) -> list[tuple[str, bool, int | None]]:
    """Return each red line with whether the deal crosses it, and when an own offer or the deal first did, in ms."""
    end = ending(rows)
    deal = end.body["package"] or {}
    placed = [(entry.seq, entry.at, entry.package) for entry in entries if entry.side == "learner"]
    drawn: dict[str, int] = {}
    for row in of(rows, "preparation_done"):
        for line in row.body["preparation"]["red_lines"]:
            drawn.setdefault(json.dumps(line), row.seq)
    return [
        (
            line["issue"],
            _below(scene, line, deal),
            next(
                (
                    at
                    for seq, at, terms in [*placed, (end.seq, end.at, deal)]
                    if seq > drawn[json.dumps(line)] and _below(scene, line, terms)
                ),
                None,
            ),
        )
        for line in map(json.loads, drawn)
    ]


def tactics(rows: Sequence[Row], entries: Sequence[Entry], content: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return what became of each tactic received: times, named, countered, points it drew."""
    found: dict[str, dict[str, Any]] = {}
    for row in of(rows, "tactic_fired"):
        fresh = {"times": 0, "named": False, "countered": False, "drawn": 0.0, "drawn_money": 0.0}
        one = found.setdefault(row.body["tactic"], fresh)
        one["times"] += 1
    for row in of(rows, "tactic_named"):
        if row.body["tactic"] in found:
            found[row.body["tactic"]]["named"] = True
    for row in of(rows, "tactic_countered"):
        counters = read_yaml(content / "tactics" / f"{row.body['tactic']}.yaml")["counters"]
        assert row.body["move"] in counters, row
        found[row.body["tactic"]]["countered"] = True
    for entry in entries:
        if entry.under is not None and entry.size is not None:
            found[entry.under[0]]["drawn"] += entry.size
            found[entry.under[0]]["drawn_money"] += entry.money or 0.0
    return found


def behaviour(
    rows: Sequence[Row], entries: Sequence[Entry], marks: Landmarks, content: Path
) -> Mapping[str, float | None]:
    """Return the six measures behind growth, None where nothing could be measured."""
    met = tactics(rows, entries, content)
    mine = [entry for entry in entries if entry.side == "learner"]
    named = list(of(rows, "tactic_named"))
    holds = silences.held_after_offers(rows, entries)
    return {
        "under_tactic": sum(one["drawn"] > 0 for one in met.values()) / len(met) if met else None,
        "fill_rate": sum(filled for *_, filled in holds) / len(mine) if mine else None,
        "counter_accuracy": sum(one["named"] or one["countered"] for one in met.values()) / len(met) if met else None,
        "conditional_share": sum(entry.conditional for entry in mine) / len(mine) if mine else None,
        "joint_efficiency": marks.efficiency,
        "calm_naming": sum(row.body["tone"] != "accusing" for row in named) / len(named) if named else None,
    }


def growth(now: Mapping[str, float | None], past: Sequence[Mapping[str, float | None]]) -> float | None:
    """Return metric 6: the median change against the middle of the last five sessions; None when too few."""
    if len(past) < ENOUGH_SESSIONS:
        return None
    changes = []
    for name in BEHAVIOUR:
        before = [known for one in past[-5:] if (known := one[name]) is not None]
        value = now[name]
        if value is None or len(before) < ENOUGH_SESSIONS:
            continue
        change = value - median(before)
        changes.append(-change if name in BETTER_WHEN_LOWER else change)
    return 100 * median(changes) if changes else None


def process_parts(rows: Sequence[Row], entries: Sequence[Entry], *, backed: int, by_process: int) -> list[float]:
    """Return the parts of metric 3, 0 to 100; a person has to say which figures had reasons and what was procedure."""
    mine = [entry for entry in entries if entry.side == "learner"]
    received = {row.body["tactic"] for row in of(rows, "tactic_fired")}
    moves = [counted(reading) for reading in readings(rows).values()]
    share = silences.talk_share(rows)
    return [
        100 * backed / len(mine),
        100 * by_process / len(received),
        100.0 * any("propose-process" in one for one in moves),
        100.0 * all("m-empty-threat" not in one for one in moves),
        100.0 * (0.3 <= share <= 0.7),
    ]
