"""Short messages in a slim bar at the foot of the window, one at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QWidget

from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.buttons import Button, ButtonKind, IconButton
from trainer.ui.widgets.labels import Label

SECONDS = 6.0
SECONDS_WITH_ACTION = 12.0


class Level(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"


LEVEL_ICONS = {
    Level.INFO: ("info", Role.ACCENT),
    Level.WARN: ("triangle-alert", Role.WARN),
    Level.ERROR: ("circle-alert", Role.LOSS),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeAction:
    """A button in the bar, such as Undo; the notice is closed after it ran."""

    text: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One message; seconds None chooses by level and action, 0 stays until closed. Errors stay."""

    text: str
    level: Level = Level.INFO
    action: NoticeAction | None = None
    seconds: float | None = None

    @property
    def lasts(self) -> float:
        """Return how long it is shown, in seconds; 0 means until closed."""
        if self.seconds is not None:
            return self.seconds
        if self.level is Level.ERROR:
            return 0.0
        return SECONDS if self.action is None else SECONDS_WITH_ACTION


class NoticeBoard(QObject):
    """Where anybody posts notices.

    Signals:
        posted: a `Notice`.
    """

    posted = Signal(object)

    def post(self, notice: Notice) -> None:
        """Show a notice, after those already waiting."""
        self.posted.emit(notice)

    def info(self, text: str, action: NoticeAction | None = None) -> None:
        """Post a plain message."""
        self.post(Notice(text=text, action=action))

    def warn(self, text: str, action: NoticeAction | None = None) -> None:
        """Post a warning."""
        self.post(Notice(text=text, level=Level.WARN, action=action))

    def error(self, text: str, action: NoticeAction | None = None) -> None:
        """Post an error; it stays until closed."""
        self.post(Notice(text=text, level=Level.ERROR, action=action))


class NoticeBar(QWidget):
    """Draws the posted notices one after another; waits while the pointer or the focus is in it."""

    def __init__(self, *, board: NoticeBoard, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._waiting: deque[Notice] = deque()
        self._shown: Notice | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._mark = QLabel(self)
        self._text = Label(parent=self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = Button("", icons=icons, kind=ButtonKind.LINK, parent=self)
        self._close = IconButton("x", self.tr("Close message"), icons=icons, parent=self)
        self._build()
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.dismiss)
        board.posted.connect(self._receive)
        icons.theme.changed.connect(self._draw_mark)
        self.hide()

    @property
    def shown(self) -> Notice | None:
        """Return the notice shown now."""
        return self._shown

    def dismiss(self) -> None:
        """Close the notice shown and show the next one, if any."""
        self._timer.stop()
        self._shown = None
        if self._waiting:
            self._show(self._waiting.popleft())
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Wait while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Count again once the pointer is gone."""
        self._count()
        super().leaveEvent(event)

    def _build(self) -> None:
        theme = self._icons.theme
        self.setProperty("surface", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Messages"))
        row = QHBoxLayout(self)
        edge = theme.space(Space.ROOM)
        row.setContentsMargins(edge, theme.space(Space.HAIR), theme.space(Space.TIGHT), theme.space(Space.HAIR))
        row.setSpacing(theme.space(Space.SNUG))
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def _receive(self, notice: Notice) -> None:
        if notice == self._shown or notice in self._waiting:
            return
        self._waiting.append(notice)
        if self._shown is None:
            self._show(self._waiting.popleft())
        elif self._shown.level is Level.INFO and self._shown.action is None:
            self.dismiss()

    def _show(self, notice: Notice) -> None:
        self._shown = notice
        self._draw_mark()
        self._text.setText(notice.text)
        self._action.setVisible(notice.action is not None)
        if notice.action is not None:
            self._action.setText(notice.action.text)
        self.setProperty("level", notice.level.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        event = QAccessibleAnnouncementEvent(self, notice.text)
        if notice.level is not Level.INFO:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self._count()

    def _draw_mark(self) -> None:
        if self._shown is not None:
            icon, role = LEVEL_ICONS[self._shown.level]
            self._mark.setPixmap(self._icons.pixmap(icon, role))

    def _act(self) -> None:
        notice = self._shown
        self.dismiss()
        if notice is not None and notice.action is not None:
            notice.action.run()

    def _count(self) -> None:
        if self._shown is not None and self._shown.lasts > 0 and not self._attended():
            self._timer.start(round(self._shown.lasts * 1000))

    def _attended(self) -> bool:
        focus = QApplication.focusWidget()
        return self.underMouse() or (focus is not None and self.isAncestorOf(focus))

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._timer.stop()
        elif old is not None and self.isAncestorOf(old):
            self._count()
