"""Every file of records ever shipped still opens, with every session in it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.store.make_old import FULL, OLD, PLAIN
from tests.store.scenes import NOW
from trainer.store.codec import KINDS, encode_line
from trainer.store.recovery import OpenedStore, Place, open_store
from trainer.store.revision import HEAD, REVISIONS, read_revision

OLD_FILES = sorted(OLD.glob("records-*.db"))


@pytest.fixture(params=OLD_FILES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[OpenedStore, list[dict[str, Any]]]]:
    """An old file, opened as today's program opens it, and the lines its events were."""
    place = Place(path=tmp_path / "records.db", backups=tmp_path / "backups")
    shutil.copyfile(request.param, place.path)
    lines = request.param.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    store = open_store(place, now=NOW)
    assert isinstance(store, OpenedStore)
    yield store, [json.loads(line) for line in lines]
    store.close()


def test_there_is_a_file_of_every_schema():
    assert [read_revision(path) for path in OLD_FILES] == list(REVISIONS)


def test_every_session_is_listed(old: tuple[OpenedStore, list[dict[str, Any]]]):
    store, _ = old
    assert [row.id for row in store.history.page().rows] == [PLAIN, FULL]
    assert read_revision(store.place.path) == HEAD
    assert len(store.history.progress()) == 1


def test_every_event_says_what_it_said(old: tuple[OpenedStore, list[dict[str, Any]]]):
    store, lines = old
    events = [one for session_id in (FULL, PLAIN) for one in store.log(session_id).load()]
    now = [json.loads(encode_line(one)) for one in events]
    assert {line["kind"] for line in lines} <= {kind.name for kind in KINDS}
    # A field that came later takes its default; what was said then must still be said.
    assert [{name: line[name] for name in then} for line, then in zip(now, lines, strict=True)] == lines
