"""Bringing files of older formats up to the present one, a step at a time; newer ones are refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trainer.content.catalogue import files as rules
from trainer.content.diagnostics import Place
from trainer.content.schema import FORMAT
from trainer.content.source import Node, Unreadable

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
            raise Unreadable(rules.NEWER.at(place, found=found, known=target))
        if found == target or found not in steps:
            return tree
        tree = steps[found](tree)
    return tree
