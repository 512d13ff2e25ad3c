"""Talk that asks and offers nothing: which kind of talk words are, and which are none."""

from __future__ import annotations

import pytest

from trainer.core.counterpart.sayings import saying_in, statement_in

KINDS = (
    ("sorry, that was mean", "react.said.sorry"),
    ("i'm sorry, i didn't mean to upset you", "react.said.sorry"),
    ("i should have come sooner about that wall", "react.said.sorry"),
    ("sorry, i shouldn't have offered that just like that", "react.said.regret"),
    ("i can't do this anymore, the wedding's in five weeks and there's no water", "react.said.distress"),
    ("i cried in the bathroom this morning", "react.said.distress"),
    ("just came off shift so be gentle", "react.said.plea"),
    ("please don't walk off the job", "react.said.plea"),
    ("i'm scared i'll sign something stupid", "react.said.afraid"),
    ("i don't understand any of this, i only write", "react.said.new"),
    ("i don't have 6,400", "react.said.poor"),
    ("i haven't got that kind of money", "react.said.poor"),
    ("we really need this contract, to be honest", "react.said.need"),
    ("fine. whatever.", "react.said.whatever"),
    ("oh come off it", "react.said.scoff"),
    ("that's rich.", "react.said.scoff"),
    ("you must be joking?", "react.said.scoff"),
    ("you just moved the payment again. i noticed.", "react.said.caught"),
    ("you always do this, you make it sound like i do nothing", "react.said.reproach"),
    ("that's not a very nice way to put it", "react.said.reproach"),
    ("you smile like a man with a quota", "react.said.jab"),
    ("you two should be on stage", "react.said.jab"),
    ("fair play to you", "react.pleasant"),
    ("my drivers will kill me", "react.said.others"),
    ("same for everyone means the ones who carry the firm pay for the rest", "react.said.unfair"),
    ("rents in this town have gone mad", "react.said.dear"),
    ("hang on, sorry, phone... ok. done.", "react.said.back"),
    ("could we first agree that each of us may finish a sentence?", "react.said.manners"),
    ("can we do this by mail?", "react.said.medium"),
    ("hm", "react.said.noise"),
    ("i'd rather shake hands on something i understand", "react.said.principle"),
    ("i've been poor for six years for this book", "react.told.own"),
    ("i understand that you have to treat everybody alike", "react.empathy"),
    ("that's kind of you", "react.thanks"),
)
NONE = (
    "sorry, what did you say?",
    "sorry, no",
    "i'd rather have 54",
    "what would you need for that?",
    "4,500, but the floor has to be right",
    "you said five weeks",
    "you win",
    "i need 54 and two days at home",
    "are you afraid of the board?",
)


@pytest.mark.parametrize(("words", "key"), KINDS)
def test_talk_is_known_by_its_kind(words: str, key: str) -> None:
    assert saying_in(words) == key


@pytest.mark.parametrize("words", NONE)
def test_what_asks_offers_or_agrees_is_no_such_talk(words: str) -> None:
    assert saying_in(words) == ""


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("my husband used to play the accordion", "react.told.own"),
        ("you've never been snowed in, i can tell", "react.told.yours"),
        ("nobody reads the annexes", "react.told.world"),
        ("then show me the page", ""),
        ("who reads the annexes?", ""),
    ],
)
def test_a_statement_is_about_its_speaker_the_hearer_or_the_world(words: str, key: str) -> None:
    assert statement_in(words) == key
