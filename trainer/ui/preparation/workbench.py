"""The steps of one draft: the brief beside them where there is room, as the first of them where there is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.core.events import Preparation
from trainer.ui.icons import Icons
from trainer.ui.preparation.aims import Aims
from trainer.ui.preparation.brief_pane import BriefPane
from trainer.ui.preparation.dossier import Dossier
from trainer.ui.preparation.draft import Draft, Examples, Step, written_steps
from trainer.ui.preparation.opening import Opening
from trainer.ui.preparation.so_far import so_far
from trainer.ui.preparation.step_bar import StepBar
from trainer.ui.preparation.them import Them
from trainer.ui.tokens import COLUMN_WIDTH, NARROW_PAGE, Space
from trainer.ui.widgets.scroll_column import ScrollColumn

BRIEF_SHARE, STEPS_SHARE = 42, 58


class Workbench(QWidget):
    """Shows one step at a time.

    Signals:
        stepped: the step now shown.
    """

    stepped = Signal(object)

    def __init__(self, draft: Draft, *, examples: Examples, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = self._theme = icons.theme
        self._wide: bool | None = None
        self.draft = draft
        lead = so_far(draft.scenario, draft.away, icons=icons) if draft.away is not None else ()
        self.brief = BriefPane(draft.scenario, icons=icons, lead=lead, parent=self)
        self.aims = Aims(draft, examples=examples, icons=icons, parent=self)
        self.them = Them(draft, icons=icons, parent=self)
        self.dossier = Dossier(draft, icons=icons, parent=self)
        self.opening = Opening(draft, icons=icons, parent=self)
        self.bar = StepBar(self)
        if draft.away is not None:
            self.bar.turn_to_return()
        self._steps: dict[Step, ScrollColumn] = {
            Step.BRIEF: self.brief,
            Step.AIMS: self.aims,
            Step.THEM: self.them,
            Step.DOSSIER: self.dossier,
            Step.OPENING: self.opening,
        }
        self._side = QFrame(self)
        self._side.setProperty("surface", "sunken")
        self._side_room = QVBoxLayout(self._side)
        self._side_room.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        for step, page in self._steps.items():
            if step is not Step.BRIEF:
                self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(theme.space(Space.TIGHT))
        bar_row = QHBoxLayout()
        self._bar_row = bar_row
        bar_row.addWidget(self.bar)
        bar_row.addStretch(1)
        right.addLayout(bar_row)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side, BRIEF_SHARE)
        row.addLayout(right, STEPS_SHARE)
        self.bar.chosen.connect(self.go)
        draft.changed.connect(self._mark)
        self._mark(draft.current)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def step(self) -> Step:
        """Return the step shown."""
        return self.bar.choice

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps on offer; the brief is none where it stands beside them."""
        left_out = {step for step, out in ((Step.BRIEF, self._wide), (Step.THEM, self.draft.away is not None)) if out}
        return tuple(step for step in Step if step not in left_out)

    def go(self, step: Step) -> None:
        """Show a step."""
        if step not in self.steps:
            step = self.steps[0]
        self.bar.choose(step)
        self._stack.setCurrentWidget(self._steps[step])
        self.stepped.emit(step)

    def turn(self, by: int) -> None:
        """Go to the next or the previous step, if there is one."""
        at = self.steps.index(self.step) + by
        if 0 <= at < len(self.steps):
            self.go(self.steps[at])

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written, after it was replaced as a whole."""
        for page in (self.aims, self.them, self.dossier, self.opening):
            page.show_draft(preparation)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the brief beside the steps, or among them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        wide = self.width() >= theme.px(NARROW_PAGE)
        # The bar stands over the column of the step below it.
        room = self.width() * STEPS_SHARE // (BRIEF_SHARE + STEPS_SHARE) if wide else self.width()
        least = theme.space(Space.ROOM if room < theme.px(NARROW_PAGE) else Space.PAGE)
        edge = max(least, (room - theme.px(COLUMN_WIDTH)) // 2)
        self._bar_row.setContentsMargins(edge, theme.space(Space.ROOM), edge, 0)
        if wide == self._wide:
            return
        step = self.step
        self._wide = wide
        self.bar.hide_brief(hidden=wide)
        self._side.setVisible(wide)
        if wide:
            self._stack.removeWidget(self.brief)
            self._side_room.addWidget(self.brief)
        else:
            self._side_room.removeWidget(self.brief)
            self._stack.insertWidget(0, self.brief)
        self.brief.show()
        self.brief.setFocusPolicy(Qt.FocusPolicy.StrongFocus if wide else Qt.FocusPolicy.NoFocus)
        self.go(step)

    def _mark(self, preparation: Preparation) -> None:
        self.bar.mark(written_steps(preparation))
