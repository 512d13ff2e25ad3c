"""Damaged files of the handbook: findings with words, an article less, never a crash."""

import random
from pathlib import Path

from tests.content.fuzz import MUTATIONS
from tests.content.sample import BESIDE, MOVE, write_sample
from trainer.content.check import check
from trainer.content.diagnostics import errors_in
from trainer.content.load import ScenarioLibrary

DAMAGES = 40


def test_articles_are_read_from_their_files(tmp_path: Path):
    book = ScenarioLibrary(write_sample(tmp_path, BESIDE)).handbook()
    assert [entry.id for entry in book.entries] == ["exploding-offer", "probe-claim", "batna"]
    assert errors_in(check(tmp_path)) == ()


def test_a_file_that_cannot_be_read_costs_one_article(tmp_path: Path):
    changes = {**BESIDE, "moves/probe-claim.yaml": MOVE.replace("name:", "nome:")}
    book = ScenarioLibrary(write_sample(tmp_path, changes)).handbook()
    assert [entry.id for entry in book.entries] == ["exploding-offer", "batna"]
    assert {one.place.file for one in errors_in(check(tmp_path))} == {"moves/probe-claim.yaml"}


def test_no_damage_is_too_odd(tmp_path: Path):
    root = write_sample(tmp_path, BESIDE)
    for seed in range(DAMAGES):
        dice = random.Random(seed)
        name = dice.choice(sorted(BESIDE))
        text = BESIDE[name]
        for _ in range(dice.randint(1, 3)):
            text = dice.choice(MUTATIONS)(dice, text) or "\n"
        (root / name).write_bytes(text.encode("utf-8", "surrogatepass"))
        found = check(root / name)
        assert all(one.message and one.remedy and len(str(one)) < 2_000 for one in found), seed
        book = ScenarioLibrary(root).handbook()
        assert book.find("exploding-offer") is not None
        (root / name).write_text(BESIDE[name], encoding="utf-8", newline="\n")
