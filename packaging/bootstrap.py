#!/usr/bin/env python3
"""Set up Hardball on a fresh machine, then start it or check it.

    python3 packaging/bootstrap.py run [words for hardball]
    python3 packaging/bootstrap.py test

Standard library only. This file alone must still parse on Python 3.9, so that an old interpreter gets a clear sentence;
the modules beside it are imported once the version is known to be good.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")
USAGE = (
    "usage: python3 packaging/bootstrap.py run [words for hardball]   set up and start the app\n"
    "       python3 packaging/bootstrap.py test                       set up and run every check"
)


def version_problem(version: tuple[int, ...]) -> str | None:
    """Return a sentence for the user if this Python is too old, else None."""
    if version >= OLDEST:
        return None
    return (
        "Hardball needs Python {}.{} or later; this is Python {}.{}. Install a newer one beside it "
        "(on Ubuntu 22.04: sudo apt-get install python3.11 python3.11-venv), then start this command with it, "
        "for example: python3.11 packaging/bootstrap.py run"
    ).format(*OLDEST, *version)


def restart_with_newer_python() -> None:
    """Hand over to a newer interpreter on the PATH if there is one; returns only if there is none."""
    for name in NEWER_NAMES:
        found = shutil.which(name)
        if found is not None:
            os.execv(found, [found, __file__, *sys.argv[1:]])


def main(words: list[str]) -> int:
    """Run one command line; return the exit code."""
    problem = version_problem(sys.version_info[:2])
    if problem is not None:
        restart_with_newer_python()
        print(problem, file=sys.stderr)
        return 1
    if not words or words[0] not in ("run", "test") or (words[0] == "test" and len(words) > 1):
        print(USAGE, file=sys.stderr)
        return 0 if words in (["-h"], ["--help"]) else 2
    from steps import perform  # noqa: PLC0415 - needs the version checked above

    try:
        return perform(ROOT, words[0], words[1:])
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
