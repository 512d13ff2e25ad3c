"""Count the verdicts, play every transcript again, and write what came out: python -m tests.transcripts [--write]."""

from __future__ import annotations

import sys

from tests.transcripts.replay import Verdict, count, files, play_again, rate, read, write


def main() -> int:
    """Print the rate by file and in all; return 1 when an answer has changed or was never read."""
    changed = 0
    kept = []
    for path in files():
        before = read(path.read_text(encoding="utf-8"))
        now = play_again(before)
        moved = sum(1 for one in now.exchanges if one.verdict is Verdict.UNREAD)
        changed += moved
        if "--write" in sys.argv:
            path.write_text(write(now), encoding="utf-8")
        kept.append(now)
        share = rate(count([now]))
        sys.stdout.write(f"{path.stem:44} {share:6.1%} of {len(now.exchanges):3}, to be read: {moved}\n")
    verdicts = count(kept)
    counts = ", ".join(f"{verdict}: {verdicts[verdict]}" for verdict in Verdict)
    sys.stdout.write(f"all: {rate(verdicts):.1%} responsive of those read; {counts}\n")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
