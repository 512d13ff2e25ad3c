"""Which listed values of points words name, whatever they are there for: 'the logo, yes or no?'."""

from __future__ import annotations

import re

from trainer.core.terms import Bargain, Issue, IssueId, IssueKind, Value


def options_of(issue: Issue, words: str) -> set[Value]:
    """Return the values of a point that lower-case words name, longer names before those that they contain."""
    names = sorted(
        (
            (name.casefold(), option.value)
            for option in issue.options
            for name in (option.label, option.spoken, *option.aliases)
            if name
        ),
        key=lambda row: -len(row[0]),
    )
    named: set[Value] = set()
    left = words
    for name, value in names:
        pattern = rf"\b{re.escape(name)}\b"
        if re.search(pattern, left):
            named.add(value)
            left = re.sub(pattern, " ", left)
    return named


def options_named(bargain: Bargain, words: str) -> dict[IssueId, Value]:
    """Return the one value that lower-case words name of each point whose values are words."""
    found = {issue.id: options_of(issue, words) for issue in bargain.issues if issue.kind is IssueKind.CATEGORY}
    return {issue: next(iter(values)) for issue, values in found.items() if len(values) == 1}
