"""Sessions: every past session, what is still open on top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from trainer.core.events import Outcome
from trainer.session.room import Sitting
from trainer.store.history import SessionFilter, SessionPage, SessionRow, Unfinished
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame, Keys, Page
from trainer.ui.past.session_list import Column, SessionList
from trainer.ui.past.unfinished_row import UnfinishedRow
from trainer.ui.report_export import ReportExport
from trainer.ui.tokens import NARROW_PAGE, Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.fields import SearchField
from trainer.ui.widgets.labels import BodyText, Heading
from trainer.ui.widgets.sections import EmptyState
from trainer.ui.widgets.segmented import SegmentedControl

MOST_OPEN = 3
"""Open sessions shown on top; the rest is found with the filter."""
ROOMY = 660
"""Below this width of the page the filters stand in two lines and the counterpart's column is left out."""
TABLE_TALL = 240
WIDEST = 1040
"""A wider list is harder to read across."""
NO_DEAL = frozenset({Outcome.LEARNER_WALKED, Outcome.COUNTERPART_WALKED, Outcome.TIME_RAN_OUT, Outcome.ABANDONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the page shows at first: what is open, and the first stretch of the list."""

    unfinished: tuple[Unfinished, ...]
    page: SessionPage
    any: bool


class SessionsTable(QTableView):
    """The list; Enter opens, Tab leaves."""

    def __init__(self, model: SessionList, *, row_height: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.fit()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in Column:
            mode = QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch if column is Column.SCENE else mode)

    def fit(self) -> None:
        """Take the row height of the text size in force."""
        self.verticalHeader().setDefaultSectionSize(self._row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the current row with Enter on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class SessionsPage(Page):
    """Search, filter, open, resume, close, save."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._export = ReportExport(frame=frame, desk=desk)
        self._asked = 0
        self.model = SessionList(self)
        self._open_action = QAction(self.tr("Open the session"), self)
        self._open_action.triggered.connect(self._open_current)
        self._build()
        self.model.wanted.connect(self._fetch)

    @property
    def primary_action(self) -> QAction | None:
        """Return the opening of the chosen session."""
        return self._open_action if self.model.rowCount() else None

    def entered(self, argument: object) -> None:  # noqa: ARG002 - the list takes none
        """Read the list again."""
        self._load()

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [
            Keys(keys="Ctrl+F", does=self.tr("Search the sessions")),
            Keys(keys="Return", does=self.tr("In the list: open the session, or resume it")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take narrower margins in a narrow window."""
        super().resizeEvent(event)
        theme = self._frame.theme
        edge = theme.space(Space.ROOM if self.width() < theme.px(NARROW_PAGE) else Space.PAGE)
        edge = max(edge, (self.width() - theme.px(WIDEST)) // 2)
        self._column.setContentsMargins(edge, theme.space(Space.PAGE), edge, theme.space(Space.WIDE))
        narrow = self.width() < theme.px(ROOMY)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._filters.setDirection(way)
        self.table.setColumnHidden(Column.OPPOSITE, narrow)

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
        self._content = QWidget(self)
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
        self._column.addLayout(self._make_filters())
        self.table = SessionsTable(self.model, row_height=lambda: theme.px(34), parent=self._content)
        self.table.setMinimumHeight(theme.px(TABLE_TALL))
        self.table.setAccessibleName(self.tr("Sessions, newest first"))
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        theme.changed.connect(self.table.fit)
        self._nothing = BodyText(self.tr("No session is like that."), role=Role.INK_2, parent=self._content)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.table, 1)
        self._column.addLayout(self._make_actions())
        self._column.addStretch(0)

    def _make_filters(self) -> QBoxLayout:
        row = self._filters = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(self._frame.theme.space(Space.SNUG))
        self.search = SearchField(self.tr("Search by scene or name"), icons=self._frame.icons, parent=self._content)
        self.search.setMaximumWidth(self._frame.theme.px(320))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.searched.connect(lambda _words: self._load())
        self.filter = SegmentedControl(
            self.tr("Which sessions"),
            [
                ("all", self.tr("All")),
                ("deal", self.tr("Deals")),
                ("none", self.tr("No deal")),
                ("open", self.tr("Unfinished")),
            ],
            parent=self._content,
        )
        self.filter.chosen.connect(lambda _key: self._load())
        row.addWidget(self.search, 1)
        row.addWidget(self.filter)
        row.addStretch(1)
        shortcut = QShortcut(QKeySequence.StandardKey.Find, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.search.setFocus)
        return row

    def _make_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._frame.theme.space(Space.SNUG))
        icons = self._frame.icons
        self.open_button = Button(self.tr("Open"), icons=icons, kind=ButtonKind.PRIMARY, parent=self._content)
        self.open_button.clicked.connect(self._open_current)
        self.save_button = Button(self.tr("Save report..."), icons=icons, icon="file-down", parent=self._content)
        self.save_button.clicked.connect(self._save_current)
        row.addWidget(self.open_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        return row

    def _wanted(self) -> SessionFilter:
        words = self.search.text().strip()[:200]
        match self.filter.choice:
            case "deal":
                return SessionFilter(words=words, outcomes=frozenset({Outcome.DEAL}))
            case "none":
                return SessionFilter(words=words, outcomes=NO_DEAL)
            case "open":
                return SessionFilter(words=words, finished=False)
            case _:
                return SessionFilter(words=words)

    def _load(self) -> None:
        self._asked += 1
        asked, wanted = self._asked, self._wanted()
        history = self._desk.room.store.history

        def look() -> Overview:
            found = history.page(wanted)
            return Overview(
                unfinished=history.unfinished(), page=found, any=bool(found.rows) or history.counts().sessions > 0
            )

        self._frame.tasks.run(lambda _work: look(), on_done=lambda seen: self._show(asked, seen))

    def _fetch(self, after: SessionRow) -> None:
        asked, wanted = self._asked, self._wanted()
        history = self._desk.room.store.history

        def add(page: SessionPage) -> None:
            if asked == self._asked:
                self.model.add_rows(page.rows, page.more)

        self._frame.tasks.run(lambda _work: history.page(wanted, after=after), on_done=add)

    def _show(self, asked: int, seen: Overview) -> None:
        if asked != self._asked:
            return
        self._stack.setCurrentWidget(self._scroll if seen.any else self._empty)
        self._show_open(seen.unfinished)
        self.model.set_rows(seen.page.rows, seen.page.more)
        self._nothing.setVisible(not seen.page.rows)
        self.table.setVisible(bool(seen.page.rows))
        if seen.page.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._enable()

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

    def _enable(self) -> None:
        row = self._current()
        self.open_button.setEnabled(row is not None)
        self.save_button.setEnabled(row is not None and row.outcome is not None)
        resumes = row is not None and row.outcome is None
        self.open_button.setText(self.tr("Resume") if resumes else self.tr("Open"))

    def _current(self) -> SessionRow | None:
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _open_current(self) -> None:
        if self.table.currentIndex().isValid():
            self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row.outcome is None:
            self._resume(row.id)
        else:
            self._frame.navigator.go("debrief", row.id)

    def _save_current(self) -> None:
        row = self._current()
        if row is not None and row.outcome is not None:
            self._export.save([row], self)

    def _resume(self, session_id: str) -> None:
        def sit(sitting: Sitting) -> None:
            self._frame.navigator.go("table", sitting)

        self._frame.tasks.run(lambda _work: self._desk.room.resume(session_id), on_done=sit)

    def _close(self, session_id: str) -> None:
        def told(_nothing: None) -> None:
            self._frame.notices.info(self.tr("Closed. What was said can still be read."))
            self._load()

        self._frame.tasks.run(lambda _work: self._desk.room.abandon(session_id), on_done=told)
