"""Every figure of a debrief against the same figure worked out from the rows in the file, over three long sessions."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.independent import metrics, silences
from tests.independent.concessions import Entry, summarise, write_ledger
from tests.independent.concessions import gave as steps_given
from tests.independent.frontier import Landmarks, survey
from tests.independent.rows import Row, ending, of, prepared, stored_sessions
from tests.independent.sittings import ANGELS, CAR, COURIER, DATABASE, DAY_MS, LONG_SESSIONS, play_long
from tests.independent.utilities import Scene, Terms
from tests.session.rooms import PROJECT, Clock2026, play_stored, room_in
from trainer.core.metrics import MetricId
from trainer.core.red_lines import sworn_lines, watch_red_lines
from trainer.core.terms import Side
from trainer.reports.data import write_json
from trainer.reports.names import Names
from trainer.reports.past import Past
from trainer.reports.spreadsheets import write_csv
from trainer.reports.tables import TABLES

CONTENT = PROJECT / "scenarios"
BEFORE = (
    ("s13-courier-sla", "page-one-almost"),
    ("s09-seed-term-sheet", "inside-forty-eight-hours"),
    ("s13-courier-sla", "the-retailers-instead"),
    ("s09-seed-term-sheet", "back-to-the-angels"),
)
"""Earlier sessions of the same difficulty as the first two long ones: without them growth says nothing."""


@dataclass(frozen=True)
class Eye:
    """What only a reader of the words can say: reasoned figures, tactics met by procedure, and the checklist."""

    backed: int
    by_process: int
    checklist: tuple[bool, ...]


BY_EYE = {
    COURIER.slug: Eye(0, 1, (True, True, True, False, True, False, True)),
    ANGELS.slug: Eye(0, 1, ()),
    CAR.slug: Eye(0, 0, (True, False, False, False, False, False)),
}


@dataclass(frozen=True)
class Twice:
    """A session as the program tells it, and as its rows tell it."""

    past: Past
    rows: Sequence[Row]
    scene: Scene
    entries: Sequence[Entry]
    marks: Landmarks
    behaviour: Mapping[str, float | None]
    earlier: Sequence[Mapping[str, float | None]]

    @property
    def deal(self) -> Terms | None:
        """Return the signed package."""
        found: Terms | None = ending(self.rows).body["package"]
        return found

    @property
    def value(self) -> Mapping[MetricId, float | None]:
        """Return the six metrics as the program tells them."""
        return {metric.id: metric.value for metric in self.past.debrief.metrics}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("long")


@pytest.fixture(scope="module")
def told(folder: Path) -> Mapping[str, Twice]:
    """Play everything once, read the file without the program, and work each session out anew."""
    for day, (slug, name) in enumerate(BEFORE):
        clock = Clock2026()
        clock.off_ms = (day - len(BEFORE)) * DAY_MS
        with room_in(folder, clock) as room:
            sitting, _ = play_stored(room, clock, slug, name)
            room.file(sitting.id)
    pasts = {past.row.id: past for past in play_long(folder, LONG_SESSIONS)}
    slugs = {slug for slug, _ in BEFORE} | {one.slug for one in LONG_SESSIONS}
    scenes = {slug: Scene(CONTENT / slug) for slug in slugs}
    found: dict[str, Twice] = {}
    behaviours: list[tuple[int, Mapping[str, float | None]]] = []
    for session_id, rows in stored_sessions(folder / DATABASE).items():
        scene = scenes[rows[0].body["scenario"]]
        entries = write_ledger(scene, rows)
        marks = survey(scene, ending(rows).body["package"])
        behaviour = metrics.behaviour(rows, entries, marks, CONTENT)
        near = [one for hard, one in behaviours if abs(hard - scene.raw["difficulty"]) <= 1]
        behaviours.append((scene.raw["difficulty"], behaviour))
        if session_id in pasts:
            past = pasts[session_id]
            found[past.row.scenario] = Twice(past, rows, scene, entries, marks, behaviour, near[-5:])
    return found


@pytest.fixture(params=[one.slug for one in LONG_SESSIONS])
def twice(request: pytest.FixtureRequest, told: Mapping[str, Twice]) -> Twice:
    """Give each long session in turn."""
    return told[request.param]


def same(left: Any, right: Any) -> bool:
    """Tell whether two figures are the same, None included."""
    return left is right or left == pytest.approx(right, abs=1e-9)


def test_the_sessions_are_long_and_hold_what_can_happen(told: Mapping[str, Twice]):
    seen = {row.kind for one in told.values() for row in one.rows}
    assert {
        "hold_began",
        "focus_lost",
        "session_resumed",
        "break_taken",
        "evidence_cited",
        "ally_brought_in",
        "adjourned",
    } <= seen
    assert {"window_opened", "reading_corrected", "tactic_paid", "tactic_countered", "tactic_named"} <= seen
    for one in told.values():
        assert sum(1 for _ in of(one.rows, "learner_spoke")) >= 12
        assert any(entry.conditional for entry in one.entries)
    assert [told[one.slug].past.debrief.outcome for one in LONG_SESSIONS] == [one.outcome for one in LONG_SESSIONS]
    assert told[CAR.slug].marks.own < told[CAR.slug].scene.reservation["learner"]
    assert any(entry.under for one in told.values() for entry in one.entries)
    assert any(one.filled_by for session in told.values() for one in session.past.debrief.silences.holds)


def test_worths_and_landmarks(twice: Twice):
    debrief, marks = twice.past.debrief, twice.marks
    assert same(debrief.own, marks.own)
    assert same(debrief.theirs, marks.theirs)
    assert debrief.nash is not None
    assert debrief.best_joint is not None
    assert same(debrief.nash.learner, marks.nash[0])
    assert same(debrief.nash.counterpart, marks.nash[1])
    assert same(debrief.best_joint.joint, sum(marks.best))
    assert same(debrief.left_points, marks.gap)
    assert same(debrief.left_money, marks.money)
    assert same(debrief.against_batna, marks.own - twice.scene.reservation["learner"])
    assert same(debrief.measures.joint_efficiency, marks.efficiency)
    shown = [(entry.side.value, entry.learner, entry.counterpart) for entry in debrief.concessions.entries]
    assert len(shown) == len(twice.entries)
    for (side, own, theirs), entry, point in zip(shown, twice.entries, debrief.dance, strict=True):
        mine, other = (entry.own, entry.other) if entry.side == "learner" else (entry.other, entry.own)
        assert side == entry.side == point.side.value
        assert same(own, mine)
        assert same(theirs, other)
        assert same(point.point.learner, mine)
        assert same(point.point.counterpart, other)


def test_every_field_of_the_concession_ledger(twice: Twice):
    for shown, entry in zip(twice.past.debrief.concessions.entries, twice.entries, strict=True):
        assert (shown.seq, shown.at_ms, dict(shown.package)) == (entry.seq, entry.at, dict(entry.package))
        assert same(shown.size, entry.size), entry
        assert same(shown.money, entry.money), entry
        assert (shown.step.value if shown.step else None) == entry.step, entry
        if entry.side == "learner":
            assert shown.conditional == entry.conditional
            assert shown.self_bid == entry.self_bid, entry
            assert same(shown.returned, entry.returned), entry
            assert (shown.tactic, shown.after_tactic_ms) == (entry.under or ("", None)), entry


def test_the_figures_c2_to_c10(twice: Twice):
    shown = twice.past.debrief.concessions
    own = summarise(twice.scene, twice.rows, twice.entries)
    assert same(shown.total_ratio, own["ratio"])
    assert same(shown.per_turn, own["per_turn"])
    assert same(shown.per_minute, own["per_minute"])
    assert same(shown.shrinking, own["shrinking"])
    assert shown.step_ratios == pytest.approx(own["step_ratios"])
    assert shown.steady is own["steady"]
    assert same(shown.reciprocity, own["reciprocity"])
    assert (shown.first_conceder.value if shown.first_conceder else None) == own["first"]
    assert same(shown.sensitivity, own["sensitivity"])
    assert shown.self_bids == own["self_bids"]
    assert same(shown.unpaid_share, own["unpaid"])
    assert same(shown.under_tactic, twice.behaviour["under_tactic"])


def test_every_silence(twice: Twice):
    shown = {one.seq: one for one in twice.past.debrief.silences.silences if not (one.void and one.typing_ms == 0)}
    own = {one.seq: one for one in silences.listen(twice.rows)}
    assert list(shown) == list(own)
    for seq, one in own.items():
        theirs = shown[seq]
        times = (theirs.thinking_ms, theirs.typing_ms, theirs.hesitation_ms, theirs.held_ms)
        assert times == (one.thinking, one.typing, one.hesitation, one.held), seq
        assert theirs.context.value == one.context, seq
        assert theirs.void is one.void, seq
        assert (theirs.bin.value if theirs.bin else None) == (None if one.void else one.bin), seq


def test_holds_talk_and_silence_on_purpose(twice: Twice):
    shown = twice.past.debrief.silences
    own = silences.held_after_offers(twice.rows, twice.entries)
    assert [(one.seq, one.length_ms, one.kept, one.filled_by is not None) for one in shown.holds] == own
    assert same(shown.fill_rate, twice.behaviour["fill_rate"])
    assert same(shown.talk_share, silences.talk_share(twice.rows))
    assert shown.deliberate_ms == silences.deliberate_ms(twice.rows)
    lines = of(twice.rows, "counterpart_spoke")
    assert shown.waited_out == sum(row.body["act"].startswith("silence.") for row in lines)


def test_the_six_metrics_with_their_parts(twice: Twice):
    by_eye = BY_EYE[twice.past.row.scenario]
    shown = {metric.id: metric for metric in twice.past.debrief.metrics}
    value = twice.value
    assert same(value[MetricId.INTERESTS], metrics.core_interests(twice.scene, twice.rows, twice.deal))
    assert same(value[MetricId.RELATIONSHIP], metrics.relationship(twice.rows))
    assert shown[MetricId.RELATIONSHIP].parts[0].value == metrics.conduct(twice.rows)
    process = metrics.process_parts(twice.rows, twice.entries, backed=by_eye.backed, by_process=by_eye.by_process)
    assert [part.value for part in shown[MetricId.PROCESS].parts[:5]] == pytest.approx(process)
    assert same(value[MetricId.PROCESS], sum(process) / len(process))
    checklist = [part.value == 100 for part in shown[MetricId.FEASIBILITY].parts]
    assert checklist == list(by_eye.checklist)
    assert same(value[MetricId.FEASIBILITY], 100 * sum(checklist) / len(checklist) if checklist else None)
    gain, passed = metrics.against_batna(twice.scene, twice.rows, twice.marks, twice.deal)
    assert same(value[MetricId.BATNA], gain)
    assert shown[MetricId.BATNA].passed is passed
    assert same(value[MetricId.GROWTH], metrics.growth(twice.behaviour, twice.earlier))
    for name, one in twice.behaviour.items():
        assert same(getattr(twice.past.debrief.measures, name), one), name


def test_growth_speaks_only_from_four_sessions_on(told: Mapping[str, Twice]):
    assert told[COURIER.slug].value[MetricId.GROWTH] is not None
    assert told[ANGELS.slug].value[MetricId.GROWTH] is not None
    assert told[CAR.slug].value[MetricId.GROWTH] is None


def test_red_lines_and_when_they_were_crossed(twice: Twice):
    past = twice.past
    own = metrics.red_lines(twice.scene, twice.rows, twice.entries)
    shown = watch_red_lines(past.scenario, sworn_lines(past.recorded), past.debrief.concessions, past.recorded)
    assert [(one.line.issue, one.signed, one.crossed_ms) for one in shown] == own
    batna = next(metric for metric in past.debrief.metrics if metric.id is MetricId.BATNA)
    assert [part.value for part in batna.parts] == [100.0 * (not any(signed for _, signed, _ in own))]
    assert any(signed for _, signed, _ in own) == (past.row.scenario == CAR.slug)


def test_what_became_of_each_tactic(twice: Twice):
    own = metrics.tactics(twice.rows, twice.entries, CONTENT)
    assert [record.tactic for record in twice.past.debrief.tactics] == list(own)
    for record in twice.past.debrief.tactics:
        one = own[record.tactic]
        assert (len(record.seqs), record.named) == (one["times"], one["named"])
        assert (record.countered_by is not None) is one["countered"]
        assert same(record.cost_points, one["drawn"])
        assert same(record.cost_money, one["drawn_money"])


def test_the_rows_that_trends_are_made_of(twice: Twice, folder: Path):
    with sqlite3.connect(folder / DATABASE) as connection:
        connection.row_factory = sqlite3.Row
        key = (twice.past.row.id,)
        row = dict(connection.execute("select * from session_result where session_id = ?", key).fetchone())
        session = dict(connection.execute("select * from session where id = ?", key).fetchone())
        met = [dict(one) for one in connection.execute("select * from tactic_result where session_id = ?", key)]
        quiet = [dict(one) for one in connection.execute("select * from silence_result where session_id = ?", key)]
    connection.close()
    own = summarise(twice.scene, twice.rows, twice.entries)
    target = prepared(twice.rows)["target"]
    reflected = [one.body["batna_confidence"] for one in of(twice.rows, "reflection_written")]
    judged = [one for one in silences.listen(twice.rows) if not one.void]
    pressed = [one.thinking for one in judged if one.context == "after-pressure"]
    wanted = {
        **twice.behaviour,
        "own": twice.marks.own,
        "joint": twice.marks.own + twice.marks.theirs,
        "against_batna": twice.marks.own - twice.scene.reservation["learner"],
        "against_target": twice.marks.own - target,
        "left_points": twice.marks.gap if twice.deal is not None else None,
        "unpaid_share": own["unpaid"],
        "total_ratio": own["ratio"],
        "opening": own["opening"],
        "talk_share": silences.talk_share(twice.rows),
        "after_pressure_ms": median(pressed) if pressed else None,
        "batna_before": prepared(twice.rows)["batna_confidence"],
        "batna_after": reflected[-1] if reflected else None,
        "turns": own["turns"],
        "tactics": len(metrics.tactics(twice.rows, twice.entries, CONTENT)),
    }
    for name, value in wanted.items():
        assert same(row[name], value), name
    filed = json.loads(session["metrics"])
    assert {key: filed[key.value] for key in MetricId} == pytest.approx(dict(twice.value))
    assert same(session["own"], twice.marks.own)
    assert same(session["joint"], twice.marks.own + twice.marks.theirs)
    for tactic in met:
        one = metrics.tactics(twice.rows, twice.entries, CONTENT)[tactic["tactic"]]
        assert (tactic["times"], tactic["named"], tactic["countered"]) == (one["times"], one["named"], one["countered"])
        assert tactic["drawn"] == pytest.approx(one["drawn"], abs=0.005)
    for line in quiet:
        known = [one.thinking for one in judged if one.context == line["context"]]
        assert (line["typical_ms"], line["n"], line["longest_ms"]) == (median(known), len(known), max(known))
    assert {line["context"] for line in quiet} == {one.context for one in judged}


def test_the_figures_in_the_reports(twice: Twice):
    past, marks = twice.past, twice.marks
    data = json.loads(write_json([past], Names()))["sessions"][0]
    for name, value in {"own": marks.own, "theirs": marks.theirs, "left_points": marks.gap}.items():
        assert same(data[name], value), name
    assert {one["id"]: one["value"] for one in data["metrics"]} == pytest.approx(dict(twice.value))
    assert data["measures"] == pytest.approx(dict(twice.behaviour))
    line = next(csv.DictReader(io.StringIO(write_csv([past], Names()).removeprefix("\ufeff"))))
    own = summarise(twice.scene, twice.rows, twice.entries)
    gave = sum(steps_given(twice.entries, "learner"))
    cells = {"own_points": marks.own, "their_points": marks.theirs, "left_points": marks.gap, "gave_points": gave}
    for name, value in cells.items():
        assert float(line[name]) == pytest.approx(value, abs=0.005), name
    assert float(line["talk_share"]) == pytest.approx(silences.talk_share(twice.rows), abs=0.00005)
    assert int(line["self_bids"]) == own["self_bids"]
    for name, share in twice.behaviour.items():
        assert line[name] == "" if share is None else float(line[name]) == pytest.approx(share, abs=0.00005), name
    offers = next(table for make in TABLES if (table := make([past], Names())).title == "Offers")
    sizes = [row[offers.columns.index("gave_points")] for row in offers.rows]
    assert sizes == [None if entry.size is None else pytest.approx(entry.size, abs=0.005) for entry in twice.entries]
    assert {Side.LEARNER.value, Side.COUNTERPART.value} == {row[offers.columns.index("side")] for row in offers.rows}
