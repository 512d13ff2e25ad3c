"""What lies on the table when an utterance is made: both sides' latest figures, and what was asked last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.core.terms import Value, same_value


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTable:
    """The standing figures by place of the issue, from the speaker's point of view."""

    theirs: Mapping[int, Value] = field(default_factory=dict)
    mine: Mapping[int, Value] = field(default_factory=dict)
    theirs_before: Mapping[int, tuple[Value, ...]] = field(default_factory=dict)
    """Every value the other side has offered, oldest first."""
    mine_before: Mapping[int, tuple[Value, ...]] = field(default_factory=dict)
    asked: int | None = None
    last_is_theirs: bool = True
    """The latest figures came from the other side."""

    def is_theirs(self, issue: int, value: Value) -> bool:
        """Tell whether a value is the other side's standing figure."""
        return issue in self.theirs and same_value(self.theirs[issue], value)

    def was_theirs(self, issue: int, value: Value) -> bool:
        """Tell whether the other side has ever offered a value."""
        return any(same_value(known, value) for known in self.theirs_before.get(issue, ()))

    def is_mine(self, issue: int, value: Value) -> bool:
        """Tell whether a value is the speaker's own standing or earlier figure."""
        return any(same_value(known, value) for known in self.mine_before.get(issue, ())) or (
            issue in self.mine and same_value(self.mine[issue], value)
        )

    def with_offer(self, terms: Mapping[int, Value], *, mine: bool, asked: int | None = None) -> OnTable:
        """Return the table after one side put terms on it."""
        standing = dict(self.mine if mine else self.theirs)
        before = dict(self.mine_before if mine else self.theirs_before)
        standing.update(terms)
        for issue, value in terms.items():
            before[issue] = (*before.get(issue, ()), value)
        last_is_theirs = (not mine) if terms else self.last_is_theirs
        if mine:
            return OnTable(
                theirs=self.theirs,
                mine=standing,
                theirs_before=self.theirs_before,
                mine_before=before,
                asked=None,
                last_is_theirs=last_is_theirs,
            )
        return OnTable(
            theirs=standing,
            mine=self.mine,
            theirs_before=before,
            mine_before=self.mine_before,
            asked=asked,
            last_is_theirs=last_is_theirs,
        )

    def turned(self) -> OnTable:
        """Return the same table as the other side sees it."""
        return OnTable(
            theirs=self.mine,
            mine=self.theirs,
            theirs_before=self.mine_before,
            mine_before=self.theirs_before,
            last_is_theirs=not self.last_is_theirs,
        )
