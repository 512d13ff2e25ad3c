"""Two people at the other side: which of them is spoken to by name, or only of."""

from __future__ import annotations

import re
from collections.abc import Collection

from trainer.core.plain import words_of
from trainer.core.scenario import Persona, Scenario

_BEFORE = (
    r"(?:^|[.!?,;:\u2013-]\s*"
    r"|\b(?:and|but|so|to you|from you|hello|hi|thanks|thank you|please|with you|oh),?\s+)"
)
_BEHIND = (
    r"(?:\s*[,.!?:;\u2013-]|\s*$"
    r"|\s+(?:i|i'm|i'd|what|how|why|who|when|where|which|do|does (?:it|that)|are you|can|could|would|will"
    r"|is (?:it|that|there)|have you|may|tell|please|you|your|if|and)\b)"
)
"""What stands around a name that is spoken to."""


def called_partner(scenario: Scenario, text: str) -> Persona | None:
    """Return the partner of a duo when a text names it by the first or last part of its name, and not both."""
    persona, partner = scenario.persona, scenario.persona.partner
    words = words_of(text)
    return partner if partner is not None and names(partner, words) and not names(persona, words) else None


def names(person: Persona, words: Collection[str]) -> bool:
    """Tell whether lower-case words hold the first or last part of a person's name."""
    return any(name in words for name in words_of(person.name) if name != "mr")


def addresses(person: Persona, text: str) -> bool:
    """Tell whether a text speaks to a person by its name, and not only of it: 'why does Mr Kroll want that?'."""
    last = re.escape(words_of(person.name)[-1])
    return re.search(rf"{_BEFORE}(?:mr\.? )?{last}\b{_BEHIND}", text.casefold()) is not None
