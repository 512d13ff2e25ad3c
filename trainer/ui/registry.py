"""Which pages there are and what the palette finds; a page is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from trainer.ui.desk import Desk
from trainer.ui.handbook.words import kind_words
from trainer.ui.late import LateDesk, LatePage
from trainer.ui.navigation import Entry, Frame, Page, PageSpec, Place

PAGES: tuple[tuple[str, str, str, Place, str], ...] = (
    ("home", "Home", "house", Place.TOP, ""),
    ("library", "Library", "library", Place.TOP, ""),
    ("sessions", "Sessions", "history", Place.TOP, ""),
    ("progress", "Progress", "chart-line", Place.TOP, ""),
    ("preview", "Preview", "eye", Place.NOWHERE, "library"),
    ("preparation", "Preparation", "pencil", Place.NOWHERE, "library"),
    ("table", "Table", "handshake", Place.NOWHERE, "library"),
    ("debrief", "Debrief", "file-text", Place.NOWHERE, "sessions"),
    ("replay", "Replay", "play", Place.NOWHERE, "sessions"),
    ("compare", "Compare", "columns-2", Place.NOWHERE, "sessions"),
    ("records", "Your records", "folder-open", Place.NOWHERE, "settings"),
    ("handbook", "Handbook", "book-open", Place.BOTTOM, ""),
    ("settings", "Settings", "settings", Place.BOTTOM, ""),
)
"""Id, English title, icon, place in the rail, and the rail page to mark instead."""


def page_specs(desk: Desk | LateDesk) -> Sequence[PageSpec]:
    """Return the pages of the window in the order of the rail; over a late desk they show themselves early."""
    return [
        PageSpec(
            id=page_id,
            title=QCoreApplication.translate("pages", title),
            icon=icon,
            factory=_factory(page_id, desk),
            place=place,
            under=under,
        )
        for page_id, title, icon, place, under in PAGES
    ]


def _factory(page_id: str, desk: Desk | LateDesk) -> Callable[[Frame], Page]:
    def make(frame: Frame) -> Page:
        here = desk.desk if isinstance(desk, LateDesk) else desk
        if isinstance(desk, LateDesk) and here is None:
            return LatePage(desk, partial(_make_page, page_id, frame))
        assert here is not None
        return _make_page(page_id, frame, here)

    return make


def _make_page(page_id: str, frame: Frame, desk: Desk) -> Page:
    module = import_module(f"trainer.ui.pages.{page_id}")
    page = getattr(module, f"{page_id.capitalize()}Page")(frame=frame, desk=desk)
    assert isinstance(page, Page)
    return page


def entries_of(late: LateDesk, frame: Frame) -> Sequence[Entry]:
    """Return what the palette finds beside pages: every scenario and every article, once there is a desk."""
    desk = late.desk
    if desk is None:
        return ()
    kind = QCoreApplication.translate("pages", "Scenario")
    scenes = [
        Entry(
            title=card.title,
            kind=kind,
            detail=card.persona_name,
            words=f"{card.domain} {card.learner_role}",
            icon="library",
            run=partial(frame.navigator.go, "preparation", card.id),
        )
        for card in desk.room.library.summaries()
    ]
    articles = [
        Entry(
            title=one.title,
            kind=kind_words(one.kind),
            words=" ".join(one.aliases),
            icon="book-open",
            run=partial(frame.navigator.go, "handbook", one.id),
        )
        for one in frame.handbook.book.entries
    ]
    return [*scenes, *articles]
