"""One centred column to read from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import COLUMN_WIDTH, NARROW_PAGE, Space


class ScrolledPage(QWidget):
    """The scrolled page: its height follows from its width alone.

    What a layout calls its least height is that of the texts at their narrowest, far more than they need here.
    """

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least width; the scroll area asks for the height that goes with the width."""
        return QSize(super().minimumSizeHint().width(), 0)


class ScrollColumn(QScrollArea):
    """A scrolling page whose content is at most 760 pixels wide; put widgets into `column`."""

    def __init__(self, *, theme: Theme, width: int = COLUMN_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = ScrolledPage(self)
        self._row = QHBoxLayout(page)
        self._row.setSpacing(0)
        self._width = width
        self._middle = middle = QWidget(page)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(Space.WIDE))
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)
        self._row.addWidget(middle, 1000)
        self._row.addStretch(1)
        self.setWidget(page)
        self._fit()
        theme.changed.connect(self._fit)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout below what is there."""
        if isinstance(item, QLayout):
            self.column.addLayout(item)
        else:
            self.column.addWidget(item)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take narrower margins in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        self._middle.setMaximumWidth(theme.px(self._width))
        edge = theme.space(Space.ROOM if self.width() < theme.px(NARROW_PAGE) else Space.PAGE)
        self._row.setContentsMargins(edge, theme.space(Space.PAGE), edge, theme.space(Space.CHAPTER))
