"""Sessions as JSON, with a schema that says what every field holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from trainer.core import events as ev
from trainer.core.findings import Finding
from trainer.reports.names import Names
from trainer.reports.past import Past
from trainer.store.codec import encode_line

JSON_FORMAT = 2
"""1 held one session at the top level; 2 holds a list."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MetricData(_Model):
    """One of the six success metrics."""

    id: str
    value: float | None = Field(description="None: not enough evidence.")
    unit: str
    tag: str = Field(description="M measured, D derived by rule, S self-report, G the persona's simulated state.")
    passed: bool | None
    evidence: str
    formula: str
    version: str = Field(description="Version of the formula.")


class FindingData(_Model):
    """One remark with the learner's words it points at."""

    move: str
    seq: int = Field(description="Number of the event it points at.")
    quote: str
    text: str
    better: str | None = Field(description="One better line.")
    points: float
    times: int


class SessionData(_Model):
    """One session: its row, what it came to, and every event in order."""

    session: dict[str, Any] = Field(description="Id, scenario and version, seed, mode, times in ms since the epoch.")
    headline: str
    deal: dict[str, Any] | None = Field(description="The signed package by issue id; null without a deal.")
    own: float = Field(description="Utility points to the learner, 0-100; the BATNA's without a deal.")
    theirs: float
    against_batna: float
    left_points: float = Field(description="Points the learner could have had at no cost to the other side.")
    metrics: list[MetricData]
    measures: dict[str, float | None] = Field(description="Behaviour measures behind growth, shares 0-1.")
    strengths: list[FindingData]
    work_on: list[FindingData]
    events: list[dict[str, Any]] = Field(description="Kind, version, number, session time in ms, and body.")


class ReportData(_Model):
    """A JSON report."""

    format: Literal[2] = 2
    learner: str = Field(description="Empty when it is unknown or was dropped.")
    sessions: list[SessionData]


def write_json(pasts: Sequence[Past], names: Names) -> str:
    """Return sessions as JSON; with names dropped, the words of the learner are clean of it too."""
    body = {
        "format": JSON_FORMAT,
        "learner": names.shown,
        "sessions": [_session(past, names) for past in pasts],
    }
    return json.dumps(body, indent=1, ensure_ascii=False, default=str) + "\n"


def write_schema() -> str:
    """Return the JSON Schema of a JSON report."""
    return json.dumps(ReportData.model_json_schema(), indent=1, ensure_ascii=False) + "\n"


def _session(past: Past, names: Names) -> dict[str, Any]:
    debrief = past.debrief
    return {
        "session": asdict(past.row),
        "headline": str(debrief.headline),
        "deal": dict(debrief.deal) if debrief.deal is not None else None,
        "own": debrief.own,
        "theirs": debrief.theirs,
        "against_batna": debrief.against_batna,
        "left_points": debrief.left_points,
        "metrics": [
            {
                "id": metric.id,
                "value": metric.value,
                "unit": metric.unit,
                "tag": metric.tag,
                "passed": metric.passed,
                "evidence": str(metric.evidence),
                "formula": metric.formula,
                "version": metric.version,
            }
            for metric in debrief.metrics
        ],
        "measures": asdict(debrief.measures),
        "strengths": [_finding(one, names) for one in debrief.strengths],
        "work_on": [_finding(one, names) for one in debrief.work_on],
        "events": [_event(item, names) for item in past.recorded],
    }


def _event(item: ev.Recorded, names: Names) -> Any:
    return _cleaned(json.loads(encode_line(item)), names) if names.dropped else json.loads(encode_line(item))


def _cleaned(value: Any, names: Names) -> Any:
    """Return JSON with every text clean of the name; positions in readings keep pointing at the original words."""
    match value:
        case str():
            return names.clean(value)
        case list():
            return [_cleaned(one, names) for one in value]
        case dict():
            return {key: _cleaned(one, names) for key, one in value.items()}
        case _:
            return value


def _finding(finding: Finding, names: Names) -> dict[str, object]:
    return {
        "move": finding.move,
        "seq": finding.seq,
        "quote": names.clean(finding.quote),
        "text": str(finding.text),
        "better": str(finding.better) if finding.better is not None else None,
        "points": finding.points,
        "times": finding.times,
    }
