"""Carries out a parsed command with the collaborators that bootstrap supplies; each command loads what it needs."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

from trainer.cli.services import Services
from trainer.core.errors import UserFacing


def run_command(options: argparse.Namespace, services: Services, *, lines: TextIO, out: TextIO) -> int:
    """Carry out one command and return its exit status."""
    match options.command:
        case "play" if options.script is not None:
            from trainer.cli.script import play_script  # noqa: PLC0415 - no database: half of a second

            return play_script(options, services, out)
        case "play":
            from trainer.cli.table import play_text  # noqa: PLC0415 - the database and the room: half of a second

            return play_text(options, services, lines, out)
        case "understand":
            from trainer.cli.understand import understand  # noqa: PLC0415 - the language: a fifth of a second

            return understand(options, services, lines, out)
        case "scenario":
            from trainer.cli.scenarios import run_tool  # noqa: PLC0415 - the content schema: half of a second

            return run_tool(options, services, out)
        case "report" | "sessions":
            from trainer.cli.records import run_records  # noqa: PLC0415 - the database: half of a second

            return run_records(options, services, out)
        case "handbook":
            from trainer.cli.handbook import print_handbook  # noqa: PLC0415 - the content schema: half of a second

            return print_handbook(options.format, services, out)
        case "export" | "import":
            from trainer.cli.bundles import run_bundles  # noqa: PLC0415 - the database: half of a second

            return run_bundles(options, services, out)
        case "doctor":
            from trainer.cli.doctor import run_doctor  # noqa: PLC0415 - nothing it says should hang on the rest

            return run_doctor(options, services, out)
        case unknown:
            raise ValueError(unknown)


def complain(error: UserFacing) -> None:
    """Say on standard error what happened, what is safe and what to do."""
    print(f"hardball: {error.message}", file=sys.stderr)
    for sentence in (error.safe, error.remedy):
        if sentence:
            print(sentence, file=sys.stderr)
