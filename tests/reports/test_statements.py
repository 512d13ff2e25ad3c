"""xAPI statements, judged by the models of a learning record store, and what they give away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ralph.models.xapi.base.statements import BaseXapiStatement

from tests.reports.played import HOSTILE, play_scripts, play_words
from tests.session.rooms import room_in
from trainer.core import events as ev
from trainer.reports.names import Names
from trainer.reports.past import Past
from trainer.reports.statements import Statement, state_session, write_statements


@pytest.fixture(scope="module")
def pasts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Past, ...]:
    return play_scripts(tmp_path_factory.mktemp("scripts"))


def verbs(statements: list[Statement]) -> list[str]:
    return [statement["verb"]["id"].rsplit("/", 1)[1] for statement in statements]


def test_a_store_takes_every_statement(pasts: tuple[Past, ...]):
    for statement in json.loads(write_statements(pasts, Names(learner="Ana Pérez"))):
        BaseXapiStatement.model_validate(statement)


@pytest.mark.parametrize("line", HOSTILE)
def test_a_store_takes_hostile_words_as_words(tmp_path: Path, line: str):
    past = play_words(tmp_path, line)
    for statement in state_session(past, Names(learner=line), words=True):
        BaseXapiStatement.model_validate_json(json.dumps(statement))


def test_a_session_begins_answers_and_ends(pasts: tuple[Past, ...]):
    deal, walked = (verbs(state_session(past, Names())) for past in pasts)
    turns = sum(isinstance(item.event, ev.LearnerSpoke) for item in pasts[0].recorded)
    assert deal == ["initialized", *["responded"] * turns, "completed", "passed", "terminated"]
    assert walked[-3:] == ["completed", "passed", "terminated"]


def test_completed_has_no_score_and_passed_has_one(pasts: tuple[Past, ...]):
    *_, completed, passed, terminated = state_session(pasts[0], Names())
    assert "score" not in completed["result"]
    assert "success" not in completed["result"]
    assert passed["result"]["score"]["scaled"] == round(pasts[0].debrief.own / 100, 4)
    assert terminated["result"]["duration"].startswith("PT")


def test_ids_follow_from_the_session_so_that_sending_twice_changes_nothing(pasts: tuple[Past, ...]):
    first, again = (write_statements(pasts, Names()) for _ in range(2))
    assert first == again
    ids = [statement["id"] for statement in json.loads(first)]
    assert len(set(ids)) == len(ids)


def test_words_and_names_are_told_only_on_request(pasts: tuple[Past, ...]):
    silent = write_statements(pasts, Names(learner="Ana", dropped=True))
    assert '"response"' not in silent
    assert "Ana" not in silent
    assert '"response"' in write_statements(pasts, Names(), words=True)


def test_a_session_that_is_open_has_no_end(tmp_path: Path):
    with room_in(tmp_path) as room:
        past = room.open(room.begin_starter("s06-rent-renewal").id)
    assert verbs(state_session(past, Names())) == ["initialized"]
