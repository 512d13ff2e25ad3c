"""`hardball scenario new`: a small finished scene with notes, for an author to change part by part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trainer.content.ids import LONGEST_ID, is_id
from trainer.content.json_schema import write_schemas
from trainer.core.errors import UserFacing

SCHEMAS = "schema"
_LONGEST_SLUG = LONGEST_ID - len("-person")


def write_skeleton(slug: str, into: Path, *, skeleton: Path, taken: frozenset[str] = frozenset()) -> tuple[Path, ...]:
    """Write a new scene, its person, and what belongs beside them into a folder; return the files, the scene's first.

    Nothing that exists is overwritten.

    Raises:
        UserFacing: the name cannot be used or is taken, or the folder cannot be written.
    """
    if not is_id(slug) or len(slug) > _LONGEST_SLUG:
        raise UserFacing(
            f"'{slug[:80]}' cannot be the name of a scene.",
            safe="Nothing was written.",
            remedy=f"Use lower case letters and digits joined by hyphens, at most {_LONGEST_SLUG}, as in borrowed-van.",
        )
    if slug in taken or (into / slug).exists():
        raise UserFacing(
            f"There is already a scene {slug}.", safe="Nothing was written.", remedy="Choose another name."
        )
    pack = into.resolve().name.lower().replace(" ", "-").replace("_", "-")
    words = {"@SLUG@": slug, "@PACK@": pack if is_id(pack) else f"{slug}-pack"}
    try:
        written = [_write(into / name, source, words) for source, name in _targets(slug, skeleton)]
        write_schemas(into / SCHEMAS)
    except OSError as error:
        raise UserFacing(
            f"The scene could not be written: {error.strerror} ({error.filename}).",
            safe="Nothing that was there was changed.",
            remedy="Name a folder you may write into, with --into.",
        ) from error
    return tuple(path for path in written if path is not None)


def _targets(slug: str, skeleton: Path) -> Iterator[tuple[Path, str]]:
    yield skeleton / "scenario.yaml", f"{slug}/scenario.yaml"
    yield skeleton / "brief.md", f"{slug}/brief.md"
    for play in sorted((skeleton / "plays").glob("*.play")):
        yield play, f"{slug}/plays/{play.name}"
    yield skeleton / "person.yaml", f"personas/{slug}-person.yaml"
    yield skeleton / "pack.yaml", "pack.yaml"


def _write(path: Path, source: Path, words: dict[str, str]) -> Path | None:
    """Write one file, or None where one stands already."""
    if path.exists():
        return None
    text = source.read_text(encoding="utf-8")
    for mark, word in words.items():
        text = text.replace(mark, word)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
