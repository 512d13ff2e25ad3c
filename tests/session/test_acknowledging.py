"""Talk that asks and offers nothing is answered as what it is, over the library's own scenes."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import lines_heard, sitting

SAID = (
    ("s05-giant-customer", "We really need this contract, to be honest", "react.said.need"),
    ("s05-giant-customer", "Mr Kroll, with respect, nobody reads C to K.", "react.told.world"),
    ("s02-overdue-promotion", "can we do this by mail?", "react.said.medium"),
    ("s02-overdue-promotion", "oh come off it", "react.said.scoff"),
    ("s08-half-built-kitchen", "I don't have 6,400", "react.said.poor"),
    ("s08-half-built-kitchen", "I cried in the bathroom this morning", "react.said.distress"),
    ("s06-rent-renewal", "evening mr adler. just came off shift so be gentle", "react.said.plea"),
    ("s13-courier-sla", "You talk like a lawyer", "react.said.jab"),
    ("s13-courier-sla", "See, we don't mind working. We mind not knowing.", "react.said.principle"),
    ("s14-terrace-noise", "Could we first agree that each of us may finish a sentence?", "react.said.manners"),
)
FORESEEN = (
    ("s12-first-book", "That makes me sad.", "exchange.hard-on-me"),
    ("s02-overdue-promotion", "Nobody here ever says thank you.", "exchange.thanks-asked"),
    ("s10-mums-care-rota", "sorry, that was mean", "exchange.sorry-mean"),
    ("s08-half-built-kitchen", "I trusted you with my house", "exchange.i-trusted-you"),
)
NO_YES = (
    ("s13-courier-sla", "I'd rather shake hands on something I understand."),
    ("s12-first-book", "I'm scared I'll sign something stupid"),
    ("s01-offer-letter", "Fine. Whatever."),
    ("s02-overdue-promotion", "hang on, sorry, phone... ok. done."),
)


@pytest.mark.parametrize(("slug", "text", "key"), SAID)
def test_talk_gets_the_word_for_its_kind(slug: str, text: str, key: str) -> None:
    heard = lines_heard(sitting(slug, 33, text))
    assert [key in line for line in heard] == [True], heard


@pytest.mark.parametrize(("slug", "text", "key"), FORESEEN)
def test_what_the_scene_foresaw_goes_first(slug: str, text: str, key: str) -> None:
    assert any(key in line for line in lines_heard(sitting(slug, 33, text)))


@pytest.mark.parametrize(("slug", "text"), NO_YES)
def test_talk_is_no_yes(slug: str, text: str) -> None:
    assert not any("act.accept" in line for line in lines_heard(sitting(slug, 33, text)))


def test_a_word_on_the_feeling_goes_before_the_answer_to_the_thing() -> None:
    text = "I can't do this anymore, the wedding's in five weeks and there's no water"
    heard = lines_heard(sitting("s08-half-built-kitchen", 33, text))
    assert "react.said.distress" in heard[0]
    assert "exchange." in heard[1]


def test_an_apology_is_no_protest() -> None:
    heard = lines_heard(sitting("s05-giant-customer", 33, "Good morning", "I'm sorry, I didn't mean to upset you"))
    assert not any("react.owned" in line for line in heard)
