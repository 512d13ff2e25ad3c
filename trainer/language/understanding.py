"""Reads utterances as JSON lines and writes what was understood, for `hardball understand`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeGuard

from trainer.core.moves import Label, OfferReading, Reading, Term, Turn
from trainer.core.ports import Recogniser, TableContext
from trainer.core.terms import Issue
from trainer.language.issue_spec import issues_from_json

LONGEST_HISTORY = 200


def understand_lines(
    lines: Iterable[str], recogniser: Recogniser, issues: tuple[Issue, ...] = ()
) -> Iterator[tuple[str, bool]]:
    """Yield one output line per input line with whether it was read; a malformed line gives an error line with its id.

    Issues named in a line take the place of the scenario's.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        entry_id: object = None
        try:
            entry = _object(line)
            entry_id = _id(entry)
            text, context = _context(entry, issues)
        except (ValueError, RecursionError) as error:
            answer: dict[str, Any] = {"id": entry_id, "line": number, "error": str(error)}
            yield json.dumps(answer, ensure_ascii=False), False
        else:
            yield json.dumps({"id": entry_id, **as_json(recogniser.read(text, context))}, ensure_ascii=False), True


def _object(line: str) -> Mapping[str, Any]:
    entry = json.loads(line)
    if isinstance(entry, Mapping):
        return entry
    raise ValueError("a line must hold one JSON object")


def _id(entry: Mapping[str, Any]) -> str | float:
    """Return what the line is called: a text or a number."""
    named = entry.get("id")
    if isinstance(named, str) or (
        isinstance(named, int | float) and not isinstance(named, bool) and math.isfinite(named)
    ):
        return named
    raise ValueError("id must be a text or a number")


def as_json(reading: Reading) -> dict[str, Any]:
    """Return a reading in the published form."""
    return {
        "acts": [_label(label) for label in reading.acts],
        "moves": [_label(label) for label in reading.moves],
        "offer": None if reading.offer is None else _offer(reading.offer),
    }


def _label(label: Label) -> dict[str, Any]:
    return {"id": str(label.id), "confidence": round(label.confidence, 4), "start": label.start, "end": label.end}


def _offer(offer: OfferReading) -> dict[str, Any]:
    return {
        "terms": [_term(term) for term in offer.terms],
        "conditional": offer.conditional,
        "ambiguous": offer.ambiguous,
        "alternatives": [[_term(term) for term in terms] for terms in offer.alternatives],
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "issue": term.issue,
        "value": term.value,
        "role": str(term.role),
        "limit": term.limit,
        "start": term.start,
        "end": term.end,
        "package": term.package,
        "condition": term.condition,
        "out_of_range": term.out_of_range,
    }


def _context(entry: Mapping[str, Any], issues: tuple[Issue, ...]) -> tuple[str, TableContext]:
    text, said = entry.get("text"), entry.get("context")
    if not _is_text(text) or not (said is None or _is_text(said)):
        raise ValueError("text and context must be strings")
    own = issues_from_json(entry["issues"]) if entry.get("issues") is not None else issues
    history = _history(entry.get("history"))
    if said and not (history and not history[-1].mine and history[-1].text.strip() == said.strip()):
        history = (*history, Turn(mine=False, text=said))
    return text, TableContext(issues=own, history=history)


def _history(entries: object) -> tuple[Turn, ...]:
    turns = [] if entries is None else entries
    if not isinstance(turns, list) or not all(_is_turn(turn) for turn in turns):
        raise ValueError('history must be a list of turns: ["me" or "them", text]')
    return tuple(Turn(mine=who == "me", text=text) for who, text in turns[-LONGEST_HISTORY:])


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _is_turn(entry: object) -> bool:
    return isinstance(entry, list) and len(entry) == 2 and entry[0] in {"me", "them"} and isinstance(entry[1], str)
