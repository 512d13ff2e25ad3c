"""What to practise next: how well a tactic was met, and the scene that covers most of what is due.

The grades and weights are our design [D]; when a card is due is the scheduler's business.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

PASSED = 0.5
HARD_BELOW = 0.7
EASY_FROM = 0.92
COSTLY_POINTS = 12.0
"""Points drawn by a tactic at which meeting it counts as failed altogether."""
UNSEEN_BONUS = 0.6
"""A scene not played yet is worth this many due tactics more: it shows whether the skill has come along."""
JUST_PLAYED = 1.5
"""The scene, domain and temperament of the last session count less by these, so that practice is interleaved."""
SAME_DOMAIN = 0.4
SAME_ARCHETYPE = 0.3
NEAR_DIFFICULTY = 0.15


class Rating(IntEnum):
    """A graded recall, with the numbers that schedulers of this family use."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def score_met(*, recognised: bool, named: bool, countered: bool, drawn: float) -> float:
    """Return how well one tactic was met in a session, 0..1: what answered it, less what it drew."""
    if countered:
        met = 1.0
    elif named:
        met = 0.85
    elif recognised:
        met = 0.6
    else:
        met = 0.45
    return max(0.0, met - min(1.0, max(0.0, drawn) / COSTLY_POINTS))


def rate(score: float, *, hinted: bool = False) -> Rating:
    """Return the rating of a score; a failed recall is never called hard, since hard is a pass."""
    if score < PASSED:
        return Rating.AGAIN
    if score < HARD_BELOW or hinted:
        return Rating.HARD
    return Rating.EASY if score >= EASY_FROM else Rating.GOOD


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A tactic in a class of situations that is due; retrievability 0..1 is how likely it still is at hand."""

    tactic: str
    situation: str
    due_ms: int
    retrievability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A scene as far as choosing goes."""

    id: str
    tactics: tuple[str, ...]
    domain: str
    archetype: str
    difficulty: int
    plays: int
    last_ms: int = 0
    """When it was last played; 0 when never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The scene to play next with the due tactics its counterpart may use; unseen when it was never played."""

    scene: str
    covers: tuple[str, ...]
    due: int
    unseen: bool


def propose(due: Collection[Due], stages: Sequence[Stage]) -> Proposal | None:
    """Return the scene that covers most of what is due, the less certain the heavier; None without due cards.

    The scene of the last session is passed over where another will do, as are its domain and temperament.
    """
    if not due or not stages:
        return None
    needs = _needs(due)
    last = max(stages, key=lambda stage: stage.last_ms)
    usual = sum(stage.difficulty * stage.plays for stage in stages) / max(1, sum(stage.plays for stage in stages))

    def worth(stage: Stage) -> tuple[float, int, str]:
        gain = sum(needs.get(tactic, 0.0) for tactic in dict.fromkeys(stage.tactics))
        if gain <= 0:
            return (float("-inf"), 0, stage.id)
        gain += UNSEEN_BONUS * (stage.plays == 0)
        if last.last_ms:
            gain -= JUST_PLAYED * (stage.id == last.id)
            gain -= SAME_DOMAIN * (stage.domain == last.domain) + SAME_ARCHETYPE * (stage.archetype == last.archetype)
        gain -= NEAR_DIFFICULTY * abs(stage.difficulty - usual)
        return (gain, -stage.last_ms, stage.id)

    best = max(stages, key=worth)
    covers = tuple(sorted(needs.keys() & set(best.tactics), key=lambda tactic: -needs[tactic]))
    return Proposal(scene=best.id, covers=covers, due=len(needs), unseen=best.plays == 0) if covers else None


def _needs(due: Collection[Due]) -> Mapping[str, float]:
    """Return the weight of each due tactic over its situations: one at least, up to two as it fades."""
    needs: dict[str, float] = {}
    for one in due:
        needs[one.tactic] = max(needs.get(one.tactic, 0.0), 1.0 + (1.0 - one.retrievability))
    return needs
