"""The scenario library: what there is to play, and scenarios ready for the engine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from trainer.content.build import build_bargain, build_portrait, build_scenario, build_tactic
from trainer.content.cards import CardIndex, Summary
from trainer.content.catalogue import files as rules
from trainer.content.diagnostics import ContentError, Diagnostic, Place, errors_in
from trainer.content.lint import numbers, references, words
from trainer.content.lint.written import lines_in_scene
from trainer.content.play import Play
from trainer.content.scene import Scene, gather
from trainer.content.schema import PersonaFile, ScenarioFile
from trainer.content.shelf import Shelf, is_id
from trainer.core.scenario import Scenario
from trainer.core.tactics import Tactic
from trainer.core.terms import Side


class ScenarioLibrary:
    """Serves the scenes of one content folder; files are read when first asked for and again when they change."""

    def __init__(self, folder: Path, *, index: Path | None = None) -> None:
        """With an index file, cards are remembered between runs."""
        self._shelf = Shelf(folder)
        self._cards = CardIndex(index)
        self._built: dict[str, tuple[str, Scenario]] = {}

    @property
    def folder(self) -> Path:
        """Return the content folder."""
        return self._shelf.root

    def slugs(self) -> tuple[str, ...]:
        """Return the ids of all scenes, in order."""
        return self._shelf.slugs()

    def summaries(self) -> tuple[Summary, ...]:
        """Return the cards of every scene that can be read; what keeps others from it is in problems()."""
        cards = [self._summarise(slug) for slug in self.slugs()]
        self._cards.save()
        return tuple(card for card in cards if card is not None)

    def problems(self) -> tuple[Diagnostic, ...]:
        """Return why scenes are missing from the summaries."""
        return tuple(finding for slug in self.slugs() for finding in self._card_findings(slug))

    def load(self, slug: str) -> Scenario:
        """Return a scenario ready to play.

        Raises:
            ContentError: a file is missing or wrong in a way that matters at the table.
        """
        if not is_id(slug):
            place = Place(file=slug[:80])
            raise ContentError("The scenario", [rules.BAD_NAME.at(place, name=slug)])
        scene, findings = gather(self._shelf, slug)
        if scene is None:
            raise ContentError(f"The scenario '{slug}'", findings)
        version = scene.digest
        known = self._built.get(slug)
        if known is not None and known[0] == version:
            return known[1]
        errors = errors_in(essential_findings(scene))
        if errors:
            raise ContentError(f"The scenario '{slug}'", errors)
        scenario = build_scenario(scene)
        self._built[slug] = (version, scenario)
        return scenario

    def plays(self, slug: str) -> tuple[Play, ...]:
        """Return a scene's play scripts.

        Raises:
            ContentError: a script cannot be read.
        """
        found = self._shelf.plays(slug) if is_id(slug) else ()
        findings = [finding for one in found for finding in one.findings]
        if findings:
            raise ContentError(f"A play script of '{slug}'", findings)
        return tuple(one.document.part for one in found if one.document is not None)

    def tactics(self) -> Mapping[str, Tactic]:
        """Return the catalogue of tactics by id; entries that cannot be read are left out."""
        found = ((name, self._shelf.tactic(name).document) for name in self._shelf.names("tactics"))
        return MappingProxyType({name: build_tactic(name, one.part) for name, one in found if one is not None})

    def _card_findings(self, slug: str) -> tuple[Diagnostic, ...]:
        scene = self._shelf.scenario(slug)
        if scene.document is None:
            return scene.findings
        return self._shelf.persona(scene.document.part.persona).findings

    def _summarise(self, slug: str) -> Summary | None:
        known = self._cards.find(slug, self.folder)
        if known is not None:
            return known
        scene = self._shelf.scenario(slug).document
        person = self._shelf.persona(scene.part.persona).document if scene is not None else None
        if scene is None or person is None:
            return None
        card = _summary(slug, scene.part, person.part)
        self._cards.add(card, self.folder, [scene.shown, person.shown])
        return card


def essential_findings(scene: Scene) -> tuple[Diagnostic, ...]:
    """Return what would trip the engine: wrong references, measures that cannot be counted with, unfillable lines."""
    bargain = build_bargain(scene.file.part)
    form = (finding for line in lines_in_scene(scene) for finding in words.check_form(line))
    return (*numbers.check_measures(scene, bargain), *references.check(scene, bargain), *form)


def _summary(slug: str, file: ScenarioFile, person: PersonaFile) -> Summary:
    return Summary(
        id=slug,
        title=file.title,
        domain=file.domain,
        difficulty=file.difficulty,
        minutes=file.minutes,
        learner_role=file.learner_role,
        persona=file.persona,
        persona_name=person.name,
        persona_role=person.role,
        archetype=person.archetype,
        tactics=tuple(file.plan),
        power=MappingProxyType({Side.LEARNER: file.power.learner, Side.COUNTERPART: file.power.counterpart}),
        starter=file.starter,
        content_note=file.content_note,
        portrait=build_portrait(person.portrait),
    )
