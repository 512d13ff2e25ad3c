"""`hardball doctor`: what works here, what does not, and what to do about it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TextIO

from trainer.cli.services import Services


class Health(StrEnum):
    """How one part of the installation is doing."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """One finding of the doctor; essential parts are those without which no session can be played."""

    name: str
    health: Health
    detail: str
    remedy: str = ""
    essential: bool = False


def run_doctor(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Print what was found; return 1 only when an essential part failed."""
    found = services.examine_screen() if options.screen_only else services.examine()
    if options.json:
        print(json.dumps({"checks": [asdict(one) for one in found]}, indent=1, ensure_ascii=False), file=out)
    else:
        width = max(len(one.name) for one in found) + 2
        for one in found:
            print(f"{one.health:9}{one.name:{width}}{one.detail}", file=out)
            if one.remedy:
                print(f"{'':9}{'':{width}}{one.remedy}", file=out)
    return 1 if has_failed(found) else 0


def has_failed(found: Sequence[Examined]) -> bool:
    """Tell whether the main job cannot be done here."""
    return any(one.essential and one.health is Health.FAILED for one in found)
