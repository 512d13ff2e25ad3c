"""`hardball export` and `import` between two profiles."""

from __future__ import annotations

from pathlib import Path

from tests.cli.terminal import hardball
from trainer.settings import FILE_NAME, Settings, load_settings, save_settings

SLUG = "s06-rent-renewal"


def test_records_move_from_one_profile_to_another_and_back(tmp_path: Path):
    old, new, bundle = tmp_path / "old", tmp_path / "new", tmp_path / "out"
    bundle.mkdir()
    played = hardball("--home", old, "play", SLUG, "--text", "--seed", "3", given="I can do 1,290.\n/walk\n/walk\n")
    assert played.returncode == 0, played.stderr
    save_settings(old / "config" / FILE_NAME, Settings(learner_name="Amina"))
    told = hardball("--home", old, "export", bundle)
    assert told.returncode == 0, told.stderr
    (file,) = bundle.iterdir()
    assert told.stdout == f"{file}: 1 sessions\n"
    assert file.name.endswith(".hardball-records")
    assert hardball("--home", new, "import", file, "--look").stdout.startswith("1 sessions, 20")
    told = hardball("--home", new, "import", file)
    assert told.stdout.splitlines()[0] == "1 sessions taken in, 0 were here already"
    assert "settings were taken over" in told.stdout
    assert load_settings(new / "config" / FILE_NAME).settings.learner_name == "Amina"
    assert hardball("--home", new, "sessions").stdout == hardball("--home", old, "sessions").stdout
    assert hardball("--home", new, "report", "last", "-o", tmp_path / "report.html").returncode == 0
    told = hardball("--home", old, "import", file)
    assert told.stdout == "0 sessions taken in, 1 were here already\n"


def test_a_file_that_is_no_export_is_refused_in_words(tmp_path: Path):
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    told = hardball("--home", tmp_path / "home", "import", tmp_path / "holiday.jpg")
    assert told.returncode == 1
    assert "Nothing was taken in." in told.stderr
