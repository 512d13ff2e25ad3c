"""Compare: two sessions side by side, or one as it was scored then and as it would be today."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.metrics import RUBRIC
from trainer.core.pacing import Pace
from trainer.reports.past import Past
from trainer.session.room import PracticeRoom
from trainer.store.filing import Score
from trainer.ui.compare.rows import Row, metric_rows, score_rows, session_rows, silence_rows, tactic_rows
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame, Page
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText, Heading, Label
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section
from trainer.ui.wording import day_and_time

WIDTH = 880


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What is compared: two sessions, or one with its scores."""

    pasts: tuple[Past, ...]
    scores: tuple[Score, ...] = ()


def open_pair(room: PracticeRoom, ids: tuple[str, ...], pace: Pace) -> Pair:
    """Open what is to be compared, the older session first; reads the store."""
    pasts = [room.open(one, pace=pace) for one in ids]
    pasts.sort(key=lambda past: (past.row.started_ms, past.row.id))
    scores = room.store.keeping.scores(ids[0]) if len(ids) == 1 else ()
    return Pair(pasts=tuple(pasts), scores=scores)


class ComparePage(Page):
    """Tables with a column for each side and one for what lies between."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._ids: tuple[str, ...] = ()
        self.column: ScrollColumn | None = None
        self._back = QAction(self.tr("Back to the sessions"), self)
        self._back.triggered.connect(lambda: frame.navigator.go("sessions"))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    @property
    def primary_action(self) -> QAction:
        """Return the way back."""
        return self._back

    def entered(self, argument: object) -> None:
        """Compare the sessions of these ids: one or two."""
        if isinstance(argument, tuple) and argument:
            self._ids = tuple(str(one) for one in argument[:2])
        if not self._ids:
            return
        ids, room = self._ids, self._desk.room
        pace = self._desk.settings.current.pace
        self._frame.tasks.run(lambda _work: open_pair(room, ids, pace), on_done=self.show_pair)

    def show_pair(self, pair: Pair) -> None:
        """Show the tables."""
        if self.column is not None:
            self._outer.removeWidget(self.column)
            self.column.hide()
            self.column.deleteLater()
        theme = self._frame.theme
        column = self.column = ScrollColumn(theme=theme, width=WIDTH, parent=self)
        column.column.setSpacing(theme.space(Space.PAGE))
        if len(pair.pasts) == 2:
            self._show_sessions(column, *pair.pasts)
        else:
            self._show_scores(column, pair.pasts[0], pair.scores)
        self._outer.addWidget(column)
        column.show()

    def _show_sessions(self, column: ScrollColumn, left: Past, right: Past) -> None:
        column.add(Heading(self.tr("Two sessions side by side"), step=Step.TITLE, parent=column))
        column.add(self._heads(left, right))
        if left.row.scenario != right.row.scenario:
            note = self.tr("They were played on different scenes: points of one are not points of the other.")
            column.add(BodyText(note, role=Role.INK_2, parent=column))
        sides = (self._side(left, other=right), self._side(right, other=left))
        self._add(column, self.tr("What came of it"), session_rows(left, right), sides)
        self._add(column, self.tr("The six metrics, by today's formulas"), metric_rows(left, right), sides)
        self._add(column, self.tr("Tactics"), tactic_rows(left, right), sides, apart=False)
        self._add(column, self.tr("Your silence, by what came before"), silence_rows(left, right), sides, apart=False)

    def _show_scores(self, column: ScrollColumn, past: Past, scores: tuple[Score, ...]) -> None:
        column.add(Heading(self.tr("Scored then and scored again"), step=Step.TITLE, parent=column))
        when = day_and_time(past.row.started_ms)
        column.add(BodyText(self.tr("{title}, {when}").format(title=past.row.title, when=when), parent=column))
        again = [score for score in scores[1:] if score.rubric == RUBRIC] or list(scores[-1:])
        if len(scores) < 2:
            text = self.tr(
                "This session was scored by the formulas in force today ({rubric}); there is nothing beside it."
            )
            column.add(BodyText(text.format(rubric=RUBRIC), role=Role.INK_2, parent=column))
            return
        explanation = self.tr("What it was scored at when it was played is kept; trends use today's formulas.")
        column.add(BodyText(explanation, role=Role.INK_2, parent=column))
        sides = (
            self.tr("Formulas {rubric}, then").format(rubric=scores[0].rubric),
            self.tr("Formulas {rubric}, again").format(rubric=again[0].rubric),
        )
        self._add(column, self.tr("The scores"), score_rows(past, scores[0], again[0]), sides)

    def _heads(self, left: Past, right: Past) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._frame.theme.space(Space.PAGE))
        for past in (left, right):
            side = QVBoxLayout()
            side.setSpacing(0)
            title = Label(past.row.title, step=Step.HEADING, weight=Weight.STRONG, parent=box)
            title.setWordWrap(True)
            side.addWidget(title)
            words = self.tr("with {name}, {when}, difficulty {level}").format(
                name=past.row.counterpart, when=day_and_time(past.row.started_ms), level=past.row.difficulty
            )
            side.addWidget(BodyText(words, role=Role.INK_2, parent=box))
            buttons = QHBoxLayout()
            buttons.setSpacing(self._frame.theme.space(Space.ROOM))
            for text, page in ((self.tr("Debrief"), "debrief"), (self.tr("Replay"), "replay")):
                link = Button(text, icons=self._frame.icons, kind=ButtonKind.LINK, parent=box)
                link.setAccessibleDescription(f"{past.row.title}, {words}")
                link.clicked.connect(lambda _=False, page=page, of=past.row.id: self._frame.navigator.go(page, of))
                buttons.addWidget(link)
            buttons.addStretch(1)
            side.addLayout(buttons)
            side.addStretch(1)
            row.addLayout(side, 1)
        return box

    @staticmethod
    def _side(past: Past, *, other: Past) -> str:
        """Return what the column of a session is called: its day, with the scene where they differ."""
        when = day_and_time(past.row.started_ms)
        return when if past.row.scenario == other.row.scenario else f"{past.row.title}, {when}"

    def _add(
        self, column: ScrollColumn, title: str, rows: list[Row], sides: tuple[str, str], *, apart: bool = True
    ) -> None:
        if not rows:
            return
        section = Section(title, theme=self._frame.theme, parent=column)
        names = ["", *sides, *([self.tr("Difference")] if apart else [])]
        cells = [row.cells()[: len(names)] for row in rows]
        figures = (1, 2, 3) if apart else ()
        section.add(FactTable(title, names, cells, figures=figures, wide=0, parent=section))
        column.add(section)
