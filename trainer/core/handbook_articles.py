"""Writing the articles of the handbook from the catalogue; what leads where is derived, never written twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from trainer.core.formulas import FORMULAS
from trainer.core.handbook import (
    SECTION_TITLES,
    ArticleSection,
    Block,
    Entry,
    Handbook,
    Heading,
    Item,
    Kind,
    MoveNote,
    Style,
    Term,
    in_order,
)
from trainer.core.moves import Move
from trainer.core.tactics import EvidenceMark, PowerSource, Source, Tactic

MARK_WORDS: Mapping[EvidenceMark, str] = {
    EvidenceMark.VERIFIED: "seen",
    EvidenceMark.SECONDARY: "seen second-hand",
    EvidenceMark.MEMORY: "from memory, not checked",
    EvidenceMark.DESIGN: "our own design",
}
"""How well a source is known, in words."""

SOURCE_WORDS: Mapping[PowerSource, str] = {
    PowerSource.AUTHORITY: "authority",
    PowerSource.EXPERTISE: "expertise",
    PowerSource.RESOURCES: "resources",
    PowerSource.INFORMATION: "information",
    PowerSource.TIME: "time",
    PowerSource.ALTERNATIVES: "alternatives",
}


def write_handbook(tactics: Iterable[Tactic], notes: Iterable[MoveNote], terms: Iterable[Term]) -> Handbook:
    """Return the handbook over a catalogue."""
    catalogue = _Catalogue(tuple(tactics), tuple(notes), tuple(terms))
    return Handbook(entries=in_order(catalogue.entries()), terms={term.id: term for term in catalogue.terms})


class _Catalogue:
    """Knows the names of everything while the articles are written."""

    def __init__(self, tactics: Sequence[Tactic], notes: Sequence[MoveNote], terms: Sequence[Term]) -> None:
        self.terms = terms
        self._tactics = tactics
        self._notes = notes
        self._names = {
            **{term.id: term.name for term in terms},
            **{tactic.id: tactic.name for tactic in tactics},
            **{str(note.move): note.name for note in notes},
        }

    def entries(self) -> list[Entry]:
        return [
            *(self._tactic(tactic) for tactic in self._tactics),
            *(self._move(note) for note in self._notes),
            *(self._term(term) for term in self.terms),
        ]

    def _tactic(self, tactic: Tactic) -> Entry:
        leans = _listed([SOURCE_WORDS[source] for source in tactic.leans_on])
        blocks = [
            _prose(Heading.EXPLOITS, tactic.exploits, f"It leans on [power](power-sources) from {leans}."),
            _quotes(Heading.TELLS, tactic.tells),
            self._links(Heading.ANSWERS, tactic.counters),
            _quotes(Heading.MODEL, [tactic.model_answer]),
            self._links(Heading.CLASSIC, [tactic.mistake]),
            Block(
                heading=Heading.FATE,
                style=Style.NOTES,
                items=(
                    Item(text=tactic.countered, note="answered well"),
                    Item(text=tactic.conceded, note="given in to"),
                ),
            ),
            _quotes(Heading.DECOY, [tactic.decoy], note="an honest constraint that sounds like it"),
            _sources(tactic.sources),
        ]
        return Entry(
            id=tactic.id,
            kind=Kind.TACTIC,
            title=tactic.name,
            lead=tactic.definition,
            aliases=tactic.aliases,
            blocks=_filled(blocks),
        )

    def _move(self, note: MoveNote) -> Entry:
        mistake = note.move.is_mistake
        linked = (
            [tactic.id for tactic in self._tactics if tactic.mistake is note.move]
            if mistake
            else [tactic.id for tactic in self._tactics if note.move in tactic.counters]
        )
        blocks = [
            _prose(Heading.WHY, note.why),
            _prose(Heading.HAPPENS if mistake else Heading.WHEN, note.when),
            _prose(Heading.EXCUSED if mistake else Heading.NOT_WHEN, note.not_when),
            self._links(Heading.INSTEAD, note.instead),
            _quotes(Heading.EXAMPLES, note.examples),
            self._near_misses(note),
            self._links(Heading.DRAWN_BY if mistake else Heading.USED_AGAINST, linked),
            _prose(Heading.DETECTION, note.detection),
            Block(heading=Heading.FORMULA, style=Style.FORMULA, items=_items([note.formula])),
            _sections(note.sections),
            _sources(note.sources),
        ]
        return Entry(
            id=str(note.move),
            kind=Kind.MISTAKE if mistake else Kind.MOVE,
            title=note.name,
            lead=note.definition,
            aliases=(note.says,),
            blocks=_filled(blocks),
        )

    def _near_misses(self, note: MoveNote) -> Block:
        items = tuple(
            Item(
                text=miss.text,
                note=self._names.get(miss.really, miss.really) if miss.really else miss.because,
                link=miss.really,
            )
            for miss in note.near_misses
        )
        return Block(heading=Heading.NEAR_MISSES, style=Style.QUOTES, items=items)

    def _term(self, term: Term) -> Entry:
        paragraphs = [part.strip() for part in term.text.split("\n\n") if part.strip()]
        blocks = [
            _prose(Heading.NONE, *paragraphs),
            _quotes(Heading.EXAMPLES, [term.example] if term.example else []),
            Block(
                heading=Heading.FORMULA,
                style=Style.FORMULA,
                items=_items([FORMULAS[formula] for formula in term.formulas]),
            ),
            self._links(Heading.SEE, term.see),
            _sections(term.sections),
            _sources(term.sources),
        ]
        return Entry(
            id=term.id,
            kind=Kind.MEASURE if term.formulas else Kind.TERM,
            title=term.name,
            lead=term.short,
            aliases=term.aliases,
            blocks=_filled(blocks),
        )

    def _links(self, heading: Heading, ids: Iterable[str | Move]) -> Block:
        items = tuple(Item(text=self._names.get(str(one), str(one)), link=str(one)) for one in ids)
        return Block(heading=heading, style=Style.LINKS, items=items)


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _items(texts: Iterable[str]) -> tuple[Item, ...]:
    return tuple(Item(text=text) for text in texts if text)


def _prose(heading: Heading, *texts: str) -> Block:
    return Block(heading=heading, style=Style.PROSE, items=_items(texts))


def _quotes(heading: Heading, texts: Iterable[str], note: str = "") -> Block:
    return Block(heading=heading, style=Style.QUOTES, items=tuple(Item(text=text, note=note) for text in texts))


def _sections(sections: Iterable[ArticleSection]) -> Block:
    titles = "; ".join(SECTION_TITLES[section] for section in sections)
    return Block(heading=Heading.FROM, style=Style.NOTES, items=_items([titles]))


def _sources(sources: Iterable[Source]) -> Block:
    items = tuple(Item(text=source.text, note=MARK_WORDS[source.mark]) for source in sources)
    return Block(heading=Heading.SOURCES, style=Style.NOTES, items=items)


def _filled(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block.items)
