"""Favourites, notes, tags, the bin and its way back, and figures under two rubrics."""

import pytest
from sqlalchemy import text

from tests.store.scenes import EVENING_MS, play
from trainer.core.events import Mode, Outcome
from trainer.store.filing import Figures, PlanMade, SessionSummary, SilenceFigures, TacticFigures
from trainer.store.history import SessionFilter
from trainer.store.keeping import LONGEST_NOTE, LONGEST_TAG, MOST_TAGS
from trainer.store.recovery import OpenedStore

DAY_MS = 86_400_000


def listed(store: OpenedStore, **asked: object) -> list[str]:
    return [row.id for row in store.history.page(SessionFilter(**asked)).rows]  # type: ignore[arg-type]


@pytest.fixture
def two(store: OpenedStore) -> OpenedStore:
    play(store, "a")
    play(store, "b", at=EVENING_MS + DAY_MS)
    return store


def test_a_favourite_is_found_and_let_go(two: OpenedStore):
    two.keeping.mark("a", favourite=True)
    assert listed(two, favourite=True) == ["a"]
    assert two.history.page().rows[1].favourite
    two.keeping.mark("a", favourite=False)
    assert listed(two, favourite=True) == []


def test_a_note_is_kept_cut_to_length_and_found(two: OpenedStore):
    two.keeping.write_note("a", "  Watch the notary clause. \ud800 ")
    row = two.history.find("a")
    assert row is not None
    assert row.note == "Watch the notary clause. ?"
    assert listed(two, words="notary") == ["a"]
    two.keeping.write_note("a", "x" * (LONGEST_NOTE + 5))
    assert listed(two, words="notary") == []
    assert len(two.history.find("a").note) == LONGEST_NOTE  # type: ignore[union-attr]


def test_tags_are_trimmed_kept_once_and_spelt_as_elsewhere(two: OpenedStore):
    assert two.keeping.set_tags("a", [" Exam  week ", "exam week", "", "landlords"]) == ("Exam week", "landlords")
    assert two.keeping.set_tags("b", ["EXAM WEEK"]) == ("Exam week",)
    assert two.keeping.tags() == ("Exam week", "landlords")
    assert listed(two, tag="Exam week") == ["b", "a"]
    assert listed(two, words="landlord") == ["a"]
    assert two.history.page().tags == {"a": ("Exam week", "landlords"), "b": ("Exam week",)}
    long = two.keeping.set_tags("b", [f"{number} {'y' * 90}" for number in range(30)])
    assert len(long) == MOST_TAGS
    assert max(map(len, long)) <= LONGEST_TAG
    two.keeping.set_tags("b", [])
    assert two.keeping.tags_of("b") == ()


def test_what_lies_in_the_bin_counts_nowhere_and_comes_back_whole(two: OpenedStore):
    events = two.log("a").load()
    summary = SessionSummary(
        own=60.0,
        joint=120.0,
        figures=Figures(against_batna=4.0),
        tactics=(TacticFigures(tactic="vise", situation="housing", drawn=3.0),),
        silences=(SilenceFigures(context="after-pressure", typical_ms=4000.0, n=2),),
        plan=PlanMade(plan_if="pressed", plan_then="ask"),
    )
    two.save_summary("a", summary)
    two.keeping.bin(["a", "nobody"], now_ms=EVENING_MS)
    assert listed(two) == ["b"]
    assert listed(two, binned=True) == ["a"]
    assert two.keeping.binned() == 1
    assert two.history.counts().sessions == 1
    assert two.results.table().ids == ("b",)
    assert two.results.tactics() == ()
    assert two.results.silences(["after-pressure"]) == ()
    assert two.practice.plans() == ()
    assert two.history.scenario_results()["s06-rent-renewal"].plays == 1
    two.keeping.restore(["a"])
    assert listed(two) == ["b", "a"]
    assert two.results.table().ids == ("a", "b")
    assert [one.drew for one in two.results.tactics()] == [3.0]
    assert [one.ever for one in two.results.silences(["after-pressure"])] == [4000.0]
    assert [plan.id for plan in two.practice.plans()] == ["a"]
    assert two.log("a").load() == events


def test_a_session_broken_off_does_not_begin_to_count_by_coming_back(store: OpenedStore):
    play(store, "broken", outcome=Outcome.ABANDONED)
    play(store, "drill", mode=Mode.DRILL)
    assert store.results.table().ids == ()
    store.keeping.bin(["broken", "drill"], now_ms=1)
    store.keeping.restore(["broken", "drill"])
    assert store.results.table().ids == ()


def test_emptying_the_bin_leaves_no_word_behind(two: OpenedStore):
    two.keeping.set_tags("a", ["keep"])
    two.keeping.bin(["a", "b"], now_ms=1)
    assert two.keeping.empty_bin(["b"]) == 1
    assert listed(two, binned=True) == ["a"]
    assert two.keeping.empty_bin() == 1
    with two.database.reading() as connection:
        for table in ("session", "event", "correction", "transcript", "session_result", "session_tag"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0, table  # noqa: S608
        assert connection.execute(text("SELECT count(*) FROM transcript_fts")).scalar() == 0
    assert two.keeping.empty_bin() == 0


def test_what_is_not_in_the_bin_is_not_emptied_with_it(two: OpenedStore):
    assert two.keeping.empty_bin(["a"]) == 0
    assert listed(two) == ["b", "a"]


class TestRubrics:
    """A session that is scored again keeps what it was scored at first."""

    def test_another_rubric_stands_beside_the_original(self, two: OpenedStore):
        newer = SessionSummary(own=61.0, joint=130.0, metrics={"deal": 1.0}, rubric="2031.1")
        two.save_summary("a", newer, now_ms=5)
        original, again = two.keeping.scores("a")
        assert (original.rubric, original.own, original.metrics["deal"]) == ("six metrics 1", 64.5, 64.5)
        assert original.scored_ms is None
        assert (again.rubric, again.own, again.metrics, again.scored_ms) == ("2031.1", 61.0, {"deal": 1.0}, 5)
        assert two.history.metrics("a") == original.metrics
        assert two.results.table().own == (61.0, 64.5)

    def test_scoring_again_under_the_same_rubric_replaces_that_score_alone(self, two: OpenedStore):
        for own in (61.0, 62.0):
            two.save_summary("a", SessionSummary(own=own, joint=130.0, rubric="2031.1"), now_ms=5)
        two.save_summary("a", SessionSummary(own=65.0, joint=130.0, metrics={"deal": 2.0}))
        assert [(score.rubric, score.own) for score in two.keeping.scores("a")] == [
            ("six metrics 1", 65.0),
            ("2031.1", 62.0),
        ]

    def test_a_session_without_a_result_has_no_score(self, two: OpenedStore):
        assert two.keeping.scores("nobody") == ()
