"""The order of work behind the two commands: libraries, display, environment, then the app or the checks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import checks
import display
import platforms
import system_libraries
from environment import Environment
from problems import Problem


def perform(root: Path, command: str, words: list[str]) -> int:
    """Set up what `command` ("run" or "test") needs under `root`, do it, and return its exit code."""
    try:
        platforms.require()
        needs_window = command == "run" and display.opens_window(words)
        if needs_window:
            display.require(os.environ)
        # The checks open windows of their own where there is a virtual screen to open them on.
        system_libraries.ensure(window=needs_window or (command == "test" and shutil.which("Xvfb") is not None))
        if needs_window:
            display.require(os.environ)
        environment = Environment(root)
        environment.ensure("dev" if command == "test" else "app")
    except Problem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    if command == "test":
        return checks.run_all(root, environment.python)
    return start(environment, words)


def start(environment: Environment, words: list[str]) -> int:
    """Start the app with `words`; on POSIX this process becomes the app."""
    command = [str(environment.script("hardball")), *words]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)
