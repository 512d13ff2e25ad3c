"""Questions for the status of points: agreed, only asked for, or still without the learner's yes."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.session.practice import PracticeSession

ASKED = (
    "the rent index says 1,310. I'd stay at 1,300, and I need the boiler and damp done in 21 days.",
    "ok 1,330, boiler and damp in 21 days, break clause from month 6. I'd sign 24 months for that",
)


def asked(words: str) -> tuple[str, str, PracticeSession]:
    """Ask at a table where two years suit both, and rent, repairs and break are apart; return keys, words, session."""
    session = sitting("s06-rent-renewal", 5, *ASKED, words)
    last = session.state.last_counterpart_line
    assert last is not None
    return " ".join(last.keys), last.text, session


@pytest.mark.parametrize(
    ("words", "both"),
    [
        ("is 1,330 agreed?", ("1,330", "1,450")),
        ("is the 1,330 a yes, or did you only write it down as my wish?", ("1,330", "1,450")),
        ("so the break clause, do I get it or not?", ("month six", "no break clause")),
        ("are the repairs settled then?", ("three weeks", "the boiler within sixty days")),
        ("does the 21 days still stand?", ("three weeks", "the boiler within sixty days")),
        ("where are we on the damp", ("three weeks", "the boiler within sixty days")),
        ("so that's a yes to the break clause?", ("month six", "no break clause")),
        ("are the 21 days ok or not?", ("three weeks", "the boiler within sixty days")),
    ],
)
def test_a_wish_is_told_to_be_open_with_what_both_say(words: str, both: tuple[str, str]) -> None:
    said, text, session = asked(words)
    assert "react.status.open" in said
    assert all(value in text for value in both), text
    assert session.state.accepted is None


def test_of_two_points_each_gets_its_own_word() -> None:
    said, text, _ = asked("ok so 24 months is fine and the rent isn't?")
    assert "react.status.part" in said
    assert text.index("two years") < text.index("1,330")


@pytest.mark.parametrize("words", ["wait. what exactly have you said yes to?", "is anything settled yet?"])
def test_all_that_is_agreed_is_named(words: str) -> None:
    said, text, _ = asked(words)
    assert "react.memory.settled" in said
    assert "two years" in text
    assert "1,330" not in text


def test_values_read_back_are_sorted_into_agreed_and_open() -> None:
    words = "Let me read back: 1,330, 24 months, boiler and damp in 21 days. Is that what you have?"
    said, text, session = asked(words)
    assert "react.status.part" in said
    assert "two years" in text
    assert "1,330" in text
    assert session.state.accepted is None


@pytest.mark.parametrize(
    "words",
    [
        "will you agree to 1,330?",
        "what would it take to have the break agreed?",
        "1,320 and 24 months, agreed?",
        "why is the rent not settled yet?",
    ],
)
def test_who_bids_or_asks_for_reasons_is_answered_as_that(words: str) -> None:
    said, _, _ = asked(words)
    assert "react.status" not in said


def test_a_question_for_one_point_is_no_yes_to_the_whole_page() -> None:
    session = sitting(
        "s15-choir-hall",
        5,
        "We'd do three concerts a year and 34 an evening, for Thursdays.",
        "ok four concerts, and the piano in the side room, 36?",
        "so four concerts, that's agreed at least?",
    )
    assert session.state.accepted is None
    assert session.state.agreed is None


@pytest.mark.parametrize(
    "words",
    [
        "I didn't offer nine, Olaf, nine is your figure. Mine is six.",
        "I never offered nine. Nine is yours, mine is six.",
        "I didn't say nine. I said six.",
    ],
)
def test_who_denies_their_figure_keeps_its_own(words: str) -> None:
    session = sitting("s13-courier-sla", 5, "Six a breach, weekly forecasts, and 3.52 a parcel.", words)
    last = session.state.last_counterpart_line
    assert last is not None
    assert not {"react.course.unagreed", "react.insists"}.isdisjoint(last.keys)
    assert "9" in last.text
    assert 6 in session.state.stated_by_learner.values()
