"""Sessions for reports: scripts of the library, and a learner who says whatever a test wants."""

from __future__ import annotations

from pathlib import Path

from tests.session.rooms import Clock2026, leave, play_stored, room_in
from trainer.reports.past import Past

SCRIPTS = (("s06-rent-renewal", "two-years-for-repairs"), ("s06-rent-renewal", "to-the-ring-road"))
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)> &lt;b&gt; {braces} %s',
    "</title></style></main><iframe src='javascript:alert(1)'>",
    "\u202eright to left\u2066 and never back",
    "bell \x07 escape \x1b[31m null \x00 delete \x7f next \x85 end",
    '=HYPERLINK("http://example.invalid") @SUM(1) +1 -1',
    "@SUM(A1:A9)",
    "-2+3",
    "+44 20",
    "lone \ud800 surrogate",
    "\u4f60\u597d \u0645\u0631\u062d\u0628\u0627 e\u0301",
)


def play_scripts(folder: Path) -> tuple[Past, ...]:
    """Play two scripts of the library, a deal and a walk-away, and return them filed."""
    clock = Clock2026()
    with room_in(folder, clock) as room:
        pasts = []
        for slug, name in SCRIPTS:
            clock.off_ms += 86_400_000
            sitting, _ = play_stored(room, clock, slug, name)
            pasts.append(room.file(sitting.id))
        return tuple(pasts)


def play_words(folder: Path, *lines: str) -> Past:
    """Play a session in which the learner says these things and leaves."""
    with room_in(folder, Clock2026()) as room:
        sitting = room.begin_starter("s06-rent-renewal")
        for line in lines:
            sitting.session.reply()
            sitting.session.say(line)
        sitting.session.reply()
        leave(sitting.session)
        sitting.session.reply()
        return room.file(sitting.id)
