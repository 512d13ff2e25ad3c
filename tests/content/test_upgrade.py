"""Older formats are brought up step by step; newer ones are refused."""

import pytest

from trainer.content.source import Node, Unreadable, parse_yaml
from trainer.content.upgrade import upgrade


def renamed(tree: Node, old: str, new: str, number: int) -> Node:
    assert isinstance(tree.value, dict)
    value = {new if key == old else key: node for key, node in tree.value.items()}
    keys = {new if key == old else key: place for key, place in tree.keys.items()}
    value["format"] = Node(line=1, column=1, value=number)
    return Node(line=tree.line, column=tree.column, value=value, keys=keys)


STEPS = {
    1: lambda tree: renamed(tree, "time", "duration", 2),
    2: lambda tree: renamed(tree, "duration", "minutes", 3),
}


def test_steps_are_taken_one_after_the_other_and_keep_places():
    tree = upgrade(parse_yaml("format: 1\ntime: 15", "a.yaml"), "a.yaml", steps=STEPS, target=3)
    assert tree.plain() == {"format": 3, "minutes": 15}
    assert tree.find(["minutes"]) == (2, 1)


def test_the_present_format_is_left_alone():
    tree = parse_yaml("format: 1\ntitle: a", "a.yaml")
    assert upgrade(tree, "a.yaml") is tree


@pytest.mark.parametrize("text", ["title: a", "format: one", "format: true", "[1, 2]", "format: -4"])
def test_what_has_no_usable_number_is_left_to_the_shape_check(text: str):
    tree = parse_yaml(text, "a.yaml")
    assert upgrade(tree, "a.yaml") is tree


def test_newer_files_are_refused_politely():
    with pytest.raises(Unreadable) as refused:
        upgrade(parse_yaml("title: a\nformat: 2", "a.yaml"), "a.yaml")
    finding = refused.value.diagnostic
    assert (finding.code, finding.place.line) == ("HB108", 2)
    assert "Update the trainer" in finding.remedy
