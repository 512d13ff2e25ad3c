"""Preparation: everything to think through before sitting down, none of it obligatory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.adjournment import extra_points
from trainer.core.dial import Dial
from trainer.core.events import Preparation
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState
from trainer.session.again import Rematch, Terms, terms_of
from trainer.session.room import Sitting, ready_preparation
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame, Keys, Page
from trainer.ui.notices import NoticeAction
from trainer.ui.preparation.draft import Draft, Examples, Step
from trainer.ui.preparation.level import dial_words
from trainer.ui.preparation.workbench import Workbench
from trainer.ui.tasks import Work
from trainer.ui.tokens import Role, Space
from trainer.ui.tokens import Step as TypeStep
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import ElidedLabel, Heading, Label
from trainer.ui.widgets.sections import EmptyState, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """What is needed to prepare one scene: the scene, and what was written the last time."""

    wanted: object
    """What the page was asked for: a scene's id, a session not open yet, or a rematch."""
    scenario: Scenario
    examples: Examples
    before: Preparation | None
    sitting: Sitting | None = None
    again: Terms | None = None
    first_time: bool = False
    away: TableState | None = None
    """The table as it was left, when the meeting is adjourned."""

    @property
    def key(self) -> str:
        """Return what its draft is kept under."""
        if self.away is not None and self.sitting is not None:
            return f"{self.scenario.id} after {self.sitting.id}"
        return f"{self.scenario.id} beside {self.again.forked_from}" if self.again is not None else self.scenario.id


class PreparationPage(Page):
    """Shows the draft of one scene; drafts are kept until the learner sits down."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self.desk = desk
        self._drafts: dict[str, Draft] = {}
        self._laid: Laid | None = None
        self._wanted: object = None
        self._sitting_down = False
        self.workbench: Workbench | None = None
        self._empty: EmptyState | None = None
        self._sit = QAction(self.tr("Sit down"), self)
        self._sit.triggered.connect(self.sit_down)
        self._build()
        for keys, run in (
            ("Ctrl+Return", self.sit_down),
            ("Ctrl+PgDown", lambda: self._turn(+1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    @property
    def title(self) -> str:
        """Return the title of the scene."""
        return self._laid.scenario.title if self._laid is not None else ""

    @property
    def primary_action(self) -> QAction | None:
        """Return the way to the table."""
        return self._sit if self._laid is not None else None

    @property
    def draft(self) -> Draft | None:
        """Return what is being written."""
        return self.workbench.draft if self.workbench is not None else None

    @property
    def about(self) -> str:
        """Return the line under the title."""
        return self._about.text()

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [
            Keys(keys="Ctrl+Return", does=self.tr("Sit down")),
            Keys(keys="Ctrl+PgDown", does=self.tr("Next step")),
            Keys(keys="Ctrl+PgUp", does=self.tr("Previous step")),
        ]

    def entered(self, argument: object) -> None:
        """Show the draft of a scene by its id, of a session that is not open yet, or of a rematch."""
        self._wanted = argument
        if not isinstance(argument, Sitting | Rematch) and not (isinstance(argument, str) and argument):
            if self._laid is None:
                self._show_empty()
            return
        if self._laid is None or self._laid.wanted != argument:
            self._frame.tasks.run(lambda work: self._lay(work, argument), on_done=self._show)

    def sit_down(self) -> None:
        """Store the preparation, open the table and go there."""
        laid, draft = self._laid, self.draft
        if laid is None or draft is None or self._sitting_down:
            return
        room, written, sitting, again = self.desk.room, draft.current, laid.sitting, laid.again
        slug, untimed = laid.scenario.id, self.desk.settings.current.untimed
        scene = laid.scenario
        if sitting is None and again is None and self.workbench is not None:
            scene = scene.turned(self.workbench.them.level.dial)
        self._set_busy(busy=True)

        def sit(_work: Work) -> Sitting:
            if sitting is not None:
                return room.sit_down(sitting, written)
            return room.begin_prepared(
                slug,
                written,
                untimed=untimed,
                seed=again.seed if again is not None else None,
                forked_from=again.forked_from if again is not None else "",
                scenario=scene,
            )

        self._frame.tasks.run(sit, on_done=self._leave_for_table, on_error=self._stay)

    def _lay(self, _work: Work, wanted: Sitting | Rematch | str) -> Laid:
        room = self.desk.room
        sitting = wanted if isinstance(wanted, Sitting) else None
        state = sitting.session.state if sitting is not None else None
        again = terms_of(room, wanted) if isinstance(wanted, Rematch) else None
        if sitting is not None:
            scenario = sitting.session.scenario
        elif again is not None:
            scenario = again.scenario
        else:
            assert isinstance(wanted, str)
            scenario = room.library.load(wanted)
        return Laid(
            wanted=wanted,
            scenario=scenario,
            examples=Examples(scenario.bargain),
            before=room.last_preparation(scenario.id),
            sitting=sitting,
            again=again,
            away=state if state is not None and state.phase is Phase.ADJOURNED else None,
            first_time=room.store.history.counts().finished == 0,
        )

    def _show(self, laid: Laid) -> None:
        if laid.wanted != self._wanted:
            return
        self._laid = laid
        draft = self._drafts.get(laid.key)
        if draft is None or draft.scenario.version != laid.scenario.version:
            draft = self._begin_draft(laid)
            self._drafts[laid.key] = draft
        self._lay_out(laid, draft)

    def _begin_draft(self, laid: Laid) -> Draft:
        """Take up what a cut or earlier session had, fill in the first scene, else begin with nothing."""
        written = laid.sitting.session.state.preparation if laid.sitting is not None else None
        if laid.again is not None:
            written = laid.again.preparation
        if written is None and laid.scenario.starter and laid.before is None:
            return Draft(laid.scenario, ready_preparation(laid.scenario), suggested=True, parent=self)
        if written is not None and laid.away is not None and laid.away.learner_offers:
            # The opening was made: what is written here now is the next offer.
            written = replace(written, opening={})
        return Draft(laid.scenario, written, away=laid.away, parent=self)

    def _build(self) -> None:
        theme = self._frame.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QVBoxLayout()
        self._head.setSpacing(theme.space(Space.HAIR))
        self._heading = Heading(step=TypeStep.TITLE, parent=self)
        self._about = ElidedLabel(role=Role.INK_2, parent=self)
        self._head.addWidget(self._heading)
        self._head.addWidget(self._about)
        self._banner = QWidget(self)
        banner = QHBoxLayout(self._banner)
        banner.setContentsMargins(0, theme.space(Space.TIGHT), 0, 0)
        banner.setSpacing(theme.space(Space.SNUG))
        self._banner_text = Label(role=Role.INK_2, parent=self._banner)
        self._banner_text.setWordWrap(True)
        self._banner_button = Button("", icons=self._frame.icons, kind=ButtonKind.LINK, parent=self._banner)
        self._banner_button.clicked.connect(self._follow_banner)
        banner.addWidget(self._banner_text, 1)
        banner.addWidget(self._banner_button)
        self._head.addWidget(self._banner)
        column.addLayout(self._head)
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._middle, 1)
        self._foot = QWidget(self)
        self._build_foot()
        self._rule = Rule(self)
        column.addWidget(self._rule)
        column.addWidget(self._foot)
        self._frame_shown(shown=False)
        self._fit()
        theme.changed.connect(self._fit)

    def _build_foot(self) -> None:
        theme, icons = self._frame.theme, self._frame.icons
        row = self._foot_row = QHBoxLayout(self._foot)
        row.setSpacing(theme.space(Space.SNUG))
        self._budget = Label(tabular=True, parent=self._foot)
        self._next = Button(self.tr("Next step"), icons=icons, kind=ButtonKind.QUIET, parent=self._foot)
        self._next.clicked.connect(lambda: self._turn(+1))
        self._start = Button(
            self.tr("Sit down"), icons=icons, icon="handshake", kind=ButtonKind.PRIMARY, parent=self._foot
        )
        self._start.setToolTip(self.tr("Everything here is optional. Ctrl+Enter"))
        self._start.clicked.connect(self.sit_down)
        row.addWidget(self._budget)
        row.addStretch(1)
        row.addWidget(self._next)
        row.addWidget(self._start)

    def _lay_out(self, laid: Laid, draft: Draft) -> None:
        self._clear()
        scenario = laid.scenario
        bench = self.workbench = Workbench(draft, examples=laid.examples, icons=self._frame.icons, parent=self)
        self._middle.addWidget(bench)
        self._heading.setText(scenario.title)
        self._name_the_way(back=laid.away is not None)
        self._tell_level(scenario.dial)
        bench.them.level.setVisible(laid.sitting is None and laid.again is None)
        bench.them.level.turned.connect(self._tell_level)
        draft.changed.connect(self._follow_draft)
        bench.stepped.connect(self._follow_step)
        self._frame_shown(shown=True)
        self._follow_draft(draft.current)
        self._follow_step(bench.step)
        self._set_busy(busy=False)
        self.title_changed.emit(scenario.title)
        bench.show()

    def _name_the_way(self, *, back: bool) -> None:
        """Say on the button and in the palette whether one sits down, or returns from an adjournment."""
        words = self.tr("Return to the table") if back else self.tr("Sit down")
        self._start.setText(words)
        self._sit.setText(words)

    def _tell_level(self, dial: Dial) -> None:
        if self._laid is None:
            return
        scenario = self._laid.scenario
        about = self.tr("You: {role}. About {minutes} minutes, difficulty {difficulty} of 5.").format(
            role=scenario.learner_role, minutes=scenario.minutes, difficulty=scenario.difficulty
        )
        if dial.code:
            about = self.tr("{about} Level: {level}.").format(about=about, level=dial_words(dial))
        self._about.setText(about)

    def _show_empty(self) -> None:
        self._clear()
        self._frame_shown(shown=False)
        self._empty = EmptyState(
            self.tr("Nothing to prepare"),
            self.tr("Choose a scene in the library first."),
            icons=self._frame.icons,
            icon="library",
            action=self.tr("Open the library"),
            run=lambda: self._frame.navigator.go("library"),
            parent=self,
        )
        self._middle.addWidget(self._empty)

    def _clear(self) -> None:
        if self.workbench is not None:
            self.workbench.draft.changed.disconnect(self._follow_draft)
            self.workbench.deleteLater()
            self.workbench = None
        if self._empty is not None:
            self._empty.deleteLater()
            self._empty = None

    def _frame_shown(self, *, shown: bool) -> None:
        for widget in (self._heading, self._about, self._rule, self._foot):
            widget.setVisible(shown)
        self._banner.setVisible(False)

    def _follow_draft(self, preparation: Preparation) -> None:
        draft, laid = self.draft, self._laid
        if draft is None or laid is None:
            return
        self._budget.setText(
            self.tr("{left} of {all} preparation points left").format(left=draft.left, all=draft.points)
        )
        offer = self._offer(draft, laid, preparation)
        self._banner.setVisible(offer is not None)
        if offer is not None:
            self._banner_text.setText(offer[0])
            self._banner_button.setText(offer[1])
            self._banner_button.setVisible(bool(offer[1]))

    def _offer(self, draft: Draft, laid: Laid, preparation: Preparation) -> tuple[str, str] | None:
        """Return the one line above the steps and its button, which may be empty."""
        if laid.away is not None:
            text = self.tr(
                "The meeting is adjourned. What you opened stays open, and there are {points} points more. {name} "
                "waits until you return."
            )
            extra, name = extra_points(laid.scenario), laid.scenario.persona.name
            return text.format(points=extra, name=name), ""
        if laid.again is not None:
            return self.tr("The same dice as the last run, which stands beside this one."), self.tr(
                "Start with nothing"
            )
        if draft.suggested:
            return self.tr("Filled in for you as a start. Change whatever you like."), self.tr("Start with nothing")
        if laid.before is not None and preparation == Preparation():
            return self.tr("You have prepared this scene before."), self.tr("Take over what I wrote")
        return None

    def _follow_banner(self) -> None:
        draft, laid = self.draft, self._laid
        if draft is None or laid is None:
            return
        kept, suggested = draft.current, draft.suggested
        clears = suggested or laid.again is not None
        self._replace(None if clears else laid.before, suggested=False)
        self._frame.notices.info(
            self.tr("Cleared.") if clears else self.tr("Taken over from the last time."),
            NoticeAction(text=self.tr("Undo"), run=lambda: self._replace(kept, suggested=suggested)),
        )

    def _replace(self, written: Preparation | None, *, suggested: bool) -> None:
        draft, bench = self.draft, self.workbench
        if draft is None or bench is None:
            return
        draft.start_over(written)
        draft.suggested = suggested
        bench.show_draft(draft.current)
        self._follow_draft(draft.current)

    def _follow_step(self, step: Step) -> None:
        bench = self.workbench
        self._next.setVisible(bench is not None and step is not bench.steps[-1])

    def _turn(self, by: int) -> None:
        if self.workbench is not None:
            self.workbench.turn(by)

    def _leave_for_table(self, sitting: Sitting) -> None:
        laid = self._laid
        self._set_busy(busy=False)
        if laid is not None:
            self._drafts.pop(laid.key, None)
        self._laid = None
        self._frame.navigator.go("table", sitting)

    def _stay(self, error: BaseException) -> None:
        self._set_busy(busy=False)
        self._frame.tasks.unhandled.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._sitting_down = busy
        self._start.setEnabled(not busy)
        self._sit.setEnabled(not busy)

    def _fit(self) -> None:
        theme = self._frame.theme
        edge = theme.space(Space.ROOM)
        self._head.setContentsMargins(edge, theme.space(Space.WIDE), edge, theme.space(Space.ROOM))
        self._foot_row.setContentsMargins(edge, theme.space(Space.SNUG), edge, theme.space(Space.SNUG))
