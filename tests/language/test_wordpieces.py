"""Words cut into pieces: the longest known piece first, any text within bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.language.wordpieces import LONGEST_WORD, WordPieces, split_words

NAMES = ("[UNK]", "[CLS]", "[SEP]", "rent", "##al", "##s", "re", "##new", "'", "?", "5")
PIECES = WordPieces({name: row for row, name in enumerate(NAMES)})


def names_of(text: str, most: int = 20) -> list[str]:
    return [NAMES[row] for row in PIECES.of(text, most)]


def test_a_word_is_cut_into_the_longest_pieces_known() -> None:
    assert names_of("Rentals, renewals?") == [
        *("[CLS]", "rent", "##al", "##s", "[UNK]", "re", "##new", "##al", "##s", "?", "[SEP]")
    ]


def test_accents_and_case_make_no_other_word() -> None:
    assert names_of("RÉNT") == ["[CLS]", "rent", "[SEP]"]


def test_a_word_with_a_piece_nobody_knows_is_unknown_as_a_whole() -> None:
    assert names_of("rentx 5") == ["[CLS]", "[UNK]", "5", "[SEP]"]
    assert names_of("rent" + "s" * LONGEST_WORD) == ["[CLS]", "[UNK]", "[SEP]"]


def test_a_long_text_ends_within_bounds() -> None:
    assert names_of("rent " * 50, most=6) == ["[CLS]", *["rent"] * 4, "[SEP]"]


def test_signs_are_words_and_control_characters_are_none() -> None:
    assert split_words("don't…\u200b 5%\x00") == ["don", "'", "t", "…", "5", "%"]


@given(st.text(max_size=300))
def test_any_text_is_cut_within_bounds(text: str) -> None:
    rows = PIECES.of(text, 48)
    assert 2 <= len(rows) <= 48
    assert rows[0] == PIECES.rows["[CLS]"]
    assert rows[-1] == PIECES.rows["[SEP]"]
