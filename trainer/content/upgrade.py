"""Bringing files of older formats up to the present one, a step at a time; newer ones are refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trainer.content.diagnostics import Place, Rule
from trainer.content.schema import FORMAT
from trainer.content.source import Node, Unreadable

NEWER = Rule(
    code="HB108",
    title="The file was made for a newer version",
    message="the file says format {found}; this version of the trainer reads up to {known}",
    remedy="Update the trainer, or ask the author for a file in format {known}.",
    why="A newer format may mean other things by the same words; guessing would play a different scene.",
    bad="format: 99",
    good="format: 1",
)
RULES = (NEWER,)

Step = Callable[[Node], Node]
STEPS: Mapping[int, Step] = {}
"""Steps by the format they start from; each returns the tree of the next format and keeps the places."""


def upgrade(tree: Node, shown: str, *, steps: Mapping[int, Step] = STEPS, target: int = FORMAT) -> Node:
    """Return the tree in the present format; a tree without a usable format number is left for the shape check.

    Raises:
        Unreadable: the file is newer than this program.
    """
    while isinstance(tree.value, dict):
        declared = tree.value.get("format")
        found = declared.value if declared is not None else None
        if not isinstance(found, int) or isinstance(found, bool) or declared is None:
            return tree
        if found > target:
            place = Place(file=shown, line=declared.line, column=declared.column)
            raise Unreadable(NEWER.at(place, found=found, known=target))
        if found == target or found not in steps:
            return tree
        tree = steps[found](tree)
    return tree
