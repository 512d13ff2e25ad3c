"""The player process: plays one WAV file at a time through QtMultimedia and says exactly when it ended.

Playback has its own process because the sound server may die: libpulse then aborts whoever starts the next sound, and a
server that is stuck blocks its caller. Started as `python -m trainer.voice.player FOLDER`; one JSON object a line:
in   {"op": "play", "id": 7, "file": "line-0a.wav", "volume": 0.8}, {"op": "stop"}
out  {"event": "ready", "device": "Speakers", "devices": 2} once (device null when there is none),
     {"event": "unavailable", "reason": "..."} and exit, {"event": "device", "device": ...} when the default changes,
     {"event": "started", "id": 7, "ms": 3950}, {"event": "progress", "id": 7, "ms": 400} about twenty times a second,
     {"event": "finished", "id": 7, "ms": 3950} at the end of the sound or after a stop, with what was played,
     {"event": "failed", "id": 7, "reason": "no_device" | "stalled" | "device" | "file"}.
"""

from __future__ import annotations

import sys
from pathlib import Path

from trainer.voice.messages import Outlet


def main(arguments: list[str]) -> int:
    """Serve until standard input ends; return the exit code."""
    outlet = Outlet()
    try:
        from trainer.voice.playback import serve  # noqa: PLC0415 - a missing sound library is an answer, not a crash
    except ImportError as error:
        outlet.send(event="unavailable", reason=str(error))
        return 0
    return serve(Path(arguments[0]), outlet)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
