"""Which scene a word on the command line means: one of the library by its name, or a folder of one's own."""

from __future__ import annotations

from pathlib import Path

from trainer.content.check import find_root
from trainer.content.load import ScenarioLibrary
from trainer.content.reader import SceneReader
from trainer.core.scenario import Scenario


def load_scene(library: ScenarioLibrary, word: str) -> Scenario:
    """Return the scenario of a name in the library, or of a folder that holds a scenario.yaml.

    Raises:
        ContentError: it cannot be played.
    """
    folder = Path(word)
    if word in library.slugs() or not (folder / "scenario.yaml").is_file():
        return library.load(word)
    root = find_root(folder)
    return SceneReader(root, beneath=library.folder).load(folder.resolve().name)
