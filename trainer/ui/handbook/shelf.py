"""Where pages find the handbook: empty until there is a library, read once."""

from __future__ import annotations

from collections.abc import Callable

from trainer.core.handbook import Handbook


class HandbookShelf:
    """Holds the handbook of the window; reading it takes about a tenth of a second, best done behind the window."""

    def __init__(self) -> None:
        self._read: Callable[[], Handbook] | None = None
        self._book: Handbook | None = None

    def fill(self, read: Callable[[], Handbook]) -> None:
        """Say where the handbook comes from."""
        self._read, self._book = read, None

    @property
    def book(self) -> Handbook:
        """Return the handbook, read on first use."""
        if self._book is None:
            self._book = self._read() if self._read is not None else Handbook()
        return self._book
