"""Home: what to practise now, one click to start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.content.cards import Summary
from trainer.core import events as ev
from trainer.core.practice import Due
from trainer.session.room import PracticeRoom, Sitting
from trainer.session.schedule import Agenda, PracticeSchedule, by_tactic
from trainer.store.history import ScenarioResult, SessionFilter, SessionRow, Unfinished
from trainer.ui.desk import Desk
from trainer.ui.going_on import page_of
from trainer.ui.navigation import Frame, Page
from trainer.ui.past.unfinished_row import what_is_open
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.power_words import join_words
from trainer.ui.tasks import Work
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Heading
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section
from trainer.ui.wording import day_and_time, outcome_words, points

LAST_RESULTS = 3
MOST_UNFINISHED = 3
MOST_DUE = 5
FACE = 112


class Reason(StrEnum):
    """Why a scene is recommended."""

    FIRST = "first"
    DUE = "due"
    NEW = "new"
    BELOW = "below"
    LONG_AGO = "long-ago"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A scene to play next and why; short tells by how many points its last result missed the alternative."""

    card: Summary
    reason: Reason
    short: float = 0.0
    covers: tuple[str, ...] = ()
    """Names of the due tactics its counterpart may use."""
    due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What Home shows: sessions to resume, the scene to play next with the reason, the last plan and results."""

    unfinished: tuple[Unfinished, ...]
    next: Advice | None
    first_time: bool
    plan: str
    results: tuple[SessionRow, ...]
    due: tuple[str, ...] = ()
    """Names of the tactics that are due, the least certain first."""


def look_ahead(room: PracticeRoom) -> Outlook:
    """Gather what Home shows; reads the store and the library, and brings the practice schedule up to date."""
    schedule = PracticeSchedule(room)
    schedule.grade_new()
    schedule.check_plans()
    agenda = schedule.agenda(room.clock.wall_ms())
    cards = room.library.summaries()
    history = room.store.history
    results = history.scenario_results()
    finished = history.page(SessionFilter(finished=True), size=LAST_RESULTS).rows
    starter = next((card for card in cards if card.starter), None)
    first_time = not finished
    if first_time and starter is not None:
        advice: Advice | None = Advice(card=starter, reason=Reason.FIRST)
    else:
        advice = _practise(room, agenda, cards) or recommend(cards, results, _margins(room, results))
    return Outlook(
        unfinished=history.unfinished(),
        next=advice,
        first_time=first_time,
        plan=_last_plan(room, finished),
        results=finished,
        due=tuple(_names(room, sorted(by_tactic(agenda.due).values(), key=lambda one: one.retrievability))),
    )


def _practise(room: PracticeRoom, agenda: Agenda, cards: Sequence[Summary]) -> Advice | None:
    """Return the scene that covers most of what is due, if anything is."""
    proposal = agenda.proposal
    card = next((card for card in cards if proposal is not None and card.id == proposal.scene), None)
    if proposal is None or card is None:
        return None
    known = room.library.tactics()
    covers = tuple(known[tactic].name for tactic in proposal.covers if tactic in known)
    return Advice(card=card, reason=Reason.DUE, covers=covers, due=proposal.due)


def _names(room: PracticeRoom, due: Sequence[Due]) -> list[str]:
    known = room.library.tactics() if due else {}
    return [known[one.tactic].name for one in due if one.tactic in known]


def recommend(
    cards: Sequence[Summary], results: Mapping[str, ScenarioResult], margins: Mapping[str, float]
) -> Advice | None:
    """Return the scene to play next.

    An unplayed one comes first, the easiest of them; then the one whose last result lies furthest below the
    alternative; else the one played longest ago. Margins are the points of last results above the alternative.
    """
    unplayed = sorted((card for card in cards if card.id not in results), key=lambda card: (card.difficulty, card.id))
    if unplayed:
        return Advice(card=unplayed[0], reason=Reason.NEW)
    below = [card for card in cards if margins.get(card.id, 0.0) < 0]
    if below:
        worst = min(below, key=lambda card: margins[card.id])
        return Advice(card=worst, reason=Reason.BELOW, short=-margins[worst.id])
    oldest = min(cards, key=lambda card: results[card.id].last.started_ms, default=None)
    return Advice(card=oldest, reason=Reason.LONG_AGO) if oldest is not None else None


def _margins(room: PracticeRoom, results: Mapping[str, ScenarioResult]) -> dict[str, float]:
    margins = {}
    for slug, result in results.items():
        figures = room.store.history.metrics(result.last.id) or {}
        margin = figures.get("against_batna")
        if isinstance(margin, int | float):
            margins[slug] = float(margin)
    return margins


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
        for session in outlook.unfinished[:MOST_UNFINISHED]:
            column.add(self._resume_row(session))
        self._slug = ""
        if outlook.next is not None:
            column.add(self._next_block(outlook.next))
        else:
            text = self.tr("No scene can be read. 'hardball doctor' in a terminal says what is missing.")
            column.add(BodyText(text, role=Role.INK_2, parent=column))
        if outlook.first_time:
            column.add(self._how_it_goes())
        if outlook.due:
            column.add(self._due(outlook.due))
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
        text = what_is_open(cut)
        line.addWidget(BodyText(text, parent=row), 1)
        resume = Button(self.tr("Resume"), icons=self._frame.icons, icon="rotate-ccw", parent=row)
        resume.setAccessibleDescription(text)
        resume.clicked.connect(partial(self._resume, cut.session.id))
        line.addWidget(resume)
        return row

    def _how_it_goes(self) -> QWidget:
        section = Section(self.tr("How it goes"), theme=self._frame.theme, parent=self)
        for text in (
            self.tr("Answer in your own words. The other side has numbers, motives and tactics of its own."),
            self.tr("Be quiet when it helps: silences are timed, and never punished."),
            self.tr("Afterwards you see what each moment cost or earned, and plan the next one."),
        ):
            section.add(BodyText(text, role=Role.INK_2, parent=section))
        return section

    def _next_block(self, advice: Advice) -> QWidget:
        theme = self._frame.theme
        card = advice.card
        self._slug, self._direct = card.id, advice.reason is Reason.FIRST
        block = QWidget(self)
        line = QHBoxLayout(block)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space(Space.WIDE))
        portrait = Portrait(theme=theme, side=FACE, parent=block)
        portrait.set_person(card.persona_name, PortraitStyle.read(dict(card.portrait)))
        line.addWidget(portrait)
        words = QVBoxLayout()
        words.setSpacing(theme.space(Space.HAIR))
        words.addWidget(Heading(card.title, parent=block))
        about = self.tr("{name}, {role}. About {minutes} minutes, difficulty {difficulty} of 5.").format(
            name=card.persona_name, role=card.persona_role, minutes=card.minutes, difficulty=card.difficulty
        )
        words.addWidget(BodyText(about, role=Role.INK_2, parent=block))
        words.addWidget(BodyText(self._reason(advice), parent=block))
        if card.content_note:
            words.addWidget(BodyText(card.content_note, role=Role.WARN, parent=block))
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

    def _reason(self, advice: Advice) -> str:
        match advice.reason:
            case Reason.FIRST:
                return self.tr("A short first meeting: you have an offer in hand, and they would like your yes today.")
            case Reason.DUE:
                text = self.tr("Brings {covered} of the {due} tactics that are due: {names}.")
                if advice.due == 1:
                    text = self.tr("Brings the tactic that is due: {names}.")
                names = join_words(advice.covers[:MOST_DUE])
                return text.format(covered=len(advice.covers), due=advice.due, names=names)
            case Reason.NEW:
                return self.tr("You have not played this one yet.")
            case Reason.BELOW:
                return self.tr("Last time you ended {n} points below your alternative.").format(
                    n=max(1, round(advice.short))
                )
            case Reason.LONG_AGO:
                return self.tr("You have not sat opposite this counterpart for the longest time.")

    def _due(self, names: Sequence[str]) -> QWidget:
        section = Section(
            self.tr("Due for practice"),
            theme=self._frame.theme,
            explanation=self.tr("Tactics you have met and may no longer answer as surely, the least certain first."),
            parent=self,
        )
        text = join_words(names[:MOST_DUE])
        if len(names) > MOST_DUE:
            text = self.tr("{names} and {more} more").format(
                names=", ".join(names[:MOST_DUE]), more=len(names) - MOST_DUE
            )
        section.add(BodyText(text, step=Step.READING, parent=section))
        return section

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
        if not self._slug or not self._start.isEnabled():
            return
        if not self._direct:
            self._frame.navigator.go("preparation", self._slug)
            return
        slug, untimed = self._slug, self._desk.settings.current.untimed
        self._start.setEnabled(False)
        task = self._frame.tasks.run(
            lambda _work: self._desk.room.begin_starter(slug, untimed=untimed), on_done=self._sit
        )
        task.ended.connect(lambda: self._start.setEnabled(True))

    def _resume(self, session_id: str) -> None:
        self._frame.tasks.run(lambda _work: self._desk.room.resume(session_id), on_done=self._sit)

    def _sit(self, sitting: Sitting) -> None:
        self._frame.navigator.go(page_of(sitting), sitting)
