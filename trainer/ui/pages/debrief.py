"""Debrief: what a session was worth, moment by moment, and what to do differently."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from trainer.core.errors import UserFacing
from trainer.core.events import ReadingCorrected, ReflectionWritten
from trainer.core.moves import Reading
from trainer.reports.past import Past
from trainer.session.again import Rematch, fork
from trainer.session.room import Sitting
from trainer.ui.debrief.article import Article
from trainer.ui.debrief.lines import lines_of
from trainer.ui.debrief.transcript import Transcript
from trainer.ui.desk import Desk
from trainer.ui.going_on import page_of
from trainer.ui.navigation import Entry, Frame, Keys, Page
from trainer.ui.notices import NoticeAction
from trainer.ui.report_export import ReportExport
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.sections import EmptyState

BESIDE = 920
"""From this width of the page on the conversation stands beside the article, below it otherwise."""
ROOMY = 1180
"""From this width on both are shown without asking."""
SHARE = 38
"""Percent of the page for the conversation."""
WIDEST_TALK = 500
"""About 68 characters to a line."""


class DebriefPage(Page):
    """An article about one session with the conversation beside it."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._export = ReportExport(frame=frame, desk=desk)
        self._past: Past | None = None
        self._wanted: str = ""
        self._asked = False
        self._origin: QWidget | None = None
        self.article = Article(icons=frame.icons, parent=self)
        self.transcript = Transcript(icons=frame.icons, parent=self)
        self._again = QAction(self.tr("Again, differently"), self)
        self._again.triggered.connect(self._play_again)
        self._build()
        self._connect()

    @property
    def title(self) -> str:
        """Return the scene's title."""
        return self.tr("Debrief: {title}").format(title=self._past.row.title) if self._past is not None else ""

    @property
    def primary_action(self) -> QAction | None:
        """Return the start of the same scene once more."""
        return self._again if self._past is not None else None

    def entered(self, argument: object) -> None:
        """Open the session whose id the link carried; without one, the last."""
        session_id = argument if isinstance(argument, str) and argument else "last"
        if self._past is None or self._past.row.id != session_id:
            self._stack.setCurrentWidget(self._blank)
        self._wanted = session_id
        self._frame.tasks.run(
            lambda _work: self._open(session_id),
            on_done=lambda past: self._show(session_id, past),
            on_error=self._tell_missing,
        )

    def left(self) -> bool:
        """Keep a reflection that was written but not stored."""
        self.article.form.offer()
        return True

    def entries(self) -> Sequence[Entry]:
        """Offer the report and the conversation."""
        if self._past is None:
            return ()
        kind = self.tr("Action")
        entries = [
            Entry(title=self.tr("Save the report"), kind=kind, icon="file-down", run=self._save),
            Entry(
                title=self.tr("Show the conversation"), kind=kind, icon="message-square", run=self._show_conversation
            ),
            Entry(title=self.tr("Go to the timeline"), kind=kind, icon="timer", run=self.article.show_timeline),
        ]
        if self._past.debrief.outcome is not None and self._past.scenario.other_chair:
            title = self.tr("Sit in the other chair")
            entries.append(Entry(title=title, kind=kind, icon="users", run=self._sit_across))
        return entries

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [
            Keys(keys="Ctrl+T", does=self.tr("Show or hide the conversation")),
            Keys(keys="Escape", does=self.tr("In the conversation: back to the chart it was opened from")),
            Keys(keys="Ctrl+S", does=self.tr("Save the report")),
            Keys(keys="Right", does=self.tr("In a chart: the next moment; Enter opens it in the conversation")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the conversation beside or below the article."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        theme = self._frame.theme
        self._stack = QStackedWidget(self)
        self._blank = QWidget(self)
        self._missing = EmptyState(
            self.tr("No session to look back on"),
            self.tr("After your first session, this page says what happened, what it cost, and what to try next."),
            icons=self._frame.icons,
            icon="file-text",
            action=self.tr("Choose a scene"),
            run=lambda: self._frame.navigator.go("library"),
            parent=self,
        )
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.space(Space.PAGE), theme.space(Space.TIGHT), theme.space(Space.ROOM), 0)
        tools.addStretch(1)
        icons, quiet = self._frame.icons, ButtonKind.QUIET
        self._talk = Button(self.tr("Conversation"), icons=icons, icon="message-square", kind=quiet, parent=reading)
        self._talk.setCheckable(True)
        self._save_button = Button(self.tr("Save report"), icons=icons, icon="file-down", kind=quiet, parent=reading)
        tools.addWidget(self._talk)
        tools.addWidget(self._save_button)
        column.addLayout(tools)
        self._split = QSplitter(reading)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.article)
        self._split.addWidget(self.transcript)
        self.article.setMinimumSize(theme.px(320), theme.px(160))
        self.transcript.setMinimumSize(theme.px(300), theme.px(160))
        self.transcript.escaped.connect(self._return_to_chart)
        self.transcript.hide()
        column.addWidget(self._split, 1)
        self._reading = reading
        for page in (self._blank, self._missing, reading):
            self._stack.addWidget(page)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.article.opened.connect(self._show_moment)
        self.article.again.connect(self._play_again)
        self.article.beside.connect(self._play_beside)
        self.article.across.connect(self._sit_across)
        self.article.resumed.connect(self._resume)
        self.article.exported.connect(self._save)
        self.article.form.kept.connect(self._reflect)
        self.transcript.corrected.connect(self._correct)
        self.transcript.retaken.connect(self._retake)
        self.transcript.closed.connect(lambda: self._talk.setChecked(False))
        self._talk.toggled.connect(self._turn_conversation)
        self._talk.clicked.connect(self._remember_wish)
        self._save_button.clicked.connect(self._save)
        for keys, run in (("Ctrl+T", self._talk.click), ("Ctrl+S", self._save)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _open(self, session_id: str) -> Past:
        pace = self._desk.settings.current.pace
        past = self._desk.room.open(session_id, pace=pace)
        if past.row.outcome is not None and past.row.own is None:
            # The program ended between the end of the session and its filing.
            return self._desk.room.file(past.row.id, pace=pace)
        return past

    def _show(self, wanted: str, past: Past) -> None:
        if wanted != self._wanted:
            return
        if self._past is not None and _shows_alike(self._past, past):
            # The reader comes back and finds the place from which a link led away.
            self._stack.setCurrentWidget(self._reading)
            return
        self._past, self._origin = past, None
        self.article.show_session(past)
        self.transcript.set_lines(lines_of(past.scenario, past.recorded))
        self._save_button.setVisible(past.debrief.outcome is not None)
        self._stack.setCurrentWidget(self._reading)
        self._arrange()
        self.title_changed.emit(self.title)

    def _tell_missing(self, error: BaseException) -> None:
        self._past = None
        self._stack.setCurrentWidget(self._missing)
        if not isinstance(error, UserFacing) or self._wanted != "last":
            self._frame.tasks.unhandled.emit(error)

    def _arrange(self) -> None:
        theme = self._frame.theme
        beside = self.width() >= theme.px(BESIDE)
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() is not way:
            self._split.setOrientation(way)
        if not self._asked:
            self._talk.setChecked(self.width() >= theme.px(ROOMY))

    def _remember_wish(self) -> None:
        self._asked = True

    def _turn_conversation(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        beside = self._split.orientation() is Qt.Orientation.Horizontal
        whole = self._split.width() if beside else self._split.height()
        self.transcript.setVisible(shown)
        self._talk.setText(self.tr("Hide conversation") if shown else self.tr("Conversation"))
        if shown:
            part = whole * SHARE // 100
            part = min(part, self._frame.theme.px(WIDEST_TALK)) if beside else part
            self._split.setSizes([whole - part, part])

    def _show_conversation(self) -> None:
        self._talk.setChecked(True)

    def _return_to_chart(self) -> None:
        """Give the keys back to what the conversation was opened from."""
        if self._origin is not None:
            self._origin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_moment(self, seq: int) -> None:
        charts = (self.article.dance, self.article.timeline)
        self._origin = next((one.chart for one in charts if one is not None and one.chart.hasFocus()), None)
        self._show_conversation()
        self.transcript.show_line(seq)

    def _correct(self, correction: ReadingCorrected, before: Reading, *, undone: bool = False) -> None:
        if self._past is None:
            return
        session_id = self._past.row.id
        self._frame.tasks.run(
            lambda _work: self._rescore(session_id, correction),
            on_done=lambda past: self._show_rescored(past, correction, None if undone else before),
        )

    def _rescore(self, session_id: str, correction: ReadingCorrected) -> Past:
        room, pace = self._desk.room, self._desk.settings.current.pace
        past = room.correct(session_id, correction)
        return room.file(session_id, pace=pace) if past.row.outcome is not None else past

    def _show_rescored(self, past: Past, correction: ReadingCorrected, before: Reading | None) -> None:
        if self._past is None or self._past.row.id != past.row.id:
            return
        self._past = past
        self._origin = None
        self.article.show_score(past)
        self.transcript.set_lines(lines_of(past.scenario, past.recorded))
        back = ReadingCorrected(of_seq=correction.of_seq, reading=before) if before is not None else None
        action = (
            NoticeAction(text=self.tr("Undo"), run=lambda: self._correct(back, correction.reading, undone=True))
            if back is not None
            else None
        )
        self._frame.notices.info(self.tr("Corrected. The session was scored again."), action)

    def _reflect(self, reflection: ReflectionWritten) -> None:
        if self._past is None:
            return
        session_id = self._past.row.id
        self._frame.tasks.run(
            lambda _work: self._store_reflection(session_id, reflection),
            on_done=lambda past: self._show_reflected(past, reflection),
        )

    def _store_reflection(self, session_id: str, reflection: ReflectionWritten) -> Past:
        room, pace = self._desk.room, self._desk.settings.current.pace
        room.reflect(session_id, reflection)
        return room.file(session_id, pace=pace)

    def _show_reflected(self, past: Past, reflection: ReflectionWritten) -> None:
        if self._past is not None and self._past.row.id == past.row.id:
            self._past = past
            self._origin = None
            self.article.form.mark_stored(reflection)
            self.article.show_score(past)

    def _play_again(self) -> None:
        if self._past is not None:
            self._frame.navigator.go("preparation", self._past.row.scenario)

    def _play_beside(self) -> None:
        if self._past is not None:
            self._frame.navigator.go("preparation", Rematch(session_id=self._past.row.id))

    def _sit_across(self) -> None:
        if self._past is not None:
            self._frame.navigator.go("preparation", self._past.scenario.other_chair)

    def _resume(self) -> None:
        if self._past is not None:
            session_id = self._past.row.id
            self._frame.tasks.run(lambda _work: self._desk.room.resume(session_id), on_done=self._sit)

    def _retake(self, seq: int) -> None:
        """Take an utterance back: a new session goes on from just before it."""
        if self._past is not None:
            session_id = self._past.row.id
            self._frame.tasks.run(lambda _work: fork(self._desk.room, session_id, seq), on_done=self._sit)

    def _sit(self, sitting: Sitting) -> None:
        self._frame.navigator.go(page_of(sitting), sitting)

    def _save(self) -> None:
        if self._past is not None and self._past.debrief.outcome is not None:
            self._export.save([self._past.row], self)


def _shows_alike(one: Past, other: Past) -> bool:
    """Tell whether two readings of a session give the same article."""
    return (one.row, one.recorded, one.debrief.metrics) == (other.row, other.recorded, other.debrief.metrics)
