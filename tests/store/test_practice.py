"""Cards, their logs, tactics still to be graded, and plans with their checks."""

import pytest

from tests.store.scenes import EVENING_MS, play
from trainer.store.filing import PlanMade, SessionSummary, TacticFigures
from trainer.store.practice import PracticeCard, PracticeLog
from trainer.store.recovery import OpenedStore

VISE = TacticFigures(tactic="vise", situation="housing", countered=True, recognised=True)
NIBBLE = TacticFigures(tactic="nibble", situation="housing", drawn=4.5)
PLAN = PlanMade(plan_if="pressed", plan_then="ask", move="deadline-question")


def card(tactic: str, due_ms: int, text: str = "{}") -> PracticeCard:
    return PracticeCard(tactic=tactic, situation="housing", due_ms=due_ms, card=text)


def log(tactic: str, session_id: str | None, rating: int = 3, at_ms: int = 10) -> PracticeLog:
    return PracticeLog(
        tactic=tactic, situation="housing", session_id=session_id, at_ms=at_ms, rating=rating, log="{}", score=0.5
    )


@pytest.fixture
def played(store: OpenedStore) -> OpenedStore:
    for number, name in enumerate(("a", "b")):
        play(store, name, at=EVENING_MS + number)
        store.save_summary(name, SessionSummary(own=50, joint=100, tactics=(VISE, NIBBLE), plan=PLAN))
    return store


def test_what_was_met_waits_to_be_graded_once(played: OpenedStore):
    practice = played.practice
    assert [(one.session_id, one.figures) for one in practice.ungraded()] == [
        ("a", NIBBLE), ("a", VISE), ("b", NIBBLE), ("b", VISE),
    ]  # fmt: skip
    practice.grade([(card("vise", 70), log("vise", "a"))])
    assert [(one.session_id, one.figures.tactic) for one in practice.ungraded()] == [
        ("a", "nibble"), ("b", "nibble"), ("b", "vise"),
    ]  # fmt: skip
    played.keeping.bin(["b"], now_ms=1)
    assert [one.session_id for one in practice.ungraded()] == ["a"]


def test_a_session_gives_one_recall_and_the_card_is_the_last(played: OpenedStore):
    practice = played.practice
    practice.grade([(card("vise", 70), log("vise", "a", 1)), (card("nibble", 30), log("nibble", "a"))])
    practice.grade([(card("vise", 90, '{"again":1}'), log("vise", "a", 4)), (card("vise", 95), log("vise", None))])
    assert [(one.tactic, one.due_ms) for one in practice.cards()] == [("nibble", 30), ("vise", 95)]
    assert [one.tactic for one in practice.cards(due_by_ms=30)] == ["nibble"]
    assert [(one.tactic, one.session_id, one.rating) for one in practice.logs()] == [
        ("vise", "a", 4), ("nibble", "a", 3), ("vise", None, 3),
    ]  # fmt: skip
    assert practice.cards(learner="amina") == ()


def test_recalls_outlive_their_session(played: OpenedStore):
    played.practice.grade([(card("vise", 70), log("vise", "a"))])
    played.keeping.bin(["a"], now_ms=1)
    played.keeping.empty_bin()
    assert [one.session_id for one in played.practice.logs()] == [None]


def test_cards_are_made_again(played: OpenedStore):
    practice = played.practice
    practice.grade([(card("vise", 70), log("vise", "a"))])
    practice.replace_cards([card("nibble", 5)])
    assert [one.tactic for one in practice.cards()] == ["nibble"]
    practice.replace_cards([])
    assert practice.cards() == ()


def test_a_plan_sums_up_its_checks(played: OpenedStore):
    practice = played.practice
    practice.check_plan("a", "b", occasions=3, kept=1)
    practice.check_plan("a", "b", occasions=4, kept=3)
    newest, first = practice.plans()
    assert (newest.id, newest.sessions, newest.occasions) == ("b", 0, 0)
    assert (first.id, first.move, first.sessions, first.occasions, first.kept) == ("a", "deadline-question", 1, 4, 3)
    assert practice.checks("a") == {"b": (4, 3)}


def test_a_plan_written_anew_keeps_its_checks_and_one_taken_back_goes(played: OpenedStore):
    practice = played.practice
    practice.check_plan("a", "b", occasions=1, kept=1)
    practice.drop_plan("a", now_ms=7)
    again = PlanMade(plan_if="pressed", plan_then="wait")
    played.save_summary("a", SessionSummary(own=50, joint=100, plan=again))
    plan = practice.plans()[1]
    assert (plan.plan_then, plan.move, plan.kept, plan.dropped_ms) == ("wait", "", 1, 7)
    played.save_summary("a", SessionSummary(own=50, joint=100))
    assert [one.id for one in practice.plans()] == ["b"]
    assert practice.checks("a") == {}


def test_nothing_is_looked_through_again_until_something_has_changed(played: OpenedStore):
    practice = played.practice
    practice.grade(
        [(card(one.figures.tactic, 5), log(one.figures.tactic, one.session_id)) for one in practice.ungraded()]
    )
    assert practice.ungraded() == practice.ungraded() == ()
    play(played, "c", at=EVENING_MS + 9)
    played.save_summary("c", SessionSummary(own=50, joint=100, tactics=(VISE,)))
    assert [one.session_id for one in practice.ungraded()] == ["c"]
    played.keeping.bin(["c"], now_ms=1)
    assert practice.ungraded() == ()
    played.keeping.restore(["c"])
    assert [one.session_id for one in practice.ungraded()] == ["c"]


def test_what_was_counted_is_counted_again_when_a_rating_changes(played: OpenedStore):
    practice = played.practice
    practice.grade([(card("vise", 5), log("vise", "a", 3, at_ms=0)), (card("vise", 5), log("vise", "b", 3, at_ms=100))])
    assert practice.recalls(apart_ms=100, failing=1) == (1, 1)
    assert practice.recalls(apart_ms=100, failing=1) == (1, 1)
    assert practice.recalls(apart_ms=101, failing=1) == (0, 0)
    practice.grade([(card("vise", 5), log("vise", "b", 1, at_ms=100))])
    assert practice.recalls(apart_ms=100, failing=1) == (1, 0)
