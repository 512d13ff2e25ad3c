"""Articles as the HTML of a text browser, set in the type of the theme; everything written is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from trainer.core.handbook import Block, Entry, Handbook, Item, Kind, Style, set_quotes, set_signs, spans
from trainer.ui.handbook.words import also_words, heading_words, kind_words, part_about, part_words
from trainer.ui.theme import Theme
from trainer.ui.tokens import LINE_HEIGHT, NATURAL_LINE_HEIGHT, Role, Space, Step, Weight

SCHEME = "handbook:"
"""Links inside the browser; nothing else is ever followed."""


class Typesetter:
    """Sets articles; links to articles that are not there are left out."""

    def __init__(self, book: Handbook, theme: Theme) -> None:
        self._book = book
        self._theme = theme

    def article(self, entry: Entry) -> str:
        """Return one article."""
        parts = [
            self._line(kind_words(entry.kind), step=Step.CAPTION, role=Role.INK_2, weight=Weight.MEDIUM, below=2),
            self._line(_set(entry.title), step=Step.TITLE, weight=Weight.STRONG, below=4),
        ]
        also = also_words(entry.kind, entry.aliases)
        if also:
            parts.append(self._line(_set(also), step=Step.BODY, role=Role.INK_2, below=Space.SNUG))
        parts.append(self._line(self._linked(entry.lead), step=Step.HEADING, below=Space.TIGHT, weight=Weight.REGULAR))
        parts += [self._block(block) for block in entry.blocks]
        return "".join(parts)

    def contents(self) -> str:
        """Return the first page: the parts of the book with all their articles."""
        translate = QCoreApplication.translate
        parts = [self._line(escape(translate("Handbook", "Contents")), step=Step.TITLE, weight=Weight.STRONG)]
        about = translate("Handbook", "{n} short articles. Type a word on the left, or begin anywhere.")
        about = about.format(n=len(self._book.entries))
        parts.append(self._line(escape(about), step=Step.HEADING, above=Space.HAIR, below=Space.TIGHT))
        for kind in Kind:
            items = [Item(text=one.title, link=one.id) for one in self._book.entries if one.kind is kind]
            if items:
                parts.append(self._heading(part_words(kind)))
                parts.append(self._line(escape(part_about(kind)), step=Step.BODY, role=Role.INK_2, below=Space.HAIR))
                parts.append(self._paragraph(self._list(items)))
        return "".join(parts)

    def _block(self, block: Block) -> str:
        heading = heading_words(block.heading)
        parts = [self._heading(heading)] if heading else []
        match block.style:
            case Style.PROSE:
                parts += [self._paragraph(self._linked(item.text)) for item in block.items]
            case Style.QUOTES:
                parts += [self._quote(item) for item in block.items]
            case Style.LINKS:
                parts.append(self._paragraph(self._list(block.items)))
            case Style.FORMULA:
                parts += [self._formula(self._linked(set_signs(item.text))) for item in block.items]
            case Style.NOTES:
                parts += [self._note(item) for item in block.items]
        return "".join(parts)

    def _heading(self, text: str) -> str:
        return self._line(escape(text), step=Step.BODY, weight=Weight.STRONG, above=Space.WIDE, below=Space.HAIR)

    def _paragraph(self, html: str) -> str:
        return self._line(html, step=Step.READING, below=Space.TIGHT)

    def _quote(self, item: Item) -> str:
        spoken = item.text.startswith("(")
        text = _set(item.text) if spoken else f"\u201c{_set(item.text)}\u201d"
        note = ""
        if item.note:
            said = self._anchor(item.link, item.note) if item.link else _set(item.note)
            note = f' <span style="color:{self._hex(Role.INK_2)}">\u2013 {said}</span>'
        return self._line(text + note, step=Step.READING, below=6, indent=Space.ROOM)

    def _list(self, items: Iterable[Item]) -> str:
        return " \u00b7 ".join(self._anchor(item.link, item.text.replace(" ", "\u00a0"), listed=True) for item in items)

    def _formula(self, html: str) -> str:
        return self._line(html, step=Step.BODY, below=Space.TIGHT, indent=Space.ROOM)

    def _note(self, item: Item) -> str:
        note = f" ({_set(item.note)})" if item.note else ""
        return self._line(_set(item.text) + note, step=Step.BODY, role=Role.INK_2, below=Space.HAIR)

    def _linked(self, text: str) -> str:
        return "".join(self._anchor(link, words) if link else _set(words) for words, link in spans(text))

    def _anchor(self, link: str, words: str, *, listed: bool = False) -> str:
        if self._book.find(link) is None:
            return _set(words)
        # In running text a link is underlined as well; a list holds nothing but links.
        line = "none" if listed else "underline"
        style = f"color:{self._hex(Role.ACCENT)}; text-decoration:{line}"
        return f'<a href="{SCHEME}{escape(link)}" style="{style}">{_set(words)}</a>'

    def _hex(self, role: Role) -> str:
        return self._theme.hex(role)

    def _line(
        self,
        html: str,
        *,
        step: Step,
        role: Role = Role.INK,
        weight: Weight = Weight.REGULAR,
        above: int = 0,
        below: int = 0,
        indent: int = 0,
    ) -> str:
        px = self._theme.px
        height = round(100 * LINE_HEIGHT / NATURAL_LINE_HEIGHT) if step <= Step.READING else 110
        return (
            f'<p style="margin:{px(above)}px 0 {px(below)}px {px(indent)}px; line-height:{height}%; '
            f'font-size:{px(step)}px; font-weight:{int(weight)}; color:{self._hex(role)}">{html}</p>'
        )


def _set(text: str) -> str:
    return escape(set_quotes(text), quote=False)
