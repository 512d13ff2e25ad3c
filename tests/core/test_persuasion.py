"""What moved them and what would have."""

from __future__ import annotations

from dataclasses import replace

from tests.core.runs import Run, read
from tests.core.scenes import scene
from trainer.core import events as ev
from trainer.core.moves import Move
from trainer.core.persuasion import USED, reasons_left, reasons_used
from trainer.core.table import TableState
from trainer.core.terms import Side


def test_nothing_said_leaves_every_reason_the_scene_holds() -> None:
    left = [str(one) for one in reasons_left(scene(), TableState())]
    assert [str(one) for one in reasons_used(scene(), TableState())] == []
    assert any("Stay." in one for one in left)
    assert any(scene().hidden_interests(Side.COUNTERPART)[0].summary in one for one in left)


def test_a_reason_that_was_used_is_no_longer_left() -> None:
    state = TableState(unlocks={(ev.UnlockKind.BATNA, "batna"): 0.08, (ev.UnlockKind.REFRAME, "reframe"): 0.04})
    used = [one.text for one in reasons_used(scene(), state)]
    assert used == [USED[ev.UnlockKind.BATNA], USED[ev.UnlockKind.REFRAME]]
    left = " ".join(str(one) for one in reasons_left(scene(), state))
    assert "Stay." not in left
    assert "money" not in left


def test_news_counts_only_once_it_was_told() -> None:
    assert scene().window is not None
    told = replace(TableState(), window="w")
    assert any("Using the news" in str(one) for one in reasons_left(scene(), told))
    assert not any("Using the news" in str(one) for one in reasons_left(scene(), TableState()))


def test_a_real_run_agrees_with_its_unlocks() -> None:
    run = Run()
    run.say("the index says", read(Move.OBJECTIVE_STANDARD))
    kinds = {kind for kind, _ in run.state.unlocks}
    assert len(list(reasons_used(run.scenario, run.state))) == len(kinds)
