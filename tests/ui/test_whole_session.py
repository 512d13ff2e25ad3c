"""Two whole sessions typed into the real window: stored, opened again after a restart, and debriefed correctly.

What the debrief says is compared with figures worked out here by hand: the worth of every option is written out below,
and silences are read from the very rows of the database.
"""

from __future__ import annotations

import itertools
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.starts import screen
from tests.ui.desks import PROJECT

Row = Mapping[str, Any]
Worth = Mapping[str, Mapping[object, tuple[float, float]]]

OFFER_LETTER: Worth = {
    "base": {46: (0, 30), 48: (9, 24), 50: (18, 18), 52: (27, 12), 54: (36, 6), 56: (45, 0)},
    "remote": {1: (0, 10), 2: (8.3333, 6.6667), 3: (16.6667, 3.3333), 4: (25, 0)},
    "start": {2: (0, 40), 4: (3.3333, 26.6667), 6: (6.6667, 13.3333), 8: (10, 0)},
    "signon": {0: (0, 20), 1.5: (6.6667, 13.3333), 3: (13.3333, 6.6667), 4.5: (20, 0)},
}
"""Points to the learner and to the counterpart: a weight, split evenly over the steps between the options."""
COURIER: Worth = {
    "rate": {3.1: (0, 25), 3.24: (6, 20), 3.38: (12, 15), 3.52: (18, 10), 3.66: (24, 5), 3.8: (30, 0)},
    "ontime": {98.5: (0, 30), 97.5: (5, 20), 96.5: (10, 10), 95.5: (15, 0)},
    "penalty": {9: (0, 20), 6: (6.6667, 13.3333), 4: (13.3333, 6.6667), 2: (20, 0)},
    "forecasts": {"none": (0, 5), "monthly": (10, 2.5), "weekly": (20, 0)},
    "exclusivity": {36: (0, 20), 18: (7.5, 10), 0: (15, 0)},
}

TRADED: Sequence[Row] = [
    {
        "after_ms": 6_000,
        "typing_ms": 14_000,
        "say": "My priority is the base salary, and after that the home days. Which point matters most on your side?",
    },
    {"after_ms": 9_500, "typing_ms": 6_000, "say": "What worries you about the start date?"},
    {
        "after_ms": 20_000,
        "typing_ms": 16_000,
        "say": "I propose 56,000, three days at home, a start in two weeks and a sign-on of 3,000.",
    },
    {"hold_ms": 8_000},
    {
        "typing_ms": 18_000,
        "say": "If you can go to 54,000 and three days at home, I can start in two weeks with a sign-on of 1,500.",
    },
    {
        "after_ms": 12_000,
        "typing_ms": 18_000,
        "say": "If you can go to 52,000 and three days at home, I can start in two weeks with a sign-on of 1,500.",
    },
    {
        "after_ms": 12_000,
        "typing_ms": 18_000,
        "say": "If you can go to 52,000 and three days at home, I can start in two weeks with no sign-on.",
    },
    {"after_ms": 5_000, "accept": True},
]
LEFT: Sequence[Row] = [
    {
        "after_ms": 6_500,
        "typing_ms": 15_000,
        "say": "I propose 3.80 a parcel, 97.5% on time, two pounds a miss, weekly forecasts and no exclusivity.",
    },
    {"after_ms": 4_000, "typing_ms": 2_000, "say": "All right, 3.66 a parcel then."},
    {"after_ms": 18_000, "typing_ms": 2_000, "say": "Why three years of exclusivity?"},
    {"after_ms": 8_000, "walk": "The retailers pay more."},
]
PLAYED: Row = {"seed": 11, "visits": [{"steps": TRADED}, {"find": "courier", "steps": LEFT}]}
REOPENED: Row = {"seed": 12, "visits": [{"reopen": 1}, {"reopen": 0}]}
"""The list has the newest first."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One session as it lies in the database."""

    row: Row
    events: Sequence[Row]

    def all(self, kind: str) -> list[Row]:
        return [event for event in self.events if event["kind"] == kind]


@dataclass(frozen=True, kw_only=True)
class Played:
    """What two runs of the program showed and kept; the offer letter comes first, the courier accord second."""

    platforms: set[str]
    shown: Sequence[Row]
    reopened: Sequence[Row]
    kept: Sequence[Kept]


@pytest.fixture(scope="module", params=["offscreen", "Xvfb"])
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    if request.param == "Xvfb" and shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed: no X server to open a window on")
    home = tmp_path_factory.mktemp("home")
    (home / "config").mkdir()
    settings = {"version": 1, "typing_pace": 0.0, "reduced_motion": True}
    (home / "config" / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    with screen(request.param) as environment:
        first, second = (run(home, plan, environment) for plan in (PLAYED, REOPENED))
    return Played(
        platforms={first["platform"], second["platform"]},
        shown=first["shown"],
        reopened=second["shown"],
        kept=read_sessions(home / "data" / "hardball.db"),
    )


def run(home: Path, plan: Row, environment: Mapping[str, str]) -> dict[str, Any]:
    """Run the program once and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.window_play", str(home), json.dumps(plan)],
        cwd=PROJECT,
        env={**environment, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    printed: dict[str, Any] = json.loads(done.stdout)
    return printed


def read_sessions(database: Path) -> list[Kept]:
    """Read the sessions with nothing but SQL, oldest first."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("SELECT * FROM session ORDER BY started_ms").fetchall()
        events = {
            row["id"]: connection.execute("SELECT * FROM event WHERE session_id = ? ORDER BY seq", [row["id"]])
            for row in rows
        }
        return [
            Kept(row=dict(row), events=[{**dict(event), **json.loads(event["body"])} for event in events[row["id"]]])
            for row in rows
        ]


def points(worth: Worth, package: Row) -> tuple[float, float]:
    """Return what a package is worth to the learner and to the counterpart, from the table above."""
    assert worth.keys() == package.keys()
    taken = [worth[issue][value] for issue, value in package.items()]
    return sum(one[0] for one in taken), sum(one[1] for one in taken)


def says(shown: str, value: float) -> bool:
    """Tell whether a whole number on the page is a value, rounded."""
    return abs(float(shown.replace("\u2212", "-")) - value) <= 0.501


def near(value: float) -> object:
    return pytest.approx(value, abs=0.01)


def silences_of(kept: Kept) -> list[dict[str, Any]]:
    """Work the silences out from the stored times: from the end of a line, less its reading, to the first key."""
    found: list[dict[str, Any]] = []
    line, shown, held_from, held = "", 0, None, 0
    for event in kept.events:
        match event["kind"]:
            case "counterpart_spoke":
                line = event["text"]
            case "line_finished":
                shown = event["at_ms"]
            case "hold_began":
                held_from = event["at_ms"]
            case "hold_ended":
                assert held_from is not None
                held = event["at_ms"]
            case "learner_spoke":
                first, last = event["first_key_ms"], event["last_key_ms"]
                thinking = max(0, first - shown - round(len(line.split()) / 238 * 60_000))
                found.append(
                    {
                        "thinking_ms": thinking,
                        "typing_ms": last - first,
                        "held_ms": 0 if held_from is None else min(held, first) - held_from,
                        "bin": bin_by_hand(thinking),
                    }
                )
                held_from = None
    return found


def bin_by_hand(thinking_ms: int) -> str:
    """Return the typed bin: spoken pauses of a third, 1, 3 and 9 seconds, each times three."""
    if thinking_ms < 1_000:
        return "reflex"
    if thinking_ms < 3_000:
        return "quick"
    if thinking_ms < 9_000:
        return "noticeable"
    return "extended" if thinking_ms < 27_000 else "long"


def test_it_was_a_real_window(played: Played, request: pytest.FixtureRequest) -> None:
    wanted = "xcb" if "Xvfb" in request.node.name else "offscreen"
    assert played.platforms == {wanted}


def test_every_word_was_stored_as_it_was_typed(played: Played) -> None:
    for kept, steps in zip(played.kept, (TRADED, LEFT), strict=True):
        assert [line["text"] for line in kept.all("learner_spoke")] == [step["say"] for step in steps if "say" in step]
        assert [event["seq"] for event in kept.events] == list(range(1, len(kept.events) + 1))
    assert [kept.row["scenario"] for kept in played.kept] == ["s01-offer-letter", "s13-courier-sla"]
    assert [kept.row["outcome"] for kept in played.kept] == ["deal", "learner-walked"]
    assert played.kept[1].all("session_ended")[0]["reason"] == "The retailers pay more."


def test_the_debrief_is_the_same_after_a_restart(played: Played) -> None:
    assert list(played.reopened) == list(played.shown)


def test_the_offers_were_understood(played: Played) -> None:
    letter, courier = ([offer["package"] for offer in kept.all("learner_offered")] for kept in played.kept)
    assert letter == [
        {"base": 56, "remote": 3, "start": 2, "signon": 3},
        {"base": 54, "remote": 3, "start": 2, "signon": 1.5},
        {"base": 52, "remote": 3, "start": 2, "signon": 1.5},
        {"base": 52, "remote": 3, "start": 2, "signon": 0},
    ]
    best = {"rate": 3.8, "ontime": 97.5, "penalty": 2, "forecasts": "weekly", "exclusivity": 0}
    assert courier == [best, {**best, "rate": 3.66}]


def test_the_deal_is_worth_what_the_weights_say(played: Played) -> None:
    kept, shown = played.kept[0], played.shown[0]
    deal = kept.all("session_ended")[0]["package"]
    mine, theirs = points(OFFER_LETTER, deal)
    assert (shown["own"], shown["theirs"]) == (near(mine), near(theirs))
    assert shown["against_batna"] == near(mine - 38)
    assert (kept.row["own"], kept.row["joint"]) == (near(mine), near(mine + theirs))
    assert says(shown["figures"][0], mine)
    assert says(shown["figures"][1], mine - 38)
    sheet = shown["tables"]["The sheet"]
    opening = points(OFFER_LETTER, kept.all("counterpart_offered")[0]["package"])
    assert sheet[-2][:2] == ["Points to you", "75"]
    assert sheet[-1][:2] == ["Points to them", "50"]
    for row, first, agreed in ((sheet[-2], opening[0], mine), (sheet[-1], opening[1], theirs)):
        assert says(row[2], first)
        assert says(row[3], agreed)


def test_leaving_is_measured_at_the_alternative(played: Played) -> None:
    kept, shown = played.kept[1], played.shown[1]
    best = max(points(COURIER, offer["package"])[0] for offer in kept.all("counterpart_offered"))
    assert shown["headline"] == "You left the table; your alternative stands."
    assert (shown["own"], shown["theirs"], shown["against_batna"]) == (32, 45, 0)
    assert (kept.row["own"], kept.row["joint"]) == (32, 77)
    assert shown["figures"][0] == "32"
    assert says(shown["figures"][1], best)
    assert says(shown["figures"][2], best - 32)


def test_what_the_learner_gave_is_what_its_offers_lost(played: Played) -> None:
    letter, courier = played.shown
    # 45 + 16.67 + 0 + 13.33 = 75, then 59.33, 50.33 and 43.67; 90 and then a step of the rate less.
    assert letter["given"] == [None, near(15.67), near(9), near(6.67)]
    assert courier["given"] == [None, near(6)]
    for shown, wanted in (
        (letter, [("75 / 50", "opening"), ("59 / 63", "16"), ("50 / 69", "9"), ("44 / 75", "7")]),
        (courier, [("90 / 20", "opening"), ("84 / 25", "6")]),
    ):
        mine = [row for row in shown["tables"]["What was given"] if row[1] == "You"]
        assert [(row[2], row[3]) for row in mine] == wanted


def test_what_came_back_is_what_their_pages_lost(played: Played) -> None:
    for kept, shown, worth in zip(played.kept, played.shown, (OFFER_LETTER, COURIER), strict=True):
        theirs = [points(worth, offer["package"])[1] for offer in kept.all("counterpart_offered")]
        steps = [before - after for before, after in itertools.pairwise(theirs)]
        rows = [row for row in shown["tables"]["What was given"] if row[1] != "You"]
        assert [row[3] == "opening" for row in rows] == [True] + [False] * len(steps)
        assert all(says(row[3], step) for row, step in zip(rows[1:], steps, strict=True))


def test_silences_are_what_the_stored_times_say(played: Played) -> None:
    for kept, shown in zip(played.kept, played.shown, strict=True):
        silences = silences_of(kept)
        assert shown["silences"] == silences
        table = shown["tables"]["Your silences"]
        for row, silence in zip(table, silences, strict=True):
            assert row[2] != "not judged"
            assert float(row[2].removesuffix(" s")) == pytest.approx(silence["thinking_ms"] / 1000, abs=0.51)
            assert float(row[3].removesuffix(" s")) == pytest.approx(silence["typing_ms"] / 1000, abs=0.51)
            assert row[5] == ("8.0 s" if silence["held_ms"] else "")


def test_the_first_silences_worked_out_to_the_millisecond(played: Played) -> None:
    letter, courier = (shown["silences"] for shown in played.shown)
    # Her first line has 21 words: 21 / 238 min = 5,294 ms to read; his has 19: 4,790 ms.
    assert (letter[0]["thinking_ms"], letter[0]["typing_ms"], letter[0]["bin"]) == (706, 14_000, "reflex")
    assert (courier[0]["thinking_ms"], courier[0]["typing_ms"], courier[0]["bin"]) == (1_710, 15_000, "quick")
    assert [one["held_ms"] for one in letter] == [0, 0, 0, 8_000, 0, 0]
    assert {one["bin"] for one in letter} >= {"reflex", "noticeable"}
