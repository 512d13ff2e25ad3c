"""Packs that are in order: made from a folder, installed whole, listed as theirs, replaced, and removed."""

from pathlib import Path

import pytest

from tests.content.hostile import MINE, SCENE, pack_of, shelf_with_a_pack
from tests.content.sample import FILES, write_sample
from trainer.content.check import check
from trainer.content.diagnostics import ContentError, Diagnostic
from trainer.content.load import ScenarioLibrary
from trainer.content.packs.installed import InstalledPacks
from trainer.content.packs.packing import make_pack
from trainer.content.packs.unpacking import read_pack
from trainer.core.errors import UserFacing

ABOUT = "format: 1\nid: riverside\ntitle: Riverside\nauthor: A. Teacher\nversion: 1\n"


def look(library: Path):
    def checked(folder: Path) -> tuple[Diagnostic, ...]:
        return check(folder, beneath=library)

    return checked


def stored(file: Path, raw: bytes) -> Path:
    file.write_bytes(raw)
    return file


@pytest.fixture
def shelf(tmp_path: Path) -> InstalledPacks:
    return shelf_with_a_pack(tmp_path)


def author_folder(root: Path) -> Path:
    for name, raw in SCENE.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    (root / "pack.yaml").write_text(ABOUT, encoding="utf-8")
    return root


def test_a_folder_becomes_the_same_pack_every_time(tmp_path: Path):
    folder = author_folder(tmp_path / "mine")
    (folder / "diary.txt").write_text("not for the pack", encoding="utf-8")
    raw, manifest = make_pack(folder)
    assert raw == make_pack(folder)[0]
    assert set(manifest.files) == set(SCENE)
    read, held = read_pack(stored(tmp_path / "a.hardball", raw))
    assert (read, held) == (manifest, SCENE)
    assert read.digest == manifest.digest


@pytest.mark.parametrize(("about", "code"), [("", "HB107"), (None, "HB114"), (ABOUT + "run: x\n", "HB106")])
def test_a_folder_says_what_its_pack_is_called(about: str | None, code: str, tmp_path: Path):
    folder = author_folder(tmp_path / "mine")
    if about is None:
        (folder / "pack.yaml").unlink()
    else:
        (folder / "pack.yaml").write_text(about, encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        make_pack(folder)
    assert {one.code for one in refused.value.diagnostics} == {code}


def test_an_empty_folder_and_a_script_with_an_odd_name_make_no_pack(tmp_path: Path):
    folder = author_folder(tmp_path / "mine")
    (folder / MINE / "plays" / "My play.play").write_text("walk\n", encoding="utf-8")
    with pytest.raises(ContentError):
        make_pack(folder)
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "pack.yaml").write_text(ABOUT, encoding="utf-8")
    with pytest.raises(UserFacing, match="no scene"):
        make_pack(empty)


def test_scenes_of_a_pack_stand_in_the_library_as_theirs(shelf: InstalledPacks, tmp_path: Path):
    library = ScenarioLibrary(shelf.built_in, packs=tmp_path / "packs", index=tmp_path / "cards.json")
    built_in, theirs = library.summaries()
    assert (built_in.id, built_in.pack) == ("s06-rent-renewal", None)
    assert theirs.id == "old-flat"
    assert theirs.pack is not None
    assert (theirs.pack.title, theirs.pack.author, theirs.pack.version) == ("Hillside", "B. Teacher", 2)
    again = ScenarioLibrary(shelf.built_in, packs=tmp_path / "packs", index=tmp_path / "cards.json")
    assert again.summaries() == (built_in, theirs)
    scenario = library.load("old-flat")
    assert scenario.persona.name == "Viktor Adler"
    assert [play.name for play in library.plays("old-flat")] == ["walk"]
    assert library.problems() == ()


def test_a_scene_is_pinned_by_the_hash_of_every_file_it_plays_from(shelf: InstalledPacks, tmp_path: Path):
    library = ScenarioLibrary(shelf.built_in, packs=tmp_path / "packs")
    first = library.load("old-flat").version
    changed = {
        name.replace(MINE, "old-flat"): raw.replace(b"minutes: 15", b"minutes: 25") for name, raw in SCENE.items()
    }
    raw = pack_of(changed, id="hillside", title="Hillside", author="B. Teacher", version=3)
    arrival = shelf.install(stored(tmp_path / "h.hardball", raw), check=look(shelf.built_in))
    assert arrival.replaced == 2
    second = library.load("old-flat")
    assert second.minutes == 25
    assert second.version != first
    shelf.bring_back("hillside")
    assert library.load("old-flat").version == first


def test_the_same_pack_again_changes_nothing(shelf: InstalledPacks, tmp_path: Path):
    file = stored(tmp_path / "r.hardball", pack_of())
    assert not shelf.install(file, check=look(shelf.built_in)).already
    assert shelf.install(file, check=look(shelf.built_in)).already
    assert [pack.manifest.id for pack in shelf.packs()] == ["hillside", "riverside"]


def test_a_pack_may_bring_its_own_people(shelf: InstalledPacks, tmp_path: Path):
    person = FILES["personas/viktor-adler.yaml"].replace("Viktor Adler", "Ann Doe")
    scene = SCENE[f"{MINE}/scenario.yaml"].replace(b"persona: viktor-adler", b"persona: ann-doe")
    held = {**SCENE, f"{MINE}/scenario.yaml": scene, "personas/ann-doe.yaml": person.encode()}
    shelf.install(stored(tmp_path / "r.hardball", pack_of(held)), check=look(shelf.built_in))
    library = ScenarioLibrary(shelf.built_in, packs=tmp_path / "packs")
    assert library.load(MINE).persona.name == "Ann Doe"


def test_a_pack_with_a_broken_scene_is_refused_whole(shelf: InstalledPacks, tmp_path: Path):
    broken = {**SCENE, f"{MINE}/scenario.yaml": SCENE[f"{MINE}/scenario.yaml"].replace(b"title:", b"titel:")}
    before = sorted(tmp_path.rglob("*"))
    file = stored(tmp_path.parent / f"{tmp_path.name}.hardball", pack_of(broken))
    with pytest.raises(ContentError, match="title"):
        shelf.install(file, check=look(shelf.built_in))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_removed_pack_can_be_brought_back_until_the_next(shelf: InstalledPacks, tmp_path: Path):
    shelf.install(stored(tmp_path / "r.hardball", pack_of()), check=look(shelf.built_in))
    library = ScenarioLibrary(shelf.built_in, packs=tmp_path / "packs")
    shelf.remove("riverside")
    assert MINE not in library.slugs()
    shelf.bring_back("riverside")
    assert library.load(MINE).title == "Rent renewal"
    shelf.remove("riverside")
    shelf.remove("hillside")
    assert library.slugs() == ("s06-rent-renewal",)
    with pytest.raises(UserFacing, match="brought back"):
        shelf.bring_back("riverside")
    with pytest.raises(UserFacing, match="no pack"):
        shelf.remove("riverside")


def test_damaged_packs_are_passed_over(shelf: InstalledPacks, tmp_path: Path):
    (tmp_path / "packs" / "hillside" / "manifest.json").write_text("{", encoding="utf-8")
    assert shelf.packs() == ()
    assert ScenarioLibrary(shelf.built_in, packs=tmp_path / "packs").slugs() == ("s06-rent-renewal",)


def test_a_folder_of_scenes_stands_on_the_library(tmp_path: Path):
    library = write_sample(tmp_path / "library")
    folder = author_folder(tmp_path / "mine")
    assert {one.code for one in check(folder, beneath=library)} == {"HB604"}
    assert {one.code for one in check(folder / MINE, beneath=library)} == {"HB604"}
    assert {one.code for one in check(folder)} >= {"HB114"}
    (folder / "pack.yaml").write_text("format: 1\ntitel: Mine\n", encoding="utf-8")
    assert {one.code for one in check(folder, beneath=library)} == {"HB604", "HB106", "HB107"}
