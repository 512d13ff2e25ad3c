"""Names of scenes, people, temperaments and tactics: which are allowed, and which scenes a folder holds."""

from __future__ import annotations

import re
from pathlib import Path

MAX_SCENES = 500
LONGEST_ID = 48
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(name: str) -> bool:
    """Tell whether a name may be an id: it is one path component and has no dots."""
    return len(name) <= LONGEST_ID and _ID.fullmatch(name) is not None


def scene_ids(folder: Path) -> tuple[str, ...]:
    """Return the names of the folders that hold a scenario.yaml, in order."""
    names = (path.parent.name for path in sorted(folder.glob("*/scenario.yaml")))
    return tuple(name for name in names if is_id(name))[:MAX_SCENES]
