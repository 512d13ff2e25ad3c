"""Which exchange answers a question: one of its own form, whatever else was read in it, and no motive beside it."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.counterpart.asking import Form, asks_same, form_of, question_in, requests
from trainer.core.counterpart.oneself import self_asked

ANSWERED = [
    (
        "s07-used-car",
        ("Hi.", "can you explain why the warranty is so expensive for you"),
        "exchange.why-short-warranty",
    ),
    (
        "s11-hospital-bill",
        ("I want pay, really, but this paper say only one number. What is inside this 7840 please?",),
        "exchange.amount-what-in-it",
    ),
    (
        "s11-hospital-bill",
        (
            "And who can check the code, it is you or other office?",
            "Ok. And how long they need upstairs, the coders? I can wait little bit.",
        ),
        "exchange.review-how-long",
    ),
    (
        "s08-half-built-kitchen",
        ("Joists I accept, they were rotten and I saw them. How much of it is the joists alone?",),
        "exchange.how-much-were-materials",
    ),
    (
        "s06-rent-renewal",
        ("1450?? man the boiler died twice this winter and theres mould in my kids room. whats the 170 extra for",),
        "exchange.why-this-rent",
    ),
    ("s13-courier-sla", ("i refuse that. when would it start?",), "exchange.when-start"),
]
REQUESTS = ("will you relay those nine, yes or no?", "would two thirds be possible?", "could we have the keys early?")
NO_REQUESTS = ("would you be angry if i sleep on it?", "are you on the other line?", "did you measure it?")


@pytest.mark.parametrize(("slug", "said", "line"), ANSWERED)
def test_a_question_is_answered_by_an_exchange_of_its_form(slug: str, said: tuple[str, ...], line: str) -> None:
    lines = sitting(slug, 3, *said).state.said
    assert any(line in known for known in lines)
    assert not any("/interest." in known for known in lines)


def test_figures_in_a_question_how_are_not_confirmed() -> None:
    asked = "The ad said 14,000 all week, your sheet says 14,400. How did it put on four hundred pounds overnight?"
    said = sitting("s07-used-car", 3, asked).state.said
    assert not any("/react.summary." in line for line in said)
    assert any("/exchange." in line or "/topic." in line for line in said)


@pytest.mark.parametrize("words", REQUESTS)
def test_a_request_is_no_question_about_plans(words: str) -> None:
    assert requests(words)
    assert self_asked(words) == ""


@pytest.mark.parametrize("words", NO_REQUESTS)
def test_what_asks_for_nothing_is_no_request(words: str) -> None:
    assert not requests(words)


@pytest.mark.parametrize("words", ["are you selling the house?", "will you be here next year?", "will you retire?"])
def test_plans_are_asked_about(words: str) -> None:
    assert self_asked(words) == "react.self.plans"


def test_days_are_counted_as_time_and_not_as_money() -> None:
    assert asks_same("how many days do they need?", "how long does a review take")
    assert not asks_same("how much is it?", "how long does it take?")
    assert form_of("and the plumber, what day he comes?") is Form.WHEN


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("can you explain why the warranty is so expensive for you", Form.WHY),
        ("do you happen to know who signs it?", Form.WHO),
        ("could you tell me again, please, when it ends", Form.WHEN),
        ("may i ask how long it takes?", Form.MANY),
        ("could you tell me more?", Form.CLOSED),
    ],
)
def test_what_is_asked_inside_a_question_for_an_answer_is_the_question(words: str, form: Form) -> None:
    assert form_of(words) is form


def test_marks_that_cry_out_are_not_the_question() -> None:
    assert question_in("1450?? whats the 170 extra for") == "whats the 170 extra for"
    assert question_in("can i see it? when i was here it was shut") == "can i see it?"


def test_general_talk_does_not_pass_over_terms_taken() -> None:
    session = sitting(
        "s11-hospital-bill",
        3,
        "Full review of the code and no agency call, please.",
        "Autopay is ok, no problem for me. So full review of code, I do autopay. And the agency, is stopped also?",
    )
    assert not any("where-were-we" in line for line in session.state.said)


def test_a_yes_or_no_wanted_to_what_was_named_is_given() -> None:
    said = sitting("s13-courier-sla", 3, "weekly forecasts, on paper. will transal give them yes or no").state.said
    assert any("/react.asked." in line for line in said)
