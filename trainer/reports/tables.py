"""Stored sessions as plain tables: what spreadsheets get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TypeAlias

from trainer.core import events as ev
from trainer.core.metrics import Measures, MetricId
from trainer.core.terms import Side
from trainer.reports.names import Names
from trainer.reports.past import Past

Cell: TypeAlias = str | int | float | bool | None
MS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A title, the names of the columns, and rows of as many cells; text cells are raw, writers make them harmless."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sessions_table(pasts: Iterable[Past], names: Names) -> Table:
    """Return one row per session: what was played, how it ended, the six metrics and the measures behind growth."""
    columns = (
        *("session", "learner", "started_utc", "minutes", "scenario", "scenario_version", "title", "counterpart"),
        *("difficulty", "mode", "untimed", "seed", "outcome", "own_points", "their_points", "against_batna"),
        *("left_points", "left_money", "rubric"),
        *(metric.value.replace("-", "_") for metric in MetricId),
        *(field.name for field in fields(Measures)),
        *("gave_points", "got_points", "self_bids", "tactics_met", "talk_share", "deliberate_silence_s"),
    )
    return Table(title="Sessions", columns=columns, rows=tuple(_session_row(past, names) for past in pasts))


def _session_row(past: Past, names: Names) -> tuple[Cell, ...]:
    row, debrief = past.row, past.debrief
    known = {metric.id: metric.value for metric in debrief.metrics}
    gave, got = (sum(entry.given for entry in debrief.concessions.of(side)) for side in Side)
    started = datetime.fromtimestamp(row.started_ms / MS, UTC).strftime("%Y-%m-%d %H:%M:%S")
    return (
        *(row.id, names.shown, started, round(debrief.duration_ms / MS / 60, 2), row.scenario, row.scenario_version),
        *(row.title, row.counterpart, row.difficulty, row.mode.value, row.untimed, row.seed),
        *(row.outcome.value if row.outcome else "", _points(debrief.own), _points(debrief.theirs)),
        *(_points(debrief.against_batna), _points(debrief.left_points), debrief.left_money, row.rubric),
        *(_points(known.get(metric)) for metric in MetricId),
        *(_share(getattr(debrief.measures, field.name)) for field in fields(Measures)),
        *(_points(gave), _points(got), debrief.concessions.self_bids, debrief.concessions.tactics_received),
        *(_share(debrief.silences.talk_share), round(debrief.silences.deliberate_ms / MS, 1)),
    )


def offers_table(pasts: Iterable[Past], _names: Names) -> Table:
    """Return the concession ledgers: one row per offer of either side."""
    columns = (
        *("session", "number", "at_s", "side", "worth_to_you", "worth_to_them", "gave_points", "money", "step"),
        *("conditional", "justified", "self_bid", "unpaid", "under_tactic", "returned_points", "package"),
    )
    rows = [
        (
            *(past.row.id, number, entry.at_ms / MS, entry.side.value, _points(entry.learner)),
            *(_points(entry.counterpart), _points(entry.size), entry.money, entry.step.value if entry.step else ""),
            *(entry.conditional, entry.justified, entry.self_bid, entry.side is Side.LEARNER and entry.unpaid),
            *(entry.tactic, _points(entry.returned)),
            "; ".join(f"{issue.name} {issue.label(entry.package[issue.id])}" for issue in past.scenario.bargain.issues),
        )
        for past in pasts
        for number, entry in enumerate(past.debrief.concessions.entries, start=1)
    ]
    return Table(title="Offers", columns=columns, rows=tuple(rows))


def silences_table(pasts: Iterable[Past], _names: Names) -> Table:
    """Return the silence ledgers: one row per silence of the learner's; void ones were not judged."""
    columns = (
        "session",
        "event",
        "from_s",
        "context",
        "thinking_s",
        "typing_s",
        "hesitation_s",
        "held_s",
        "length",
        "tactic",
        "void",
    )
    rows = [
        (
            *(past.row.id, one.seq, one.from_ms / MS, one.context.value, one.thinking_ms / MS, one.typing_ms / MS),
            *(one.hesitation_ms / MS, one.held_ms / MS, one.bin.value if one.bin else "", one.tactic, one.void),
        )
        for past in pasts
        for one in past.debrief.silences.silences
    ]
    return Table(title="Silences", columns=columns, rows=tuple(rows))


def tactics_table(pasts: Iterable[Past], _names: Names) -> Table:
    """Return one row per tactic that was met, with what answered it and what it drew."""
    columns = ("session", "tactic", "name", "named", "countered_by", "stopped", "cost_points", "cost_money")
    rows = [
        (
            *(past.row.id, record.tactic, record.name, record.named),
            *(record.countered_by.value if record.countered_by else "", record.stopped),
            *(_points(record.cost_points), record.cost_money),
        )
        for past in pasts
        for record in past.debrief.tactics
    ]
    return Table(title="Tactics", columns=columns, rows=tuple(rows))


def lines_table(pasts: Iterable[Past], names: Names) -> Table:
    """Return the conversations, one row per utterance."""
    columns = ("session", "event", "at_s", "speaker", "words", "moves")
    rows: list[tuple[Cell, ...]] = []
    for past in pasts:
        for item in past.recorded:
            match item.event:
                case ev.LearnerSpoke():
                    moves = ", ".join(str(label.id) for label in item.event.reading.moves)
                    said = names.clean(item.event.text)
                    rows.append((past.row.id, item.seq, item.at_ms / MS, "you", said, moves))
                case ev.CounterpartSpoke():
                    speaker = item.event.speaker or past.row.counterpart
                    said = names.clean(item.event.text)
                    rows.append((past.row.id, item.seq, item.at_ms / MS, speaker, said, ""))
                case _:
                    pass
    return Table(title="Conversation", columns=columns, rows=tuple(rows))


TABLES: Sequence[Callable[[Iterable[Past], Names], Table]] = (
    sessions_table,
    offers_table,
    silences_table,
    tactics_table,
    lines_table,
)


def _points(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _share(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
