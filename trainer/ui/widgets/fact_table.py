"""A table to read: as tall as its rows, walked by arrow keys, left with Tab."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)


class FactTable(QTableWidget):
    """Rows of plain text, not to be edited; columns of figures stand on their right edge, one column takes the rest."""

    def __init__(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        figures: Sequence[int] = (),
        wide: int = -1,
        parent: QWidget | None = None,
    ) -> None:
        """Figures are the columns set on the right; wide is the column that takes what is left, the last by default."""
        super().__init__(len(rows), len(columns), parent)
        self.setAccessibleName(name)
        self.setProperty("kind", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalHeaderLabels([str(column) for column in columns])
        self.verticalHeader().hide()
        self._figures = frozenset(figures)
        self._wide = wide if wide >= 0 else len(columns) - 1
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_alignment(figure=column in figures))
                self.setItem(at, column, item)
        for column in range(len(columns)):
            header = self.horizontalHeaderItem(column)
            assert header is not None
            header.setTextAlignment(_alignment(figure=column in figures))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(8)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()

    def rows(self) -> list[list[str]]:
        """Return the text of every row, as tests and copies need it."""
        return [
            [item.text() if (item := self.item(row, column)) else "" for column in range(self.columnCount())]
            for row in range(self.rowCount())
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap the rows to the new width and take the height they need."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again when the text changes size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page: there is nothing to scroll here."""
        event.ignore()

    def _fit(self) -> None:
        """Give the columns their widths, the rows the height their text then needs, and the table all of it."""
        least = self._least()
        for column, width in enumerate(share_out(self._natural(least), least, self._figures, self._wide, self._room())):
            self.setColumnWidth(column, width)
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._height_of(row))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if self.horizontalHeader().length() > self._room() else 0
        height = rows + self.horizontalHeader().sizeHint().height() + 2 * FRAME + extra
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _room(self) -> int:
        return self.viewport().width()

    def _air(self) -> int:
        """Return what the style sheet and the style put around a text, side by side."""
        return round(self.fontMetrics().height() * AIR)

    def _height_of(self, row: int) -> int:
        """Return the height a row needs; the table's own answer forgets the padding of the style sheet."""
        metrics = self.fontMetrics()
        tallest = metrics.height()
        for column in range(self.columnCount()):
            item = self.item(row, column)
            if item is not None:
                room = QRect(0, 0, max(1, self.columnWidth(column) - self._air() + SLACK), 10_000)
                tallest = max(tallest, metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, item.text()).height())
        return tallest + round(metrics.height() * 0.8)

    def _natural(self, least: Sequence[int]) -> list[int]:
        header, metrics, air = self.horizontalHeader(), self.fontMetrics(), self._air()
        widths = []
        for column in range(self.columnCount()):
            texts = (metrics.horizontalAdvance(text) for text in self._texts(column))
            widths.append(max(header.sectionSizeHint(column), least[column], max(texts, default=0) + air))
        return widths

    def _least(self) -> list[int]:
        """Return what the longest word of each column needs, its heading included."""
        header, metrics, air = self.horizontalHeader(), self.fontMetrics(), self._air()
        widths = []
        for column in range(self.columnCount()):
            words = (metrics.horizontalAdvance(word) for text in self._texts(column) for word in text.split())
            widths.append(max(header.sectionSizeHint(column), max(words, default=0) + air))
        return widths

    def _texts(self, column: int) -> list[str]:
        items = (self.item(row, column) for row in range(self.rowCount()))
        return [item.text() for item in items if item is not None]


def share_out(
    natural: Sequence[int], least: Sequence[int], figures: Collection[int], wide: int, room: int
) -> list[int]:
    """Return the widths of columns in a room: what is over goes to the wide one, what lacks is taken from the widest.

    Columns of figures keep their width, and no other gets less than its longest word needs; then the table scrolls.
    """
    widths = list(natural)
    over = room - sum(widths)
    if over >= 0:
        widths[wide] += over
        return widths
    texts = [column for column in range(len(widths)) if column not in figures]
    left = room - sum(widths[column] for column in figures)
    for at, column in enumerate(sorted(texts, key=lambda one: natural[one])):
        widths[column] = min(natural[column], max(left // (len(texts) - at), least[column]))
        left -= widths[column]
    return widths


AIR = 1.5
"""In heights of a line: what stands around a text in a cell."""
SLACK = 4
"""Pixels by which a text that fits just so is not taken for one that wraps."""
FRAME = 4
"""Room for the focus ring, in pixels."""


def _alignment(*, figure: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if figure else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignTop
