"""What costs nobody anything is arranged with a word, and who takes leave gladly has agreed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.arrangements import arranges, parts_gladly
from trainer.core.postponement import asks_to_adjourn


@pytest.mark.parametrize(
    "words",
    [
        "shall i ring janek tonight?",
        "is saturday morning good for you both?",
        "can i bring the papers up tomorrow?",
        "would it help if mrs danso lets him in?",
        "would ten o'clock suit?",
    ],
)
def test_an_errand_or_a_time_of_day_is_arranged(words: str) -> None:
    assert arranges(words)


@pytest.mark.parametrize(
    "words",
    [
        "can i pay on friday?",
        "could i bring it down to 1,290?",
        "shall i send it, and do i have your yes?",
        "what is included?",
        "would you keep the price until saturday?",
    ],
)
def test_what_touches_the_terms_is_not(words: str) -> None:
    assert not arranges(words)


@pytest.mark.parametrize("text", ["Goodnight Dario, and a kiss for Mila.", "Lovely. See you on Monday!"])
def test_who_takes_leave_gladly_keeps_nothing_back(text: str) -> None:
    assert parts_gladly(text)


@pytest.mark.parametrize(
    "text",
    [
        "Goodnight, but I want to sleep on it.",
        "See you in court.",
        "Bye, I don't think so.",
        "I can see you want more.",
        "I'd love to keep the parking as well.",
        "You take care of the boiler.",
        "I have until tomorrow for it.",
        "Thanks.",
        "",
    ],
)
def test_who_doubts_or_threatens_does(text: str) -> None:
    assert not parts_gladly(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Could I have until tomorrow to think?", True),
        ("I only meant can I give you my answer tomorrow instead of today.", True),
        ("Would it be awful if I told you tomorrow, after I've slept?", True),
        ("What happens at noon if I answer tomorrow?", False),
    ],
)
def test_who_wants_until_tomorrow_asks_to_meet_again(text: str, *, asks: bool) -> None:
    assert asks_to_adjourn(text) is asks


@given(st.text(max_size=300))
def test_no_words_are_too_odd(text: str) -> None:
    assert arranges(text.casefold()) in {True, False}
    assert parts_gladly(text) in {True, False}
