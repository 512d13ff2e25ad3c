"""A line on the terminal that counts what is done of a longer work."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

WIDTH = 30


class Counter:
    """Shows a bar on standard error when that is a terminal; the line ends with the work, however it ends."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._shows = sys.stderr.isatty()
        self._begun = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._begun:
            print(file=sys.stderr)

    def show(self, done: int) -> None:
        """Show how many are done."""
        if not self._shows:
            return
        self._begun = True
        bar = "#" * (done * WIDTH // self._total)
        print(f"\r[{bar:<{WIDTH}}] {done} of {self._total} sessions", end="", file=sys.stderr, flush=True)
