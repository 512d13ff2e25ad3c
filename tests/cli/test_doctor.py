"""`hardball doctor`: what is broken is found and told, and only what stops the main job counts as failure."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.terminal import hardball
from trainer.cli import examination
from trainer.cli.doctor import Examined, Health, has_failed
from trainer.cli.examination import examine_records, examine_scenarios, examine_screen_apart, examine_voice
from trainer.content.load import ScenarioLibrary
from trainer.voice.probe import Check
from trainer.voice.probe import Health as VoiceHealth


def doctor(home: Path, **variables: str) -> tuple[int, dict[str, dict[str, str]]]:
    told = hardball("doctor", "--json", "--home", home, **variables)
    return told.returncode, {one["name"]: one for one in json.loads(told.stdout)["checks"]}


def test_a_sound_installation_passes_and_names_every_part(tmp_path: Path):
    status, found = doctor(tmp_path)
    assert status == 0
    assert {"Python", "Folders", "Records", "Scenarios", "Screen", "Fonts", "Speech engine"} <= set(found)
    assert found["Records"]["detail"] == "none yet"
    text = hardball("doctor", "--home", tmp_path).stdout
    assert all(any(line.split()[0] in {"ok", "degraded", "failed"} for line in text.splitlines()) for _ in found)


def test_damaged_records_fail_with_a_remedy_and_are_left_alone(tmp_path: Path):
    database = tmp_path / "data" / "hardball.db"
    database.parent.mkdir()
    database.write_bytes(b"not a database at all" * 100)
    status, found = doctor(tmp_path)
    assert status == 1
    assert found["Records"]["health"] == "failed"
    assert found["Records"]["remedy"]
    assert found["Scenarios"]["health"] == "ok"
    assert database.read_bytes() == b"not a database at all" * 100


def test_records_of_a_newer_version_fail_and_are_left_alone(tmp_path: Path):
    assert hardball("sessions", "--home", tmp_path).returncode == 0
    database = tmp_path / "data" / "hardball.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = database.read_bytes()
    found = examine_records(database, tmp_path / "data" / "backups")
    assert found.health is Health.FAILED
    assert found.essential
    assert "newer" in found.detail
    assert found.remedy
    assert database.read_bytes() == before
    assert doctor(tmp_path)[0] == 1


def test_no_scenarios_is_a_failure_and_a_broken_one_is_not(tmp_path: Path):
    assert examine_scenarios(ScenarioLibrary(tmp_path)).health is Health.FAILED


def test_a_screen_that_does_not_answer_is_found_without_dying_of_it(tmp_path: Path):
    status, found = doctor(tmp_path, QT_QPA_PLATFORM="no-such-platform")
    assert status == 1
    assert found["Screen"]["health"] == "failed"
    assert "QT_QPA_PLATFORM" in found["Screen"]["remedy"]
    assert found["Records"]["health"] == "ok"


def test_qt_that_cannot_be_loaded_is_a_finding():
    (found,) = examine_screen_apart((sys.executable, "-c", "raise ImportError('libEGL.so.1: no such file')"))
    assert found.health is Health.FAILED
    assert "libEGL" in found.detail
    assert found.remedy


def test_without_speech_the_trainer_is_degraded_and_works(monkeypatch: pytest.MonkeyPatch):
    silent = Check(name="Speech engine", health=VoiceHealth.FAILED, detail="no espeak", remedy="Install espeak-ng.")
    monkeypatch.setattr(examination, "probe", lambda: (silent,))
    (found,) = examine_voice()
    assert found.health is Health.FAILED
    assert not has_failed([found])


def test_only_essential_failures_count():
    def part(health: Health, *, essential: bool) -> Examined:
        return Examined(name="part", health=health, detail="", essential=essential)

    assert not has_failed([part(Health.FAILED, essential=False), part(Health.DEGRADED, essential=True)])
    assert has_failed([part(Health.OK, essential=True), part(Health.FAILED, essential=True)])
