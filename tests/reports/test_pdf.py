"""PDF reports read back: pages, numbers, every word once, drawings as vectors, nothing that runs."""

from __future__ import annotations

import io
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from tests.reports.played import HOSTILE, play_scripts, play_words
from trainer.reports.names import Names
from trainer.reports.page import write_page
from trainer.reports.past import Past
from trainer.reports.pdf import write_pdf
from trainer.reports.style import chart_style

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def pasts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Past, ...]:
    return play_scripts(tmp_path_factory.mktemp("scripts"))


def pdf_of(*pasts: Past) -> PdfReader:
    return PdfReader(io.BytesIO(write_pdf(write_page(pasts, Names()), title="A title")))


def words_of(reader: PdfReader) -> str:
    text = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(unicodedata.normalize("NFKC", text).split())


def test_every_page_is_numbered_and_the_document_is_named(pasts: tuple[Past, ...]):
    reader = pdf_of(pasts[0])
    assert len(reader.pages) > 1
    for number, page in enumerate(reader.pages, start=1):
        assert f"{number} / {len(reader.pages)}" in " ".join(page.extract_text().split())
    assert reader.metadata is not None
    assert reader.metadata.title == "A title"


def test_the_words_of_the_page_are_in_it(pasts: tuple[Past, ...]):
    words = words_of(pdf_of(pasts[0]))
    debrief = pasts[0].debrief
    for metric in debrief.metrics:
        assert metric.title in words
        assert metric.formula.split(".")[0][:40] in words
    assert "The conversation" in words


def test_charts_are_drawn_as_lines_not_as_pictures(pasts: tuple[Past, ...]):
    reader = pdf_of(pasts[0])
    assert sum(len(page.images) for page in reader.pages) == 0
    words = words_of(reader)
    assert "worth to them" in words
    assert "\ue000" not in words


def test_several_sessions_begin_with_a_table(pasts: tuple[Past, ...]):
    words = words_of(pdf_of(*pasts))
    assert words.startswith("2 sessions")


@pytest.mark.parametrize("line", HOSTILE)
def test_what_the_learner_wrote_stays_text(tmp_path: Path, line: str):
    raw = write_pdf(write_page([play_words(tmp_path, line)], Names(learner=line)), title=line)
    reader = PdfReader(io.BytesIO(raw))
    root = reader.trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    assert "/JavaScript" not in root
    assert "/OpenAction" not in root
    assert not [note for page in reader.pages for note in page.get("/Annots", ())]


def test_the_rules_of_the_charts_name_no_variables():
    assert "var(" not in chart_style()
    assert ".frontier{stroke:#444444" in chart_style()


def test_it_is_written_without_a_window_too(tmp_path: Path):
    script = (
        "import sys; from trainer.reports.pdf import write_pdf;"
        "open(sys.argv[1], 'wb').write(write_pdf('<html><body><h1>Alone</h1></body></html>', title='Alone'))"
    )
    target = tmp_path / "alone.pdf"
    subprocess.run([sys.executable, "-c", script, str(target)], check=True, timeout=120)
    assert "Alone" in PdfReader(target).pages[0].extract_text()
