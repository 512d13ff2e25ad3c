"""Small pictures in a grid: two beside each other where there is room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.ui.charts.trends import TrendChart
from trainer.ui.past.trend_words import caption, measure_title
from trainer.ui.past.trends import Series, Trends
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.labels import BodyText, ElidedLabel

TWO_FROM = 640
"""From this width on two pictures stand side by side, in pixels before scaling."""


class TrendView(QWidget):
    """One measure: its name, what it rests on, the picture, and the words of the point."""

    def __init__(self, series: Series, trends: Trends, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR))
        column.addWidget(ElidedLabel(measure_title(series.id), weight=Weight.STRONG, parent=self))
        self.caption = BodyText(caption(series), step=Step.CAPTION, role=Role.INK_2, parent=self)
        column.addWidget(self.caption)
        self.chart = TrendChart(series, trends, theme=theme, parent=self)
        column.addWidget(self.chart)
        self.readout = ElidedLabel("", step=Step.CAPTION, parent=self)
        column.addWidget(self.readout)
        self.chart.pointed.connect(self.readout.setText)


class TrendGrid(QWidget):
    """All measures that could be measured at least once.

    Signals:
        opened: the index of a session the learner wants to read.
    """

    opened = Signal(int)

    def __init__(self, trends: Trends, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        self.views = [TrendView(series, trends, theme=theme, parent=self) for series in trends.series]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(Space.PAGE))
        self._grid.setVerticalSpacing(theme.space(Space.WIDE))
        for view in self.views:
            view.chart.opened.connect(self.opened)
        self._arrange(2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the pictures in one or two columns."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= self._theme.px(TWO_FROM) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, view in enumerate(self.views):
            self._grid.addWidget(view, at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
