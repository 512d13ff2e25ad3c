"""Every rule of the catalogue: its bad example is found, its good one is clean, and its words are fit to print."""

import re
from collections.abc import Callable
from pathlib import Path
from string import Formatter

import pytest

from tests.content.hostile import BAD_PACKS, shelf_with_a_pack
from tests.content.replaying import RECOGNISER, replay
from tests.content.sample import FILES, MOVE, SCENARIO, SLUG, other_chairs, patched, write_sample
from trainer.content.catalogue import CATALOGUE
from trainer.content.check import check
from trainer.content.diagnostics import ContentError, Diagnostic, FileKind, Place, Rule, Severity, errors_in

IN_FILES = [rule for rule in CATALOGUE if rule.kind not in {FileKind.FOLDER, FileKind.PACK}]
IN_PACKS = [rule for rule in CATALOGUE if rule.kind is FileKind.PACK]
IN_FOLDERS = [rule for rule in CATALOGUE if rule.kind is FileKind.FOLDER]


def codes(found: tuple[Diagnostic, ...]) -> set[str]:
    return {finding.code for finding in found}


def by_code(rule: Rule) -> str:
    return f"{rule.code}-{rule.title.replace(' ', '-')}"


def example(rule: Rule, text: str) -> dict[str, str]:
    """Return the sample's files with an example in place; one about two chairs gets others to name."""
    chairs = other_chairs() if "other-chair" in rule.bad else {}
    return {**chairs, **patched(rule.kind, text)}


@pytest.mark.parametrize("rule", IN_FILES, ids=by_code)
def test_bad_examples_are_found_at_a_place(rule: Rule, tmp_path: Path):
    found = check(write_sample(tmp_path, example(rule, rule.bad)), replay=replay, recogniser=RECOGNISER)
    mine = [finding for finding in found if finding.code == rule.code]
    assert mine, [str(finding) for finding in found]
    assert all(finding.severity is rule.severity for finding in mine)
    assert any(finding.place.line for finding in mine)


@pytest.mark.parametrize("rule", IN_FILES, ids=by_code)
def test_good_examples_are_clean(rule: Rule, tmp_path: Path):
    found = check(write_sample(tmp_path, example(rule, rule.good)), replay=replay, recogniser=RECOGNISER)
    assert [str(finding) for finding in found if finding.code == rule.code or finding.severity is Severity.ERROR] == []


def without_brief(root: Path) -> None:
    (root / SLUG / "brief.md").unlink()


def odd_name(root: Path) -> None:
    (root / SLUG).rename(root / "Rent Renewal")


def link_outside(root: Path) -> None:
    diary = root.parent / "diary.md"
    diary.write_text(FILES[f"{SLUG}/brief.md"], encoding="utf-8")
    (root / SLUG / "brief.md").unlink()
    (root / SLUG / "brief.md").symlink_to(diary)


def two_starters(root: Path) -> None:
    other = root / "s07-another"
    other.mkdir()
    for name in ("scenario.yaml", "brief.md"):
        (other / name).write_text(FILES[f"{SLUG}/{name}"], encoding="utf-8")


def all_clocks_bluffed(root: Path) -> None:
    for number in range(5):
        other = root / f"s1{number}-another"
        other.mkdir()
        for name in ("scenario.yaml", "brief.md"):
            (other / name).write_text(FILES[f"{SLUG}/{name}"], encoding="utf-8")


def lonely_person(root: Path) -> None:
    (root / "personas" / "nobody.yaml").write_text(FILES["personas/viktor-adler.yaml"], encoding="utf-8")


def odd_move(root: Path) -> None:
    (root / "moves").mkdir()
    (root / "moves" / "asks-nicely.yaml").write_text(MOVE, encoding="utf-8")


FOLDERS: dict[str, Callable[[Path], None]] = {
    "HB114": without_brief,
    "HB115": odd_name,
    "HB116": link_outside,
    "HB604": lambda _root: None,
    "HB701": all_clocks_bluffed,
    "HB702": two_starters,
    "HB703": lonely_person,
    "HB901": odd_move,
    "HB902": odd_move,
}


@pytest.mark.parametrize("rule", IN_PACKS, ids=by_code)
def test_bad_packs_are_found_and_nothing_of_them_is_kept(rule: Rule, tmp_path: Path):
    shelf = shelf_with_a_pack(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    for name, raw in BAD_PACKS[rule.code]().items():
        file = tmp_path.parent / f"{tmp_path.name}-{name}.hardball"
        file.write_bytes(raw)
        with pytest.raises(ContentError) as refused:
            shelf.install(file, check=check)
        assert [finding.code for finding in refused.value.diagnostics] == [rule.code], name
        assert sorted(tmp_path.rglob("*")) == before, name


@pytest.mark.parametrize("rule", IN_FOLDERS, ids=by_code)
def test_bad_folders_are_found(rule: Rule, tmp_path: Path):
    root = write_sample(tmp_path / "content")
    FOLDERS[rule.code](root)
    assert rule.code in codes(check(root))


def test_a_whole_library_can_be_clean(tmp_path: Path):
    deal = "prepare evidence rent-index\ncite rent-index\naccept\nexpect outcome deal\n"
    changes = {f"{SLUG}/plays/deal.play": deal}
    assert check(write_sample(tmp_path, changes), replay=replay, recogniser=RECOGNISER) == ()


def test_codes_and_titles_are_used_once():
    assert len({rule.code for rule in CATALOGUE}) == len(CATALOGUE)
    assert len({rule.title for rule in CATALOGUE}) == len(CATALOGUE)
    assert all(re.fullmatch(r"HB[1-9]\d\d", rule.code) for rule in CATALOGUE)


@pytest.mark.parametrize("rule", CATALOGUE, ids=by_code)
def test_rules_are_whole_sentences_and_filled_by_one_set_of_facts(rule: Rule):
    for text in (rule.title, rule.message, rule.remedy, rule.why, rule.bad, rule.good):
        assert text.strip()
    assert rule.why.endswith(".")
    assert rule.remedy.endswith((".", "{hint}"))
    facts = {name for text in (rule.message, rule.remedy) for _, name, _, _ in Formatter().parse(text) if name}
    finding = rule.at(Place(file="a.yaml", line=2, column=3), **dict.fromkeys(facts, "x"))
    assert str(finding).startswith(f"a.yaml:2:3: {rule.code} {rule.severity}: ")


def test_a_finding_points_at_the_line_itself(tmp_path: Path):
    broken = SCENARIO.replace("difficulty: 3", "difficulty: hard")
    found = errors_in(check(write_sample(tmp_path, {f"{SLUG}/scenario.yaml": broken})))
    assert [(finding.place.line, finding.place.column) for finding in found] == [(5, 1)]
