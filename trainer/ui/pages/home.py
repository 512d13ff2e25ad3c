"""Home: what to practise now, one click to start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.content.load import Summary
from trainer.core import events as ev
from trainer.session.room import PracticeRoom, Sitting
from trainer.store.history import ScenarioResult, SessionFilter, SessionRow, Unfinished
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame, Page
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.tasks import Work
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Heading
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section
from trainer.ui.wording import day_and_time, outcome_words, points

LAST_RESULTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What Home shows: sessions to resume, the scene to play next with the reason, the last plan and results."""

    unfinished: tuple[Unfinished, ...]
    next: Summary | None
    starter: Summary | None
    first_time: bool
    played: bool
    plan: str
    results: tuple[SessionRow, ...]
    portrait: Mapping[str, str | float | bool]


def look_ahead(room: PracticeRoom) -> Outlook:
    """Gather what Home shows; reads the store and the library."""
    cards = room.library.summaries()
    results = room.store.history.scenario_results()
    finished = room.store.history.page(SessionFilter(finished=True), size=LAST_RESULTS).rows
    starter = next((card for card in cards if card.starter), None)
    best = starter if not finished and starter is not None else recommend(cards, results)
    portrait = room.library.load(best.id).persona.portrait if best is not None else {}
    return Outlook(
        unfinished=room.store.history.unfinished(),
        next=best,
        starter=starter,
        first_time=not finished,
        played=best is not None and best.id in results,
        plan=_last_plan(room, finished),
        results=finished,
        portrait=portrait,
    )


def recommend(cards: Sequence[Summary], results: Mapping[str, ScenarioResult]) -> Summary | None:
    """Return the scene to play next: an unplayed one, the easiest first, else the one played longest ago."""
    unplayed = sorted((card for card in cards if card.id not in results), key=lambda card: (card.difficulty, card.id))
    if unplayed:
        return unplayed[0]
    return min(cards, key=lambda card: results[card.id].last.started_ms, default=None)


def _last_plan(room: PracticeRoom, rows: Sequence[SessionRow]) -> str:
    for row in rows:
        for item in reversed(room.store.log(row.id).load()):
            if isinstance(item.event, ev.ReflectionWritten) and item.event.plan_then:
                return f"{item.event.plan_if} \u2192 {item.event.plan_then}"
    return ""


class HomePage(Page):
    """A calm list: go on, start, remember."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._column: ScrollColumn | None = None
        self._start = QAction(self.tr("Start"), self)
        self._start.triggered.connect(self._go)
        self._slug = ""
        self._direct = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)

    @property
    def primary_action(self) -> QAction | None:
        """Return the start of the recommended scene."""
        return self._start if self._slug else None

    def entered(self, argument: object) -> None:  # noqa: ARG002 - Home takes none
        """Look at the records again."""
        self._frame.tasks.run(self._look, on_done=self._show)

    def _look(self, _work: Work) -> Outlook:
        return look_ahead(self._desk.room)

    def _show(self, outlook: Outlook) -> None:
        if self._column is not None:
            self._column.deleteLater()
        theme = self._frame.theme
        column = self._column = ScrollColumn(theme=theme, parent=self)
        name = self._desk.settings.current.learner_name
        greeting = self.tr("Good to see you, {name}").format(name=name) if name else self.tr("What to practise now")
        column.add(Heading(greeting, step=Step.TITLE, parent=column))
        for session in outlook.unfinished:
            column.add(self._resume_row(session))
        if outlook.next is not None:
            column.add(self._next_block(outlook, outlook.next))
        if outlook.plan:
            plan = Section(self.tr("Your plan"), theme=theme, parent=column)
            plan.add(BodyText(outlook.plan, step=Step.READING, parent=plan))
            column.add(plan)
        if outlook.results:
            column.add(self._results(outlook.results))
        column.column.addStretch(1)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(column)
        column.show()

    def _resume_row(self, cut: Unfinished) -> QWidget:
        theme = self._frame.theme
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space(Space.SNUG))
        text = self.tr("{title} with {name} is still open, last touched {when}.").format(
            title=cut.session.title, name=cut.session.counterpart, when=day_and_time(cut.last_wall_ms)
        )
        line.addWidget(BodyText(text, parent=row), 1)
        resume = Button(self.tr("Resume"), icons=self._frame.icons, icon="rotate-ccw", parent=row)
        resume.setAccessibleDescription(text)
        resume.clicked.connect(partial(self._resume, cut.session.id))
        line.addWidget(resume)
        return row

    def _next_block(self, outlook: Outlook, card: Summary) -> QWidget:
        theme = self._frame.theme
        self._slug, self._direct = card.id, card.starter and outlook.first_time
        block = QWidget(self)
        line = QHBoxLayout(block)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space(Space.WIDE))
        portrait = Portrait(theme=theme, side=theme.px(112), parent=block)
        portrait.set_person(card.persona_name, PortraitStyle.read(dict(outlook.portrait)))
        line.addWidget(portrait)
        words = QVBoxLayout()
        words.setSpacing(theme.space(Space.HAIR))
        words.addWidget(Heading(card.title, parent=block))
        about = self.tr("{name}, {role}. About {minutes} minutes, difficulty {difficulty} of 5.").format(
            name=card.persona_name, role=card.persona_role, minutes=card.minutes, difficulty=card.difficulty
        )
        words.addWidget(BodyText(about, role=Role.INK_2, parent=block))
        words.addWidget(BodyText(self._reason(outlook), parent=block))
        words.addSpacing(theme.space(Space.TIGHT))
        buttons = QHBoxLayout()
        label = self.tr("Start the first scene") if self._direct else self.tr("Prepare")
        self._start.setText(label)
        start = Button(label, icons=self._frame.icons, icon="play", kind=ButtonKind.PRIMARY, parent=block)
        start.clicked.connect(self._go)
        buttons.addWidget(start)
        if self._direct:
            prepare = Button(self.tr("Prepare first"), icons=self._frame.icons, kind=ButtonKind.QUIET, parent=block)
            prepare.clicked.connect(partial(self._frame.navigator.go, "preparation", card.id))
            buttons.addWidget(prepare)
        buttons.addStretch(1)
        words.addLayout(buttons)
        line.addLayout(words, 1)
        return block

    def _reason(self, outlook: Outlook) -> str:
        if self._direct:
            return self.tr("A short first meeting: you have an offer in hand, and they would like your yes today.")
        if outlook.played:
            return self.tr("You have not sat opposite this counterpart for the longest time.")
        return self.tr("You have not played this one yet.")

    def _results(self, rows: Sequence[SessionRow]) -> QWidget:
        section = Section(self.tr("Last results"), theme=self._frame.theme, parent=self)
        for row in rows:
            text = self.tr("{when}  {title}, {counterpart}: {outcome}, {points}").format(
                when=day_and_time(row.started_ms),
                title=row.title,
                counterpart=row.counterpart,
                outcome=outcome_words(row.outcome),
                points=points(row.own),
            )
            link = Button(text, icons=self._frame.icons, kind=ButtonKind.LINK, parent=section)
            link.clicked.connect(partial(self._frame.navigator.go, "debrief", row.id))
            section.add(link)
        return section

    def _go(self) -> None:
        if not self._slug:
            return
        if not self._direct:
            self._frame.navigator.go("preparation", self._slug)
            return
        slug = self._slug
        self._frame.tasks.run(lambda _work: self._desk.room.begin_starter(slug), on_done=self._sit)

    def _resume(self, session_id: str) -> None:
        self._frame.tasks.run(lambda _work: self._desk.room.resume(session_id), on_done=self._sit)

    def _sit(self, sitting: Sitting) -> None:
        self._frame.navigator.go("table", sitting)
