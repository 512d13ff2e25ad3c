"""A table to read: as tall as its rows, walked by arrow keys, left with Tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
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
        self._set_modes()
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

    def _set_modes(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in range(self.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if column == self._wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        header.sectionResized.connect(self._follow)

    def _follow(self, column: int) -> None:
        """Wrap the rows again once the wide column has its width, which may be after the table has its own."""
        if column == self._wide:
            self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = rows + self.horizontalHeader().sizeHint().height() + 2 * FRAME + extra
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)


FRAME = 4
"""Room for the focus ring."""


def _alignment(*, figure: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if figure else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignTop
