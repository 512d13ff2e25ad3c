"""The handbook: every tactic, move, mistake, measure and field term as an article with links to others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from trainer.core.formulas import Formula
from trainer.core.moves import Move
from trainer.core.tactics import Source

LINK = re.compile(r"\[([^\[\]]+)\]\(([a-z0-9-]+)\)")
"""`[words](id)` in an article's prose leads to another article."""
_INNER = re.compile(r"(?<=[\w.,?;:])'")
_OPENING = re.compile(r"'(?=\w)")


class ArticleSection(StrEnum):
    """The sections of the article this trainer implements, by which techniques are found again."""

    UNDERSTANDING = "understanding"
    PSYCHOLOGY = "psychology"
    PREPARATION = "preparation"
    INFORMATION = "information"
    REFRAMING = "reframing"
    QUESTIONS = "questions"
    COALITIONS = "coalitions"
    STANDARDS = "standards"
    TIMING = "timing"
    WINDOWS = "windows"
    COMMUNICATION = "communication"
    SILENCE = "silence"
    INTEGRATIVE = "integrative"
    PACKAGING = "packaging"
    PROTECTION = "protection"
    WALKING_AWAY = "walking-away"
    MEASURING = "measuring"
    LONG_TERM = "long-term"
    LEARNING = "learning"


SECTION_TITLES: Mapping[ArticleSection, str] = {
    ArticleSection.UNDERSTANDING: "Understanding power dynamics",
    ArticleSection.PSYCHOLOGY: "The psychology behind power asymmetry",
    ArticleSection.PREPARATION: "Preparation",
    ArticleSection.INFORMATION: "Building an information arsenal",
    ArticleSection.REFRAMING: "Reframing",
    ArticleSection.QUESTIONS: "The power of questions",
    ArticleSection.COALITIONS: "Coalitions and relationships",
    ArticleSection.STANDARDS: "Social proof and external standards",
    ArticleSection.TIMING: "Timing and patience",
    ArticleSection.WINDOWS: "Windows of opportunity",
    ArticleSection.COMMUNICATION: "Communication tactics",
    ArticleSection.SILENCE: "Strategic silence",
    ArticleSection.INTEGRATIVE: "Integrative negotiation",
    ArticleSection.PACKAGING: "Packaging and trading issues",
    ArticleSection.PROTECTION: "Protection from exploitation",
    ArticleSection.WALKING_AWAY: "Walking away",
    ArticleSection.MEASURING: "Measuring success",
    ArticleSection.LONG_TERM: "Long-term strength",
    ArticleSection.LEARNING: "Continuous learning",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """Words that look like a move and are none: what they are instead, by id, or why they do not count."""

    text: str
    really: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveNote:
    """What there is to say about one of the learner's moves."""

    move: Move
    name: str
    says: str
    """What the move does as a verb, as chips and findings show it: 'asks about the deadline'."""
    definition: str
    why: str
    sections: tuple[ArticleSection, ...]
    when: str
    not_when: str
    examples: tuple[str, ...]
    near_misses: tuple[NearMiss, ...]
    detection: str
    formula: str = ""
    instead: tuple[Move, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the field or a measure: short for a tooltip, long for its article."""

    id: str
    name: str
    short: str
    text: str
    aliases: tuple[str, ...] = ()
    example: str = ""
    formulas: tuple[Formula, ...] = ()
    see: tuple[str, ...] = ()
    sections: tuple[ArticleSection, ...] = ()
    sources: tuple[Source, ...] = ()


class Kind(StrEnum):
    """The parts of the handbook, in their order."""

    TACTIC = "tactics"
    MOVE = "moves"
    MISTAKE = "mistakes"
    MEASURE = "measures"
    TERM = "terms"


class Heading(StrEnum):
    """The headings of articles, in English; a face translates them."""

    NONE = ""
    EXPLOITS = "What it exploits"
    TELLS = "How it sounds"
    ANSWERS = "What answers it"
    MODEL = "One good answer"
    CLASSIC = "The classic mistake"
    FATE = "How it goes on"
    DECOY = "Not to be confused with"
    WHY = "Why it matters"
    WHEN = "When to use it"
    HAPPENS = "When it happens"
    NOT_WHEN = "When not"
    EXCUSED = "When it is none"
    EXAMPLES = "Examples"
    NEAR_MISSES = "Near misses"
    USED_AGAINST = "What it answers"
    DRAWN_BY = "What draws it out"
    INSTEAD = "Better"
    DETECTION = "How it is detected"
    FORMULA = "Formula"
    SEE = "See also"
    FROM = "From the article"
    SOURCES = "Sources"


class Style(StrEnum):
    """How a block is set."""

    PROSE = "prose"
    QUOTES = "quotes"
    LINKS = "links"
    FORMULA = "formula"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of a block: words, what is said about them, and the article they or the note lead to."""

    text: str
    note: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of an article under a heading."""

    heading: Heading
    style: Style
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article."""

    id: str
    kind: Kind
    title: str
    lead: str
    aliases: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()

    def links(self) -> Iterator[str]:
        """Yield the ids of the articles it leads to, as often as it does."""
        yield from (link for _, link in spans(self.lead) if link)
        for block in self.blocks:
            for item in block.items:
                yield from (link for _, link in spans(item.text) if link)
                if item.link:
                    yield item.link


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """Every article in reading order: part by part, by title."""

    entries: tuple[Entry, ...] = ()
    terms: Mapping[str, Term] = field(default_factory=dict)
    _by_id: dict[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {entry.id: entry for entry in self.entries})

    def find(self, entry_id: str) -> Entry | None:
        """Return an article by its id."""
        return self._by_id.get(entry_id)

    def short(self, term: str) -> str:
        """Return the explanation of a term for a tooltip, empty when it is not known."""
        known = self.terms.get(term)
        return known.short if known is not None else ""


def spans(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a prose text, each with the id it leads to or nothing."""
    at = 0
    for found in LINK.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], ""
        yield found.group(1), found.group(2)
        at = found.end()
    if at < len(text):
        yield text[at:], ""


def set_quotes(text: str) -> str:
    """Return a text with its straight quotation marks and apostrophes as a printer sets them."""
    text = _INNER.sub("\u2019", text)
    return _OPENING.sub("\u2018", text).replace("'", "\u2019")


def set_signs(text: str) -> str:
    """Return a formula with its signs as in print."""
    return text.replace(" - ", " \u2212 ").replace(">=", "\u2265")


def unlinked(text: str) -> str:
    """Return a prose text without its links."""
    return LINK.sub(r"\1", text)


def in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return articles part by part, by title; the measures keep the order they were given in."""
    parts = list(Kind)
    numbered = {entry.id: number for number, entry in enumerate(entries)}
    return tuple(
        sorted(
            entries,
            key=lambda entry: (
                parts.index(entry.kind),
                (numbered[entry.id], "") if entry.kind is Kind.MEASURE else (0, entry.title.casefold()),
            ),
        )
    )
