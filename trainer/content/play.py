"""Play scripts: readable files that play the learner and say what must come back."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from trainer.content.catalogue import plays as rules
from trainer.content.diagnostics import Diagnostic, Place, shortened
from trainer.content.expectation import Expectation, NotUnderstood, Says, one_of, parse_claim, parse_terms, parse_value
from trainer.content.source import resolve_scalar
from trainer.core.events import CoreInterest, Preparation, RedLine
from trainer.core.moves import Move
from trainer.core.terms import IssueId

MAX_STEPS = 300
"""No meeting is longer; scripts come from strangers and are played when a scene is checked."""
MAX_CHARACTERS = 2_000
"""No line of a script is longer; splitting one into words takes time."""
DEFAULT_AFTER_MS = 3_000
"""How long the learner of a script thinks before typing when it says nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sit:
    """Sit down; the counterpart opens the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speak:
    """Say something, after a silence and some typing; None types at an average speed."""

    text: str
    after_ms: int = DEFAULT_AFTER_MS
    typing_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Press hold, be silent so long, let go."""

    ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Be silent so long without pressing anything."""

    ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """Cite an item of the dossier."""

    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bring:
    """Bring in an ally."""

    ally: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Name a tactic by its button."""

    tactic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Ask for a break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Ask to meet again another day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeBack:
    """Return from an adjournment, with what was prepared meanwhile, or None when nothing was."""

    preparation: Preparation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree:
    """Accept what lies on the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Walk away."""


Action: TypeAlias = Sit | Speak | Hold | Wait | Cite | Bring | Name | Break | Part | ComeBack | Agree | Leave


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something the learner does, and what must come of it."""

    line: int
    action: Action
    expectations: tuple[Expectation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A whole script: seed, preparation and steps; the first step sits down."""

    name: str
    title: str = ""
    seed: int = 1
    preparation: Preparation = field(default_factory=Preparation)
    prepared: Mapping[str, int] = field(default_factory=dict)
    """The line on which each name in the preparation stands."""
    steps: tuple[Step, ...] = ()


def parse_play(text: str, shown: str) -> tuple[Play | None, tuple[Diagnostic, ...]]:
    """Return the play, or None with every line that could not be understood."""
    reader = _Reader(shown)
    for number, raw in enumerate(text.splitlines(), start=1):
        reader.read(number, raw.strip())
    if reader.findings:
        return None, tuple(reader.findings)
    return reader.play(), ()


class _Reader:
    """Collects a play line by line."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._name = shown.rsplit("/", 1)[-1].removesuffix(".play")
        self._title = ""
        self._seed = 1
        self._preparation = Preparation()
        self._opened_with: Preparation | None = None
        self._prepared: dict[str, int] = {}
        self._steps = [Step(line=1, action=Sit())]
        self.findings: list[Diagnostic] = []

    def play(self) -> Play:
        return Play(
            name=self._name,
            title=self._title,
            seed=self._seed,
            preparation=self._preparation if self._opened_with is None else self._opened_with,
            prepared=self._prepared,
            steps=tuple(self._steps),
        )

    def read(self, number: int, line: str) -> None:
        if line.startswith("#"):
            self._title = self._title or line.lstrip("# ")
            return
        try:
            self._read_line(number, line)
        except NotUnderstood as problem:
            place = Place(file=self._shown, line=number, column=1)
            self.findings.append(rules.UNREADABLE_LINE.at(place, problem=problem.problem, wanted=problem.wanted))

    def _read_line(self, number: int, line: str) -> None:
        if len(self._steps) > MAX_STEPS:
            raise NotUnderstood("the script goes on for too long", f"at most {MAX_STEPS} steps")
        if len(line) > MAX_CHARACTERS:
            raise NotUnderstood("the line is too long", f"at most {MAX_CHARACTERS} characters")
        if re.match(r"me\b[^:]*:", line):
            self._do(number, _parse_speech(line))
            return
        if re.match(r"them\s*:", line):
            self._expect(Expectation(line=number, words=line, claim=Says(pattern=line.partition(":")[2].strip())))
            return
        words = _split(line)
        match words:
            case []:
                pass
            case ["them", pattern]:
                self._expect(Expectation(line=number, words=line, claim=Says(pattern=pattern)))
            case ["expect", "no", *rest]:
                self._expect(Expectation(line=number, words=line, claim=parse_claim(rest), negated=True))
            case ["expect", *rest]:
                self._expect(Expectation(line=number, words=line, claim=parse_claim(rest)))
            case ["seed", seed]:
                self._seed = _whole(seed, "a seed like 7")
            case ["prepare", what, *rest]:
                self._prepare(number, what, rest)
            case ["return"]:
                revised = self._preparation != self._opened_with
                self._do(number, ComeBack(preparation=self._preparation if revised else None))
            case _:
                self._do(number, _parse_action(words, line))

    def _do(self, number: int, action: Action) -> None:
        if self._opened_with is None:
            self._opened_with = self._preparation
        self._steps.append(Step(line=number, action=action))

    def _expect(self, expectation: Expectation) -> None:
        last = self._steps[-1]
        self._steps[-1] = replace(last, expectations=(*last.expectations, expectation))

    def _prepare(self, number: int, what: str, words: list[str]) -> None:
        if len(self._steps) > 1 and not isinstance(self._steps[-1].action, Part):
            raise NotUnderstood("preparing comes before the first step", "a step of the meeting, or 'adjourn' first")
        parse = _PREPARATIONS.get(what)
        if parse is None:
            raise NotUnderstood(f"'prepare {what}' prepares nothing", f"prepare {', '.join(_PREPARATIONS)}")
        self._preparation = parse(self._preparation, words)
        self._prepared |= dict.fromkeys((what, *words), number)


def _parse_speech(line: str) -> Speak:
    head, _, text = line.partition(":")
    after, typing = DEFAULT_AFTER_MS, None
    words = head.split()[1:]
    while words:
        match words:
            case ["after", duration, *words]:
                after = _duration(duration)
            case ["typing", duration, *words]:
                typing = _duration(duration)
            case _:
                raise NotUnderstood(
                    f"'{' '.join(words)}' before the colon is no time", "me after 4.2s typing 6s: words"
                )
    if not text.strip():
        raise NotUnderstood("nothing is said after the colon", "what the learner says")
    return Speak(text=text.strip(), after_ms=after, typing_ms=typing)


def _parse_action(words: list[str], line: str) -> Action:
    match words:
        case ["hold", duration]:
            return Hold(ms=_duration(duration))
        case ["wait", duration]:
            return Wait(ms=_duration(duration))
        case ["cite", evidence]:
            return Cite(evidence=evidence)
        case ["ally", ally]:
            return Bring(ally=ally)
        case ["name", tactic]:
            return Name(tactic=tactic)
        case ["break"]:
            return Break()
        case ["adjourn"]:
            return Part()
        case ["accept"]:
            return Agree()
        case ["walk"]:
            return Leave()
    wanted = "seed, prepare, them, me, hold, wait, cite, ally, name, break, adjourn, return, accept, walk or expect"
    raise NotUnderstood(f"'{shortened(line, 60)}' is no step", wanted)


def _prepare_target(known: Preparation, words: list[str]) -> Preparation:
    match words:
        case [points]:
            return replace(known, target=float(_whole(points, "points from 0 to 100", most=100)))
    raise NotUnderstood("a target is one number", "points from 0 to 100")


def _prepare_red_line(known: Preparation, words: list[str]) -> Preparation:
    match words:
        case [issue, value]:
            line = RedLine(issue=IssueId(issue), value=parse_value(value))
            return replace(known, red_lines=(*known.red_lines, line))
    raise NotUnderstood("a red line is an issue and a value", "red-line rent 1410")


def _prepare_interest(known: Preparation, words: list[str]) -> Preparation:
    match words:
        case [issue, least, *rest] if len(rest) <= 1:
            importance = _whole(rest[0], "an importance from 1 to 5", most=5) if rest else 3
            found = CoreInterest(issue=IssueId(issue), least=parse_value(least), importance=importance)
            return replace(known, interests=(*known.interests, found))
    raise NotUnderstood("an interest is an issue, the least value, an importance", 'interest repairs "both 60d" 5')


def _prepare_batna(known: Preparation, words: list[str]) -> Preparation:
    match words:
        case [batna]:
            return replace(known, batna=batna)
        case [batna, confidence]:
            sure = _whole(confidence, "a confidence from 0 to 100", most=100)
            return replace(known, batna=batna, batna_confidence=sure)
    raise NotUnderstood("a BATNA is a sentence in quotes and how sure, 0 to 100", 'batna "A flat further out" 70')


def _prepare_plan(known: Preparation, words: list[str]) -> Preparation:
    match words:
        case [cue, answer]:
            return replace(known, plan_if=cue, plan_then=answer)
        case [cue, answer, move]:
            return replace(known, plan_if=cue, plan_then=answer, plan_move=one_of(Move, move, "a move"))
    raise NotUnderstood("a plan is an if and a then in quotes, and a move", 'plan "a clock" "I ask" deadline-question')


_PREPARATIONS: Mapping[str, Callable[[Preparation, list[str]], Preparation]] = {
    "target": _prepare_target,
    "red-line": _prepare_red_line,
    "interest": _prepare_interest,
    "batna": _prepare_batna,
    "evidence": lambda known, words: replace(known, evidence=(*known.evidence, *words)),
    "ally": lambda known, words: replace(known, allies=(*known.allies, *words)),
    "opening": lambda known, words: replace(known, opening=parse_terms(words)),
    "question": lambda known, words: replace(known, questions=(*known.questions, *words)),
    "plan": _prepare_plan,
    "guess": lambda known, words: replace(known, guessed_interests=(*known.guessed_interests, *words)),
}

_DURATION = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)(ms|s|m)")
_UNITS = {"ms": 1, "s": 1_000, "m": 60_000}
_LONGEST_MS = 3_600_000


def _duration(text: str) -> int:
    found = _DURATION.fullmatch(text)
    ms = round(float(found.group(1)) * _UNITS[found.group(2)]) if found else _LONGEST_MS + 1
    if ms > _LONGEST_MS:
        raise NotUnderstood(f"'{text}' is no time", "a time such as 4.2s, 500ms or 2m, an hour at most")
    return ms


def _whole(text: str, wanted: str, most: int = 2**63 - 1) -> int:
    value = resolve_scalar(text)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise NotUnderstood(f"'{shortened(text, 40)}' is not {wanted}", wanted)
    return value


def _split(line: str) -> list[str]:
    try:
        return shlex.split(line, comments=True)
    except ValueError:
        raise NotUnderstood("a quotation mark is not closed", 'two " around words that belong together') from None
