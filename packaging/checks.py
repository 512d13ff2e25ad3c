"""Every check of the project behind one command: all run, even after a failure, and the tests come last."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """One check: a title and the words after the interpreter."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """How a check ended, and how long it took in seconds."""

    title: str
    passed: bool
    seconds: float


# import-linter has no module to start with -m, and its script would carry the place where it was installed.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = (
    Check(title="ruff: rules", words=("-m", "ruff", "check", ".")),
    Check(title="ruff: format", words=("-m", "ruff", "format", "--check", ".")),
    Check(title="mypy: types", words=("-m", "mypy")),
    Check(title="import-linter: layers", words=("-c", LINT_IMPORTS, "--no-logo")),
    Check(title="scenarios", words=("-m", "trainer", "scenario", "check")),
    Check(title="translations", words=("packaging/translations.py", "--check")),
)
# Two halves in order, the quicker worker helping at the end: what a file prepares once is prepared by one worker.
TESTS = Check(title="pytest", words=("-m", "pytest", "-n", "2", "--dist", "worksteal"))


def check_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that the checks run under: no window, and output as it comes."""
    return {**environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}


def run_check(check: Check, root: Path, python: Path) -> Result:
    """Run one check and let it print."""
    print(f"\n== {check.title}", flush=True)
    begun = time.monotonic()
    words = [str(python), *check.words]
    environ = check_environment(os.environ)
    done = subprocess.run(words, cwd=root, env=environ, stdin=subprocess.DEVNULL, check=False)
    return Result(title=check.title, passed=done.returncode == 0, seconds=time.monotonic() - begun)


def run_tests(root: Path, python: Path) -> tuple[Result, str]:
    """Run pytest, print all but its last line, and return that line too: it has to close the output."""
    print(f"\n== {TESTS.title}", flush=True)
    begun = time.monotonic()
    words = [str(python), *TESTS.words, *(["--color=yes"] if sys.stdout.isatty() else [])]
    held = ""
    with subprocess.Popen(
        words,
        cwd=root,
        env=check_environment(os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            print(held, end="", flush=True)
            held = line
    return Result(title=TESTS.title, passed=process.returncode == 0, seconds=time.monotonic() - begun), held


def summary(results: list[Result]) -> str:
    """Return one line per result."""
    width = max(len(result.title) for result in results)
    rows = (f"  {r.title:<{width}}  {'passed' if r.passed else 'FAILED'}  {r.seconds:6.1f} s" for r in results)
    return "\n".join(("", "== all checks", *rows))


def run_all(root: Path, python: Path) -> int:
    """Run every check and then the tests; return 0 only if all passed."""
    results = [run_check(check, root, python) for check in CHECKS]
    tests, closing = run_tests(root, python)
    results.append(tests)
    print(summary(results), flush=True)
    print(closing, end="", flush=True)
    return 0 if all(result.passed for result in results) else 1
