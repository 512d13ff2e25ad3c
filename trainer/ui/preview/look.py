"""What there is to see of a folder of scenes: read and checked off the UI thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trainer.content.check import find_root
from trainer.content.diagnostics import ContentError, Diagnostic
from trainer.content.ids import scene_ids
from trainer.content.reader import SceneReader
from trainer.core.scenario import Scenario
from trainer.session.inspection import inspect
from trainer.session.room import PracticeRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A folder with its scenes, one of them read and checked; there is no scenario while it cannot be played."""

    folder: Path
    scenes: tuple[str, ...]
    slug: str = ""
    scenario: Scenario | None = None
    findings: tuple[Diagnostic, ...] = ()


def folder_of(path: Path) -> tuple[Path, str]:
    """Return the folder of scenes that a path means, and the scene if it is one's own folder."""
    if (path / "scenario.yaml").is_file():
        return path.parent, path.name
    return path, ""


def look(folder: Path, slug: str, room: PracticeRoom) -> Look:
    """Read and check one scene of a folder, the first where none of that name is there."""
    scenes = scene_ids(folder)
    chosen = slug if slug in scenes else next(iter(scenes), "")
    if not chosen:
        return Look(folder=folder, scenes=())
    library = room.library.folder
    findings = inspect(folder / chosen, library=library, recogniser=room.recogniser)
    try:
        scenario = SceneReader(find_root(folder / chosen), beneath=library).load(chosen)
    except ContentError:
        scenario = None
    return Look(folder=folder, scenes=scenes, slug=chosen, scenario=scenario, findings=findings)
