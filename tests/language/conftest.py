"""What the tests of acts and moves share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from trainer.core.moves import Turn
from trainer.core.ports import TableContext
from trainer.language.acts import ActReader, load_act_reader
from trainer.language.lexicon import Lexicon, load_lexicon

RESOURCES = Path(__file__).parents[2] / "resources"
AUTHORED = Path(__file__).parent / "authored"
HELD_OUT_SESSIONS = "ghp"
"""Author sessions that no training sees; nothing is tuned on them."""


@pytest.fixture(scope="session")
def act_reader() -> ActReader:
    return load_act_reader(RESOURCES)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(RESOURCES / "language" / "lexicon.toml")


def table(*turns: str) -> TableContext:
    """Return a context from lines such as "them: 1,450 from the first."."""
    history = []
    for turn in turns:
        speaker, _, text = turn.partition(": ")
        history.append(Turn(mine=speaker == "me", text=text))
    return TableContext(issues=(), history=tuple(history))


def authored(session: str) -> list[dict[str, Any]]:
    """Return one author session's labelled sentences."""
    lines = (AUTHORED / f"session_{session}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
