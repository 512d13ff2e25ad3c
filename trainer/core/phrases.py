"""Sentences with named values, kept apart so that a face can translate the sentence and format the values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An English template with its values; values are already formatted for people."""

    text: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.text.format_map(self.values) if self.values else self.text


def phrase(text: str, **values: str | float) -> Phrase:
    """Return a phrase; numbers are written without needless decimals."""
    return Phrase(text=text, values={name: write(value) for name, value in values.items()})


def write(value: str | float) -> str:
    """Return a value as people write it: one decimal at most, thousands grouped."""
    if isinstance(value, str):
        return value
    rounded = round(value, 1)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.1f}"
