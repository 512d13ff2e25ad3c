"""Slow work happens elsewhere; its end is told on the UI thread."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from trainer.ui.tasks import CancelToken, Lane, Tasks, Work


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    del qtbot
    tasks = Tasks()
    yield tasks
    tasks.close()


def test_the_result_comes_back_on_the_ui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    tasks.run(
        lambda _: threading.current_thread().name,
        on_done=lambda worker: heard.append((worker, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(heard))
    worker, here = heard[0]
    assert worker.startswith("hardball-database")
    assert here == threading.current_thread().name


def test_database_work_is_done_one_after_another(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    order: list[str] = []

    def first(_: Work) -> None:
        gate.wait(5)
        order.append("first")

    tasks.run(first)
    last = tasks.run(lambda _: order.append("second"))
    with qtbot.waitSignal(last.ended):
        gate.set()
    assert order == ["first", "second"]


def test_other_work_does_not_wait_for_the_database(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    held = tasks.run(lambda _: gate.wait(5))
    export = tasks.run(lambda _: "written", lane=Lane.WORK)
    with qtbot.waitSignal(export.succeeded) as done:
        pass
    assert done.args == ["written"]
    with qtbot.waitSignal(held.ended):
        gate.set()


def test_an_exception_reaches_on_error(tasks: Tasks, qtbot: QtBot) -> None:
    heard: list[BaseException] = []
    done: list[object] = []

    def fail(_: Work) -> None:
        raise OSError("disk full")

    task = tasks.run(fail, on_done=done.append, on_error=heard.append)
    with qtbot.waitSignal(task.ended):
        pass
    assert [str(error) for error in heard] == ["disk full"]
    assert done == []


def test_an_exception_nobody_waits_for_is_unhandled(tasks: Tasks, qtbot: QtBot) -> None:
    def fail(_: Work) -> None:
        raise ValueError("ours")

    with qtbot.waitSignal(tasks.unhandled) as caught:
        tasks.run(fail)
    assert isinstance(caught.args[0], ValueError)


def test_progress_is_heard_on_the_ui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    heard: list[tuple[int, int, str, str]] = []

    def count(work: Work) -> None:
        for number in range(3):
            work.report(number, 3, "counting")

    task = tasks.run(
        count, on_progress=lambda done, total, text: heard.append((done, total, text, threading.current_thread().name))
    )
    with qtbot.waitSignal(task.ended):
        pass
    assert heard == [(number, 3, "counting", threading.current_thread().name) for number in range(3)]


def test_cancelled_work_stops_at_its_next_look_and_says_nothing(tasks: Tasks, qtbot: QtBot) -> None:
    token = CancelToken()
    begun = threading.Event()
    said: list[object] = []

    def work_on(work: Work) -> None:
        begun.set()
        while True:
            work.check()

    task = tasks.run(work_on, on_done=said.append, on_error=said.append, token=token)
    assert begun.wait(5)
    with qtbot.waitSignals([task.cancelled, task.ended]):
        token.cancel()
    assert said == []


def test_work_cancelled_in_the_queue_never_begins(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    ran: list[str] = []
    tasks.run(lambda _: gate.wait(5))
    waiting = tasks.run(lambda _: ran.append("ran"))
    waiting.cancel()
    with qtbot.waitSignal(waiting.cancelled):
        gate.set()
    assert ran == []


def test_closing_joins_the_threads_and_silences_the_rest(qtbot: QtBot) -> None:
    tasks = Tasks()
    said: list[object] = []
    begun = threading.Event()

    def work_on(work: Work) -> None:
        begun.set()
        while True:
            work.check()

    tasks.run(work_on, on_done=said.append, on_error=said.append)
    tasks.run(lambda _: "never", on_done=said.append)
    assert begun.wait(5)
    tasks.close()
    qtbot.wait(1)
    assert said == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("hardball-")]


def test_closed_tasks_take_nothing_on(qtbot: QtBot) -> None:
    del qtbot
    tasks = Tasks()
    tasks.close()
    with pytest.raises(RuntimeError):
        tasks.run(lambda _: None)
