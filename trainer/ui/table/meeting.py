"""One meeting on screen: joins the session's bridge, the conductor and the widgets of the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from trainer.core import events as ev
from trainer.core.counterpart.reply import needs_reply
from trainer.core.errors import UserFacing
from trainer.core.ghost import Ghost
from trainer.core.moves import Reading
from trainer.core.rules import (
    Adjourn,
    BeginHold,
    BringAlly,
    CiteEvidence,
    CorrectReading,
    EndHold,
    FinishLine,
    LoseFocus,
    NameTactic,
    OpenTable,
    Refusal,
    RegainFocus,
    TakeBreak,
)
from trainer.core.table import Phase
from trainer.core.terms import Side, same_value
from trainer.session.again import ghost_of
from trainer.session.room import Sitting
from trainer.settings import Coaching
from trainer.ui.bridge import SessionBridge
from trainer.ui.conductor import Conductor, Stage
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.notices import Level, Notice, NoticeAction
from trainer.ui.table.closing import Closing, away_words
from trainer.ui.table.coach import Coach, Words, hint_for
from trainer.ui.table.heard import offered_values
from trainer.ui.table.quiet import NO_QUIET, counterparts_quiet, learners_quiet, was_away
from trainer.ui.table.scribe import Scribe, short_name
from trainer.ui.table.sheet_model import sheet_rows
from trainer.ui.table.shown import ShownTable
from trainer.ui.table.table_view import TableView
from trainer.ui.tasks import Lane


class Meeting(QObject):
    """Lets the learner sit at the table: what is done in the view becomes orders, what happened is shown.

    Signals:
        ended: the parting words are out; nothing more will be said.
        adjourned: both have parted to meet again.
    """

    ended = Signal()
    adjourned = Signal()

    def __init__(
        self, *, sitting: Sitting, view: TableView, frame: Frame, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.sitting = sitting
        self._view = view
        self._frame = frame
        self._room = desk.room
        self._settings = desk.settings
        self.bridge = SessionBridge(sitting=sitting, tasks=frame.tasks, parent=self)
        self.conductor = Conductor(bridge=self.bridge, settings=desk.settings, voice=desk.voice, parent=self)
        self.shown = ShownTable()
        self._scribe = Scribe(scenario=self.bridge.scenario, transcript=view.transcript)
        self._closing = Closing(
            bridge=self.bridge, shown=self.shown, view=view, hurry=self.conductor.hurry, parent=self
        )
        self._coach = Coach(bridge=self.bridge, line=view.coach, parent=self)
        self._first_key_ms: int | None = None
        self._last_key_ms: int | None = None
        self._paused_at_ms: int | None = None
        self._sending = False
        self._over = False
        self._away = False
        self._closed = False
        self._present = True
        self._connect()

    @property
    def over(self) -> bool:
        """Tell whether the meeting has ended and everything was shown."""
        return self._over

    @property
    def away(self) -> bool:
        """Tell whether the meeting is adjourned and the last words before it were shown."""
        return self._away

    def start(self) -> None:
        """Show what was said so far and go on from there."""
        recorded = self.bridge.recorded
        last = next((item for item in reversed(recorded) if isinstance(item.event, ev.CounterpartSpoke)), None)
        self._write(self.shown.take_shown(recorded), announce=False)
        preparation = self.shown.state.preparation
        self._view.sheet.set_limits(floor=self.bridge.scenario.bargain.learner_reservation, target=preparation.target)
        reopened = bool(recorded) and isinstance(recorded[-1].event, ev.TableReopened)
        if reopened or not self.shown.state.learner_offers:
            self._view.sheet.prefill(preparation.opening)
        self._view.transcript.settle_at_once()
        if self.shown.state.at_the_door:
            self._closing.offer_to_walk_on()
        self._call_ghost(recorded)
        self.conductor.start()
        if self.bridge.state.phase is Phase.PREPARING:
            self.bridge.submit(OpenTable())
        elif last is not None:
            self.bridge.submit(FinishLine(of_seq=last.seq))
        else:
            self.bridge.answer()
        self.bridge.warm_up()
        self._refresh()

    def _call_ghost(self, recorded: Sequence[ev.Recorded]) -> None:
        """Put the run beside this one that it repeats, if it repeats one."""
        first = recorded[0].event if recorded else None
        origin = first.forked_from if isinstance(first, ev.SessionStarted) else ""
        if origin:
            room = self._room
            self._frame.tasks.run(lambda _work: ghost_of(room, origin), on_done=self._show_ghost, lane=Lane.DATABASE)

    def _show_ghost(self, ghost: Ghost | None) -> None:
        if not self._closed:
            self._view.ghost.set_ghost(ghost)
            self._view.ghost.show_state(self.shown.state)

    def come_back(self) -> None:
        """Sit down again after the learner was on another page."""
        self._present = True
        self.conductor.start()
        self._mind_focus(here=True)
        self._refresh()

    def step_out(self) -> None:
        """Leave the table as it is; nothing is timed until the learner is back."""
        self._mind_focus(here=False)
        self._present = False
        self.conductor.rest()

    def close(self) -> None:
        """Let go of the session for good."""
        self._closed = True
        self.conductor.stop()
        self.bridge.close()

    def say(self, *, package: bool) -> None:
        """Say what is written, with the package of the sheet if wanted."""
        text = self._view.field.text.strip()
        terms = self._view.sheet.terms() if package else {}
        if package and terms and not text:
            text = self._view.sheet.in_words()
        if self._sending or self._over or not text:
            return
        if self.shown.state.phase is Phase.LEAVING:
            # Whether anybody calls is on its way: it is shown before anything more is said.
            self.conductor.hurry()
            return
        self._sending = True
        self._view.field.setReadOnly(True)
        # Without times of keys nothing is judged: the mode may have been turned on in the middle of the meeting.
        first, last = (None, None) if self._untimed else (self._first_key_ms, self._last_key_ms)
        words = Words(text=text, terms=terms, first_key_ms=first, last_key_ms=last)
        self._coach.consider(words, self._coaching)

    def _send(self, words: Words) -> None:
        self.bridge.forget_failures()
        self.bridge.say(words.text, terms=words.terms, first_key_ms=words.first_key_ms, last_key_ms=words.last_key_ms)

    def toggle_hold(self) -> None:
        """Hold the silence on purpose, or let go of it."""
        if self._talking and not self._untimed:
            holding = self.bridge.state.holding_since_ms is not None
            self.bridge.submit(EndHold() if holding else BeginHold())

    def ask_to_accept(self) -> None:
        """Show what would be accepted, and ask once."""
        self._closing.ask_to_accept()

    def ask_to_walk(self) -> None:
        """Ask once whether to leave without a deal."""
        self._closing.ask_to_walk()

    def adjourn(self) -> None:
        """Ask to stop for today and to meet again."""
        if self._talking:
            self.bridge.submit(Adjourn())

    @property
    def _untimed(self) -> bool:
        return self.bridge.state.untimed or self._settings.current.untimed

    @property
    def _talking(self) -> bool:
        return self.bridge.state.phase in {Phase.TALKING, Phase.CONFIRMING}

    def _connect(self) -> None:
        view, bridge, conductor = self._view, self.bridge, self.conductor
        bridge.happened.connect(self._happened)
        bridge.refused.connect(self._refused)
        bridge.failed.connect(self._failed)
        self._coach.cleared.connect(self._send)
        self._coach.doubted.connect(self._let_write_on)
        conductor.pausing.connect(self._pausing)
        conductor.typing.connect(self._typing)
        conductor.shown.connect(self._line_shown)
        conductor.finished.connect(lambda _: self._refresh())
        conductor.ticked.connect(self._tick)
        view.field.sent.connect(lambda package: self.say(package=package))
        view.field.held.connect(self.toggle_hold)
        view.field.typed.connect(self._typed)
        view.send.clicked.connect(lambda: self.say(package=False))
        view.hold.clicked.connect(self.toggle_hold)
        view.pause.clicked.connect(lambda: self.bridge.submit(TakeBreak()))
        view.adjourn.clicked.connect(self.adjourn)
        view.accept.clicked.connect(self.ask_to_accept)
        view.walk.clicked.connect(self.ask_to_walk)
        view.sheet.sent.connect(lambda: self.say(package=True))
        view.sheet.worded.connect(self._write_on)
        view.hand.asked.connect(self._write_on)
        view.hand.cited.connect(lambda name: self.bridge.submit(CiteEvidence(evidence=name)))
        view.hand.brought.connect(lambda name: self.bridge.submit(BringAlly(ally=name)))
        view.head.muted.connect(lambda muted: self.conductor.mute(muted=muted))
        view.transcript.corrected.connect(self._correct)
        view.transcript.named.connect(self._name_tactic)
        self._settings.changed.connect(self._refresh)
        QApplication.instance().applicationStateChanged.connect(self._mind_application)  # type: ignore[union-attr]

    def _happened(self, fresh: tuple[ev.Recorded, ...], _state: object) -> None:
        if any(isinstance(item.event, ev.LearnerSpoke) and self._was_written(item.event) for item in fresh):
            self._clear_field()
        if any(isinstance(item.event, ev.SessionResumed) for item in fresh):
            self._mind_application(QApplication.applicationState())
        self._write(self.shown.take(fresh))
        self._refresh()

    def _was_written(self, event: ev.LearnerSpoke) -> bool:
        """Tell whether what was said is what stands in the field; naming a tactic leaves half-written words alone."""
        return self._sending or event.text == self._view.field.text.strip()

    def _line_shown(self, item: ev.Recorded) -> None:
        self._paused_at_ms = None
        self._view.transcript.show_writing("")
        self._write(self.shown.show(item.seq))

    def _write(self, released: Iterable[ev.Recorded], *, announce: bool = True) -> None:
        for item in released:
            self._scribe.write(item, self.shown.state, announce=announce)
            match item.event:
                case ev.OfferAccepted(side=Side.COUNTERPART) if announce:
                    self._closing.ask_to_accept(focus=False)
                case ev.CounterpartOffered() if announce and self.shown.state.at_the_door:
                    self._closing.offer_to_walk_on()
                case ev.LearnerSpoke():
                    self._closing.drop_walking_on()
                case _:
                    pass
        self._view.sheet.set_rows(sheet_rows(self.bridge.scenario, self.shown.state))
        self._view.hand.show_state(self.shown.state)
        self._view.ghost.show_state(self.shown.state)
        self._show_ledger()

    def _refresh(self) -> None:
        """Bring every control in line with the state."""
        if self._closed:
            return
        state, view, settings = self.shown.state, self._view, self._settings.current
        untimed = self._untimed
        view.head.show_state(state, clocks=not untimed)
        view.head.set_voice(heard=settings.voice)
        ended = state.phase is Phase.ENDED
        view.silence.setVisible(not untimed and not ended and not self._away)
        view.hold.setVisible(not untimed)
        view.hold.setChecked(self.bridge.state.holding_since_ms is not None)
        leaving = state.phase is Phase.LEAVING
        view.accept.setEnabled(self._closing.package is not None and not ended and not leaving)
        view.walk.setEnabled(not leaving)
        view.walk.setText(self.tr("Keep walking") if state.at_the_door else self.tr("Walk away"))
        view.accept.setText(self.tr("Close the deal") if state.accepted is not None else self.tr("Accept"))
        view.coaching.setText(self._coaching_words(settings.coaching))
        self._show_ledger()
        view.transcript.show_active("" if ended else state.active_tactic)
        self._show_hint()
        self._tick(self.bridge.now_ms())
        if state.phase is Phase.ADJOURNED and not (self._away or self.conductor.waiting):
            self._away = True
            view.field.setEnabled(False)
            view.show_away(away_words(self.bridge))
            self.adjourned.emit()
        if ended and not self._over:
            view.ask.hide()
            view.field.setEnabled(False)
            if not self.conductor.waiting and not needs_reply(self.bridge.state):
                self._over = True
                view.show_ended()
                self.ended.emit()

    @property
    def _coaching(self) -> Coaching:
        return Coaching.OFF if self.shown.state.mode is ev.Mode.DRILL else self._settings.current.coaching

    def _show_ledger(self) -> None:
        seen = [item for item in self.bridge.recorded if item.seq <= self.shown.state.seq]
        self._view.ledger.show_ledger(seen, wanted=self._coaching is not Coaching.OFF)

    def _show_hint(self) -> None:
        coaching = self._coaching
        hint = hint_for(self.bridge.scenario, self.shown.state, coaching)
        self._coach.show_hint(hint)

    def _coaching_words(self, coaching: Coaching) -> str:
        match coaching:
            case Coaching.OFF:
                return self.tr("coaching: off")
            case Coaching.GENTLE:
                return self.tr("coaching: gentle")
            case Coaching.FULL:
                return self.tr("coaching: full")

    def _pausing(self, _pressing: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        self._paused_at_ms = self.bridge.now_ms()
        self._tick(self._paused_at_ms)

    def _typing(self) -> None:
        self._paused_at_ms = None
        self._view.transcript.show_writing(short_name(self.bridge.scenario.persona.name))
        self._tick(self.bridge.now_ms())

    def _tick(self, now_ms: int) -> None:
        settings, state = self._settings.current, self.shown.state
        if self.conductor.stage is Stage.PAUSING and self._paused_at_ms is not None:
            quiet = counterparts_quiet(state, self._paused_at_ms, now_ms)
        elif self.conductor.stage is Stage.QUIET:
            quiet = learners_quiet(
                state,
                now_ms,
                words_per_minute=settings.reading_words_per_minute,
                first_key_ms=self._first_key_ms,
                void=was_away(self.bridge.recorded),
            )
        else:
            quiet = NO_QUIET
        self._view.silence.show_quiet(quiet, marks=settings.silence_marks)

    def _typed(self) -> None:
        now = self.bridge.now_ms()
        self._coach.forget()
        if not self._view.field.text.strip():
            self._first_key_ms = self._last_key_ms = None
        else:
            if self._first_key_ms is None:
                self._first_key_ms = now
                if self.bridge.state.holding_since_ms is not None:
                    self.bridge.submit(EndHold())
            self._last_key_ms = now
        self.conductor.learner_types = self._first_key_ms is not None
        self._tick(now)

    def _write_on(self, text: str) -> None:
        self._view.show_talk()
        self._view.field.put(text)
        self._view.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_field(self) -> None:
        self._sending = False
        self._view.field.setReadOnly(False)
        self._view.field.clear()

    def _correct(self, seq: int, reading: Reading) -> None:
        """Put a reading right; values that change go to the sheet, because what was said stands until said anew."""
        line = next((one for one in self.shown.state.spoken if one.seq == seq), None)
        before = offered_values(line.reading) if line is not None and line.reading is not None else {}
        meant = {
            issue: value
            for issue, value in offered_values(reading).items()
            if issue not in before or not same_value(before[issue], value)
        }
        self.bridge.submit(CorrectReading(of_seq=seq, reading=reading))
        if meant and not self._over:
            self._view.sheet.prefill(meant)

    def _name_tactic(self, tactic: str) -> None:
        entry = self.bridge.scenario.tactics[tactic]
        text = self.tr("This feels to me like {tactic}. Shall we look at what each of us needs instead?")
        self.bridge.submit(NameTactic(tactic=tactic, text=text.format(tactic=entry.name.lower())))

    def _let_write_on(self) -> None:
        self._sending = False
        self._view.field.setReadOnly(False)

    def _refused(self, refusal: Refusal) -> None:
        self._let_write_on()
        self._frame.notices.info(refusal.message)

    def _failed(self, error: UserFacing) -> None:
        self._let_write_on()
        text = " ".join(part for part in (error.message, error.safe, error.remedy) if part)
        action = NoticeAction(text=self.tr("Try again"), run=self.bridge.retry)
        self._frame.notices.post(Notice(text=text, level=Level.ERROR, action=action))
        self._refresh()

    def mind_window(self, *, shown: bool) -> None:
        """Take notice that the window was minimised, or is back: some desktops keep the program active then."""
        if self._present:
            self._mind_focus(here=shown)

    def _mind_application(self, state: Qt.ApplicationState) -> None:
        if self._present:
            self._mind_focus(here=state == Qt.ApplicationState.ApplicationActive)

    def _mind_focus(self, *, here: bool) -> None:
        if self._closed or not self._talking:
            return
        away = self.bridge.state.unfocused_since_ms is not None
        if here and away:
            self.bridge.submit(RegainFocus())
        elif not here and not away:
            self.bridge.submit(LoseFocus())
