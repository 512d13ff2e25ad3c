"""What became of the red lines drawn beforehand: kept by the deal or not, and when an own offer first crossed one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core import events as ev
from trainer.core.concessions import ConcessionLedger
from trainer.core.scenario import Scenario
from trainer.core.terms import WITHIN, Package, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedLine:
    """One red line; signed tells whether the deal crossed it, crossed_ms when an own offer or the deal first did."""

    line: ev.RedLine
    signed: bool
    crossed_ms: int | None


def crosses(scenario: Scenario, line: ev.RedLine, package: Package) -> bool:
    """Tell whether a package gives less on an issue than the learner swore to."""
    issue = scenario.bargain.issue(line.issue)
    got, least = issue.position(package[line.issue]), issue.position(line.value)
    return got is None or least is None or got < least - WITHIN


def watch_red_lines(
    scenario: Scenario, lines: Sequence[ev.RedLine], ledger: ConcessionLedger, recorded: Sequence[ev.Recorded]
) -> tuple[WatchedLine, ...]:
    """Return what became of red lines over a session, in their order."""
    placed = [(entry.at_ms, entry.package) for entry in ledger.of(Side.LEARNER)]
    ends = [(item.at_ms, item.event.package) for item in recorded if isinstance(item.event, ev.SessionEnded)]
    signed = [(at_ms, package) for at_ms, package in ends if package is not None]
    return tuple(
        WatchedLine(
            line=line,
            signed=any(crosses(scenario, line, package) for _, package in signed),
            crossed_ms=next((at_ms for at_ms, package in (*placed, *signed) if crosses(scenario, line, package)), None),
        )
        for line in lines
    )
