"""A desk that has a place for packs, and packs made of a new scene."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.ui.desks import PROJECT, MadeDesk, recogniser
from trainer.content.load import ScenarioLibrary
from trainer.content.packs.packing import make_pack
from trainer.content.skeleton import write_skeleton
from trainer.session.room import PracticeRoom

SKELETON = PROJECT / "resources" / "skeleton"


def with_packs(desk: MadeDesk) -> MadeDesk:
    """Return the desk with a library into which packs can be brought."""
    library = ScenarioLibrary(PROJECT / "scenarios", packs=desk.paths.packs)
    room = PracticeRoom(library=library, store=desk.store, recogniser=recogniser(), clock=desk.clock)
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
