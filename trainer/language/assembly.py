"""Puts the recogniser together from its two halves: offers by the bargain's issues, acts by wording."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from trainer.core.moves import Label, OfferReading, Tone
from trainer.core.ports import TableContext
from trainer.language.acts import load_act_reader
from trainer.language.figure import Figure
from trainer.language.recogniser import WordRecogniser


def load_recogniser(resources: Path) -> WordRecogniser:
    """Return the recogniser over the language data in the resources folder."""
    reader = load_act_reader(resources)

    def read_acts(
        text: str, context: TableContext, offer: OfferReading | None, _figures: Sequence[Figure]
    ) -> tuple[tuple[Label, ...], tuple[Label, ...], Tone | None]:
        found = reader.read_acts(text, context, offer)
        return found.acts, found.moves, found.tone

    return WordRecogniser(read_acts)
