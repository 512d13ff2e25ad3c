"""What a scene foresaw people to say, and which of it something said is like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.counterpart.asking import form_of
from trainer.core.counterpart.subjects import searchable
from trainer.core.moves import Likeness
from trainer.core.scenario import Exchange
from trainer.language.likeness import Wordings
from trainer.language.word_vectors import NO_VECTORS, WordVectors

MOST_TOLD = 4
"""So many of the likest exchanges are kept with a reading."""
LEAST_TOLD = 0.3
WHOLE = 0.03
"""How much more the likeness of a whole text counts than that of one of its sentences."""
OWN = 0.04
"""How much more the likeness to a scene's own exchange counts than that to general talk."""
MOST_WORDS = 30
"""Longer sentences are not compared: they say more than one thing."""
MOST_SENTENCES = 5
_MOST_SCENES = 24
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")


class ExchangeFinder:
    """Finds the exchanges that a text is like; keeps the wordings of each scene as they are compared."""

    def __init__(self, vectors: WordVectors = NO_VECTORS) -> None:
        self._vectors = vectors
        self._scenes: dict[int, tuple[Sequence[Exchange], Wordings]] = {}

    def find(self, text: str, exchanges: Sequence[Exchange]) -> tuple[Likeness, ...]:
        """Return the exchanges that a text or one of its sentences is like, the likest first."""
        if not exchanges:
            return ()
        wordings = self._wordings(exchanges)
        best: dict[int, Likeness] = {}
        for part, bonus in _parts(searchable(text)):
            asks = "?" in part or form_of(part) is not None
            for value, at in wordings.likest(part)[:MOST_TOLD]:
                own = OWN if exchanges[at].lines else 0.0
                likeness = round(min(1.0, value + bonus + own), 3)
                if likeness >= LEAST_TOLD and (at not in best or best[at].likeness < likeness):
                    best[at] = Likeness(id=exchanges[at].id, likeness=likeness, asks=asks)
        ranked = sorted(best.items(), key=lambda item: (-item[1].likeness, item[0]))
        return tuple(likeness for _, likeness in ranked[:MOST_TOLD])

    def _wordings(self, exchanges: Sequence[Exchange]) -> Wordings:
        """Return the wordings of a scene, compared by the very object: scenes are loaded once."""
        kept = self._scenes.get(id(exchanges))
        if kept is None or kept[0] is not exchanges:
            if len(self._scenes) >= _MOST_SCENES:
                self._scenes.pop(next(iter(self._scenes)))
            kept = exchanges, Wordings([exchange.hears for exchange in exchanges], self._vectors)
            self._scenes[id(exchanges)] = kept
        return kept[1]


def _parts(words: str) -> list[tuple[str, float]]:
    """Return what is compared: the whole, where it is short, and its sentences."""
    sentences = [part for found in _SENTENCE.finditer(words) if (part := found.group().strip())]
    parts = [(words, WHOLE)] if len(words.split()) <= MOST_WORDS else []
    if len(sentences) > 1:
        short = [part for part in sentences if len(part.split()) <= MOST_WORDS]
        parts.extend((part, 0.0) for part in short[:MOST_SENTENCES])
    return parts
