"""The command palette: type a few letters, press Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from trainer.ui import fuzzy
from trainer.ui.icons import Icons
from trainer.ui.navigation import Entry
from trainer.ui.tokens import RADIUS, Role, Space, Step, Weight
from trainer.ui.widgets.labels import Label

WIDTH, HEIGHT = 560, 420
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """The entries that match what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of entries shown."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line of an entry: its title, its detail and its kind."""
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return "  ·  ".join(part for part in (entry.title, entry.detail, entry.kind) if part)
            case _ if role == ENTRY_ROLE:
                return entry
            case _:
                return None


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry on one line: icon, title, detail in a lighter tone, kind at the far edge."""

    def __init__(self, *, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        """Return the height of a line with air around it."""
        theme = self._icons.theme
        return QSize(theme.px(WIDTH) // 2, QFontMetrics(theme.font()).height() + theme.space(Space.ROOM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line; right-to-left languages see it mirrored."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        theme, room = self._icons.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.ACCENT_WASH if selected else Role.SUNKEN))
            painter.drawRoundedRect(room, theme.px(RADIUS / 2), theme.px(RADIUS / 2))
        gap = theme.space(Space.TIGHT)
        room.adjust(gap, 0, -gap, 0)
        if entry.icon:
            picture = self._icons.icon(entry.icon, Role.ACCENT if selected else Role.INK_2)
            side = self._icons.size
            place = QRect(room.left(), room.center().y() - side // 2 + 1, side, side)
            picture.paint(painter, QStyle.visualRect(option.direction, room, place))
        texts = QRect(room).adjusted(self._icons.size + gap, 0, 0, 0)
        used = self._write(painter, option, texts, entry.kind, Role.INK_2, at_end=True)
        texts.adjust(0, 0, -used - gap if used else 0, 0)
        used = self._write(painter, option, texts, entry.title, Role.INK, at_end=False)
        texts.adjust(used + gap, 0, 0, 0)
        self._write(painter, option, texts, entry.detail, Role.INK_2, at_end=False)
        painter.restore()

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, role: Role, *, at_end: bool
    ) -> int:
        theme = self._icons.theme
        step = Step.CAPTION if at_end else Step.BODY
        painter.setFont(theme.font(step, weight=Weight.MEDIUM if role is Role.INK else Weight.REGULAR))
        painter.setPen(theme.colour(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if at_end != mirrored else Qt.AlignmentFlag.AlignLeft
        whole = QRect(option.rect)
        if mirrored:
            room = QStyle.visualRect(option.direction, whole, room)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class CommandPalette(QDialog):
    """A box at the top of the window that finds pages, scenarios, sessions, tactics and actions."""

    def __init__(self, *, icons: Icons, collect: Callable[[], Sequence[Entry]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._collect = collect
        self._entries: Sequence[Entry] = ()
        self._icons = icons
        self.setWindowTitle(self.tr("Go to"))
        self.setProperty("surface", "popup")
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find a scenario, session, tactic or action"))
        self._field.setAccessibleName(self.tr("Find a scenario, session, tactic or action"))
        self._field.setClearButtonEnabled(True)
        self._model = EntryModel(parent=self)
        self._list = QListView(self)
        self._list.setProperty("kind", "plain")
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(icons=icons, parent=self._list))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(self.tr("Matches"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = Label(self.tr("Nothing matches."), parent=self)
        self._build()
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._run(index.row()))

    def open_over(self, window: QWidget) -> None:
        """Collect the entries afresh and open near the top of a window."""
        theme = self._icons.theme
        self._entries = list(self._collect())
        self._field.clear()
        self._filter("")
        self.resize(min(theme.px(WIDTH), window.width() - 32), min(theme.px(HEIGHT), window.height() - 96))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + theme.px(72))
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrow keys and Enter of the field act on the list."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row, last = self._list.currentIndex().row(), self._model.rowCount() - 1
            match event.key():
                case Qt.Key.Key_Down:
                    self._select(min(row + 1, last))
                case Qt.Key.Key_Up:
                    self._select(max(row - 1, 0))
                case Qt.Key.Key_PageDown:
                    self._select(min(row + 8, last))
                case Qt.Key.Key_PageUp:
                    self._select(max(row - 8, 0))
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._run(row)
                case _:
                    return False
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        theme = self._icons.theme
        column = QVBoxLayout(self)
        edge = theme.space(Space.SNUG)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(Space.TIGHT))
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._none, 1, Qt.AlignmentFlag.AlignCenter)

    def _filter(self, typed: str) -> None:
        matches = fuzzy.rank(typed, self._entries, lambda e: f"{e.title} {e.detail} {e.kind} {e.words}")
        self._model.show_entries(matches)
        self._list.setVisible(bool(matches))
        self._none.setVisible(not matches)
        self._select(0)

    def _select(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row, 0))

    def _run(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            entry = self._model.entry(row)
            self.close()
            entry.run()
