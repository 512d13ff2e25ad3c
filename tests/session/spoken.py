"""Which lines are said most, and which of them by more than one person: python -m tests.session.spoken 64."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

from tests.session.rooms import library
from tests.session.talkers import talk, written_lines
from trainer.core import events as ev

MOST_LINES = 40


def main(sessions: int) -> int:
    """Play so many sessions; write the share of shared lines, their keys, and the lines that were said most."""
    slugs = library().slugs()
    times: Counter[str] = Counter()
    voices: dict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    shared: set[str] = set()
    for seed in range(sessions):
        session = talk(slugs[seed % len(slugs)], seed)
        scenario = session.scenario
        written |= written_lines(scenario)
        shared |= {line.id for book in scenario.common_lines for lines in book.values() for line in lines}
        for item in session.recorded:
            if isinstance(item.event, ev.CounterpartSpoke):
                times.update(item.event.line_ids)
                for name in item.event.line_ids:
                    voices[name].add(item.event.speaker)
    keys: Counter[str] = Counter()
    for name in shared & times.keys():
        keys[name.split("/")[1]] += times[name]
    sys.stdout.write(f"{times.total()} lines said, {keys.total()} of them from shared books\n")
    sys.stdout.writelines(f"{count:5} {key}\n" for key, count in keys.most_common(MOST_LINES))
    for name, count in times.most_common():
        if len(voices[name]) > 1:
            sys.stdout.write(f"{count:5} {name}: {written.get(name, '')} ({', '.join(sorted(voices[name]))})\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 64))
