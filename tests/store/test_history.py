"""Past sessions as the pages ask for them."""

import pytest

from tests.store.scenes import EVENING_MS, MINUTE_MS, card, ending, opening, play, started, talk
from trainer.core.events import CounterpartOffered, FocusLost, Mode, Outcome, SessionResumed
from trainer.store.history import SessionFilter, SessionRow
from trainer.store.recovery import OpenedStore

DAY_MS = 24 * 60 * MINUTE_MS


def ids(rows: tuple[SessionRow, ...]) -> list[str]:
    return [row.id for row in rows]


@pytest.fixture
def week(store: OpenedStore) -> OpenedStore:
    """Five sessions on five evenings: two scenarios, one drill, one broken off, one unfinished."""
    play(store, "mon", at=EVENING_MS, own=40)
    play(store, "tue", at=EVENING_MS + DAY_MS, own=70)
    play(store, "wed", at=EVENING_MS + 2 * DAY_MS, own=55, scenario="s01-offer-letter", title="The offer letter")
    play(store, "thu", at=EVENING_MS + 3 * DAY_MS, own=99, outcome=Outcome.ABANDONED)
    play(store, "fri", at=EVENING_MS + 4 * DAY_MS, own=98, mode=Mode.DRILL)
    store.begin(card("100% sure_thing"), session_id="sat").append(opening(EVENING_MS + 5 * DAY_MS))
    return store


def test_the_list_is_newest_first_and_in_pages(week: OpenedStore):
    first = week.history.page(size=4)
    assert ids(first.rows) == ["sat", "fri", "thu", "wed"]
    second = week.history.page(after=first.more, size=4)
    assert ids(second.rows) == ["tue", "mon"]
    assert second.more is None


def test_a_page_that_ends_the_list_says_so(week: OpenedStore):
    assert week.history.page(size=6).more is None
    assert week.history.page(size=5).more is not None


def test_sessions_of_the_same_moment_are_all_listed_once(store: OpenedStore):
    for name in "abcde":
        play(store, name)
    seen: list[str] = []
    page = store.history.page(size=2)
    seen += ids(page.rows)
    while page.more is not None:
        page = store.history.page(after=page.more, size=2)
        seen += ids(page.rows)
    assert seen == ["e", "d", "c", "b", "a"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (SessionFilter(scenario="s01-offer-letter"), ["wed"]),
        (SessionFilter(outcomes=frozenset({Outcome.ABANDONED})), ["thu"]),
        (SessionFilter(modes=frozenset({Mode.DRILL, Mode.STARTER})), ["fri"]),
        (SessionFilter(finished=False), ["sat"]),
        (SessionFilter(finished=True, scenario="s06-rent-renewal"), ["fri", "thu", "tue", "mon"]),
        (SessionFilter(words="LETTER alder"), ["wed"]),
        (SessionFilter(words="100%"), ["sat"]),
        (SessionFilter(words="sure_"), ["sat"]),
        (SessionFilter(words="%"), []),
        (SessionFilter(words="' OR 1=1 --"), []),
    ],
)
def test_filters_find_what_they_say(week: OpenedStore, wanted: SessionFilter, found: list[str]):
    assert ids(week.history.page(wanted).rows) == found


def test_first_and_last(week: OpenedStore):
    last, newest, first = week.history.last(), week.history.last(finished=False), week.history.first()
    assert last is not None
    assert newest is not None
    assert first is not None
    assert (last.id, newest.id, first.id) == ("fri", "sat", "mon")


def test_a_new_file_has_no_past(store: OpenedStore):
    assert store.history.page().rows == ()
    assert store.history.last() is None
    assert store.history.find("a") is None
    assert store.history.metrics("a") is None
    assert len(store.results.table()) == 0
    assert store.history.unfinished() == ()
    assert store.history.scenario_results() == {}


def test_scenario_cards_show_best_and_last_of_what_was_really_played(week: OpenedStore):
    results = week.history.scenario_results()
    assert results.keys() == {"s06-rent-renewal", "s01-offer-letter"}
    rent = results["s06-rent-renewal"]
    assert rent.best is not None
    assert (rent.plays, rent.best.id, rent.best.own, rent.last.id) == (2, "tue", 70, "tue")


def test_an_ended_session_without_a_result_is_a_play_but_no_best(store: OpenedStore):
    store.begin(card(), session_id="a").append(
        [*opening(), *talk(), (90_000, play(store, "b", scenario="x").load()[-1].event)]
    )
    result = store.history.scenario_results()["s06-rent-renewal"]
    assert (result.plays, result.best, result.last.id) == (1, None, "a")


def test_a_result_that_was_not_filed_is_known(store: OpenedStore):
    play(store, "filed")
    store.begin(card(), session_id="cut off between").append([*opening(), *talk(), *ending()])
    store.begin(card(), session_id="unfinished").append(opening())
    assert ids(store.history.unfiled()) == ["cut off between"]


def test_counts(week: OpenedStore):
    counts = week.history.counts()
    assert (counts.sessions, counts.finished, counts.unfinished, counts.scenarios) == (6, 5, 1, 2)


def test_figures_of_one_session(week: OpenedStore):
    assert week.history.metrics("mon") == {"deal": 40.0, "silence": None}
    assert week.history.metrics("sat") is None


def test_what_was_cut_off_is_listed_with_its_last_event_and_when_that_was(store: OpenedStore):
    play(store, "done")
    log = store.begin(card(), session_id="cut")
    log.append(opening())
    log.append(talk()[:2])
    (cut,) = store.history.unfinished()
    assert cut.session.id == "cut"
    assert (cut.last.seq, cut.last.at_ms) == (5, 62_000)
    assert isinstance(cut.last.event, CounterpartOffered)
    assert cut.last_wall_ms == EVENING_MS + 62_000


def test_after_a_resumption_the_last_moment_counts_from_there(store: OpenedStore):
    log = store.begin(card(), session_id="cut")
    log.append([(0, started())])
    log.append([(0, SessionResumed(gap_ms=DAY_MS, wall_ms=EVENING_MS + DAY_MS)), (5_000, FocusLost())])
    (cut,) = store.history.unfinished()
    assert cut.last_wall_ms == EVENING_MS + DAY_MS + 5_000


def test_a_session_of_a_newer_program_hides_no_other(store: OpenedStore):
    for name in ("old", "new"):
        store.begin(card(), session_id=name).append(opening())
    with store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET kind = 'mind_read' WHERE session_id = 'new' AND seq = 3")
    assert [one.session.id for one in store.history.unfinished()] == ["old"]
