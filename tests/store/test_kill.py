"""Whatever moment the power goes: what was acknowledged is there. The full two hundred: see kill_runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUNS = 24


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_no_acknowledged_event_is_lost_when_the_writer_is_killed():
    # In a program of its own: a fork of the test runner would take its threads' locks with it.
    words = [sys.executable, "-m", "tests.store.kill_runs", str(RUNS), "7"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    assert done.stdout.startswith(f"{RUNS} kills (seed 7)")
    assert "none lost" in done.stdout
