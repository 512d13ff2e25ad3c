"""The balance in the authors' guide is that of the page it is taken from."""

from __future__ import annotations

from tests.peers.summary import summary
from tests.session.rooms import PROJECT


def test_the_guide_shows_the_balance_of_the_page():
    scenarios = PROJECT / "scenarios"
    table = summary((scenarios / "BALANCE.md").read_text(encoding="utf-8"))
    assert table.count("\n") == 2 + 16
    assert table in (scenarios / "README.md").read_text(encoding="utf-8")
