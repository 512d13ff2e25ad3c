"""Scenarios as text, pinned beside the sessions played on them, so that an old session opens after content changed."""

from __future__ import annotations

import json

from trainer.core.scenario import Scenario
from trainer.store.codec import canonical
from trainer.store.problems import ProblemKind, reading_failure
from trainer.store.shapes import Misfit, shape_of


def write_snapshot(scenario: Scenario) -> str:
    """Return a scenario as canonical JSON text."""
    return canonical(shape_of(Scenario).encode(scenario))


def read_snapshot(text: str) -> Scenario:
    """Return the scenario a snapshot holds.

    Raises:
        StoreFailure: the text is damaged or of a shape this program does not know.
    """
    try:
        scenario = shape_of(Scenario).decode(json.loads(text))
    except (Misfit, ValueError) as error:
        raise reading_failure(ProblemKind.CORRUPT, detail=str(error)) from error
    assert isinstance(scenario, Scenario)
    return scenario
