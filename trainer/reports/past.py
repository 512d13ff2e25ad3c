"""A stored session opened to look at: what every report and page about the past is made from."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.core.debrief import Debrief
from trainer.core.events import Recorded
from trainer.core.scenario import Scenario
from trainer.store.history import SessionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A session's row, the scenario version it was played on, its events and its debrief."""

    row: SessionRow
    scenario: Scenario
    recorded: tuple[Recorded, ...]
    debrief: Debrief
