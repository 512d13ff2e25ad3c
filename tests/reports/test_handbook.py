"""The handbook as a file: one page that needs nothing else, and Markdown; escaped, linked, whole."""

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from trainer.content.load import ScenarioLibrary
from trainer.core.handbook import Block, Entry, Handbook, Heading, Item, Kind, Style
from trainer.reports.handbook import PARTS, as_markdown, as_page

BOOK = ScenarioLibrary(Path(__file__).parents[2] / "scenarios").handbook()


class Reader(HTMLParser):
    """Collects what a page holds."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if tag == "a":
            self.links.append(str(named["href"]))

    def handle_data(self, data: str) -> None:
        self.text += data


def nasty(text: str) -> Handbook:
    blocks = tuple(
        Block(heading=Heading.SEE, style=style, items=(Item(text=text, note=text, link="gone"),)) for style in Style
    )
    return Handbook(
        entries=tuple(
            Entry(id=f"a-{kind}", kind=kind, title=text, lead=text, aliases=(text,), blocks=blocks) for kind in Kind
        )
    )


def test_the_page_stands_alone():
    page = as_page(BOOK)
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|src=|@import|url\(", page)
    assert {"script", "img", "link", "iframe"}.isdisjoint(Reader(page).tags)
    assert "@media print" in page


def test_every_article_is_there_once_and_every_link_leads_to_one():
    reader = Reader(as_page(BOOK))
    assert sorted(reader.ids) == sorted(entry.id for entry in BOOK.entries)
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)
    assert set(PARTS) == set(Kind)


@given(st.text(alphabet="<>&\"'`*_[]()#\\!x\n\x07", max_size=40))
def test_nothing_written_becomes_markup(text: str):
    plain = Reader(as_page(nasty("x plain x"))).tags
    assert Reader(as_page(nasty(f"x {text} x"))).tags == plain
    tokens = MarkdownIt("commonmark").parse(as_markdown(nasty(f"x {text} x")))
    inner = {child.type for token in tokens for child in token.children or ()}
    assert inner <= {"text", "softbreak", "em_open", "em_close", "strong_open", "strong_close", "html_inline"}
    html = [child.content for token in tokens for child in token.children or () if child.type == "html_inline"]
    assert all(re.fullmatch(r'<a id="[a-z-]+">|</a>', one) for one in html)


def test_markdown_holds_every_article_and_its_links():
    text = as_markdown(BOOK)
    anchors = set(re.findall(r'<a id="([a-z0-9-]+)"></a>', text))
    assert anchors == {entry.id for entry in BOOK.entries}
    assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", text)) <= anchors
