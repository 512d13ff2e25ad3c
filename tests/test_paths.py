"""Folders: chosen by the caller, by the variable, by the system, or thrown away."""

import sys
from pathlib import Path

import pytest

from trainer.core.errors import UserFacing
from trainer.paths import Paths, resolve_paths


def folders(paths: Paths) -> list[Path]:
    return [paths.data, paths.config, paths.cache, paths.log, paths.backups, paths.packs]


def test_the_variable_moves_every_folder(tmp_path: Path):
    paths = resolve_paths(environ={"HARDBALL_HOME": str(tmp_path / "mine")})
    assert all(folder.is_relative_to(tmp_path / "mine") for folder in folders(paths))
    assert len(set(folders(paths))) == 6


def test_a_named_home_wins_over_the_variable(tmp_path: Path):
    paths = resolve_paths(tmp_path / "named", environ={"HARDBALL_HOME": str(tmp_path / "other")})
    assert paths.data.is_relative_to(tmp_path / "named")


def test_a_relative_home_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert resolve_paths(environ={"HARDBALL_HOME": "here"}).data == tmp_path / "here" / "data"


@pytest.mark.skipif(sys.platform != "linux", reason="the usual places differ by system")
def test_without_a_choice_the_usual_places_serve(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", "/home/ana/.local/share")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/home/ana/.config")
    paths = resolve_paths(environ={"HARDBALL_HOME": "  "})
    assert paths.data == Path("/home/ana/.local/share/hardball")
    assert paths.config == Path("/home/ana/.config/hardball")
    assert paths.packs == paths.data / "packs"


def test_resolving_touches_nothing_and_creating_closes_the_folders(tmp_path: Path):
    paths = resolve_paths(tmp_path / "home")
    assert not (tmp_path / "home").exists()
    paths.create()
    paths.create()
    assert all(folder.is_dir() for folder in folders(paths))
    if sys.platform != "win32":
        assert paths.data.stat().st_mode & 0o077 == 0


def test_a_home_that_cannot_be_made_is_told_to_the_user(tmp_path: Path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(UserFacing, match="could not be created") as told:
        resolve_paths(tmp_path / "file").create()
    assert "HARDBALL_HOME" in told.value.remedy


def test_a_throwaway_profile_is_gone_afterwards(tmp_path: Path):
    with resolve_paths(tmp_path / "kept", throwaway=True) as paths:
        paths.create()
        (paths.data / "hardball.db").write_bytes(b"sessions")
        assert not paths.data.is_relative_to(tmp_path / "kept")
        inside = paths.throwaway
    assert inside is not None
    assert not inside.exists()


def test_a_lasting_profile_stays(tmp_path: Path):
    with resolve_paths(tmp_path / "kept") as paths:
        paths.create()
    assert paths.data.is_dir()


def test_shipped_files_come_from_the_source_tree():
    paths = resolve_paths()
    assert (paths.resources.parent / "pyproject.toml").is_file()
    assert paths.scenarios.parent == paths.resources.parent


def test_shipped_files_come_from_the_frozen_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(UserFacing, match="missing"):
        resolve_paths()
    (tmp_path / "resources").mkdir()
    (tmp_path / "scenarios").mkdir()
    assert resolve_paths().resources == tmp_path / "resources"
