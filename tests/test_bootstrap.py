"""The composition root: nobody waits for what they did not ask for, and every failure is told in words."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from trainer import bootstrap
from trainer.bootstrap import database_place, main, named_pack, other_folder
from trainer.cli.words import VERSION, make_parser
from trainer.core.errors import UserFacing
from trainer.core.ports import Voice
from trainer.paths import resolve_paths
from trainer.voice.null import NullVoice
from trainer.voice.speech import Utterance
from trainer.voice.spoken import SpokenVoice

ROOT = Path(__file__).parents[1]
HEAVY = ("PySide6", "sqlalchemy", "alembic", "pydantic", "numpy", "yaml", "pyqtgraph")


def loaded_by(code: str) -> set[str]:
    """Return which heavy packages some code brings in."""
    script = f"{code}\nimport sys\nprint('loaded', *({{m.split('.')[0] for m in sys.modules}} & set({HEAVY!r})))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_starting_loads_nothing_heavy():
    assert loaded_by("import trainer.bootstrap") == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--help"], set()),
        (["--version"], set()),
        (["play", "--help"], set()),
        (["scenario", "schema", "tactic"], {"pydantic", "yaml"}),
    ],
)
def test_a_command_loads_only_what_it_needs(words: list[str], expected: set[str]):
    code = f"from trainer.bootstrap import main\ntry:\n    main({words!r})\nexcept SystemExit:\n    pass"
    assert loaded_by(code) <= expected


def test_understanding_needs_neither_records_nor_screen_nor_scenarios():
    code = 'import io, sys\nsys.stdin = io.StringIO(\'{"id": 1, "text": "Fine."}\')\n'
    loaded = loaded_by(f"{code}from trainer.bootstrap import main\nmain(['understand'])")
    assert not loaded & {"PySide6", "sqlalchemy", "alembic", "pydantic"}


def test_looking_at_sessions_does_not_load_the_language(tmp_path: Path):
    loaded = loaded_by(f"from trainer.bootstrap import main\nmain(['sessions', '--home', {str(tmp_path)!r}])")
    assert "numpy" not in loaded
    assert "PySide6" not in loaded


def test_the_version_is_the_projects(capsys: pytest.CaptureFixture[str]):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    with pytest.raises(SystemExit):
        make_parser().parse_args(["--version"])
    assert capsys.readouterr().out == f"hardball {VERSION}\n"


def test_errors_meant_for_people_are_told_in_three_sentences(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(_paths: object, **_wish: object) -> int:
        raise UserFacing("The window is stuck.", safe="Nothing is lost.", remedy="Push.")

    monkeypatch.setattr(bootstrap, "open_window", fail)
    assert main([]) == 1
    assert capsys.readouterr().err == "hardball: The window is stuck.\nNothing is lost.\nPush.\n"


def test_an_interruption_has_its_own_status(monkeypatch: pytest.MonkeyPatch):
    def interrupted(_paths: object, **_wish: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "open_window", interrupted)
    assert main([]) == 130


@pytest.mark.parametrize(
    ("words", "pack", "first"),
    [
        ([], None, None),
        (["mine.hardball"], Path("mine.hardball"), None),
        (["--throwaway", "/x/Mine.HARDBALL"], Path("/x/Mine.HARDBALL"), None),
        (["--home", "/y", "a.hardball"], Path("a.hardball"), None),
        (["a.hardball", "--throwaway"], Path("a.hardball"), None),
        (["scenario", "preview", "/x"], None, ("preview", Path("/x"))),
    ],
)
def test_the_window_may_open_with_a_pack_or_a_folder(
    words: list[str], pack: Path | None, first: object, monkeypatch: pytest.MonkeyPatch
):
    wishes: list[dict[str, object]] = []

    def opened(_paths: object, **wish: object) -> int:
        wishes.append(wish)
        return 0

    monkeypatch.setattr(bootstrap, "open_window", opened)
    assert main(words) == 0
    assert (wishes[0].get("pack"), wishes[0].get("first")) == (pack, first)


@pytest.mark.parametrize("words", [["import", "a.hardball"], ["scenario", "import", "a.hardball"], ["a.zip"], []])
def test_commands_keep_their_own_words(words: list[str]):
    assert named_pack(words) is None


def test_only_the_usual_profile_may_begin_records_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    usual = resolve_paths(environ={})
    assert database_place(usual).elsewhere == tmp_path
    (tmp_path / "Documents").mkdir()
    assert other_folder(usual) == tmp_path / "Documents"
    assert other_folder(resolve_paths(tmp_path / "own")) is None


def test_both_voices_fit_the_port():
    voice: Voice[Utterance] = NullVoice()
    voice.stop()
    spoken: type[Voice[Utterance]] = SpokenVoice
    assert all(hasattr(spoken, name) for name in ("say", "prepare", "stop", "set_muted", "close"))
