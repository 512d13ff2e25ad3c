"""The learner's name stands where it is wanted, and nowhere when it is dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reports.played import play_words
from trainer.reports.formats import Form, make_report
from trainer.reports.names import PLACEHOLDER, Names

ANA = Names(learner="Ana Pérez", dropped=True)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I am Ana Pérez, hello", f"I am {PLACEHOLDER}, hello"),
        ("ana here", f"{PLACEHOLDER} here"),
        ("bananas for Anabel", "bananas for Anabel"),
        ("(Pérez)", f"({PLACEHOLDER})"),
    ],
)
def test_whole_names_and_their_parts_go_and_other_words_stay(said: str, kept: str):
    assert ANA.clean(said) == kept


def test_nothing_is_dropped_unless_it_is_asked_for():
    assert Names(learner="Ana").clean("I am Ana") == "I am Ana"
    assert Names(dropped=True).clean("I am Ana") == "I am Ana"


@pytest.mark.parametrize("form", [form for form in Form if form not in {Form.PDF, Form.XLSX}])
def test_no_format_lets_a_dropped_name_through(tmp_path: Path, form: Form):
    past = play_words(tmp_path, "Good morning, I am Ana Pérez. What changes on Monday?")
    shown = make_report([past], form, names=Names(learner="Ana Pérez")).decode()
    assert "Ana" in shown
    dropped = make_report([past], form, names=ANA).decode()
    assert "Ana" not in dropped
    assert "Pérez" not in dropped
