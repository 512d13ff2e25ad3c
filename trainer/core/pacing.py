"""How fast people read, type and speak, for clocks that do not mistake reading for silence."""

from __future__ import annotations

from dataclasses import dataclass

READING_WPM = 238
"""Silent reading, words per minute (Brysbaert 2019; science.md 3.2)."""
TYPING_WPM = 52
"""Mean typing speed (Dhakal et al. 2018; science.md 3.2)."""
TYPED_BY_PERSONA_WPM = 190
"""How fast the counterpart's lines appear: quicker than typing, slower than reading (our design)."""
LEAST_SHOWN_MS, MOST_SHOWN_MS = 500, 6_000
MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast one learner reads and types, in words per minute."""

    reading: float = READING_WPM
    typing: float = TYPING_WPM


USUAL_PACE = Pace()


def count_words(text: str) -> int:
    """Return the number of words in a text."""
    return len(text.split())


def reading_ms(text: str, words_per_minute: float = READING_WPM) -> int:
    """Return how long a text takes to read, in ms."""
    return round(count_words(text) * MINUTE_MS / words_per_minute)


def typing_ms(text: str, words_per_minute: float = TYPING_WPM) -> int:
    """Return how long a learner takes to type a text, in ms."""
    return round(count_words(text) * MINUTE_MS / words_per_minute)


def showing_ms(text: str, factor: float = 1.0) -> int:
    """Return how long the typing indicator stands before a counterpart's line, in ms.

    The factor is the user's setting: 0 shows lines at once, 1 is lifelike.
    """
    lifelike = count_words(text) * MINUTE_MS / TYPED_BY_PERSONA_WPM
    return round(min(MOST_SHOWN_MS, max(LEAST_SHOWN_MS, lifelike)) * factor) if factor > 0 else 0
