"""How the voice processes are started, from source and from a frozen build."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import trainer

CHILD_FLAG = "--voice-child"
"""First word of a command line that asks a frozen app to be a voice process."""


class Role(StrEnum):
    """The two voice processes."""

    WORKER = "worker"
    PLAYER = "player"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildCommand:
    """A program with its arguments, and what its environment has beside the app's own."""

    program: str
    arguments: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)


def child_command(role: Role, folder: Path) -> ChildCommand:
    """Return how to start a voice process that shares `folder` with the app."""
    if getattr(sys, "frozen", False):
        return ChildCommand(program=sys.executable, arguments=(CHILD_FLAG, role.value, str(folder)))
    # -P keeps modules lying in the working folder from being taken for ours.
    package_root = str(Path(trainer.__file__).resolve().parent.parent)
    search = os.pathsep.join(part for part in (package_root, os.environ.get("PYTHONPATH", "")) if part)
    return ChildCommand(
        program=sys.executable,
        arguments=("-P", "-m", f"trainer.voice.{role.value}", str(folder)),
        environment={"PYTHONPATH": search},
    )


def run_child(arguments: Sequence[str]) -> int | None:
    """Be a voice process if the command line asks for one and return its exit code; None when it does not.

    The first thing the app's entry point calls, before anything heavy is imported.
    """
    if len(arguments) != 3 or arguments[0] != CHILD_FLAG:
        return None
    # Imported here, so that the app itself loads neither the speech engine nor the sound library.
    match arguments[1]:
        case Role.WORKER:
            from trainer.voice import worker  # noqa: PLC0415

            return worker.main([arguments[2]])
        case Role.PLAYER:
            from trainer.voice import player  # noqa: PLC0415

            return player.main([arguments[2]])
        case _:
            return 2
