"""The ledger of offers on both sides, and the figures C1 to C10 (science.md 3.1)."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.independent.rows import HEARD, SAID, Row, ending, finished_at, of, readings, talked
from tests.independent.utilities import NIL, OTHER, Scene

FELT = 1.0
SOON_MS = 45_000
STEADY = 0.67
UNFELT = 0.5


@dataclass
class Entry:
    """One offer of one side; size, class and the rest are None where nothing came before."""

    seq: int
    at: int
    side: str
    package: Mapping[str, Any]
    stated: Mapping[str, Any]
    conditional: bool
    own: float
    other: float
    size: float | None = None
    step: str | None = None
    money: float | None = None
    self_bid: bool = False
    returned: float = 0.0
    under: tuple[str, int] | None = None


def step_class(own: float, other: float) -> str:
    """Return the class of a step by the signs of what changed for the one who moved and for the other."""
    mine, yours = (0 if abs(one) <= UNFELT else 1 if one > 0 else -1 for one in (own, other))
    return {
        (-1, 1): "concession",
        (-1, 0): "concession",
        (1, -1): "selfish",
        (1, 0): "selfish",
        (1, 1): "fortunate",
        (-1, -1): "unfortunate",
        (0, -1): "unfortunate",
        (0, 1): "nice",
        (0, 0): "silent",
    }[mine, yours]


def read_offers(scene: Scene, rows: Sequence[Row]) -> list[Entry]:
    """Return every offer in its order, with what a learner put right applied and open points filled by the rule."""
    corrected = {row.body["of_seq"] for row in of(rows, "reading_corrected")}
    understood = readings(rows)
    said: dict[str, Any] = {}
    found: list[Entry] = []
    utterance = 0
    for row in rows:
        if row.kind == "learner_spoke":
            utterance = row.seq
        elif row.kind == "counterpart_offered":
            found.append(_entry(scene, row, "counterpart", row.body["package"], row.body["stated"], conditional=False))
        elif row.kind == "learner_offered":
            stated, conditional = row.body["stated"], row.body["conditional"]
            if utterance in corrected:
                offer = understood[utterance]["offer"]
                if offer is None:
                    continue
                stated = {term["issue"]: term["value"] for term in offer["terms"] if term["role"] == "offer"}
                conditional = offer["conditional"]
            package = scene.completed(stated, said)
            said.update(stated)
            found.append(_entry(scene, row, "learner", package, stated, conditional=conditional))
    return found


def _entry(
    scene: Scene, row: Row, side: str, package: Mapping[str, Any], stated: Mapping[str, Any], *, conditional: bool
) -> Entry:
    own, other = scene.worth(side, package), scene.worth(OTHER[side], package)
    return Entry(row.seq, row.at, side, package, stated, conditional, own, other)


def write_ledger(scene: Scene, rows: Sequence[Row]) -> list[Entry]:
    """Return every offer with what it changed."""
    entries = read_offers(scene, rows)
    last: dict[str, Entry] = {}
    previous: Entry | None = None
    for entry in entries:
        before = last.get(entry.side)
        if before is not None:
            entry.size = before.own - entry.own
            entry.step = step_class(entry.own - before.own, entry.other - before.other)
            entry.money = scene.money(before.package, entry.package) * (1 if entry.side == "learner" else -1)
            entry.self_bid = previous is before and entry.size > FELT
            if entry.side == "learner":
                entry.under = _under(rows, entry)
        last[entry.side] = previous = entry
    for index, entry in enumerate(entries):
        for later in entries[index + 1 :]:
            if later.side == entry.side:
                break
            entry.returned += max(0.0, later.size or 0.0)
    return entries


def _under(rows: Sequence[Row], entry: Entry) -> tuple[str, int] | None:
    """Return the tactic a learner gave under and how long after reading it, the latest one."""
    if entry.conditional or (entry.size or 0.0) <= FELT:
        return None
    found = None
    for row in of(rows, "tactic_fired"):
        if row.seq > entry.seq:
            break
        if any(row.seq < one.seq < entry.seq for one in of(rows, "adjourned")):
            continue
        line = next(one for one in of(rows, HEARD) if one.seq > row.seq)
        read = finished_at(rows, line.seq)
        since = row.at if read is None or read > entry.at else read
        turns = sum(1 for one in talked(rows) if row.seq < one.seq < entry.seq)
        if entry.at - since > SOON_MS and turns > 1:
            continue
        turn_ends = next((one.seq for one in of(rows, HEARD, SAID) if one.seq > entry.seq), entry.seq)
        answered = any(
            one.body["tactic"] == row.body["tactic"] and row.seq < one.seq < turn_ends
            for one in of(rows, "tactic_named", "tactic_countered")
        )
        if not answered:
            found = (row.body["tactic"], entry.at - since)
    return found


def gave(entries: Sequence[Entry], side: str) -> list[float]:
    """Return the sizes of a side's steps that gave something, in order."""
    return [entry.size for entry in entries if entry.side == side and (entry.size or 0.0) > NIL and entry.size]


def summarise(scene: Scene, rows: Sequence[Row], entries: Sequence[Entry]) -> Mapping[str, Any]:
    """Return C2 to C10 of the learner."""
    mine = [entry for entry in entries if entry.side == "learner"]
    steps, theirs = gave(entries, "learner"), gave(entries, "counterpart")
    room = mine[0].own - scene.reservation["learner"]
    total = sum(steps) / room
    turns = sum(1 for row in rows if row.kind == "learner_spoke")
    opened = next(of(rows, "table_opened")).at
    minutes = (ending(rows).at - opened) / 60_000
    pairs = list(itertools.pairwise(steps))
    smaller = sum(later < before - NIL for before, later in pairs)
    share = smaller / len(pairs) if pairs else None
    classes = [entry.step for entry in mine if entry.step]
    kind = {name: classes.count(name) for name in sorted(set(classes))}
    unpaid = sum(e.size for e in mine if (e.size or 0) > NIL and e.size and not e.conditional and e.returned <= NIL)
    return {
        "total": sum(steps),
        "ratio": total,
        "per_turn": total / turns,
        "per_minute": total / minutes,
        "shrinking": share,
        "step_ratios": tuple(later / before for before, later in pairs),
        "steady": len(steps) >= 3 and share is not None and share >= STEADY,
        "reciprocity": sum(steps) / sum(theirs) if theirs else None,
        "first": _first(entries),
        "classes": kind,
        "sensitivity": sum(kind.get(name, 0) for name in ("concession", "fortunate", "nice")) / len(classes),
        "self_bids": sum(entry.self_bid for entry in mine),
        "unpaid": unpaid / sum(steps) if steps else None,
        "conditional": sum(entry.conditional for entry in mine) / len(mine),
        "opening": room / (max(scene.worth("learner", one) for one in scene.all) - scene.reservation["learner"]),
        "turns": turns,
    }


def _first(entries: Sequence[Entry]) -> str | None:
    opened: set[str] = set()
    for entry in entries:
        if len(opened) == 2 and (entry.size or 0.0) > FELT:
            return entry.side
        opened.add(entry.side)
    return None
