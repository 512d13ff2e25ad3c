"""The content folder, file by file: what each holds, with its findings, read once until it changes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

from trainer.content.brief import BriefFile, parse_brief
from trainer.content.catalogue import files as rules
from trainer.content.diagnostics import Diagnostic, Place
from trainer.content.ids import is_id, scene_ids
from trainer.content.play import Play, parse_play
from trainer.content.schema import (
    ArchetypeFile,
    Filed,
    GenericFile,
    MoveFile,
    PersonaFile,
    ScenarioFile,
    TacticFile,
    TermsFile,
)
from trainer.content.shape import shape
from trainer.content.source import Node, Unreadable, parse_yaml, read_text
from trainer.content.upgrade import upgrade

MAX_PLAYS = 50
SHARED = ("personas", "archetypes", "tactics", "moves", "handbook", "lines")
"""Folders of what scenes share."""
_NAMED = (
    "*/scenario.yaml",
    "personas/*",
    "archetypes/*",
    "tactics/*",
    "moves/*",
    "handbook/*",
    "lines/*",
    "*/plays/*",
)
"""What is found by its name."""

PartT = TypeVar("PartT")
PartT_co = TypeVar("PartT_co", covariant=True)
FiledT = TypeVar("FiledT", bound=Filed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Generic[PartT_co]):
    """A content file as read: what it holds, where its parts stand, and the hash of its text."""

    shown: str
    part: PartT_co
    tree: Node
    digest: str

    def at(self, *path: str | int) -> Place:
        """Return where a part stands, as near as can be found."""
        line, column = self.tree.find(path)
        return Place(file=self.shown, line=line, column=column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[PartT_co]):
    """The outcome of reading one file: a document, or why there is none."""

    document: Document[PartT_co] | None = None
    findings: tuple[Diagnostic, ...] = ()
    missing: bool = False
    """Whether there is no such file."""


class Shelf:
    """Reads the files of one content folder; names come from strangers and never lead outside it.

    People, temperaments, tactics and generic lines that the folder lacks are taken from the library beneath it.
    """

    def __init__(self, root: Path, *, beneath: Path | None = None, most_scenes: int | None = None) -> None:
        """What was read of a scene's own files is kept for at most so many scenes, for all of them unless told."""
        self.root = root.resolve()
        self._most_scenes = most_scenes
        library = beneath.resolve() if beneath is not None else None
        self._beneath = library if library != self.root else None
        self._read: dict[str, tuple[tuple[int, int], Found[object]]] = {}

    def _let_go(self, shown: str) -> None:
        """Forget the scene whose text was read longest ago, where one more has just been read than are kept."""
        scenes = [name for name in self._read if name.endswith("/scenario.yaml")]
        if self._most_scenes is None or [shown] != scenes[-1:] or len(scenes) <= self._most_scenes:
            return
        oldest = scenes[0].removesuffix("scenario.yaml")
        for name in [name for name in self._read if name.startswith(oldest)]:
            del self._read[name]

    def locate(self, shown: str) -> Path:
        """Return where the file lies that was read under this name."""
        return self._home(shown) / shown

    def owns(self, shown: str) -> bool:
        """Tell whether a file is this folder's own, and not lent from beneath."""
        return self._home(shown) == self.root

    def _home(self, shown: str) -> Path:
        shared = shown.split("/", 1)[0] in SHARED
        if self._beneath is None or not shared or os.path.lexists(self.root / shown):
            return self.root
        return self._beneath

    @property
    def is_whole(self) -> bool:
        """Tell whether the folder is a library of its own and stands on no other."""
        return self._beneath is None

    def slugs(self) -> tuple[str, ...]:
        """Return the names of the folders that hold a scenario.yaml, in order."""
        return scene_ids(self.root)

    def misnamed(self) -> Iterator[Diagnostic]:
        """Yield the files and folders that would be passed over because their names are no ids."""
        for pattern in _NAMED:
            for path in sorted(self.root.glob(pattern)):
                shown = path.relative_to(self.root).as_posix()
                bad = _misnamed_part(shown)
                if bad is not None and not bad.startswith("."):
                    yield rules.BAD_NAME.at(Place(file=shown), name=bad)

    def scenario(self, slug: str) -> Found[ScenarioFile]:
        """Read a scene's scenario.yaml."""
        return self._part(f"{slug}/scenario.yaml", ScenarioFile)

    def brief(self, slug: str) -> Found[BriefFile]:
        """Read a scene's brief.md."""
        return self._read_file(f"{slug}/brief.md", _read_brief)

    def plays(self, slug: str) -> tuple[Found[Play], ...]:
        """Read a scene's play scripts, in order of their names."""
        names = sorted(path.name for path in (self.root / slug / "plays").glob("*.play"))[:MAX_PLAYS]
        return tuple(self._read_file(f"{slug}/plays/{name}", _read_play) for name in names)

    def persona(self, persona_id: str) -> Found[PersonaFile]:
        """Read a named person."""
        return self._part(f"personas/{persona_id}.yaml", PersonaFile)

    def archetype(self, archetype_id: str) -> Found[ArchetypeFile]:
        """Read a temperament."""
        return self._part(f"archetypes/{archetype_id}.yaml", ArchetypeFile)

    def tactic(self, tactic_id: str) -> Found[TacticFile]:
        """Read a tactic."""
        return self._part(f"tactics/{tactic_id}.yaml", TacticFile)

    def move(self, move_id: str) -> Found[MoveFile]:
        """Read what there is to say about one of the learner's moves."""
        return self._part(f"moves/{move_id}.yaml", MoveFile)

    def terms(self, name: str) -> Found[TermsFile]:
        """Read a file of field terms or measures."""
        return self._part(f"handbook/{name}.yaml", TermsFile)

    def generic(self) -> Found[GenericFile]:
        """Read the lines anybody may say."""
        return self._part("lines/generic.yaml", GenericFile)

    def names(self, folder: str, *, lent: bool = True) -> tuple[str, ...]:
        """Return the ids of the YAML files in a folder such as 'tactics', in order, lent ones among them if wanted."""
        beneath = _ids_in(self._beneath / folder) if lent and self._beneath is not None else ()
        return tuple(sorted({*_ids_in(self.root / folder), *beneath}))

    def _part(self, shown: str, model: type[FiledT]) -> Found[FiledT]:
        def read(text: str, name: str) -> Found[FiledT]:
            tree = upgrade(parse_yaml(text, name), name)
            part, findings = shape(tree, model, name)
            if part is None:
                return Found(findings=findings)
            return Found(document=Document(shown=name, part=part, tree=tree, digest=digest_of(text)))

        return self._read_file(shown, read)

    def _read_file(self, shown: str, read: Callable[[str, str], Found[PartT]]) -> Found[PartT]:
        place = Place(file=shown)
        bad = _misnamed_part(shown)
        if bad is not None:
            return Found(findings=(rules.BAD_NAME.at(place, name=bad),))
        home = self._home(shown)
        path = home / shown
        try:
            if not path.exists():
                return Found(findings=(rules.MISSING_FILE.at(place, file=shown),), missing=True)
            if not path.is_file() or not path.resolve().is_relative_to(home):
                return Found(findings=(rules.OUTSIDE.at(place, file=shown),))
            stat = path.stat()
            stamp = (stat.st_mtime_ns, stat.st_size)
            known = self._read.get(shown)
            if known is None or known[0] != stamp:
                known = (stamp, cast("Found[object]", read(read_text(path, shown), shown)))
                self._read[shown] = known
                self._let_go(shown)
        except Unreadable as problem:
            return Found(findings=(problem.diagnostic,))
        except OSError as error:
            return Found(findings=(rules.MISSING_FILE.at(place, file=f"{shown} that can be read ({error.strerror})"),))
        return cast("Found[PartT]", known[1])


def _ids_in(folder: Path) -> tuple[str, ...]:
    return tuple(path.stem for path in sorted(folder.glob("*.yaml")) if is_id(path.stem))


def _misnamed_part(shown: str) -> str | None:
    """Return the first part of a path that is no id, its ending aside."""
    return next((name for name in shown.split("/") if not is_id(name.rsplit(".", 1)[0])), None)


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text whose line ends were made alike."""
    return hashlib.sha256(text.encode()).hexdigest()


def _read_brief(text: str, shown: str) -> Found[BriefFile]:
    brief, findings = parse_brief(text, shown)
    if brief is None:
        return Found(findings=findings)
    return Found(document=Document(shown=shown, part=brief, tree=_WHOLE, digest=digest_of(text)))


def _read_play(text: str, shown: str) -> Found[Play]:
    play, findings = parse_play(text, shown)
    if play is None:
        return Found(findings=findings)
    return Found(document=Document(shown=shown, part=play, tree=_WHOLE, digest=digest_of(text)))


_WHOLE = Node(line=1, column=1, value=None)
