"""A new scene: it is finished as it stands, and nothing of an author's is ever written over."""

from pathlib import Path

import pytest

from tests.content.replaying import RECOGNISER
from trainer.content.skeleton import write_skeleton
from trainer.core.errors import UserFacing
from trainer.session.inspection import inspect

PROJECT = Path(__file__).resolve().parent.parent.parent
SKELETON, LIBRARY = PROJECT / "resources" / "skeleton", PROJECT / "scenarios"


def test_a_new_scene_has_nothing_to_mend(tmp_path: Path):
    folder = tmp_path / "My scenes"
    files = write_skeleton("borrowed-van", folder, skeleton=SKELETON)
    assert files[0] == folder / "borrowed-van" / "scenario.yaml"
    assert [str(one) for one in inspect(folder, library=LIBRARY, recogniser=RECOGNISER)] == []
    assert "id: my-scenes" in (folder / "pack.yaml").read_text(encoding="utf-8")
    assert (folder / "schema" / "scenario.schema.json").is_file()


def test_a_second_scene_leaves_the_pack_as_it_is(tmp_path: Path):
    write_skeleton("one", tmp_path, skeleton=SKELETON)
    (tmp_path / "pack.yaml").write_text("mine", encoding="utf-8")
    files = write_skeleton("two", tmp_path, skeleton=SKELETON)
    assert tmp_path / "pack.yaml" not in files
    assert (tmp_path / "pack.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("slug", ["", "Borrowed van", "../van", "x" * 48, "taken", "there"])
def test_names_that_cannot_be_used_write_nothing(slug: str, tmp_path: Path):
    (tmp_path / "there").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UserFacing):
        write_skeleton(slug, tmp_path, skeleton=SKELETON, taken=frozenset({"taken"}))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path):
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    with pytest.raises(UserFacing, match="could not be written"):
        write_skeleton("van", file / "inside", skeleton=SKELETON)
