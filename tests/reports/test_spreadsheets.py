"""CSV and workbooks read back by other people's readers: nothing in them runs, and the figures are the debrief's."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from tests.reports.played import HOSTILE, play_scripts, play_words
from trainer.core.metrics import MetricId
from trainer.core.terms import Side
from trainer.reports.names import Names
from trainer.reports.past import Past
from trainer.reports.spreadsheets import FORMULA_STARTS, write_csv, write_workbook
from trainer.reports.tables import lines_table, sessions_table


@pytest.fixture(scope="module")
def pasts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Past, ...]:
    return play_scripts(tmp_path_factory.mktemp("scripts"))


def book_of(pasts: tuple[Past, ...], names: Names | None = None) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_workbook(pasts, names or Names())))


def column(book: openpyxl.Workbook, sheet: str, name: str) -> list[object]:
    rows = list(book[sheet].values)
    place = rows[0].index(name)
    return [row[place] for row in rows[1:]]


def test_the_csv_has_a_row_a_session_with_the_figures_of_the_debrief(pasts: tuple[Past, ...]):
    text = write_csv(pasts, Names(learner="Ana"))
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["session"] for row in rows] == [past.row.id for past in pasts]
    for row, past in zip(rows, pasts, strict=True):
        assert row["learner"] == "Ana"
        assert float(row["own_points"]) == pytest.approx(past.debrief.own, abs=0.01)
        batna = next(metric for metric in past.debrief.metrics if metric.id is MetricId.BATNA)
        assert batna.value is not None
        assert float(row["better_than_batna"]) == pytest.approx(batna.value, abs=0.01)


def test_the_workbook_holds_every_offer_silence_and_line(pasts: tuple[Past, ...]):
    book = book_of(pasts)
    assert book.sheetnames == ["Sessions", "Offers", "Silences", "Tactics", "Conversation"]
    offers = [entry for past in pasts for entry in past.debrief.concessions.entries]
    assert column(book, "Offers", "worth_to_you") == [pytest.approx(entry.learner, abs=0.01) for entry in offers]
    silences = sum(len(past.debrief.silences.silences) for past in pasts)
    assert len(column(book, "Silences", "event")) == silences
    gave = [sum(entry.given for entry in past.debrief.concessions.of(Side.LEARNER)) for past in pasts]
    assert column(book, "Sessions", "gave_points") == [pytest.approx(one, abs=0.01) for one in gave]
    assert len(column(book, "Conversation", "words")) == len(lines_table(pasts, Names()).rows)


@pytest.mark.parametrize("line", HOSTILE)
def test_no_cell_is_a_formula_or_a_link(tmp_path: Path, line: str):
    past = play_words(tmp_path, line, f"I can do 1,290 a month for two years, {line}")
    book = book_of((past,))
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    said = [words for words in column(book, "Conversation", "words") if isinstance(words, str)]
    assert not any("\u202e" in words or "\x1b" in words for words in said)
    for row in csv.reader(io.StringIO(write_csv((past,), Names(learner=line)))):
        assert not [
            cell for cell in row if cell.startswith(FORMULA_STARTS) and not cell.lstrip("-").replace(".", "").isdigit()
        ]


def test_columns_and_cells_are_as_many(pasts: tuple[Past, ...]):
    table = sessions_table(pasts, Names())
    assert {len(row) for row in table.rows} == {len(table.columns)}
