"""The speech worker process: renders one line after the other to WAV files and nothing else.

Started as `python -m trainer.voice.worker FOLDER`. Messages, one JSON object a line:
in   {"op": "render", "id": 7, "text": "...", "file": "line-0a.wav", "language", "gender", "rate", "pitch", "timbre"}
out  {"event": "ready", "driver": "espeak", "voices": 131} once, or {"event": "unavailable", "reason": "..."} and exit,
     {"event": "rendered", "id": 7, "ms": 3950} or {"event": "failed", "id": 7, "reason": "..."}.
Files are written in FOLDER only, named line-HEX.wav. When its input ends the app is gone: the process removes its
files and FOLDER, and leaves.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import queue
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from trainer.voice.casting import driver_for
from trainer.voice.engine import EngineError, Synthesiser
from trainer.voice.messages import Message, Outlet, read_messages
from trainer.voice.speech import Gender, VoiceProfile
from trainer.voice.waves import write_wav

HANG_LIMIT_S = 12.0
"""After this long in one line the process ends itself, whatever native code it hangs in."""
PROOF = "Ready."
FILE_NAME = re.compile(r"line-[0-9a-f]{1,64}\.wav")
_ENGINE_FILES = {"nsss": "engine.aiff"}
_ENGINE_FILE = "engine.wav"


def main(arguments: list[str]) -> int:
    """Serve until standard input ends; return the exit code."""
    folder = Path(arguments[0])
    outlet = Outlet()
    waiting: queue.SimpleQueue[Message] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(waiting, folder), daemon=True).start()
    driver = driver_for(sys.platform)
    scratch = folder / _ENGINE_FILES.get(driver, _ENGINE_FILE)
    try:
        synthesiser = Synthesiser(driver)
    except EngineError as error:
        outlet.send(event="unavailable", reason=str(error))
        return 0
    # One short line proves the engine, and the first call of a process is the one that behaves unlike the others.
    faulthandler.dump_traceback_later(HANG_LIMIT_S, exit=True, file=2)
    try:
        synthesiser.render(PROOF, VoiceProfile(), scratch)
    except EngineError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    faulthandler.cancel_dump_traceback_later()
    outlet.send(event="ready", driver=driver, voices=len(synthesiser.voices))
    while True:
        _serve(waiting.get(), synthesiser, folder, scratch, outlet.send)


def _listen(waiting: queue.SimpleQueue[Message], folder: Path) -> None:
    for message in read_messages(0):
        waiting.put(message)
    _clear(folder)
    os._exit(0)


def _clear(folder: Path) -> None:
    """Remove what this process wrote, by name, so that a wrong FOLDER loses nothing."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if FILE_NAME.fullmatch(path.with_suffix(".wav").name) or path.stem == Path(_ENGINE_FILE).stem:
                path.unlink(missing_ok=True)
        folder.rmdir()


def _serve(message: Message, synthesiser: Synthesiser, folder: Path, scratch: Path, send: Callable[..., None]) -> None:
    """Render one line; a line that fails is reported, a line that hangs ends the process."""
    faulthandler.dump_traceback_later(HANG_LIMIT_S, exit=True, file=2)
    try:
        target = folder / _checked(str(message["file"]))
        profile = VoiceProfile(
            language=str(message["language"]),
            gender=Gender(message["gender"]),
            rate=int(message["rate"]),
            pitch=float(message["pitch"]),
            timbre=int(message["timbre"]),
        )
        sound = synthesiser.render(str(message["text"]), profile, scratch)
        partial = target.with_suffix(".part")
        write_wav(partial, sound)
        partial.replace(target)
        send(event="rendered", id=message["id"], ms=sound.milliseconds)
    except (EngineError, KeyError, ValueError, TypeError, OSError) as error:
        send(event="failed", id=message.get("id"), reason=f"{type(error).__name__}: {error}")
    finally:
        faulthandler.cancel_dump_traceback_later()


def _checked(name: str) -> str:
    if not FILE_NAME.fullmatch(name):
        raise ValueError(f"no name for a line: {name!r}")
    return name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
