"""Thousands of damaged files and packs: always an answer, never a crash, a long wait, or a file touched outside.

    python -m tests.content.fuzz 10000

tries so many damaged scenes and a quarter as many packs; the suite tries a few hundred.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.content.hostile import BAD_PACKS, SCENE, pack_of
from tests.content.replaying import RECOGNISER, replay
from tests.content.sample import FILES, SLUG, write_sample
from trainer.content.check import check
from trainer.content.diagnostics import ContentError, errors_in
from trainer.content.load import ScenarioLibrary
from trainer.content.packs.installed import InstalledPacks
from trainer.core.errors import UserFacing
from trainer.session.inspection import inspect_pack

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


def damage_scene(seed: int, root: Path) -> str:
    """Check the sample with one damaged file and put it right again; return what went wrong, nothing when all is well.

    A crash comes through with the seed in its notes.
    """
    name, text = mutated(seed)
    (root / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    began = time.process_time()
    try:
        found = check(root, replay=replay, recogniser=RECOGNISER)
        playable = is_playable(root)
    except Exception as error:
        error.add_note(f"seed {seed}, file {name}")
        raise
    took = time.process_time() - began
    (root / name).write_text(FILES[name], encoding="utf-8", newline="\n")
    if took > PATIENCE_SECONDS:
        return f"seed {seed}: took {took:.1f} s"
    if not all(one.message and one.remedy and len(str(one)) < 2_000 for one in found):
        return f"seed {seed}: a finding without words, or with too many"
    if not playable and not errors_in(found):
        return f"seed {seed}: cannot be played, and nothing says why"
    return ""


HOSTILE = tuple((code, name, raw) for code, make in BAD_PACKS.items() for name, raw in make().items())


def damaged_pack(seed: int) -> bytes:
    """Return a pack that is hostile, damaged in its bytes, or whole with a damaged file in it."""
    dice = random.Random(seed)
    kind = dice.randrange(3)
    if kind == 0:
        return damaged_bytes(dice, dice.choice(HOSTILE)[2])
    if kind == 1:
        return damaged_bytes(dice, pack_of())
    name = dice.choice(list(SCENE))
    text = SCENE[name].decode()
    for _ in range(dice.randint(1, 3)):
        text = dice.choice(MUTATIONS)(dice, text) or "\n"
    return pack_of({**SCENE, name: text.encode("utf-8", "surrogatepass")})


def damaged_bytes(dice: random.Random, raw: bytes) -> bytes:
    """Return bytes with up to four of them changed, or a stretch cut out, said twice or put elsewhere."""
    if not raw:
        return raw
    changed = bytearray(raw)
    for _ in range(dice.randrange(5)):
        changed[dice.randrange(len(changed))] = dice.choice((0, 1, 0x50, 0x7F, 0xFF, dice.randrange(256)))
    at, length = dice.randrange(len(changed)), dice.randrange(1, 200)
    match dice.randrange(6):
        case 0:
            del changed[at : at + length]
        case 1:
            changed[at:at] = changed[at : at + length]
        case 2:
            del changed[at:]
        case _:
            pass
    return bytes(changed)


def damage_pack(seed: int, root: Path) -> str:
    """Bring a damaged pack into a library; return what went wrong, nothing when all is well."""
    packs = root / "packs"
    shelf = InstalledPacks(packs, built_in=root / "library")
    file = root / "pack.hardball"
    file.write_bytes(damaged_pack(seed))
    before = {path for path in root.rglob("*") if packs not in path.parents}

    def look(folder: Path) -> object:
        return inspect_pack(folder, library=root / "library", recogniser=RECOGNISER)

    began = time.process_time()
    installed = False
    try:
        shelf.install(file, check=look)  # type: ignore[arg-type]
        installed = True
    except UserFacing as refused:
        if not str(refused).strip():
            return f"seed {seed}: refused without words"
    except Exception as error:
        error.add_note(f"seed {seed}")
        raise
    took = time.process_time() - began
    if {path for path in root.rglob("*") if packs not in path.parents} - {packs} != before - {packs}:
        return f"seed {seed}: a file outside the packs"
    if installed:
        for pack in shelf.packs():
            shelf.remove(pack.manifest.id)
    left = {path.name for path in packs.iterdir()} - {".removed"} if packs.exists() else set()
    if left:
        return f"seed {seed}: left behind {sorted(left)}"
    return f"seed {seed}: took {took:.1f} s" if took > PATIENCE_SECONDS else ""


def failures(
    scenes: range, packs: range, folder: Path, *, tell: Callable[[int], None] = lambda _: None
) -> Iterator[str]:
    """Yield what went wrong over these seeds."""
    root = write_sample(folder / "content")
    write_sample(folder / "shop" / "library")
    for count, seed in enumerate(scenes):
        tell(count)
        yield damage_scene(seed, root)
    for seed in packs:
        yield damage_pack(seed, folder / "shop")
    outside = {path.name for path in folder.iterdir()} - {"content", "shop", "hardball-home"}
    yield f"files outside: {sorted(outside)}" if outside else ""


def main(words: list[str]) -> int:
    """Try so many damaged scenes, and a quarter as many packs; return 1 when anything went wrong."""
    count = int(words[0]) if words else 10_000

    def tell(done: int) -> None:
        if done % 500 == 0:
            print(f"{done} of {count}", file=sys.stderr, flush=True)  # noqa: T201 - one waits for minutes

    with tempfile.TemporaryDirectory() as folder:
        wrong = [one for one in failures(range(count), range(count // 4), Path(folder), tell=tell) if one]
    print(  # noqa: T201 - it is what one runs this for
        "\n".join([*wrong, f"{count} damaged scenes, {count // 4} damaged packs: {len(wrong)} went wrong"])
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
