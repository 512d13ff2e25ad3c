"""Bad places to keep records in, made for real: full, read-only, forbidden or held by another program."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path, how: str = "BEGIN EXCLUSIVE") -> Iterator[None]:
    """Let another process hold a lock on a file."""
    words = [sys.executable, "-c", HOLD, str(path), how]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield
        finally:
            process.communicate()


@contextmanager
def small_disk(folder: Path, *, size: str = "2m") -> Iterator[Path]:
    """Mount a disk of its own that a test can fill; skips where that is not allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = shutil.which("mount")
    if mount is None or sys.platform != "linux":
        pytest.skip("needs a disk of its own")
    words = [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def read_only_disk(folder: Path) -> None:
    """Turn a small disk into one that can only be read."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)


@contextmanager
def immutable(path: Path) -> Iterator[None]:
    """Forbid changes to a file even for root; skips where the file system cannot."""
    chattr = shutil.which("chattr")
    if chattr is None or subprocess.run([chattr, "+i", str(path)], capture_output=True, check=False).returncode:
        pytest.skip("needs a file system with immutable files, and the right to use them")
    try:
        yield
    finally:
        subprocess.run([chattr, "-i", str(path)], check=True)


def fill(folder: Path) -> Path:
    """Fill a disk to the last byte and return the file that does it."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(b"\0" * 4096)
            except OSError:
                break
    return filler


@contextmanager
def forbidden(folder: Path) -> Iterator[None]:
    """Take every right to a folder away from everybody but root."""
    if sys.platform == "win32":
        pytest.skip("needs the rights of a Unix folder")
    folder.chmod(0)
    try:
        yield
    finally:
        folder.chmod(0o700)


def in_another_program(script: str, *words: str) -> str:
    """Run a script in a program of its own and return what it prints."""
    done = subprocess.run([sys.executable, "-c", script, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.stdout
