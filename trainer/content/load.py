"""The scenario library: what there is to play, and scenarios ready for the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.content.cards import CardIndex, PackLabel, Summary
from trainer.content.ids import scene_ids

if TYPE_CHECKING:
    from trainer.content.diagnostics import Diagnostic
    from trainer.content.packs.installed import InstalledPacks
    from trainer.content.play import Play
    from trainer.content.reader import SceneReader
    from trainer.core.handbook import Handbook
    from trainer.core.scenario import Scenario
    from trainer.core.tactics import Tactic


class ScenarioLibrary:
    """Serves the built-in scenes and those of packs; remembered cards need no reading, the rest is read when needed."""

    def __init__(
        self, folder: Path, *, packs: Path | None = None, index: Path | None = None, most_kept: int | None = None
    ) -> None:
        """With an index file, cards are remembered between runs; scenes kept at hand are few unless told otherwise."""
        self._most_kept = most_kept
        self._root = folder.resolve()
        self._packs = packs
        self._cards = CardIndex(index)
        self._readers: dict[Path, SceneReader] = {}

    def __reduce__(self) -> tuple[Callable[[Path], ScenarioLibrary], tuple[Path]]:
        """Let another process read the same folders for itself."""
        return partial(ScenarioLibrary, packs=self._packs), (self._root,)

    @property
    def folder(self) -> Path:
        """Return the folder of the built-in scenes."""
        return self._root

    @cached_property
    def packs(self) -> InstalledPacks:
        """Return the installed packs; the library has to have a place for them."""
        from trainer.content.packs.installed import InstalledPacks  # noqa: PLC0415 - pydantic: a third of a second

        assert self._packs is not None, "a library without a place for packs was asked for them"
        return InstalledPacks(self._packs, built_in=self._root)

    def slugs(self) -> tuple[str, ...]:
        """Return the ids of all scenes, the built-in ones first, each group in order."""
        return tuple(self._homes())

    def summaries(self) -> tuple[Summary, ...]:
        """Return the cards of every scene that can be read; what keeps others from it is in problems()."""
        cards = [self._summarise(slug, home) for slug, home in self._homes().items()]
        self._cards.save()
        return tuple(card for card in cards if card is not None)

    def problems(self) -> tuple[Diagnostic, ...]:
        """Return why scenes are missing from the summaries."""
        homes = self._homes().items()
        return tuple(finding for slug, home in homes for finding in self._reader(home.folder).findings(slug))

    def load(self, slug: str) -> Scenario:
        """Return a scenario ready to play.

        Raises:
            ContentError: a file is missing or wrong in a way that matters at the table.
        """
        return self._reader_of(slug).load(slug)

    def plays(self, slug: str) -> tuple[Play, ...]:
        """Return a scene's play scripts.

        Raises:
            ContentError: a script cannot be read.
        """
        return self._reader_of(slug).plays(slug)

    def tactics(self) -> Mapping[str, Tactic]:
        """Return the catalogue of tactics by id; entries that cannot be read are left out."""
        return self._reader(self._root).tactics()

    def handbook(self) -> Handbook:
        """Return the handbook; entries that cannot be read are left out."""
        return self._reader(self._root).handbook()

    def _homes(self) -> dict[str, _Home]:
        """Return the folder of every scene; a scene of a pack never takes the place of another."""
        homes = {slug: _Home(folder=self._root) for slug in scene_ids(self._root)}
        if self._packs is not None and self._packs.is_dir() and any(self._packs.iterdir()):
            for pack in self.packs.packs():
                about = pack.manifest
                label = PackLabel(id=about.id, title=about.title, author=about.author, version=about.version)
                for slug in about.scenes:
                    homes.setdefault(slug, _Home(folder=pack.folder, label=label))
        return homes

    def _reader_of(self, slug: str) -> SceneReader:
        home = self._homes().get(slug)
        return self._reader(home.folder if home is not None else self._root)

    def _reader(self, folder: Path) -> SceneReader:
        from trainer.content.reader import MOST_KEPT, SceneReader  # noqa: PLC0415 - pydantic and YAML: a third of a second

        if folder not in self._readers:
            self._readers[folder] = SceneReader(folder, beneath=self._root, most_kept=self._most_kept or MOST_KEPT)
        return self._readers[folder]

    def _summarise(self, slug: str, home: _Home) -> Summary | None:
        card = self._cards.find(slug, home.folder)
        if card is None:
            made = self._reader(home.folder).card(slug)
            if made is None:
                return None
            card, names = made
            self._cards.add(card, home.folder, names)
        return replace(card, pack=home.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Home:
    """Where a scene lies, and the pack it came with."""

    folder: Path
    label: PackLabel | None = None
