"""Whether the library as a whole teaches what it should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trainer.content.catalogue import plays as rules
from trainer.content.diagnostics import Diagnostic, Place
from trainer.content.scene import Scene

LEAST_REAL, MOST_REAL = 0.30, 0.40
"""Share of real deadlines over the library, so that 'all deadlines are fake' is not learnt (science.md 4.6)."""
ENOUGH_DEADLINES = 5
"""Fewer deadlines than this say nothing about a share."""


def check_library(scenes: Iterable[Scene], people: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the scenes taken together."""
    known = tuple(scenes)
    deadlines = [deadline for scene in known for deadline in scene.file.part.deadlines.values()]
    real = sum(deadline.real for deadline in deadlines)
    if len(deadlines) >= ENOUGH_DEADLINES and not LEAST_REAL <= real / len(deadlines) <= MOST_REAL:
        share = f"{100 * real / len(deadlines):.0f}"
        yield rules.REAL_SHARE.at(Place(file="."), real=real, all=len(deadlines), share=share)
    starters = sum(scene.file.part.starter for scene in known)
    if known and starters != 1:
        yield rules.STARTERS.at(Place(file="."), count=starters)
    seated = {person for scene in known for person in _seated(scene)}
    for name in people:
        if name not in seated:
            yield rules.UNUSED.at(Place(file=f"personas/{name}.yaml"), name=name)


def _seated(scene: Scene) -> Iterator[str]:
    yield scene.person.id
    if scene.person.partner is not None:
        yield scene.person.partner.id
