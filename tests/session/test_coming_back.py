"""Several things in one message, complaints of no answer, and words not understood, over the library's own scenes."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import lines_heard, sitting

BESIDE = (
    (
        "s06-rent-renewal",
        "Morning, sorry, I'm so tired today. Who pays for the boiler?",
        "exchange.who-pays-the-repairs",
    ),
    ("s06-rent-renewal", "lovely coffee, thanks. why is the rent going up", "exchange.why-this-rent"),
    (
        "s07-used-car",
        "ha nice. before i sign, any accidents on it? somebody fixed the bumper",
        "exchange.has-it-crashed",
    ),
    ("s07-used-car", "Lol you're funny mate. was it in a crash yes or no", "exchange.has-it-crashed"),
    ("s14-terrace-noise", "What a lovely smell! Sorry to bother you, when does the music stop?", "exchange.when-music"),
    (
        "s15-choir-hall",
        "How kind, thank you. Awful rain today. Who has the hall on Thursdays?",
        "exchange.who-thursday",
    ),
    ("s12-first-book", "Please excuse my english, I am nervous. Who keeps the film rights?", "exchange.film-rights"),
    ("s12-first-book", "So sweet of you! But who gets the film money?", "exchange.film-"),
    ("s03-freelance-rate", "yo nuno lol. anyway why 60 days to pay", "exchange.payment-why-late"),
    ("s04-packaging-tender", "I'm afraid you misunderstood me. I asked why ninety days.", "exchange.payment-why-long"),
    ("s08-half-built-kitchen", "I never said that. Who ordered the big tiles?", "exchange.who-told-you-to-lay-them"),
    ("s16-second-floor", "Delicious cake! No offence, how much notice do we get?", "exchange.how-much-notice"),
)
"""A courtesy, a mood or a joke in front, and the exchange that answers the question behind it."""
AGAIN = (
    ("s06-rent-renewal", "Who pays for the boiler?", "that is not what I asked"),
    ("s09-seed-term-sheet", "why is the valuation five?", "you keep telling me about something else"),
    ("s12-first-book", "who keeps the film rights?", "Sorry, but you don't answer me."),
    ("s16-second-floor", "How much notice do we get?", "are you even listening?"),
)
OFFERED = (
    ("s06-rent-renewal", "I can pay 1,350 a month.", "you didn't answer me", "1,350"),
    ("s09-seed-term-sheet", "I want seven million.", "that's not an answer", "7 million"),
    ("s11-hospital-bill", "I can pay 4000 today", "madam, this is not answer", "4,000"),
)
PUZZLED = (
    ("s06-rent-renewal", "I can pay 1,350 a month.", "what do you mean?", "1,450"),
    ("s09-seed-term-sheet", "I want seven million.", "You've lost me.", "5 million"),
    ("s11-hospital-bill", "I can pay 4000 today", "I not understand", "7,840"),
)


@pytest.mark.parametrize(("slug", "text", "answer"), BESIDE)
def test_a_question_behind_a_courtesy_is_answered(slug: str, text: str, answer: str) -> None:
    assert any(answer in line for line in lines_heard(sitting(slug, 3, text)))


@pytest.mark.parametrize(("slug", "question", "complaint"), AGAIN)
def test_a_question_passed_over_is_taken_up_again(slug: str, question: str, complaint: str) -> None:
    first, second = sitting(slug, 3, question), sitting(slug, 3, question, complaint)
    heard = lines_heard(second)
    assert "react.owned" in heard[0]
    assert any(".exchange." in line or "/exchange." in line or "topic." in line for line in heard[1:])
    assert not set(heard) & set(lines_heard(first))


@pytest.mark.parametrize(("slug", "offer", "complaint", "figure"), OFFERED)
def test_an_offer_passed_over_is_answered_by_its_figure(slug: str, offer: str, complaint: str, figure: str) -> None:
    session = sitting(slug, 3, offer, complaint)
    assert figure in session.state.spoken[-1].text


@pytest.mark.parametrize(("slug", "offer", "puzzle", "stands"), PUZZLED)
def test_words_not_understood_are_put_plainly(slug: str, offer: str, puzzle: str, stands: str) -> None:
    session = sitting(slug, 3, offer, puzzle)
    assert "react.plainly.terms" in lines_heard(session)[0]
    assert stands in session.state.spoken[-1].text


def test_a_word_of_the_counterpart_taken_up_is_explained_by_the_answer() -> None:
    heard = lines_heard(sitting("s07-used-car", 2, "has it been crashed?", "bollard?"))
    assert "has-it-crashed.bollard" in heard[0]


def test_nothing_is_held_or_asked_behind_an_answer_to_a_question_beside_a_complaint() -> None:
    session = sitting("s08-half-built-kitchen", 3, "I never said that. Who ordered the big tiles?")
    assert session.state.spoken[-1].act == "act.answer"


def test_a_complaint_without_anything_asked_before_is_answered_as_talk() -> None:
    heard = lines_heard(sitting("s06-rent-renewal", 3, "you never listen"))
    assert not any("react.owned" in line for line in heard)


def test_every_scene_comes_back_to_a_question() -> None:
    for slug in library().slugs():
        heard = lines_heard(sitting(slug, 1, "Who decides this on your side?", "that is not what I asked"))
        assert any("react.owned" in line for line in heard), slug


OWNED = (
    (
        "s11-hospital-bill",
        ("Can I see what I'm being charged for?", "That isn't what I asked. I'd like an itemised bill, please."),
        "react.owned",
    ),
    ("s10-mums-care-rota", ("How is she?", "That's not quite what I asked. I could come twice a week."), "react.owned"),
    (
        "s11-hospital-bill",
        ("Who prints the list of items for me?", "Nobody was shouting. Can I have one of those forms now?"),
        "react.misput",
    ),
    (
        "s14-terrace-noise",
        ("Half past ten, please.", "I didn't say half and half. Who sweeps the yard?"),
        "react.misput",
    ),
)
"""A protest beside a question or an offer, and the key of the word that owns up to it first."""


@pytest.mark.parametrize(("slug", "texts", "key"), OWNED)
def test_a_protest_beside_other_things_is_owned_up_to_first(slug: str, texts: tuple[str, ...], key: str) -> None:
    heard = lines_heard(sitting(slug, 3, *texts))
    assert key in heard[0]
    assert len(heard) > 1


def test_what_was_meant_and_not_what_was_heard_is_answered() -> None:
    question = "How many do you make of a first novel?"
    heard = lines_heard(sitting("s12-first-book", 3, question, "I meant copies, not titles."))
    assert "react.owned" in heard[0]
    assert "print-run" in heard[1]


@pytest.mark.parametrize("text", ["That's what I said. Who sweeps the yard?", "I asked my wife. Who sweeps the yard?"])
def test_no_protest_is_owned_up_to_where_none_was_made(text: str) -> None:
    heard = lines_heard(sitting("s14-terrace-noise", 3, "Good morning, Bruno.", text))
    assert not any("react.owned" in line or "react.misput" in line for line in heard)
