"""A process of ours that serves the app by line messages: restarted when it dies, never waited for."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
from enum import Enum, auto

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from trainer.voice.commands import ChildCommand
from trainer.voice.messages import GarbledError, LineBuffer, Message, encode

RESTARTS = 3
"""Restarts without a single success between them, after which we stop trying."""
START_LIMIT_MS = 15_000
"""Generous: the first start on Windows generates COM wrappers."""
_END_LIMIT_MS = 300
_KEPT_STDERR = 2000

_log = logging.getLogger(__name__)


class State(Enum):
    """What a companion is doing."""

    RESTING = auto()
    STARTING = auto()
    READY = auto()
    GONE = auto()
    """It said that it cannot work here, or died too often; only `retry` starts it again."""


class Companion(QObject):
    """Keeps one child process alive.

    Signals:
        ready: the child can serve; carries its message.
        received: any later message.
        lost: the child died, hung or garbled; it has been killed and, unless `gave_up` follows, starts again.
        unavailable: the child says that it cannot work on this machine; carries the reason.
        gave_up: it was lost too often.
    """

    ready = Signal(object)
    received = Signal(object)
    lost = Signal(str)
    unavailable = Signal(str)
    gave_up = Signal(str)

    def __init__(
        self,
        command: ChildCommand,
        *,
        restarts: int = RESTARTS,
        start_limit_ms: int = START_LIMIT_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.state = State.RESTING
        self._command = command
        self._restarts = restarts
        self._losses = 0
        self._process: QProcess | None = None
        self._dying: set[QProcess] = set()
        self._lines = LineBuffer()
        self._stderr = b""
        self._start_limit = QTimer(self, singleShot=True, interval=start_limit_ms)
        self._start_limit.timeout.connect(lambda: self.fail("did not start in time"))

    def start(self) -> None:
        """Start the child unless it runs or is known not to work."""
        if self.state is not State.RESTING:
            return
        self.state = State.STARTING
        self._lines = LineBuffer()
        self._stderr = b""
        process = QProcess(self)
        self._process = process
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in self._command.environment.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setProgram(self._command.program)
        process.setArguments(list(self._command.arguments))
        if sys.platform != "win32":
            # Its own session, so that killing the group takes along whatever a speech engine may have started.
            parameters = QProcess.UnixProcessParameters()
            parameters.flags = QProcess.UnixProcessFlag.CreateNewSession
            process.setUnixProcessParameters(parameters)
        process.readyReadStandardOutput.connect(lambda: self._read(process))
        process.readyReadStandardError.connect(lambda: self._keep_stderr(process))
        process.finished.connect(lambda code, _status: self._ended(process, f"ended with code {code}"))
        process.errorOccurred.connect(lambda error: self._ended_by(process, error))
        self._start_limit.start()
        process.start()

    def is_ready(self) -> bool:
        """Return whether messages reach the child."""
        return self.state is State.READY

    def is_gone(self) -> bool:
        """Return whether only `retry` can bring the child back."""
        return self.state is State.GONE

    def send(self, **message: object) -> None:
        """Send a message to a child that is ready; to any other it is dropped."""
        if self._process is not None and self.state is State.READY:
            self._process.write(encode(message))

    def prove(self) -> None:
        """Take note that the child did its work: earlier losses no longer count."""
        self._losses = 0

    def fail(self, reason: str) -> None:
        """Kill a child that misbehaves; it starts again as long as restarts are left."""
        process, self._process = self._process, None
        self._start_limit.stop()
        if process is not None:
            self._kill(process)
        if self.state is State.GONE:
            return
        self.state = State.RESTING
        self._losses += 1
        _log.warning("%s lost: %s %s", self._name(), reason, self._stderr[-_KEPT_STDERR:].decode(errors="replace"))
        if self._losses > self._restarts:
            self.state = State.GONE
        self.lost.emit(reason)
        # Whoever heard of the loss may have closed us.
        if self._losses > self._restarts:
            self.gave_up.emit(reason)
        else:
            self.start()

    def retry(self) -> None:
        """Forget the past and start a fresh child, in place of the present one if there is one."""
        self._losses = 0
        self._start_limit.stop()
        process, self._process = self._process, None
        if process is not None:
            self._kill(process)
        self.state = State.RESTING
        self.start()

    def close(self) -> None:
        """Kill the child and wait for its end, which takes some milliseconds."""
        self.state = State.GONE
        self._start_limit.stop()
        process, self._process = self._process, None
        if process is not None:
            self._kill(process)
        for dying in tuple(self._dying):
            dying.waitForFinished(_END_LIMIT_MS)

    def _name(self) -> str:
        return next((word for word in self._command.arguments if word.startswith("trainer.")), self._command.program)

    def _read(self, process: QProcess) -> None:
        piece = process.readAllStandardOutput().data()
        if process is not self._process:
            return
        try:
            for message in self._lines.feed(bytes(piece)):
                self._take(message)
                if process is not self._process:
                    return
        except GarbledError as error:
            self.fail(f"garbled output: {error}")

    def _take(self, message: Message) -> None:
        if self.state is State.READY:
            self.received.emit(message)
            return
        match message:
            case {"event": "ready"}:
                self._start_limit.stop()
                self.state = State.READY
                self.ready.emit(message)
            case {"event": "unavailable"}:
                self._start_limit.stop()
                self.state = State.GONE
                reason = str(message.get("reason", ""))
                _log.info("%s unavailable: %s", self._name(), reason)
                self.unavailable.emit(reason)
            case _:
                raise GarbledError("spoke before it was ready")

    def _keep_stderr(self, process: QProcess) -> None:
        self._stderr = (self._stderr + process.readAllStandardError().data())[-_KEPT_STDERR:]

    def _ended_by(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._ended(process, f"could not be started: {process.errorString()}")

    def _ended(self, process: QProcess, reason: str) -> None:
        """Tell an end of its own from the end of a process we killed."""
        self._dying.discard(process)
        if process is self._process:
            self._keep_stderr(process)
            self._process = None
            if self.state is not State.GONE:
                self.fail(reason)
        process.deleteLater()

    def _kill(self, process: QProcess) -> None:
        """Kill the child and its group; its end is collected later, when Qt reports it."""
        pid = process.processId()
        if process.state() == QProcess.ProcessState.NotRunning:
            process.deleteLater()
            return
        self._dying.add(process)
        if sys.platform != "win32" and pid:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
        process.kill()
