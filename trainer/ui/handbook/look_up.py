"""Ways into the handbook from anywhere in a page: a link, and a field term explained where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QToolTip, QWidget

from trainer.ui.icons import Icons
from trainer.ui.widgets.buttons import Button, ButtonKind, IconButton


@runtime_checkable
class HandbookHost(Protocol):
    """Whatever around a widget knows the handbook; the stack of pages does."""

    def look_up(self, entry_id: str) -> None:
        """Show an article."""

    def term_words(self, term: str) -> str:
        """Return the short explanation of a term, or nothing."""


def host_of(widget: QWidget) -> HandbookHost | None:
    """Return the nearest ancestor that knows the handbook."""
    here: QWidget | None = widget
    while here is not None:
        if isinstance(here, HandbookHost):
            return here
        here = here.parentWidget()
    return None


def look_up(widget: QWidget, entry_id: str) -> None:
    """Show an article of the handbook in the window around a widget."""
    host = host_of(widget)
    if host is not None:
        host.look_up(entry_id)


def opener(widget: QWidget, entry_id: str) -> Callable[[], None]:
    """Return what shows an article when a button is pressed."""
    return lambda: look_up(widget, entry_id)


class HandbookLink(Button):
    """A link to the article about something; its name says about what."""

    def __init__(
        self, entry_id: str, about: str, *, icons: Icons, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", icons=icons, kind=ButtonKind.LINK, parent=parent)
        self.entry_id = entry_id
        self.setText(text or self.tr("In the handbook"))
        self.setAccessibleName(self.tr("{term} in the handbook").format(term=about))
        self.clicked.connect(opener(self, entry_id))


class FieldTerm(IconButton):
    """A small question mark: the term in a sentence on hover or focus, its article when pressed."""

    def __init__(self, term: str, name: str, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("circle-help", name, icons=icons, parent=parent)
        self.term = term
        self.setAccessibleName(self.tr("What is {term}?").format(term=name))
        self.clicked.connect(opener(self, term))

    def event(self, event: QEvent) -> bool:
        """Take the words from the handbook before they are shown."""
        if event.type() == QEvent.Type.ToolTip:
            self._take_words()
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Make the words ready."""
        self._take_words()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Explain when reached by keyboard."""
        super().focusInEvent(event)
        self._take_words()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)

    def _take_words(self) -> None:
        host = host_of(self)
        words = host.term_words(self.term) if host is not None else ""
        if words:
            self.setToolTip(words)
            self.setAccessibleDescription(words)
