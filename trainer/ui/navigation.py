"""Pages, where they stand in the rail, and how one asks for another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from trainer.ui.handbook.shelf import HandbookShelf

if TYPE_CHECKING:
    from trainer.ui.icons import Icons
    from trainer.ui.notices import NoticeBoard
    from trainer.ui.tasks import Tasks
    from trainer.ui.theme import Theme


class Place(StrEnum):
    """Where a page is offered: at the top or bottom of the rail, or only from other pages."""

    TOP = "top"
    BOTTOM = "bottom"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """One line of the shortcuts overview: portable key text such as `Ctrl+K`, and what it does."""

    keys: str
    does: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the command palette; kind is a word such as "Scenario", run does it."""

    title: str
    kind: str
    run: Callable[[], None]
    detail: str = ""
    words: str = ""
    icon: str = ""


class Page(QWidget):
    """One screen of the main window; subclasses give it content.

    Signals:
        title_changed: the title to show, when it differs from the spec's.
    """

    title_changed = Signal(str)

    @property
    def title(self) -> str:
        """Return the title to show; empty means the title of the spec."""
        return ""

    @property
    def primary_action(self) -> QAction | None:
        """Return the one thing this page is for; it leads the command palette while the page is shown."""
        return None

    def entered(self, argument: object) -> None:
        """Refresh for showing; argument is what the link carried, or None."""

    def left(self) -> bool:
        """Make ready to be hidden; return False to stay."""
        return True

    def entries(self) -> Sequence[Entry]:
        """Return what this page adds to the command palette while it is shown."""
        return ()

    def keys(self) -> Sequence[Keys]:
        """Return the page's own shortcuts for the overview."""
        return ()


class Navigator(QObject):
    """How a page asks for another page; the main window does the showing.

    Signals:
        went: a page id and an argument.
        went_back: the user wants the page before.
    """

    went = Signal(str, object)
    went_back = Signal()

    def go(self, page_id: str, argument: object = None) -> None:
        """Ask to show a page; what it gets is passed to its `entered`."""
        self.went.emit(page_id, argument)

    def back(self) -> None:
        """Ask to show the page before this one."""
        self.went_back.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page is given by the window that holds it."""

    theme: Theme
    icons: Icons
    notices: NoticeBoard
    tasks: Tasks
    navigator: Navigator
    handbook: HandbookShelf = field(default_factory=HandbookShelf)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """A page that can be shown: built on first use; under names the rail page to mark when it has no place."""

    id: str
    title: str
    icon: str
    factory: Callable[[Frame], Page]
    place: Place = Place.NOWHERE
    under: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One place in the history."""

    page_id: str
    argument: object = None


class History:
    """Where the user has been, oldest first; going on from the middle forgets what lay ahead."""

    def __init__(self, *, limit: int = 100) -> None:
        self._stops: list[Stop] = []
        self._at = -1
        self._limit = limit

    @property
    def here(self) -> Stop | None:
        """Return the stop shown now."""
        return self._stops[self._at] if self._stops else None

    @property
    def previous(self) -> Stop | None:
        """Return the stop before this one."""
        return self._stops[self._at - 1] if self._at > 0 else None

    @property
    def following(self) -> Stop | None:
        """Return the stop that going back left behind."""
        return self._stops[self._at + 1] if self._at + 1 < len(self._stops) else None

    def visit(self, stop: Stop) -> None:
        """Add a stop after this one; visiting the very same stop again changes nothing."""
        if stop == self.here:
            return
        del self._stops[self._at + 1 :]
        self._stops.append(stop)
        del self._stops[: -self._limit]
        self._at = len(self._stops) - 1

    def step(self, by: int) -> None:
        """Move one stop back (-1) or forward (+1) if there is one."""
        if 0 <= self._at + by < len(self._stops):
            self._at += by
