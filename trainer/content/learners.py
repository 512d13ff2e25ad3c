"""The simulated learners by name."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.content.adversaries import Asker, Bluffer, Drifter, Insulter, Repeater, Swinger, Taker
from trainer.content.policies import Policy, PolicyName, Splitter, Stander, Yielder
from trainer.content.trader import Trader

BUILT_IN: Mapping[PolicyName, Policy] = {
    PolicyName.YIELDER: Yielder(),
    PolicyName.SPLITTER: Splitter(),
    PolicyName.STANDER: Stander(),
    PolicyName.TRADER: Trader(),
    PolicyName.REPEATER: Repeater(),
    PolicyName.TAKER: Taker(),
    PolicyName.DRIFTER: Drifter(),
    PolicyName.INSULTER: Insulter(),
    PolicyName.SWINGER: Swinger(),
    PolicyName.ASKER: Asker(),
    PolicyName.BLUFFER: Bluffer(),
}
FOUR = (PolicyName.YIELDER, PolicyName.SPLITTER, PolicyName.STANDER, PolicyName.TRADER)
ADVERSARIES = tuple(name for name in PolicyName if name not in FOUR)
