"""Issues, options, packages and their worth to each side."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from operator import attrgetter, contains, getitem
from types import MappingProxyType
from typing import NamedTuple, NewType, TypeAlias

from trainer.core.number_words import borrow_phrase, borrow_words, framed

IssueId = NewType("IssueId", str)
Value: TypeAlias = int | float | str
Terms: TypeAlias = Mapping[IssueId, Value]
"""Values by issue; may leave issues open."""
Package: TypeAlias = Mapping[IssueId, Value]
"""Values for every issue of a bargain."""

WITHIN = 1e-9


class Side(StrEnum):
    """Who sits at the table."""

    LEARNER = "learner"
    COUNTERPART = "counterpart"

    @property
    def other(self) -> Side:
        """Return the side across the table."""
        return Side.COUNTERPART if self is Side.LEARNER else Side.LEARNER


class IssueKind(StrEnum):
    """What sort of value an issue takes."""

    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    DATE = "date"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One value an issue can take, with the words people use for it."""

    value: Value
    label: str
    spoken: str = ""
    aliases: tuple[str, ...] = ()
    at: float | None = None
    """The number it stands for beside options that have one in their words, e.g. 24 for 'none' beside 'month 6'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One negotiable point; options run from the learner's worst to the learner's best."""

    id: IssueId
    name: str
    kind: IssueKind
    options: tuple[Option, ...]
    learner_weight: float
    counterpart_weight: float
    unit: str = ""
    compatible: bool = False
    divisible: bool = False
    learner_floor: Value | None = None
    counterpart_cap: Value | None = None
    aliases: tuple[str, ...] = ()
    headline: bool = False
    scale: float = 1.0
    """How many money units one unit of value is, e.g. 1000 for a salary in thousands."""
    reference: Value | None = None
    """A figure both sides know beforehand, e.g. a list price; naming it is no offer by itself."""

    def position(self, value: Value) -> float | None:
        """Return where a value lies from the learner's worst (0) to best (1), or None when it cannot be taken.

        Numbers between two options, where the issue takes them, are read on the straight line.
        """
        last = len(self.options) - 1
        for index, option in enumerate(self.options):
            if same_value(option.value, value):
                return index / last if last else 1.0
        said = framed(value)
        if said is None or not self.takes_between(value):
            return None
        for index, ends in enumerate(itertools.pairwise(self.options)):
            low, high = (self._framed(end) for end in ends)
            if low is None or high is None or not low[0] == high[0] == said[0]:
                continue
            share = (said[1] - low[1]) / (high[1] - low[1])
            if 0.0 <= share <= 1.0:
                return (index + share) / last
        return None

    def _framed(self, option: Option) -> tuple[str, float] | None:
        """Return an option's number and the words it stands in; one that has a place gets the words of the others."""
        if option.at is None:
            return framed(option.value)
        others = (known for other in self.options if other.at is None and (known := framed(other.value)) is not None)
        words = next(others, None)
        return (words[0], option.at) if words is not None else None

    def takes_between(self, value: Value) -> bool:
        """Tell whether a value may stand that lies between two options.

        Any number may where the issue is divisible or a percentage; of what is counted, whole numbers; between times of
        day any time, and between options that differ in one number ('net 30', 'net 60') any whole one.
        """
        if isinstance(value, str):
            said = framed(value)
            return said is not None and said[1].is_integer()
        if self.divisible or self.kind is IssueKind.PERCENT:
            return True
        return self.kind is IssueKind.COUNT and float(value).is_integer()

    def option(self, value: Value) -> Option | None:
        """Return the listed option that has this value, if any."""
        return next((option for option in self.options if same_value(option.value, value)), None)

    def label(self, value: Value) -> str:
        """Return how a value is written for people, with its unit."""
        found = self.option(value)
        if found is not None:
            return found.label
        labels = [(known.value, known.label) for known in self.options]
        if isinstance(value, str):
            return borrow_words(value, labels) or value
        counted = self.kind is IssueKind.COUNT or self.kind is IssueKind.PERCENT
        if counted and (borrowed := borrow_phrase(value, labels)):
            return borrowed
        if self.unit.startswith(("£", "€", "$")):
            amount = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
            return f"{self.unit[0]}{amount}{self.unit[1:]}"
        text = f"{value:,.2f}".rstrip("0").rstrip(".")
        return f"{text} {self.unit}".strip()

    def nearest(self, value: float) -> tuple[Value, ...]:
        """Return the one or two listed numbers around a number."""
        numbers = sorted(o.value for o in self.options if not isinstance(o.value, str))
        below = [number for number in numbers if number <= value]
        above = [number for number in numbers if number >= value]
        found = ([below[-1]] if below else []) + ([above[0]] if above else [])
        return tuple(dict.fromkeys(found))

    def weight(self, side: Side) -> float:
        """Return the weight this side gives the issue; a side's weights sum to 100."""
        return self.learner_weight if side is Side.LEARNER else self.counterpart_weight

    def worth(self, side: Side, value: Value) -> float:
        """Return the utility points (0 to the weight) of a value for a side.

        Raises:
            ValueError: the value cannot be taken on this issue.
        """
        position = self.position(value)
        if position is None:
            raise ValueError(f"{value!r} is not a value of {self.id}")
        if side is Side.COUNTERPART and not self.compatible:
            position = 1.0 - position
        return self.weight(side) * position

    def within(self, side: Side, value: Value) -> bool:
        """Tell whether a value respects a side's hard limit on this issue."""
        position = self.position(value)
        if position is None:
            return False
        limit = self.learner_floor if side is Side.LEARNER else self.counterpart_cap
        if limit is None:
            return True
        bound = self.position(limit)
        assert bound is not None
        if side is Side.LEARNER:
            return position >= bound - WITHIN
        return position <= bound + WITHIN


def same_value(left: Value, right: Value) -> bool:
    """Tell whether two values are the same option, reading text without case."""
    if isinstance(left, str) or isinstance(right, str):
        return str(left).strip().casefold() == str(right).strip().casefold()
    return abs(left - right) < WITHIN


class Scored(NamedTuple):
    """A package with its utility for each side and the positions of its values."""

    package: Package
    learner: float
    counterpart: float
    positions: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Bargain:
    """The numbers of a negotiation: issues and both sides' reservation values in utility points (0-100)."""

    issues: tuple[Issue, ...]
    learner_reservation: float
    counterpart_reservation: float
    _by_id: Mapping[IssueId, Issue] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", MappingProxyType({issue.id: issue for issue in self.issues}))

    def issue(self, issue_id: IssueId) -> Issue:
        """Return an issue by id, or raise KeyError."""
        return self._by_id[issue_id]

    def has(self, issue_id: str) -> bool:
        """Tell whether the bargain has such an issue."""
        return issue_id in self._by_id

    @property
    def headline(self) -> Issue:
        """Return the money issue people quote; the first issue when none is marked."""
        return next((issue for issue in self.issues if issue.headline), self.issues[0])

    def reservation(self, side: Side) -> float:
        """Return the utility of a side's BATNA."""
        return self.learner_reservation if side is Side.LEARNER else self.counterpart_reservation

    def utility(self, side: Side, package: Package) -> float:
        """Return what a full package is worth to a side, 0-100: the sum over issues of weight times value."""
        return sum(self.worth(side, issue.id, package[issue.id]) for issue in self.issues)

    def worth(self, side: Side, issue_id: IssueId, value: Value) -> float:
        """Return the utility points of a value for a side.

        Raises:
            ValueError: the value cannot be taken on this issue.
        """
        known = self._worths[side][issue_id].get(value)
        return self._by_id[issue_id].worth(side, value) if known is None else known

    @cached_property
    def _worths(self) -> Mapping[Side, Mapping[IssueId, Mapping[Value, float]]]:
        """Return what every listed value is worth to each side: these are asked for all the time."""
        return {
            side: {issue.id: {o.value: issue.worth(side, o.value) for o in issue.options} for issue in self.issues}
            for side in Side
        }

    def within_limits(self, side: Side, package: Package) -> bool:
        """Tell whether every value of a package respects a side's hard limits."""
        return all(issue.within(side, package[issue.id]) for issue in self.issues)

    def acceptable(self, side: Side, package: Package) -> bool:
        """Tell whether a package is inside a side's limits and not below its reservation value."""
        return self.within_limits(side, package) and self.utility(side, package) >= self.reservation(side) - WITHIN

    def complete(self, terms: Terms, *fallbacks: Terms) -> Package:
        """Fill open issues from the first fallback that names them, else with the middle option (science.md 3)."""
        filled: dict[IssueId, Value] = {}
        for issue in self.issues:
            source = next((known for known in (terms, *fallbacks) if issue.id in known), None)
            filled[issue.id] = source[issue.id] if source is not None else issue.options[len(issue.options) // 2].value
        return MappingProxyType(filled)

    @cached_property
    def packages(self) -> tuple[Package, ...]:
        """Return every full package over the listed options, in option order."""
        ids = [issue.id for issue in self.issues]
        columns = [[option.value for option in issue.options] for issue in self.issues]
        return tuple(MappingProxyType(dict(zip(ids, row, strict=True))) for row in itertools.product(*columns))

    @cached_property
    def scored(self) -> tuple[tuple[Package, float, float], ...]:
        """Return every package with its utility for the learner and for the counterpart."""
        return tuple(
            (package, self.utility(Side.LEARNER, package), self.utility(Side.COUNTERPART, package))
            for package in self.packages
        )

    @cached_property
    def zone(self) -> tuple[tuple[Package, float, float], ...]:
        """Return the packages both sides could sign: inside all limits and not below either reservation value."""
        return tuple(row for row in self.scored if all(self.acceptable(side, row[0]) for side in Side))

    @cached_property
    def signable(self) -> Mapping[Side, tuple[Scored, ...]]:
        """Return the packages each side could sign by itself, with the positions of their values."""
        listed = [[option.value for option in issue.options] for issue in self.issues]
        lies = [{o: issue.position(o) or 0.0 for o in row} for issue, row in zip(self.issues, listed, strict=True)]
        rows = [
            Scored(package, learner, counterpart, tuple(map(getitem, lies, package.values())))
            for package, learner, counterpart in self.scored
        ]
        found: dict[Side, tuple[Scored, ...]] = {}
        for side in Side:
            inside = [{o for o in row if issue.within(side, o)} for issue, row in zip(self.issues, listed, strict=True)]
            least = self.reservation(side) - WITHIN
            worth = attrgetter(side.value)
            allowed = (row for row in rows if worth(row) >= least)
            found[side] = tuple(row for row in allowed if all(map(contains, inside, row.package.values())))
        return MappingProxyType(found)

    @cached_property
    def tradable(self) -> tuple[Scored, ...]:
        """Return the packages the learner could sign that lie inside the counterpart's hard limits."""
        rows = self.signable[Side.LEARNER]
        return tuple(row for row in rows if self.within_limits(Side.COUNTERPART, row.package))

    @cached_property
    def _tops(self) -> Mapping[Side, float]:
        """Return the highest utility any package has for each side."""
        return MappingProxyType(
            {
                Side.LEARNER: max(row[1] for row in self.scored),
                Side.COUNTERPART: max(row[2] for row in self.scored),
            }
        )

    def best(self, side: Side) -> float:
        """Return the highest utility any package has for a side."""
        return self._tops[side]


def changed_issues(before: Terms, after: Terms) -> Iterator[IssueId]:
    """Yield the issues whose value differs between two sets of terms, in the later one's order."""
    for issue_id, value in after.items():
        if issue_id not in before or not same_value(before[issue_id], value):
            yield issue_id


def shared(terms: Terms, others: Terms) -> dict[IssueId, Value]:
    """Return the terms that have the same value in others."""
    return {issue: value for issue, value in terms.items() if issue in others and same_value(others[issue], value)}


def takes(bargain: Bargain, issue_id: str, value: Value) -> bool:
    """Tell whether a bargain has an issue that can stand at a value."""
    return bargain.has(issue_id) and bargain.issue(IssueId(issue_id)).position(value) is not None


def positions_of(issues: Sequence[Issue], package: Package) -> tuple[float, ...]:
    """Return where each value of a package lies from the learner's worst (0) to best (1), in issue order."""
    return tuple(issue.position(package[issue.id]) or 0.0 for issue in issues)
