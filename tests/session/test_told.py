"""What a message tells beside its question: a feeling, a story, news, over the library's own scenes."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import lines_heard, sitting
from trainer.core.counterpart.severally import questions_of
from trainer.core.counterpart.told import sentences_told

TOLD = (
    (
        "s12-first-book",
        "I wrote that book for my sister, she died before it was done. Who will edit it?",
        ("exchange.dead-brother", "exchange.edit-who"),
    ),
    (
        "s11-hospital-bill",
        "My hands are shaking, sorry. Is someone going to come to my house?",
        ("exchange.chat-nervous", "exchange.come-to-my-house"),
    ),
    (
        "s14-terrace-noise",
        "She has her exams. Could we say half past ten in the exam weeks?",
        ("react.asked.no", "exchange.exam-weeks"),
    ),
)
"""A message that tells and asks, and what answers both."""


@pytest.mark.parametrize(("slug", "text", "answers"), TOLD)
def test_what_is_told_is_answered_beside_the_question(slug: str, text: str, answers: tuple[str, ...]) -> None:
    heard = lines_heard(sitting(slug, 33, text))
    assert all(any(answer in line for line in heard) for answer in answers), heard


def test_leave_to_speak_is_no_question() -> None:
    text = "Jana, hi. Can I say something first? I feel terrible that it all landed on you."
    assert questions_of(text) == []
    assert sentences_told(text, None) == ["i feel terrible that it all landed on you."]
    assert any("exchange.i-did-little" in line for line in lines_heard(sitting("s10-mums-care-rota", 3, text)))


def test_a_leave_taken_is_answered_as_one_whatever_is_told_beside_it() -> None:
    heard = lines_heard(sitting("s13-courier-sla", 3, "Good day.", "I'm off, Olaf. Two shops in town want my vans."))
    assert not any("exchange." in line for line in heard)


@pytest.mark.parametrize("text", ["Half past ten, then.", "The train was late.", "Why? I told you. It is late."])
def test_a_single_or_a_short_sentence_tells_nothing_beside(text: str) -> None:
    assert sentences_told(text, None) == []
