"""Run `hardball` as another program would: with words, lines and a folder of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

from trainer.bootstrap import main

PROJECT = Path(__file__).parents[2]
PLAYS = PROJECT / "scenarios" / "s06-rent-renewal" / "plays"
SCRIPT = PLAYS / "two-years-for-repairs.play"


def words(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "trainer", *map(str, arguments)]


def as_process(*arguments: str | Path, given: str | bytes = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one command as a process of its own; a traceback is never an answer."""
    done = subprocess.run(
        words(*arguments),
        cwd=PROJECT,
        env={**os.environ, **variables},
        input=given if isinstance(given, bytes) else given.encode(),
        capture_output=True,
        check=False,
        timeout=120,
    )
    told = subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in told.stderr, told.stderr
    return told


def hardball(*arguments: str | Path, given: str | bytes = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one command in this process, which is much quicker; what would be a traceback fails the test."""
    lines = io.TextIOWrapper(io.BytesIO(given if isinstance(given, bytes) else given.encode()))
    out, err = (io.TextIOWrapper(io.BytesIO()) for _ in range(2))
    with (
        patch.object(sys, "stdin", lines),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
        patch.dict(os.environ, variables),
    ):
        try:
            status: object = main([str(word) for word in arguments])
        except SystemExit as ended:
            status = ended.code
    assert isinstance(status, int)
    return subprocess.CompletedProcess(arguments, status, written(out), written(err))


def written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()
