"""The watch for leftovers sees what it is there to see."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread, QTimer

from tests import conftest


def test_a_thread_that_goes_on_is_named():
    before = set(threading.enumerate())
    release = threading.Event()
    thread = threading.Thread(target=release.wait, args=(30,), name="keeps-waiting")
    thread.start()
    try:
        conftest.PATIENCE_SECONDS, kept = 0.01, conftest.PATIENCE_SECONDS
        assert conftest.leftover_threads(before) == ["thread keeps-waiting"]
    finally:
        conftest.PATIENCE_SECONDS = kept
        release.set()
        thread.join()
    assert conftest.leftover_threads(before) == []


@pytest.mark.usefixtures("qapp")
def test_an_active_timer_is_named_with_its_owner():
    owner = QObject()
    timer = QTimer(owner)
    timer.setObjectName("blink")
    timer.start(60_000)
    assert conftest.leftover_qt_objects() == ["active timer blink of QObject"]
    timer.stop()
    assert conftest.leftover_qt_objects() == []


@pytest.mark.usefixtures("qapp")
def test_a_running_qthread_is_named():
    thread = QThread()
    thread.setObjectName("worker")
    thread.start()
    assert conftest.leftover_qt_objects() == ["running worker"]
    thread.quit()
    assert thread.wait(5000)
    assert conftest.leftover_qt_objects() == []
