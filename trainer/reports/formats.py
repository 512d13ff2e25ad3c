"""Writing a report to a file in the format that was asked for."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from trainer.core.errors import UserFacing
from trainer.core.findings import Finding
from trainer.reports.page import write_page
from trainer.reports.past import Past
from trainer.store.codec import encode_line

JSON_FORMAT = 1


def write_report(past: Past, form: str, path: Path) -> Path:
    """Write a session's report and return the file; an existing file is replaced only when the new one is whole.

    Raises:
        UserFacing: the file cannot be written.
    """
    text = write_page(past) if form == "html" else write_json(past)
    part = path.parent / f".{path.name}.{os.getpid()}.part"
    try:
        # What UTF-8 cannot hold, a lone surrogate, stays readable: its escape is also what JSON writes.
        with part.open("x", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise UserFacing(
            f"The report could not be written to {path}: {error.strerror}.",
            safe="The session itself is stored.",
            remedy="Choose a folder you can write to.",
        ) from error
    return path


def write_json(past: Past) -> str:
    """Return a session as JSON: the row, the sheet, the six metrics, the findings, and every event."""
    debrief = past.debrief
    body = {
        "format": JSON_FORMAT,
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
        "strengths": [_finding(one) for one in debrief.strengths],
        "work_on": [_finding(one) for one in debrief.work_on],
        "events": [json.loads(encode_line(item)) for item in past.recorded],
    }
    return json.dumps(body, indent=1, ensure_ascii=False, default=str) + "\n"


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "move": finding.move,
        "seq": finding.seq,
        "quote": finding.quote,
        "text": str(finding.text),
        "better": str(finding.better) if finding.better is not None else None,
        "points": finding.points,
        "times": finding.times,
    }
