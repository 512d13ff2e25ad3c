"""The schema that editors read agrees with what the loader takes."""

import json
import re
from pathlib import Path

import pytest

from tests.content.sample import SCENARIO
from trainer.content.json_schema import KINDS, json_schema, write_schemas
from trainer.content.source import parse_yaml


def test_every_kind_of_file_has_a_schema(tmp_path: Path):
    files = write_schemas(tmp_path / "schemas")
    assert [file.name for file in files] == [f"{kind}.schema.json" for kind in KINDS]
    for file in files:
        schema = json.loads(file.read_text(encoding="utf-8"))
        assert schema["$schema"].endswith("2020-12/schema")
        assert schema["additionalProperties"] is False
        assert "format" in schema["required"]


def test_keys_are_hyphenated_as_in_files():
    schema = json_schema("scenario")
    assert set(parse_yaml(SCENARIO, "a").plain()) <= set(schema["properties"])  # type: ignore[arg-type]
    assert "learner_role" not in schema["properties"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_pattern_is_one_an_editor_can_read(kind: str):
    for pattern in re.findall(r'"pattern": "((?:[^"\\]|\\.)*)"', json.dumps(json_schema(kind))):
        assert re.compile(json.loads(f'"{pattern}"'))


def test_descriptions_come_with_the_schema():
    issue = json_schema("scenario")["$defs"]["IssuePart"]["properties"]
    assert issue["options"]["description"].startswith("From the learner's worst")
    assert {"anyOf", "items"} & set(issue["options"])
