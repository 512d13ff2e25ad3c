"""From a tree of plain values to typed parts: what pydantic finds, said in words an author can act on."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from types import UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trainer.content.catalogue import files as rules
from trainer.content.diagnostics import Diagnostic, Place, shortened
from trainer.content.parts import hyphenated
from trainer.content.schema import Filed
from trainer.content.source import Node

PartT = TypeVar("PartT", bound=Filed)


def shape(tree: Node, model: type[PartT], shown: str) -> tuple[PartT | None, tuple[Diagnostic, ...]]:
    """Return the typed part, or None with everything that keeps the tree from being one."""
    try:
        return model.model_validate(tree.plain()), ()
    except ValidationError as error:
        findings = _findings(error, tree, model, shown)
        return None, tuple(dict.fromkeys(findings))


def _findings(error: ValidationError, tree: Node, model: type[BaseModel], shown: str) -> Iterator[Diagnostic]:
    for detail in error.errors(include_url=False):
        path = tuple(step for step in detail["loc"] if step != "[key]")
        line, column = tree.find(path)
        yield _describe(detail, path, Place(file=shown, line=line, column=column), model)


def _describe(detail: ErrorDetails, path: tuple[int | str, ...], place: Place, model: type[BaseModel]) -> Diagnostic:
    kind, given = detail["type"], detail["input"]
    where = _spell(path) or "the file"
    if kind == "extra_forbidden":
        hint = _COMMA if given is None else _hint(str(path[-1]), keys_at(model, path[:-1]))
        return rules.UNKNOWN_KEY.at(place, key=path[-1], hint=hint)
    if kind == "missing" and isinstance(path[-1], int):
        return rules.WRONG_SHAPE.at(
            place, where=_spell(path[:-1]), problem="there are too few entries", wanted="one more"
        )
    if kind == "missing":
        inside = f" in {_spell(path[:-1])}" if path[:-1] else ""
        return rules.MISSING_KEY.at(place, key=path[-1], where=inside)
    if kind == "string_type" and isinstance(given, dict) and len(given) == 1:
        return rules.SPLIT_LINE.at(place, where=where, key=next(iter(given)))
    problem, wanted = _problem(detail)
    return rules.WRONG_SHAPE.at(place, where=where, problem=problem, wanted=wanted)


def _problem(detail: ErrorDetails) -> tuple[str, str]:
    """Return what is there and what is wanted instead, in an author's words."""
    kind, facts = detail["type"], detail.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return f"'{shortened(detail['input'], 40)}' is not a name", "lower case words and digits joined by hyphens"
    if kind in {"enum", "literal_error"}:
        return f"'{shortened(detail['input'], 40)}' is not known here", f"one of {facts.get('expected')}"
    if kind == "string_too_short":
        return "the text is empty", "some text"
    if kind == "string_too_long":
        return "the text is too long", f"at most {facts.get('max_length')} characters"
    if kind in {"too_short", "too_long"}:
        bound = f"at least {facts['min_length']}" if kind == "too_short" else f"at most {facts.get('max_length')}"
        return f"there are {facts.get('actual_length')} entries", f"{bound} entries"
    if kind in _BOUNDS:
        return (
            f"{shortened(detail['input'], 40)} is out of bounds",
            f"a number {_BOUNDS[kind]} {next(iter(facts.values()))}",
        )
    return f"this is {_name_kind(detail['input'])}", _WANTED.get(kind, detail["msg"].lower())


_COMMA = "If it belongs to the sentence before it, quote that sentence: inside { } and [ ] a comma begins a new entry."
_BOUNDS = {
    "greater_than": "above",
    "greater_than_equal": "of at least",
    "less_than": "below",
    "less_than_equal": "of at most",
}
_WANTED = {
    "bool_type": "true or false",
    "dict_type": "entries by name, or leave the key out",
    "finite_number": "a number",
    "float_parsing": "a number",
    "float_type": "a number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "list_type": "a list: one entry a line, each after '- '",
    "model_type": "entries with a key and a value each",
    "offer_value": "a number or a short text",
    "string_type": "text; quote it if it looks like a number",
    "tuple_type": "a list of two numbers",
}


def _name_kind(value: object) -> str:
    if value is None:
        return "empty"
    names = {
        bool: "a yes or no",
        int: "a number",
        float: "a number",
        str: "text",
        list: "a list",
        dict: "a set of entries",
    }
    return names.get(type(value), "something else")


def _hint(key: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f"Did you mean '{close[0]}'?" if close else f"Known keys here: {', '.join(known)}."


def keys_at(model: type[BaseModel], path: Sequence[int | str]) -> tuple[str, ...]:
    """Return the keys a part of a file may have, following keys, ids and list positions from the model's top."""
    here: object = model
    for step in path:
        here = _enter(here, step)
    here = _bare(here)
    if isinstance(here, type) and issubclass(here, BaseModel):
        return tuple(hyphenated(name) for name in here.model_fields)
    return ()


def _enter(annotation: object, step: int | str) -> object:
    """Return the type of what stands under a key or list position of a type."""
    annotation = _bare(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return next((f.annotation for name, f in annotation.model_fields.items() if hyphenated(name) == step), None)
    arguments = get_args(annotation)
    return arguments[-1] if arguments else None


def _bare(annotation: object) -> object:
    """Return a type without what annotates it and without its None."""
    while get_origin(annotation) in {Annotated, Union, UnionType}:
        annotation = get_args(annotation)[0]
    return annotation


def _spell(path: Sequence[int | str]) -> str:
    """Write a path as authors see it, list positions counted from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text
