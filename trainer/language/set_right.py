"""Values set right by what stands beside them: the hour of a number, the point of a second figure, half upfront."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from trainer.core.counterpart.subjects import cued, sentence_at
from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.terms import Issue, IssueId, IssueKind
from trainer.language.words import LONGEST_TEXT

LATE, NOON = 8, 12
"""From this hour to this a bare number may be one of the evening."""
_CLOCK = re.compile(r"\d\d:\d\d")
_MENDS = re.compile(
    r"\b(?:i (?:mean|meant|said)|instead of|rather than|scrap|strike|forget|not|never|make (?:it|that))\b"
)
_LESS = re.compile(r"^ ?(?:without|otherwise|if not|else|if (?:i|you|we|they) (?:do|can|will)(?: ?n[o']t|not))\b")
"""Right behind a figure that is the other of two: '5 if I get the title, 9 without'."""
_IF_NOT = re.compile(r"^ if (?:i|you|we|they) (?:do|can|will) ?n[o']?t\b")
_ELSE_BEFORE = re.compile(r"\b(?:otherwise|else|if not)[ ,]*(?:it's |it is |at |for )?$")
_TIED = re.compile(r"^[^,;.]{0,6}\b(?:if|with|when|for|without|provided)\b")
"""Right behind a figure: ties it to something, '13,500 with the pack'."""
_PARTED = re.compile(r"[,;]|\b(?:or|and|but)\b")
_DID_I = re.compile(r"\bdid i (?:just |really |actually )?(?:say|write|type|offer) (?:the |a )?[£$€]?$")
_A_PART = re.compile(r"(?:a |one )?(?:half|third|quarter)\b")
_SHARES = {"half": 50.0, "a half": 50.0, "a quarter": 25.0, "a third": 33.0}
_IN_TIME = re.compile(
    r"^(?: of (?:it|that|them|the \w+))? (?:(?:is |paid |due )?(?:up ?front|now|today|in advance|at once|straight away"
    r"|later|on (?:signing|completion|delivery)|at the (?:start|end|beginning)|when|after|before))\b"
)
"""Behind a share: when a part of a sum is paid, and not how much of it."""
_HALF_NOW = re.compile(r"\bhalf (?:of it |the money |of the money )?(?:now|up ?front|today)\b")
_NOW = re.compile(r"\b(?:up ?front|now|today|in advance|at the (?:start|beginning)|on signing)\b")
_HEDGES = re.compile(
    r"\b(?:not (?:so )?sure|can(?:'t|not) (?:promise|say)|don'?t know|can wait|will take longer|let me think|whenever"
    r"|by (?:spring|summer|autumn|winter|christmas|easter)|later)\b"
)
"""In an offer of two things: says that one of them is not offered."""
_JOINT = re.compile(r"(?<=[,;]) ?|\b(?:and|but) (?=(?:the|for the|with the) )")
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


def set_right(reading: OfferReading, text: str, issues: Sequence[Issue]) -> OfferReading:
    """Return a reading in which values stand on the point, and in the part, that what is beside them shows."""
    folded = text[:LONGEST_TEXT].casefold().replace("\u2019", "'")
    known = {issue.id: issue for issue in issues}
    terms = _without_asked_back(reading.terms, folded)
    terms = [_at_its_hour(term, folded, known) for term in terms]
    terms = [_on_its_point(term, terms, folded, known) for term in terms]
    terms = [_as_a_part(term, folded, known) for term in terms]
    terms = [_without_half(term, folded, known) for term in terms]
    terms = _as_packages(terms, folded, known)
    return reading if tuple(terms) == reading.terms else replace(reading, terms=tuple(terms))


def _without_asked_back(terms: Sequence[Term], folded: str) -> list[Term]:
    """Return terms in which what its speaker asks to have said is no choice: 'did I say 13,200? 12,900 I mean'."""
    asked = [term for term in terms if _DID_I.search(folded[: term.start])]
    others = [term for term in terms if term not in asked]
    if not any(one.issue == term.issue for one in asked for term in others):
        return list(terms)
    return [replace(t, role=TermRole.REFERENCE, package=0) if t in asked else replace(t, package=0) for t in terms]


def _at_its_hour(term: Term, folded: str, issues: Mapping[IssueId, Issue]) -> Term:
    """Return a count beyond its point as the hour that another point knows: 'eleven', of closing times."""
    issue = issues[term.issue]
    if issue.kind is not IssueKind.COUNT or isinstance(term.value, str) or not LATE <= term.value <= NOON:
        return term
    if issue.position(term.value) is not None or cued((issue.name,), sentence_at(folded, term.start)):
        return term
    hour = f"{(int(term.value) + NOON) % 24:02}:00"
    for other in issues.values():
        clocks = any(isinstance(option.value, str) and _CLOCK.fullmatch(option.value) for option in other.options)
        if clocks and other.position(hour) is not None:
            return replace(term, issue=other.id, value=hour, out_of_range=False, near=())
    return term


def _on_its_point(term: Term, terms: Sequence[Term], folded: str, issues: Mapping[IssueId, Issue]) -> Term:
    """Return a bare number on the point of the one it is said in the place of, or said beside as the other of two."""
    issue = issues[term.issue]
    bare = folded[term.start : term.end].strip().replace("-", "").isalnum() and not isinstance(term.value, str)
    if not bare or term.role is TermRole.REJECTED:
        return term
    named = cued((issue.name, *issue.aliases), sentence_at(folded, term.start))
    for other in terms:
        again = other.issue == term.issue and term.role is TermRole.REFERENCE and other.value != term.value
        if (
            (named and not again)
            or (other.issue == term.issue and not again)
            or isinstance(other.value, str)
            or other.start == term.start
        ):
            continue
        first, last = sorted((other, term), key=lambda one: one.start)
        between = folded[first.end : last.start]
        mends = other.role is TermRole.REJECTED and _MENDS.search(folded[: last.start]) is not None
        twice = other.start < term.start and _LESS.match(folded[term.end :]) is not None and _PARTED.search(between)
        said_twice = other.role in _PUT and other.value == term.value and "meant" in between
        if said_twice:
            return replace(term, role=TermRole.REFERENCE)
        if (twice or (mends and not again)) and issues[other.issue].position(term.value) is not None:
            return replace(term, issue=other.issue, role=TermRole.OFFER, out_of_range=False, near=(), condition=False)
    return term


def _as_a_part(term: Term, folded: str, issues: Mapping[IssueId, Issue]) -> Term:
    """Return 'half of it upfront' as when the half is paid, where a point knows that, and never as half the sum."""
    said = folded[term.start : term.end]
    if term.role not in _PUT or isinstance(term.value, str) or not _A_PART.match(said):
        return term
    share = next((of for of in _SHARES if said.startswith(of)), "")
    named = [i for i in issues.values() if cued((i.name, *i.aliases), sentence_at(folded, term.start))]
    if share and len(named) == 1 and named[0].kind is IssueKind.PERCENT and named[0].id != term.issue:
        value = _SHARES[share]
        if named[0].position(value) is not None:
            return replace(term, issue=named[0].id, value=value, out_of_range=False, near=())
    timed = _IN_TIME.match(folded[term.end :]) or _IN_TIME.search(" " + said.partition(" ")[2])
    if timed is None or issues[term.issue].kind is not IssueKind.MONEY:
        return term
    if said.startswith("half") and _NOW.search(timed.group()):
        for other in issues.values():
            for option in other.options:
                if any(_HALF_NOW.search(name.casefold()) for name in (option.label, *option.aliases)):
                    return replace(term, issue=other.id, value=option.value, out_of_range=False, near=())
    return replace(term, role=TermRole.REFERENCE)


def _without_half(term: Term, folded: str, issues: Mapping[IssueId, Issue]) -> Term:
    """Return a value of two things as told, where one of them is left open: 'the boiler in sixty days, the wall ..'."""
    option = issues[term.issue].option(term.value)
    if term.role not in _PUT or option is None or not isinstance(term.value, str) or " and " not in option.label:
        return term
    around = sentence_at(folded, term.start)
    return replace(term, role=TermRole.REFERENCE) if _HEDGES.search(around) and _JOINT.search(around) else term


def _as_packages(terms: Sequence[Term], folded: str, issues: Mapping[IssueId, Issue]) -> list[Term]:
    """Return two values of one point, each tied to something, as two packages: '420 in 14 days, 460 if it's sixty'."""
    put = [term for term in terms if term.role in _PUT]
    if len({term.package for term in put}) == 1 and put[0].package:  # the other turned out to be put to nobody
        return [replace(term, package=0) for term in terms]
    if any(term.package for term in put):
        return list(terms)
    for issue in {term.issue for term in put if issues[term.issue].kind is not IssueKind.CATEGORY}:
        both = [term for term in put if term.issue == issue and not isinstance(term.value, str)]
        if len(both) != len({term.value for term in both}):
            continue
        for first, second in pairwise(both):
            between = folded[first.end : second.start]
            other = _LESS.match(folded[second.end :]) or _ELSE_BEFORE.search(between)
            if _IF_NOT.match(folded[second.end :]):
                continue  # one bargain with its opposite, which the conditions tell already
            tied = _TIED.match(between) and (other or _TIED.match(folded[second.end :]))
            before = first.condition and other
            if len(both) == len((first, second)) and _PARTED.search(between) and (tied or before):
                cut = max(first.end, second.start - len(between) + (_last_part(between)))
                return [_numbered(term, cut) if term in put else term for term in terms]
    return list(terms)


def _last_part(between: str) -> int:
    return max(found.start() for found in _PARTED.finditer(between))


def _numbered(term: Term, cut: int) -> Term:
    return replace(term, package=1 if term.start < cut else 2)
