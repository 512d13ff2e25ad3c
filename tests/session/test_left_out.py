"""Questions that nothing answers beside others: said back and owned to."""

from __future__ import annotations

from tests.session.test_misreadings import lines_heard, sitting
from trainer.core.counterpart.left_out import is_left
from trainer.core.moves import Asked, Likeness

LIST = "Thank you, Priya. What would procurement need to see to move off the list? And who wrote that list?"


def test_of_two_questions_the_one_without_an_answer_is_said_back() -> None:
    session = sitting("s05-giant-customer", 7, LIST)
    last = session.state.last_counterpart_line
    assert last is not None
    assert any("react.left" in name for name in lines_heard(session)), last.text
    assert "wrote that list?" in last.text


def test_what_is_proposed_is_no_question_to_own_to() -> None:
    assert not is_left(Asked(words="might we try half past ten then?", alike=()))
    assert not is_left(Asked(words="could we do it on Monday instead?", alike=()))


def test_what_has_an_apt_answer_is_not_left() -> None:
    apt = Likeness(id="who", likeness=0.8, asks=True, apt=0.8)
    assert not is_left(Asked(words="who wrote the long list?", alike=(apt,)))
    assert is_left(Asked(words="who wrote the long list?", alike=()))


def test_what_opens_like_a_question_and_tells_is_not_left() -> None:
    assert not is_left(Asked(words="what i can do is money", alike=()))
    assert is_left(Asked(words="what i'd do is what, exactly?", alike=()))


def test_a_tag_is_not_left() -> None:
    assert not is_left(Asked(words="is it?", alike=()))


def test_two_answers_about_the_same_are_not_both_given() -> None:
    session = sitting("s06-rent-renewal", 7, "who's Janek, is he the one with the van who fixed the boiler last time?")
    last = session.state.last_counterpart_line
    assert last is not None
    assert last.text.count("plumber") <= 1
