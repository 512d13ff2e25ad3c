"""Whatever moment the power goes at the table: the session goes on from there. The full two hundred: see kill_runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KILLS = 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_a_session_survives_the_death_of_its_player_at_any_moment():
    # In a program of its own: a fork of the test runner would take its threads' locks with it.
    words = [sys.executable, "-m", "tests.session.kill_runs", str(KILLS), "7"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    assert done.stdout.startswith(f"{KILLS} kills (seed 7)")
    assert "none lost" in done.stdout
