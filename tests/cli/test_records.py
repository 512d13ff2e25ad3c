"""`hardball sessions` and `report`, and the profiles they look into."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.cli.terminal import PROJECT, hardball, words
from trainer.cli.words import REPORT_FORMATS

SLUG = "s06-rent-renewal"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a profile with one finished session."""
    folder = tmp_path_factory.mktemp("profile")
    lines = "I can do 1,290 a month for two years.\n/walk\n/walk\n"
    told = hardball("--home", folder, "play", SLUG, "--text", "--seed", "3", given=lines)
    assert told.returncode == 0, told.stderr
    return folder


@pytest.mark.usefixtures(
    "qapp"
)  # the command runs in this process, and the PDF would make an application of another kind
def test_a_report_is_written_in_every_format(home: Path, tmp_path: Path):
    for form in REPORT_FORMATS:
        target = tmp_path / f"report.{form}"
        told = hardball("report", "last", "--format", form, "-o", target, "--home", home)
        assert told.returncode == 0, told.stderr
        assert told.stdout.strip() == str(target)
        assert target.stat().st_size > 500
    for form in ("html", "json"):
        assert "1,290 a month for two years" in (tmp_path / f"report.{form}").read_text(encoding="utf-8")
    (session,) = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["sessions"]
    again = tmp_path / "again.html"
    assert hardball("report", session["session"]["id"], "-o", again, "--home", home).returncode == 0
    assert again.read_bytes() == (tmp_path / "report.html").read_bytes()


def test_a_period_and_a_scenario_choose_the_sessions(home: Path, tmp_path: Path):
    target = tmp_path / "all.csv"
    assert hardball("report", "--format", "csv", "-o", target, "--home", home).returncode == 0
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 2
    for period in (("--since", "2999-01-01"), ("--until", "1999-12-31"), ("--scenario", "s99-nothing")):
        told = hardball("report", *period, "--format", "csv", "-o", tmp_path / "none.csv", "--home", home)
        assert told.returncode == 1
        assert "no session to report" in told.stderr
    assert not (tmp_path / "none.csv").exists()
    assert "not a day" in hardball("report", "--since", "soon", "-o", target, "--home", home).stderr


def test_the_schema_of_json_reports_is_printed_without_any_session(tmp_path: Path):
    told = hardball("report", "--schema", "--home", tmp_path)
    assert json.loads(told.stdout)["title"] == "ReportData"


def test_reports_that_cannot_be_written_or_of_no_session_leave_nothing_behind(home: Path, tmp_path: Path):
    folder = tmp_path / "folder"
    folder.mkdir()
    for target in (tmp_path / "none" / "x.html", folder):
        told = hardball("report", "last", "-o", target, "--home", home)
        assert told.returncode == 1
        assert "could not be written" in told.stderr
        assert "are stored" in told.stderr
    assert "no session nobody" in hardball("report", "nobody", "-o", tmp_path / "x", "--home", home).stderr
    assert "finished yet" in hardball("report", "last", "-o", tmp_path / "x", "--home", tmp_path / "new").stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "new"]
    assert list(folder.iterdir()) == []


def test_sessions_are_listed_for_people_and_programs(home: Path, tmp_path: Path):
    told = hardball("sessions", "--home", home)
    assert "learner-walked" in told.stdout
    (row,) = json.loads(hardball("sessions", "--json", "--home", home).stdout)
    assert told.stdout.startswith(row["id"])
    assert row["scenario"] == SLUG
    assert hardball("sessions", "--home", tmp_path).stdout == "No sessions yet.\n"
    assert json.loads(hardball("sessions", "--json", "--home", tmp_path).stdout) == []


def test_the_profile_is_taken_before_and_after_the_command_and_from_the_environment(home: Path):
    lists = [
        hardball("sessions", "--home", home).stdout,
        hardball("--home", home, "sessions").stdout,
        hardball("sessions", HARDBALL_HOME=str(home)).stdout,
    ]
    assert lists[0] == lists[1] == lists[2] != "No sessions yet.\n"


def test_a_throwaway_profile_is_empty_and_gone_afterwards(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for arguments in (("--throwaway", "sessions"), ("sessions", "--throwaway")):
        told = hardball(*arguments, "--home", home)
        assert told.stdout == "No sessions yet.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_profile_that_cannot_be_made_is_explained(tmp_path: Path):
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    told = hardball("sessions", "--home", file)
    assert told.returncode == 1
    assert "could not be created" in told.stderr


@pytest.mark.parametrize("content", [b"this is no database" * 200, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_damaged_records_are_explained_and_stay_as_they_are(tmp_path: Path, content: bytes):
    database = tmp_path / "data" / "hardball.db"
    database.parent.mkdir()
    database.write_bytes(content)
    told = hardball("sessions", "--home", tmp_path)
    assert told.returncode == 1
    assert len(told.stderr.splitlines()) == 3
    assert database.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32" or not Path("/dev/full").exists(), reason="needs a full device")
def test_an_output_without_room_is_told(home: Path):
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            words("sessions", "--home", home), cwd=PROJECT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert told.returncode == 1
    assert b"no room left" in told.stderr
