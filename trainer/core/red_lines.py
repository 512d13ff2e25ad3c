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
    """One red line; signed tells whether the deal crossed it, crossed_ms when an own offer or the deal first did.

    A line counts from when it was drawn: late tells that this was after the meeting had begun.
    """

    line: ev.RedLine
    signed: bool
    crossed_ms: int | None
    late: bool = False


def crosses(scenario: Scenario, line: ev.RedLine, package: Package) -> bool:
    """Tell whether a package gives less on an issue than the learner swore to."""
    issue = scenario.bargain.issue(line.issue)
    got, least = issue.position(package[line.issue]), issue.position(line.value)
    return got is None or least is None or got < least - WITHIN


def sworn_lines(recorded: Sequence[ev.Recorded]) -> tuple[ev.RedLine, ...]:
    """Return every red line that stood at any time of the meeting, in the order they were drawn."""
    standing: tuple[ev.RedLine, ...] = ()
    opened = False
    for item in recorded:
        match item.event:
            case ev.PreparationDone(preparation=written):
                standing = (*(standing if opened else ()), *written.red_lines)
            case ev.TableOpened():
                opened = True
            case _:
                pass
    return tuple(dict.fromkeys(standing))


def watch_red_lines(
    scenario: Scenario, lines: Sequence[ev.RedLine], ledger: ConcessionLedger, recorded: Sequence[ev.Recorded]
) -> tuple[WatchedLine, ...]:
    """Return what became of red lines over a session, in their order."""
    placed = [(entry.seq, entry.at_ms, entry.package) for entry in ledger.of(Side.LEARNER)]
    signed = [
        (item.seq, item.at_ms, item.event.package)
        for item in recorded
        if isinstance(item.event, ev.SessionEnded) and item.event.package is not None
    ]
    opened = next((item.seq for item in recorded if isinstance(item.event, ev.TableOpened)), 0)
    watched = []
    for line in lines:
        drawn = _drawn(line, recorded)
        crossed = [
            at_ms
            for seq, at_ms, package in (*placed, *signed)
            if seq > drawn and package is not None and crosses(scenario, line, package)
        ]
        watched.append(
            WatchedLine(
                line=line,
                signed=any(package is not None and crosses(scenario, line, package) for _, _, package in signed),
                crossed_ms=crossed[0] if crossed else None,
                late=drawn > opened > 0,
            )
        )
    return tuple(watched)


def _drawn(line: ev.RedLine, recorded: Sequence[ev.Recorded]) -> int:
    """Return the number of the event with which a red line was first drawn, or 0."""
    return next(
        (
            item.seq
            for item in recorded
            if isinstance(item.event, ev.PreparationDone) and line in item.event.preparation.red_lines
        ),
        0,
    )
