"""Values between listed ones that nobody named the point of: in a sentence about something else they are told."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace

from trainer.core.counterpart.subjects import cued
from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.terms import Issue, IssueId, Value
from trainer.language.clauses import SENTENCE

MOST_BESIDE = 3
"""In an item of a list so many words stand beside the figure: '97 then', 'and 9 months'."""
_ITEM = re.compile(r"(?:[^.!?;,:]|[.,](?=\d))+")
_JOINS = re.compile(r"^\W*(?:at|with|and|for|plus|on|in|payment|to|then|or)?(?: (?:an?|the))?\W*$")
"""All that stands between two items of an offer: 'ten days at 194', '198 with ten days'."""
_I_DO = re.compile(
    r"\b(?:i|we)(?:'d|'ll| can| could| will| would| might)(?: \w+)?"
    r" (?:do|offer|say|sign|accept|go (?:to|for|down to|up to)) (?:you )?(?:at |for )?$"
)
"""Right before a figure it is a bid: 'then I could do 97'."""
_OF_IT = re.compile(r" of (?:the|your|our|all|it|them)\b")
"""Behind a share: what it is of, 'two thirds of your cartons'."""
_ENDS_QUESTION = re.compile(r"\W*\?")
"""Behind a figure that a question ends on: 'what would you want in return for nine?'."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


def without_unnamed(
    reading: OfferReading,
    text: str,
    issues: Mapping[IssueId, Issue],
    between: Container[tuple[IssueId, Value]],
) -> OfferReading:
    """Return a reading in which bare figures between listed values count only where their point is named, or alone.

    "A bonus of 1 per cent when you go over ten million" commits to no share of the volume.
    """
    folded = text.casefold().replace("\u2019", "'")
    terms = tuple(
        replace(term, role=TermRole.REFERENCE)
        if term.role in _PUT
        and (term.issue, term.value) in between
        and _is_unnamed(term, folded, issues[term.issue])
        and not _is_joined(term, reading, folded, between)
        else term
        for term in reading.terms
    )
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _is_unnamed(term: Term, folded: str, issue: Issue) -> bool:
    if isinstance(term.value, str) or term.limit:
        return False  # it was read by the words of its options, or is as far as its speaker goes
    if _I_DO.search(folded[: term.start]):
        return False
    if _OF_IT.match(folded[term.end :]) or _ENDS_QUESTION.match(folded[term.end :]):
        return False
    item = _around(_ITEM, folded, term)
    if len(words_of(item)) - len(words_of(folded[term.start : term.end])) <= MOST_BESIDE:
        return False
    return not cued((issue.name, *issue.aliases), _around(SENTENCE, folded, term))


def _is_joined(term: Term, reading: OfferReading, folded: str, between: Container[tuple[IssueId, Value]]) -> bool:
    """Tell whether a figure stands right beside another that is put on another point: 'ten days at 194'."""
    others = (
        other
        for other in reading.terms
        if other.role in _PUT and other.issue != term.issue and (other.issue, other.value) not in between
    )
    return any(_JOINS.match(folded[min(a.end, b.end) : max(a.start, b.start)]) for a in (term,) for b in others)


def _around(pattern: re.Pattern[str], folded: str, term: Term) -> str:
    return next((found.group() for found in pattern.finditer(folded) if found.end() > term.start), folded)
