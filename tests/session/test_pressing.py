"""Where pressure is said: behind all that answers an offer, on its own point, never behind tears or a friendly word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import sitting
from trainer.core import events as ev
from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.pressing import leave_warmth
from trainer.core.tactics import Stage

OFFERS = (
    "3.80 a parcel, that's what I need.",
    "No penalty above 2 pounds a breach.",
    "Could we say 18 months of exclusivity?",
    "95.5 per cent on time and 3 pounds a breach, my last word.",
    "3.66 a parcel then.",
    "And 4 pounds a breach, I can't do more.",
)
"""What a courier asks for, one point after the other."""
SEEDS = range(1, 9)


def fired(slug: str, seed: int, *said: str) -> Iterator[tuple[str, ev.TacticFired, ev.CounterpartSpoke]]:
    """Yield what was said, the tactic it met and the answer, turn by turn."""
    recorded = [item.event for item in sitting(slug, seed, *said).recorded]
    text, tactic = "", None
    for event in recorded:
        if isinstance(event, ev.LearnerSpoke):
            text, tactic = event.text, None
        elif isinstance(event, ev.TacticFired):
            tactic = event
        elif isinstance(event, ev.CounterpartSpoke) and tactic is not None and text:
            yield text, tactic, event


def test_a_claim_about_a_rate_waits_for_the_rate() -> None:
    met = [(text, event) for seed in SEEDS for text, event, _ in fired("s13-courier-sla", seed, *OFFERS)]
    assert any(event.tactic == "phony-facts" for _, event in met)
    assert all("a parcel" in text for text, event in met if event.tactic == "phony-facts")


def test_who_is_in_tears_is_answered_and_not_pressed() -> None:
    crying = [f"I'm in tears. {text}" for text in OFFERS]
    assert any(list(fired("s13-courier-sla", seed, *OFFERS)) for seed in SEEDS)
    assert not any(list(fired("s13-courier-sla", seed, *crying)) for seed in SEEDS)


@pytest.mark.parametrize("slug", ["s06-rent-renewal", "s13-courier-sla", "s14-terrace-noise"])
def test_pressure_ends_an_answer(slug: str) -> None:
    scenario = library().load(slug)
    values = [option.spoken or option.label for issue in scenario.bargain.issues for option in issue.options]
    offers = [f"I'd say {one} and {other}." for one, other in pairwise(values[::2])]
    for seed in (1, 2):
        for _, event, answer in fired(slug, seed, *offers):
            beat = scenario.beat(event.tactic)
            claim = scenario.bluff(beat.bluff).lines.get("claim", ()) if beat is not None and beat.bluff else ()
            own = {line.id for line in (*claim, *(beat.lines.get(event.stage.value, ()) if beat is not None else ()))}
            if own.intersection(answer.line_ids) and not answer.text.endswith("?") and answer.act != "act.nibble":
                assert answer.line_ids[-1] in own, answer.text


def test_a_threat_stands_behind_no_friendly_word() -> None:
    scenario = library().load("s13-courier-sla")
    held = Decision(kind=DecisionKind.HOLD, beat=scenario.beat("threat"), stage=Stage.PUSH)
    heard = Heard(reactions=["react.offer.better"])
    assert leave_warmth(heard, held)
    assert heard.reactions == []


def test_who_only_puts_off_may_find_an_offer_better_first() -> None:
    scenario = library().load("s13-courier-sla")
    held = Decision(kind=DecisionKind.HOLD, beat=scenario.beat("calculated-delay"), stage=Stage.PUSH)
    heard = Heard(reactions=["react.offer.better"])
    assert not leave_warmth(heard, held)
    assert heard.reactions == ["react.offer.better"]
