"""Authored text: a little Markdown is read, everything else is shown as written."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from tests.ui import accessibility
from trainer.ui.theme import Theme
from trainer.ui.widgets.prose import Prose, as_html, plain


def test_paragraphs_lists_and_emphasis_are_read() -> None:
    html = as_html("One *two*.\n\n- **three**\n- four\n  goes on\n\nFive")
    assert "<i>two</i>" in html
    assert "<b>three</b>" in html
    assert html.count("<li") == 2
    assert "four goes on" in html
    assert html.count("<p") == 2


def test_markup_of_strangers_is_shown_as_written() -> None:
    html = as_html('<img src="file:///etc/passwd"> & <a href="x">*y*</a>')
    assert "<img" not in html
    assert "<a " not in html
    assert "&lt;img" in html


@given(st.text(alphabet="ab*<>&-\n \"'[]()", max_size=80))
def test_no_tag_comes_from_the_text(text: str) -> None:
    html = as_html(text)
    ours = ("<p", "</p", "<ul", "</ul", "<li", "</li", "<b>", "</b>", "<i>", "</i>")
    assert all(html.startswith(ours, at) for at, sign in enumerate(html) if sign == "<")


def test_a_multiplication_is_no_emphasis() -> None:
    assert as_html("3 * 4 * 5").count("<i>") == 0
    assert plain("*Base* and **home**, 3 * 4") == "Base and home, 3 * 4"


def test_it_has_room_at_every_size(theme: Theme, show: Callable[..., QWidget]) -> None:
    prose = Prose("A paragraph that is long enough to wrap. " * 6 + "\n\n- a point\n- *another* point")
    window = show(prose)
    assert accessibility.clipped_at_sizes(theme, window) == {}
    assert prose.accessibleName().endswith("another point")
