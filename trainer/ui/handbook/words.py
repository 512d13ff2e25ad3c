"""The words around the articles: parts of the book and headings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.core.handbook import Heading, Kind

translate = QCoreApplication.translate


def part_words(kind: Kind) -> str:
    """Return the name of a part of the book."""
    match kind:
        case Kind.TACTIC:
            return translate("Handbook", "Tactics")
        case Kind.MOVE:
            return translate("Handbook", "Moves")
        case Kind.MISTAKE:
            return translate("Handbook", "Mistakes")
        case Kind.MEASURE:
            return translate("Handbook", "Measures")
        case Kind.TERM:
            return translate("Handbook", "Terms")


def kind_words(kind: Kind) -> str:
    """Return what one article is about."""
    match kind:
        case Kind.TACTIC:
            return translate("Handbook", "Tactic")
        case Kind.MOVE:
            return translate("Handbook", "Move")
        case Kind.MISTAKE:
            return translate("Handbook", "Mistake")
        case Kind.MEASURE:
            return translate("Handbook", "Measure")
        case Kind.TERM:
            return translate("Handbook", "Term")


def part_about(kind: Kind) -> str:
    """Return what a part of the book holds."""
    match kind:
        case Kind.TACTIC:
            return translate("Handbook", "What the other side does to you, and what answers it.")
        case Kind.MOVE:
            return translate("Handbook", "What you can do, with examples and what only looks like it.")
        case Kind.MISTAKE:
            return translate("Handbook", "What costs you, how it happens, and what to do instead.")
        case Kind.MEASURE:
            return translate("Handbook", "What the debrief and the Progress page say, with every formula.")
        case Kind.TERM:
            return translate("Handbook", "The words of the field.")


def also_words(kind: Kind, aliases: tuple[str, ...]) -> str:
    """Return the other names of an article in one line."""
    if not aliases:
        return ""
    names = ", ".join(aliases)
    if kind in {Kind.MOVE, Kind.MISTAKE}:
        return translate("Handbook", "Shown as: {words}").format(words=names)
    return translate("Handbook", "Also: {words}").format(words=names)


def heading_words(heading: Heading) -> str:
    """Return a heading in the user's language."""
    match heading:
        case Heading.NONE:
            return ""
        case Heading.EXPLOITS:
            return translate("Handbook", "What it exploits")
        case Heading.TELLS:
            return translate("Handbook", "How it sounds")
        case Heading.ANSWERS:
            return translate("Handbook", "What answers it")
        case Heading.MODEL:
            return translate("Handbook", "One good answer")
        case Heading.CLASSIC:
            return translate("Handbook", "The classic mistake")
        case Heading.FATE:
            return translate("Handbook", "How it goes on")
        case Heading.DECOY:
            return translate("Handbook", "Not to be confused with")
        case Heading.WHY:
            return translate("Handbook", "Why it matters")
        case Heading.WHEN:
            return translate("Handbook", "When to use it")
        case Heading.HAPPENS:
            return translate("Handbook", "When it happens")
        case Heading.NOT_WHEN:
            return translate("Handbook", "When not")
        case Heading.EXCUSED:
            return translate("Handbook", "When it is none")
        case Heading.EXAMPLES:
            return translate("Handbook", "Examples")
        case Heading.NEAR_MISSES:
            return translate("Handbook", "Near misses")
        case Heading.USED_AGAINST:
            return translate("Handbook", "What it answers")
        case Heading.DRAWN_BY:
            return translate("Handbook", "What draws it out")
        case Heading.INSTEAD:
            return translate("Handbook", "Better")
        case Heading.DETECTION:
            return translate("Handbook", "How it is detected")
        case Heading.FORMULA:
            return translate("Handbook", "Formula")
        case Heading.SEE:
            return translate("Handbook", "See also")
        case Heading.FROM:
            return translate("Handbook", "From the article")
        case Heading.SOURCES:
            return translate("Handbook", "Sources")
