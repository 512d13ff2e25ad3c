"""A few hundred damaged scenes and packs; `python -m tests.content.fuzz 10000` tries them all."""

from pathlib import Path

import pytest

from tests.content.fuzz import failures

BATCHES, SCENES, PACKS = 8, 200, 80


@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_files_get_an_answer(batch: int, tmp_path: Path):
    scenes, packs = range(batch, SCENES, BATCHES), range(batch, PACKS, BATCHES)
    assert [one for one in failures(scenes, packs, tmp_path) if one] == []
