"""The user's settings: one frozen model, one small file, upgraded step by step.

Each field carries the title, the description and the limits that the settings page shows. A file that cannot be used is
kept beside the new one and reported, never silently lost; one from a newer version is left alone.
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from trainer.core.errors import UserFacing
from trainer.core.pacing import Pace

FILE_NAME = "settings.json"
VERSION = 2
LARGEST_FILE = 100_000
"""In bytes; a real file has about 400."""

Raw = dict[str, Any]
"""Settings as they stand in the file, before they are checked."""


class Theme(StrEnum):
    """Which colours the window uses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Coaching(StrEnum):
    """How much help there is at the table."""

    OFF = "off"
    GENTLE = "gentle"
    FULL = "full"


class Settings(BaseModel):
    """Everything the user can choose; change it with `with_changes`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    learner_name: Annotated[
        str, StringConstraints(strip_whitespace=True, max_length=80, pattern=r"^[^\x00-\x1f\x7f]*$")
    ] = Field(default="", title="Your name", description="Stands on reports and class results. May stay empty.")
    name_in_reports: bool = Field(
        default=True,
        title="Name in reports",
        description="When off, reports leave your name out, also where it was said at the table.",
    )
    theme: Theme = Field(default=Theme.SYSTEM, title="Theme", description="Light, dark, or as the system has it.")
    text_scale: float = Field(
        default=1.0, ge=0.8, le=2.0, title="Text size", description="Scales every text; 100 % follows the system."
    )
    reduced_motion: bool = Field(
        default=False, title="Reduced motion", description="Nothing slides or fades; changes appear at once."
    )
    voice: bool = Field(
        default=False, title="Counterpart's voice", description="The counterpart's lines are spoken as well as shown."
    )
    voice_volume: float = Field(default=0.8, ge=0.0, le=1.0, title="Voice volume", description="From silent to full.")
    typing_pace: float = Field(
        default=1.0,
        ge=0.0,
        le=2.0,
        title="Counterpart's typing wait",
        description="The pause before the counterpart answers: none at 0 %, twice as long at 200 %.",
    )
    reading_words_per_minute: int = Field(
        default=238,
        ge=80,
        le=1000,
        title="Reading speed",
        description="Words a minute. The time to read a line is taken off before a silence is counted.",
    )
    typing_words_per_minute: int = Field(
        default=52,
        ge=10,
        le=200,
        title="Typing speed",
        description="Words a minute. What you take longer than that counts as a pause while typing, not as silence.",
    )
    untimed: bool = Field(
        default=False,
        title="Untimed mode",
        description="No clocks: deadlines count turns and silences are not measured. It costs no points.",
    )
    silence_marks: bool = Field(
        default=True, title="Silence marks", description="The silence line shows marks at 3 and 9 seconds."
    )
    coaching: Coaching = Field(
        default=Coaching.GENTLE,
        title="Coaching",
        description="Hints at the table: none, only after a tactic went unanswered, or whenever there is one to give.",
    )

    @property
    def pace(self) -> Pace:
        """Return how fast the learner reads and types."""
        return Pace(reading=self.reading_words_per_minute, typing=self.typing_words_per_minute)

    def with_changes(self, **changes: object) -> "Settings":
        """Return settings with `changes` made and checked; raises pydantic's ValidationError on a wrong value."""
        return Settings.model_validate(self.model_dump() | changes)


@dataclass(frozen=True, kw_only=True, slots=True)
class SettingField:
    """What a settings page needs to know of one field; numbers have limits."""

    name: str
    title: str
    description: str
    kind: type
    least: float = 0.0
    most: float = 0.0


def setting_fields() -> dict[str, SettingField]:
    """Return every field of the model by name, in the model's order."""
    return {
        name: SettingField(
            name=name,
            title=field.title or name,
            description=field.description or "",
            kind=field.annotation if isinstance(field.annotation, type) else str,
            least=next((float(one.ge) for one in field.metadata if hasattr(one, "ge")), 0.0),
            most=next((float(one.le) for one in field.metadata if hasattr(one, "le")), 0.0),
        )
        for name, field in Settings.model_fields.items()
    }


Upgrade = Callable[[Raw], Raw]
"""One step from a version to the next: a pure function from dict to dict that uses no live class."""


def _ask_for_name_and_typing(raw: Raw) -> Raw:
    """Version 2: the name can be left out of reports, and the typing speed is known; before, neither was."""
    return {**raw, "name_in_reports": True, "typing_words_per_minute": 52}


UPGRADES: Mapping[int, Upgrade] = {1: _ask_for_name_and_typing}
"""Steps by the version they start from."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Loaded:
    """Settings to go on with, and what the user should be told about their file, if anything."""

    settings: Settings
    notice: UserFacing | None = None


def upgrade(raw: Raw, *, to: int = VERSION, steps: Mapping[int, Upgrade] = UPGRADES) -> Raw:
    """Return `raw` brought to version `to` by one step after another; raises KeyError if a step is missing."""
    current = raw
    while current["version"] < to:
        came_from = current["version"]
        current = {**steps[came_from](current), "version": came_from + 1}
    return current


def load_settings(path: Path) -> Loaded:
    """Read settings from `path`; every problem with the file becomes a notice, and defaults fill the gap."""
    try:
        raw = _read(path)
    except FileNotFoundError:
        return Loaded(settings=Settings())
    except OSError as reason:
        return Loaded(settings=Settings(), notice=_unreadable(path, reason))
    except ValueError:
        return Loaded(settings=Settings(), notice=_set_aside(path, "Your settings could not be read."))
    if raw["version"] > VERSION:
        return Loaded(settings=Settings(), notice=newer_file(path))
    return _checked(path, upgrade(raw))


def save_settings(path: Path, settings: Settings) -> None:
    """Write `settings` to `path` in one step; raises UserFacing if the disk refuses or the file there is newer."""
    try:
        if _read(path)["version"] > VERSION:
            raise newer_file(path)
    except (OSError, ValueError):
        pass  # nothing there that has to be protected
    text = json.dumps({"version": VERSION, **settings.model_dump(mode="json")}, indent=2, ensure_ascii=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, f"{text}\n")
    except OSError as reason:
        raise UserFacing(
            f"The settings could not be saved: {reason.strerror}.",
            safe="The settings file is as it was before, and the change holds until you close Hardball.",
            remedy=f"Make room on the disk, or make the folder {path.parent} writable.",
        ) from reason


def newer_file(path: Path) -> UserFacing:
    """Return what to say about a settings file that a newer Hardball wrote."""
    return UserFacing(
        "Your settings were made by a newer version of Hardball.",
        safe="The file is left as it is; default settings are in use.",
        remedy=f"Update Hardball, or move {path} away to start afresh.",
    )


def _read(path: Path) -> Raw:
    """Return the dict in the file with a whole version number; raises ValueError if it holds anything else."""
    if path.stat().st_size > LARGEST_FILE:
        raise ValueError("too large for settings")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except RecursionError as reason:
        raise ValueError("nested too deep for settings") from reason
    if not isinstance(raw, dict) or type(raw.get("version")) is not int or raw["version"] < 1:
        raise ValueError("not a settings file")
    return raw


def _checked(path: Path, raw: Raw) -> Loaded:
    """Take over every valid field; name those that fall back to their default and keep the file as it was."""
    wanted = {name: value for name, value in raw.items() if name != "version"}
    try:
        return Loaded(settings=Settings.model_validate(wanted))
    except ValidationError as problems:
        wrong = {str(problem["loc"][0]) for problem in problems.errors()}
    kept = Settings.model_validate({name: value for name, value in wanted.items() if name not in wrong})
    fields = Settings.model_fields
    titles = sorted((fields[name].title or name) if name in fields else f'unknown entry "{name}"' for name in wrong)
    notice = _set_aside(path, f"Some settings could not be used: {', '.join(titles)}.")
    # The valid ones need a file again at once, or the next start would lose them too. A full disk is reported on save.
    with contextlib.suppress(UserFacing):
        save_settings(path, kept)
    return Loaded(settings=kept, notice=notice)


def _set_aside(path: Path, message: str) -> UserFacing:
    """Rename the file so that the next save does not overwrite it, and return what to tell the user."""
    kept = path.with_name(f"{path.stem}.unusable{path.suffix}")
    try:
        path.replace(kept)
    except OSError as reason:
        return _unreadable(path, reason)
    return UserFacing(
        message,
        safe=f"The file was kept as {kept}.",
        remedy="Defaults are in use in their place; choose again in Settings.",
    )


def _unreadable(path: Path, reason: OSError) -> UserFacing:
    return UserFacing(
        f"The settings file {path} could not be used: {reason.strerror}.",
        safe="It is left as it is; default settings are in use.",
        remedy="Make the file readable, then start Hardball again.",
    )


def _replace(path: Path, text: str) -> None:
    """Write beside the file, then rename, so that a crash leaves either the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
