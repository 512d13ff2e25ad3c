"""What a pack says of itself: whose it is, which version, and the hash of every file in it."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from trainer.content.catalogue import packs as rules
from trainer.content.diagnostics import Place
from trainer.content.fields import Id, Word
from trainer.content.ids import is_id
from trainer.content.parts import Part
from trainer.content.schema import Filed
from trainer.content.shelf import SHARED
from trainer.content.source import Unreadable

PACK_FORMAT = 1
"""The format of packs this version writes; newer ones are refused."""
MANIFEST = "manifest.json"
SUFFIX = ".hardball"
MAX_FILES = 400
MAX_SCENES = 20
LARGEST_MANIFEST = 128 * 1024
"""In bytes; 400 names with their hashes take half of it."""
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names of devices on Windows, which no file may have there."""
_PATH = re.compile(
    r"(?P<scene>[a-z0-9-]+)/(scenario\.yaml|brief\.md|plays/(?P<play>[a-z0-9-]+)\.play)|personas/(?P<person>[a-z0-9-]+)\.yaml"
)

Shown = Annotated[Word, StringConstraints(pattern=r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*$")]
"""Words of a stranger that stand beside ours: no line ends, and nothing that turns the writing round."""
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class PackFile(Filed):
    """pack.yaml in an author's folder: how the pack is called, whose it is, and which edition."""

    id: Id
    """The pack's own name among all packs; later versions keep it."""
    title: Shown
    author: Shown
    version: Annotated[int, Field(ge=1, le=9999)] = 1
    """Counted up with every edition you hand out."""


class Manifest(Part):
    """manifest.json in a pack."""

    format: Literal[1]
    id: Id
    title: Shown
    author: Shown
    version: Annotated[int, Field(ge=1, le=9999)]
    files: Annotated[dict[str, Digest], Field(min_length=1, max_length=MAX_FILES)]
    """The SHA-256 of every file, by its path in the pack."""

    @property
    def scenes(self) -> tuple[str, ...]:
        """Return the ids of the scenes in the pack, in order."""
        return tuple(sorted(name.split("/")[0] for name in self.files if name.endswith("/scenario.yaml")))

    @property
    def people(self) -> tuple[str, ...]:
        """Return the ids of the people in the pack, in order."""
        found = (re.fullmatch(r"personas/(.+)\.yaml", name) for name in sorted(self.files))
        return tuple(one[1] for one in found if one is not None)

    @property
    def digest(self) -> str:
        """Return the SHA-256 over what the pack says and holds."""
        return hashlib.sha256(self.text().encode()).hexdigest()

    def text(self) -> str:
        """Return the manifest as it is written, always in the same way."""
        return json.dumps(self.model_dump(mode="json"), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def parse_manifest(raw: bytes, shown: str) -> Manifest:
    """Return a manifest; every path in it is one a pack may hold.

    Raises:
        Unreadable: it is not one, or one of a newer format.
    """
    place = Place(file=shown)
    try:
        plain = json.loads(raw[: LARGEST_MANIFEST + 1].decode("utf-8"))
        found = plain["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Unreadable(rules.BAD_MANIFEST.at(place, problem="cannot be read")) from None
    if isinstance(found, int) and found > PACK_FORMAT:
        raise Unreadable(rules.NEWER_PACK.at(place, found=found, known=PACK_FORMAT))
    try:
        manifest = Manifest.model_validate(plain)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors(include_url=False)[0]["loc"])
        raise Unreadable(rules.BAD_MANIFEST.at(place, problem=f"is not right at '{where}'")) from None
    if not _is_safe(manifest.id):
        raise Unreadable(rules.UNSAFE_NAME.at(place, name=manifest.id))
    for name in manifest.files:
        refuse_name(name, place)
    if not manifest.scenes:
        raise Unreadable(rules.BAD_MANIFEST.at(place, problem="names no scene"))
    if len(manifest.scenes) > MAX_SCENES:
        raise Unreadable(rules.PACK_TOO_LARGE.at(place, limit=f"a pack may hold {MAX_SCENES} scenes"))
    return manifest


def refuse_name(name: str, place: Place) -> None:
    """Let a path pass that a pack may hold: lower case ids in known places, so that nothing can be spelled in two ways.

    Raises:
        Unreadable: any other path.
    """
    found = _PATH.fullmatch(name)
    ids = [one for one in (found.groupdict().values() if found is not None else ()) if one is not None]
    if found is not None and found["scene"] not in SHARED and all(_is_safe(one) for one in ids):
        return
    known = all(_is_safe(piece) for part in name.split("/") for piece in part.split(".", 1))
    rule = rules.NOT_FOR_PACKS if known else rules.UNSAFE_NAME
    raise Unreadable(rule.at(place, name=ascii(name)[1:-1]))


def _is_safe(name: str) -> bool:
    return is_id(name) and _RESERVED.fullmatch(name) is None
