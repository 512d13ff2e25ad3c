"""JSON reports against their own schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.reports.played import play_scripts
from trainer.reports.data import JSON_FORMAT, ReportData, write_json, write_schema
from trainer.reports.names import Names


def test_a_report_is_what_its_schema_says(tmp_path: Path):
    text = write_json(play_scripts(tmp_path), Names(learner="Ana"))
    report = ReportData.model_validate_json(text)
    assert report.learner == "Ana"
    assert len(report.sessions) == 2
    body = json.loads(text)
    body["sessions"][0]["surprise"] = 1
    with pytest.raises(ValidationError, match="surprise"):
        ReportData.model_validate(body)


def test_the_schema_names_every_field_and_the_format():
    schema = json.loads(write_schema())
    assert set(schema["required"]) >= {"learner", "sessions"}
    assert schema["properties"]["format"]["const"] == JSON_FORMAT
