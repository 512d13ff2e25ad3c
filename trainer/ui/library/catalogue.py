"""What the library knows of each scene, and which scenes are wanted; plain data, no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.content.cards import Summary
from trainer.session.room import PracticeRoom
from trainer.store.history import ScenarioResult


class Played(StrEnum):
    """Whether a scene was played before."""

    ALL = "all"
    NEW = "new"
    PLAYED = "played"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A scene with how it has gone so far, None before the first play."""

    card: Summary
    result: ScenarioResult | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every scene that can be played, and how many cannot be read."""

    scenes: tuple[Shelved, ...]
    broken: int = 0

    @property
    def domains(self) -> tuple[str, ...]:
        """Return the domains there are, in order."""
        return tuple(sorted({one.card.domain for one in self.scenes}))

    @property
    def difficulties(self) -> tuple[int, ...]:
        """Return the difficulties there are, in order."""
        return tuple(sorted({one.card.difficulty for one in self.scenes}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which scenes to show; an empty field asks for nothing."""

    words: str = ""
    domain: str = ""
    difficulty: int = 0
    played: Played = Played.ALL

    def takes(self, one: Shelved) -> bool:
        """Tell whether a scene is wanted: every word is somewhere in what its card says."""
        card = one.card
        if self.domain and card.domain != self.domain:
            return False
        if self.difficulty and card.difficulty != self.difficulty:
            return False
        if self.played is not Played.ALL and (one.result is not None) != (self.played is Played.PLAYED):
            return False
        pack = f"{card.pack.title} {card.pack.author}" if card.pack is not None else ""
        said = (
            f"{card.title} {card.domain} {card.persona_name} {card.persona_role} {card.learner_role} {pack}".casefold()
        )
        return all(word in said for word in self.words.casefold().split())


def read_catalogue(room: PracticeRoom) -> Catalogue:
    """Gather the scenes with their results; reads the library and the store."""
    results = room.store.history.scenario_results()
    cards = room.library.summaries()
    return Catalogue(scenes=in_order(cards, results), broken=len(room.library.slugs()) - len(cards))


def in_order(cards: Iterable[Summary], results: Mapping[str, ScenarioResult]) -> tuple[Shelved, ...]:
    """Return scenes from easy to hard, the starter first."""
    ordered = sorted(cards, key=lambda card: (not card.starter, card.difficulty, card.title.casefold()))
    return tuple(Shelved(card=card, result=results.get(card.id)) for card in ordered)
