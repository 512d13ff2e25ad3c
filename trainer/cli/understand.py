"""`hardball understand`: what the recogniser makes of utterances, for other programs."""

from __future__ import annotations

import argparse
import gc
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from trainer.cli.services import Services
from trainer.core.errors import UserFacing
from trainer.core.moves import Turn
from trainer.core.table import replay
from trainer.core.terms import Issue
from trainer.language.issue_spec import issues_from_json
from trainer.language.understanding import as_json, understand_lines

if TYPE_CHECKING:
    # For types alone: reading lines should not wait for the records.
    from trainer.session.room import PracticeRoom
    from trainer.store.history import Correction

SCENE_FILE = "scenario.yaml"
LARGEST_FILE = 1_000_000
"""Characters of a file of issues; more is not one."""
TURNS_BEFORE = 6
"""Earlier turns that go with a corrected line."""


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
    """Write the readings the learner put right, each line as it was left last, as training examples."""
    with services.room() as room:
        kept = {(one.session_id, one.of_seq): one for one in room.store.history.corrections()}
        for one in kept.values():
            print(json.dumps(example_of(one, turns_before(one, room)), ensure_ascii=False), file=out)
    return 0


def turns_before(correction: Correction, room: PracticeRoom) -> tuple[Turn, ...]:
    """Return what was said before a corrected line; nothing where the session can no longer be read."""
    try:
        recorded = room.store.log(correction.session_id).load()
    except UserFacing:
        return ()
    return replay(item for item in recorded if item.seq < correction.of_seq).history(TURNS_BEFORE)


def example_of(correction: Correction, history: Iterable[Turn]) -> dict[str, Any]:
    """Return a corrected reading as a training example: what was said after what, what it is, and what it is not."""
    found = {label.id for label in (*correction.after.acts, *correction.after.moves)}
    return {
        "id": f"{correction.session_id}-{correction.of_seq}",
        "scenario": correction.scenario,
        "history": [["me" if turn.mine else "them", turn.text] for turn in history],
        "text": correction.said,
        "acts": [str(label.id) for label in correction.after.acts],
        "moves": [str(label.id) for label in correction.after.moves],
        "removed": [
            str(label.id) for label in (*correction.before.acts, *correction.before.moves) if label.id not in found
        ],
        "offer": as_json(correction.after)["offer"],
    }


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
