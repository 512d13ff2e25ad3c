"""The handbook as one file: a page that needs nothing beside it and prints well, or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainer.core.handbook import Block, Entry, Handbook, Item, Kind, Style, set_quotes, set_signs, spans
from trainer.reports.handbook_style import HANDBOOK_STYLE
from trainer.reports.markup import safe

PARTS: dict[Kind, tuple[str, str]] = {
    Kind.TACTIC: ("Tactics", "What the other side does to you, and what answers it."),
    Kind.MOVE: ("Moves", "What you can do, with examples and what only looks like it."),
    Kind.MISTAKE: ("Mistakes", "What costs you, how it happens, and what to do instead."),
    Kind.MEASURE: ("Measures", "What the debrief and the Progress page say, with every formula."),
    Kind.TERM: ("Terms", "The words of the field."),
}
TITLE = "The Hardball handbook"
BETWEEN = " \u00b7 "
_SPACES = re.compile(r"\s+")
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def as_page(book: Handbook) -> str:
    """Return the handbook as one HTML page without scripts; every word of the content is escaped."""
    parts = [_Page(book).part(kind) for kind in Kind if any(entry.kind is kind for entry in book.entries)]
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{TITLE}</title><style>{HANDBOOK_STYLE}</style></head><body><main><h1>{TITLE}</h1>"
        f'<p class="lead">{len(book.entries)} short articles.</p>{_Page(book).contents()}{"".join(parts)}'
        "</main></body></html>\n"
    )


class _Page:
    """Sets the parts of the page; links to articles that are not there are left out."""

    def __init__(self, book: Handbook) -> None:
        self._book = book

    def contents(self) -> str:
        blocks = []
        for kind, (title, _) in PARTS.items():
            links = [self._anchor(one.id, one.title) for one in self._book.entries if one.kind is kind]
            if links:
                items = "".join(f"<li>{link}</li>" for link in links)
                blocks.append(f"<h2>{title}</h2><ul>{items}</ul>")
        return f"<nav>{''.join(blocks)}</nav>"

    def part(self, kind: Kind) -> str:
        title, about = PARTS[kind]
        articles = "".join(self._article(entry) for entry in self._book.entries if entry.kind is kind)
        return f'<section class="part"><h2>{title}</h2><p class="about">{about}</p>{articles}</section>'

    def _article(self, entry: Entry) -> str:
        also = f'<p class="also">{_set(_also(entry))}</p>' if entry.aliases else ""
        blocks = "".join(self._block(block) for block in entry.blocks)
        return (
            f'<article id="{safe(entry.id)}"><h3>{_set(entry.title)}</h3>{also}'
            f'<p class="lead">{self._linked(entry.lead)}</p>{blocks}</article>'
        )

    def _block(self, block: Block) -> str:
        heading = f"<h4>{safe(block.heading.value)}</h4>" if block.heading.value else ""
        match block.style:
            case Style.PROSE:
                body = "".join(f"<p>{self._linked(item.text)}</p>" for item in block.items)
            case Style.QUOTES:
                body = f'<ul class="said">{"".join(f"<li>{self._quote(item)}</li>" for item in block.items)}</ul>'
            case Style.LINKS:
                links = (self._anchor(item.link, item.text) for item in block.items)
                body = f"<p>{BETWEEN.join(links)}</p>"
            case Style.FORMULA:
                body = "".join(f'<p class="formula">{self._linked(set_signs(item.text))}</p>' for item in block.items)
            case Style.NOTES:
                body = "".join(f'<p class="note">{_set(_noted(item))}</p>' for item in block.items)
        return heading + body

    def _quote(self, item: Item) -> str:
        note = f" \u2013 {self._anchor(item.link, item.note) if item.link else _set(item.note)}" if item.note else ""
        return f"{_set(_quoted(item.text))}<i>{note}</i>" if note else _set(_quoted(item.text))

    def _linked(self, text: str) -> str:
        return "".join(self._anchor(link, words) if link else _set(words) for words, link in spans(text))

    def _anchor(self, link: str, words: str) -> str:
        return _set(words) if self._book.find(link) is None else f'<a href="#{safe(link)}">{_set(words)}</a>'


def _set(text: str) -> str:
    return safe(set_quotes(text))


def _quoted(text: str) -> str:
    return text if text.startswith("(") else f"\u201c{text}\u201d"


def _noted(item: Item) -> str:
    return f"{item.text} ({item.note})" if item.note else item.text


def _also(entry: Entry) -> str:
    word = "Shown as" if entry.kind in {Kind.MOVE, Kind.MISTAKE} else "Also"
    return f"{word}: {', '.join(entry.aliases)}"


def as_markdown(book: Handbook) -> str:
    """Return the handbook as Markdown; signs that would be read as markup are escaped."""
    lines = [f"# {TITLE}", ""]
    for kind, (title, about) in PARTS.items():
        entries = [entry for entry in book.entries if entry.kind is kind]
        if entries:
            lines += [f"## {title}", "", about, ""]
            for entry in entries:
                lines += [*_markdown_article(book, entry), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _markdown_article(book: Handbook, entry: Entry) -> Iterable[str]:
    yield f'<a id="{safe(entry.id)}"></a>'
    yield f"### {_plain(entry.title)}"
    if entry.aliases:
        yield f"\n*{_plain(_also(entry))}*"
    yield f"\n**{_markdown_prose(book, entry.lead)}**"
    for block in entry.blocks:
        if block.heading.value:
            yield f"\n#### {block.heading.value}"
        yield ""
        match block.style:
            case Style.PROSE:
                yield "\n\n".join(_markdown_prose(book, item.text) for item in block.items)
            case Style.FORMULA:
                yield "\n\n".join(_markdown_prose(book, set_signs(item.text)) for item in block.items)
            case Style.LINKS:
                yield BETWEEN.join(_markdown_link(book, item.link, item.text) for item in block.items)
            case Style.QUOTES:
                yield from (f"- {_plain(_quoted(item.text))}{_markdown_note(book, item)}" for item in block.items)
            case Style.NOTES:
                yield from (f"- {_plain(_noted(item))}" for item in block.items)


def _markdown_note(book: Handbook, item: Item) -> str:
    if not item.note:
        return ""
    return f" \u2013 {_markdown_link(book, item.link, item.note) if item.link else _plain(item.note)}"


def _markdown_prose(book: Handbook, text: str) -> str:
    return "".join(_markdown_link(book, link, words) if link else _plain(words) for words, link in spans(text))


def _markdown_link(book: Handbook, link: str, words: str) -> str:
    return _plain(words) if book.find(link) is None else f"[{_plain(words)}](#{link})"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", set_quotes(_SPACES.sub(" ", text)))
