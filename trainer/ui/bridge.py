"""Carries a session's hooks to Qt: calls run on the database thread, what happened arrives on the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from trainer.core import events as ev
from trainer.core.errors import UserFacing
from trainer.core.rules import Order, Refusal
from trainer.core.table import TableState
from trainer.core.terms import Terms
from trainer.session.dry_turn import take_dry_turn
from trainer.session.practice import PracticeSession
from trainer.session.room import Sitting
from trainer.ui.tasks import Lane, Tasks, Work

Act = Callable[[PracticeSession], Refusal | None]


@dataclass(slots=True, kw_only=True)
class _Call:
    """One call under way; done says that its own part was stored, so that a second try only asks for the answer."""

    act: Act
    reply: bool
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Result:
    """What the session was after a call, as one consistent picture."""

    recorded: tuple[ev.Recorded, ...]
    state: TableState
    refusal: Refusal | None
    error: Exception | None


class SessionBridge(QObject):
    """One session as the UI thread sees it: the state is a snapshot, every call comes back as a signal.

    Signals:
        happened: committed events (tuple of Recorded, each once and in order) and the state after them.
        refused: a Refusal with the sentence for the learner.
        failed: the UserFacing error of a call that could not be carried out; nothing shown is lost, `retry` tries it
            again.
        weighed: what words that were only weighed would get wrong (tuple of Foreseen).
    """

    happened = Signal(object, object)
    refused = Signal(object)
    failed = Signal(object)
    weighed = Signal(object)

    def __init__(self, *, sitting: Sitting, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = sitting.session
        self._tasks = tasks
        self._waiting = 0
        self._closed = False
        self._broken: list[_Call] = []
        self.session_id = sitting.id
        self.scenario = sitting.session.scenario
        self.recorded: tuple[ev.Recorded, ...] = sitting.session.recorded
        self.state: TableState = sitting.session.state

    @property
    def busy(self) -> bool:
        """Tell whether a call is still under way."""
        return self._waiting > 0

    def now_ms(self) -> int:
        """Return the session's own time in ms."""
        return self._session.now_ms()

    @property
    def has_slept(self) -> bool:
        """Tell whether the machine slept, which the session can note now; not while it waits to be tried again."""
        return self._session.stopwatch.has_slept and not self.busy and not self._broken

    def note_sleep(self) -> None:
        """Let the session note that the machine slept."""
        self._call(PracticeSession.note_sleep, reply=False)

    def silence_due_ms(self, words_per_minute: float) -> int | None:
        """Return when the counterpart will break the learner's silence, or None."""
        return self._session.silence_due_ms(words_per_minute)

    def warm_up(self) -> None:
        """Get ready to answer while the learner reads the opening; nothing comes back."""
        self._tasks.run(self._warm_up, lane=Lane.DATABASE)

    def say(
        self, text: str, *, terms: Terms | None = None, first_key_ms: int | None = None, last_key_ms: int | None = None
    ) -> None:
        """Say something with terms from the sheet; the counterpart's answer follows."""
        self._call(
            lambda session: session.say(text, terms=terms, first_key_ms=first_key_ms, last_key_ms=last_key_ms),
            reply=True,
        )

    def weigh(
        self, text: str, *, terms: Terms | None = None, first_key_ms: int | None = None, last_key_ms: int | None = None
    ) -> None:
        """Find out what saying this would get wrong, without saying it."""
        self._waiting += 1
        session = self._session
        self._tasks.run(
            lambda _work: session.weigh(text, terms=terms, first_key_ms=first_key_ms, last_key_ms=last_key_ms),
            on_done=self._tell_weighed,
            on_error=self._break_down,
            lane=Lane.DATABASE,
        )

    def submit(self, order: Order) -> None:
        """Carry out an order; the counterpart answers when it has something to say."""
        self._call(lambda session: session.submit(order), reply=True)

    def answer(self) -> None:
        """Let the counterpart take a turn that is still owed, for example after a restart."""
        self._call(lambda _: None, reply=True)

    def break_silence(self) -> None:
        """Let the counterpart speak into the learner's silence."""
        self._call(PracticeSession.break_silence, reply=False)

    def retry(self) -> None:
        """Try again what failed, in the order it was asked for; what was stored already is not done twice."""
        broken, self._broken = self._broken, []
        for call in broken:
            self._start(call)

    def forget_failures(self) -> None:
        """Give up what failed: the learner goes on in another way."""
        self._broken.clear()

    def close(self) -> None:
        """Tell nobody any more; calls under way still end in the store."""
        self._closed = True

    def _call(self, act: Act, *, reply: bool) -> None:
        self._start(_Call(act=act, reply=reply))

    def _start(self, call: _Call) -> None:
        self._waiting += 1
        self._tasks.run(
            partial(self._run, call),
            on_done=partial(self._arrive, call),
            on_error=self._break_down,
            lane=Lane.DATABASE,
        )

    def _warm_up(self, _work: Work) -> None:
        if not self._closed:
            take_dry_turn(self._session)

    def _run(self, call: _Call, _work: Work) -> _Result:
        refusal: Refusal | None = None
        error: Exception | None = None
        try:
            if not call.done:
                refusal = call.act(self._session)
                call.done = True
            if refusal is None and call.reply and self._session.awaits_reply:
                self._session.reply()
        except UserFacing as failure:
            error = failure
        return _Result(recorded=self._session.recorded, state=self._session.state, refusal=refusal, error=error)

    def _arrive(self, call: _Call, result: _Result) -> None:
        self._waiting -= 1
        if self._closed:
            return
        fresh = result.recorded[len(self.recorded) :]
        self.recorded, self.state = result.recorded, result.state
        if fresh:
            self.happened.emit(fresh, self.state)
        if result.refusal is not None:
            self.refused.emit(result.refusal)
        if result.error is not None:
            self._broken.append(call)
            self.failed.emit(result.error)

    def _tell_weighed(self, foreseen: object) -> None:
        self._waiting -= 1
        if not self._closed:
            self.weighed.emit(foreseen)

    def _break_down(self, error: BaseException) -> None:
        """Pass a bug on to whoever reports bugs."""
        self._waiting -= 1
        self._tasks.unhandled.emit(error)
