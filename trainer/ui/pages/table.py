"""The Table page: the conversation itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from trainer.core.errors import UserFacing
from trainer.core.table import Phase
from trainer.session.room import Sitting
from trainer.ui.desk import Desk
from trainer.ui.navigation import Entry, Frame, Keys, Page
from trainer.ui.notices import Level, Notice, NoticeAction
from trainer.ui.table.closing import end_words
from trainer.ui.table.meeting import Meeting
from trainer.ui.table.table_view import TableView
from trainer.ui.tasks import Lane
from trainer.ui.widgets.sections import EmptyState


class TablePage(Page):
    """Seats the learner at one session at a time; leaving the page keeps everything as it is."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._sitting: Sitting | None = None
        self._filed = False
        self.meeting: Meeting | None = None
        self.view: TableView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            self.tr("No meeting is open"),
            self.tr("Choose a scenario in the library; unfinished meetings wait on Home."),
            icons=frame.icons,
            icon="handshake",
            action=self.tr("Go to the library"),
            run=lambda: frame.navigator.go("library"),
            parent=self,
        )
        self._column.addWidget(self._empty)
        self._send = QAction(self.tr("Say it"), self)
        self._send.triggered.connect(self._say)
        self._debrief = QAction(self.tr("See the debrief"), self)
        self._debrief.triggered.connect(self.see_debrief)
        self._prepare = QAction(self.tr("Prepare the return"), self)
        self._prepare.triggered.connect(self.prepare_return)
        self._bind()

    @property
    def title(self) -> str:
        """Return the title of the scenario at the table."""
        return self.meeting.bridge.scenario.title if self.meeting is not None else ""

    @property
    def primary_action(self) -> QAction | None:
        """Return saying what is written, preparing the return, or the debrief once the meeting is over."""
        if self.meeting is None:
            return None
        if self.meeting.away:
            return self._prepare
        return self._debrief if self.meeting.over else self._send

    def entered(self, argument: object) -> None:
        """Sit down to a session, or go on with the one that lies here."""
        if isinstance(argument, Sitting) and self._is_news(argument):
            self._seat(argument)
        elif self.meeting is not None:
            self.meeting.come_back()
        if self.view is not None and self.meeting is not None:
            target = self.view.end.button if self.meeting.over else self.view.field
            target = self.view.away.button if self.meeting.away else target
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> bool:
        """Step out; the session waits where it is."""
        if self.meeting is not None:
            self.meeting.step_out()
        return True

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Stop the clocks while the window is minimised."""
        super().hideEvent(event)
        if event.spontaneous() and self.meeting is not None:
            self.meeting.mind_window(shown=False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go on when the window is back."""
        super().showEvent(event)
        if event.spontaneous() and self.meeting is not None:
            self.meeting.mind_window(shown=True)

    def entries(self) -> Sequence[Entry]:
        """Offer what the buttons do."""
        view = self.view
        if view is None or self.meeting is None or self.meeting.over or self.meeting.away:
            return ()
        buttons = (
            (view.hold, "pause"),
            (view.pause, "coffee"),
            (view.adjourn, "calendar"),
            (view.accept, "check"),
            (view.walk, "door-open"),
        )
        return [
            Entry(title=button.text(), kind=self.tr("At the table"), icon=icon, run=button.click)
            for button, icon in buttons
            if button.isEnabled() and not button.isHidden()
        ]

    def keys(self) -> Sequence[Keys]:
        """Return the keys of the table."""
        return [
            Keys(keys="Return", does=self.tr("Say what is written")),
            Keys(keys="Shift+Return", does=self.tr("Begin a new line")),
            Keys(keys="Ctrl+Return", does=self.tr("Put the package of the sheet on the table, with the words")),
            Keys(keys="Space", does=self.tr("Hold the silence, in the empty field")),
            *(Keys(keys=keys, does=does) for keys, does, _ in self._shortcuts()),
        ]

    def see_debrief(self) -> None:
        """File the result if that is still to do, then go to the debrief."""
        if self._sitting is None:
            return
        if self._filed:
            self._frame.navigator.go("debrief", self._sitting.id)
            return
        assert self.view is not None
        self.view.end.button.setEnabled(False)
        self._file(self._go_on, self._filing_failed)

    def prepare_return(self) -> None:
        """Go to the preparation that the adjournment reopened."""
        if self._sitting is not None:
            self._frame.navigator.go("preparation", self._sitting)

    def _is_news(self, sitting: Sitting) -> bool:
        """Tell whether a sitting is another one than lies here, or one taken up again since it was adjourned."""
        if self._sitting is None or self.meeting is None or sitting.session is not self._sitting.session:
            return True
        return self.meeting.away and sitting.session.state.phase is not Phase.ADJOURNED

    def _seat(self, sitting: Sitting) -> None:
        if self.meeting is not None and self.view is not None:
            self.meeting.close()
            self._column.removeWidget(self.view)
            self.view.hide()
            self.meeting.deleteLater()
            self.view.deleteLater()
        self._empty.hide()
        self._sitting = sitting
        self._filed = False
        self.view = TableView(scenario=sitting.session.scenario, icons=self._frame.icons, parent=self)
        self._column.addWidget(self.view)
        self.view.end.wanted.connect(self.see_debrief)
        self.meeting = Meeting(sitting=sitting, view=self.view, frame=self._frame, desk=self._desk, parent=self)
        self.meeting.ended.connect(self._end)
        self.view.away.wanted.connect(self.prepare_return)
        self.meeting.adjourned.connect(self._part)
        self.meeting.bridge.happened.connect(self._notice_change)
        self.view.show()
        self.meeting.start()
        self.title_changed.emit(self.title)

    def _end(self) -> None:
        assert self.view is not None
        assert self.meeting is not None
        self.view.end.show_end(end_words(self.meeting.bridge))
        if self.isVisible():
            self.view.end.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self) -> None:
        assert self.view is not None
        if self.isVisible():
            self.view.away.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _notice_change(self) -> None:
        """A correction after the end changes the result: it is filed anew."""
        self._filed = False

    def _file(self, done: object, failed: object) -> None:
        assert self._sitting is not None
        room, session_id = self._desk.room, self._sitting.id
        pace = self._desk.settings.current.pace
        self._frame.tasks.run(
            lambda _work: room.file(session_id, pace=pace),
            on_done=done,  # type: ignore[arg-type]
            on_error=failed,  # type: ignore[arg-type]
            lane=Lane.DATABASE,
        )

    def _go_on(self, _past: object) -> None:
        assert self.view is not None
        assert self._sitting is not None
        self._filed = True
        self.view.end.button.setEnabled(True)
        self._frame.navigator.go("debrief", self._sitting.id)

    def _filing_failed(self, error: BaseException) -> None:
        assert self.view is not None
        self.view.end.button.setEnabled(True)
        if not isinstance(error, UserFacing):
            self._frame.tasks.unhandled.emit(error)
            return
        text = " ".join(part for part in (error.message, error.safe, error.remedy) if part)
        action = NoticeAction(text=self.tr("Try again"), run=self.see_debrief)
        self._frame.notices.post(Notice(text=text, level=Level.ERROR, action=action))

    def _say(self) -> None:
        if self.meeting is not None:
            self.meeting.say(package=False)

    def _shortcuts(self) -> list[tuple[str, str, object]]:
        return [
            ("Ctrl+H", self.tr("Hold the silence, or let go"), self._hold),
            ("Ctrl+M", self.tr("Mute the voice, or let it speak"), self._mute),
            ("Ctrl+J", self.tr("Adjourn: stop for today and meet again"), self._adjourn),
            ("Ctrl+Shift+A", self.tr("Accept their package"), self._accept),
            ("Ctrl+Shift+W", self.tr("Walk away"), self._walk),
            ("F6", self.tr("Go on from the words to the sheet, the transcript and back"), self._next_region),
        ]

    def _bind(self) -> None:
        for keys, _, run in self._shortcuts():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _hold(self) -> None:
        if self.meeting is not None:
            self.meeting.toggle_hold()

    def _mute(self) -> None:
        if self.view is not None and self.view.head.mute.isVisible():
            self.view.head.mute.toggle()

    def _adjourn(self) -> None:
        if self.meeting is not None:
            self.meeting.adjourn()

    def _accept(self) -> None:
        if self.meeting is not None:
            self.meeting.ask_to_accept()

    def _walk(self) -> None:
        if self.meeting is not None:
            self.meeting.ask_to_walk()

    def _next_region(self) -> None:
        if self.view is None:
            return
        view = self.view
        if view.sheet.isAncestorOf(view.focusWidget() or view):
            view.show_talk()
            if view.transcript.lines:
                view.transcript.lines[-1].setFocus(Qt.FocusReason.TabFocusReason)
        elif view.field.hasFocus():
            view.show_sheet()
            view.sheet.first_cell.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            view.show_talk()
            view.field.setFocus(Qt.FocusReason.OtherFocusReason)
