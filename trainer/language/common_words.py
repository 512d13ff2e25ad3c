"""Everyday English words: never taken for a slip of an option's name, and too weak to choose an option alone."""

from __future__ import annotations

from trainer.core.everyday import EVERYDAY
from trainer.language.words import stem, word_set

COMMON = word_set(EVERYDAY)
"""Those words in common spelling."""

COMMON_STEMS = frozenset(stem(word) for word in COMMON)
"""The same words without their endings."""
