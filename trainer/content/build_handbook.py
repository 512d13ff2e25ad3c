"""From the files of moves and terms to what the handbook is written from."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.content.parts import SourcePart
from trainer.content.schema import MoveFile, TermsFile
from trainer.core.handbook import MoveNote, NearMiss, Term
from trainer.core.moves import Move
from trainer.core.tactics import Source


def build_note(move: Move, part: MoveFile) -> MoveNote:
    """Return what there is to say about a move."""
    return MoveNote(
        move=move,
        name=part.name,
        says=part.says,
        definition=part.definition,
        why=part.why,
        sections=tuple(part.article),
        when=part.when,
        not_when=part.not_when,
        examples=tuple(part.examples),
        near_misses=tuple(
            NearMiss(text=miss.text, really=miss.really or "", because=miss.because) for miss in part.near_misses
        ),
        detection=part.detection,
        formula=part.formula,
        instead=tuple(part.instead),
        sources=build_sources(part.sources),
    )


def build_terms(part: TermsFile) -> tuple[Term, ...]:
    """Return the terms of a file in its order."""
    return tuple(
        Term(
            id=name,
            name=term.name,
            short=term.short,
            text=term.text,
            aliases=tuple(term.aliases),
            example=term.example,
            formulas=tuple(term.formulas),
            see=tuple(term.see),
            sections=tuple(term.sections),
            sources=build_sources(term.sources),
        )
        for name, term in part.entries.items()
    )


def build_sources(parts: Iterable[SourcePart]) -> tuple[Source, ...]:
    """Return sources with their evidence marks."""
    return tuple(Source(text=source.text, mark=source.mark) for source in parts)
