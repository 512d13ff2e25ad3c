"""The reader on the author sessions that it was not trained on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pytest
from language_examples import TRAINING_SESSIONS

from tests.language.conftest import HELD_OUT_SESSIONS, authored, table
from trainer.core.moves import STATE_MOVES, Act, Label
from trainer.language.acts import ActReader

RARE = {"threat", "attack", "name_tactic", "challenge_deadline", "urgency", "criterion", "batna", "stall"}
NEEDS_FIGURES = {Act.OFFER, Act.ANCHOR, Act.COUNTER_OFFER, "anchor-first", "package-offer", "meso"}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was labelled and what was read of one sentence."""

    row: dict[str, Any]
    acts: dict[str, Label]
    moves: dict[str, Label]


@pytest.fixture(scope="module")
def answers(act_reader: ActReader) -> list[Answer]:
    found = []
    for row in (row for session in HELD_OUT_SESSIONS for row in authored(session)):
        turns = (f"them: {row['context']}",) if "context" in row else ()
        read = act_reader.read_acts(row["text"], table(*turns), None)
        found.append(
            Answer(
                row=row,
                acts={label.id: label for label in read.acts if label.id not in NEEDS_FIGURES},
                moves={label.id: label for label in read.moves if label.id not in NEEDS_FIGURES},
            )
        )
    return found


def f1(pairs: Iterable[tuple[set[str], set[str]]]) -> float:
    """Return micro-F1 of (labelled, read) sets."""
    right = wrong = 0
    for labelled, read in pairs:
        right += len(labelled & read)
        wrong += len(labelled ^ read)
    return 2 * right / (2 * right + wrong)


def test_rare_acts_are_recognised_in_words_never_seen(answers: list[Answer]):
    assert f1((set(answer.row["acts"]) & RARE, set(answer.acts) & RARE) for answer in answers) >= 0.75


def test_acts_are_recognised(answers: list[Answer]):
    assert f1((set(answer.row["acts"]) - NEEDS_FIGURES, set(answer.acts)) for answer in answers) >= 0.72


def test_wording_moves_are_recognised(answers: list[Answer]):
    unsure = {move.value for move in STATE_MOVES} | NEEDS_FIGURES
    pairs = ((set(answer.row["moves"]) - unsure, set(answer.moves) - unsure) for answer in answers)
    assert f1(pairs) >= 0.72


def test_sure_readings_are_right(answers: list[Answer]):
    sure = [
        label.id in answer.row["acts"]
        for answer in answers
        for label in answer.acts.values()
        if label.confidence >= 0.8 and label.id in RARE
    ]
    assert len(sure) >= 80
    assert sum(sure) / len(sure) >= 0.9


def test_what_is_tested_was_never_trained_on():
    assert not set(HELD_OUT_SESSIONS) & set(TRAINING_SESSIONS)
