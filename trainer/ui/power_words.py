"""The six sources of power and the five kinds of evidence, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from trainer.core.scenario import EvidenceKind
from trainer.core.tactics import PowerSource

translate = QCoreApplication.translate
EVEN = 0.25
CLEAR = 1.0
"""Differences in sources of power below and above which the gap reads as none and as large."""


def source_word(source: PowerSource) -> str:
    """Return the name of a source of power."""
    match source:
        case PowerSource.AUTHORITY:
            return translate("Power", "Authority")
        case PowerSource.EXPERTISE:
            return translate("Power", "Expertise")
        case PowerSource.RESOURCES:
            return translate("Power", "Resources")
        case PowerSource.INFORMATION:
            return translate("Power", "Information")
        case PowerSource.TIME:
            return translate("Power", "Time")
        case PowerSource.ALTERNATIVES:
            return translate("Power", "Alternatives")


def source_meaning(source: PowerSource) -> str:
    """Return what a source of power is, in one sentence."""
    match source:
        case PowerSource.AUTHORITY:
            return translate("Power", "Who may decide, by office, title or contract.")
        case PowerSource.EXPERTISE:
            return translate("Power", "Who knows how, and is hard to do without.")
        case PowerSource.RESOURCES:
            return translate("Power", "Who holds the money, the keys or the people.")
        case PowerSource.INFORMATION:
            return translate("Power", "Who knows more about the matter and about the other side.")
        case PowerSource.TIME:
            return translate("Power", "Who can wait longer.")
        case PowerSource.ALTERNATIVES:
            return translate("Power", "Who has the better way out if there is no deal.")


def evidence_word(kind: EvidenceKind) -> str:
    """Return the name of a kind of evidence."""
    match kind:
        case EvidenceKind.BENCHMARK:
            return translate("Evidence", "Benchmark")
        case EvidenceKind.PUBLIC_RECORD:
            return translate("Evidence", "Public record")
        case EvidenceKind.MUTUAL_CONTACT:
            return translate("Evidence", "Mutual contact")
        case EvidenceKind.CULTURAL_NORM:
            return translate("Evidence", "Custom")
        case EvidenceKind.PRECEDENT:
            return translate("Evidence", "Precedent")


def gap_words(gap: float) -> str:
    """Return a power gap in words; positive means the counterpart has more to lean on, in sources."""
    if gap >= CLEAR:
        return translate("Power", "They hold far more power")
    if gap >= EVEN:
        return translate("Power", "They hold more power")
    if gap > -EVEN:
        return translate("Power", "Evenly matched")
    if gap > -CLEAR:
        return translate("Power", "You hold more power")
    return translate("Power", "You hold far more power")


def join_words(words: Sequence[str]) -> str:
    """Return words as a list in a sentence."""
    if len(words) < 2:
        return "".join(words)
    return translate("Power", "{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])
