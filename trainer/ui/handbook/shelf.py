"""Where pages find the handbook: empty until it has been read behind the window."""

from __future__ import annotations

from collections.abc import Callable

from trainer.core.handbook import Handbook


class HandbookShelf:
    """Holds the handbook of the window; looking at it never waits."""

    def __init__(self) -> None:
        self._source: Callable[[], Handbook] | None = None
        self._book = Handbook()

    @property
    def book(self) -> Handbook:
        """Return the handbook, an empty one until it was read."""
        return self._book

    def fill(self, source: Callable[[], Handbook]) -> None:
        """Say where the handbook comes from."""
        self._source, self._book = source, Handbook()

    def read(self) -> None:
        """Read it; about a tenth of a second, so not on the thread of the window."""
        if self._source is not None:
            self._book = self._source()
