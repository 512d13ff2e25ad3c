"""How values sit in a sentence: briefly beside their point, listed without saying a word twice, in frames that fit."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from trainer.core.counterpart.phrasing import brief, jars, speak_choice
from trainer.core.counterpart.wording import fill, slots_of, speak_terms, speak_values
from trainer.core.terms import IssueId, Terms


@pytest.mark.parametrize(
    ("point", "said", "briefly"),
    [
        ("exclusivity", "36 months of exclusivity", "36 months"),
        ("closing time", "closing at half past midnight", "half past midnight"),
        ("title", "the title of Lead", "Lead"),
        ("next review", "the next review in nine months", "nine months"),
        ("forecasts", "no forecasts", "none"),
        ("piano", "no place for the piano", "no place for the piano"),
        ("rate", "3.38 a parcel", "3.38 a parcel"),
        ("holidays", "the holidays in turns", "the holidays in turns"),
        ("licence letter", "a letter of support", "a letter of support"),
    ],
)
def test_beside_its_point_a_value_is_said_without_the_point_s_own_words(point: str, said: str, briefly: str) -> None:
    assert brief(point, said) == briefly


@pytest.mark.parametrize(
    ("point", "values", "said"),
    [
        ("closing time", ["closing at half past nine", "closing at half past ten"], "half past nine or half past ten"),
        ("finish", ["a finish in six weeks", "a finish in eight weeks"], "six or eight weeks"),
        ("rate", ["3.10 a parcel", "3.24 a parcel"], "3.10 or 3.24 a parcel"),
        ("exclusivity", ["18 months of exclusivity", "no exclusivity"], "18 months or none"),
        ("payment now", ["half paid now", "a quarter paid now"], "half or a quarter paid now"),
        ("piano", ["the piano in the cellar", "the piano in the side room"], "the cellar or the side room"),
        ("territory", ["world rights", "world English rights"], "world rights or world English rights"),
        ("reference", ["a full reference", "a neutral reference"], "a full or neutral reference"),
        (
            "evening",
            ["Monday evenings", "Wednesday evenings", "Thursday evenings"],
            "Monday, Wednesday or Thursday evenings",
        ),
        ("valuation", ["5 million pre-money", "5.5 million pre-money"], "5 or 5.5 million pre-money"),
        ("rate", ["3.10 a parcel"], "3.10 a parcel"),
    ],
)
def test_a_choice_says_once_what_its_values_share(point: str, values: list[str], said: str) -> None:
    assert speak_choice(point, values) == said


def test_no_choice_of_two_neighbours_in_any_scene_says_its_first_words_twice() -> None:
    for card in library().summaries():
        for issue in library().load(card.id).bargain.issues:
            for one, other in zip(issue.options, issue.options[1:], strict=False):
                first, second = speak_values(issue, (one.value, other.value)).split(" or ", 1)
                assert first.split()[:2] != second.split()[:2] or first.startswith("half past"), (first, second)


@pytest.mark.parametrize(
    ("line", "value", "out_of_place"),
    [
        ("I'm at {terms}.", "3.38 a parcel", False),
        ("I'm at {terms}.", "a lease of two years and 1,370 a month", False),
        ("I'm at {terms}.", "no forecasts", True),
        ("I'll go to {terms}.", "3.38 a parcel and weekly forecasts", True),
        ("I'd say yes to {terms}.", "weekly forecasts", False),
        ("Shall we get back to {terms}?", "weekly forecasts", False),
        ("I can do {terms}.", "no forecasts", True),
        ("Not {terms}.", "no forecasts", True),
        ("{terms}? No.", "no forecasts", False),
        ("That's not possible. I have {terms}.", "no team", True),
        ("That's not possible. I have {terms}.", "3 per cent and no team", False),
    ],
)
def test_what_is_no_figure_is_not_said_where_a_figure_belongs(line: str, value: str, out_of_place: bool) -> None:
    assert jars(line, {"terms": value}) is out_of_place


@pytest.mark.parametrize(("point", "out_of_place"), [("rent", False), ("repairs", True), ("access", False)])
def test_of_several_things_nobody_speaks_as_of_one(point: str, out_of_place: bool) -> None:
    assert jars("What stops me? The {issue} is in the way.", {"issue": point}) is out_of_place
    assert not jars("What stops me? The {issue}.", {"issue": point})
    assert jars("With me the {issue} is {value}.", {"issue": point, "value": "none"})


def test_a_line_that_names_the_point_says_its_value_briefly() -> None:
    slots = {"issue": "exclusivity", "value": "36 months of exclusivity"}
    assert fill("On the {issue} I've got {value}.", slots) == "On the exclusivity I've got 36 months."
    assert fill("It's {value}.", slots) == "It's 36 months of exclusivity."
    assert fill("I'm at {value}.", slots, before="For the exclusivity it's 36 or 18 months.") == "I'm at 36 months."


def test_a_list_with_a_value_that_is_a_list_itself_can_be_told_apart() -> None:
    kitchen = library().load("s08-half-built-kitchen")
    both: Terms = {IssueId("defects"): "snags + retile", IssueId("payment"): "25%"}
    said = speak_terms(kitchen, both)
    assert said == "the snags done and the floor retiled, and a quarter paid now"


def test_no_line_hangs_a_short_verb_on_its_terms() -> None:
    """'{said}'s agreed' reads well with one figure and ill with two values or with what happens."""
    for card in library().summaries():
        scenario = library().load(card.id)
        for book in (scenario.lines, scenario.persona.lines, *scenario.common_lines):
            for lines in book.values():
                for line in lines:
                    for slot in slots_of(line.text) - {"issue", "reason", "subject", "echo"}:
                        assert f"{{{slot}}}'" not in line.text, line.id
