"""The recogniser: offers and acts of one utterance, read from words alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from trainer.core.moves import Label, OfferReading, Reading, Term, TermRole, Tone, Turn
from trainer.core.ports import TableContext
from trainer.core.terms import Issue, Value
from trainer.language.numbers import Figure
from trainer.language.offers import OfferReader
from trainer.language.on_table import OnTable

VERSION = "words-1"
TURNS_READ = 10
"""Earlier turns that are looked at for what lies on the table."""
_MOST_READERS = 16
_PUT_FORWARD = frozenset({TermRole.OFFER, TermRole.ACCEPTED})

ActReader: TypeAlias = Callable[
    [str, TableContext, OfferReading | None, Sequence[Figure]],
    tuple[tuple[Label, ...], tuple[Label, ...], Tone | None],
]
"""Reads (acts, moves, tone) from a text, its context, its offer and its figures."""


class WordRecogniser:
    """Reads the learner's words by the bargain's issues; keeps one compiled reader per bargain."""

    version = VERSION

    def __init__(self, read_acts: ActReader | None = None) -> None:
        self._read_acts = read_acts
        self._readers: dict[tuple[Issue, ...], OfferReader] = {}

    def read(self, text: str, context: TableContext) -> Reading:
        """Read one utterance; never raises on any text."""
        reader = self.reader(context.issues)
        table = self._table(reader, context)
        found = reader.read(text, table)
        acts: tuple[Label, ...] = ()
        moves: tuple[Label, ...] = ()
        tone: Tone | None = None
        if self._read_acts is not None:
            acts, moves, tone = self._read_acts(text, context, found.reading, found.figures)
        return Reading(acts=acts, moves=moves, offer=found.reading, tone=tone, recogniser=self.version)

    def reader(self, issues: tuple[Issue, ...]) -> OfferReader:
        """Return the offer reader of a bargain, compiled once."""
        reader = self._readers.get(issues)
        if reader is None:
            if len(self._readers) >= _MOST_READERS:
                self._readers.pop(next(iter(self._readers)))
            reader = self._readers[issues] = OfferReader(issues)
        return reader

    def _table(self, reader: OfferReader, context: TableContext) -> OnTable:
        """Return what lies on the table: what the session knows, else what the earlier turns say."""
        table = OnTable()
        for turn in context.history[-TURNS_READ:]:
            terms, asked = _turn_terms(reader, turn, table)
            table = table.with_offer(terms, mine=turn.mine, asked=asked)
        place_of = {issue.id: place for place, issue in enumerate(context.issues)}
        known = _placed(context.their_offer, place_of), _placed(context.my_offer, place_of)
        last_is_theirs = table.last_is_theirs
        if known[1]:
            table = table.with_offer(known[1], mine=True, asked=table.asked)
        if known[0]:
            table = table.with_offer(known[0], mine=False, asked=table.asked)
        asked = table.asked
        if context.asked_issue is not None:
            asked = next((p for i, p in place_of.items() if i == context.asked_issue), asked)
        return OnTable(
            theirs=table.theirs,
            mine=table.mine,
            theirs_before=table.theirs_before,
            mine_before=table.mine_before,
            asked=asked,
            last_is_theirs=last_is_theirs if not (known[0] or known[1]) or context.history else True,
        )


def _placed(terms: Mapping[str, Value] | None, place_of: Mapping[str, int]) -> dict[int, Value]:
    return {place_of[issue]: value for issue, value in (terms or {}).items() if issue in place_of}


def _turn_terms(reader: OfferReader, turn: Turn, table: OnTable) -> tuple[dict[int, Value], int | None]:
    """Return what an earlier turn put forward and, for the other side's, the issue it asked about."""
    seen = table if turn.mine else table.turned()
    read = reader.read(turn.text, seen)
    terms: Sequence[Term] = turn.terms
    if not terms and read.reading is not None:
        terms = read.reading.terms
    place_of = {issue.id: place for place, issue in enumerate(reader.issues)}
    put = {place_of[term.issue]: term.value for term in terms if term.role in _PUT_FORWARD and term.issue in place_of}
    return put, read.asked
