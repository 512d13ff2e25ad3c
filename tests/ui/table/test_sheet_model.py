"""What stands on the sheet."""

from tests.ui.desks import library
from trainer.core import events as ev
from trainer.core.table import Offer, TableState
from trainer.core.tactic_status import TacticStatus
from trainer.core.tactics import Stage
from trainer.core.terms import IssueId, Side, Value
from trainer.ui.table.sheet_model import (
    sheet_rows,
    short_label,
    split_trade,
    stated_limits,
    worth_of,
)

RENT, LEASE, REPAIRS = IssueId("rent"), IssueId("lease"), IssueId("repairs")
SCENE = library().load("s06-rent-renewal")
BARGAIN = SCENE.bargain


def offer(seq: int, **stated: int | str) -> Offer:
    terms = {IssueId(name): value for name, value in stated.items()}
    return Offer(seq=seq, at_ms=seq, package=BARGAIN.complete(terms), stated=terms)


def test_rows_know_what_changed_and_what_is_agreed() -> None:
    state = TableState(
        learner_offers=(offer(2, rent=1290, lease=24),),
        counterpart_offers=(offer(1, rent=1450), offer(3, rent=1410, lease=24)),
    )
    rows = {row.issue.id: row for row in sheet_rows(SCENE, state)}
    assert (rows[RENT].yours, rows[RENT].theirs, rows[RENT].theirs_was) == (1290, 1410, 1450)
    assert rows[LEASE].agreed
    assert not rows[RENT].agreed
    assert rows[REPAIRS].theirs is None


def test_worth_is_a_span_while_issues_are_open_and_a_figure_once_none_is() -> None:
    span = worth_of(BARGAIN, {RENT: 1450})
    assert (span.least, span.most, len(span.open)) == (0.0, 65.0, 4)
    whole = worth_of(BARGAIN, SCENE.strong_opening)
    assert whole.least == whole.most == BARGAIN.utility(Side.LEARNER, SCENE.strong_opening)


def test_labels_lose_what_they_are_counted_per() -> None:
    assert short_label(BARGAIN.issue(RENT), 1290) == "£1,290"
    assert short_label(BARGAIN.issue(LEASE), 24) == "24 months"


def test_limits_appear_once_they_are_spoken_of_and_show_where_they_moved() -> None:
    assert stated_limits(SCENE, TableState()) == ()
    fired = TableState(tactics={"exploding-offer": TacticStatus(stage=Stage.TELL, seq=1)})
    assert [(one.deadline.id, one.moved_to) for one in stated_limits(SCENE, fired)] == [("portal", "")]
    moved = TableState(deadlines={"portal": (ev.DeadlineAnswer.THINNED, ev.DeadlineAnswer.EXTENDED)})
    assert [(one.deadline.id, one.moved_to) for one in stated_limits(SCENE, moved)] == [("portal", "Thursday")]


def test_a_trade_gives_where_it_moves_and_asks_for_the_rest() -> None:
    draft: dict[IssueId, Value] = {RENT: 1330, LEASE: 24, REPAIRS: "both 21d"}
    asked, given = split_trade(BARGAIN, draft, {RENT: 1290}, {LEASE: 24})
    assert set(asked) == {REPAIRS}
    assert set(given) == {RENT, LEASE}
