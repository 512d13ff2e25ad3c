"""The catalogue of hardball tactics as the engine and the handbook need it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.moves import Move


class PowerSource(StrEnum):
    """The six sources of power a side can lean on."""

    AUTHORITY = "authority"
    EXPERTISE = "expertise"
    RESOURCES = "resources"
    INFORMATION = "information"
    TIME = "time"
    ALTERNATIVES = "alternatives"


class Stage(StrEnum):
    """How far a tactic has been pressed: it is shown, pushed, and its consequence drawn."""

    TELL = "tell"
    PUSH = "push"
    CONSEQUENCE = "consequence"


class EvidenceMark(StrEnum):
    """How well a source is known (science.md): seen, seen second-hand, from memory, or our own design."""

    VERIFIED = "V"
    SECONDARY = "V2"
    MEMORY = "M"
    DESIGN = "D"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim comes from, with its evidence mark."""

    text: str
    mark: EvidenceMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Tactic:
    """One hardball tactic: what it is, what it exploits, and how it is answered."""

    id: str
    name: str
    definition: str
    exploits: str
    leans_on: tuple[PowerSource, ...]
    tells: tuple[str, ...]
    counters: tuple[Move, ...]
    mistake: Move
    countered: str
    conceded: str
    model_answer: str
    decoy: str
    aliases: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
