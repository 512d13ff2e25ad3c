"""Scenarios as text, pinned beside the sessions played on them, so that an old session opens after content changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from trainer.core.scenario import Scenario
from trainer.store.codec import Upcast, canonical
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.shapes import shape_of


def _know_the_dial(fields: dict[str, Any]) -> dict[str, Any]:
    """Format 2: scenes can be played at another level; those of format 1 were played as they are written."""
    return {**fields, "dial": {"level": "standard", "shifts": {}}}


def _know_the_other_chair(fields: dict[str, Any]) -> dict[str, Any]:
    """Format 3: a scene may name the one from the other side; those of format 2 named none."""
    return {**fields, "other_chair": ""}


UPCASTS: tuple[Upcast, ...] = (_know_the_dial, _know_the_other_chair)
"""Steps from the scenario's fields of each older format to those of the next; the format is one more than the steps."""


def write_snapshot(scenario: Scenario) -> str:
    """Return a scenario as canonical JSON text, with the format it is written in."""
    return canonical({"format": len(UPCASTS) + 1, "scenario": shape_of(Scenario).encode(scenario)})


def read_snapshot(text: str, *, upcasts: Sequence[Upcast] = UPCASTS) -> Scenario:
    """Return the scenario a snapshot holds.

    Raises:
        StoreFailure: the text is damaged, or of a format this program does not know.
    """
    try:
        kept = json.loads(text)
        written = int(kept["format"])
        if written > len(upcasts) + 1:
            raise StoreFailure(
                ProblemKind.NEWER,
                "This session was played on a scenario kept by a newer version of Hardball.",
                safe="It is unchanged.",
                remedy="Install the newer version to open it.",
                detail=f"snapshot format {written}",
            )
        fields = kept["scenario"]
        for upcast in upcasts[written - 1 :]:
            fields = upcast(fields)
        scenario = shape_of(Scenario).decode(fields)
    except (ValueError, KeyError, TypeError) as error:
        raise StoreFailure(
            ProblemKind.CORRUPT,
            "The scenario of this session cannot be read.",
            safe="Your other sessions are not affected.",
            remedy="Restore a backup to get it back.",
            detail=str(error),
        ) from error
    assert isinstance(scenario, Scenario)
    return scenario
