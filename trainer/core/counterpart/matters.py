"""Which claim, date, motive, card, ally or topic something said bears on, by the wordings foreseen for it."""

from __future__ import annotations

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import LIKELY, clear_lead
from trainer.core.counterpart.heard import Heard
from trainer.core.scenario import Matter

BROUGHT_UP = 0.65
"""How apt an answer to a card or an ally has to be for words to put it forward that are less like its few wordings: of
some hundred things said at the table above it that were looked through, nearly all did."""
BESIDE_OFFER = 0.8
"""The same where an offer stands beside it."""
NAMED = 0.5
"""How alike wordings have to be at least where a mere cue names the matter."""


def matter_meant(draft: Draft, heard: Heard, *kinds: Matter) -> str:
    """Return the id of what the likest thing foreseen bears on, if it is of one of these kinds; nothing otherwise."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges if exchange.matter is not None}
    for alike in (heard.reading.alike, tuple(found for found in heard.reading.alike if found.asks)):
        best = next(iter(alike), None)
        exchange = known.get(best.id) if best is not None else None
        sure = best is not None and (best.likeness >= LIKELY or bool(clear_lead(alike, heard.reading.alike)))
        if exchange is not None and sure and exchange.matter in kinds:
            return exchange.about
    return ""


def brought_up(draft: Draft, heard: Heard, kind: Matter, least: float = BROUGHT_UP) -> frozenset[str]:
    """Return the ids of all of a kind that a part of the text surely puts forward, whatever stands beside them.

    `least` is how apt an answer to them has to be; where an offer stands beside them it has to be surer, since a value
    alone may be that of a card.
    """
    least = max(least, BESIDE_OFFER) if heard.offer is not None else least
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges if exchange.matter is kind}
    read = heard.reading
    found = (*read.alike, *read.told, *(one for asked in read.asked for one in asked.alike))
    sure = (one.id for one in found if one.likeness >= LIKELY or one.apt >= least)
    return frozenset(known[name].about for name in sure if name in known)


def likeness_to(draft: Draft, heard: Heard, kind: Matter) -> float:
    """Return how alike what was said is to the wordings foreseen for any matter of a kind, as far as it was kept."""
    known = {exchange.id for exchange in draft.scenario.exchanges if exchange.matter is kind}
    return max((found.likeness for found in heard.reading.alike if found.id in known), default=0.0)


def has_wordings(draft: Draft, kind: Matter, name: str) -> bool:
    """Tell whether wordings are foreseen for a matter, so that cues alone do not decide."""
    return (kind, name) in draft.foreseen


def may_be_meant(draft: Draft, heard: Heard, kind: Matter, name: str) -> bool:
    """Tell whether a cue may stand for a matter: it has no wordings, or what was said is somewhat like them."""
    wordings = draft.foreseen.get((kind, name))
    return wordings is None or any(found.id in wordings and found.likeness >= NAMED for found in heard.reading.alike)
