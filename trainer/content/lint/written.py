"""Every spoken line of a file, with the key it is looked up by and its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.content.diagnostics import Place
from trainer.content.fields import LinesByKey
from trainer.content.parts import Part
from trainer.content.scene import Scene, tactic_lines
from trainer.content.schema import ArchetypeFile, GenericFile, PersonaFile, ScenarioFile, TacticFile
from trainer.content.shelf import Document

_SLOT = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One line as it stands in a file."""

    text: str
    key: str
    """The key it is looked up by; empty for lines that answer something in the scene."""
    path: tuple[str | int, ...]
    document: Document[object]

    @property
    def place(self) -> Place:
        """Return where it stands."""
        return self.document.at(*self.path)

    @property
    def slots(self) -> frozenset[str]:
        """Return the names in well-formed braces."""
        return frozenset(_SLOT.findall(self.text))

    @property
    def has_odd_braces(self) -> bool:
        """Tell whether braces remain once the slots are taken out."""
        bare = _SLOT.sub("", self.text)
        return "{" in bare or "}" in bare


def lines_in_book(
    document: Document[PersonaFile] | Document[ArchetypeFile] | Document[GenericFile],
) -> Iterator[Written]:
    """Yield the lines of a book shared by scenes."""
    yield from _by_key(document, document.part.lines, ("lines",))


def lines_in_tactic(tactic: str, document: Document[TacticFile]) -> Iterator[Written]:
    """Yield the generic lines of a tactic."""
    for stage, texts in tactic_lines(document.part.lines):
        yield from _listed(document, texts, f"tactic.{tactic}.{stage}", ("lines", stage))


def lines_in_scenario(document: Document[ScenarioFile]) -> Iterator[Written]:
    """Yield every line of a scene's own file."""
    file = document.part
    yield Written(text=file.first_line, key="", path=("first-line",), document=document)
    for key, topic in file.topics.items():
        yield from _listed(document, topic.lines, "", ("topics", key, "lines"))
    for key, exchange in file.exchanges.items():
        yield from _listed(document, exchange.says, "", ("exchanges", key, "says"))
        for name, follow_up in exchange.then.items():
            yield from _listed(document, follow_up.says, "", ("exchanges", key, "then", name, "says"))
    for key, later in file.follow_ups.items():
        yield from _listed(document, later.says, "", ("follow-ups", key, "says"))
    for key, interest in file.interests.items():
        yield from _listed(document, interest.lines, "", ("interests", key, "lines"))
    for key, deadline in file.deadlines.items():
        yield from _by_field(document, deadline.lines, ("deadlines", key, "lines"))
    for key, claim in file.claims.items():
        yield from _by_field(document, claim.lines, ("claims", key, "lines"))
    for key, item in file.evidence.items():
        yield from _listed(document, item.reply or (), "", ("evidence", key, "reply"))
    for key, ally in file.allies.items():
        yield from _listed(document, ally.reply or (), "", ("allies", key, "reply"))
    if file.window is not None:
        yield from _listed(document, file.window.reply or (), "", ("window", "reply"))
    for tactic, beat in file.plan.items():
        for stage, texts in tactic_lines(beat.lines):
            yield from _listed(document, texts, f"tactic.{tactic}.{stage}", ("plan", tactic, "lines", stage))
    yield from _by_key(document, file.lines, ("lines",))


def lines_in_scene(scene: Scene) -> Iterator[Written]:
    """Yield every line that can be said in a scene, the most specific first."""
    yield from lines_in_scenario(scene.file)
    people = [scene.person, *([scene.person.partner] if scene.person.partner is not None else [])]
    for person in people:
        yield from lines_in_book(person.file)
    yield from lines_in_book(scene.person.archetype)
    yield from lines_in_book(scene.generic)
    for tactic in scene.file.part.plan:
        if tactic in scene.tactics:
            yield from lines_in_tactic(tactic, scene.tactics[tactic])


def _by_key(document: Document[object], lines: LinesByKey, path: tuple[str | int, ...]) -> Iterator[Written]:
    for key, texts in lines.items():
        yield from _listed(document, texts, key, (*path, key))


def _by_field(document: Document[object], part: Part, path: tuple[str | int, ...]) -> Iterator[Written]:
    for name in type(part).model_fields:
        yield from _listed(document, getattr(part, name) or (), "", (*path, name))


def _listed(
    document: Document[object], texts: Iterable[str], key: str, path: tuple[str | int, ...]
) -> Iterator[Written]:
    for index, text in enumerate(texts):
        yield Written(text=text, key=key, path=(*path, index), document=document)
