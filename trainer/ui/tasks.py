"""Slow work off the UI thread; results come back on it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from trainer.core.errors import Cancelled

log = logging.getLogger(__name__)
T = TypeVar("T")


class Lane(StrEnum):
    """Where work queues: one thread each, so the database has one writer and exports never wait for it."""

    DATABASE = "database"
    WORK = "work"


class CancelToken:
    """A flag that the user raises and the work looks at."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Ask the work to stop; safe from any thread."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether a stop was asked for."""
        return self._event.is_set()


class Work:
    """What a running operation may use: report progress and look whether it should stop."""

    def __init__(self, token: CancelToken, report: Callable[[int, int, str], None]) -> None:
        self._token = token
        self._report = report

    def check(self) -> None:
        """Stop here if the user called the work off.

        Raises:
            Cancelled: the token was cancelled.
        """
        if self._token.cancelled:
            raise Cancelled

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tell how much is done, and stop here if the work was called off; total 0 means unknown.

        Raises:
            Cancelled: the token was cancelled.
        """
        self.check()
        self._report(done, total, text)


class Task(QObject, Generic[T]):
    """One operation under way; it tells its ends on the UI thread, exactly one of them.

    Signals:
        progressed: done, total and a text.
        succeeded: the result.
        failed: the exception.
        cancelled: the work stopped because it was asked to.
        ended: after any of the last three.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    # Emitted on the working thread, received on the UI thread, where all of the above are emitted.
    _reported = Signal(int, int, str)
    _arrived = Signal(object)

    def __init__(self, token: CancelToken, parent: QObject) -> None:
        super().__init__(parent)
        self.token = token
        self._reported.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._arrived.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; it ends by itself at its next look."""
        self.token.cancel()

    def perform(self, op: Callable[[Work], T]) -> T:
        """Do the work; on the working thread.

        Raises:
            Cancelled: the work was called off before it began.
        """
        work = Work(self.token, self._reported.emit)
        work.check()
        return op(work)

    def deliver(self, future: Future[T]) -> None:
        """Hand over what came of the work; on the working thread."""
        self._arrived.emit(future)

    @Slot(int, int, str)
    def _pass_on(self, done: int, total: int, text: str) -> None:
        self.progressed.emit(done, total, text)

    @Slot(object)
    def _settle(self, future: Future[T]) -> None:
        if future.cancelled():
            self.cancelled.emit()
        else:
            match future.exception():
                case None:
                    self.succeeded.emit(future.result())
                case Cancelled():
                    self.cancelled.emit()
                case error:
                    self.failed.emit(error)
        self.ended.emit()
        self.deleteLater()


class Tasks(QObject):
    """Runs operations on one thread per lane and joins them at close.

    Signals:
        unhandled: an exception for which the caller gave no on_error.
    """

    unhandled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[Lane, ThreadPoolExecutor] = {}
        self._running: set[Task[object]] = set()
        self._closed = False

    def run(
        self,
        op: Callable[[Work], T],
        *,
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        on_progress: Callable[[int, int, str], None] | None = None,
        token: CancelToken | None = None,
        lane: Lane = Lane.DATABASE,
    ) -> Task[T]:
        """Run op(work) off the UI thread; the callbacks are called on the UI thread.

        Without on_error, a failure is sent out as `unhandled`. A cancelled operation calls nothing.

        Raises:
            RuntimeError: the tasks are closed.
        """
        if self._closed:
            raise RuntimeError("tasks are closed")
        task: Task[T] = Task(token or CancelToken(), self)
        if on_done is not None:
            task.succeeded.connect(on_done)
        task.failed.connect(on_error or self.unhandled.emit)
        if on_progress is not None:
            task.progressed.connect(on_progress)
        self._running.add(task)  # type: ignore[arg-type]
        task.ended.connect(partial(self._running.discard, task))
        future = self._thread(lane).submit(task.perform, op)
        future.add_done_callback(task.deliver)
        return task

    @property
    def busy(self) -> bool:
        """Tell whether an operation waits, runs, or has not yet told its end."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what waits, ask what runs to stop, and wait for the threads to end; no callback is called any more."""
        self._closed = True
        for task in tuple(self._running):
            task.cancel()
            task.blockSignals(True)  # noqa: FBT003 - nobody is left to hear of it
        for thread in self._threads.values():
            thread.shutdown(wait=True, cancel_futures=True)
        self._threads.clear()
        self._running.clear()

    def _thread(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._threads:
            self._threads[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"hardball-{lane}")
        return self._threads[lane]
