"""A learner at the Table page: types, waits and looks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from trainer.core import events as ev
from trainer.session.room import Sitting
from trainer.ui.pages.table import TablePage
from trainer.ui.table.meeting import Meeting
from trainer.ui.table.quiet import Course
from trainer.ui.table.table_view import TableView


class Seat:
    """A learner at the table: types, waits and looks."""

    def __init__(self, page: TablePage, desk: MadeDesk, qtbot: QtBot) -> None:
        self.page = page
        self.desk = desk
        self.qtbot = qtbot

    def course(self) -> Course:
        return self.view.silence.quiet.course

    def holding(self) -> bool:
        return self.meeting.bridge.state.holding_since_ms is not None

    @property
    def view(self) -> TableView:
        assert self.page.view is not None
        return self.page.view

    @property
    def meeting(self) -> Meeting:
        assert self.page.meeting is not None
        return self.page.meeting

    def sit(self, sitting: Sitting) -> None:
        self.page.entered(sitting)
        self.wait()

    def leave(self) -> None:
        self.page.left()
        if self.page.meeting is not None:
            self.wait()

    def wait(self) -> None:
        """Wait until every call came back and every line is out."""
        self.qtbot.waitUntil(lambda: not self.meeting.bridge.busy and not self.meeting.conductor.waiting)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.view.field, text)

    def say(self, text: str) -> None:
        self.desk.clock.advance(2_000)
        self.write(text)
        self.desk.clock.advance(6_000)
        self.press(Qt.Key.Key_Return)
        self.wait()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view.field, key, modifier)

    def events(self, kind: type[ev.Event]) -> list[ev.Event]:
        recorded = self.meeting.bridge.recorded
        return [item.event for item in recorded if isinstance(item.event, kind)]

    def said(self) -> list[str]:
        return [line.text for line in self.view.transcript.spoken]

    def tick(self, ms: int = 0) -> None:
        self.desk.clock.advance(ms)
        self.meeting.conductor.ticked.emit(self.meeting.bridge.now_ms())
