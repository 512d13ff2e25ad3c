"""`hardball play SLUG --script`: the same to the byte with one seed, other words with another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.terminal import SCRIPT, as_process, hardball
from trainer.content.load import ScenarioLibrary
from trainer.core.terms import IssueId

SLUG = "s06-rent-renewal"


def events(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_one_seed_gives_the_same_bytes_twice():
    first, second = (as_process("play", SLUG, "--script", SCRIPT, "--json", PYTHONHASHSEED=dice) for dice in ("1", "2"))
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    told = events(first.stdout)
    assert [one["seq"] for one in told] == list(range(1, len(told) + 1))
    assert all(list(one)[:3] == ["seq", "t_ms", "kind"] for one in told)
    assert [one["t_ms"] for one in told] == sorted(one["t_ms"] for one in told)
    assert told[-1]["kind"] in {"counterpart_spoke", "line_finished"}


def test_another_seed_gives_other_words_and_legal_moves(tmp_path: Path):
    script = tmp_path / "patient.play"
    lines = [line for line in SCRIPT.read_text(encoding="utf-8").splitlines() if "expect" not in line]
    script.write_text("\n".join(line for line in lines if line != "accept"), encoding="utf-8")
    runs = [hardball("play", SLUG, "--script", script, "--json", "--seed", str(seed)) for seed in (7, 8)]
    assert [run.returncode for run in runs] == [0, 0], runs[0].stderr + runs[1].stderr
    told = [events(run.stdout) for run in runs]
    words = [[one["text"] for one in run if one["kind"] == "counterpart_spoke"] for run in told]
    assert words[0] != words[1]
    bargain = ScenarioLibrary(SCRIPT.parents[2]).load(SLUG).bargain
    for run in told:
        assert run[0]["kind"] == "session_started"
        pages = [one["package"] for one in run if one["kind"] == "counterpart_offered"]
        assert pages
        for page in pages:
            assert set(page) == {issue.id for issue in bargain.issues}
            assert all(bargain.issue(IssueId(name)).position(value) is not None for name, value in page.items())


def test_without_json_the_talk_is_printed():
    told = hardball("play", SLUG, "--script", SCRIPT)
    assert told.stdout.startswith("Viktor Adler: 1,450")
    assert "\nYou: What happens on Monday" in told.stdout


def test_a_failed_expectation_names_its_place_and_what_to_do(tmp_path: Path):
    script = tmp_path / "hopeful.play"
    script.write_text("seed 3\nme after 1s: Hello.\n  expect outcome deal\n", encoding="utf-8")
    told = hardball("play", SLUG, "--script", script, "--json")
    assert told.returncode == 1
    assert f"{script}:3:" in told.stderr
    assert len(told.stderr.splitlines()) >= 2
    assert events(told.stdout)[0]["kind"] == "session_started"


def test_scripts_that_cannot_be_used_are_explained(tmp_path: Path):
    bad, binary = tmp_path / "bad.play", tmp_path / "binary.play"
    bad.write_text("seed 3\nsing a song\n", encoding="utf-8")
    binary.write_bytes(b"\xff\xfe\x00\x80")
    for path, words in ((tmp_path / "none.play", "cannot be read"), (bad, "bad.play:2"), (binary, "cannot be read")):
        told = hardball("play", SLUG, "--script", path)
        assert told.returncode == 1
        assert words in told.stderr
    assert hardball("play", SLUG, "--script", tmp_path).returncode == 1


def test_a_seed_the_records_could_not_hold_is_refused():
    for seed in ("-1", "99999999999999", "seven"):
        told = hardball("play", SLUG, "--script", SCRIPT, "--seed", seed)
        assert told.returncode == 2
        assert "--seed" in told.stderr
