"""Where a sitting goes on: at the table, or in a preparation that is still or again open."""

from __future__ import annotations

from trainer.core.table import Phase
from trainer.session.room import Sitting


def page_of(sitting: Sitting) -> str:
    """Return the id of the page on which a sitting goes on."""
    preparing = sitting.session.state.phase in {Phase.PREPARING, Phase.ADJOURNED}
    return "preparation" if preparing else "table"
