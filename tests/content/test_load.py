"""The library: cards, scenarios, versions, and what is said when one cannot be played."""

from pathlib import Path

import pytest

from tests.content.sample import FILES, SCENARIO, SLUG, patch_yaml, write_sample
from trainer.content.diagnostics import ContentError
from trainer.content.load import ScenarioLibrary
from trainer.core.errors import UserFacing

FILE = f"{SLUG}/scenario.yaml"


def edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_cards_say_what_a_learner_chooses_by(tmp_path: Path):
    (card,) = ScenarioLibrary(write_sample(tmp_path)).summaries()
    assert (card.id, card.title, card.persona_name, card.archetype) == (
        SLUG,
        "Rent renewal",
        "Viktor Adler",
        "exploder",
    )
    assert card.tactics == ("exploding-offer",)
    assert card.power_gap == pytest.approx(0.7)


def test_scenes_that_cannot_be_read_are_left_out_and_explained(tmp_path: Path):
    faceless = patch_yaml(SCENARIO, "persona: nobody")
    library = ScenarioLibrary(
        write_sample(tmp_path, {"s07-broken/scenario.yaml": "format: 1\n", "s08-faceless/scenario.yaml": faceless})
    )
    assert library.slugs() == (SLUG, "s07-broken", "s08-faceless")
    assert [card.id for card in library.summaries()] == [SLUG]
    assert {problem.place.file for problem in library.problems()} == {
        "s07-broken/scenario.yaml",
        "personas/nobody.yaml",
    }


def test_an_empty_or_missing_folder_has_no_scenes(tmp_path: Path):
    assert ScenarioLibrary(tmp_path).summaries() == ()
    assert ScenarioLibrary(tmp_path / "nowhere").summaries() == ()


@pytest.mark.parametrize("slug", ["s99-none", "../s06-rent-renewal", "/etc/passwd", "", "S06", "a" * 500])
def test_unknown_and_hostile_names_are_refused(slug: str, tmp_path: Path):
    with pytest.raises(ContentError):
        ScenarioLibrary(write_sample(tmp_path)).load(slug)


def test_an_error_says_what_is_safe_and_what_to_do(tmp_path: Path):
    broken = patch_yaml(SCENARIO, "plan:\n  exploding-ofer: {when: opening}")
    with pytest.raises(UserFacing) as refused:
        ScenarioLibrary(write_sample(tmp_path, {FILE: broken})).load(SLUG)
    assert "there is no tactic 'exploding-ofer'" in refused.value.message
    assert refused.value.remedy == "Did you mean 'exploding-offer'?"
    assert refused.value.safe


def test_warnings_and_matters_of_taste_do_not_stop_a_scene(tmp_path: Path):
    taste = patch_yaml(SCENARIO, "prep-budget: 30\ndeclared: {zone: 1}")
    assert ScenarioLibrary(write_sample(tmp_path, {FILE: taste})).load(SLUG).prep_budget == 30


@pytest.mark.parametrize(
    "fragment",
    [
        'lines:\n  act.hold: ["{terms:>999999999}"]',
        'lines:\n  act.hold: ["{terms!r}"]',
        'lines:\n  act.hold: ["{terms.__class__}"]',
        'lines:\n  act.hold: ["{0}"]',
        'lines:\n  act.hold: ["{}"]',
        'topics: {damp: {cues: [damp], lines: ["{terms}"]}}',
        'first-line: "{value}"',
    ],
)
def test_lines_that_reach_into_the_program_are_refused(fragment: str, tmp_path: Path):
    with pytest.raises(ContentError) as refused:
        ScenarioLibrary(write_sample(tmp_path, {FILE: patch_yaml(SCENARIO, fragment)})).load(SLUG)
    assert {finding.code for finding in refused.value.diagnostics} <= {"HB402", "HB408"}


def test_a_scenario_is_built_once_until_a_file_changes(tmp_path: Path):
    library = ScenarioLibrary(write_sample(tmp_path))
    first = library.load(SLUG)
    assert library.load(SLUG) is first
    edit(tmp_path, FILE, "title: Rent renewal", "title: The lease again")
    assert library.load(SLUG).title == "The lease again"
    assert library.summaries()[0].title == "The lease again"


def test_versions_hold_the_edition_and_a_hash_of_the_files(tmp_path: Path):
    version = ScenarioLibrary(write_sample(tmp_path)).load(SLUG).version
    edition, digest = version.split("+")
    assert edition == "2"
    assert len(digest) == 12
    assert ScenarioLibrary(tmp_path).load(SLUG).version == version


@pytest.mark.parametrize("name", sorted(set(FILES) - {f"{SLUG}/plays/walk.play"}))
def test_every_file_that_matters_changes_the_version(name: str, tmp_path: Path):
    before = ScenarioLibrary(write_sample(tmp_path)).load(SLUG).version
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write("\n" if name.endswith(".md") else "# a remark\n")
    assert ScenarioLibrary(tmp_path).load(SLUG).version != before


def test_files_that_do_not_matter_leave_the_version_alone(tmp_path: Path):
    before = ScenarioLibrary(write_sample(tmp_path)).load(SLUG).version
    other = FILES["tactics/exploding-offer.yaml"].replace("Expiring", "Another")
    changes = {"tactics/nibble.yaml": other, "personas/somebody.yaml": FILES["personas/viktor-adler.yaml"]}
    assert ScenarioLibrary(write_sample(tmp_path, changes)).load(SLUG).version == before


def test_line_ends_leave_the_version_alone(tmp_path: Path):
    before = ScenarioLibrary(write_sample(tmp_path)).load(SLUG).version
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert ScenarioLibrary(tmp_path).load(SLUG).version == before


def test_plays_and_tactics_are_served_too(tmp_path: Path):
    library = ScenarioLibrary(write_sample(tmp_path))
    assert [play.title for play in library.plays(SLUG)] == ["Nothing comes of it"]
    assert list(library.tactics()) == ["exploding-offer"]
    assert library.plays("../x") == ()
    (tmp_path / SLUG / "plays" / "odd.play").write_text("jump\n", encoding="utf-8")
    with pytest.raises(ContentError):
        library.plays(SLUG)


def test_a_tactic_that_cannot_be_read_stops_the_scene_with_its_place(tmp_path: Path):
    library = ScenarioLibrary(write_sample(tmp_path, {"tactics/exploding-offer.yaml": "format: 1\nname: [a"}))
    with pytest.raises(ContentError) as refused:
        library.load(SLUG)
    assert refused.value.diagnostics[0].place.file == "tactics/exploding-offer.yaml"
