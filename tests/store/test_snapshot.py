"""The scenario of an old session is the one it was played on, whatever its files say today."""

import json
from dataclasses import replace
from typing import Any

import pytest

from trainer.content.load import ScenarioLibrary
from trainer.core.scenario import Scenario
from trainer.paths import shipped_root
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.snapshot import read_snapshot, write_snapshot


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return ScenarioLibrary(shipped_root() / "scenarios").load("s06-rent-renewal")


def test_a_scenario_comes_back_as_it_was(scenario: Scenario):
    text = write_snapshot(scenario)
    assert read_snapshot(text) == scenario
    assert write_snapshot(read_snapshot(text)) == text
    assert text.startswith('{"format":3,"scenario":{')


def test_an_older_format_is_brought_up(scenario: Scenario):
    def trade_was_called_key(fields: dict[str, Any]) -> dict[str, Any]:
        return {**{name: value for name, value in fields.items() if name != "key"}, "trade": fields["key"]}

    fields = json.loads(write_snapshot(scenario))["scenario"]
    trade = fields.pop("trade")
    old = json.dumps({"format": 1, "scenario": {**fields, "key": trade}})
    with pytest.raises(StoreFailure):
        read_snapshot(old)
    assert read_snapshot(old, upcasts=[trade_was_called_key]) == scenario


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"format":99,"scenario":{}}', ProblemKind.NEWER),
        ('{"format":1,"scenario":{}}', ProblemKind.CORRUPT),
        ('{"format":1,"scenario":[]}', ProblemKind.CORRUPT),
        ('{"scenario":{}}', ProblemKind.CORRUPT),
        ("[]", ProblemKind.CORRUPT),
        ("", ProblemKind.CORRUPT),
    ],
)
def test_what_cannot_be_read_is_said(text: str, problem: ProblemKind):
    with pytest.raises(StoreFailure) as failure:
        read_snapshot(text)
    assert failure.value.kind is problem


def test_a_snapshot_from_before_the_dial_is_a_scene_as_it_is_written(scenario: Scenario):
    fields = json.loads(write_snapshot(scenario))["scenario"]
    del fields["dial"], fields["other_chair"]
    assert read_snapshot(json.dumps({"format": 1, "scenario": fields})) == replace(scenario, other_chair="")


def test_a_snapshot_from_before_the_other_chair_names_none(scenario: Scenario):
    fields = json.loads(write_snapshot(replace(scenario, other_chair="s16-the-landlords-chair")))["scenario"]
    del fields["other_chair"]
    assert read_snapshot(json.dumps({"format": 2, "scenario": fields})) == replace(scenario, other_chair="")
