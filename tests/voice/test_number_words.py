"""Numbers and sums in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.voice.number_words import LARGEST, decimal_words, money_words, whole_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (40, "forty"),
        (56, "fifty-six"),
        (100, "one hundred"),
        (101, "one hundred and one"),
        (1000, "one thousand"),
        (1001, "one thousand and one"),
        (1410, "one thousand four hundred and ten"),
        (32_000, "thirty-two thousand"),
        (100_000, "one hundred thousand"),
        (1_000_020, "one million and twenty"),
        (2_400_318, "two million four hundred thousand three hundred and eighteen"),
        (-5, "minus five"),
        (LARGEST, "one" + " zero" * 15),
    ],
)
def test_whole_numbers(number: int, words: str) -> None:
    assert whole_words(number) == words


@given(st.integers(0, LARGEST - 1), st.integers(0, LARGEST - 1))
def test_different_numbers_sound_different(first: int, second: int) -> None:
    assert (whole_words(first) == whole_words(second)) == (first == second)


@pytest.mark.parametrize(
    ("number", "words"),
    [("1.25", "one point two five"), ("2.50", "two point five"), ("7.0", "seven"), ("-0.5", "minus zero point five")],
)
def test_decimals_are_read_digit_by_digit(number: str, words: str) -> None:
    assert decimal_words(Decimal(number)) == words


@pytest.mark.parametrize(
    ("number", "sign", "scale", "words"),
    [
        ("1", "£", "", "one pound"),
        ("1410", "£", "", "one thousand four hundred and ten pounds"),
        ("1410.50", "£", "", "one thousand four hundred and ten pounds fifty"),
        ("0.01", "£", "", "one penny"),
        ("0.99", "£", "", "ninety-nine pence"),
        ("0.05", "€", "", "five cents"),
        ("1.005", "$", "", "one point zero zero five dollars"),
        ("1.2", "€", "million", "one point two million euros"),
    ],
)
def test_sums_of_money(number: str, sign: str, scale: str, words: str) -> None:
    assert money_words(Decimal(number), sign, scale) == words
