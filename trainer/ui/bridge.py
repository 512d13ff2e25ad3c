"""Carries a session's hooks to Qt: calls run on the database thread, what happened arrives on the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from trainer.core.rules import Order, Refusal
from trainer.core.table import TableState
from trainer.core.terms import Terms
from trainer.session.practice import PracticeSession
from trainer.session.room import Sitting
from trainer.ui.tasks import Lane, Tasks, Work


class SessionBridge(QObject):
    """One session as the UI thread sees it: the state is a snapshot, every call comes back as a signal.

    Signals:
        happened: committed events (tuple of Recorded) and the state after them.
        refused: a Refusal with the sentence for the learner.
        failed: the exception of a call that could not be carried out; nothing shown is lost.
    """

    happened = Signal(object, object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, *, sitting: Sitting, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = sitting.session
        self._tasks = tasks
        self.session_id = sitting.id
        self.scenario = sitting.session.scenario
        self.state: TableState = sitting.session.state

    def now_ms(self) -> int:
        """Return the session's own time in ms."""
        return self._session.now_ms()

    def silence_due_ms(self, words_per_minute: float) -> int | None:
        """Return when the counterpart will break the learner's silence, or None."""
        return self._session.silence_due_ms(words_per_minute)

    def say(
        self, text: str, *, terms: Terms | None = None, first_key_ms: int | None = None, last_key_ms: int | None = None
    ) -> None:
        """Say something with terms from the sheet; the counterpart's answer follows."""
        self._call(
            lambda session: session.say(text, terms=terms, first_key_ms=first_key_ms, last_key_ms=last_key_ms),
            reply=True,
        )

    def submit(self, order: Order) -> None:
        """Carry out an order; the counterpart answers when it has something to say."""
        self._call(lambda session: session.submit(order), reply=True)

    def answer(self) -> None:
        """Let the counterpart take a turn that is still owed, for example after a restart."""
        self._call(lambda _: None, reply=True)

    def break_silence(self) -> None:
        """Let the counterpart speak into the learner's silence."""

        def speak(session: PracticeSession) -> None:
            session.break_silence()

        self._call(speak, reply=False)

    def _call(self, act: Callable[[PracticeSession], Refusal | None], *, reply: bool) -> None:
        self._tasks.run(
            partial(self._run, act, reply),
            on_done=self._arrive,
            on_error=self.failed.emit,
            lane=Lane.DATABASE,
        )

    def _run(
        self,
        act: Callable[[PracticeSession], Refusal | None],
        reply: bool,  # noqa: FBT001 - bound by partial
        _work: Work,
    ) -> tuple[int, Refusal | None]:
        before = len(self._session.recorded)
        refusal = act(self._session)
        if refusal is None and reply and self._session.awaits_reply:
            self._session.reply()
        return before, refusal

    def _arrive(self, result: tuple[int, Refusal | None]) -> None:
        before, refusal = result
        self.state = self._session.state
        fresh = self._session.recorded[before:]
        if fresh:
            self.happened.emit(fresh, self.state)
        if refusal is not None:
            self.refused.emit(refusal)
