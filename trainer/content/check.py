"""Checking content: everything that is wrong with a scene or a library, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.content.build import build_bargain, build_scenario
from trainer.content.diagnostics import Diagnostic, errors_in, sorted_by_place
from trainer.content.lint import numbers, privacy, references, words
from trainer.content.lint.chairs import check_other_chair
from trainer.content.lint.handbook import check_handbook
from trainer.content.lint.heard import check_heard
from trainer.content.lint.library import check_library
from trainer.content.lint.scripts import check_endings, check_play
from trainer.content.lint.written import lines_in_book, lines_in_scenario, lines_in_tactic
from trainer.content.packs.packing import check_about
from trainer.content.play import Play
from trainer.content.scene import Scene, gather
from trainer.content.schema import ArchetypeFile, GenericFile, PersonaFile
from trainer.content.shelf import Found, Shelf
from trainer.core.ports import Recogniser
from trainer.core.scenario import Scenario

Replay = Callable[[Play, Scenario, str], Sequence[Diagnostic]]
"""Plays a script in a scene and returns what did not come out; the name is the script's file as shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trials:
    """The checks that need more than the files: the session and the recogniser supply them."""

    replay: Replay | None = None
    """Without it scripts are read but not played."""
    recogniser: Recogniser | None = None
    """Without it nobody tries whether every value is understood."""


def check(
    path: Path,
    *,
    beneath: Path | None = None,
    replay: Replay | None = None,
    recogniser: Recogniser | None = None,
    on_scene: Callable[[str], None] = lambda _name: None,
) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with a content folder, one scene's folder, or one file, in reading order.

    What scenes share and the folder lacks is taken from the library beneath. Before each scene its name is told.
    """
    root = find_root(path)
    shelf = Shelf(root, beneath=beneath)
    trials = Trials(replay=replay, recogniser=recogniser)
    inside = path.resolve().relative_to(root.resolve()).as_posix()
    slug = inside.split("/", maxsplit=1)[0]
    if slug in shelf.slugs():
        found = sorted_by_place(_check_scene_folder(shelf, slug, trials)[1])
    else:
        found = sorted_by_place(_check_all(shelf, trials, on_scene))
    if (root / inside).is_file():
        return tuple(finding for finding in found if finding.place.file == inside)
    return found


def find_root(path: Path) -> Path:
    """Return the content folder a path lies in: the nearest with generic lines, else the path's own."""
    here = path.resolve()
    for folder in (here, *here.parents):
        if (folder / "lines" / "generic.yaml").is_file():
            return folder
    return here.parent if here.is_file() or (here / "scenario.yaml").is_file() else here


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Return findings for a terminal, with a last line that counts them."""
    errors = len(errors_in(diagnostics))
    warnings = len(diagnostics) - errors
    total = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}" if diagnostics else "Nothing to mend."
    return "\n".join([*(str(finding) for finding in diagnostics), total])


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _check_all(shelf: Shelf, trials: Trials, on_scene: Callable[[str], None]) -> Iterator[Diagnostic]:
    yield from shelf.misnamed()
    yield from _check_shared(shelf)
    if shelf.is_whole:
        yield from _check_handbook(shelf)
    scenes: list[Scene] = []
    for slug in shelf.slugs():
        on_scene(slug)
        scene, findings = _check_scene_folder(shelf, slug, trials)
        yield from findings
        if scene is not None:
            scenes.append(scene)
    if shelf.is_whole:
        yield from check_library(scenes, shelf.names("personas"))
    else:
        yield from check_about(shelf.root)


def _check_shared(shelf: Shelf) -> Iterator[Diagnostic]:
    """Check the books and tactics that scenes share, each once, whether a scene uses it or not."""
    books: list[tuple[str, Found[PersonaFile] | Found[ArchetypeFile] | Found[GenericFile]]] = [
        *((f"the person {name}", shelf.persona(name)) for name in shelf.names("personas", lent=False)),
        *((f"the archetype {name}", shelf.archetype(name)) for name in shelf.names("archetypes", lent=False)),
        *(("the generic book", shelf.generic()) for _ in ("generic",) if shelf.owns("lines/generic.yaml")),
    ]
    for name, found in books:
        yield from found.findings
        if found.document is not None:
            yield from words.check_lines(lines_in_book(found.document), shared=name)
    generic = shelf.generic().document
    if generic is not None and shelf.owns("lines/generic.yaml"):
        yield from words.check_generic(generic)
    for name in shelf.names("tactics", lent=False):
        tactic = shelf.tactic(name)
        yield from tactic.findings
        if tactic.document is not None:
            yield from words.check_lines(lines_in_tactic(name, tactic.document), shared="every tactic")
            yield from words.check_tactic(tactic.document)


def _check_handbook(shelf: Shelf) -> Iterator[Diagnostic]:
    """Check the articles of moves and terms, and where they lead."""
    moves = {name: shelf.move(name) for name in shelf.names("moves")}
    terms = [shelf.terms(name) for name in shelf.names("handbook")]
    for found in (*moves.values(), *terms):
        yield from found.findings
    yield from check_handbook(
        {name: found.document for name, found in moves.items()},
        [found.document for found in terms if found.document is not None],
        shelf.names("tactics"),
    )


def _check_scene_folder(shelf: Shelf, slug: str, trials: Trials) -> tuple[Scene | None, list[Diagnostic]]:
    scene, gathered = gather(shelf, slug)
    plays = shelf.plays(slug)
    found = [*gathered, *(finding for play in plays for finding in play.findings)]
    if scene is None:
        return None, found
    findings = [*check_scene(scene), *check_other_chair(scene, shelf)]
    found += findings
    read = [play.document for play in plays if play.document is not None]
    found += check_endings([document.part for document in read], slug)
    if trials.recogniser is not None and not errors_in(findings):
        found += check_heard(scene, build_bargain(scene.file.part), trials.recogniser)
    if not errors_in(findings):
        scenario = build_scenario(scene)
        for document in read:
            unknown = list(check_play(document.part, document.shown, scenario))
            found += unknown
            if trials.replay is not None and not unknown:
                found += trials.replay(document.part, scenario, document.shown)
    return scene, found


def check_scene(scene: Scene) -> Iterator[Diagnostic]:
    """Yield everything that is wrong with a scene that could be gathered; numbers are counted once names are right."""
    bargain = build_bargain(scene.file.part)
    measures = list(numbers.check_measures(scene, bargain))
    names = list(references.check(scene, bargain))
    yield from measures
    yield from names
    if not measures and not names:
        yield from numbers.check_deals(scene, bargain)
    yield from words.check_lines(lines_in_scenario(scene.file))
    for person in (scene.person, scene.person.partner):
        if person is not None:
            yield from words.check_lines(lines_in_book(person.file), shared=f"the person {person.id}")
    yield from words.check_scene(scene, bargain)
    yield from privacy.check_scene(scene, bargain)
