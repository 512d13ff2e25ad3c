"""The list of sessions as a table model that asks for more rows as they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from trainer.store.history import SessionPage, SessionRow
from trainer.ui.wording import day_and_time, outcome_words, points

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MOST_TAGS = 2
"""Tags named in a row."""


class Column(IntEnum):
    """The columns from left to right."""

    WHEN = 0
    SCENE = 1
    OPPOSITE = 2
    OUTCOME = 3
    OWN = 4
    KEPT = 5


class SessionList(QAbstractTableModel):
    """Rows as far as they were fetched.

    Signals:
        wanted: the row after which more are wanted.
    """

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SessionRow] = []
        self._tags: dict[str, tuple[str, ...]] = {}
        self._quotes: dict[str, str] = {}
        self._more: SessionRow | None = None
        self._asked = False

    def row(self, index: int) -> SessionRow:
        """Return the session in a row."""
        return self._rows[index]

    def tags(self, session_id: str) -> tuple[str, ...]:
        """Return the tags of a session shown."""
        return self._tags.get(session_id, ())

    def quote(self, session_id: str) -> str:
        """Return where the words searched for were found in a session shown, empty where nothing was."""
        return self._quotes.get(session_id, "")

    def find(self, session_id: str) -> int:
        """Return the row of a session, -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == session_id), -1)

    def set_page(self, page: SessionPage) -> None:
        """Show other sessions."""
        self.beginResetModel()
        self._rows, self._more, self._asked = list(page.rows), page.more, False
        self._tags, self._quotes = dict(page.tags), dict(page.quotes)
        self.endResetModel()

    def add_page(self, page: SessionPage) -> None:
        """Put the next stretch below."""
        self._more, self._asked = page.more, False
        self._tags.update(page.tags)
        self._quotes.update(page.quotes)
        if not page.rows:
            return
        self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(page.rows) - 1)
        self._rows.extend(page.rows)
        self.endInsertRows()

    def change(self, row: SessionRow, tags: Sequence[str]) -> None:
        """Show what has become of a session that is shown."""
        at = self.find(row.id)
        if at >= 0:
            self._rows[at] = row
            self._tags[row.id] = tuple(tags)
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many sessions were fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("When"),
            self.tr("Scene"),
            self.tr("Opposite"),
            self.tr("Outcome"),
            self.tr("You"),
            self.tr("Kept"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell; a row reads as one sentence to a screen reader."""
        session = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(session, Column(index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                texts = [self._text(session, column) for column in Column]
                if session.favourite:
                    texts.append(self.tr("favourite"))
                return ", ".join(text for text in texts if text)
            case _:
                return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Tell whether older sessions are left and not on their way yet."""
        return not parent.isValid() and self._more is not None and not self._asked

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for older sessions; they come later."""
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(self._more)

    def _text(self, session: SessionRow, column: Column) -> str:
        match column:
            case Column.WHEN:
                return day_and_time(session.started_ms)
            case Column.SCENE:
                return session.title
            case Column.OPPOSITE:
                return session.counterpart
            case Column.OUTCOME:
                return outcome_words(session.outcome)
            case Column.OWN:
                return points(session.own)
            case Column.KEPT:
                return " ".join(filter(None, ("\u2605" if session.favourite else "", self._kept(session))))

    def _kept(self, session: SessionRow) -> str:
        tags = list(self.tags(session.id))
        shown = tags[:MOST_TAGS] + (["\u2026"] if len(tags) > MOST_TAGS else [])
        return ", ".join([*shown, *([self.tr("note")] if session.note else [])])


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column == Column.OWN else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
