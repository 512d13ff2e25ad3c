"""What an author is told when a file has the wrong shape."""

import pytest

from tests.content.sample import SCENARIO, patch_yaml
from trainer.content.schema import ScenarioFile
from trainer.content.shape import keys_at, shape
from trainer.content.source import parse_yaml


def told(fragment: str) -> list[str]:
    tree = parse_yaml(patch_yaml(SCENARIO, fragment), "s.yaml")
    part, findings = shape(tree, ScenarioFile, "s.yaml")
    assert (part is None) == bool(findings)
    return [f"{finding.code} {finding.message} | {finding.remedy}" for finding in findings]


def test_the_sample_has_the_right_shape():
    assert told("minutes: 15") == []


@pytest.mark.parametrize(
    ("fragment", "says"),
    [
        ("titel: Rent", "HB106 'titel' is not a key here | Did you mean 'title'?"),
        ("window: {id: a, kind: market, news: b, turns: [1, 2], quue: []}", "HB106 'quue' is not a key here"),
        ("window: {id: a, kind: market, turns: [1, 2]}", "HB107 'news' is missing in window"),
        ("window: {id: a, kind: market, news: b, turns: [1]}", "HB109 window.turns: there are too few entries"),
        ("window: {id: a, kind: market, news: b, turns: [1, 2, 3]}", "HB109 window.turns: there are 3 entries"),
        ("difficulty: 9", "HB109 difficulty: 9 is out of bounds | Expected here: a number of at most 5."),
        ("difficulty: 1.5", "HB109 difficulty: this is a number | Expected here: a whole number."),
        ("starter: yes", "HB109 starter: this is text | Expected here: true or false."),
        ("rules: {a: {when: {}, needs: {}, says: Stay, then.}}", "HB106 'then.' is not a key here | If it belongs to"),
        ("claims:", "HB109 claims: this is empty | Expected here: entries by name, or leave the key out."),
        ("title: ''", "HB109 title: the text is empty"),
        ("title: 5", "HB109 title: this is a number | Expected here: text; quote it if it looks like a number."),
        ("persona: Viktor Adler", "HB109 persona: 'Viktor Adler' is not a name"),
        ("plan: {nibble: {when: soon}}", "HB109 plan.nibble.when: 'soon' is not known here | Expected here: one of"),
        ("topics: {damp: {cues: [damp], lines: Open a window.}}", "HB109 topics.damp.lines: this is text"),
        (
            "topics:\n  damp:\n    cues: [damp]\n    lines:\n      - Look: it dries.",
            "HB110 topics.damp.lines[1]: YAML read this sentence as 'Look'",
        ),
        ("rules: {a: {when: {rent: true}, needs: {rent: 1450}, says: b}}", "HB109 rules.a.when.rent[1]: this is a yes"),
        ("openings: {counterpart: {rent: [1]}, learner: {}}", "HB109 openings.counterpart.rent: this is a list"),
        (f"trade: {'x' * 700}", "HB109 trade: the text is too long | Expected here: at most 600 characters."),
    ],
)
def test_mistakes_are_named_in_an_authors_words(fragment: str, says: str):
    findings = told(fragment)
    assert len(findings) == 1
    assert findings[0].startswith(says)


def test_a_list_instead_of_a_file_is_one_finding():
    part, findings = shape(parse_yaml("- a\n- b", "s.yaml"), ScenarioFile, "s.yaml")
    assert part is None
    assert [finding.message for finding in findings] == ["the file: this is a list"]


def test_keys_are_found_through_ids_and_lists():
    assert "learner-role" in keys_at(ScenarioFile, [])
    assert keys_at(ScenarioFile, ["issues", "rent", "options", 3]) == ("value", "label", "say", "at", "aliases")
    assert keys_at(ScenarioFile, ["issues", "rent", "weights"]) == ("learner", "counterpart")
    assert keys_at(ScenarioFile, ["window"])[0] == "id"
    assert keys_at(ScenarioFile, ["title", "x"]) == ()
