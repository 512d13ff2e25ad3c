"""What was heard in a line, as plain items that can be taken away, changed or added to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core.moves import Act, Label, Move, OfferReading, Reading, Term, TermRole
from trainer.core.terms import IssueId, Value

LEARNER = "learner"
SURE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardTerm:
    """A value as read, at its place in the reading."""

    at: int
    term: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardLabel:
    """A move or an act as read, at its place in the reading's moves or acts."""

    at: int
    label: Label
    act: bool = False


Heard = HeardTerm | HeardLabel


def heard_items(reading: Reading) -> tuple[Heard, ...]:
    """Return what is worth showing: values, then moves, and a yes; other acts only where there is none."""
    terms = reading.offer.terms if reading.offer is not None and not reading.offer.ambiguous else ()
    items: list[Heard] = [HeardTerm(at=at, term=term) for at, term in enumerate(terms)]
    items += [HeardLabel(at=at, label=label) for at, label in enumerate(reading.moves)]
    items += [
        HeardLabel(at=at, label=label, act=True) for at, label in enumerate(reading.acts) if label.id == Act.ACCEPT
    ]
    if not items and not choices(reading):
        items += [
            HeardLabel(at=at, label=label, act=True)
            for at, label in enumerate(reading.acts)
            if label.id not in {Act.OTHER, Act.FILLER}
        ]
    return tuple(items)


def choices(reading: Reading) -> tuple[tuple[Term, ...], ...]:
    """Return the candidate readings of an ambiguous offer."""
    return reading.offer.alternatives if reading.offer is not None and reading.offer.ambiguous else ()


def without(reading: Reading, item: Heard) -> Reading:
    """Return the reading without one item."""
    if isinstance(item, HeardTerm):
        assert reading.offer is not None
        return _with_terms(reading, [term for at, term in enumerate(reading.offer.terms) if at != item.at])
    if item.act:
        return replace(reading, acts=_dropped(reading.acts, item.at), recogniser=LEARNER)
    return replace(reading, moves=_dropped(reading.moves, item.at), recogniser=LEARNER)


def with_move(reading: Reading, move: Move, *, instead_of: HeardLabel | None = None) -> Reading:
    """Return the reading with a move added, or in the place of another label."""
    start, end = (instead_of.label.start, instead_of.label.end) if instead_of else (0, 0)
    label = Label(id=move, confidence=SURE, start=start, end=end)
    base = without(reading, instead_of) if instead_of else reading
    kept = tuple(known for known in base.moves if known.id != move)
    return replace(base, moves=(*kept, label), recogniser=LEARNER)


def with_term(
    reading: Reading, issue: IssueId, value: Value, role: TermRole, *, instead_of: HeardTerm | None = None
) -> Reading:
    """Return the reading with a value added, or in the place of another."""
    terms = list(reading.offer.terms) if reading.offer is not None else []
    if instead_of is None:
        terms.append(Term(issue=issue, value=value, role=role))
    else:
        terms[instead_of.at] = replace(
            instead_of.term, issue=issue, value=value, role=role, out_of_range=False, limit=role is TermRole.LIMIT
        )
    return _with_terms(reading, terms)


def with_choice(reading: Reading, terms: Sequence[Term]) -> Reading:
    """Return the reading with one of its candidate offers chosen."""
    return _with_terms(reading, terms)


def offered_values(reading: Reading) -> dict[IssueId, Value]:
    """Return the values a reading puts on the table."""
    if reading.offer is None or reading.offer.ambiguous:
        return {}
    return {term.issue: term.value for term in reading.offer.offered}


def _with_terms(reading: Reading, terms: Sequence[Term]) -> Reading:
    offer = reading.offer or OfferReading()
    changed = replace(offer, terms=tuple(terms), ambiguous=False, alternatives=()) if terms else None
    return replace(reading, offer=changed, recogniser=LEARNER)


def _dropped(labels: Sequence[Label], at: int) -> tuple[Label, ...]:
    return tuple(label for index, label in enumerate(labels) if index != at)
