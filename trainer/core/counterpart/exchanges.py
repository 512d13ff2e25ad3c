"""Answering what a scene foresaw: the exchange nearest to what was said, and the lines that answer it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from trainer.core.counterpart.asking import form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.likeness import Wordings
from trainer.core.counterpart.wording import books
from trainer.core.scenario import Exchange, Line, Scenario

SURE, LIKELY = 0.72, 0.5
"""How alike words have to be to be answered before anything else, and where nothing else would answer them."""
WHOLE = 0.03
"""How much more the likeness of a whole text counts than that of one of its sentences."""
MOST_WORDS = 60
"""Longer sentences are no longer compared as one."""
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")


@dataclass(frozen=True, slots=True)
class _Scene:
    """A scene as the key of its exchanges: two scenes are the same when name and version are."""

    id: str
    version: str
    scenario: Scenario = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The exchange that something said is likest to."""

    exchange: Exchange
    likeness: float
    asks: bool
    """True when it was put as a question."""


@lru_cache(maxsize=32)
def _wordings(scene: _Scene) -> Wordings:
    return Wordings([exchange.hears for exchange in scene.scenario.exchanges])


def find_exchanges(scenario: Scenario, words: str) -> list[Found]:
    """Return the exchanges that lower-case words are like, the likest first, each once."""
    if not scenario.exchanges:
        return []
    wordings = _wordings(_Scene(scenario.id, scenario.version, scenario))
    best: dict[int, Found] = {}
    for part, bonus in _parts(words):
        asks = "?" in part or form_of(part) is not None
        for likeness, at in wordings.likest(part)[:3]:
            found = Found(exchange=scenario.exchanges[at], likeness=min(1.0, likeness + bonus), asks=asks)
            if at not in best or best[at].likeness < found.likeness:
                best[at] = found
    return sorted(best.values(), key=lambda found: -found.likeness)


def _parts(words: str) -> list[tuple[str, float]]:
    """Return what is compared: the whole, where it is short, and its sentences."""
    sentences = [part for found in _SENTENCE.finditer(words) if (part := found.group().strip())]
    whole = [(words, WHOLE)] if len(words.split()) <= MOST_WORDS else []
    return whole + (
        [(part, 0.0) for part in sentences if len(part.split()) <= MOST_WORDS] if len(sentences) > 1 else []
    )


def take_up(draft: Draft, heard: Heard, least: float) -> bool:
    """Note the answer of the likest exchange that has something left to say; tell whether there is one."""
    if heard.exchange or not heard.text:
        return bool(heard.exchange)
    for found in find_exchanges(draft.scenario, heard.plain):
        if found.likeness < least:
            return False
        lines = _lines_of(draft, found.exchange)
        if any(line.id not in draft.state.said for line in lines):
            heard.exchange = found.exchange.id
            heard.asked = heard.asked or found.asks
            heard.answers.insert(0, (f"exchange/{found.exchange.id}", lines))
            return True
    return False


def _lines_of(draft: Draft, exchange: Exchange) -> Sequence[Line]:
    """Return an exchange's own lines, or those of the most specific book that has unsaid ones for it."""
    if exchange.lines:
        return exchange.lines
    said = draft.state.said
    shelves = (book.get(f"talk.{exchange.id}", ()) for book in books(draft.scenario))
    return next((lines for lines in shelves if any(line.id not in said for line in lines)), ())
