"""One scene with everything it draws on: its own files, its people, its tactics, and the generic lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from trainer.content.brief import BriefFile
from trainer.content.catalogue import references as rules
from trainer.content.diagnostics import Diagnostic, Place
from trainer.content.parts import TacticLines
from trainer.content.schema import ArchetypeFile, GenericFile, PersonaFile, ScenarioFile, TacticFile
from trainer.content.shelf import Document, Found, PartT, Shelf
from trainer.core.linekeys import TACTIC_STAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person's file and their archetype's."""

    id: str
    file: Document[PersonaFile]
    archetype: Document[ArchetypeFile]
    partner: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Every file a scene is made of."""

    slug: str
    file: Document[ScenarioFile]
    brief: Document[BriefFile]
    person: Person
    generic: Document[GenericFile]
    tactics: Mapping[str, Document[TacticFile]]
    """The whole catalogue, by id."""

    @property
    def digest(self) -> str:
        """Return twelve hex digits over every file that can change how the scene plays."""
        people = [self.person, *([self.person.partner] if self.person.partner else [])]
        used: list[Document[object]] = [self.file, self.brief, self.generic]
        used += [document for person in people for document in (person.file, person.archetype)]
        used += [self.tactics[name] for name in self.file.part.plan if name in self.tactics]
        named = sorted({(document.shown.rsplit("/", 1)[-1], document.digest) for document in used})
        return hashlib.sha256(repr(named).encode()).hexdigest()[:12]


def gather(shelf: Shelf, slug: str) -> tuple[Scene | None, tuple[Diagnostic, ...]]:
    """Return a scene with everything it draws on, or None with what is missing or cannot be read.

    A tactic that cannot be read matters only to the scenes that plan it.
    """
    gathering = _Gathering(shelf)
    file = gathering.take(shelf.scenario(slug))
    brief = gathering.take(shelf.brief(slug))
    generic = gathering.take(shelf.generic())
    tactics = {name: shelf.tactic(name) for name in shelf.names("tactics")}
    for name in file.part.plan if file is not None else ():
        gathering.take(tactics.get(name, Found()))
    person = gathering.person(file.part.persona, file.at("persona")) if file is not None else None
    if file is None or brief is None or generic is None or person is None or gathering.findings:
        return None, tuple(gathering.findings)
    known = {name: found.document for name, found in tactics.items() if found.document is not None}
    return Scene(slug=slug, file=file, brief=brief, person=person, generic=generic, tactics=MappingProxyType(known)), ()


class _Gathering:
    """Collects documents and the findings of what could not be read."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.findings: list[Diagnostic] = []

    def take(self, found: Found[PartT]) -> Document[PartT] | None:
        self.findings += found.findings
        return found.document

    def follow(self, found: Found[PartT], name: str, file: str, place: Place) -> Document[PartT] | None:
        """Take a file that another one names; where there is none, the finding points at the name."""
        if found.missing:
            self.findings.append(rules.UNKNOWN_FILE.at(place, name=name, file=file))
            return None
        return self.take(found)

    def person(self, name: str, place: Place, *, partner: bool = False) -> Person | None:
        file = self.follow(self._shelf.persona(name), name, f"personas/{name}.yaml", place)
        if file is None:
            return None
        kind = file.part.archetype
        archetype = self.follow(self._shelf.archetype(kind), kind, f"archetypes/{kind}.yaml", file.at("archetype"))
        other = None
        if file.part.partner is not None:
            here = file.at("partner")
            if partner or file.part.partner == name:
                self.findings.append(rules.OWN_PARTNER.at(here))
            else:
                other = self.person(file.part.partner, here, partner=True)
        return Person(id=name, file=file, archetype=archetype, partner=other) if archetype is not None else None


def tactic_lines(lines: TacticLines) -> Iterator[tuple[str, list[str]]]:
    """Yield the stages of a tactic that have lines, with them."""
    for stage in TACTIC_STAGES:
        said = getattr(lines, stage)
        if said:
            yield stage, said
