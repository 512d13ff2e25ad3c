"""What can be wrong with content: rules with stable codes, findings with their place, the error that carries them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.core.errors import UserFacing


class Severity(StrEnum):
    """How much a finding matters: an error stops a scenario from being played, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class FileKind(StrEnum):
    """Which kind of file a rule and its examples are about."""

    SCENARIO = "scenario.yaml"
    BRIEF = "brief.md"
    PERSONA = "personas/*.yaml"
    ARCHETYPE = "archetypes/*.yaml"
    TACTIC = "tactics/*.yaml"
    MOVE = "moves/*.yaml"
    TERMS = "handbook/*.yaml"
    GENERIC = "lines/generic.yaml"
    PLAY = "plays/*.play"
    FOLDER = "the folder"
    PACK = "*.hardball"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: the file as shown to people, line and column from 1; line 0 is the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors understand it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: which rule, where, what is wrong and how to mend it."""

    code: str
    severity: Severity
    place: Place
    message: str
    remedy: str

    def __str__(self) -> str:
        """Write the finding on two lines for a terminal."""
        return f"{self.place}: {self.code} {self.severity}: {self.message}\n    {self.remedy}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that can be wrong, explained once for the program, its documentation and its tests.

    The examples are fragments of a file of that kind;
    in a test they replace the parts of the same name in a good file. They may be indented like the code around them.
    """

    code: str
    title: str
    message: str
    """What is wrong, with places in braces for the facts."""
    remedy: str
    """How to mend it, in one sentence, with the same facts."""
    why: str
    """Why it matters."""
    bad: str
    good: str
    kind: FileKind = FileKind.SCENARIO
    severity: Severity = Severity.ERROR

    def __post_init__(self) -> None:
        for name in ("bad", "good"):
            object.__setattr__(self, name, textwrap.dedent(getattr(self, name)).strip("\n"))

    def at(self, place: Place, **facts: object) -> Diagnostic:
        """Return a finding of this rule at a place; long facts are cut, for they may be somebody's whole file."""
        facts = {name: shortened(fact) for name, fact in facts.items()}
        return Diagnostic(
            code=self.code,
            severity=self.severity,
            place=place,
            message=self.message.format(**facts),
            remedy=self.remedy.format(**facts),
        )


class ContentError(UserFacing):
    """Content that cannot be used, with every finding that says why."""

    def __init__(self, subject: str, diagnostics: Sequence[Diagnostic]) -> None:
        errors = errors_in(diagnostics)
        first = errors[0] if errors else None
        more = f" and {len(errors) - 1} more" if len(errors) > 1 else ""
        super().__init__(
            f"{subject} cannot be used: {first.place}: {first.message}{more}"
            if first
            else f"{subject} cannot be used.",
            safe="Your sessions and the other scenarios are not touched.",
            remedy=first.remedy if first else "",
        )
        self.diagnostics = tuple(diagnostics)


def shortened(fact: object, most: int = 160) -> str:
    """Return a fact as text of at most so many characters."""
    text = str(fact)
    return text if len(text) <= most else f"{text[: most - 3]}..."


def errors_in(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings that are errors."""
    return tuple(found for found in diagnostics if found.severity is Severity.ERROR)


def sorted_by_place(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings in reading order, each once."""
    return tuple(
        sorted(
            dict.fromkeys(diagnostics),
            key=lambda found: (found.place.file, found.place.line, found.place.column, found.code, found.message),
        )
    )
