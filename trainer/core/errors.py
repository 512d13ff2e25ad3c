"""The kinds of failure that callers tell apart; everything else is a bug of ours."""

from __future__ import annotations


class TrainerError(Exception):
    """The base of every failure the trainer raises on purpose."""


class UserFacing(TrainerError):  # noqa: N818 - reads as what it is: a failure meant for the user
    """Something the user or the world did: what happened, what is safe, and what to do."""

    def __init__(self, message: str, *, safe: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.safe = safe
        self.remedy = remedy

    def __str__(self) -> str:
        """Join the three sentences for a terminal or a log."""
        return " ".join(part for part in (self.message, self.safe, self.remedy) if part)


class Cancelled(TrainerError):  # noqa: N818 - not an error to the user: they asked for it
    """The user called the operation off; nothing needs to be said."""
