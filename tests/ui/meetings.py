"""Sessions really played: the scripts of the library, read by the recogniser, into the store of a desk."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.desks import MadeDesk
from trainer.content.playthrough import play_through

DEAL = ("s06-rent-renewal", "two-years-for-repairs")
POOR_DEAL = ("s06-rent-renewal", "signed-by-sunday")
WALKED = ("s06-rent-renewal", "to-the-ring-road")


def play(desk: MadeDesk, slug: str, name: str, *, steps: int | None = None, filed: bool = True) -> str:
    """Play a script of the library, or its first steps, and return the session's id; a minute passes before it."""
    script = next(one for one in desk.room.library.plays(slug) if one.name == name)
    if steps is not None:
        script = replace(script, steps=script.steps[:steps])
    desk.clock.advance(60_000)
    sitting = desk.room.begin(slug, seed=script.seed)
    play_through(script, sitting.session.scenario, sitting.session, desk.clock)
    if filed and sitting.session.state.outcome is not None:
        desk.room.file(sitting.id)
    return sitting.id
