"""Reports of real sessions: whole, self-contained, and harmless whatever the learner wrote."""

from __future__ import annotations

import json
import re
import stat
import sys
from collections.abc import Callable
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.reports.played import HOSTILE, play_words
from tests.session.rooms import Clock2026, play_stored, room_in
from trainer.core.errors import UserFacing
from trainer.core.metrics import MetricId
from trainer.reports.charts import draw_dance, draw_timeline
from trainer.reports.data import write_json
from trainer.reports.formats import Form, write_report
from trainer.reports.markup import LONGEST_QUOTE, quoted, safe
from trainer.reports.names import Names
from trainer.reports.page import write_page
from trainer.reports.past import Past

VOID = {"meta", "br", "img", "input", "hr", "link"}


class Reader(HTMLParser):
    """Reads a page and notes its elements, their attributes, its text, and whether every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture
def past_of(tmp_path: Path) -> Callable[..., Past]:
    """Give a function that plays a session in which the learner says these things."""
    return partial(play_words, tmp_path)


@pytest.fixture
def scripted(tmp_path: Path) -> Past:
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, _ = play_stored(room, clock, "s06-rent-renewal", "two-years-for-repairs")
        return room.file(sitting.id)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("line", HOSTILE)
def test_what_the_learner_wrote_stays_text_on_the_page_and_in_data(
    past_of: Callable[..., Past], tmp_path: Path, line: str
):
    past = past_of(line, f"I can do 1,290 a month for two years, {line}")
    for form in (Form.HTML, Form.JSON):
        write_report([past], form, tmp_path / form.value)
    page = read((tmp_path / "html").read_text(encoding="utf-8"))
    assert not page.tags & {"script", "img", "iframe", "object", "link", "form", "a"}
    assert not any(name.startswith("on") for name in page.attributes)
    assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in "".join(page.words))
    spoken = [
        event["text"]
        for event in json.loads((tmp_path / "json").read_text(encoding="utf-8"))["sessions"][0]["events"]
        if event["kind"] == "learner_spoke"
    ]  # fmt: skip
    assert spoken[0] == line


def test_a_very_long_line_is_told_once_and_quoted_short(past_of: Callable[..., Past]):
    past = past_of("I can do 1,290 a month. " + "w" * 100_000)
    page = write_page([past], Names())
    assert len(page) < 200_000
    assert len(re.findall("w{1000,}", page)) == 1
    read(page)
    assert len(quoted("w" * 5_000)) < LONGEST_QUOTE + 20
    json.loads(write_json([past], Names()))["sessions"][0]


def test_the_page_loads_and_runs_nothing(scripted: Past):
    page = write_page([scripted], Names())
    found = read(page)
    assert "default-src 'none'" in page
    assert not found.attributes & {"src", "href", "srcset", "action", "style"}
    assert page.count("url(") == page.count("@import") == 0


def test_the_page_tells_the_debrief(scripted: Past):
    words = " ".join(read(write_page([scripted], Names())).words)
    debrief = scripted.debrief
    assert str(debrief.headline) in words
    for metric in debrief.metrics:
        assert metric.title in words
        assert metric.formula in words
    for finding in (*debrief.strengths, *debrief.work_on):
        assert str(finding.text) in words
    assert f"{debrief.own:.0f}" in words
    assert ("You found this." in words) == bool(debrief.reveal.found)


def test_what_was_found_out_is_marked(tmp_path: Path):
    clock = Clock2026()
    with room_in(tmp_path, clock) as room:
        sitting, _ = play_stored(room, clock, "s01-offer-letter", "early-start-for-pay")
        past = room.file(sitting.id)
    assert past.debrief.reveal.found
    assert "You found this." in " ".join(read(write_page([past], Names())).words)


def test_the_drawings_show_every_offer_and_every_moment(scripted: Past):
    dance = draw_dance(scripted.scenario, scripted.debrief)
    assert dance.count('class="dot mine"') + dance.count('class="dot theirs"') == len(scripted.debrief.dance)
    assert 'class="frontier"' in dance
    assert 'class="deal"' in dance
    timeline = draw_timeline(scripted.debrief)
    assert timeline.count("<title>") == len(scripted.debrief.timeline) + 1


def test_the_json_holds_the_six_metrics_and_every_event(scripted: Past):
    body = json.loads(write_json([scripted], Names()))["sessions"][0]
    assert [metric["id"] for metric in body["metrics"]] == [one.value for one in MetricId]
    assert all(metric["formula"] and metric["version"] for metric in body["metrics"])
    assert len(body["events"]) == len(scripted.recorded)
    assert body["own"] == scripted.debrief.own
    assert body["session"]["id"] == scripted.row.id


def test_a_report_replaces_an_earlier_one_whole_or_not_at_all(scripted: Past, tmp_path: Path):
    target = tmp_path / "out" / "report.html"
    with pytest.raises(UserFacing, match="could not be written"):
        write_report([scripted], Form.HTML, target)
    target.parent.mkdir()
    target.write_text("old", encoding="utf-8")
    assert write_report([scripted], Form.HTML, target) == target
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [path.name for path in target.parent.iterdir()] == ["report.html"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) & stat.S_IRUSR


def test_an_unfinished_session_has_a_report_too(tmp_path: Path):
    with room_in(tmp_path) as room:
        sitting = room.begin_starter("s06-rent-renewal")
        past = room.open(sitting.id)
    read(write_page([past], Names()))
    assert json.loads(write_json([past], Names()))["sessions"][0]["deal"] is None


def test_signs_that_no_page_may_hold_are_shown_as_such():
    assert safe("a\x00b\x1bc<") == "a\ufffdb\ufffdc&lt;"
    assert safe("two\nlines\tand \U0001f600") == "two\nlines\tand \U0001f600"
