"""What moved the other side, and what would have: the reasons that lower its holding floor (science.md 4.4)."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.core.events import UnlockKind
from trainer.core.phrases import Phrase, phrase
from trainer.core.scenario import Scenario
from trainer.core.table import TableState
from trainer.core.terms import Side

STRONG = 0.5
"""Evidence from this strength on counts as a standard."""

USED: dict[UnlockKind, str] = {
    UnlockKind.STANDARD: "A standard that both could check.",
    UnlockKind.BATNA: "Your alternative, said calmly.",
    UnlockKind.INTEREST: "Knowing what they were after.",
    UnlockKind.DEFUSED: "Meeting their pressure without paying for it.",
    UnlockKind.REFRAME: "Bringing in more than the money.",
    UnlockKind.ALLY: "Somebody whose word counts with them.",
    UnlockKind.WINDOW: "The news that came in between.",
}


def reasons_used(scenario: Scenario, state: TableState) -> Iterator[Phrase]:
    """Yield the kinds of reasons that moved them, in the order of their weight; none where nothing was said."""
    del scenario
    kinds = {kind for kind, _ in state.unlocks}
    yield from (phrase(text) for kind, text in USED.items() if kind in kinds)


def reasons_left(scenario: Scenario, state: TableState) -> Iterator[Phrase]:
    """Yield the reasons that the scene held ready and that were not used."""
    used = {kind for kind, _ in state.unlocks}
    if UnlockKind.STANDARD not in used:
        strong = [item for item in scenario.evidence if item.strength >= STRONG and not item.outdated]
        best = max(strong, key=lambda item: item.strength, default=None)
        if best is not None:
            yield phrase("A standard they could not wave away: {card}.", card=best.title)
    for interest in scenario.hidden_interests(Side.COUNTERPART):
        if interest.id not in state.interests:
            yield phrase("Asking what lay behind it: {interest}", interest=interest.summary)
            break
    if UnlockKind.BATNA not in used:
        yield phrase("Saying calmly what you turn to otherwise: {batna}", batna=scenario.brief.batna)
    if UnlockKind.ALLY not in used:
        ally = next((one for one in scenario.allies if one.consents and one.relevant), None)
        if ally is not None:
            yield phrase("Bringing in {ally}.", ally=ally.name)
    if scenario.window is not None and state.window and UnlockKind.WINDOW not in used:
        yield phrase("Using the news: {news}", news=scenario.window.news)
    if UnlockKind.REFRAME not in used:
        yield phrase("Putting the other points on the table beside the money.")
