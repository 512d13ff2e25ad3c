"""Issues written as JSON by `hardball understand`, turned into the issues the core knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from trainer.core.terms import Issue, IssueId, IssueKind, Option, Value

MOST_ISSUES = 20
MOST_OPTIONS = 60
LONGEST_NAME = 200
_LARGEST = 1e15


def issues_from_json(entries: object) -> tuple[Issue, ...]:
    """Return core issues for the `issues` of an input line.

    Numbers between the least and greatest count unless the issue lists its options.

    Raises:
        ValueError: the entries do not describe issues.
    """
    if not _is_list(entries):
        raise ValueError("issues must be a list")
    if len(entries) > MOST_ISSUES:
        raise ValueError(f"more than {MOST_ISSUES} issues")
    found = tuple(_issue(entry) for entry in entries)
    if len({issue.id for issue in found}) != len(found):
        raise ValueError("two issues have the same name")
    return found


def _issue(entry: object) -> Issue:
    name = entry.get("name") if isinstance(entry, Mapping) else None
    if not isinstance(entry, Mapping) or not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST_NAME:
        raise ValueError("an issue must be an object with a name")
    options, divisible = _options(entry, name)
    try:
        kind = IssueKind(str(entry.get("kind", "category")))
    except ValueError as error:
        raise ValueError(f"{name}: kind must be one of {', '.join(IssueKind)}") from error
    reference = entry.get("reference")
    return Issue(
        id=IssueId(name),
        name=name,
        kind=kind,
        options=options,
        learner_weight=1.0,
        counterpart_weight=1.0,
        unit=str(entry.get("unit") or "")[:LONGEST_NAME],
        divisible=divisible,
        aliases=_texts(entry.get("aliases"), name),
        headline=bool(entry.get("headline")),
        scale=float(entry["scale"]) if _is_number(entry.get("scale")) and entry["scale"] > 0 else 1.0,
        reference=reference if _is_value(reference) else None,
    )


def _options(entry: Mapping[str, Any], name: str) -> tuple[tuple[Option, ...], bool]:
    listed = entry.get("options")
    aliases = entry.get("option_aliases")
    if listed is not None:
        if not _is_list(listed) or not all(_is_value(value) for value in listed):
            raise ValueError(f"{name}: options must be a list of numbers or texts")
        if len(listed) > MOST_OPTIONS:
            raise ValueError(f"{name}: more than {MOST_OPTIONS} options")
        spoken = aliases if isinstance(aliases, Mapping) else {}
        return tuple(_option(value, _texts(spoken.get(str(value)), name)) for value in listed), False
    least, most = entry.get("min"), entry.get("max")
    bounds = tuple(_option(value) for value in (least, most) if _is_number(value))
    return bounds, True


def _option(value: Value, aliases: tuple[str, ...] = ()) -> Option:
    return Option(value=value, label=str(value)[:LONGEST_NAME], aliases=aliases)


def _texts(values: object, name: str) -> tuple[str, ...]:
    if values is None:
        return ()
    if not _is_list(values) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{name}: aliases must be a list of texts")
    return tuple(value[:LONGEST_NAME] for value in values[:MOST_OPTIONS])


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST  # NaN is not


def _is_value(value: object) -> TypeGuard[Value]:
    return _is_number(value) or isinstance(value, str)
