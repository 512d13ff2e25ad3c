"""`hardball understand`: JSON lines in, JSON lines out, whatever comes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import PROJECT, as_process, hardball
from tests.session.rooms import room_in
from trainer.core.events import LearnerSpoke, ReadingCorrected
from trainer.core.moves import Label, Move
from trainer.store.history import SessionFilter

ISSUES = [{"name": "fee", "kind": "money", "unit": "EUR", "min": 1000, "max": 2000}]


def understand(*lines: object, scenario: str | Path | None = None) -> tuple[int, list[dict[str, Any]]]:
    given = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    options = () if scenario is None else ("--scenario", scenario)
    told = hardball("understand", *options, given=given + "\n")
    return told.returncode, [json.loads(line) for line in told.stdout.splitlines()]


def test_an_offer_is_read_with_the_issues_of_a_scenario_by_slug_or_by_path():
    line = {"id": "a", "text": "I can do 1,290 a month for two years.", "history": [["them", "1,450 a month."]]}
    for scenario in ("s06-rent-renewal", PROJECT / "scenarios" / "s06-rent-renewal" / "scenario.yaml"):
        status, (answer,) = understand(line, scenario=scenario)
        assert status == 0
        assert answer["id"] == "a"
        terms = {term["issue"]: term["value"] for term in answer["offer"]["terms"]}
        assert terms == {"rent": 1290, "lease": 24}
        assert {"issue", "value", "role", "limit"} <= set(answer["offer"]["terms"][0])
        assert all({"id", "confidence", "start", "end"} <= set(act) for act in answer["acts"])


def test_issues_come_with_the_line_or_from_a_file(tmp_path: Path):
    file = tmp_path / "issues.json"
    file.write_text(json.dumps({"issues": ISSUES}), encoding="utf-8")
    _, (own,) = understand({"id": 1, "text": "1,500 euros, then.", "issues": ISSUES})
    _, (named,) = understand({"id": 1, "text": "1,500 euros, then."}, scenario=file)
    assert own == named
    assert own["offer"]["terms"][0]["value"] == 1500


def test_malformed_lines_give_error_lines_and_the_rest_is_read():
    status, answers = understand(
        "not json", "[1]", '{"id": 3, "text": 5}', '{"id": 4, "text": "Fine.", "history": [["you", "x"]]}',
        '{"id": 5, "text": "Fine.", "issues": [{"kind": "money"}]}', "[" * 5000, {"id": 7, "text": "Agreed."},
    )  # fmt: skip
    assert status == 1
    assert ["error" in answer for answer in answers] == [True] * 6 + [False]
    assert [answer["id"] for answer in answers] == [None, None, 3, 4, 5, None, 7]


@pytest.mark.parametrize("named", ["", '"id": null, ', '"id": ["x"], ', '"id": 1e999, ', '"id": true, '])
def test_a_line_needs_an_id_that_can_be_answered_to(named: str):
    status, (answer,) = understand(f'{{{named}"text": "Fine."}}')
    assert status == 1
    assert (answer["id"], answer["line"]) == (None, 1)


def test_a_scene_may_lie_anywhere(tmp_path: Path):
    own = tmp_path / "my-scene"
    own.mkdir()
    text = (PROJECT / "scenarios" / "s07-used-car" / "scenario.yaml").read_text(encoding="utf-8")
    (own / "scenario.yaml").write_text(text, encoding="utf-8")
    line = {"id": 1, "text": "13,200 with twelve months of warranty"}
    _, (listed,) = understand(line, scenario="s07-used-car")
    for named in (own, own / "scenario.yaml"):
        _, (answer,) = understand(line, scenario=named)
        assert answer == listed
    assert [term["issue"] for term in listed["offer"]["terms"]] == ["price", "warranty"]


def test_an_empty_text_and_a_huge_line_are_read():
    status, answers = understand({"id": 1, "text": ""}, {"id": 2, "text": "1290 and " * 200_000})
    assert status == 0
    assert [answer["id"] for answer in answers] == [1, 2]


def test_odd_characters_come_back_as_valid_json():
    status, answers = understand({"id": "\ud800", "text": "Yes \ud800 \u202e \x00 caf\u00e9"})
    assert status == 0
    assert answers[0]["id"] == "\ud800"
    told = as_process("understand", given=b'{"id": 1, "text": "caf\xe9"}\n', LC_ALL="C", PYTHONUTF8="0")
    assert told.returncode == 0


@pytest.mark.parametrize("content", ["{", '{"other": []}', '{"issues": 3}', "[" * 5000])
def test_a_file_without_issues_is_refused(tmp_path: Path, content: str):
    file = tmp_path / "issues.json"
    file.write_text(content, encoding="utf-8")
    told = hardball("understand", "--scenario", file, given='{"id": 1, "text": "x"}\n')
    assert told.returncode == 1
    assert "holds no list of issues" in told.stderr
    assert "nowhere" in hardball("understand", "--scenario", "nowhere").stderr


def test_corrections_of_a_new_profile_are_none(tmp_path: Path):
    told = hardball("understand", "--export-corrections", "--home", tmp_path)
    assert (told.returncode, told.stdout) == (0, "")


def test_a_corrected_line_is_written_as_a_training_example_as_it_was_left_last(tmp_path: Path):
    said = "I can do 1,290 a month for two years."
    played = hardball("play", "s06-rent-renewal", "--text", "--home", tmp_path, given=f"{said}\n/walk\n/walk\n")
    assert played.returncode == 0, played.stderr
    with room_in(tmp_path / "data") as room:
        (row,) = room.store.history.page(SessionFilter()).rows
        line = next(item for item in room.open(row.id).recorded if isinstance(item.event, LearnerSpoke))
        assert isinstance(line.event, LearnerSpoke)
        first = replace(line.event.reading, acts=(), recogniser="learner")
        ranked = Label(id=Move.SHARE_PRIORITY, confidence=1.0, start=0, end=len(said))
        before = room.open(row.id).debrief
        room.correct(row.id, ReadingCorrected(of_seq=line.seq, reading=first))
        after = room.correct(row.id, ReadingCorrected(of_seq=line.seq, reading=replace(first, moves=(ranked,))))
        assert Move.SHARE_PRIORITY not in {deed.move for deed in before.deeds}
        assert Move.SHARE_PRIORITY in {deed.move for deed in after.debrief.deeds}

    told = hardball("understand", "--export-corrections", "--home", tmp_path)
    (example,) = [json.loads(one) for one in told.stdout.splitlines()]
    assert (example["scenario"], example["text"]) == ("s06-rent-renewal", said)
    assert (example["acts"], example["moves"]) == ([], ["share-priority"])
    assert example["history"][-1][0] == "them"
    assert "1,450" in example["history"][-1][1]
    assert {term["issue"] for term in example["offer"]["terms"]} == {"rent", "lease"}
    read_again = hardball("understand", "--scenario", "s06-rent-renewal", given=json.dumps(example) + "\n")
    assert read_again.returncode == 0
