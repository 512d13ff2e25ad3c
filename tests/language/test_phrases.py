"""The phrase notation of the lexicon."""

from __future__ import annotations

import re

import pytest

from trainer.language.phrases import PhraseError, Translator


def matches(phrase: str, joined: str, **classes: str) -> bool:
    return re.match(Translator(classes).translate(phrase).regex, joined) is not None


@pytest.mark.parametrize(
    ("phrase", "joined"),
    [
        ("no deal", "no deal . "),
        ("(i|we) will (sign|accept)", "we will accept it "),
        ("(my)? limit is #", "limit is # # k "),
        ("negotiat* now", "negotiating now "),
        ("looks? fine", "look fine "),
        ("no .. friday", "no way on friday "),
        ("if you ... then", "if you pay , by then "),
        ("deal $", "deal ! "),
        ("@yes _ deal", "ok a deal "),
    ],
)
def test_what_a_phrase_matches(phrase: str, joined: str):
    assert matches(phrase, joined, yes="ok|sure")


@pytest.mark.parametrize(
    ("phrase", "joined"),
    [
        ("deal $", "deal with it "),
        ("no .. friday", "no , not on friday "),
        ("no .. friday", "no a b c d friday "),
        ("accept it", "accepted it "),
        ("limit is #", "limit is high "),
    ],
)
def test_what_a_phrase_leaves(phrase: str, joined: str):
    assert not matches(phrase, joined)


@pytest.mark.parametrize(
    "phrase", [".. deal", "(a|b", "deal) now", "(a|b)?", "@unknown", "ab*", "deal <q> now", "", "a & b", "$"]
)
def test_a_malformed_phrase_is_refused(phrase: str):
    with pytest.raises(PhraseError):
        Translator({}).translate(phrase)


def test_the_words_a_phrase_can_begin_with_are_known():
    phrase = Translator({"greet": "hello|good (day|night)"}).translate("(oh)? (@greet|negotiat*) friend <q>")

    assert phrase.firsts == {"oh", "hello", "good", "negotiat*"}
    assert phrase.asks is True
