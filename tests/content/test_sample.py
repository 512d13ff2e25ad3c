"""The sample itself is clean, or the other tests would prove nothing."""

from pathlib import Path

from tests.content.sample import patch_yaml, write_sample
from trainer.content.check import check


def test_the_sample_has_nothing_to_mend(tmp_path: Path):
    found = [str(finding) for finding in check(write_sample(tmp_path)) if finding.code != "HB604"]
    assert found == []


def test_a_patch_replaces_whole_parts_and_single_line_keys():
    text = "a: 1\nb:\n  x: 1\n  y: 2\nlines:\n  k: [one]\n  l: [two]\n"
    assert patch_yaml(text, "b: {z: 3}") == "a: 1\nlines:\n  k: [one]\n  l: [two]\nb: {z: 3}\n"
    assert patch_yaml(text, "lines:\n  k: [three]") == "a: 1\nb:\n  x: 1\n  y: 2\nlines:\n  l: [two]\n  k: [three]\n"
