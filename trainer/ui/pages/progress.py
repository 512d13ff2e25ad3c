"""Progress: what changed over many sessions, in words first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QDateTime
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trainer.core.silences import Context
from trainer.session.room import PracticeRoom
from trainer.session.schedule import Agenda, PracticeSchedule
from trainer.store.practice import KeptPlan
from trainer.store.results import ResultFilter, TacticTally
from trainer.ui.charts.block import LateTable
from trainer.ui.charts.glyphs import Glyph, Legend
from trainer.ui.debrief.words import context_words
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame, Keys, Page
from trainer.ui.past.filter_bar import FilterBar
from trainer.ui.past.schedule_sections import (
    PlanSection,
    calendar_section,
    calibration_words,
    covered_section,
    next_words,
    practice_section,
)
from trainer.ui.past.trend_grid import TrendGrid
from trainer.ui.past.trend_words import change_words, measure_title, write_value
from trainer.ui.past.trends import ENOUGH, SHOWN, Trends, find_trends, value_of
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText, Heading
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import EmptyState, Section
from trainer.ui.wording import day_and_time, outcome_words, seconds

MOST_SAID = 3
MOST_ROWS = 200
MOST_PLANS = 8
SURE = ("batna_before", "batna_after")
"""How sure of the alternative, before and after."""
WIDTH = 880


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the page shows: trends of the chosen sessions, the names of tactics and scenes, practice, plans, days."""

    trends: Trends
    tactics: Mapping[str, str]
    scenes: Mapping[str, str]
    agenda: Agenda
    plans: tuple[KeptPlan, ...]
    days: Mapping[int, int]
    covered: Mapping[tuple[str, int], int]
    sure: tuple[Sequence[float | None], Sequence[float | None]]
    """How sure of the alternative before and after, by session."""
    played: int
    """Sessions before any choice."""


def look_back(room: PracticeRoom, wanted: ResultFilter | None = None, *, offset_ms: int = 0) -> Look:
    """Gather what the page shows; reads the store and the catalogue, and brings the practice schedule up to date."""
    results, schedule = room.store.results, PracticeSchedule(room)
    schedule.grade_new()
    schedule.check_plans()
    table = results.table(wanted, figures=(*SHOWN, *SURE))
    contexts = [one.value for one in Context]
    trends = find_trends(table, results.tactics(wanted), results.silences(contexts, wanted))
    covered = results.covered()
    return Look(
        trends=trends,
        tactics={name: tactic.name for name, tactic in room.library.tactics().items()},
        scenes={card.id: card.title for card in room.library.summaries()},
        agenda=schedule.agenda(room.clock.wall_ms()),
        plans=room.store.practice.plans(),
        days=results.days(offset_ms=offset_ms),
        covered=covered,
        sure=(table.figures.get(SURE[0], ()), table.figures.get(SURE[1], ())),
        played=sum(covered.values()),
    )


class ProgressPage(Page):
    """Words, small pictures, tactics, silences."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self.column: ScrollColumn | None = None
        self.grid: TrendGrid | None = None
        self._trends = Trends()
        self.filters = FilterBar(theme=frame.theme, parent=self)
        self.filters.changed.connect(self._read)
        self._practise = QAction(self.tr("Choose a scene"), self)
        self._practise.triggered.connect(lambda: frame.navigator.go("library"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        outer.addWidget(self._stack)
        self._stack.addWidget(QWidget(self))
        self._empty = EmptyState(
            self.tr("Nothing to compare yet"),
            self.tr(
                "After your first session, points appear here: what you left with against your alternative, which "
                "tactics you answered, how long you were silent after pressure.\n\n"
                "From {least} sessions on there are trends against your own beginnings."
            ).format(least=ENOUGH),
            icons=frame.icons,
            icon="chart-line",
            action=self._practise.text(),
            run=self._practise.trigger,
            parent=self,
        )
        self._stack.addWidget(self._empty)

    @property
    def primary_action(self) -> QAction:
        """Return the way to the next session."""
        return self._practise

    def entered(self, argument: object) -> None:  # noqa: ARG002 - progress takes none
        """Read the records again."""
        self._read()

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [Keys(keys="Right", does=self.tr("In a picture: the next session; Enter opens its debrief"))]

    def _read(self) -> None:
        room, now = self._desk.room, QDateTime.currentDateTime()
        wanted, offset_ms = self.filters.wanted(now.toMSecsSinceEpoch()), now.offsetFromUtc() * 1000
        self._frame.tasks.run(lambda _work: (wanted, look_back(room, wanted, offset_ms=offset_ms)), on_done=self._take)

    def _take(self, answer: tuple[ResultFilter, Look]) -> None:
        """Show what was read unless something else was chosen meanwhile."""
        wanted, look = answer
        chosen = self.filters.wanted(0)
        if replace(wanted, since_ms=None) == replace(chosen, since_ms=None):
            self._show(look)

    def _show(self, look: Look) -> None:
        self._trends = look.trends
        if not look.played:
            self._stack.setCurrentWidget(self._empty)
            return
        at = 0
        if self.column is not None:
            at = self.column.verticalScrollBar().value()
            self._stack.removeWidget(self.column)
            self.filters.setParent(self)
            self.column.deleteLater()
        theme = self._frame.theme
        column = self.column = ScrollColumn(theme=theme, width=WIDTH, parent=self)
        column.column.setSpacing(theme.space(Space.CHAPTER))
        self.filters.set_scenes({scene: look.scenes.get(scene, scene) for scene, _ in look.covered})
        column.add(self._words(look))
        if look.trends.sessions:
            column.add(self._pictures(look.trends))
        if look.trends.tactics:
            column.add(self._tactics(look))
        if look.trends.quiet:
            column.add(self._silences(look.trends))
        if look.agenda.cards:
            column.add(practice_section(look.agenda, theme, column))
        if look.plans:
            plans = PlanSection(look.plans[:MOST_PLANS], icons=self._frame.icons, parent=column)
            plans.rested.connect(lambda name: self._rest(name, look.plans))
            column.add(plans)
        column.add(calendar_section(look.days, theme, column))
        column.add(covered_section(look.covered, look.scenes, len(look.scenes), theme, column))
        self._stack.addWidget(column)
        self._stack.setCurrentWidget(column)
        column.verticalScrollBar().setValue(at)

    def _words(self, look: Look) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._frame.theme.space(Space.TIGHT))
        column.addWidget(Heading(self.tr("Progress"), step=Step.TITLE, parent=box))
        for sentence in self._sentences(look):
            column.addWidget(BodyText(sentence, step=Step.READING, parent=box))
        column.addSpacing(self._frame.theme.space(Space.TIGHT))
        column.addWidget(self.filters)
        self.filters.show()
        return box

    def _rest(self, plan_id: str, plans: Sequence[KeptPlan]) -> None:
        """Let a plan rest, or take it up again."""
        plan = next(plan for plan in plans if plan.id == plan_id)
        practice, room = self._desk.room.store.practice, self._desk.room
        now = room.clock.wall_ms() if plan.dropped_ms is None else None
        self._frame.tasks.run(lambda _work: practice.drop_plan(plan_id, now_ms=now), on_done=lambda _: self._read())

    def _sentences(self, look: Look) -> list[str]:
        trends, n = look.trends, len(look.trends.sessions)
        if not n:
            return [self.tr("No session is like that. Choose more above.")]
        coming = next_words(look.agenda.proposal, look.scenes, look.tactics)
        sure = calibration_words(*look.sure)
        last = [text for text in (sure, coming) if text]
        if not trends.enough:
            left = ENOUGH - n
            one = self.tr("One session so far: what it gave stands below, and nothing can be said about a trend.")
            some = self.tr("{n} sessions so far: what they gave stands below.").format(n=n)
            later = self.tr("Trends begin with {left} more.").format(left=left)
            return [one if n == 1 else some, later, *self._dearest(look), *last]
        said = [change_words(change) for change in trends.changes[:MOST_SAID]]
        if not said:
            said = [self.tr("Over {n} sessions, nothing has moved enough to speak of.").format(n=n)]
        return [*said, *self._dearest(look), *last]

    def _dearest(self, look: Look) -> list[str]:
        """Return which tactic has drawn most so far, if any drew something."""
        first = next(iter(look.trends.tactics), None)
        if first is None or first.drew < 1:
            return []
        text = self.tr("{tactic} has cost you most so far: {points} points in {met} sessions.")
        if first.met == 1:
            text = self.tr("{tactic} has cost you most so far: {points} points in one session.")
        return [
            text.format(tactic=look.tactics.get(first.tactic, first.tactic), points=round(first.drew), met=first.met)
        ]

    def _pictures(self, trends: Trends) -> QWidget:
        theme = self._frame.theme
        section = Section(self.tr("Session by session"), theme=theme, parent=self)
        legend = [(Glyph.MINE, self.tr("one session"))]
        if trends.enough:
            legend.append((Glyph.TREND, self.tr("running middle of five")))
            legend.append((Glyph.BAND, self.tr("middle half of your first five")))
        section.add(Legend(legend, theme=theme, parent=section))
        grid = self.grid = TrendGrid(trends, theme=theme, parent=section)
        grid.opened.connect(self._open)
        section.add(grid)
        table = LateTable(lambda: self._table(trends))
        words = self.tr("The figures as a table")
        section.add(Disclosure(words, table, icons=self._frame.icons, parent=section))
        return section

    def _table(self, trends: Trends) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        if len(trends.sessions) > MOST_ROWS:
            note = self.tr("The last {most} of {n} sessions.").format(most=MOST_ROWS, n=len(trends.sessions))
            column.addWidget(BodyText(note, role=Role.INK_2, parent=box))
        measures = [series.id for series in trends.series]
        rows = []
        sessions = trends.sessions
        for at in reversed(range(max(0, len(sessions) - MOST_ROWS), len(sessions))):
            values = [value_of(measure, sessions, at) for measure in measures]
            figures = [
                "-" if value is None else write_value(value, series.unit)
                for value, series in zip(values, trends.series, strict=True)
            ]
            when, how = day_and_time(sessions.started_ms[at]), outcome_words(sessions.outcome(at))
            rows.append([when, sessions.title(at), how, *figures])
        names = [measure_title(measure) for measure in measures]
        columns = [self.tr("When"), self.tr("Scene"), self.tr("Outcome"), *names]
        figures_at = range(3, len(columns))
        column.addWidget(FactTable(self.tr("All figures"), columns, rows, figures=figures_at, wide=1, parent=box))
        return box

    def _tactics(self, look: Look) -> QWidget:
        section = Section(self.tr("Tactics, the dearest first"), theme=self._frame.theme, parent=self)
        rows = [self._tactic_row(one, look) for one in look.trends.tactics]
        columns = [
            self.tr("Tactic"),
            self.tr("Sessions"),
            self.tr("Answered"),
            self.tr("Drew from you"),
            self.tr("Each time"),
        ]
        name = self.tr("Tactics met and what they drew")
        section.add(FactTable(name, columns, rows, figures=(1, 2, 3, 4), wide=0, parent=section))
        return section

    def _tactic_row(self, one: TacticTally, look: Look) -> list[str]:
        drew = self.tr("{points} points").format(points=round(one.drew))
        return [
            look.tactics.get(one.tactic, one.tactic),
            str(one.met),
            self.tr("{answered} of {met}").format(answered=one.answered, met=one.met),
            drew if one.drew >= 0.5 else self.tr("nothing"),
            f"{one.drew / one.met:.1f}" if one.drew >= 0.5 else "-",
        ]

    def _silences(self, trends: Trends) -> QWidget:
        section = Section(
            self.tr("Your silence, by what came before"),
            theme=self._frame.theme,
            explanation=self.tr("Thinking time before you typed; reading is taken off. There is no right length."),
            parent=self,
        )
        rows = [
            [context_words(Context(one.context)).capitalize(), seconds(one.now), seconds(one.ever), str(one.n)]
            for one in trends.quiet
        ]
        columns = [self.tr("Context"), self.tr("Last five"), self.tr("All"), self.tr("Sessions")]
        section.add(FactTable(self.tr("Silence by context"), columns, rows, figures=(1, 2, 3), wide=0, parent=section))
        return section

    def _open(self, index: int) -> None:
        self._frame.navigator.go("debrief", self._trends.sessions.ids[index])
