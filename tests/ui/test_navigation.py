"""The way back is always there."""

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from trainer.ui.navigation import History, Navigator, Stop


def stop(name: str) -> Stop:
    return Stop(page_id=name)


def walk(*names: str) -> History:
    history = History()
    for name in names:
        history.visit(stop(name))
    return history


def test_back_and_forward() -> None:
    history = walk("home", "library", "table")
    history.step(-1)
    assert history.here == stop("library")
    assert history.following == stop("table")
    history.step(+1)
    assert history.here == stop("table")


def test_going_on_from_the_middle_forgets_what_lay_ahead() -> None:
    history = walk("home", "library", "table")
    history.step(-1)
    history.visit(stop("drill"))
    assert history.following is None
    assert history.previous == stop("library")


def test_visiting_the_same_place_again_adds_nothing() -> None:
    history = walk("home", "home")
    assert history.previous is None


def test_the_same_page_with_another_argument_is_another_stop() -> None:
    history = walk("home")
    history.visit(Stop(page_id="home", argument=7))
    assert history.previous == stop("home")


def test_an_empty_history_has_nowhere_to_go() -> None:
    history = History()
    history.step(-1)
    assert history.here is None
    assert history.previous is None


@given(st.lists(st.one_of(st.sampled_from("abc"), st.sampled_from([-1, 1])), max_size=60))
def test_a_step_back_is_undone_by_a_step_forward(moves: list[str | int]) -> None:
    history = History(limit=10)
    for move in moves:
        if isinstance(move, str):
            history.visit(stop(move))
        else:
            history.step(move)
        here, previous = history.here, history.previous
        if previous is not None:
            history.step(-1)
            assert history.here == previous
            history.step(+1)
        assert history.here == here


def test_the_navigator_passes_wishes_on(qtbot: QtBot) -> None:
    navigator = Navigator()
    with qtbot.waitSignal(navigator.went) as went:
        navigator.go("debrief", 12)
    assert went.args == ["debrief", 12]
    with qtbot.waitSignal(navigator.went_back):
        navigator.back()
