"""A reply in the making: events emitted so far and the state they lead to, and the dice of the session."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from trainer.core.events import Event, Recorded
from trainer.core.scenario import Matter, Scenario
from trainer.core.table import TableState, evolve

Item = TypeVar("Item")


class Draft:
    """Collects the counterpart's events of one turn while folding them, so that later steps see earlier ones.

    The dice depend only on the session's seed, the number of utterances so far and the purpose: the same words give the
    same reply on every machine, after every restart, and however long anybody took.
    """

    def __init__(self, scenario: Scenario, state: TableState, now_ms: int) -> None:
        self.scenario = scenario
        self.before = state
        self.state = state
        self.now_ms = now_ms
        self.events: list[Event] = []
        self.chances: set[str] = set()
        """Tactics whose trigger arose in this turn, whether they were applied or not."""

    @cached_property
    def foreseen(self) -> Mapping[tuple[Matter, str], frozenset[str]]:
        """Return the exchanges, by id, whose wordings bear on each matter of the scene."""
        found: dict[tuple[Matter, str], set[str]] = {}
        for exchange in self.scenario.exchanges:
            if exchange.matter is not None:
                found.setdefault((exchange.matter, exchange.about), set()).add(exchange.id)
        return {matter: frozenset(names) for matter, names in found.items()}

    def emit(self, event: Event) -> None:
        """Add an event and fold it."""
        self.events.append(event)
        self.state = evolve(self.state, Recorded(seq=self.state.seq + 1, at_ms=self.now_ms, event=event))

    def roll(self, purpose: str) -> float:
        """Return a number in [0, 1) for a purpose."""
        return random.Random(f"{self.before.seed}/{len(self.before.spoken)}/{purpose}").random()

    def pick(self, purpose: str, items: Sequence[Item], weights: Sequence[float] | None = None) -> Item:
        """Choose one item for a purpose, by weight when weights are given."""
        dice = random.Random(f"{self.before.seed}/{len(self.before.spoken)}/{purpose}")
        if weights is None:
            return items[int(dice.random() * len(items))]
        mark = dice.random() * sum(weights)
        for item, weight in zip(items, weights, strict=True):
            mark -= weight
            if mark < 0:
                return item
        return items[-1]
