"""What every test gets: no window, a home of its own, and no thread, timer or process left behind."""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "linux":
    # Qt warns under any other encoding, and a warning fails the test that happens to be first.
    os.environ["LC_ALL"] = "C.UTF-8"

# A busy machine makes single examples slow; only wrong ones should fail. Nothing is written into the project.
hypothesis_settings.register_profile("hardball", deadline=None, database=None, print_blob=True)
hypothesis_settings.load_profile("hardball")

PATIENCE_SECONDS = 2.0
"""How long a thread that is already ending may take."""


@pytest.fixture(autouse=True)
def hardball_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the data of whoever runs it; returns the folder that HARDBALL_HOME names."""
    home = tmp_path / "hardball-home"
    monkeypatch.setenv("HARDBALL_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_leftovers(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a child process, a running QThread or an active QTimer behind."""
    before = set(threading.enumerate())
    yield
    left = leftover_threads(before) + leftover_processes()
    if "qapp" in request.fixturenames:
        left += leftover_qt_objects()
    if left:
        pytest.fail(f"left behind: {', '.join(left)}", pytrace=False)


def leftover_threads(before: set[threading.Thread]) -> list[str]:
    """Return the names of Python threads started since `before` that do not end by themselves."""
    # A QThread that ran Python code shows up as a dummy thread here; leftover_qt_objects tells whether it still runs.
    started = [t for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)]
    for thread in started:
        thread.join(PATIENCE_SECONDS)
    return [f"thread {thread.name}" for thread in started if thread.is_alive()]


def leftover_processes() -> list[str]:
    """Return the names of child processes that multiprocessing still knows to be alive."""
    children = multiprocessing.active_children()
    for child in children:
        child.join(PATIENCE_SECONDS)
    return [f"process {child.name}" for child in children if child.is_alive()]


def leftover_qt_objects() -> list[str]:
    """Return a description of each QThread, pool thread or QTimer that is still at work."""
    from PySide6.QtCore import QThread, QThreadPool, QTimer  # noqa: PLC0415 - core tests run without Qt
    from shiboken6 import isValid  # noqa: PLC0415

    left = []
    if not QThreadPool.globalInstance().waitForDone(int(PATIENCE_SECONDS * 1000)):
        left.append("work in the global thread pool")
    for found in gc.get_objects():
        kind = type(found)  # not isinstance: it would ask a dead weak proxy for its class
        if issubclass(kind, QTimer) and isValid(found) and found.isActive():
            left.append(f"active timer {found.objectName() or kind.__name__} of {owner(found)}")
        elif issubclass(kind, QThread) and isValid(found) and found.isRunning() and not found.wait(1000):
            left.append(f"running {found.objectName() or kind.__name__}")
    return left


def owner(found: object) -> str:
    """Name the class of the parent of a QObject, for the message."""
    parent = found.parent() if hasattr(found, "parent") else None
    return type(parent).__name__ if parent is not None else "nobody"
