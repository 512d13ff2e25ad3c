"""The list of articles: part by part, or what a search found with the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.core.handbook import Entry, Kind
from trainer.ui.handbook.words import kind_words, part_words
from trainer.ui.theme import Theme
from trainer.ui.tokens import RADIUS, Role, Space, Step, Weight

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PartRow:
    """The row that begins a part of the book."""

    kind: Kind


class ContentsModel(QAbstractListModel):
    """Rows of articles; in the whole list each part begins with a row that cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Entry | PartRow] = []
        self.found = False

    def show(self, entries: Sequence[Entry], *, found: bool) -> None:
        """Show articles, in parts or as they were found."""
        rows: list[Entry | PartRow] = []
        for entry in entries:
            if not found and (not rows or rows[-1].kind is not entry.kind):
                rows.append(PartRow(entry.kind))
            rows.append(entry)
        self.beginResetModel()
        self._rows, self.found = rows, found
        self.endResetModel()

    def row_of(self, entry_id: str) -> int:
        """Return the row of an article, -1 when it is not shown."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, Entry) and row.id == entry_id), -1)

    def first(self) -> int:
        """Return the first row that can be chosen, -1 when there is none."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, Entry)), -1)

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be passed over."""
        if index.isValid() and isinstance(self._rows[index.row()], PartRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its words, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, Entry) else part_words(row.kind)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {kind_words(row.kind)}" if isinstance(row, Entry) else part_words(row.kind)
            case Qt.ItemDataRole.ToolTipRole:
                return row.title if isinstance(row, Entry) else None
            case _ if role == ROW:
                return row
            case _:
                return None


class ContentsDelegate(QStyledItemDelegate):
    """Draws a title on one line; a heading stands lower, in small type; a found article says its kind."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        """Return the height of a line, or of a heading with air above it."""
        theme = self._theme
        height = QFontMetrics(theme.font()).height() + theme.space(Space.TIGHT)
        if isinstance(index.data(ROW), PartRow):
            height += theme.space(Space.SNUG) if index.row() else 0
        return QSize(theme.px(120), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row; right-to-left languages see it mirrored."""
        row, theme = index.data(ROW), self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, gap = QRect(option.rect), theme.space(Space.TIGHT)
        if isinstance(row, PartRow):
            room.setTop(room.bottom() - QFontMetrics(theme.font()).height() - theme.space(Space.TIGHT))
            self._write(painter, option, room.adjusted(gap, 0, -gap, 0), part_words(row.kind), Role.INK_2, heading=True)
        elif isinstance(row, Entry):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            if selected or option.state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(Role.ACCENT_WASH if selected else Role.SUNKEN))
                painter.drawRoundedRect(room, theme.px(RADIUS / 2), theme.px(RADIUS / 2))
            room.adjust(gap, 0, -gap, 0)
            if index.model().found:  # type: ignore[attr-defined]
                used = self._write(painter, option, room, kind_words(row.kind), Role.INK_2, at_end=True)
                room.adjust(0, 0, -used - gap, 0)
            self._write(painter, option, room, row.title, Role.INK, strong=selected)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        text: str,
        role: Role,
        *,
        heading: bool = False,
        strong: bool = False,
        at_end: bool = False,
    ) -> int:
        theme = self._theme
        weight = Weight.STRONG if heading else Weight.MEDIUM if strong else Weight.REGULAR
        painter.setFont(theme.font(Step.CAPTION if heading or at_end else Step.BODY, weight=weight))
        painter.setPen(theme.colour(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if at_end != mirrored else Qt.AlignmentFlag.AlignLeft
        if mirrored:
            room = QStyle.visualRect(option.direction, option.rect, room)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class Contents(QListView):
    """The calm list on the left.

    Signals:
        picked: the article the cursor is on.
        opened: Enter or a double click on an article.
    """

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ContentsModel(self)
        self.setModel(self.articles)
        self.setItemDelegate(ContentsDelegate(theme, self))
        self.setProperty("kind", "plain")
        self.setAccessibleName(self.tr("Articles"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._pick)
        self.clicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> Entry | None:
        """Return the article the cursor is on."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Entry) else None

    def pick(self, entry_id: str) -> bool:
        """Put the cursor on an article; tell whether it is in the list."""
        row = self.articles.row_of(entry_id)
        self.setCurrentIndex(self.articles.index(row, 0) if row >= 0 else ROOT)
        if row >= 0:
            self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        return row >= 0

    def pick_first(self) -> None:
        """Put the cursor on the first article."""
        row = self.articles.first()
        if row >= 0:
            self.setCurrentIndex(self.articles.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _pick(self, now: QModelIndex) -> None:
        row = now.data(ROW)
        if isinstance(row, Entry):
            self.picked.emit(row)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Entry):
            self.opened.emit(row)
