"""Pages before there is a desk: the window stands while the records are still being opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from trainer.ui.desk import Desk
from trainer.ui.navigation import Entry, Keys, Page
from trainer.ui.tokens import Role
from trainer.ui.widgets.labels import Label


class LateDesk(QObject):
    """Where the desk will be.

    Signals:
        arrived: the desk is there.
        progressed: how many sessions of how many an upgrade of the records has taken over, and a text.
    """

    arrived = Signal()
    progressed = Signal(int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None

    def put(self, desk: Desk) -> None:
        """Put the desk there; pages that wait for it are built now."""
        self.desk = desk
        self.arrived.emit()


class LatePage(Page):
    """A page that waits for the desk, becomes the real one when it arrives, and speaks for it from then on."""

    def __init__(self, late: LateDesk, make: Callable[[Desk], Page]) -> None:
        super().__init__()
        self._late = late
        self._make = make
        self._page: Page | None = None
        self._entered: list[object] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._waiting = Label(self.tr("Opening your records"), role=Role.INK_2, parent=self)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._waiting)
        late.arrived.connect(self._become)
        late.progressed.connect(self._tell)

    @property
    def title(self) -> str:
        """Return the real page's title."""
        return self._page.title if self._page is not None else ""

    @property
    def primary_action(self) -> QAction | None:
        """Return the real page's action."""
        return self._page.primary_action if self._page is not None else None

    def entered(self, argument: object) -> None:
        """Enter the real page, now or when it is there."""
        self._entered = [argument]
        if self._page is not None:
            self._page.entered(argument)

    def left(self) -> bool:
        """Ask the real page; an empty one is gladly left."""
        self._entered = []
        return self._page is None or self._page.left()

    def entries(self) -> Sequence[Entry]:
        """Return the real page's entries."""
        return self._page.entries() if self._page is not None else ()

    def keys(self) -> Sequence[Keys]:
        """Return the real page's keys."""
        return self._page.keys() if self._page is not None else ()

    def _tell(self, done: int, total: int, _text: str) -> None:
        if total:
            text = self.tr("Bringing your records up to this version: {done} of {total} sessions")
            self._waiting.setText(text.format(done=done, total=total))

    def _become(self) -> None:
        desk = self._late.desk
        if desk is None or self._page is not None:
            return
        page = self._page = self._make(desk)
        page.title_changed.connect(self.title_changed)
        layout = self.layout()
        assert layout is not None
        self._waiting.hide()
        layout.addWidget(page)
        self.setFocusProxy(page)
        for argument in self._entered:
            page.entered(argument)
