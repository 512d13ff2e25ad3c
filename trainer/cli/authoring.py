"""`hardball scenario` for authors: a new scene, what a finding means, and packs to share."""

from __future__ import annotations

import argparse
import json
from functools import partial
from pathlib import Path
from typing import TextIO

from trainer.cli.services import Services
from trainer.content.check import find_root, render
from trainer.content.diagnostics import errors_in
from trainer.content.explain import explain, find_rule
from trainer.content.packs.installed import InstalledPacks
from trainer.content.packs.packing import make_pack, pack_name
from trainer.content.skeleton import write_skeleton
from trainer.core.errors import UserFacing
from trainer.session.inspection import inspect, inspect_pack


def run_authoring(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Carry out one of the tools for who writes scenes or has packs."""
    match options.tool:
        case "new":
            return new_scene(options.slug, options.into, services, out)
        case "explain":
            return explain_code(options.code, out)
        case "pack":
            return pack_folder(options.path, options.output, services, out)
        case "import":
            return import_pack(options.file, services, out)
        case "packs":
            return list_packs(services.library.packs, as_json=options.json, out=out)
        case "remove":
            pack = services.library.packs.remove(options.pack)
            print(f"{pack.manifest.title} is out of your library. Sessions played on it are kept.", file=out)
            return 0
        case unknown:
            raise ValueError(unknown)


def new_scene(slug: str, into: Path, services: Services, out: TextIO) -> int:
    """Write a new scene and print its files and what to do next."""
    skeleton = services.paths.resources / "skeleton"
    files = write_skeleton(slug, into, skeleton=skeleton, taken=frozenset(services.library.slugs()))
    for path in files:
        print(path, file=out)
    print(f"Change {files[0]} part by part, and look at it with:", file=out)
    print(f"  hardball scenario check {into / slug}", file=out)
    print(f"  hardball scenario preview {into}", file=out)
    return 0


def explain_code(code: str, out: TextIO) -> int:
    """Print everything about a finding.

    Raises:
        UserFacing: there is no such code.
    """
    rule = find_rule(code)
    if rule is None:
        raise UserFacing(f"There is no finding {code}.", remedy="Codes are written like HB301; 'check' prints them.")
    print(explain(rule), end="", file=out)
    return 0


def pack_folder(folder: Path, output: Path | None, services: Services, out: TextIO) -> int:
    """Check a folder of scenes and write it as one file; return 1, and write none, when anything is an error.

    Raises:
        UserFacing: there is nothing to pack, a name is taken, or the file cannot be written.
    """
    folder = folder.resolve()
    if (folder / "scenario.yaml").is_file() or find_root(folder) != folder:
        raise UserFacing(
            f"{folder} is not a folder of scenes of your own.",
            safe="No pack was written.",
            remedy="Name the folder that holds the folders of your scenes, outside the program's own.",
        )
    raw, manifest = make_pack(folder)
    library = services.library.folder
    found = inspect(folder, library=library, recogniser=services.recogniser)
    # Only the built-in names matter here: what else its readers have installed, nobody knows.
    found += InstalledPacks(folder / ".none", built_in=library).clashes(manifest, folder.name)
    if errors_in(found):
        print(render(found), file=out)
        return 1
    target = output or Path(pack_name(manifest))
    try:
        target.write_bytes(raw)
    except OSError as error:
        raise UserFacing(f"{target} could not be written: {error.strerror}.", safe="No pack was written.") from error
    scenes = ", ".join(manifest.scenes)
    print(f"{target}: {manifest.title}, version {manifest.version}, by {manifest.author}: {scenes}", file=out)
    return 0


def import_pack(file: Path, services: Services, out: TextIO) -> int:
    """Check a pack in full, add it to the library and print what came of it.

    Raises:
        UserFacing: it cannot be used; nothing was stored.
    """
    look = partial(inspect_pack, library=services.library.folder, recogniser=services.recogniser)
    arrival = services.library.packs.install(file, check=look)
    about = arrival.pack.manifest
    if arrival.already:
        print(f"{about.title}, version {about.version}, was in your library before.", file=out)
        return 0
    instead = f" in place of version {arrival.replaced}" if arrival.replaced is not None else ""
    scenes = ", ".join(about.scenes)
    print(f"{about.title}, version {about.version}, by {about.author}, is in your library{instead}: {scenes}", file=out)
    return 0


def list_packs(packs: InstalledPacks, *, as_json: bool, out: TextIO) -> int:
    """Print the packs in the library."""
    found = [pack.manifest for pack in packs.packs()]
    if as_json:
        rows = [
            {**one.model_dump(mode="json", exclude={"files"}), "scenes": one.scenes, "sha256": one.digest}
            for one in found
        ]
        print(json.dumps(rows, indent=1, ensure_ascii=False), file=out)
        return 0
    if not found:
        print("No packs yet.", file=out)
    for one in found:
        print(f"{one.id}  {one.title}, version {one.version}, by {one.author}: {', '.join(one.scenes)}", file=out)
    return 0
