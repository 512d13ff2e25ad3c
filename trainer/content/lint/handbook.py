"""Whether every move has its article, and whether the articles of the handbook lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from trainer.content.catalogue import handbook as rules
from trainer.content.diagnostics import Diagnostic, Place
from trainer.content.lint.references import suggest
from trainer.content.schema import MoveFile, TermsFile
from trainer.content.shelf import Document
from trainer.core.handbook import spans
from trainer.core.moves import Move

_LINKED = ("definition", "why", "when", "not_when", "detection", "formula")
"""The prose of a move in which links may stand."""


def check_handbook(
    moves: Mapping[str, Document[MoveFile] | None], terms: Sequence[Document[TermsFile]], tactics: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the articles; without any moves there need be none."""
    known_moves = [str(move) for move in Move]
    for name in moves:
        if name not in known_moves:
            place = Place(file=f"moves/{name}.yaml")
            yield rules.UNKNOWN_MOVE.at(place, name=name, hint=suggest(name, known_moves))
    if moves:
        for name in known_moves:
            if name not in moves:
                yield rules.MISSING_MOVE.at(Place(file="moves"), name=name)
    taken = {**dict.fromkeys(tactics, "a tactic"), **dict.fromkeys(known_moves, "a move")}
    for document in terms:
        for name in document.part.entries:
            if name in taken:
                yield rules.TAKEN.at(document.at("entries", name), name=name, other=taken[name])
            taken[name] = f"in {document.shown}"
    for move in moves.values():
        if move is not None:
            yield from _check_move(move, taken)
    for document in terms:
        yield from _check_terms(document, taken)


def _check_move(document: Document[MoveFile], known: Mapping[str, str]) -> Iterator[Diagnostic]:
    part = document.part
    for name in _LINKED:
        key = name.replace("_", "-")
        yield from _check_links(document.at(key), getattr(part, name), known)
    for index, miss in enumerate(part.near_misses):
        place = document.at("near-misses", index)
        if miss.really is not None:
            yield from _check_link(place, miss.really, known)
        if miss.text in part.examples:
            yield rules.SAID_AND_NOT.at(place, line=miss.text)


def _check_terms(document: Document[TermsFile], known: Mapping[str, str]) -> Iterator[Diagnostic]:
    for name, term in document.part.entries.items():
        yield from _check_links(document.at("entries", name, "text"), term.text, known)
        for index, link in enumerate(term.see):
            yield from _check_link(document.at("entries", name, "see", index), link, known)


def _check_links(place: Place, text: str, known: Mapping[str, str]) -> Iterator[Diagnostic]:
    for _, link in spans(text):
        if link:
            yield from _check_link(place, link, known)


def _check_link(place: Place, link: str, known: Mapping[str, str]) -> Iterator[Diagnostic]:
    if link not in known:
        yield rules.DEAD_LINK.at(place, name=link, hint=suggest(link, sorted(known)))
