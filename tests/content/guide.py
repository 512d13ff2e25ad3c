"""The authoring guide as steps: what it tells an author to write, remove and run, and what that is said to show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDE = Path(__file__).resolve().parent.parent.parent / "scenarios" / "README.md"
_MARK = re.compile(
    r"<!-- (?P<what>put|whole|run|shows|remove)(?:: (?P<names>[^>]+))? -->\n(?:```\w+\n(?P<body>.*?)```)?", re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStep:
    """One thing the guide says: put parts into a file, write a whole file, run a command, see words, remove files."""

    what: str
    names: tuple[str, ...]
    body: str
    line: int


def steps() -> Iterator[GuideStep]:
    """Yield the steps in order."""
    text = GUIDE.read_text(encoding="utf-8")
    for found in _MARK.finditer(text):
        names = tuple((found["names"] or "").split())
        line = text.count("\n", 0, found.start()) + 1
        yield GuideStep(what=found["what"], names=names, body=found["body"] or "", line=line)
