"""Starting: the window beside a bare window of the same toolkit, memory, and what each command waits for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ctypes.util import find_library
from pathlib import Path

from tests.benchmarks.figures import Figure, figure, timed_ms

ROOT = Path(__file__).resolve().parents[2]
START_BUDGET, MEMORY_BUDGET = "ratio <= 2.5", "<= 300 MB"

REPORT = """
def report(app, window):
    import time
    while window.windowHandle() is None or not window.windowHandle().isExposed():
        app.processEvents()
    for _ in range(3):
        app.processEvents()
    try:
        pages = open('/proc/self/statm').read().split()[1]
    except OSError:
        pages = 0
    print('ready', pages, flush=True)
"""
BARE = f"""{REPORT}
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1100, 720)
window.show()
report(app, window)
"""
OURS = f"""{REPORT}
import sys
from trainer.bootstrap import main
from PySide6.QtWidgets import QApplication

def stand_in(*_):
    app = QApplication.instance()
    windows = [one for one in app.topLevelWidgets() if type(one).__name__ == 'MainWindow']
    report(app, windows[0])
    return 0

QApplication.exec = stand_in
sys.exit(main(['--home', sys.argv[1]]))
"""
LONG_USE = """
import sys
from trainer.bootstrap import Services, main
from trainer.session.rehearsal import Rehearsal
from PySide6.QtWidgets import QApplication

def stand_in(*_):
    app = QApplication.instance()
    services = made[0]
    for slug in services.library.slugs():
        table = Rehearsal(services.library.load(slug), services.recogniser)
        for said in ('Hello, what do you want?', 'Could we do a bit less, who decides that?', 'Half of it, then.'):
            table.say(said)
            app.processEvents()
    print('ready', open('/proc/self/statm').read().split()[1], flush=True)
    return 0

made = []
given = Services.__init__
def noted(services, paths):
    given(services, paths)
    made.append(services)
Services.__init__ = noted
QApplication.exec = stand_in
sys.exit(main(['--home', sys.argv[1]]))
"""


def measure_long_use(platform: str) -> list[Figure]:
    """Read the memory of the program with its window open, after a few turns at each of our tables in turn."""
    if not Path("/proc/self/statm").exists():
        return []
    with screen(platform) as environment, tempfile.TemporaryDirectory(prefix="hardball-bench-") as home:
        _, pages = start(LONG_USE, home, environment)
    megabytes = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    return [figure(f"memory after every scene, {platform}", "MB", [megabytes], budget=MEMORY_BUDGET)]


def measure_start(platform: str, runs: int = 7) -> list[Figure]:
    """Time both windows in turn, from the birth of the process to a window that has been drawn and takes input."""
    with screen(platform) as environment, tempfile.TemporaryDirectory(prefix="hardball-bench-") as home:
        times: dict[str, list[float]] = {"bare": [], "ours": []}
        memory: dict[str, list[float]] = {"bare": [], "ours": []}
        for run in range(runs + 1):
            for name, script in (("bare", BARE), ("ours", OURS)):
                took, pages = start(script, home, environment)
                if run:  # the first run only warms the disk and the byte code
                    times[name].append(took)
                    memory[name].append(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)
    bare = figure(f"bare PySide6 window, {platform}", "ms", times["bare"])
    light = figure(f"memory of the bare window, {platform}", "MB", memory["bare"])
    return [
        bare,
        figure(f"window ready, {platform}", "ms", times["ours"], baseline=bare, budget=START_BUDGET),
        light,
        figure(f"memory of the window, {platform}", "MB", memory["ours"], baseline=light, budget=MEMORY_BUDGET),
    ]


def start(script: str, home: str, environment: Mapping[str, str]) -> tuple[float, int]:
    """Start a window; return ms until it said that it is ready, and its resident pages then."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, home], cwd=ROOT, env=dict(environment), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (time.perf_counter() - begun) * 1000
        process.stdout.read()
    if not line.startswith("ready"):
        raise RuntimeError(f"no window came up: {line!r}")
    return took, int(line.split()[1])


@contextmanager
def screen(platform: str) -> Iterator[Mapping[str, str]]:
    """Give the environment of a platform: offscreen, or a virtual X server of its own."""
    if platform == "offscreen":
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        yield {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    finally:
        server.terminate()
        server.wait()


def platforms() -> list[str]:
    """Return the platforms that can be measured here: a virtual X server only where Qt can speak to it."""
    reached = shutil.which("Xvfb") is not None and find_library("xcb-cursor") is not None
    return ["offscreen", *(["Xvfb"] if reached else [])]


COMMANDS = (
    ("--help", ("--help",)),
    ("scenario schema", ("scenario", "schema")),
    ("understand, one line", ("understand",)),
    ("sessions", ("--throwaway", "sessions")),
    ("scenario check, all", ("scenario", "check")),
)


def measure_commands(runs: int = 3) -> list[Figure]:
    """Time whole commands beside an empty Python."""
    empty = figure("python -c pass", "ms", [_run("-c", "pass") for _ in range(runs)])
    found = [empty]
    for name, words in COMMANDS:
        taken = [_run("-m", "trainer", *words) for _ in range(runs)]
        found.append(figure(f"hardball {name}", "ms", taken, baseline=empty))
    return found


def _run(*words: str) -> float:
    def run() -> None:
        subprocess.run(
            [sys.executable, *words], cwd=ROOT, input=b'{"id": 1, "text": "Fine."}\n', capture_output=True, check=False
        )

    return timed_ms(run)
