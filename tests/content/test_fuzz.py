"""Thousands of damaged files: there is always an answer, never a crash, a long wait, or a file touched outside.

HARDBALL_FUZZ sets how many mutations are tried; the default keeps the suite quick.
"""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.replaying import replay
from tests.content.sample import FILES, SLUG, write_sample
from trainer.content.check import check
from trainer.content.diagnostics import ContentError, errors_in
from trainer.content.load import ScenarioLibrary

TRIES = int(os.environ.get("HARDBALL_FUZZ", "240"))
PATIENCE_SECONDS = 2.0
TOKENS = (
    *(
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a",
        "!!python/name:os.system ",
        "!x ",
        "|",
        ">",
        "---",
        "...",
        "%YAML 1.2",
        "<<: *a",
    ),
    *(
        "null",
        "true",
        "-1",
        "0",
        "1e9",
        "9" * 30,
        "0.1",
        "''",
        '""',
        "{}",
        "[]",
        "{terms}",
        "{terms:>9999999}",
        "{0}",
        "{",
    ),
    *("../../etc/passwd", "\u202e", "\x00", "\t", "\u00e9" * 50, "x" * 5000, "[" * 300, "a: " * 50, "- " * 200, "? "),
)

Mutation = Callable[[random.Random, str], str]


def drop_line(dice: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    del lines[dice.randrange(len(lines))]
    return "".join(lines)


def repeat_line(dice: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    return "".join(lines)


def swap_lines(dice: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def shift_line(dice: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = dice.randrange(len(lines))
    lines[at] = " " * dice.randrange(9) + lines[at].lstrip()
    return "".join(lines)


def put_token(dice: random.Random, text: str) -> str:
    at = dice.randrange(len(text))
    return text[:at] + dice.choice(TOKENS) + text[at + dice.randrange(4) :]


def change_value(dice: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = dice.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}: {dice.choice(TOKENS)}\n" if colon else lines[at]
    return "".join(lines)


def cut_off(dice: random.Random, text: str) -> str:
    return text[: dice.randrange(len(text))]


def swap_words(dice: random.Random, text: str) -> str:
    words = text.split()
    return text.replace(dice.choice(words), dice.choice(words), dice.randrange(1, 3))


MUTATIONS: tuple[Mutation, ...] = (
    drop_line,
    repeat_line,
    swap_lines,
    shift_line,
    put_token,
    change_value,
    cut_off,
    swap_words,
)


def mutated(seed: int) -> tuple[str, str]:
    """Return a file of the sample and its text with one to three damages."""
    dice = random.Random(seed)
    weights = [6 if name.endswith("scenario.yaml") else 1 for name in FILES]
    name = dice.choices(list(FILES), weights)[0]
    text = FILES[name]
    for _ in range(dice.randint(1, 3)):
        text = dice.choice(MUTATIONS)(dice, text) or "\n"
    return name, text


def is_playable(root: Path) -> bool:
    """Tell whether the scene can be loaded; anything but a refusal in due form comes through."""
    try:
        ScenarioLibrary(root).load(SLUG)
    except ContentError:
        return False
    return True


@pytest.mark.parametrize("batch", range(8))
def test_damaged_files_get_an_answer(batch: int, tmp_path: Path):
    root = write_sample(tmp_path / "content")
    for seed in range(batch, TRIES, 8):
        name, text = mutated(seed)
        (root / name).write_bytes(text.encode("utf-8", "surrogatepass"))
        began = time.process_time()
        found = check(root, replay=replay)
        took = time.process_time() - began
        assert took < PATIENCE_SECONDS, f"seed {seed}: {took:.1f} s"
        assert all(one.message and one.remedy and len(str(one)) < 2_000 for one in found), f"seed {seed}"
        playable = is_playable(root)
        assert playable or errors_in(found), f"seed {seed}"
        (root / name).write_text(FILES[name], encoding="utf-8", newline="\n")
    assert {path.name for path in tmp_path.iterdir()} <= {"content", "hardball-home"}
