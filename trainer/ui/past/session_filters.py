"""What the list of sessions can be narrowed by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.events import Mode, Outcome
from trainer.store.history import SessionFilter
from trainer.ui.icons import Icons
from trainer.ui.tokens import Space
from trainer.ui.widgets.choice import Choice
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fields import SearchField
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.segmented import SegmentedControl

NO_DEAL = frozenset({Outcome.LEARNER_WALKED, Outcome.COUNTERPART_WALKED, Outcome.TIME_RAN_OUT, Outcome.ABANDONED})
ROOMY = 720
"""Below this width search and choice stand in two lines, in pixels before scaling."""
LONGEST = 200
HARDEST = 5


class SessionFilters(QWidget):
    """Search, which sessions, and more on demand.

    Signals:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme = icons.theme
        self.search = SearchField(self.tr("Search what was said and written"), icons=icons, parent=self)
        self.search.setMaximumWidth(theme.px(360))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.searched.connect(lambda _words: self.changed.emit())
        self.which = SegmentedControl(
            self.tr("Which sessions"),
            [
                ("all", self.tr("All")),
                ("deal", self.tr("Deals")),
                ("none", self.tr("No deal")),
                ("open", self.tr("Unfinished")),
                ("bin", self.tr("Bin")),
            ],
            parent=self,
        )
        self.which.chosen.connect(lambda _key: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.space(Space.SNUG))
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.which)
        self._row.addStretch(1)
        column.addLayout(self._row)
        self.more = Disclosure(self.tr("More filters"), self._make_more(), icons=icons, parent=self)
        column.addWidget(self.more)

    @property
    def binned(self) -> bool:
        """Tell whether the bin is looked into."""
        return self.which.choice == "bin"

    def wanted(self, *, today: QDate | None = None) -> SessionFilter:
        """Return what is asked for."""
        mode, scene, tag = self.mode.choice, self.scene.choice, self.tag.choice
        asked = SessionFilter(
            words=self.search.text().strip()[:LONGEST],
            scenario=str(scene or ""),
            difficulties=frozenset({int(str(self.difficulty.choice))}) if self.difficulty.choice else frozenset(),
            modes=frozenset({Mode(str(mode))}) if mode else frozenset(),
            since_ms=since(int(str(self.period.choice or 0)), today or QDate.currentDate()),
            tag=str(tag or ""),
            favourite=self.favourite.isChecked(),
            binned=self.binned,
        )
        match self.which.choice:
            case "deal":
                return replace(asked, outcomes=frozenset({Outcome.DEAL}))
            case "none":
                return replace(asked, outcomes=NO_DEAL)
            case "open":
                return replace(asked, finished=False)
            case _:
                return asked

    def offer(self, *, scenes: Sequence[tuple[str, str]], tags: Sequence[str]) -> None:
        """Offer these scenes, as id and title, and tags; what is chosen stays chosen while it is among them."""
        for box, options in ((self.scene, scenes), (self.tag, [(tag, tag) for tag in tags])):
            chosen = box.choice
            while box.count() > 1:
                box.removeItem(1)
            for key, label in options:
                box.addItem(label, key)
            box.choose(chosen)

    def clear(self) -> None:
        """Ask for everything again."""
        with QSignalBlocker(self.search):
            self.search.clear()
        for box in (self.period, self.scene, self.difficulty, self.mode, self.tag):
            box.setCurrentIndex(0)
        self.favourite.setChecked(False)
        self.which.choose("all")
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand in two lines where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(ROOMY)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    def _make_more(self) -> QWidget:
        box = QWidget(self)
        gap = self._theme.space(Space.SNUG)
        flow = FlowLayout(box, gap=gap, line_gap=gap)
        any_time = (0, self.tr("Any time"))
        days = [(days, self.tr("Last {days} days").format(days=days)) for days in (7, 30, 90, 365)]
        self.period = self._choice(self.tr("Period"), [any_time, *days])
        self.scene = self._choice(self.tr("Scene"), [("", self.tr("Any scene"))], least=14)
        levels = [(level, self.tr("Difficulty {level}").format(level=level)) for level in range(1, HARDEST + 1)]
        self.difficulty = self._choice(self.tr("Difficulty"), [(0, self.tr("Any difficulty")), *levels])
        modes = [
            ("", self.tr("Any mode")),
            (Mode.PRACTICE.value, self.tr("Practice")),
            (Mode.STARTER.value, self.tr("First minutes")),
            (Mode.DRILL.value, self.tr("Drill")),
        ]
        self.mode = self._choice(self.tr("Mode"), modes)
        self.tag = self._choice(self.tr("Tag"), [("", self.tr("Any tag"))])
        self.favourite = QCheckBox(self.tr("Favourites only"), box)
        self.favourite.toggled.connect(lambda _on: self.changed.emit())
        for widget in (self.period, self.scene, self.difficulty, self.mode, self.tag, self.favourite):
            flow.addWidget(widget)
        return box

    def _choice(self, name: str, options: Sequence[tuple[object, str]], *, least: int = 10) -> Choice:
        made = Choice(name, options, least=least)
        emit: Callable[[object], None] = lambda _key: self.changed.emit()  # noqa: E731 - a slot with a type
        made.chosen.connect(emit)
        return made


def since(days: int, today: QDate) -> int | None:
    """Return the midnight so many days ago in ms since the epoch, None for no days."""
    return QDateTime(today.addDays(1 - days), QTime(0, 0)).toMSecsSinceEpoch() if days else None
