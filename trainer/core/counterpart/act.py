"""The acts a counterpart can decide on, and one decided act with what goes with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from trainer.core.scenario import Beat
from trainer.core.tactics import Stage
from trainer.core.terms import Package, Terms


class DecisionKind(StrEnum):
    """The acts a counterpart can decide on."""

    ACCEPT = "accept"
    PROPOSE = "propose"
    CONCEDE = "concede"
    TRADE = "trade"
    HOLD = "hold"
    FINAL = "final"
    DELAY = "delay"
    ASK = "ask"
    ASK_ISSUE = "ask-issue"
    REMIND = "remind"
    ANSWER = "answer"
    CHAT = "chat"
    RECAP = "recap"
    WANT = "want"
    NIBBLE = "nibble"
    ASK_BACK = "ask-back"
    APART = "apart"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decided act: the package it concerns, what is spoken of, and the tactic it comes with."""

    kind: DecisionKind
    package: Package | None = None
    stated: Terms = field(default_factory=dict)
    want: Terms = field(default_factory=dict)
    issue: str = ""
    beat: Beat | None = None
    stage: Stage | None = None
    late: bool = False
    """True when it takes an offer of an earlier turn."""
    checks: bool = False
    """True when a yes may mean this page or the learner's own terms."""

    @property
    def offers(self) -> bool:
        """Tell whether the act puts a package on the table, a new one or the standing one again in so many words."""
        restates = self.kind in {DecisionKind.HOLD, DecisionKind.FINAL} and self.beat is None
        talks = self.kind is DecisionKind.CHAT and self.package is not None
        return talks or restates or self.gives or self.kind in {DecisionKind.RECAP, DecisionKind.WANT}

    @property
    def agrees(self) -> bool:
        """Tell whether the act is its yes to a package, given now or kept."""
        return self.kind in {DecisionKind.ACCEPT, DecisionKind.KEEP}

    @property
    def gives(self) -> bool:
        """Tell whether the act puts something new on the table."""
        return self.kind in {DecisionKind.PROPOSE, DecisionKind.CONCEDE, DecisionKind.TRADE, DecisionKind.NIBBLE}
