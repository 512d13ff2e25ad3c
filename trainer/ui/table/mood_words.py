"""The counterpart's mood as a face and at most three words, never as numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.core.table import TableState
from trainer.ui.portraiture.expression import Mood

translate = QCoreApplication.translate

OPEN, WARM, CLOSED = 0.5, 0.68, 0.3
HOT, BOILING, COOL = 0.65, 0.85, 0.45
WEARY_TURNS = 12


def mood_of(state: TableState) -> Mood:
    """Return the face to show."""
    if state.heat >= BOILING and state.trust < OPEN:
        return Mood.ANGRY
    if state.heat >= HOT:
        return Mood.IRRITATED
    if state.trust >= WARM:
        return Mood.WARM
    if state.counterpart_turns >= WEARY_TURNS:
        return Mood.WEARY
    if state.trust < OPEN:
        return Mood.GUARDED
    return Mood.CALM


def mood_words(state: TableState) -> tuple[str, ...]:
    """Return one to three words for the mood, the strongest first."""
    words = []
    if state.heat >= BOILING:
        words.append(translate("Mood", "heated"))
    elif state.heat >= HOT:
        words.append(translate("Mood", "impatient"))
    elif state.heat < COOL:
        words.append(translate("Mood", "calm"))
    if state.trust >= WARM:
        words.append(translate("Mood", "open"))
    elif state.trust < CLOSED:
        words.append(translate("Mood", "closed"))
    elif state.trust < OPEN:
        words.append(translate("Mood", "guarded"))
    if state.counterpart_turns >= WEARY_TURNS:
        words.append(translate("Mood", "weary"))
    return tuple(words[:3]) or (translate("Mood", "composed"),)
