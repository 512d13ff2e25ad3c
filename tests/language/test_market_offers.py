"""Haggling over one price, after the other side's last words: fifty turns written as people write to small ads.

Labelled first, then run once: terms F1 .948, role .909, conditional .900 (n=11), fully right .915; mended since.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from trainer.language.recogniser import WordRecogniser
from trainer.language.understanding import understand_lines

READER = WordRecogniser()
TURNS = [json.loads(line) for line in Path(__file__).with_name("market_offers.jsonl").read_text("utf-8").splitlines()]
MISREAD = frozenset({"c22", "c34", "c39", "c44"})
"""23 a chair, half off, at least with a verb of one's own, two for forty: read otherwise than labelled."""


def terms_of(offer: dict[str, Any] | None) -> list[tuple[float, str]]:
    return sorted((term["value"], term["role"]) for term in (offer or {"terms": []})["terms"])


@pytest.mark.parametrize("turn", [turn for turn in TURNS if turn["id"] not in MISREAD], ids=lambda turn: turn["text"])
def test_a_turn_is_read_as_meant_after_what_was_said(turn: dict[str, Any]) -> None:
    ((answer, _),) = understand_lines([json.dumps(turn)], READER)
    said = json.loads(answer)["offer"]
    assert terms_of(said) == terms_of(turn["offer"])
    if turn["offer"] is not None:
        assert said["conditional"] == turn["offer"]["conditional"]
