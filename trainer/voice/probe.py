"""What `hardball doctor` asks about the voice: engine, rendering, sound output; no event loop, and never a hang."""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trainer.core.errors import UserFacing
from trainer.voice.casting import driver_for
from trainer.voice.commands import ChildCommand, Role, child_command
from trainer.voice.messages import Message, encode, read_messages
from trainer.voice.speech import Trouble, VoiceProfile, describe

TIMEOUT_S = 20.0
"""For each of the two processes; the first start of a speech engine on Windows may take ten seconds."""
SLOW_RENDER_MS = 500
_LINE = "We can close this today, if the price is right."
_ENGINE_REMEDIES = {
    "nsss": "Reinstall Hardball with its macOS parts (pyobjc).",
    "sapi5": "Check that Windows has a speech voice: Settings, Time and language, Speech.",
}


class Health(StrEnum):
    """How a part of the voice is doing."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One finding: what was looked at, how it is, what was seen, and what to do if it is not well."""

    name: str
    health: Health
    detail: str
    remedy: str = ""


def probe(
    *, worker: ChildCommand | None = None, player: ChildCommand | None = None, timeout_s: float = TIMEOUT_S
) -> tuple[Check, ...]:
    """Start both voice processes, have one line rendered, and return what was found; takes a second or so.

    Raises:
        UserFacing: a process cannot be started at all, which means a broken installation.
    """
    folder = Path(tempfile.mkdtemp(prefix="hardball-probe-"))
    try:
        return (
            *_check_engine(worker or child_command(Role.WORKER, folder), timeout_s),
            _check_output(player or child_command(Role.PLAYER, folder), timeout_s),
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _check_engine(command: ChildCommand, timeout_s: float) -> tuple[Check, ...]:
    remedy = _ENGINE_REMEDIES.get(driver_for(sys.platform), describe(Trouble.NO_ENGINE)[1])
    with _conversation(command, timeout_s) as child:
        first = child.hear()
        if first.get("event") != "ready":
            return (Check(name="Speech engine", health=Health.FAILED, detail=_reason(first), remedy=remedy),)
        engine = _engine_found(first, remedy)
        began = time.monotonic()
        profile = VoiceProfile()
        child.say(
            op="render",
            id=1,
            text=_LINE,
            file="line-0.wav",
            language=profile.language,
            gender=profile.gender.value,
            rate=profile.rate,
            pitch=profile.pitch,
            timbre=profile.timbre,
        )
        answer = child.hear()
        return engine, _rendering_found(answer, round(1000 * (time.monotonic() - began)))


def _engine_found(ready: Message, remedy: str) -> Check:
    voices = ready.get("voices")
    detail = f"{ready.get('driver')}, {voices} voices"
    if not voices:
        return Check(name="Speech engine", health=Health.DEGRADED, detail=detail, remedy=remedy)
    return Check(name="Speech engine", health=Health.OK, detail=detail)


def _rendering_found(answer: Message, took_ms: int) -> Check:
    if answer.get("event") != "rendered":
        remedy = describe(Trouble.ENGINE_FAILED)[1]
        return Check(name="Rendering", health=Health.FAILED, detail=_reason(answer), remedy=remedy)
    detail = f"{answer.get('ms')} ms of speech in {took_ms} ms"
    if took_ms > SLOW_RENDER_MS:
        remedy = "Close programs that keep the processor busy; long lines may be shown as text only."
        return Check(name="Rendering", health=Health.DEGRADED, detail=detail, remedy=remedy)
    return Check(name="Rendering", health=Health.OK, detail=detail)


def _check_output(command: ChildCommand, timeout_s: float) -> Check:
    with _conversation(command, timeout_s) as child:
        first = child.hear()
    if first.get("event") != "ready":
        remedy = describe(Trouble.NO_PLAYBACK)[1]
        return Check(name="Sound output", health=Health.FAILED, detail=_reason(first), remedy=remedy)
    if first.get("device") is None:
        what, remedy = describe(Trouble.NO_DEVICE)
        return Check(
            name="Sound output", health=Health.DEGRADED, detail=f"{what} Lines are shown as text.", remedy=remedy
        )
    return Check(name="Sound output", health=Health.OK, detail=f"{first['device']} ({first.get('devices')} in all)")


def _reason(message: Message) -> str:
    return str(message.get("reason") or "no answer")


class _Child:
    """A voice process talked to in turns; every answer is awaited for a bounded time."""

    def __init__(self, process: subprocess.Popen[bytes], timeout_s: float) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._input = process.stdin
        self._timeout_s = timeout_s
        self._heard: queue.SimpleQueue[Message] = queue.SimpleQueue()
        output = process.stdout.fileno()
        self._listener = threading.Thread(target=self._listen, args=(output,), daemon=True)
        self._listener.start()

    def say(self, **message: object) -> None:
        """Send a message; a process that has ended is noticed when it does not answer."""
        with contextlib.suppress(OSError):
            self._input.write(encode(message))
            self._input.flush()

    def hear(self) -> Message:
        """Return the next message, or one that gives the reason why there is none."""
        try:
            return self._heard.get(timeout=self._timeout_s)
        except queue.Empty:
            return {"reason": f"no answer within {self._timeout_s:g} s"}

    def join(self) -> None:
        """Wait for the end of the output, once the process has ended."""
        self._listener.join(timeout=1)

    def _listen(self, output: int) -> None:
        for message in read_messages(output):
            self._heard.put(message)
        self._heard.put({"reason": "the process ended without an answer"})


@contextlib.contextmanager
def _conversation(command: ChildCommand, timeout_s: float) -> Iterator[_Child]:
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
            [command.program, *command.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **command.environment},
            start_new_session=True,
        )
    except OSError as error:
        raise UserFacing(f"A voice process could not be started: {error}.", remedy="Reinstall Hardball.") from error
    child = _Child(process, timeout_s)
    try:
        yield child
    finally:
        process.kill()
        process.wait()
        child.join()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
