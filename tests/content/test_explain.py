"""The catalogue as a document."""

from pathlib import Path

import pytest

from trainer.content.catalogue import CATALOGUE
from trainer.content.diagnostics import Rule
from trainer.content.explain import explain, find_rule, render_catalogue, visible

DOCUMENT = Path(__file__).resolve().parent.parent.parent / "scenarios" / "DIAGNOSTICS.md"


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_every_rule_is_explained_with_both_examples(rule: Rule):
    text = explain(rule)
    assert text.startswith(f"## {rule.code} {rule.title}\n")
    assert visible(rule.bad) in text
    assert rule.good in text
    assert text.replace("\n", "").isprintable()
    prose = text.split("Not so:")[0]
    assert "{hint}" not in prose
    assert "None" not in prose


def test_rules_are_found_by_code():
    assert find_rule("hb301 ") is find_rule("HB301") is not None
    assert find_rule("HB999") is None


def test_the_document_in_the_library_is_up_to_date():
    assert DOCUMENT.read_text(encoding="utf-8") == render_catalogue()
