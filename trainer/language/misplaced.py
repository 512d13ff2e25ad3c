"""Bare numbers read for a point that they cannot be meant for: 18 per kilo, or 26 of a share nobody spoke of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.core.counterpart.subjects import cued, sentence_at
from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.terms import Issue, IssueId, IssueKind
from trainer.language.words import LONGEST_TEXT

MOST_BESIDE = 3
"""With so few words beside it a number is its sentence, and meant for what was talked of."""
_BARE = re.compile(r"\d[\d.,]*")
_RATED = re.compile(r"^ ?(?P<by>per|an?|each|every|/) ?(?P<unit>\w+)")
_SUM = re.compile(r"\d[\d,]{2,}")
"""A number that is money where it stands within the words of an option: 'I'd pay 200 towards the glass'."""
_UNITS = frozenset(
    {"kilo", "kg", "head", "person", "hour", "minute", "piece", "copy", "box", "carton", "pallet", "parcel", "stop"}
    | {
        "mile",
        "km",
        "page",
        "song",
        "night",
        "evening",
        "day",
        "week",
        "month",
        "year",
        "ton",
        "tonne",
        "litre",
        "metre",
    }
)
"""What a price is counted by: 'a bit' and 'a try' are not."""
_SHARE = re.compile(r"^ ?(?:%|per ?cent|percent)")
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


def without_misplaced(reading: OfferReading, text: str, issues: Sequence[Issue], *, asked: int | None) -> OfferReading:
    """Return a reading in which bare numbers by a unit or a share that are not their point's are told."""
    folded = text[:LONGEST_TEXT].casefold().replace("\u2019", "'")
    known = {issue.id: issue for issue in issues}
    topic = issues[asked].id if asked is not None else ""
    terms = tuple(
        replace(term, role=TermRole.REFERENCE)
        if term.role in _PUT
        and (
            (_holds_a_sum(term, folded, known[term.issue]) and not _is_shared(term, reading))
            or (
                _BARE.fullmatch(folded[term.start : term.end])
                and (_is_rated_otherwise(term, folded, known[term.issue]) or _is_no_share(term, folded, known, topic))
            )
        )
        else term
        for term in reading.terms
    )
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _is_rated_otherwise(term: Term, folded: str, issue: Issue) -> bool:
    """Tell whether a number is counted by a thing that its point knows nothing of."""
    rated = _RATED.match(folded[term.end :])
    priced = issue.kind is IssueKind.MONEY or (issue.divisible and issue.kind is not IssueKind.PERCENT)
    if not issue.aliases or (priced and not term.out_of_range):
        return False  # a price may be counted by a thing that its point does not name
    if rated is None or rated["unit"] in {"cent", "annum"} or (rated["unit"] not in _UNITS and rated["by"] != "per"):
        return False
    names = " ".join((issue.name, *issue.aliases, *(option.label for option in issue.options))).casefold()
    return re.search(rf"\b{rated['unit']}", names) is None


def _holds_a_sum(term: Term, folded: str, issue: Issue) -> bool:
    """Tell whether an option was read from words around a sum that is no part of it."""
    held = _SUM.search(folded[term.start : term.end])
    if held is None or not isinstance(term.value, str) or term.out_of_range:
        return False
    return not any(held.group() in name for o in issue.options for name in (f"{o.value}", o.label, *o.aliases))


def _is_shared(term: Term, reading: OfferReading) -> bool:
    """Tell whether another value stands within the words of one: 'pay 4,000 when it's finished'."""
    return any(one is not term and term.start <= one.start < term.end for one in reading.terms)


def _is_no_share(term: Term, folded: str, issues: Mapping[IssueId, Issue], topic: str) -> bool:
    """Tell whether a number that no list holds is read as a share, in a sentence that speaks of none."""
    issue = issues[term.issue]
    listed = isinstance(term.value, str) or issue.option(term.value) is not None
    if issue.kind is not IssueKind.PERCENT or issue.headline or listed or issue.id == topic:
        return False
    if _SHARE.match(folded[term.end :]):
        return False
    around = sentence_at(folded, term.start)
    if len(words_of(around)) <= MOST_BESIDE:
        return False
    return not cued((issue.name, *issue.aliases), around)
