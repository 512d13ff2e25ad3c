"""What lies on the table when an utterance is made: both sides' latest figures, and what was talked about last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeAlias

from trainer.core.terms import Value, same_value

Put: TypeAlias = Mapping[int, tuple[Value, ...]]
"""Values by place of the issue; several where several were offered at once, the last one counting."""
_NOTHING: Put = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One side's figures: those that stand, and every one there has been."""

    standing: Put = field(default_factory=lambda: _NOTHING)
    ever: Put = field(default_factory=lambda: _NOTHING)

    def stands(self, issue: int, value: Value) -> bool:
        """Tell whether a value is among the side's standing figures."""
        return any(same_value(known, value) for known in self.standing.get(issue, ()))

    def was_said(self, issue: int, value: Value) -> bool:
        """Tell whether the side has ever offered a value."""
        return any(same_value(known, value) for known in self.ever.get(issue, ()))

    def latest(self, issue: int) -> Value | None:
        """Return the figure that stands, if any."""
        known = self.standing.get(issue, ())
        return known[-1] if known else None

    def after(self, put: Put) -> Offered:
        """Return the side's figures after it put more forward."""
        ever = {**self.ever, **{issue: (*self.ever.get(issue, ()), *values) for issue, values in put.items()}}
        return Offered(standing={**self.standing, **put}, ever=ever)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTable:
    """The figures of both sides, from the speaker's point of view."""

    theirs: Offered = field(default_factory=Offered)
    mine: Offered = field(default_factory=Offered)
    asked: int | None = None
    """Place of the issue the other side last asked about."""
    choices: frozenset[tuple[int, Value]] = frozenset()
    """Values the other side named in a question it ended with: which of them is meant?"""
    topics: frozenset[int] = frozenset()
    """Places of the issues the last two turns were about."""
    last_is_theirs: bool = True
    """The latest figures came from the other side."""

    def after(self, put: Put, *, mine: bool) -> OnTable:
        """Return the table after one side put terms on it."""
        if not put:
            return self
        if mine:
            return replace(self, mine=self.mine.after(put), last_is_theirs=False)
        return replace(self, theirs=self.theirs.after(put), last_is_theirs=True)

    def turned(self) -> OnTable:
        """Return the same table as the other side sees it."""
        return OnTable(theirs=self.mine, mine=self.theirs, topics=self.topics, last_is_theirs=not self.last_is_theirs)
