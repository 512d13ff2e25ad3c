"""Dropping the learner's name from what is handed on."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLACEHOLDER = "[name]"
SHORTEST = 2
"""Parts of a name shorter than this are no name by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Whose reports these are; with names dropped neither the heading nor the conversation shows the learner's."""

    learner: str = ""
    dropped: bool = False

    @property
    def shown(self) -> str:
        """Return the name for a heading, empty when it is unknown or dropped."""
        return "" if self.dropped else self.learner

    def clean(self, text: str) -> str:
        """Return a text without the learner's name, if names are dropped; the whole name and each part of it count."""
        if not self.dropped or not self.learner.strip():
            return text
        parts = [part for part in self.learner.split() if len(part) >= SHORTEST]
        alike = "|".join(re.escape(part) for part in sorted({self.learner.strip(), *parts}, key=len, reverse=True))
        return re.sub(rf"(?<!\w)(?:{alike})(?!\w)", PLACEHOLDER, text, flags=re.IGNORECASE) if alike else text
