"""The scenario library: what there is to play, and scenarios ready for the engine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.content.cards import CardIndex, Summary
from trainer.content.ids import scene_ids

if TYPE_CHECKING:
    from trainer.content.diagnostics import Diagnostic
    from trainer.content.play import Play
    from trainer.content.reader import SceneReader
    from trainer.core.scenario import Scenario
    from trainer.core.tactics import Tactic


class ScenarioLibrary:
    """Serves the scenes of one content folder; remembered cards need no reading, the rest is read when asked for."""

    def __init__(self, folder: Path, *, index: Path | None = None) -> None:
        """With an index file, cards are remembered between runs."""
        self._root = folder.resolve()
        self._cards = CardIndex(index)

    @cached_property
    def _reader(self) -> SceneReader:
        from trainer.content.reader import SceneReader  # noqa: PLC0415 - pydantic and YAML: a third of a second

        return SceneReader(self._root)

    @property
    def folder(self) -> Path:
        """Return the content folder."""
        return self._root

    def slugs(self) -> tuple[str, ...]:
        """Return the ids of all scenes, in order."""
        return scene_ids(self._root)

    def summaries(self) -> tuple[Summary, ...]:
        """Return the cards of every scene that can be read; what keeps others from it is in problems()."""
        cards = [self._summarise(slug) for slug in self.slugs()]
        self._cards.save()
        return tuple(card for card in cards if card is not None)

    def problems(self) -> tuple[Diagnostic, ...]:
        """Return why scenes are missing from the summaries."""
        return tuple(finding for slug in self.slugs() for finding in self._reader.findings(slug))

    def load(self, slug: str) -> Scenario:
        """Return a scenario ready to play.

        Raises:
            ContentError: a file is missing or wrong in a way that matters at the table.
        """
        return self._reader.load(slug)

    def plays(self, slug: str) -> tuple[Play, ...]:
        """Return a scene's play scripts.

        Raises:
            ContentError: a script cannot be read.
        """
        return self._reader.plays(slug)

    def tactics(self) -> Mapping[str, Tactic]:
        """Return the catalogue of tactics by id; entries that cannot be read are left out."""
        return self._reader.tactics()

    def _summarise(self, slug: str) -> Summary | None:
        known = self._cards.find(slug, self._root)
        if known is not None:
            return known
        made = self._reader.card(slug)
        if made is None:
            return None
        card, names = made
        self._cards.add(card, self._root, names)
        return card
