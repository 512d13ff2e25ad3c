"""What a message mainly says, and what stands beside it."""

from __future__ import annotations

import pytest

from trainer.core.counterpart.main_point import asks, complains, is_puzzled, main_of

MAIN = (
    ("Thank you, that's very kind. Sorry, may I ask how you got to 46?", "how you got to 46?"),
    ("ha nice. before i sign, any accidents on it?", "before i sign, any accidents on it?"),
    (
        "Hello, thank you for the lunch, is very kind. I am little nervous, please excuse my english. What is inside?",
        "what is inside?",
    ),
    ("hi how are you? whats the deposit", "whats the deposit"),
    ("hello what is the rent", "what is the rent"),
    ("Terrible weather, isn't it? When does it close?", "when does it close?"),
    ("A refrain? I am sorry but you don't answer to me. Who can decide, you?", "who can decide, you?"),
    ("sorry what bottles?? im just asking what i get for the 399", "im just asking what i get for the 399"),
    ("on when you answer me. was it in an accident yes or no", "was it in an accident yes or no"),
    ("I'm so nervous. I can pay 1300.", "i can pay 1300."),
    ("You're funny. Anyway, the boiler.", "anyway, the boiler."),
    ("I'm not asking after your money, I'm asking when the music stops.", "i'm asking when the music stops."),
)
WHOLE = (
    "Thank you.",
    "thanks for the tea",
    "No thanks.",
    "I'm worried about the deposit. What happens to it?",
    "It's cold in the flat since October. When do you fix the boiler?",
    "I'm sorry I called you a crook.",
    "you never fixed the boiler",
    "i never asked for a pack. is there one on it?",
    "You keep raising the price!",
    "i never asked for a pack, whats even in it?",
    "I see what damp does to lungs every night at work.",
    "What do you mean by the logo, a page about the project as well?",
    "So Thursday is free after this month, isn't it?",
)
COMPLAINTS = (
    "that is not what I asked",
    "you keep telling me about something else",
    "I did not say that",
    "Sorry, but you didn't answer me.",
    "are you even listening to me?",
    "thats not an answer",
    "answer the question please",
    "Why do you always change the subject?",
    "you dodged my question",
    "what has that got to do with it?",
    "I'm afraid you have misunderstood me.",
    "you answered something else",
    "Forgive me, but that wasn't my question.",
    "neither of you answered me",
    "that wasnt even close to what i asked",
)
PUZZLED = (
    *(
        "what lever?",
        "what bottles??",
        "Which folder, sorry?",
        "You've lost me",
        "I don't understand this with the map.",
    ),
    *(
        "What do you mean?",
        "Sorry?",
        "that makes no sense",
        "i dont get it",
        "come again?",
        "what are you talking about",
    ),
    *("which drawer", "I beg your pardon?", "what you mean?", "I can't follow you."),
)
PLAIN = (
    *(
        "What is the deposit?",
        "Why?",
        "who decides?",
        "how much?",
        "I don't agree.",
        "no",
        "You never fixed the boiler.",
    ),
    *("I understand.", "you keep raising the price", "what happens to my deposit?", "I never paid late.", "1,300."),
)


@pytest.mark.parametrize(("text", "main"), MAIN)
def test_courtesies_complaints_and_echoes_beside_a_question_are_left_out(text: str, main: str) -> None:
    assert main_of(text.casefold()) == main


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_all_there_is_or_says_what_it_is_about_stays(text: str) -> None:
    assert main_of(text.casefold()) == text.casefold()


@pytest.mark.parametrize("text", COMPLAINTS)
def test_objections_that_nothing_was_answered_are_known(text: str) -> None:
    assert complains(text.casefold())
    assert not is_puzzled(text.casefold())


@pytest.mark.parametrize("text", PUZZLED)
def test_words_not_understood_are_known(text: str) -> None:
    assert is_puzzled(text.casefold())
    assert not complains(text.casefold())


@pytest.mark.parametrize("text", PLAIN)
def test_other_words_are_neither_complaint_nor_puzzle(text: str) -> None:
    assert not complains(text.casefold())
    assert not is_puzzled(text.casefold())


def test_a_greeting_with_a_mark_asks_nothing() -> None:
    assert not asks("how are you?")
    assert main_of("how are you? and the rent?") == "and the rent?"
    assert asks("tell me about the rent")


def test_the_longest_text_of_courtesies_is_read_at_once() -> None:
    for words in ("so very ", "thank you so very ", "may i ask ", "i did not say ", "hello "):
        assert main_of((words * 400)[:1600])


@pytest.mark.parametrize(
    "words", ["my boss won't give me fridays off, i've asked.", "i asked at the desk in april if i'd be covered."]
)
def test_what_was_asked_of_others_is_told(words: str) -> None:
    assert not asks(words)


@pytest.mark.parametrize("words", ["i asked how many years.", "i asked about the price.", "i asked my question twice."])
def test_what_was_asked_of_the_other_side_is_asked_again(words: str) -> None:
    assert asks(words)
