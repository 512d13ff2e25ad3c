"""The report of the balance: as JSON for machines, as tables for people, and what speaks against the design.

The design asks that nobody signs anything worse than no deal, that the trader is first in own and joint utility, that
no adversary comes near it, and that every planned tactic is seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainer.content.balance import Balance, Fired, Row
from trainer.content.learners import ADVERSARIES
from trainer.content.policies import PolicyName
from trainer.core.terms import Side

FORMAT = 1
"""Version of the JSON report."""
LEAD = 5.0
"""Points of own utility by which the trader has to lead every adversary."""
SEEN = 0.5
"""Share of the sessions in which its trigger can arise that a planned tactic has to be applied in."""


def to_json(balance: Balance, seeds: int) -> dict[str, object]:
    """Return the report; figures are rounded so that it is the same text everywhere.

    format, seeds; scenarios by name, each with policies by name (own, joint: mean utility points, agreement: share,
    turns: mean counterpart turns, windows: sessions opened and used, below_reservation: sessions by side, sessions,
    tactics: sessions in which each could arise, was applied, was named or countered), tactics over all policies, and
    doubts: sentences on what speaks against the design.
    """
    return {
        "format": FORMAT,
        "seeds": seeds,
        "scenarios": {
            name: {
                "policies": {policy.value: _row_to_json(row) for policy, row in rows.items()},
                "tactics": {tactic: _fired_to_json(counts) for tactic, counts in pooled(rows).items()},
                "doubts": list(doubts(rows)),
            }
            for name, rows in balance.items()
        },
    }


def _row_to_json(row: Row) -> dict[str, object]:
    return {
        "own": round(row.own, 2),
        "joint": round(row.joint, 2),
        "agreement": round(row.agreement, 4),
        "turns": round(row.turns, 2),
        "windows": {"opened": row.windows_opened, "used": row.windows_used},
        "below_reservation": {side.value: row.below[side] for side in Side},
        "sessions": row.sessions,
        "tactics": {tactic: _fired_to_json(counts) for tactic, counts in row.tactics.items()},
    }


def _fired_to_json(counts: Fired) -> dict[str, int]:
    return {"possible": counts.possible, "fired": counts.fired, "countered": counts.countered}


def pooled(rows: Mapping[PolicyName, Row]) -> Mapping[str, Fired]:
    """Return the counts of each tactic over all learners."""
    found: dict[str, Fired] = {}
    for row in rows.values():
        for tactic, counts in row.tactics.items():
            before = found.get(tactic, Fired(possible=0, fired=0, countered=0))
            found[tactic] = Fired(
                possible=before.possible + counts.possible,
                fired=before.fired + counts.fired,
                countered=before.countered + counts.countered,
            )
    return dict(sorted(found.items()))


def doubts(rows: Mapping[PolicyName, Row]) -> Iterator[str]:
    """Yield what speaks against the design in one scenario."""
    for policy, row in rows.items():
        for side in Side:
            if row.below[side]:
                yield f"the {side} signed below its reservation value in {row.below[side]} sessions with {policy}"
    trader = rows.get(PolicyName.TRADER)
    for policy, row in rows.items() if trader is not None else ():
        assert trader is not None
        if policy is PolicyName.TRADER:
            continue
        if row.own >= trader.own:
            yield f"{policy} gets {row.own:.1f} for itself, the trader {trader.own:.1f}"
        elif policy in ADVERSARIES and row.own > trader.own - LEAD:
            yield f"{policy} comes within {LEAD:g} points of the trader: {row.own:.1f} to {trader.own:.1f}"
        if row.joint >= trader.joint:
            yield f"{policy} reaches {row.joint:.1f} for both, the trader {trader.joint:.1f}"
    for tactic, counts in pooled(rows).items():
        if counts.fired < SEEN * counts.possible:
            yield f"{tactic} is applied in {counts.fired} of the {counts.possible} sessions in which it can be"


def to_text(balance: Balance) -> str:
    """Return the tables for a terminal."""
    lines = []
    for name, rows in balance.items():
        lines.append(f"{name:26}{'own':>7}{'joint':>7}{'agreed':>8}{'turns':>7}{'window':>8}{'pressed':>9}{'met':>6}")
        for policy, row in rows.items():
            fired = sum(counts.fired for counts in row.tactics.values()) / row.sessions
            met = sum(counts.countered for counts in row.tactics.values()) / row.sessions
            used = f"{row.windows_used / row.windows_opened:.0%}" if row.windows_opened else "-"
            lines.append(
                f"  {policy:24}{row.own:7.1f}{row.joint:7.1f}{row.agreement:8.0%}{row.turns:7.1f}"
                f"{used:>8}{fired:9.1f}{met:6.1f}"
            )
        lines.extend(f"  {'tactic ' + tactic:40}{_seen(counts):>24}" for tactic, counts in pooled(rows).items())
        lines.extend(f"  ! {doubt}" for doubt in doubts(rows))
        lines.append("")
    lines.append("own, joint: points; window: used of those that opened; pressed, met: tactics a session;")
    lines.append("tactic: sessions with it of those in which its trigger can arise.")
    return "\n".join(lines)


def _seen(counts: Fired) -> str:
    share = counts.fired / counts.possible if counts.possible else 0.0
    return f"{counts.fired} of {counts.possible} ({share:.0%})"
