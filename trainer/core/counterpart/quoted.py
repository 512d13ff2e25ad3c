"""The reason a persona quotes for moving, in words that fit what was shown."""

from __future__ import annotations

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.subjects import telling
from trainer.core.counterpart.wording import books, choose
from trainer.core.moves import TermRole
from trainer.core.scenario import Evidence, Line
from trainer.core.terms import Terms

OF_EVIDENCE = frozenset({"reason.standard", "reason.precedent"})
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
MARK = 4
"""Letters by which a word of a reason is taken for a word of the evidence."""


def reason_for(draft: Draft, heard: Heard) -> str:
    """Return the first reason of this turn that can be quoted, or nothing; evidence never shown is not quoted."""
    shown = [item for purpose, _ in heard.answers if (item := _evidence(draft, purpose)) is not None]
    for key in heard.reasons:
        for book in books(draft.scenario):
            lines = [line for line in book.get(key, ()) if key not in OF_EVIDENCE or _fits(line, shown)]
            if (found := choose(draft, lines, key, {})) is not None:
                return found.text
    return ""


def as_put(heard: Heard, terms: Terms) -> Terms:
    """Return terms with the learner's own figure where it lies beyond the list and only the end of that was taken."""
    read = heard.reading.offer.terms if heard.reading.offer is not None else ()
    beyond = {
        term.issue: term.value
        for term in read
        if term.out_of_range and term.role in _PUT and isinstance(term.value, int | float)
    }
    return {issue: beyond.get(issue, value) for issue, value in terms.items()}


def _evidence(draft: Draft, purpose: str) -> Evidence | None:
    kind, _, name = purpose.partition("/")
    return draft.scenario.find_evidence(name) if kind == "evidence" else None


def _fits(line: Line, shown: list[Evidence]) -> bool:
    """Tell whether a reason names nothing in particular, or something that the evidence shown names too."""
    named = telling(line.text.casefold(), MARK)
    known = frozenset[str]().union(
        *(telling(f"{item.title} {item.text} {' '.join(item.cues)}".casefold(), MARK) for item in shown)
    )
    return not named or bool(named & known)
