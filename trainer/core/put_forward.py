"""What a reading puts on the table: the terms offered or taken, of the package that counts."""

from __future__ import annotations

import re

from trainer.core.moves import OfferReading, Reading, Term, TermRole
from trainer.core.scenario import Scenario
from trainer.core.terms import IssueId, Package, Side, Value, same_value

_SENTENCE = re.compile(r"(?:[^.!?;\n]|(?<=\d)\.(?=\d))+[.!?;\n]*")
_YOU_SAID = re.compile(r"\byou(?:'d| had| have|'ve)? (?:said|told|offered|asked for|promised)\b", re.IGNORECASE)
CLEAR_BESIDE = 2
"""So many clear values of an offer count beside one that may mean several things."""


def offered_terms(scenario: Scenario, reading: Reading, page: Package | None = None) -> dict[IssueId, Value]:
    """Return the values a reading puts on the table; an unclear figure puts nothing there, beside clear ones or alone.

    Where the learner lays out several packages the counterpart may take either, so the one worth most to it counts; the
    page fills in what the packages leave open. The counterpart's own figure said back amid an offer is part of it.
    """
    offer = reading.offer
    if offer is None or (offer.ambiguous and len(offer.offered) < CLEAR_BESIDE):
        return {}
    packages = [
        {
            term.issue: value
            for term in sorted(
                terms, key=lambda term: not term.out_of_range
            )  # a figure that can be comes last: it counts
            if (value := _meant(scenario, term)) is not None
        }
        for terms in packages_of(offer)
    ]
    full = scenario.persona_opening if page is None else page
    repeated = {
        term.issue: term.value
        for term in offer.terms
        if term.role is TermRole.QUOTED and term.issue in full and same_value(full[term.issue], term.value)
    }
    packages = [{**repeated, **stated} if stated else stated for stated in packages]
    return max(packages, key=lambda stated: scenario.bargain.utility(Side.COUNTERPART, {**full, **stated}), default={})


def without_reminders(text: str, reading: Reading) -> str:
    """Return a text without the sentences that hold the other side to words in which no value stands.

    '3,500 and four weeks. And you said you would go through it line by line' says no value back.
    """
    terms = reading.offer.terms if reading.offer is not None else ()
    kept = [
        found.group()
        for found in _SENTENCE.finditer(text)
        if _YOU_SAID.search(found.group()) is None or any(found.start() <= term.start < found.end() for term in terms)
    ]
    return "".join(kept) if terms else text


def _meant(scenario: Scenario, term: Term) -> Value | None:
    """Return the value a term puts on the table: its own, or the end of the list that it lies beyond.

    Without the end, whoever asks for more than there is would be taken to leave the issue to the counterpart's page.
    """
    if not scenario.bargain.has(term.issue):
        return None
    issue = scenario.bargain.issue(term.issue)
    if issue.position(term.value) is not None:
        return term.value
    near = () if isinstance(term.value, str) else issue.nearest(term.value)
    return near[0] if len(near) == 1 else None


def packages_of(offer: OfferReading) -> list[tuple[Term, ...]]:
    """Return the terms put on the table, one tuple for each package; a term of package 0 belongs to all."""
    put = [term for term in offer.terms if term.role in {TermRole.OFFER, TermRole.ACCEPTED}]
    numbers = sorted({term.package for term in put if term.package}) or [0]
    return [tuple(term for term in put if term.package in {0, number}) for number in numbers]


def nearest_terms(scenario: Scenario, reading: Reading) -> dict[IssueId, Value]:
    """Return what a package has where a figure lies between two of the list: the one that is worth less to the learner.

    Two thirds of the volume, where sixty or eighty per cent can be had, are no offer without any.
    """
    offer = reading.offer
    found: dict[IssueId, Value] = {}
    for term in (term for terms in packages_of(offer) for term in terms) if offer is not None else ():
        if not scenario.bargain.has(term.issue) or isinstance(term.value, str):
            continue
        issue = scenario.bargain.issue(term.issue)
        if issue.position(term.value) is None and len(near := issue.nearest(term.value)) > 1:
            found[term.issue] = min(near, key=lambda value: issue.worth(Side.LEARNER, value))
    return found
