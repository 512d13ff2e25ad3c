"""Reading YAML from strangers: plain values only, bounded in size and depth, every value with its place.

Scalars are read by the YAML 1.2 core rules, so 'no' and '00:30' stay words. Tags are refused; aliases share their node.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

import yaml

from trainer.content.catalogue import files as rules
from trainer.content.diagnostics import Diagnostic, Place, Rule

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 16
MAX_ALIASES = 64
MAX_VALUES = 60_000
"""How many values a file may hold once its aliases are written out."""

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[-+]?([0-9]{1,15}\.[0-9]{0,15}|\.[0-9]{1,15})")
_NO_KEYS: Mapping[str, tuple[int, int]] = MappingProxyType({})
_MAY_STAND_FOR_ELSE = frozenset({"", *"~nft+-.0123456789"})
"""First characters of words that may stand for something else than themselves; most texts begin otherwise."""
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


@dataclass(slots=True)
class Node:
    """A value with its place; line and column count from 1."""

    line: int
    column: int
    value: str | int | float | bool | list[Node] | dict[str, Node] | None
    keys: Mapping[str, tuple[int, int]] = field(default_factory=lambda: _NO_KEYS)
    """Where each key of a mapping stands."""
    size: int = 1
    """How many values it holds, itself included, aliases written out."""
    height: int = 1
    """How many levels it has, itself included."""

    def plain(self) -> Plain:
        """Return the value without places."""
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        return self.value

    def find(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Return line and column of the deepest part of a path that exists; a mapping's entry is found by its key."""
        node, here = self, (self.line, self.column)
        for step in path:
            if isinstance(node.value, dict) and isinstance(step, str) and step in node.value:
                here, node = node.keys[step], node.value[step]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                here = (node.line, node.column)
        return here


class Unreadable(Exception):  # noqa: N818 - carries a finding, is not an error of ours
    """Content that could not be turned into values, with the finding that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


def read_text(path: Path, shown: str) -> str:
    """Return the text of a content file.

    Raises:
        Unreadable: too large, not UTF-8, or with characters no text has.
        OSError: the file cannot be read.
    """
    place = Place(file=shown)
    with path.open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise Unreadable(rules.TOO_LARGE.at(place, limit=f"a file may have {MAX_BYTES // 1024} KB"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Unreadable(rules.NOT_TEXT.at(Place(file=shown, line=line, column=1), problem=error.reason)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        column = control.start() - text.rfind("\n", 0, control.start())
        raise Unreadable(
            rules.NOT_TEXT.at(
                Place(file=shown, line=line, column=column), problem=f"character {ord(control.group()):#06x}"
            )
        )
    return text


def parse_yaml(text: str, shown: str) -> Node:
    """Return the tree of a YAML text; an empty one is an empty mapping.

    Raises:
        Unreadable: with the first thing that is wrong.
    """
    try:
        return _Builder(shown).build(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file=shown, line=mark.line + 1, column=mark.column + 1) if mark else Place(file=shown)
        raise Unreadable(rules.UNREADABLE.at(place, problem=error.problem or "unknown")) from None
    except yaml.YAMLError as error:
        raise Unreadable(rules.UNREADABLE.at(Place(file=shown), problem=str(error).splitlines()[0])) from None


def resolve_scalar(text: str) -> str | int | float | bool | None:
    """Return what an unquoted word stands for: true, false, null, a decimal number, or itself."""
    if text[:1] not in _MAY_STAND_FOR_ELSE:
        return text
    if text in {"", "~", "null"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


class _Open:
    """A mapping or list still being read."""

    __slots__ = ("anchor", "entries", "items", "key", "keys", "node")

    def __init__(self, node: Node, anchor: str | None, *, mapping: bool) -> None:
        self.node = node
        self.anchor = anchor
        self.entries: dict[str, Node] | None = {} if mapping else None
        self.items: list[Node] | None = None if mapping else []
        self.keys: dict[str, tuple[int, int]] | None = {} if mapping else None
        self.key: str | None = None
        """The key whose value comes next."""
        node.value = self.entries if mapping else self.items
        if self.keys is not None:
            node.keys = self.keys

    @property
    def wants_key(self) -> bool:
        return self.entries is not None and self.key is None


class _Builder:
    """Builds one tree from parser events with its own stack, so that depth cannot exhaust ours."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._open: list[_Open] = []
        self._named: dict[str, Node] = {}
        self._aliases = 0
        self._documents = 0
        self._root: Node | None = None

    def build(self, text: str) -> Node:
        for event in _events(text):
            if isinstance(event, yaml.ScalarEvent):
                self._add_scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._begin(event, mapping=True)
            elif isinstance(event, yaml.SequenceStartEvent):
                self._begin(event, mapping=False)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._end(event)
            elif isinstance(event, yaml.AliasEvent):
                self._add_alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    raise self._fail(rules.UNREADABLE, event, problem="a second document begins with '---'")
        return self._root or Node(line=1, column=1, value={})

    def _fail(self, rule: Rule, event: yaml.Event, **facts: object) -> Unreadable:
        line, column = _mark(event)
        return Unreadable(rule.at(Place(file=self._shown, line=line, column=column), **facts))

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is not None:
            raise self._fail(rules.TAGGED, event, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _refuse_key(self, event: yaml.Event) -> None:
        if self._open and self._open[-1].wants_key:
            raise self._fail(rules.UNREADABLE, event, problem="a key has to be a word")

    def _add_scalar(self, event: yaml.ScalarEvent) -> None:
        if event.tag is not None:
            self._refuse_tag(event)
        line, column = _mark(event)
        text = event.value
        here = self._open[-1] if self._open else None
        if here is not None and here.keys is not None and here.key is None:
            if text in here.keys:
                raise self._fail(rules.TWICE, event, key=text, first=here.keys[text][0])
            here.keys[text] = (line, column)
            here.key = text
            return
        node = Node(line, column, text if event.style else resolve_scalar(text), _NO_KEYS)
        if event.anchor is not None:
            self._named[event.anchor] = node
        if here is None or here.items is None or len(self._open) >= MAX_DEPTH or here.node.size >= MAX_VALUES:
            self._attach(node, event)
            return
        here.items.append(node)  # most of a file is lists of texts
        here.node.size += 1
        if here.node.height == 1:
            here.node.height = 2

    def _add_alias(self, event: yaml.AliasEvent) -> None:
        self._refuse_key(event)
        self._aliases += 1
        if self._aliases > MAX_ALIASES:
            raise self._fail(rules.TOO_LARGE, event, limit=f"a file may have {MAX_ALIASES} aliases")
        if event.anchor not in self._named:
            raise self._fail(rules.UNREADABLE, event, problem=f"'*{event.anchor}' points at nothing above")
        self._attach(self._named[event.anchor], event)

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent, *, mapping: bool) -> None:
        self._refuse_tag(event)
        self._refuse_key(event)
        if len(self._open) >= MAX_DEPTH:
            raise self._fail(rules.TOO_LARGE, event, limit=f"values may be nested {MAX_DEPTH} deep")
        line, column = _mark(event)
        self._open.append(_Open(Node(line, column, None), event.anchor, mapping=mapping))

    def _end(self, event: yaml.Event) -> None:
        closed = self._open.pop()
        if closed.anchor is not None:
            self._named[closed.anchor] = closed.node
        self._attach(closed.node, event)

    def _attach(self, node: Node, event: yaml.Event) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if parent.items is not None:
            parent.items.append(node)
        elif parent.entries is not None and parent.key is not None:
            parent.entries[parent.key] = node
            parent.key = None
        parent.node.size += node.size
        parent.node.height = max(parent.node.height, node.height + 1)
        if parent.node.size > MAX_VALUES:
            raise self._fail(rules.TOO_LARGE, event, limit=f"a file may hold {MAX_VALUES} values")
        if len(self._open) + node.height > MAX_DEPTH + 1:
            raise self._fail(rules.TOO_LARGE, event, limit=f"values may be nested {MAX_DEPTH} deep")


def _events(text: str) -> Iterator[yaml.Event]:
    loader = (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)(text)
    try:
        # Not yaml.parse: that asks twice for every event, and a scene has twenty thousand.
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


def _mark(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
