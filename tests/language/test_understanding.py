"""Readings as JSON lines."""

import json
from typing import Any

from tests.language.bargains import SPECS, bargain
from trainer.core.moves import Label, Tone
from trainer.language.recogniser import WordRecogniser
from trainer.language.understanding import understand_lines


def understand(*entries: object, **more: Any) -> list[dict[str, Any]]:
    lines = [entry if isinstance(entry, str) else json.dumps(entry) for entry in entries]
    return [json.loads(answer) for answer, _ in understand_lines(lines, WordRecogniser(), **more)]


def values(answer: dict[str, Any]) -> list[tuple[str, object, str]]:
    return [(term["issue"], term["value"], term["role"]) for term in answer["offer"]["terms"]]


def test_a_line_is_answered_in_the_published_form() -> None:
    (answer,) = understand({"id": "a1", "text": "1290 if you fix the boiler", "issues": SPECS["rent"]})
    assert answer["id"] == "a1"
    assert answer["acts"] == answer["moves"] == []
    assert values(answer) == [("rent", 1290, "offer"), ("repairs", "boiler 60d", "offer")]
    assert (answer["offer"]["conditional"], answer["offer"]["ambiguous"], answer["offer"]["alternatives"]) == (
        True,
        False,
        [],
    )
    assert [term["condition"] for term in answer["offer"]["terms"]] == [False, True]


def test_no_offer_is_null() -> None:
    (answer,) = understand({"id": 1, "text": "good morning", "issues": SPECS["rent"]})
    assert answer["offer"] is None


def test_an_unclear_number_comes_with_its_candidates() -> None:
    (answer,) = understand({"id": 1, "text": "3", "issues": SPECS["offer-letter"]})
    assert answer["offer"]["ambiguous"] is True
    assert [[term["issue"] for term in reading] for reading in answer["offer"]["alternatives"]] == [
        ["remote"],
        ["sign-on"],
    ]


def test_the_words_before_tell_accepting_from_offering() -> None:
    said = {"id": 1, "text": "$40 - thanks!", "issues": [{"name": "price", "kind": "money", "reference": 50}]}
    (alone,) = understand(said)
    (answered,) = understand({**said, "context": "I could do 40"})
    (earlier,) = understand({**said, "history": [["them", "I could do 40"], ["me", "hm"]]})
    assert values(alone) == [("price", 40, "offer")]
    assert values(answered) == values(earlier) == [("price", 40, "accepted")]


def test_a_question_before_tells_what_a_bare_number_is() -> None:
    said = {"id": 1, "text": "3", "issues": SPECS["offer-letter"]}
    (answer,) = understand({**said, "context": "And how many remote days do you need?"})
    assert values(answer) == [("remote", 3, "offer")]


def test_half_way_is_worked_out_from_what_was_said() -> None:
    history = [["them", "I want 1450 a month"], ["me", "I can pay 1290"]]
    said = {"id": 1, "text": "let us meet in the middle", "issues": SPECS["rent"]}
    (answer,) = understand({**said, "history": history})
    assert values(answer) == [("rent", 1370, "offer")]


def test_the_scenario_gives_the_issues_unless_a_line_names_its_own() -> None:
    own = [{"name": "price", "kind": "money", "reference": 1300}]
    plain, other = understand(
        {"id": 1, "text": "1290"}, {"id": 2, "text": "1290", "issues": own}, issues=bargain("rent")
    )
    assert values(plain) == [("rent", 1290, "offer")]
    assert values(other) == [("price", 1290, "offer")]


def test_malformed_lines_are_answered_with_their_id_and_the_run_goes_on() -> None:
    lines = [
        "not json", "[1]", '{"id": "x"}', '{"id": "y", "text": 5}',
        '{"id": "z", "text": "a", "history": [["us", "b"]]}', '{"id": "w", "text": "a", "context": 1}',
        '{"id": "v", "text": "a", "issues": [{"name": ""}]}', "", "[" * 100_000,
        '{"id": "fine", "text": "1290"}',
    ]  # fmt: skip
    answers = list(understand_lines(lines, WordRecogniser(), bargain("rent")))
    assert [read for _, read in answers] == [False] * 8 + [True]
    decoded = [json.loads(answer) for answer, _ in answers]
    assert [answer["id"] for answer in decoded] == [None, None, "x", "y", "z", "w", "v", None, "fine"]
    assert all(answer["error"] for answer in decoded[:-1])
    assert decoded[0]["line"] == 1


def test_acts_and_moves_are_written_with_their_places() -> None:
    label = Label(id="offer", confidence=0.87654, start=0, end=4)
    recogniser = WordRecogniser(lambda *_: ((label,), (), Tone.CALM))
    (line,) = understand_lines(['{"id": 1, "text": "1290"}'], recogniser, bargain("rent"))
    assert json.loads(line[0])["acts"] == [{"id": "offer", "confidence": 0.8765, "start": 0, "end": 4}]
