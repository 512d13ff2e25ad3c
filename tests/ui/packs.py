"""A desk that has a place for packs, and packs made of a new scene."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.ui.desks import PROJECT, MadeDesk, recogniser
from trainer.content.load import ScenarioLibrary
from trainer.content.packs.packing import make_pack
from trainer.content.skeleton import write_skeleton
from trainer.paths import Paths
from trainer.session.room import PracticeRoom

SKELETON = PROJECT / "resources" / "skeleton"


def packed_library(paths: Paths) -> ScenarioLibrary:
    """Return a library into which packs can be brought; after a first start it knows its own cards."""
    index = paths.cache / "cards.json"
    index.write_bytes(_known_cards())
    return ScenarioLibrary(paths.scenarios, packs=paths.packs, index=index)


@cache
def _known_cards() -> bytes:
    with TemporaryDirectory() as folder:
        index = Path(folder) / "cards.json"
        ScenarioLibrary(PROJECT / "scenarios", index=index).summaries()
        return index.read_bytes()


def with_packs(desk: MadeDesk) -> MadeDesk:
    """Return the desk with a library into which packs can be brought."""
    room = PracticeRoom(library=packed_library(desk.paths), store=desk.store, recogniser=recogniser(), clock=desk.clock)
    return replace(desk, room=room)


def scenes(folder: Path, *slugs: str) -> Path:
    """Write new scenes into a folder and return it."""
    for slug in slugs:
        write_skeleton(slug, folder, skeleton=SKELETON)
    return folder


def pack(root: Path, *, version: int = 1) -> Path:
    """Write a pack with the scene borrowed-boat and return its file."""
    folder = scenes(root / f"theirs-{version}", "borrowed-boat")
    about = folder / "pack.yaml"
    text = about.read_text(encoding="utf-8").replace("version: 1", f"version: {version}")
    about.write_text(text.replace(f"id: theirs-{version}", "id: theirs"), encoding="utf-8")
    file = root / f"theirs-{version}.hardball"
    file.write_bytes(make_pack(folder)[0])
    return file
