"""Reading scenes from their files: what the library does when a card or a scenario is not at hand."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from trainer.content.build import build_bargain, build_portrait, build_scenario, build_tactic
from trainer.content.build_handbook import build_note, build_terms
from trainer.content.cards import Summary
from trainer.content.catalogue import files as rules
from trainer.content.diagnostics import ContentError, Diagnostic, Place, errors_in
from trainer.content.ids import is_id
from trainer.content.lint import numbers, references, words
from trainer.content.lint.written import lines_in_scene
from trainer.content.play import Play
from trainer.content.scene import Scene, gather
from trainer.content.schema import PersonaFile, ScenarioFile
from trainer.content.shelf import Shelf
from trainer.core.handbook import Handbook
from trainer.core.handbook_articles import write_handbook
from trainer.core.moves import Move
from trainer.core.scenario import Scenario
from trainer.core.tactics import Tactic
from trainer.core.terms import Bargain, Side

MOST_KEPT = 1
"""Scenes kept at hand: each takes some seven megabytes, and nobody sits at more tables at once."""


class SceneReader:
    """Reads the scenes of one content folder; files are read when first asked for and again when they change."""

    def __init__(self, folder: Path, *, beneath: Path | None = None, most_kept: int = MOST_KEPT) -> None:
        """At most so many scenes are kept at hand; one that was let go is read once more when it is asked for."""
        self._shelf = Shelf(folder, beneath=beneath, most_scenes=most_kept)
        self._most_kept = most_kept
        self._built: dict[str, tuple[str, Scenario]] = {}

    def findings(self, slug: str) -> tuple[Diagnostic, ...]:
        """Return why a scene has no card."""
        scene = self._shelf.scenario(slug)
        if scene.document is None:
            return scene.findings
        return self._shelf.persona(scene.document.part.persona).findings

    def card(self, slug: str) -> tuple[Summary, list[str]] | None:
        """Return a scene's card and the paths of the files it was made from, or None when they cannot be read."""
        with _collector_resting():
            scene = self._shelf.scenario(slug).document
            person = self._shelf.persona(scene.part.persona).document if scene is not None else None
        if scene is None or person is None:
            return None
        made_of = [str(self._shelf.locate(shown)) for shown in (scene.shown, person.shown)]
        return _summary(slug, scene.part, person.part), made_of

    def load(self, slug: str) -> Scenario:
        """Return a scenario ready to play.

        Raises:
            ContentError: a file is missing or wrong in a way that matters at the table.
        """
        if not is_id(slug):
            place = Place(file=slug[:80])
            raise ContentError("The scenario", [rules.BAD_NAME.at(place, name=slug)])
        with _collector_resting():
            return self._load(slug)

    def _load(self, slug: str) -> Scenario:
        scene, findings = gather(self._shelf, slug)
        if scene is None:
            raise ContentError(f"The scenario '{slug}'", findings)
        version = scene.digest
        known = self._built.get(slug)
        if known is not None and known[0] == version:
            self._built[slug] = self._built.pop(slug)
            return known[1]
        errors = errors_in(essential_findings(scene))
        if errors:
            raise ContentError(f"The scenario '{slug}'", errors)
        scenario = build_scenario(scene)
        self._built.pop(slug, None)
        self._built[slug] = (version, scenario)
        while len(self._built) > self._most_kept:
            del self._built[next(iter(self._built))]
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

    def handbook(self) -> Handbook:
        """Return the handbook; entries that cannot be read are left out.

        A shelf for each file: of what was read only the article is kept. Thousands of kept nodes would have the garbage
        collector look at everything there is, and the window wait for it.
        """
        root, names = self._shelf.root, self._shelf.names
        moves = {str(move): move for move in Move}
        notes = [
            build_note(moves[name], document.part)
            for name in names("moves")
            if name in moves and (document := Shelf(root).move(name).document) is not None
        ]
        terms = [
            term
            for name in names("handbook")
            if (listed := Shelf(root).terms(name).document) is not None
            for term in build_terms(listed.part)
        ]
        return write_handbook(self.tactics().values(), notes, terms)


def read_bargain(folder: Path) -> Bargain:
    """Return the bargain of a scene in a folder of its own, wherever that lies.

    Raises:
        ContentError: its file is missing or cannot be read.
    """
    folder = folder.resolve()
    scene = Shelf(folder.parent).scenario(folder.name)
    if scene.document is None:
        raise ContentError(f"The scenario '{folder.name}'", scene.findings)
    return build_bargain(scene.document.part)


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Keep the collector of rings from walking what is being built, several times over: there are no rings in it."""
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()


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
        other_chair=file.other_chair or "",
        portrait=build_portrait(person.portrait),
    )
