"""Values said as the earliest that will do: not before week four, no break in the first year, only after nine months.

Read by whole sentences and last of all, because 'not' and 'can't' turn down the value behind them everywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from trainer.core.counterpart.subjects import cued
from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.number_words import number_word
from trainer.core.terms import Issue, IssueId, Option, Value
from trainer.language.clauses import SENTENCE

LONGEST = 400
"""Longer texts are pasted, and read as they stand."""
MONTHS_A_YEAR, MOST_MONTHS = 12, 36
_NO_WORDS_OF_TALK = (
    r"(?!\w*(?:say|tell|know|decide|answer|promise|talk|meet|call|ring|sign|agree|confirm|think|let|go on)\b)"
)
_AT_EARLIEST = re.compile(
    r"\b(?:can(?:not|'?t| not)|could(?:n't| not)|won't|will not|wouldn't|would not|not able to|unable to|not|never|no"
    rf" (?:start|payment|break|work|opening|delivery))\b(?: {_NO_WORDS_OF_TALK}[\w']+){{0,5}}?"
    r" (?:before|until|till|earlier than|sooner than)(?: (?:the end of|about|another|like|at least|month|week|day))*"
    r" ?$"
)
"""Right before a value: 'I can't start before four weeks', 'not any sooner than six weeks'."""
_AND_NOT_BEFORE = re.compile(
    r"^[^.!?;]{0,30}(?:,|\b(?:so|and|which means|meaning))[^.!?;]{0,20}\b(?:can(?:not|'?t| not)|couldn't|could not)\b"
    r" (?:\w+ ){1,4}?(?:before|until|till|sooner|earlier)(?: than)?(?: (?:that|then|this))?(?=\W*$|[.!?,;]| [a-z]+ )"
)
"""Right behind a value: 'my notice is six weeks, so I can't start before that'."""
_LENGTH = (
    r"(?P<years>(?:one|two|a|1|2|first|second|third|initial|full|half an?|half) (?:full )?years?|years?(?: one| 1)?)"
    r"|(?P<months>\d{1,2}|(?:twenty|thirty)[- ]?\w*|[a-z]+) months?|months? (?P<month>\d{1,2}|[a-z]+)"
)
_FROM = re.compile(
    r"\b(?:(?:not|never|no (?:break|way out|exit|leaving|notice)|nobody|isn't|can't|cannot)\b[^.!?;,]{0,24}?"
    r"\b(?:before|until|till|(?:in|within|during|for)(?= (?:the |your |our )?(?:first|initial|opening)\b))"
    r"|(?:only |just )?(?:after|from|once|starting|starts|beginning)(?: (?:after|from|in|with))?"
    r"|(?:have|has|need|got|would need|'d need) to stay(?: for)?|stays? (?:for )?(?:at least)?"
    rf") (?:(?:the|your|our|a|an|at least|end of|full|completed|first|initial|beginning of|whole) )*(?:{_LENGTH})\b"
)
"""From when on something may be done: 'not in the first year', 'only after nine months', 'from the second year on'."""
_LEAVING = re.compile(
    r"\b(?:leave|leaving|move out|get out|go early|out early|break|breaking|exit|terminate|end it|end the lease|quit)\b"
)
"""Words of going before the end, which a point about just that is named by."""
_ASKS = re.compile(r"\b(?:why|when|how|what(?! if| about)|who|where|which)\b[^?]*\?")
_OF_OTHERS = re.compile(
    r"\b(?:he|she|they|(?:my|our|his|her|their) \w+|neighbou?rs?|others?|everyone|everybody|people)"
    r" (?:has|have|had|got|gets?)\b"
    r"|\byou(?:'ve)? (?:said|wrote|told|offered|wanted|asked|mentioned)\b|\bif i (?:had|was|were)\b"
)
_FRAME = re.compile(r"month (\d+)")


def with_earliest(reading: OfferReading | None, text: str, issues: Mapping[IssueId, Issue]) -> OfferReading | None:
    """Return a reading in which the earliest that will do is put forward, and not turned down or passed over."""
    folded = text.casefold().replace("\u2019", "'")
    if len(folded) > LONGEST:
        return reading
    terms = reading.terms if reading is not None else ()
    found = tuple(_turned(term, folded) for term in terms)
    for issue in issues.values():
        if (option := _from_month(issue)) is not None:
            found = _with_month(found, folded, issue, option, alone=not terms)
    if found == terms:
        return reading
    return replace(reading, terms=found) if reading is not None else OfferReading(terms=found)


def _turned(term: Term, folded: str) -> Term:
    """Return a term as what is put, where it was said to be the earliest."""
    if term.end <= term.start or term.out_of_range:
        return term
    denied = term.role is TermRole.REJECTED and _AT_EARLIEST.search(folded[: term.start]) is not None
    bounds = term.role is TermRole.REFERENCE and _AND_NOT_BEFORE.match(folded[term.end :]) is not None
    return replace(term, role=TermRole.OFFER, limit=True) if denied or bounds else term


def _from_month(issue: Issue) -> Option | None:
    """Return the option of a point that says from which month on, where others have a place beside it."""
    if not any(option.at is not None for option in issue.options):
        return None
    return next((option for option in issue.options if _FRAME.fullmatch(str(option.value))), None)


def _with_month(terms: tuple[Term, ...], folded: str, issue: Issue, option: Option, *, alone: bool) -> tuple[Term, ...]:
    """Return the terms with the month from which on something may be done, in the place of what was read there."""
    before = ""
    for sentence in SENTENCE.finditer(folded):
        said = sentence.group()
        named = cued((issue.name, *issue.aliases), said) or _LEAVING.search(said) is not None
        named = named or (_LEAVING.search(before) is not None and alone)
        before = said
        found = _FROM.search(said)
        if not named or found is None or _ASKS.search(said) or _OF_OTHERS.search(said):
            continue
        months = _months(found)
        value: Value = _FRAME.sub(f"month {months}", str(option.value))
        if not months or issue.position(value) is None:
            continue
        low, high = sentence.start() + found.start(), sentence.start() + found.end()
        kept = tuple(
            term
            for term in terms
            if not (sentence.start() <= term.start < sentence.end() and term.issue == issue.id)
            and not (low <= term.start < high)
        )
        put = Term(issue=issue.id, value=value, role=TermRole.OFFER, start=low, end=high)
        return tuple(sorted((*kept, put), key=lambda term: term.start))
    return terms


def _months(found: re.Match[str]) -> int:
    """Return from which month on, by the words found; 0 where none is meant."""
    if years := found["years"]:
        if years.startswith("half"):
            return MONTHS_A_YEAR // 2
        later = found.group().startswith(("from", "starting", "starts", "beginning"))
        many = 1 + ("two" in years or "2" in years or "second" in years) + 2 * ("third" in years)
        ordinal = "second" in years or "third" in years
        return MONTHS_A_YEAR * (many - 1 if ordinal and later else many)
    words = (found["months"] or found["month"] or "").replace(" ", "-")
    known = {number_word(number): number for number in range(1, MOST_MONTHS + 1)}
    return int(words) if words.isdigit() else known.get(words, 0)
