"""Which sessions the progress page speaks of: a period, a scene, a difficulty, a kind of session."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from trainer.core.events import Mode
from trainer.store.results import DAY_MS, ResultFilter
from trainer.ui.theme import Theme
from trainer.ui.tokens import Space
from trainer.ui.widgets.choice import WheelGuard
from trainer.ui.widgets.flow import FlowLayout

PERIODS = (30, 90, 365)
"""Days back from now."""


class FilterBar(QWidget):
    """Four choices in a row; everything is the first of each.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period, self.scene, self.difficulty, self.mode = (QComboBox(self) for _ in range(4))
        self.period.addItem(self.tr("All the time"), 0)
        for days in PERIODS:
            self.period.addItem(self.tr("Last {days} days").format(days=days), days)
        self.scene.addItem(self.tr("Every scene"), "")
        self.difficulty.addItem(self.tr("Every difficulty"), 0)
        for level in range(1, 6):
            self.difficulty.addItem(self.tr("Difficulty {level}").format(level=level), level)
        self.mode.addItem(self.tr("Every session"), "")
        self.mode.addItem(self.tr("Practice"), Mode.PRACTICE.value)
        self.mode.addItem(self.tr("First scenes"), Mode.STARTER.value)
        row = FlowLayout(self, gap=theme.space(Space.TIGHT), line_gap=theme.space(Space.TIGHT))
        for box, name in (
            (self.period, self.tr("Period")),
            (self.scene, self.tr("Scene")),
            (self.difficulty, self.tr("Difficulty")),
            (self.mode, self.tr("Kind of session")),
        ):
            box.setAccessibleName(name)
            box.installEventFilter(WheelGuard(box))
            box.currentIndexChanged.connect(self.changed)
            row.addWidget(box)

    def set_scenes(self, titles: Mapping[str, str]) -> None:
        """Offer these scenes by id and title, keeping the choice."""
        chosen = self.scene.currentData()
        self.scene.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        while self.scene.count() > 1:
            self.scene.removeItem(1)
        for slug, title in sorted(titles.items(), key=lambda pair: pair[1]):
            self.scene.addItem(title, slug)
        self.scene.setCurrentIndex(max(0, self.scene.findData(chosen)))
        self.scene.blockSignals(False)  # noqa: FBT003 - Qt's name for it

    def wanted(self, now_ms: int) -> ResultFilter:
        """Return what is chosen, the period counted back from now."""
        days, level, mode = self.period.currentData(), self.difficulty.currentData(), self.mode.currentData()
        return ResultFilter(
            scenario=self.scene.currentData() or "",
            difficulties=frozenset({level} if level else ()),
            modes=frozenset({Mode(mode)} if mode else ()),
            since_ms=now_ms - days * DAY_MS if days else None,
        )

    @property
    def narrow(self) -> bool:
        """Tell whether anything but everything is chosen."""
        return any(box.currentIndex() > 0 for box in (self.period, self.scene, self.difficulty, self.mode))
