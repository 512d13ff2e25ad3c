"""Checking a library, a scene, or a single file; and what single checks see."""

from pathlib import Path

import pytest

from tests.content.sample import BRIEF, FILES, PERSONA, SCENARIO, SLUG, patch_yaml, write_sample
from trainer.content.check import check, find_root, render
from trainer.content.diagnostics import Diagnostic, Place, Severity

FILE = f"{SLUG}/scenario.yaml"


def found(root: Path, fragment: str = "minutes: 15", **others: str) -> list[str]:
    changes = {FILE: patch_yaml(SCENARIO, fragment), **others}
    return [f"{one.code} {one.message}" for one in check(write_sample(root, changes)) if one.code != "HB604"]


def test_a_path_may_be_the_library_a_scene_or_a_file(tmp_path: Path):
    root = write_sample(
        tmp_path,
        {
            FILE: patch_yaml(SCENARIO, "prep-budget: 30"),
            "s07-other/scenario.yaml": "format: 99\n",
            "tactics/nibble.yaml": "format: 1\n",
        },
    )
    assert {one.place.file.split("/")[0] for one in check(root)} >= {SLUG, "s07-other", "tactics"}
    assert {one.code for one in check(root / "s07-other")} == {"HB108", "HB114"}
    assert {one.code for one in check(root / FILE)} == {"HB312"}
    assert {one.place.file for one in check(root / "tactics" / "nibble.yaml")} == {"tactics/nibble.yaml"}
    assert check(root / "lines" / "generic.yaml") == ()


def test_the_root_is_the_nearest_folder_with_generic_lines(tmp_path: Path):
    root = write_sample(tmp_path / "content")
    assert find_root(root / SLUG / "plays" / "walk.play") == root.resolve()
    alone = tmp_path / "alone" / "s20-mine"
    alone.mkdir(parents=True)
    (alone / "scenario.yaml").write_text(SCENARIO, encoding="utf-8")
    assert find_root(alone) == alone.parent.resolve()
    assert {one.code for one in check(alone)} >= {"HB114", "HB201"}


def test_a_folder_without_content_says_so(tmp_path: Path):
    assert {one.code for one in check(tmp_path)} == {"HB114"}


def test_findings_are_rendered_with_place_remedy_and_count():
    place = Place(file="a.yaml", line=3, column=1)
    error = Diagnostic(code="HB101", severity=Severity.ERROR, place=place, message="wrong", remedy="Mend it.")
    assert render([error]) == "a.yaml:3:1: HB101 error: wrong\n    Mend it.\n1 error, 0 warnings"
    assert render([]) == "Nothing to mend."


def test_names_and_values_are_checked_before_anything_is_counted(tmp_path: Path):
    openings = "openings:\n  counterpart: {rent: 1455, lease: 24}\n  learner: {rent: 1250, leese: 24}"
    assert found(tmp_path, openings) == [
        "HB204 '1455' is not a value of rent",
        "HB207 openings.learner says nothing about lease",
        "HB203 there is no issue 'leese'",
    ]


def test_limits_have_to_be_options(tmp_path: Path):
    issues = SCENARIO[SCENARIO.index("issues:") : SCENARIO.index("reservation:")]
    with_limits = issues.replace("headline: true", "headline: true\n    limits: {learner: 1400, counterpart: 1300}")
    assert found(tmp_path, with_limits) == [
        "HB204 '1400' is not a value of rent",
        "HB204 '1300' is not a value of rent",
    ]


def test_real_and_bluffed_deadlines_need_different_words(tmp_path: Path):
    deadline = "deadlines:\n  portal: {stated: by noon, real: %s, reason: It closes., cues: [noon]}"
    assert found(tmp_path / "a", deadline % "true") == ["HB209 the deadline 'portal' has no lines for: held"]
    assert found(tmp_path / "b", deadline % "false") == [
        "HB209 the deadline 'portal' has no lines for: thinned, extended"
    ]


def test_the_declared_nash_point_is_counted_again(tmp_path: Path):
    declared = "declared:\n  nash: {rent: 1450, lease: 6}\n  nash-worth: {learner: 30, counterpart: 40}"
    assert found(tmp_path, declared) == [
        "HB310 declared.nash says rent: 1450, lease: 6; counted: rent: 1250, lease: 24",
        "HB310 declared.nash-worth says 30/40; counted: 70.0/70.0",
    ]


def test_declared_utilities_may_be_rounded(tmp_path: Path):
    assert found(tmp_path, "declared:\n  nash-worth: {learner: 69.4, counterpart: 70.9}") == []


def test_shared_books_hold_no_figures_but_scenes_do(tmp_path: Path):
    assert found(tmp_path / "a", 'lines:\n  act.hold: ["It stays at 1,450 for you."]') == []
    persona = patch_yaml(PERSONA, 'lines:\n  act.hold: ["It stays at 1,450 for you."]')
    assert found(tmp_path / "b", **{"personas/viktor-adler.yaml": persona}) == [
        "HB404 '1,450' stands in a line of the person viktor-adler"
    ]


def test_repeats_are_found_over_all_books_whatever_the_punctuation(tmp_path: Path):
    persona = patch_yaml(PERSONA, 'lines:\n  act.final: ["No further than this!"]')
    lines = found(
        tmp_path,
        'lines:\n  act.hold: ["No further than this."]\n  act.walk: ["Go on."]\n  act.final: ["Go on!"]',
        **{"personas/viktor-adler.yaml": persona},
    )
    assert lines == ["HB407 'No further than this.' also stands in personas/viktor-adler.yaml:12:15"]


@pytest.mark.parametrize(
    ("brief", "code"),
    [
        ("He would never take less than 40 points.", "HB503"),
        ("His reservation price is private.", "HB503"),
        ("They looked once and wanted a garden.", "HB501"),
        ("Two years matter more to me than the last of the rent.", "HB501"),
        ("They looked twice. And wanted a garden.", ""),
        ("Rents here run from 1,250 to 1,450.", ""),
    ],
)
def test_secrets_in_the_brief_are_found(brief: str, code: str, tmp_path: Path):
    text = BRIEF.replace("Three flats stand empty.", brief)
    codes = [line.split()[0] for line in found(tmp_path, **{f"{SLUG}/brief.md": text})]
    assert codes == ([code] if code else [])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("I can go down to 1,350 for you.", True),
        ("1,350 is my floor.", True),
        ("1350 at the lowest.", True),
        ("The flat upstairs goes for 1,350.", False),
        ("I am at my limit.", False),
        ("The index is at 1,310. That is no limit of mine.", False),
    ],
)
def test_the_counterparts_cap_is_not_given_away(line: str, told: bool, tmp_path: Path):
    issues = SCENARIO[SCENARIO.index("issues:") : SCENARIO.index("reservation:")]
    capped = issues.replace("headline: true", "headline: true\n    limits: {counterpart: 1350}")
    lines = found(tmp_path, f'{capped}first-line: "{line}"\ndeclared: {{}}')
    assert [one.split()[0] for one in lines] == (["HB502"] if told else [])


def test_plays_are_checked_against_the_scene(tmp_path: Path):
    script = """\
prepare evidence rent-tabel
prepare red-line rent 1451
prepare opening lease=24 rnet=1250
name nibble
ally aunt
expect offer rent=99
expect tactic fired nibble
"""
    assert found(tmp_path, **{f"{SLUG}/plays/walk.play": script}) == [
        "HB602 there is no evidence 'rent-tabel' in this scene",
        "HB204 '1451' is not a value of rent",
        "HB602 there is no issue 'rnet' in this scene",
        "HB602 there is no tactic 'nibble' in this scene",
        "HB602 there is no ally 'aunt' in this scene",
        "HB204 '99' is not a value of rent",
        "HB602 there is no tactic 'nibble' in this scene",
    ]


def test_archetypes_and_people_nobody_uses_are_read_too(tmp_path: Path):
    broken = FILES["archetypes/exploder.yaml"].replace("e: 0.3", "e: 0")
    assert found(tmp_path, **{"archetypes/shark.yaml": broken}) == ["HB109 temperament.e: 0 is out of bounds"]


def test_a_scene_is_checked_together_with_its_people(tmp_path: Path):
    persona = patch_yaml(PERSONA, 'lines:\n  act.hold: ["It stays at 1,450 for you."]')
    root = write_sample(tmp_path, {"personas/viktor-adler.yaml": persona})
    assert {one.code for one in check(root / SLUG)} == {"HB404", "HB604"}
    assert [one.code for one in check(root)].count("HB404") == 1
