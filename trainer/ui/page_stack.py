"""The pages of the window: built on first use, shown by history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.ui.navigation import Frame, History, Page, PageSpec, Stop

HANDBOOK = "handbook"
"""The id of the page that shows articles."""


class PageStack(QStackedWidget):
    """Shows one page at a time and remembers the way back.

    Signals:
        shown: the spec of the page now on top.
        title_changed: the title of the page on top.
    """

    shown = Signal(object)
    title_changed = Signal(str)

    def __init__(self, *, frame: Frame, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._specs = {spec.id: spec for spec in pages}
        self._pages: dict[str, Page] = {}
        self._history = History()

    @property
    def page(self) -> Page | None:
        """Return the page on top."""
        here = self._history.here
        return self._pages.get(here.page_id) if here is not None else None

    @property
    def spec(self) -> PageSpec | None:
        """Return the spec of the page on top."""
        here = self._history.here
        return self._specs[here.page_id] if here is not None else None

    @property
    def title(self) -> str:
        """Return the title of the page on top."""
        page, spec = self.page, self.spec
        return (page.title if page is not None else "") or (spec.title if spec is not None else "")

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a page before this one."""
        return self._history.previous is not None

    def go(self, page_id: str, argument: object = None) -> bool:
        """Show a page unless the one on top refuses to be left; tell whether it is shown now.

        Raises:
            KeyError: no such page is registered.
        """
        stop = Stop(page_id=self._specs[page_id].id, argument=argument)
        if not self._leave():
            return False
        self._history.visit(stop)
        self._show(stop)
        return True

    def step(self, by: int) -> bool:
        """Go one page back (-1) or forward (+1) in the history; tell whether that was done."""
        stop = self._history.previous if by < 0 else self._history.following
        if stop is None or not self._leave():
            return False
        self._history.step(by)
        self._show(stop)
        return True

    def look_up(self, entry_id: str) -> None:
        """Show an article of the handbook, where this window has one."""
        if HANDBOOK in self._specs:
            self._frame.navigator.go(HANDBOOK, entry_id)

    def term_words(self, term: str) -> str:
        """Return the short explanation of a field term, or nothing."""
        return self._frame.handbook.book.short(term)

    def close_page(self) -> bool:
        """Ask the page on top whether the window may close."""
        return self._leave()

    def _leave(self) -> bool:
        page = self.page
        return page is None or page.left()

    def _show(self, stop: Stop) -> None:
        page = self._pages.get(stop.page_id) or self._build(stop.page_id)
        self.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.entered(stop.argument)
        self.shown.emit(self._specs[stop.page_id])
        self.title_changed.emit(self.title)

    def _build(self, page_id: str) -> Page:
        spec = self._specs[page_id]
        page = spec.factory(self._frame)
        page.setAccessibleName(spec.title)
        page.title_changed.connect(lambda _: self.title_changed.emit(self.title))
        self._pages[page_id] = page
        self.addWidget(page)
        return page
