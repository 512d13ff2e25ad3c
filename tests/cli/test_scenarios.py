"""`hardball scenario`: checking files, the schema, and built-in learners with the order the counterpart is made for."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.cli.terminal import PROJECT, hardball
from tests.session.rooms import library
from trainer.content.learners import ADVERSARIES
from trainer.content.policies import PolicyName
from trainer.core.scenario import Trigger

Report: TypeAlias = dict[str, Any]
SCENES = ("s01-offer-letter", "s06-rent-renewal", "s13-courier-sla")


@pytest.fixture(scope="module")
def report() -> Report:
    told = hardball("scenario", "simulate", *SCENES, "--seeds", "10", "--json")
    assert told.returncode == 0, told.stderr
    found: Report = json.loads(told.stdout)["scenarios"]
    return found


@pytest.mark.parametrize("slug", SCENES)
def test_who_trades_does_best_and_nobody_cheats_the_counterpart(report: Report, slug: str):
    rows = report[slug]["policies"]
    assert list(rows) == [policy.value for policy in PolicyName]
    trader = rows["trader"]
    assert all(row["own"] < trader["own"] and row["joint"] < trader["joint"] for row in rows.values() if row != trader)
    assert all(rows[name]["own"] <= trader["own"] - 5 for name in ADVERSARIES)
    assert all(row["below_reservation"] == {"learner": 0, "counterpart": 0} for row in rows.values())
    assert trader["agreement"] == 1
    assert trader["windows"] == {"opened": 10, "used": 10}
    assert all(row["sessions"] == 10 for row in rows.values())


@pytest.mark.parametrize("slug", SCENES)
def test_tactics_are_counted_where_they_can_arise(report: Report, slug: str):
    scene = report[slug]
    planned = {beat.tactic for beat in library().load(slug).beats}
    assert set(scene["tactics"]) == planned
    for tactic, counts in scene["tactics"].items():
        assert 0 <= counts["countered"] <= counts["fired"] <= counts["possible"], tactic
    opening = next(beat.tactic for beat in library().load(slug).beats if beat.trigger is Trigger.OPENING)
    assert scene["tactics"][opening]["fired"] == 10 * len(PolicyName)


def test_the_report_is_the_same_text_whatever_the_number_of_processes():
    words = ("scenario", "simulate", SCENES[1], "--seeds", "3", "--json", "--jobs")
    alone, together = (hardball(*words, jobs) for jobs in ("1", "2"))
    assert alone.returncode == together.returncode == 0, together.stderr
    assert alone.stdout == together.stdout
    assert not together.stderr


def test_the_table_for_people_holds_the_same_figures(report: Report):
    told = hardball("scenario", "simulate", SCENES[1], "--seeds", "10")
    row = report[SCENES[1]]["policies"]["trader"]
    assert f"{row['own']:7.1f}{row['joint']:7.1f}" in told.stdout


def test_simulations_out_of_bounds_and_of_nothing_are_refused():
    for arguments, words in ((("--seeds", "0"), "1 to 10000"), (("--jobs", "0"), "1 to 64"), (("nowhere",), "nowhere")):
        told = hardball("scenario", "simulate", *arguments)
        assert told.returncode == 1
        assert words in told.stderr


def test_a_broken_scenario_is_named_with_its_line(tmp_path: Path):
    content = tmp_path / "scenarios"
    # One scene and what all share: checking the others takes the time.
    others = [
        one.parent.name for one in (PROJECT / "scenarios").glob("*/scenario.yaml") if "s06" not in one.parent.name
    ]
    shutil.copytree(PROJECT / "scenarios", content, ignore=shutil.ignore_patterns(*others))
    scene = content / "s06-rent-renewal" / "scenario.yaml"
    text = scene.read_text(encoding="utf-8")
    scene.write_text(text.replace("title:", "titel:", 1), encoding="utf-8")
    told = hardball("scenario", "check", content)
    assert told.returncode == 1
    assert "s06-rent-renewal/scenario.yaml:" in told.stdout


def test_a_shipped_scenario_is_sound():
    # All of them are one of the checks of the project.
    told = hardball("scenario", "check", PROJECT / "scenarios" / SCENES[0])
    assert told.returncode == 0, told.stdout
    assert "Nothing to mend." in told.stdout


def test_a_path_with_nothing_and_a_kind_that_is_none_are_refused(tmp_path: Path):
    assert "nothing at" in hardball("scenario", "check", tmp_path / "none").stderr
    assert "Choose one of" in hardball("scenario", "schema", "novel").stderr
    assert hardball("scenario").returncode == 2


@pytest.mark.parametrize("kind", ["scenario", "persona", "archetype", "tactic", "generic"])
def test_each_kind_of_file_has_a_schema(kind: str):
    assert json.loads(hardball("scenario", "schema", kind).stdout)["type"] == "object"


def test_from_a_new_scene_to_a_pack_in_somebody_elses_library(tmp_path: Path):
    mine = tmp_path / "mine"
    assert "borrowed-van" in hardball("scenario", "new", "borrowed-van", "--into", mine).stdout
    found = hardball("scenario", "check", mine, "--json")
    assert (found.returncode, json.loads(found.stdout)) == (0, [])
    script = mine / "borrowed-van" / "plays" / "fair-bill.play"
    assert "Carla Benn:" in hardball("play", mine / "borrowed-van", "--script", script).stdout
    pack = tmp_path / "mine.hardball"
    assert "version 1" in hardball("scenario", "pack", mine, "-o", pack).stdout
    home = ("--home", tmp_path / "home")
    assert "is in your library" in hardball("scenario", "import", pack, *home).stdout
    assert json.loads(hardball("scenario", "packs", "--json", *home).stdout)[0]["scenes"] == ["borrowed-van"]
    assert "There is already" in hardball("scenario", "new", "borrowed-van", "--into", tmp_path / "b", *home).stderr
    assert "out of your library" in hardball("scenario", "remove", "mine", *home).stdout
    assert "No packs yet." in hardball("scenario", "packs", *home).stdout


def test_a_folder_with_errors_makes_no_pack(tmp_path: Path):
    hardball("scenario", "new", "s06-like", "--into", tmp_path)
    scene = tmp_path / "s06-like" / "scenario.yaml"
    scene.write_text(
        scene.read_text(encoding="utf-8").replace("counterpart: 45}", "counterpart: 35}"), encoding="utf-8"
    )
    told = hardball("scenario", "pack", tmp_path, "-o", tmp_path / "x.hardball")
    assert told.returncode == 1
    assert "HB301" in told.stdout
    assert not (tmp_path / "x.hardball").exists()
    assert "pack.yaml" in hardball("scenario", "pack", PROJECT / "scenarios").stderr


def test_a_finding_is_explained():
    assert "Weights that do not sum to 100" in hardball("scenario", "explain", "hb301").stdout
    assert "no finding" in hardball("scenario", "explain", "HB999").stderr
