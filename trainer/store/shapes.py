"""Turn frozen values into plain JSON values and back, from their type hints alone.

A shape is compiled once per type. It knows text, whole numbers, floats, truth values, text enums, NewTypes of these,
optional values, `int | float | str`, tuples of one kind, mappings keyed by text, and frozen dataclasses of all that.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class Misfit(ValueError):  # noqa: N818 - says what happened: a value did not fit its shape
    """A value does not fit the shape it should have; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How one type is written as JSON and read back; both raise Misfit."""

    encode: Callable[[Any], Json]
    decode: Callable[[Any], Any]


@cache
def shape_of(hint: Any) -> Shape:
    """Return the shape of a type hint.

    Raises:
        TypeError: the type is none that a shape can be made of; that is a mistake in the code, not in data.
    """
    if isinstance(hint, typing.NewType):
        return shape_of(hint.__supertype__)
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return _union(frozenset(typing.get_args(hint)))
    if origin is tuple:
        return _sequence(hint)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(*typing.get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _enum(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _record(hint)
    raise TypeError(f"no JSON shape for {hint!r}")


def _as_text(value: Any) -> str:
    if not isinstance(value, str):
        raise Misfit(f"expected text, found {value!r}")
    return str(value)


def _as_whole(value: Any) -> int:
    if type(value) is not int:
        raise Misfit(f"expected a whole number, found {value!r}")
    return value


def _as_float(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Misfit(f"expected a number, found {value!r}")
    return float(value)


def _as_truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Misfit(f"expected true or false, found {value!r}")
    return value


def _as_value(value: Any) -> int | float | str:
    if isinstance(value, str):
        return str(value)
    if type(value) is int:
        return value
    return _as_float(value)


def _as_parameter(value: Any) -> str | float | bool:
    return value if isinstance(value, bool) else _as_value(value)


_PLAIN: Mapping[Any, Shape] = {
    str: Shape(encode=_as_text, decode=_as_text),
    int: Shape(encode=_as_whole, decode=_as_whole),
    float: Shape(encode=_as_float, decode=_as_float),
    bool: Shape(encode=_as_truth, decode=_as_truth),
}


def _union(members: frozenset[Any]) -> Shape:
    """Allow three kinds of union: a value of an issue, a drawing's parameter, and something that may be missing."""
    inner = members - {types.NoneType}
    if inner == {str, float, bool}:
        shape = Shape(encode=_as_parameter, decode=_as_parameter)
    elif inner == {int, float, str}:
        shape = Shape(encode=_as_value, decode=_as_value)
    elif len(inner) == 1:
        shape = shape_of(next(iter(inner)))
    else:
        raise TypeError(f"no JSON shape for a choice between {sorted(map(str, members))}")
    return _optional(shape) if len(inner) < len(members) else shape


def _optional(shape: Shape) -> Shape:
    def encode(value: Any) -> Json:
        return None if value is None else shape.encode(value)

    def decode(value: Any) -> Any:
        return None if value is None else shape.decode(value)

    return Shape(encode=encode, decode=decode)


def _sequence(hint: Any) -> Shape:
    args = typing.get_args(hint)
    if len(args) != 2 or args[1] is not Ellipsis:
        raise TypeError(f"no JSON shape for {hint!r}: tuples hold any number of one kind")
    item = shape_of(args[0])

    def encode(value: Any) -> Json:
        return [item.encode(one) for one in value]

    def decode(value: Any) -> Any:
        if not isinstance(value, list):
            raise Misfit(f"expected a list, found {value!r}")
        return tuple(item.decode(one) for one in value)

    return Shape(encode=encode, decode=decode)


def _mapping(key_hint: Any, value_hint: Any) -> Shape:
    key, item = shape_of(key_hint), shape_of(value_hint)

    def encode(value: Any) -> Json:
        return {typing.cast("str", key.encode(name)): item.encode(one) for name, one in value.items()}

    def decode(value: Any) -> Any:
        if not isinstance(value, dict):
            raise Misfit(f"expected an object, found {value!r}")
        return types.MappingProxyType({key.decode(name): item.decode(one) for name, one in value.items()})

    return Shape(encode=encode, decode=decode)


def _enum(kind: type[StrEnum]) -> Shape:
    def encode(value: Any) -> Json:
        return kind(value).value

    def decode(value: Any) -> Any:
        try:
            return kind(value)
        except ValueError as error:
            raise Misfit(f"{value!r} is not a {kind.__name__}") from error

    return Shape(encode=encode, decode=decode)


def _record(kind: type[Any]) -> Shape:
    known: dict[str, Shape] = {}

    def shapes() -> dict[str, Shape]:
        """Return the fields' shapes, found on first use because a record may hold its own kind."""
        if not known:
            hints = typing.get_type_hints(kind)
            known.update({one.name: shape_of(hints[one.name]) for one in dataclasses.fields(kind) if one.init})
        return known

    def encode(value: Any) -> Json:
        return {name: shape.encode(getattr(value, name)) for name, shape in shapes().items()}

    def decode(value: Any) -> Any:
        fields = shapes()
        if not isinstance(value, dict):
            raise Misfit(f"expected the fields of {kind.__name__}, found {value!r}")
        if unknown := value.keys() - fields.keys():
            raise Misfit(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
        try:
            return kind(**{name: fields[name].decode(one) for name, one in value.items()})
        except TypeError as error:
            raise Misfit(f"{kind.__name__} is incomplete: {error}") from error

    return Shape(encode=encode, decode=decode)
