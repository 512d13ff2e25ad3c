"""Reads the authored lines: what is said over what table, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.language.bargains import bargain
from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.ports import TableContext
from trainer.core.terms import Issue, IssueId, Value

_TERM = re.compile(r'([\w-]+)=("[^"]*"|[^\s:!@]+)(?::(\w+))?(!)?(?:@(\d))?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a line should be read as."""

    terms: frozenset[tuple[str, str, str, bool, int]]
    conditional: bool
    ambiguous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One authored line."""

    number: int
    bargain: str
    text: str
    context: TableContext
    meaning: Meaning


def lines(name: str, issues_of: Callable[[str], tuple[Issue, ...]] = bargain) -> Iterator[Line]:
    """Yield the lines of an authored file beside this module, over the issues a bargain's name stands for."""
    path = Path(__file__).with_name(name)
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not row.strip() or row.startswith("#"):
            continue
        where, table, text, meant = (
            (part.strip() for part in row.split(" | ") if True) if row.count(" | ") == 3 else _cut(row)
        )
        yield Line(
            number=number, bargain=where, text=text, context=_context(issues_of(where), table), meaning=_meaning(meant)
        )


def _cut(row: str) -> tuple[str, str, str, str]:
    parts = [part.strip() for part in row.split("|")]
    if len(parts) != 4:
        raise ValueError(f"not four columns: {row}")
    return parts[0], parts[1], parts[2], parts[3]


def _context(issues: tuple[Issue, ...], table: str) -> TableContext:
    names = {str(issue.id).replace(" ", "_"): issue for issue in issues}
    sides: dict[str, dict[IssueId, Value]] = {}
    asked: str | None = None
    for part in filter(None, (piece.strip() for piece in table.split(";"))):
        who, said = (piece.strip() for piece in part.split(":", maxsplit=1))
        if who == "asked":
            asked = str(names[said].id)
            continue
        terms: dict[IssueId, Value] = {}
        for pair in said.split(", "):
            name, value = pair.split("=")
            issue = names[name.strip()]
            listed = next((option.value for option in issue.options if str(option.value) == value), None)
            terms[issue.id] = listed if listed is not None else float(value)
        sides[who] = terms
    return TableContext(issues=issues, their_offer=sides.get("them"), my_offer=sides.get("me"), asked_issue=asked)


def _meaning(meant: str) -> Meaning:
    terms = {
        (name, _plain(value.strip('"')), role or "offer", bool(limit), int(package or 0))
        for name, value, role, limit, package in _TERM.findall(meant)
    }
    return Meaning(terms=frozenset(terms), conditional="COND" in meant, ambiguous="AMBIG" in meant)


def _plain(value: Value) -> str:
    try:
        return f"{float(value):g}"
    except ValueError:
        return str(value).lower()


def told(reading: OfferReading | None) -> Meaning:
    """Return a reading in the same form as an authored meaning."""
    if reading is None:
        return Meaning(terms=frozenset(), conditional=False, ambiguous=False)
    return Meaning(
        terms=frozenset(_told(term) for term in reading.terms),
        conditional=reading.conditional,
        ambiguous=reading.ambiguous,
    )


def _told(term: Term) -> tuple[str, str, str, bool, int]:
    limit = term.limit or term.role is TermRole.LIMIT
    return (str(term.issue).replace(" ", "_"), _plain(term.value), str(term.role), limit, term.package)
