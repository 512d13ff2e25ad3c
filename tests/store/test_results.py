"""Trends read from narrow rows: columns, tallies, silences, days."""

from statistics import median

import pytest

from tests.store.scenes import EVENING_MS, play
from trainer.core.events import Mode, Outcome
from trainer.store.filing import Figures, SessionSummary, SilenceFigures, TacticFigures
from trainer.store.recovery import OpenedStore
from trainer.store.results import RECENT, ResultFilter

DAY_MS = 86_400_000
THINKING = (4000.0, 1000.0, 9000.0, 2000.0, 6000.0, 3000.0, 8000.0)


@pytest.fixture
def week(store: OpenedStore) -> OpenedStore:
    """Seven days: the rent, on Thursday the offer letter, harder; each with a tactic and a silence."""
    for day, thinking in enumerate(THINKING):
        name, rent = f"day {day}", day != 3
        play(
            store,
            name,
            at=EVENING_MS + day * DAY_MS,
            scenario="s06-rent-renewal" if rent else "s01-offer-letter",
            title="The rent renewal" if rent else "The offer letter",
            difficulty=2 if rent else 4,
            mode=Mode.STARTER if day == 1 else Mode.PRACTICE,
        )
        summary = SessionSummary(
            own=50.0 + day,
            joint=110.0,
            figures=Figures(against_batna=day - 3.0, counter_accuracy=None if day == 0 else day / 6),
            tactics=(
                TacticFigures(tactic="vise", situation="housing", drawn=2.0, countered=day > 3, recognised=day > 2),
                *([TacticFigures(tactic="nibble", situation="work", named=True, recognised=True)] if day == 3 else []),
            ),
            silences=(SilenceFigures(context="after-pressure", typical_ms=thinking, n=1),),
        )
        store.save_summary(name, summary)
    play(store, "drill", at=EVENING_MS + 9 * DAY_MS, mode=Mode.DRILL)
    play(store, "broken off", at=EVENING_MS + 10 * DAY_MS, outcome=Outcome.ABANDONED)
    return store


def test_the_columns_are_oldest_first_with_their_gaps(week: OpenedStore):
    table = week.results.table()
    assert list(table.ids) == [f"day {day}" for day in range(7)]
    assert list(table.figures["against_batna"]) == [-3, -2, -1, 0, 1, 2, 3]
    assert [value is None for value in table.figures["counter_accuracy"]] == [True, *[False] * 6]
    assert set(table.figures["fill_rate"]) == {None}
    assert (table.title(2), table.title(3)) == ("The rent renewal", "The offer letter")
    assert table.outcome(0).value == "deal"


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        (ResultFilter(), [0, 1, 2, 3, 4, 5, 6]),
        (ResultFilter(scenario="s01-offer-letter"), [3]),
        (ResultFilter(difficulties=frozenset({2, 3})), [0, 1, 2, 4, 5, 6]),
        (ResultFilter(modes=frozenset({Mode.STARTER})), [1]),
        (ResultFilter(since_ms=EVENING_MS + 2 * DAY_MS, until_ms=EVENING_MS + 4 * DAY_MS), [2, 3]),
        (ResultFilter(scenario="nowhere"), []),
    ],
)
def test_every_question_is_narrowed_alike(week: OpenedStore, wanted: ResultFilter, days: list[int]):
    results = week.results
    assert results.table(wanted).ids == tuple(f"day {day}" for day in days)
    vise = {one.tactic: one for one in results.tactics(wanted)}.get("vise")
    assert (vise is None) == (days == [])
    if vise is not None:
        assert (vise.met, vise.answered, vise.drew) == (len(days), sum(day > 3 for day in days), 2.0 * len(days))
    silences = results.silences(["after-pressure", "after-words"], wanted)
    assert [(one.n, one.ever, one.now) for one in silences] == (
        [(len(days), median(THINKING[day] for day in days), median(THINKING[day] for day in days[-RECENT:]))]
        if days
        else []
    )
    assert sum(results.days(wanted).values()) == len(days)


def test_a_tactic_named_counts_as_answered(week: OpenedStore):
    nibble = next(one for one in week.results.tactics() if one.tactic == "nibble")
    assert (nibble.met, nibble.answered, nibble.named, nibble.countered, nibble.recognised) == (1, 1, 1, 0, 1)


def test_what_came_before_a_session_and_was_as_hard(week: OpenedStore):
    friday = week.history.find("day 4")
    assert friday is not None
    before = week.results.figures_before(friday, difficulties=range(1, 4), limit=2)
    assert [one.against_batna for one in before] == [-2, -1]
    assert week.results.figures_before(friday, difficulties=[4], limit=9)[0].against_batna == 0


def test_days_are_those_of_the_clock_on_the_wall(week: OpenedStore):
    assert set(week.results.days().values()) == {1}
    late = EVENING_MS % DAY_MS
    shifted = week.results.days(offset_ms=DAY_MS - late)
    assert min(shifted) == min(week.results.days()) + 1


def test_what_was_covered(week: OpenedStore):
    assert week.results.covered() == {("s06-rent-renewal", 2): 6, ("s01-offer-letter", 4): 1}


def test_nothing_played_is_nothing_to_tell(store: OpenedStore):
    assert len(store.results.table()) == 0
    assert store.results.tactics() == ()
    assert store.results.silences(["after-pressure"]) == ()
    assert store.results.days() == {}
