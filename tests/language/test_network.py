"""Arrays of a file of arrays as they lie there, and places found by the keys of wordings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.network import let_go, mapped
from trainer.language.sense import Places, key_of


def test_an_array_is_read_as_it_lies_in_its_file(tmp_path: Path) -> None:
    path = tmp_path / "some.npz"
    whole = np.arange(24, dtype=np.int8).reshape(4, 6)
    np.savez(path, first=np.array(1), places=whole, none=np.zeros((0, 6), dtype=np.int8))
    assert np.array_equal(mapped(path, "places"), whole)
    assert mapped(path, "none").shape == (0, 6)
    with pytest.raises(KeyError):
        mapped(path, "others")


def test_what_was_let_go_is_read_from_the_file_again(tmp_path: Path) -> None:
    path = tmp_path / "some.npz"
    whole = np.arange(24_000, dtype=np.int16).reshape(4_000, 6)
    np.savez(path, places=whole)
    rows = mapped(path, "places")[100:300]
    let_go(rows)
    let_go(whole)  # never lay in a file
    assert np.array_equal(rows, whole[100:300])


def test_a_packed_or_damaged_file_is_refused(tmp_path: Path) -> None:
    packed, damaged, by_columns = tmp_path / "packed.npz", tmp_path / "damaged.npz", tmp_path / "columns.npz"
    whole = np.arange(4_000, dtype=np.int16).reshape(40, 100)
    np.savez_compressed(packed, places=whole)
    np.savez(by_columns, places=np.asfortranarray(whole))
    with pytest.raises(ValueError, match="packed"):
        mapped(packed, "places")
    with pytest.raises(ValueError, match="no array of ours"):
        mapped(by_columns, "places")
    np.savez(damaged, places=whole)
    raw = damaged.read_bytes()
    damaged.write_bytes(raw.replace(b"\x93NUMPY\x01\x00", b"\x93NUMPY\x07\x00"))
    with pytest.raises(ValueError, match="no array of ours"):
        mapped(damaged, "places")


@given(st.sets(st.text(max_size=12), max_size=30), st.text(max_size=12))
def test_a_wording_has_the_place_that_stands_in_its_row(wordings: set[str], other: str) -> None:
    told = sorted(wordings)
    keys = np.frombuffer(b"".join(map(key_of, told)), dtype=np.uint8)
    rows = np.arange(len(told), dtype=np.int8)[:, None]
    places = Places(keys, rows, np.zeros(len(told), dtype=np.uint8))
    assert places.rows_of([key_of(words) for words in told]).tolist() == list(range(len(told)))
    assert (places.rows_of([key_of(other)])[0] < 0) == (other not in wordings)
