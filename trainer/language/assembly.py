"""Puts the recogniser together from its two halves: offers by the bargain's issues, acts by wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.core.moves import Act, Label, Move, OfferReading, Tone
from trainer.core.ports import TableContext
from trainer.language.figure import Figure
from trainer.language.recogniser import WordRecogniser

if TYPE_CHECKING:
    # For types alone: the acts bring numpy, which is twice the rest and is needed only once something is read.
    from trainer.language.acts import ActReading

SURE = 0.75
"""From this confidence an act carries the move that does the same thing."""
CARRIED = (
    (Act.ASK_INTERESTS, Move.INTEREST_QUESTION, True),
    (Act.COORDINATE, Move.PROPOSE_PROCESS, False),
    (Act.CONDITIONAL_TRADE, Move.CONDITIONAL_OFFER, True),
)
"""Acts with the move they amount to, and whether the act alone shows it; else the wording must have hinted at it."""


def load_recogniser(resources: Path) -> WordRecogniser:
    """Return the recogniser over the language data in the resources folder."""
    from trainer.language.acts import load_act_reader  # noqa: PLC0415 - see above
    from trainer.language.aptness import load_aptness  # noqa: PLC0415 - see above
    from trainer.language.encoder import load_encoder  # noqa: PLC0415 - see above
    from trainer.language.exchanges import ExchangeFinder  # noqa: PLC0415 - see above
    from trainer.language.second_reader import load_second_reader  # noqa: PLC0415 - see above
    from trainer.language.sense import load_sense  # noqa: PLC0415 - see above

    reader = load_act_reader(resources)
    encoder = load_encoder(resources / "language" / "encoder.npz")
    finder = ExchangeFinder(
        load_sense(resources / "language", encoder), load_aptness(resources / "language" / "aptness.json")
    )
    second = load_second_reader(resources / "language" / "second_reader.npz", encoder)

    def read_acts(
        text: str, context: TableContext, offer: OfferReading | None, _figures: Sequence[Figure]
    ) -> tuple[tuple[Label, ...], tuple[Label, ...], Tone | None]:
        found = reader.read_acts(text, context, offer)
        return found.acts, agreed_moves(found), found.tone

    return WordRecogniser(read_acts, finder.find, second.read_again, second.weigh, finder.look_ahead)


def agreed_moves(found: ActReading) -> tuple[Label, ...]:
    """Return the moves, each raised to the confidence of the act that amounts to it."""
    moves = list(found.moves)
    for act, move, alone in CARRIED:
        shown = next((label for label in found.acts if label.id == act and label.confidence >= SURE), None)
        if shown is None:
            continue
        place = next((at for at, label in enumerate(moves) if label.id == move), None)
        if place is not None:
            confidence = max(moves[place].confidence, shown.confidence)
            moves[place] = replace(moves[place], confidence=confidence)
        elif alone:
            moves.append(Label(id=move.value, confidence=shown.confidence, start=shown.start, end=shown.end))
    return tuple(sorted(moves, key=lambda label: (label.start, label.id)))
