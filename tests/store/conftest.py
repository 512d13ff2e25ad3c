"""A place for records in a temporary folder, and the records opened there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.scenes import NOW
from trainer.store.recovery import OpenedStore, Place, open_store


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(path=tmp_path / "data" / "records.db", backups=tmp_path / "data" / "backups")


@pytest.fixture
def store(place: Place) -> Iterator[OpenedStore]:
    opened = open_store(place, now=NOW)
    assert isinstance(opened, OpenedStore)
    yield opened
    opened.close()
