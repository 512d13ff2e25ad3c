"""A chart with all that belongs to it: the words of the moment, the legend, and the figures as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.charts.glyphs import Glyph, Legend
from trainer.ui.charts.moments import MomentChart
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText


class LateTable(QWidget):
    """A table that is made when it is first shown, because most are never opened."""

    def __init__(self, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._made: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    @property
    def table(self) -> QWidget:
        """Return the table, made now if it was not."""
        if self._made is None:
            self._made = self._make()
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._made)
        return self._made

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001, N802 - Qt's name
        """Make the table before it is seen."""
        if visible:
            self.table  # noqa: B018 - made by asking for it
        super().setVisible(visible)


class ChartBlock(QWidget):
    """A moment chart, a line that says what is pointed at, a legend, and the table on demand."""

    def __init__(
        self,
        chart: MomentChart,
        *,
        icons: Icons,
        legend: Sequence[tuple[Glyph, str]],
        make_table: Callable[[], FactTable],
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.chart = chart
        self._hint = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        column.addWidget(chart)
        self.readout = BodyText(hint, role=Role.INK_2, parent=self)
        self.readout.setMinimumHeight(round(2 * theme.px(Step.BODY) * 1.5) + 2)
        column.addWidget(self.readout)
        column.addWidget(Legend(legend, theme=theme, parent=self))
        self.table = LateTable(make_table, self)
        self.figures = Disclosure(self.tr("The figures as a table"), self.table, icons=icons, parent=self)
        column.addWidget(self.figures)
        chart.pointed.connect(self._read)

    def _read(self, words: str) -> None:
        self.readout.setText(words or self._hint)
        self.readout.set_role(Role.INK if words else Role.INK_2)
