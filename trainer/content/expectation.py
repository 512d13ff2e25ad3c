"""What a play script may expect to come back, and how it is told whether it did."""

from __future__ import annotations

import fnmatch
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeAlias, TypeVar, assert_never, get_args

from trainer.content.source import resolve_scalar
from trainer.core import events as ev
from trainer.core.moves import Act, Move
from trainer.core.scenario import Scenario
from trainer.core.terms import IssueId, Side, Value, same_value

EVENTS: Mapping[str, type] = {kind.__name__: kind for kind in get_args(ev.Event)}
_COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": lambda left, right: abs(left - right) < 0.005,
}


EnumT = TypeVar("EnumT", bound=StrEnum)


class Measure(StrEnum):
    """The figures a script may compare once the meeting is over, in utility points or counterpart turns."""

    OWN = "own"
    THEIRS = "theirs"
    JOINT = "joint"
    TURNS = "turns"


class TacticEvent(StrEnum):
    """What may have become of a tactic."""

    FIRED = "fired"
    NAMED = "named"
    COUNTERED = "countered"
    PAID = "paid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """The other side said something that fits a pattern with * and ?."""

    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Does:
    """An act or move was read in the learner's words and counts."""

    label: Act | Move


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticBecame:
    """Something became of a tactic."""

    what: TacticEvent
    tactic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A side's offer holds these values."""

    side: Side
    terms: Mapping[IssueId, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event of that kind with these fields."""

    kind: str
    where: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedWith:
    """The meeting ended that way."""

    outcome: ev.Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """A figure stands in a relation to a number."""

    measure: Measure
    comparison: str
    number: float


Claim: TypeAlias = Says | Does | TacticBecame | Offered | Happened | EndedWith | Measures


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """A claim about what happened since the step above it, or, negated, that it did not."""

    line: int
    words: str
    """As written, for the report."""
    claim: Claim
    negated: bool = False


class NotUnderstood(Exception):  # noqa: N818 - becomes a finding at once
    """A line of a script that says nothing we know, with what would be understood."""

    def __init__(self, problem: str, wanted: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.wanted = wanted


def parse_claim(words: Sequence[str]) -> Claim:
    """Read the words after 'expect'.

    Raises:
        NotUnderstood: with what could stand there.
    """
    match list(words):
        case ["says", pattern]:
            return Says(pattern=pattern)
        case ["move", name]:
            return Does(label=one_of(Move, name, "a move"))
        case ["act", name]:
            return Does(label=one_of(Act, name, "an act"))
        case ["tactic", what, tactic]:
            return TacticBecame(what=one_of(TacticEvent, what, "what became of a tactic"), tactic=tactic)
        case ["offer", *terms] if terms:
            return Offered(side=Side.LEARNER, terms=parse_terms(terms))
        case ["their", *terms] if terms:
            return Offered(side=Side.COUNTERPART, terms=parse_terms(terms))
        case ["event", kind, *where]:
            return _parse_event(kind, where)
        case ["outcome", name]:
            return EndedWith(outcome=one_of(ev.Outcome, name, "an outcome"))
        case [name, comparison, number] if name in set(Measure):
            return _parse_measure(Measure(name), comparison, number)
    wanted = "says, move, act, tactic, offer, their, event, outcome, own, theirs, joint or turns, each with its words"
    raise NotUnderstood(f"'expect {' '.join(words)}' is not an expectation", wanted)


def one_of(kind: type[EnumT], name: str, what: str) -> EnumT:
    """Return the member of that name.

    Raises:
        NotUnderstood: with the names there are.
    """
    try:
        return kind(name)
    except ValueError:
        raise NotUnderstood(f"'{name}' is not {what}", f"one of {', '.join(kind)}") from None


def parse_terms(words: Sequence[str]) -> dict[IssueId, Value]:
    """Read issue=value pairs.

    Raises:
        NotUnderstood: a pair is none.
    """
    terms: dict[IssueId, Value] = {}
    for word in words:
        issue, equals, text = word.partition("=")
        if not issue or not equals or not text:
            raise NotUnderstood(f"'{word}' is not an issue with a value", 'pairs like rent=1290 or repairs="both 21d"')
        terms[IssueId(issue)] = parse_value(text)
    return terms


def parse_value(text: str) -> Value:
    """Read a number, or keep the word."""
    value = resolve_scalar(text)
    return text if value is None or isinstance(value, bool) else value


def _parse_event(kind: str, where: Sequence[str]) -> Happened:
    if kind not in EVENTS:
        raise NotUnderstood(f"there is no event '{kind}'", f"one of {', '.join(sorted(EVENTS))}")
    known = [item.name for item in fields(EVENTS[kind])]
    wanted: dict[str, str] = {}
    for word in where:
        name, equals, text = word.partition("=")
        if not equals or name not in known:
            raise NotUnderstood(
                f"'{word}' is not a field of {kind}", f"field=value with {', '.join(known) or 'nothing'}"
            )
        wanted[name] = text
    return Happened(kind=kind, where=wanted)


def _parse_measure(measure: Measure, comparison: str, number: str) -> Measures:
    value = resolve_scalar(number)
    if comparison not in _COMPARISONS or not isinstance(value, (int, float)) or isinstance(value, bool):
        raise NotUnderstood(f"'{comparison} {number}' compares with nothing", "a comparison like >= 55")
    return Measures(measure=measure, comparison=comparison, number=value)


def judge(
    claim: Claim, scenario: Scenario, since: Sequence[ev.Recorded], everything: Sequence[ev.Recorded]
) -> str | None:
    """Return None when a claim holds, else what was there instead.

    Claims about talk look at the events since the step; outcomes and figures at the whole meeting.
    """
    recent = [record.event for record in since]
    match claim:
        case Says():
            said = [event.text for event in recent if isinstance(event, ev.CounterpartSpoke)]
            found = any(fnmatch.fnmatch(text.casefold(), claim.pattern.casefold()) for text in said)
            return None if found else _list("they said", said)
        case Does():
            done = [name for event in recent for name in _labels(event)]
            return None if claim.label in done else _list("read", done)
        case TacticBecame():
            became = [fate for event in recent if (fate := _tactic_event(event)) is not None]
            wanted = (claim.what, claim.tactic)
            return None if wanted in became else _list("tactics", [f"{what} {tactic}" for what, tactic in became])
        case Offered():
            return _judge_offer(claim, scenario, recent)
        case Happened():
            kind = EVENTS[claim.kind]
            same = [event for event in recent if isinstance(event, kind)]
            if any(all(_shows(getattr(event, name), text) for name, text in claim.where.items()) for event in same):
                return None
            return _list("events", [str(event) for event in same] or [type(event).__name__ for event in recent])
        case EndedWith():
            ending = _ending(everything)
            outcome = ending.outcome if ending is not None else None
            return None if outcome is claim.outcome else f"outcome {outcome or 'none yet'}"
        case Measures():
            value = measure(claim.measure, scenario, everything)
            if value is not None and _COMPARISONS[claim.comparison](value, claim.number):
                return None
            return f"{claim.measure} {'unknown' if value is None else f'{value:.1f}'}"
        case _:
            assert_never(claim)


def _judge_offer(claim: Offered, scenario: Scenario, recent: Sequence[ev.Event]) -> str | None:
    kind = ev.LearnerOffered if claim.side is Side.LEARNER else ev.CounterpartOffered
    offers = [event.package for event in recent if isinstance(event, kind)]
    if any(all(same_value(package[issue], value) for issue, value in claim.terms.items()) for package in offers):
        return None
    shown = [
        ", ".join(f"{issue}={scenario.bargain.issue(issue).label(package[issue])}" for issue in claim.terms)
        for package in offers
    ]
    return _list("offers", shown)


def _labels(event: ev.Event) -> tuple[str, ...]:
    """Return the acts and moves an event shows, those included that the engine found itself."""
    match event:
        case ev.LearnerSpoke():
            counted = tuple(act for act in Act if event.reading.has_act(act))
            return (*counted, *event.reading.counted_moves())
        case ev.TacticCountered():
            return (event.move,)
        case _:
            return ()


def _tactic_event(event: ev.Event) -> tuple[TacticEvent, str] | None:
    match event:
        case ev.TacticFired():
            return TacticEvent.FIRED, event.tactic
        case ev.TacticNamed():
            return TacticEvent.NAMED, event.tactic
        case ev.TacticCountered():
            return TacticEvent.COUNTERED, event.tactic
        case ev.TacticPaid():
            return TacticEvent.PAID, event.tactic
        case _:
            return None


def measure(what: Measure, scenario: Scenario, everything: Sequence[ev.Recorded]) -> float | None:
    """Return a figure of the meeting; an end without a deal counts as the BATNA, and before the end there is None."""
    if what is Measure.TURNS:
        return sum(isinstance(record.event, ev.CounterpartSpoke) for record in everything)
    ending = _ending(everything)
    if ending is None:
        return None
    worth = {
        side: scenario.bargain.reservation(side)
        if ending.package is None
        else scenario.bargain.utility(side, ending.package)
        for side in Side
    }
    match what:
        case Measure.OWN:
            return worth[Side.LEARNER]
        case Measure.THEIRS:
            return worth[Side.COUNTERPART]
        case Measure.JOINT:
            return sum(worth.values())
        case _:
            assert_never(what)


def _ending(everything: Sequence[ev.Recorded]) -> ev.SessionEnded | None:
    return next((record.event for record in reversed(everything) if isinstance(record.event, ev.SessionEnded)), None)


def _shows(value: object, text: str) -> bool:
    if isinstance(value, bool):
        return str(value).casefold() == text.casefold()
    if isinstance(value, (int, float)):
        return same_value(value, parse_value(text))
    return fnmatch.fnmatch(str(value).casefold(), text.casefold())


def _list(what: str, items: Sequence[str]) -> str:
    return f"{what}: {'; '.join(items)}" if items else f"no {what}"
