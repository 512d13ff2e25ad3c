"""The balance of the library on a few seeds, and what the report makes of figures."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from trainer.content.balance import Fired, Row, measure
from trainer.content.balance_report import doubts, pooled, to_json, to_text
from trainer.content.learners import ADVERSARIES
from trainer.content.policies import PolicyName
from trainer.core.terms import Side

SEEDS = 10


@pytest.mark.parametrize("slug", library().slugs())
def test_the_trader_is_first_and_no_adversary_comes_near(slug: str):
    rows = measure(library().load, (slug,), SEEDS)[slug]
    trader = rows[PolicyName.TRADER]
    others = {name: row for name, row in rows.items() if name is not PolicyName.TRADER}
    assert not any(row.below[side] for row in rows.values() for side in Side)
    assert max(row.own for row in others.values()) < trader.own
    assert max(row.joint for row in others.values()) < trader.joint
    assert max(rows[name].own for name in ADVERSARIES) <= trader.own - 5


def row(own: float, joint: float, *, below: int = 0, tactics: dict[str, Fired] | None = None) -> Row:
    return Row(
        sessions=10,
        own=own,
        joint=joint,
        agreement=1.0,
        turns=12.0,
        windows_opened=10,
        windows_used=5,
        below={Side.LEARNER: below, Side.COUNTERPART: 0},
        tactics=tactics or {},
    )


def test_doubts_name_what_speaks_against_the_design():
    shy = {"vise": Fired(possible=10, fired=4, countered=1)}
    rows = {
        PolicyName.STANDER: row(66, 110),
        PolicyName.TRADER: row(65, 120, tactics=shy),
        PolicyName.BLUFFER: row(61, 121, below=2),
        PolicyName.ASKER: row(30, 70),
    }
    found = list(doubts(rows))
    assert found == [
        "the learner signed below its reservation value in 2 sessions with bluffer",
        "stander gets 66.0 for itself, the trader 65.0",
        "bluffer comes within 5 points of the trader: 61.0 to 65.0",
        "bluffer reaches 121.0 for both, the trader 120.0",
        "vise is applied in 4 of the 10 sessions in which it can be",
    ]
    assert f"! {found[0]}" in to_text({"scene": rows})


def test_counts_are_pooled_over_learners():
    one, two = Fired(possible=10, fired=4, countered=1), Fired(possible=5, fired=5, countered=0)
    rows = {
        PolicyName.STANDER: row(40, 90, tactics={"vise": one, "nibble": two}),
        PolicyName.TRADER: row(65, 120, tactics={"vise": two}),
    }
    assert pooled(rows) == {"nibble": two, "vise": Fired(possible=15, fired=9, countered=1)}
    told = to_json({"scene": rows}, 10)
    assert told["format"] == 1
    assert told["seeds"] == 10
