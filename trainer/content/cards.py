"""The library's cards, remembered between runs so that a start need not read every scene."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from trainer.core.scenario import Archetype
from trainer.core.tactics import PowerSource
from trainer.core.terms import Side

log = logging.getLogger(__name__)
FORMAT = 2
LARGEST_FILE = 5_000_000
"""Bytes; a card has about 1,500."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackLabel:
    """Which pack a scene came with."""

    id: str
    title: str
    author: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a library card shows of a scene; power is the sum over the six sources, 0..6."""

    id: str
    title: str
    domain: str
    difficulty: int
    minutes: int
    learner_role: str
    persona: str
    persona_name: str
    persona_role: str
    archetype: Archetype
    tactics: tuple[str, ...]
    power: Mapping[Side, Mapping[PowerSource, float]]
    starter: bool
    content_note: str
    other_chair: str = ""
    """The scene in which the learner is the other side, if there is one."""
    portrait: Mapping[str, str | float | bool] = field(default_factory=dict)
    pack: PackLabel | None = None
    """The pack it came with; the built-in scenes have none."""

    @property
    def power_gap(self) -> float:
        """Return how much more the counterpart can lean on, in sources; negative when the learner can."""
        return sum(self.power[Side.COUNTERPART].values()) - sum(self.power[Side.LEARNER].values())


Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of change in ns and size in bytes of every file a card was made from."""


class CardIndex:
    """Cards by scene with the stamps of their files; a damaged or missing index is made anew, nothing depends on it."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._cards: dict[str, tuple[Stamp, Summary]] = {}
        self._changed = False
        self._read()

    def find(self, slug: str, root: Path) -> Summary | None:
        """Return a scene's card if none of its files has changed since it was made."""
        known = self._cards.get(slug)
        if known is None or known[0] != stamp(root, [name for name, _, _ in known[0]]):
            return None
        return known[1]

    def add(self, card: Summary, root: Path, names: list[str]) -> None:
        """Remember a card made from these files."""
        self._cards[card.id] = (stamp(root, names), card)
        self._changed = True

    def save(self) -> None:
        """Write the index if it changed; failing that costs only time."""
        if self._file is None or not self._changed:
            return
        body = {"format": FORMAT, "cards": [[made_of, _written(card)] for made_of, card in self._cards.values()]}
        try:
            handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=f".{self._file.name}-")
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump(body, out, ensure_ascii=False)
            Path(name).replace(self._file)
        except OSError as error:
            log.info("the index of cards was not written: %s", error)
        self._changed = False

    def _read(self) -> None:
        if self._file is None:
            return
        try:
            if self._file.stat().st_size > LARGEST_FILE:
                return
            body = json.loads(self._file.read_text(encoding="utf-8"))
            if body["format"] == FORMAT:
                for made_of, written in body["cards"]:
                    card = _card(written)
                    self._cards[card.id] = (tuple((str(n), int(t), int(s)) for n, t, s in made_of), card)
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            log.info("the index of cards was not read: %s", error)
            self._cards = {}


def stamp(root: Path, names: list[str]) -> Stamp:
    """Return the stamps of files under a folder; a missing one is stamped with zeros."""
    stamps = []
    for name in names:
        try:
            found = (root / name).stat()
            stamps.append((name, found.st_mtime_ns, found.st_size))
        except OSError:
            stamps.append((name, 0, 0))
    return tuple(stamps)


def _written(card: Summary) -> dict[str, Any]:
    plain: dict[str, Any] = {one.name: getattr(card, one.name) for one in fields(card) if one.name != "pack"}
    plain["power"] = {side: dict(sources) for side, sources in card.power.items()}
    plain["portrait"] = dict(card.portrait)
    return plain


def _card(written: Mapping[str, Any]) -> Summary:
    power = {
        Side(side): MappingProxyType({PowerSource(name): float(share) for name, share in sources.items()})
        for side, sources in written["power"].items()
    }
    known = {
        **written,
        "archetype": Archetype(written["archetype"]),
        "tactics": tuple(written["tactics"]),
        "power": MappingProxyType(power),
    }
    return Summary(**known)
