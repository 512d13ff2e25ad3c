"""Sessions: every past session, what is still open on top, what the learner keeps of each below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from trainer.reports.past import Past
from trainer.session.room import Sitting
from trainer.store.history import SessionPage, SessionRow, Unfinished
from trainer.store.keeping import Keeping
from trainer.ui.desk import Desk
from trainer.ui.going_on import page_of
from trainer.ui.navigation import Entry, Frame, Keys, Page
from trainer.ui.notices import NoticeAction
from trainer.ui.past.session_actions import SessionActions
from trainer.ui.past.session_details import SessionDetails
from trainer.ui.past.session_filters import SessionFilters
from trainer.ui.past.session_list import Column, SessionList
from trainer.ui.past.sessions_table import SessionsTable
from trainer.ui.past.unfinished_row import UnfinishedRow
from trainer.ui.report_export import ReportExport
from trainer.ui.tokens import NARROW_PAGE, Role, Space, Step
from trainer.ui.widgets.labels import BodyText, Heading
from trainer.ui.widgets.scroll_column import ScrolledPage
from trainer.ui.widgets.sections import EmptyState

MOST_OPEN = 3
"""Open sessions shown on top; the rest is found with the filter."""
ROOMY = 720
"""Below this width of the page the counterpart's and the tags' columns are left out."""
TABLE_TALL = 240
WIDEST = 1040
"""A wider list is harder to read across."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the page shows at first: what is open, the first stretch of the list, and what it can be narrowed by."""

    unfinished: tuple[Unfinished, ...]
    page: SessionPage
    any: bool
    scenes: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    binned: int


class SessionsPage(Page):
    """Search, filter, open, resume, keep, compare, throw away and bring back."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._export = ReportExport(frame=frame, desk=desk)
        self._asked = 0
        self._held = ""
        self.model = SessionList(self)
        self._open_action = QAction(self.tr("Open the session"), self)
        self._open_action.triggered.connect(self._open_current)
        self._build()
        self._connect()

    @property
    def frame(self) -> Frame:
        """Return what the window gave to the page."""
        return self._frame

    @property
    def primary_action(self) -> QAction | None:
        """Return the opening of the chosen session."""
        return self._open_action if self.model.rowCount() else None

    def entered(self, argument: object) -> None:  # noqa: ARG002 - the list takes none
        """Read the list again, with the session that was chosen last chosen again."""
        self._load()

    def left(self) -> bool:
        """Store a note that is being written."""
        self.details.keep_note()
        return True

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [
            Keys(keys="Ctrl+F", does=self.tr("Search the sessions")),
            Keys(keys="Return", does=self.tr("In the list: open the session, or resume it")),
            Keys(keys="Shift+Down", does=self.tr("In the list: choose one more, to compare two or move several")),
            Keys(keys="Del", does=self.tr("In the list: move to the bin, or delete in the bin")),
        ]

    def entries(self) -> Sequence[Entry]:
        """Return what can be done with the chosen session, for the command palette."""
        return self.actions_row.entries()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take narrower margins in a narrow window."""
        super().resizeEvent(event)
        theme = self._frame.theme
        edge = theme.space(Space.ROOM if self.width() < theme.px(NARROW_PAGE) else Space.PAGE)
        edge = max(edge, (self.width() - theme.px(WIDEST)) // 2)
        self._column.setContentsMargins(edge, theme.space(Space.PAGE), edge, theme.space(Space.WIDE))
        narrow = self.width() < theme.px(ROOMY)
        for column in (Column.OPPOSITE, Column.KEPT):
            self.table.setColumnHidden(column, narrow)

    def _build(self) -> None:
        theme, icons = self._frame.theme, self._frame.icons
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        outer.addWidget(self._stack)
        self._blank = QWidget(self)
        self._empty = EmptyState(
            self.tr("No sessions yet"),
            self.tr("Every session you play is kept here with its debrief: to read again, to compare, to save."),
            icons=icons,
            icon="history",
            action=self.tr("Choose a scene"),
            run=lambda: self._frame.navigator.go("library"),
            parent=self,
        )
        self._content = ScrolledPage(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        for page in (self._blank, self._empty, self._scroll):
            self._stack.addWidget(page)
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(theme.space(Space.ROOM))
        self._column.addWidget(Heading(self.tr("Sessions"), step=Step.TITLE, parent=self._content))
        self._open_rows = QWidget(self._content)
        rows = QVBoxLayout(self._open_rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space(Space.TIGHT))
        self._column.addWidget(self._open_rows)
        self.filters = SessionFilters(icons=icons, parent=self._content)
        self._column.addWidget(self.filters)
        self.table = SessionsTable(self.model, row_height=lambda: theme.px(34), parent=self._content)
        self.table.setMinimumHeight(theme.px(TABLE_TALL))
        self.table.setAccessibleName(self.tr("Sessions, newest first"))
        self._nothing = BodyText("", role=Role.INK_2, parent=self._content)
        self.actions_row = SessionActions(icons=icons, parent=self._content)
        self.details = SessionDetails(icons=icons, parent=self._content)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.actions_row)
        self._column.addWidget(self.details)
        self._column.addStretch(0)

    def _connect(self) -> None:
        self.model.wanted.connect(self._fetch)
        self.filters.changed.connect(self._load)
        self.table.activated.connect(self._open)
        self.table.binned.connect(lambda: self.actions_row.ask_delete() if self.filters.binned else self._bin())
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self._frame.theme.changed.connect(self.table.fit)
        shortcut = QShortcut(QKeySequence.StandardKey.Find, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.filters.search.setFocus)
        row = self.actions_row
        row.opened.connect(self._open_current)
        row.saved.connect(self._save_current)
        row.replayed.connect(lambda: self._go("replay", self._ids()[:1]))
        row.compared.connect(lambda: self._go("compare", self._ids()[:2]))
        row.rescored.connect(self._rescore)
        row.binned.connect(self._bin)
        row.restored.connect(self._restore)
        row.deleted.connect(self._delete)
        self.details.starred.connect(lambda of, on: self._keep(of, lambda: self._keeping.mark(of, favourite=on)))
        self.details.noted.connect(lambda of, note: self._keep(of, lambda: self._keeping.write_note(of, note)))
        self.details.tagged.connect(lambda of, tags: self._keep(of, lambda: self._keeping.set_tags(of, tags)))

    @property
    def _keeping(self) -> Keeping:
        return self._desk.room.store.keeping

    def _load(self) -> None:
        self._asked += 1
        asked, wanted = self._asked, self.filters.wanted()
        store = self._desk.room.store

        def look() -> Overview:
            found = store.history.page(wanted)
            binned = store.keeping.binned()
            return Overview(
                unfinished=store.history.unfinished(),
                page=found,
                any=bool(found.rows) or binned > 0 or store.history.counts().sessions > 0,
                scenes=store.history.scenes(),
                tags=store.keeping.tags(),
                binned=binned,
            )

        self._frame.tasks.run(lambda _work: look(), on_done=lambda seen: self._show(asked, seen))

    def _fetch(self, after: SessionRow) -> None:
        asked, wanted = self._asked, self.filters.wanted()
        history = self._desk.room.store.history

        def add(page: SessionPage) -> None:
            if asked == self._asked:
                self.model.add_page(page)

        self._frame.tasks.run(lambda _work: history.page(wanted, after=after), on_done=add)

    def _show(self, asked: int, seen: Overview) -> None:
        if asked != self._asked:
            return
        held, binned = self._held, self.filters.binned
        self._stack.setCurrentWidget(self._scroll if seen.any else self._empty)
        self._show_open(() if binned else seen.unfinished)
        self.filters.offer(scenes=seen.scenes, tags=seen.tags)
        self.details.offer_tags(seen.tags)
        self.model.set_page(seen.page)
        empty = self.tr("The bin is empty.") if binned and not seen.binned else self.tr("No session is like that.")
        self._nothing.setText(empty)
        self._nothing.setVisible(not seen.page.rows)
        self.table.setVisible(bool(seen.page.rows))
        if seen.page.rows:
            self.table.setCurrentIndex(self.model.index(max(0, self.model.find(held)), 0))
        self._show_chosen()

    def _show_open(self, unfinished: Sequence[Unfinished]) -> None:
        layout = self._open_rows.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for cut in unfinished[:MOST_OPEN]:
            row = UnfinishedRow(cut, icons=self._frame.icons, parent=self._open_rows)
            row.resumed.connect(lambda session_id=cut.session.id: self._resume(session_id))
            row.closed.connect(lambda session_id=cut.session.id: self._close(session_id))
            layout.addWidget(row)
        self._open_rows.setVisible(bool(unfinished))

    def _show_chosen(self) -> None:
        rows = self._chosen()
        self.actions_row.show_for(rows, binned=self.filters.binned)
        only = rows[0] if len(rows) == 1 else None
        if only is not None:
            self._held = only.id
            self.details.show_session(only, self.model.tags(only.id), self.model.quote(only.id))
        else:
            self.details.show_session(None)

    def _chosen(self) -> list[SessionRow]:
        return self.table.chosen() if self.table.isVisibleTo(self) else []

    def _ids(self) -> list[str]:
        return [row.id for row in self._chosen()]

    def _go(self, page: str, ids: Sequence[str]) -> None:
        if ids:
            self._frame.navigator.go(page, tuple(ids))

    def _open_current(self) -> None:
        if self.table.currentIndex().isValid():
            self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row.outcome is None and row.deleted_ms is None:
            self._resume(row.id)
        else:
            self._frame.navigator.go("debrief", row.id)

    def _save_current(self) -> None:
        rows = [row for row in self._chosen() if row.outcome is not None]
        if rows:
            self._export.save(rows, self)

    def _resume(self, session_id: str) -> None:
        def sit(sitting: Sitting) -> None:
            self._frame.navigator.go(page_of(sitting), sitting)

        self._frame.tasks.run(lambda _work: self._desk.room.resume(session_id), on_done=sit)

    def _close(self, session_id: str) -> None:
        def told(_nothing: None) -> None:
            self._frame.notices.info(self.tr("Closed. What was said can still be read."))
            self._load()

        self._frame.tasks.run(lambda _work: self._desk.room.abandon(session_id), on_done=told)

    def _keep(self, session_id: str, change: Callable[[], object]) -> None:
        """Store something about one session and show what has become of it, without moving the list."""
        store = self._desk.room.store

        def put() -> tuple[SessionRow | None, tuple[str, ...], tuple[str, ...]]:
            change()
            return store.history.find(session_id), store.keeping.tags_of(session_id), store.keeping.tags()

        def show(kept: tuple[SessionRow | None, tuple[str, ...], tuple[str, ...]]) -> None:
            row, tags, all_tags = kept
            if row is None:
                return
            self.model.change(row, tags)
            self.details.offer_tags(all_tags)
            if self._ids() == [session_id]:
                self.details.refresh(row, tags, self.model.quote(session_id))

        self._frame.tasks.run(lambda _work: put(), on_done=show)

    def _rescore(self) -> None:
        (session_id, *_rest) = self._ids()

        def show(_past: Past) -> None:
            self._frame.navigator.go("compare", (session_id,))

        self._frame.tasks.run(lambda _work: self._desk.room.file(session_id), on_done=show)

    def _bin(self) -> None:
        ids = self._ids()
        if not ids or self.filters.binned:
            return
        now_ms = QDateTime.currentMSecsSinceEpoch()
        undo = NoticeAction(text=self.tr("Undo"), run=lambda: self._move(lambda: self._keeping.restore(ids)))
        text = self.tr("One session is in the bin.") if len(ids) == 1 else self.tr("{n} sessions are in the bin.")
        self._move(
            lambda: self._keeping.bin(ids, now_ms=now_ms),
            then=lambda: self._frame.notices.info(text.format(n=len(ids)), undo),
        )

    def _restore(self) -> None:
        ids = self._ids()
        text = self.tr("One session is back.") if len(ids) == 1 else self.tr("{n} sessions are back.")
        self._move(lambda: self._keeping.restore(ids), then=lambda: self._frame.notices.info(text.format(n=len(ids))))

    def _delete(self) -> None:
        ids = self._ids()
        text = self.tr("One session was deleted.") if len(ids) == 1 else self.tr("{n} sessions were deleted.")
        self._move(lambda: self._keeping.empty_bin(ids), then=lambda: self._frame.notices.info(text.format(n=len(ids))))

    def _move(self, change: Callable[[], object], *, then: Callable[[], object] = lambda: None) -> None:
        def done(_result: object) -> None:
            then()
            self._load()

        self._frame.tasks.run(lambda _work: change(), on_done=done)
