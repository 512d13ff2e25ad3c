"""A stand-in for the player process, without sound: run as a script with FOLDER BEHAVIOUR."""

import json
import os
import sys
import threading
import wave
from pathlib import Path

FOLDER, BEHAVIOUR = Path(sys.argv[1]), sys.argv[2]
LONG_MS = 60_000


def send(**message: object) -> None:
    os.write(1, json.dumps(message).encode() + b"\n")


def log(word: str) -> None:
    with (FOLDER / "played.log").open("a", encoding="utf-8") as file:
        file.write(f"{word}\n")


def first_time(deed: str) -> bool:
    mark = FOLDER / f"done-{deed}"
    if mark.exists():
        return False
    mark.touch()
    return True


class Sound:
    """The sound in progress: reports progress, and ends after its length unless cut off."""

    def __init__(self, number: object, length_ms: int) -> None:
        self.number = number
        self.length_ms = length_ms
        self.played_ms = 20
        self.cut = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self) -> None:
        while not self.cut.wait(0.02) and self.played_ms < self.length_ms:
            self.played_ms += 20
            send(event="progress", id=self.number, ms=self.played_ms)
        send(event="finished", id=self.number, ms=self.played_ms)

    def stop(self) -> None:
        self.cut.set()
        self.thread.join()


def play(message: dict[str, object]) -> Sound | None:
    number = message["id"]
    log(f"play {number} {message['volume']}")
    match BEHAVIOUR:
        case "crash_on_play":
            os._exit(6)
        case "crash_once" if first_time("crash"):
            os._exit(6)
        case "frozen":
            threading.Event().wait()
        case "broken_device":
            send(event="failed", id=number, reason="device")
            return None
    with wave.open(str(FOLDER / str(message["file"]))) as file:
        length_ms = 1000 * file.getnframes() // file.getframerate()
    send(event="started", id=number, ms=length_ms)
    match BEHAVIOUR:
        case "stalls":
            send(event="progress", id=number, ms=40)
            send(event="failed", id=number, reason="stalled", ms=40)
            return None
        case "dies_in_sound":
            send(event="progress", id=number, ms=40)
            os._exit(6)
        case "goes_mute":
            threading.Event().wait()
        case "long":
            return Sound(number, LONG_MS)
    return Sound(number, length_ms)


def main() -> None:
    if BEHAVIOUR == "no_playback":
        send(event="unavailable", reason="libpulse.so.0 is missing")
        return
    if BEHAVIOUR == "crash_at_start":
        sys.exit(5)
    if BEHAVIOUR == "hang_at_start":
        threading.Event().wait()
    without = BEHAVIOUR in {"no_device", "device_later"}
    send(event="ready", device=None if without else "Fake", devices=0 if without else 1)
    if BEHAVIOUR == "device_later":
        while not (FOLDER / "plugged-in").exists():
            threading.Event().wait(0.01)
        send(event="device", device="Headphones")
    sound: Sound | None = None
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if message["op"] == "play":
            sound = play(message)
        elif message["op"] == "stop" and sound is not None and BEHAVIOUR != "deaf":
            sound.stop()
            log("stopped")


main()
