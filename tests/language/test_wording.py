"""Tokens in one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.wording import word_text


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("I can't do $50, sorry!", "i can not do # , sorry ! "),
        ("u cant be serious", "you can not be serious "),
        ("ill take 3k", "i will take # "),
        ("he is ill", "he is ill "),
        ("Thirty-two five it is", "# # it is "),
        ("50-50 then", "# - # then "),
        ("What\u2019s the deal; really", "what is the deal , really "),
        ("the landlord's price", "the landlords price "),
    ],
)
def test_spellings_become_one(typed: str, joined: str):
    assert "".join(sentence.joined for sentence in word_text(typed).sentences) == joined


def test_end_marks_and_lines_part_sentences():
    wording = word_text("No. Why Friday?\nOk")

    assert [sentence.asks for sentence in wording.sentences] == [False, True, False]


@given(st.text(max_size=300))
def test_tokens_stand_in_order_inside_the_text(typed: str):
    wording = word_text(typed)
    places = [(token.start, token.end) for token in wording.tokens]

    assert all(start < end <= len(typed) for start, end in places)
    assert places == sorted(places)
    assert all(sentence.offsets[-1] < len(sentence.joined) for sentence in wording.sentences)
