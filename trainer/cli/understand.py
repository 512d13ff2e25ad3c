"""`hardball understand`: what the recogniser makes of utterances, for other programs."""

from __future__ import annotations

import argparse
import gc
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from trainer.cli.services import Services
from trainer.core.errors import UserFacing
from trainer.core.terms import Issue
from trainer.language.issue_spec import issues_from_json
from trainer.language.understanding import as_json, understand_lines

SCENE_FILE = "scenario.yaml"
LARGEST_FILE = 1_000_000
"""Characters of a file of issues; more is not one."""


def understand(options: argparse.Namespace, services: Services, lines: TextIO, out: TextIO) -> int:
    """Read JSON lines and write readings; return 1 when a line was malformed."""
    if options.export_corrections:
        return export_corrections(services, out)
    issues = issues_of(options.scenario, services)
    recogniser = services.recogniser
    gc.freeze()  # the lexicon is for good: going through it now and again would cost a twentieth of a second
    failed = False
    for answer, read in understand_lines(lines, recogniser, issues):
        failed = failed or not read
        print(answer, file=out, flush=True)
    return 1 if failed else 0


def export_corrections(services: Services, out: TextIO) -> int:
    """Write the readings the learner put right, as training examples."""
    with services.room() as room:
        for one in room.store.history.corrections():
            example = {"scenario": one.scenario, "text": one.said, **as_json(one.after)}
            print(json.dumps(example, ensure_ascii=False), file=out)
    return 0


def issues_of(named: str | None, services: Services) -> tuple[Issue, ...]:
    """Return the issues of a scenario by slug, by its file or folder anywhere, or of a JSON file with a list of issues.

    Raises:
        UserFacing: there is no such scenario, or the file holds no issues.
    """
    if not named:
        return ()
    path = Path(named)
    if path.suffix != ".json":
        folder = path.parent if path.name == SCENE_FILE else path
        if (folder / SCENE_FILE).is_file():
            from trainer.content.reader import read_bargain  # noqa: PLC0415 - pydantic and YAML: a third of a second

            return read_bargain(folder).issues
        return services.library.load(folder.name).bargain.issues
    try:
        with path.open(encoding="utf-8-sig") as file:
            loaded = json.loads(file.read(LARGEST_FILE))
        return issues_from_json(loaded["issues"] if isinstance(loaded, Mapping) else loaded)
    except (OSError, ValueError, KeyError, RecursionError) as error:
        raise UserFacing(f"{path} holds no list of issues: {error}.", remedy="Name a scenario or mend it.") from error
