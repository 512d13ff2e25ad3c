"""A running operation is seen and can be called off."""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.navigation import Frame
from trainer.ui.tasks import Work
from trainer.ui.widgets.labels import ElidedLabel
from trainer.ui.widgets.task_progress import TaskProgress


def test_it_shows_progress_and_goes_away(frame: Frame, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    gate = threading.Event()

    def export(work: Work) -> None:
        work.report(3, 12, "Session 3 of 12")
        gate.wait(5)

    progress = TaskProgress(icons=frame.icons)
    show(progress)
    assert not progress.isVisible()
    task = frame.tasks.run(export)
    progress.follow(task, "Exporting")
    bar, text = progress.findChild(QProgressBar), progress.findChild(ElidedLabel)
    assert bar is not None
    assert text is not None
    qtbot.waitUntil(lambda: bar.maximum() == 12)
    assert (bar.value(), text.text()) == (3, "Session 3 of 12")
    with qtbot.waitSignal(task.ended):
        gate.set()
    assert not progress.isVisible()


def test_cancel_stops_the_work(frame: Frame, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    def export(work: Work) -> None:
        while True:
            work.check()

    progress = TaskProgress(icons=frame.icons)
    show(progress)
    task = frame.tasks.run(export)
    progress.follow(task, "Exporting")
    cancel = progress.findChild(QPushButton)
    assert cancel is not None
    with qtbot.waitSignal(task.cancelled):
        cancel.click()
    assert not progress.isVisible()
    with qtbot.waitSignal(frame.tasks.run(lambda _: None).ended):
        assert not cancel.isEnabled()
