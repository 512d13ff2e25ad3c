"""Texts that could never be translated are found, and the made-up language harms no placeholder."""

from pathlib import Path

import pytest
import translations
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QTranslator


def problems(tmp_path: Path, line: str) -> list[str]:
    path = tmp_path / "page.py"
    path.write_text(f"class Page:\n    def draw(self, n):\n        {line}\n", encoding="utf-8")
    return translations.untranslatable(path)


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"{n} turns")',
        'self.tr("turns " + n)',
        'self.tr("%d turns" % n)',
        'self.tr("{n} turns".format(n=n))',
        'app.translate("Page", f"{n} turns")',
    ],
)
def test_a_text_that_never_matches_is_found_with_its_line(tmp_path: Path, line: str):
    (problem,) = problems(tmp_path, line)
    assert "page.py:3:" in problem


@pytest.mark.parametrize("line", ['self.tr("{n} turns").format(n=n)', 'self.tr("one" " text")', 'f"{n}".translate({})'])
def test_a_good_text_is_left_alone(tmp_path: Path, line: str):
    assert problems(tmp_path, line) == []


def test_the_made_up_language_keeps_what_translators_must_keep():
    text = translations.pseudo("Save <b>{count}</b> of {total:.1f} &sessions &amp; more")
    for kept in ("<b>", "{count}", "</b>", "{total:.1f}", "&š", "&amp;"):
        assert kept in text
    assert "sessions" not in text


@given(st.text(alphabet="abc {}<>&%n", max_size=40))
def test_the_made_up_language_never_loses_text(text: str):
    assert len(translations.pseudo(text)) >= len(text) + 2


@pytest.mark.usefixtures("qapp")
def test_the_made_up_language_is_one_that_qt_loads(tmp_path: Path):
    translator = QTranslator()
    assert translator.load(str(translations.write_pseudo(tmp_path)))
    app = QCoreApplication.instance()
    assert app is not None
    app.installTranslator(translator)
    shown = QCoreApplication.translate("Settings", "Theme")
    app.removeTranslator(translator)
    assert shown == "[Thémé·]"


def test_settings_are_among_the_texts():
    assert "Reading speed" in translations.settings_texts()
