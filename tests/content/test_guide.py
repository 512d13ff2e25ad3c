"""The authoring guide, followed to the letter: every file written, every command run, everything seen that it shows."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.cli.terminal import hardball
from tests.content.guide import steps
from tests.content.sample import patch_yaml


def test_following_the_guide_makes_a_scene_a_pack_and_a_place_in_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / "my-scenes"
    shown = ""
    done = [step.what for step in steps()]
    assert (done.count("run"), done.count("shows")) == (8, 8)
    for step in steps():
        where = f"README.md, line {step.line}"
        match step.what:
            case "run":
                told = hardball(*shlex.split(step.body)[1:])
                assert told.stderr == "", where
                shown = told.stdout
                assert "  ! " not in shown, f"{where}: not balanced\n{shown}"
            case "shows":
                assert [line for line in step.body.splitlines() if line not in shown] == [], f"{where}\n{shown}"
            case "put":
                file = mine / step.names[0]
                file.write_text(patch_yaml(file.read_text(encoding="utf-8"), step.body), encoding="utf-8")
            case "whole":
                (mine / step.names[0]).write_text(step.body, encoding="utf-8")
            case _:
                for name in step.names:
                    (mine / name).unlink()
