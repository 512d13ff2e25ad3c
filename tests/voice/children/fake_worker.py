"""A stand-in for the speech worker that obeys or misbehaves as told; run as a script: FOLDER BEHAVIOUR."""

import json
import os
import struct
import sys
import threading
import wave
from pathlib import Path

FOLDER, BEHAVIOUR = Path(sys.argv[1]), sys.argv[2]
TONE_MS = 100
RATE = 8000


def send(**message: object) -> None:
    os.write(1, json.dumps(message).encode() + b"\n")


def hang() -> None:
    threading.Event().wait()


def first_time(deed: str) -> bool:
    """Return True once for each deed, over all runs that share the folder."""
    mark = FOLDER / f"done-{deed}"
    if mark.exists():
        return False
    mark.touch()
    return True


def misbehave_at_start() -> None:
    match BEHAVIOUR:
        case "no_engine":
            send(event="unavailable", reason="no such library")
            sys.exit(0)
        case "crash_at_start":
            sys.exit(7)
        case "hang_at_start":
            hang()
        case "garbage_at_start":
            os.write(1, b"Audio saved to /somewhere\n")
            hang()
        case "flood":
            os.write(1, b"x" * 100_000)
            hang()


def misbehave_on_line(number: object) -> None:
    match BEHAVIOUR:
        case "crash_on_line":
            os._exit(9)
        case "crash_once" if first_time("crash"):
            os._exit(9)
        case "hang_on_line":
            hang()
        case "hang_once" if first_time("hang"):
            hang()
        case "garbage_on_line":
            os.write(1, b"{not json\n")
            hang()
        case "lies":
            send(event="rendered", id=number, ms=5)
        case "fail_line":
            send(event="failed", id=number, reason="cannot pronounce")
        case _:
            return
    raise InterruptedError


def render(message: dict[str, object]) -> None:
    with (FOLDER / "asked.log").open("a", encoding="utf-8") as log:
        log.write(f"{message['text']}\n")
    misbehave_on_line(message["id"])
    with wave.open(str(FOLDER / str(message["file"])), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(struct.pack("<h", 1000) * (RATE * TONE_MS // 1000))
    send(event="rendered", id=message["id"], ms=TONE_MS)


misbehave_at_start()
send(event="ready", driver="fake", voices=1)
for line in sys.stdin.buffer:
    try:
        render(json.loads(line))
    except InterruptedError:
        continue
