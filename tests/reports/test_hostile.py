"""Ten megabytes and ill-meant words, wherever a learner can write: every format stays harmless and comes to an end."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from tests.reports.played import HOSTILE
from tests.session.rooms import Clock2026, room_in
from trainer.core import events as ev
from trainer.core.moves import Reading
from trainer.core.rules import WalkAway
from trainer.core.written import MAX_TEXT
from trainer.reports.formats import Form, make_report
from trainer.reports.markup import CUT
from trainer.reports.names import Names
from trainer.reports.page import LONGEST_TALK, write_page
from trainer.reports.past import Past
from trainer.reports.pdf import write_pdf
from trainer.reports.spreadsheets import FORMULA_STARTS, LONGEST_CELL
from trainer.reports.statements import write_statements
from trainer.session.room import PracticeRoom
from trainer.settings import Settings
from trainer.store.keeping import LONGEST_NOTE, LONGEST_TAG

pytestmark = pytest.mark.usefixtures("qapp")  # paper is drawn with the application there is

TEN_MEGABYTES = 10_000_000
FILLINGS = ("w", "<b>=1+1</b> ", "\u202eab\u2066\x07 ")
"""One word without end, markup and a formula over and over, marks of direction with a bell."""
ACTIVE = {"script", "img", "iframe", "object", "embed", "link", "form", "base", "svg:script"}
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
NOT_SHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Elements(HTMLParser):
    """Notes the elements of a page, their attributes, its words, and which of them no element keeps to themselves."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.loose: list[str] = []
        self._isolated = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self._isolated = self._isolated or tag == "bdi"

    def handle_endtag(self, tag: str) -> None:
        self._isolated = self._isolated and tag != "bdi"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        self.loose.extend([] if self._isolated else [data])


def filled(filling: str) -> str:
    return (filling * (TEN_MEGABYTES // len(filling) + 1))[:TEN_MEGABYTES]


def let_in(room: PracticeRoom, *texts: str) -> Past:
    """File a session whose words came past the table, as a foreign file of records may bring them."""
    sitting = room.begin_starter("s06-rent-renewal")
    sitting.session.reply()
    events: list[ev.Event] = [ev.LearnerSpoke(text=text, reading=Reading()) for text in texts]
    ended = ev.SessionEnded(outcome=ev.Outcome.LEARNER_WALKED)
    room.store.log(sitting.id).append([(1_000, event) for event in (*events, ended)])
    return room.file(sitting.id)


def written_everywhere(room: PracticeRoom, line: str) -> Past:
    """Play a session in which these words stand wherever a learner can write."""
    sitting = room.begin("s06-rent-renewal", seed=1)
    prepared = ev.Preparation(
        batna=line,
        batna_confidence=50,
        guessed_interests=(line,),
        guessed_alternative=line,
        questions=(line,),
        plan_if=line,
        plan_then=line,
    )
    room.sit_down(sitting, prepared)
    sitting.session.reply()
    sitting.session.say(f"I can do 1,290 a month for two years, {line}")
    sitting.session.reply()
    sitting.session.submit(WalkAway(reason=line))
    sitting.session.reply()
    sitting.session.submit(WalkAway(reason=line))
    sitting.session.reply()
    room.file(sitting.id)
    room.store.keeping.write_note(sitting.id, line)
    room.store.keeping.set_tags(sitting.id, (line,))
    answers = dict.fromkeys(("worked", "differently", line), line)
    return room.reflect(sitting.id, ev.ReflectionWritten(answers=answers, plan_if=line, plan_then=line))


def sheets_of(raw: bytes) -> list[Any]:
    return [cell for sheet in openpyxl.load_workbook(io.BytesIO(raw)) for row in sheet for cell in row]


def is_number(cell: str) -> bool:
    return re.fullmatch(r"-?[0-9.]+", cell) is not None


def check(form: Form, raw: bytes) -> None:
    """Demand of a report that nothing in it runs, is followed, or turns what stands around it."""
    match form:
        case Form.HTML:
            page = Elements(raw.decode())
            assert not page.tags & ACTIVE
            assert not [
                name for name in page.attributes if name.startswith("on") or name in {"src", "srcset", "action"}
            ]
            assert not NOT_SHOWN.search("".join(page.words))
            assert not TURNING.search("".join(page.loose))
        case Form.PDF:
            reader = PdfReader(io.BytesIO(raw))
            assert not reader.attachments
            assert b"/JavaScript" not in raw
            assert b"/OpenAction" not in raw
        case Form.CSV:
            for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"))):
                assert not [cell for cell in row if cell.startswith(FORMULA_STARTS) and not is_number(cell)]
                assert not [cell for cell in row if TURNING.search(cell) or NOT_SHOWN.search(cell)]
        case Form.XLSX:
            for cell in sheets_of(raw):
                assert cell.data_type != "f"
                assert cell.hyperlink is None
                assert not isinstance(cell.value, str) or len(cell.value) <= LONGEST_CELL
                assert not isinstance(cell.value, str) or not TURNING.search(cell.value)
        case Form.JSON:
            assert json.loads(raw)["sessions"]
        case Form.XAPI:
            assert isinstance(json.loads(raw), list)
            assert not TURNING.search(raw.decode())
            assert not NOT_SHOWN.search(raw.decode().replace("\\u", ""))


@pytest.mark.parametrize("filling", FILLINGS, ids=["a word", "markup", "turning"])
def test_ten_megabytes_in_one_line_come_out_harmless_in_every_format(tmp_path: Path, filling: str):
    with room_in(tmp_path, Clock2026()) as room:
        past = let_in(room, filled(filling))
    for form in Form:
        raw = make_report([past], form, names=Names(learner="Ann Example", dropped=True))
        check(form, raw)
        if form is not Form.JSON:
            assert len(raw) < 1_000_000, form
    whole = json.loads(make_report([past], Form.JSON, names=Names()))["sessions"][0]["events"]
    assert next(event["text"] for event in whole if event["kind"] == "learner_spoke") == filled(filling)


def test_ten_megabytes_in_many_lines_end_on_paper(tmp_path: Path):
    with room_in(tmp_path, Clock2026()) as room:
        past = let_in(room, *["word " * (MAX_TEXT // 5)] * (TEN_MEGABYTES // MAX_TEXT))
    page = write_page([past], Names())
    assert len(page) < 2 * LONGEST_TALK
    assert page.count(CUT) == 1
    assert len(PdfReader(io.BytesIO(write_pdf(page, title="many"))).pages) < 200
    assert len(sheets_of(make_report([past], Form.XLSX, names=Names()))) > TEN_MEGABYTES // MAX_TEXT


def test_what_the_table_takes_of_ten_megabytes(tmp_path: Path):
    """Whatever is pasted into a field, only so much of it is read, kept and shown."""
    much = filled("word ")
    with room_in(tmp_path, Clock2026()) as room:
        past = written_everywhere(room, much)
        row = next(iter(room.store.history.page().rows))
        tags = room.store.keeping.tags_of(past.row.id)
    prepared = next(item.event.preparation for item in past.recorded if isinstance(item.event, ev.PreparationDone))
    reflected = next(item.event for item in past.recorded if isinstance(item.event, ev.ReflectionWritten))
    ended = next(item.event for item in past.recorded if isinstance(item.event, ev.SessionEnded))
    said = [item.event.text for item in past.recorded if isinstance(item.event, ev.LearnerSpoke)]
    kept = [prepared.batna, *prepared.questions, *prepared.guessed_interests, prepared.plan_if, ended.reason]
    assert {len(text) for text in [*kept, *said, reflected.plan_then, *reflected.answers.values()]} == {MAX_TEXT}
    assert len(row.note) == LONGEST_NOTE
    assert [len(tag) for tag in tags] == [LONGEST_TAG]
    with pytest.raises(ValueError, match="80"):
        Settings(learner_name=much)


@pytest.mark.parametrize("line", HOSTILE)
def test_ill_meant_words_are_harmless_wherever_they_are_written(tmp_path: Path, line: str):
    with room_in(tmp_path, Clock2026()) as room:
        past = written_everywhere(room, line)
    for form in Form:
        if form is not Form.PDF:
            check(form, make_report([past, past], form, names=Names(learner=line)))
    assert isinstance(json.loads(write_statements([past], Names(learner=line), words=True)), list)


def test_all_ill_meant_words_at_once_are_harmless_on_paper(tmp_path: Path):
    with room_in(tmp_path, Clock2026()) as room:
        past = written_everywhere(room, "\n".join(HOSTILE))
    check(Form.PDF, make_report([past], Form.PDF, names=Names(learner=" ".join(HOSTILE))))
