"""The handbook: a list and a search field on the left, an article on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.handbook import Entry, Handbook
from trainer.ui.desk import Desk
from trainer.ui.handbook.article import ArticleView
from trainer.ui.handbook.contents import Contents
from trainer.ui.handbook.search import Index
from trainer.ui.navigation import Frame, Keys, Page
from trainer.ui.tasks import Work
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.fields import SearchField
from trainer.ui.widgets.labels import BodyText, Heading

LIST_WIDTH = 264
CRAMPED = 640
"""Page width below which list and article take turns."""


class HandbookSearch(SearchField):
    """Searches at every letter; Down and Enter go on to what was found."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the list with Down."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class HandbookPage(Page):
    """Finds articles and shows them; every link that is followed can be taken back."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._book: Handbook | None = None
        self._index = Index(())
        self._wanted = ""
        self._stop = ""
        """The article the way back leads to."""
        self._reading = False
        """Whether the article has its turn in a narrow window."""
        icons = frame.icons
        self.search = HandbookSearch(self.tr("Search the handbook"), icons=icons, parent=self)
        self.contents = Contents(theme=frame.theme, parent=self)
        self.article = ArticleView(theme=frame.theme, parent=self)
        self._nothing = BodyText(self.tr("Nothing found."), role=Role.INK_2, parent=self)
        self._nothing.hide()
        self._to_list = Button(
            self.tr("All articles"), icons=icons, icon="chevron-left", kind=ButtonKind.LINK, parent=self
        )
        self._build()
        self._connect()
        self.setFocusProxy(self.search)

    @property
    def title(self) -> str:
        """Return the article's title."""
        entry = self.article.entry
        return self.tr("Handbook: {title}").format(title=entry.title) if entry is not None else ""

    def entered(self, argument: object) -> None:
        """Open the article whose id the link carried; without one, the contents."""
        self._wanted = argument if isinstance(argument, str) else ""
        if self._book is None:
            self._frame.tasks.run(self._read, on_done=self._take)
        else:
            self._arrive()

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [
            Keys(keys="Ctrl+F", does=self.tr("Search the handbook")),
            Keys(keys="Down", does=self.tr("From the search to the list, and on to the next article")),
            Keys(keys="Return", does=self.tr("Read the chosen article; on a link, follow it")),
            Keys(keys="Tab", does=self.tr("In an article: the next link")),
            Keys(keys="Escape", does=self.tr("Clear the search; from an article back to the list")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let list and article take turns where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        theme = self._frame.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._list_side = QWidget(self)
        left = self._left = QVBoxLayout(self._list_side)
        left.setSpacing(theme.space(Space.SNUG))
        left.addWidget(Heading(self.tr("Handbook"), step=Step.TITLE, parent=self._list_side))
        left.addWidget(self.search)
        left.addWidget(self._nothing)
        left.addWidget(self.contents, 1)
        self._article_side = QWidget(self)
        right = QVBoxLayout(self._article_side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._to_list)
        self._bar.addStretch(1)
        right.addLayout(self._bar)
        right.addWidget(self.article, 1)
        row.addWidget(self._list_side)
        row.addWidget(self._article_side, 1)
        self._fit()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._read_first)
        self.contents.picked.connect(self._show)
        self.contents.opened.connect(self._open)
        self.article.followed.connect(self._follow)
        self.article.escaped.connect(self._leave_article)
        self._to_list.clicked.connect(self._leave_article)
        self._frame.theme.changed.connect(self._fit)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._search)

    def _read(self, _work: Work) -> tuple[Handbook, Index]:
        read = self._frame.handbook.book
        book = read if read.entries else self._desk.room.library.handbook()
        index = Index(book.entries)
        index.warm()
        return book, index

    def _take(self, read: tuple[Handbook, Index]) -> None:
        self._book, self._index = read
        self.article.set_book(self._book)
        self._filter(self.search.text())
        self._arrive()

    def _arrive(self) -> None:
        assert self._book is not None
        entry = self._book.find(self._wanted)
        self._stop = entry.id if entry is not None else ""
        if entry is not None and not self.contents.pick(entry.id):
            self.search.clear()
            self.contents.pick(entry.id)
        if entry is None:
            self.contents.clearSelection()
            self.contents.setCurrentIndex(self.contents.rootIndex())
        self._reading = entry is not None
        self._show(entry)
        self._fit()
        (self.article if entry is not None else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, typed: str) -> None:
        found = self._index.find(typed)
        shown = self.article.entry
        blocked = self.contents.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's shape
        self.contents.articles.show(found, found=bool(typed.strip()))
        self.contents.selectionModel().blockSignals(blocked)
        self._nothing.setVisible(not found and self._book is not None)
        if typed.strip() and found:
            self.contents.pick_first()
        elif shown is not None:
            self.contents.pick(shown.id)

    def _show(self, entry: Entry | None) -> None:
        if entry is not self.article.entry or entry is None:
            self.article.show_entry(entry)
            self.title_changed.emit(self.title)

    def _read_first(self) -> None:
        entry = self.contents.current
        if entry is not None:
            self._open(entry)

    def _open(self, entry: Entry) -> None:
        self._show(entry)
        self._reading = True
        self._fit()
        self.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, entry_id: str) -> None:
        here = self.article.entry
        if here is not None and here.id != self._stop:
            # The list led here: the way back has to know it before it goes on.
            self._frame.navigator.go("handbook", here.id)
        self._frame.navigator.go("handbook", entry_id)

    def _leave_article(self) -> None:
        self._reading = False
        self._fit()
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        self._reading = False
        self._fit()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _fit(self) -> None:
        theme = self._frame.theme
        narrow = self.width() < theme.px(CRAMPED)
        edge = theme.space(Space.ROOM)
        self._left.setContentsMargins(theme.space(Space.WIDE), theme.space(Space.WIDE), edge if narrow else 0, edge)
        self._bar.setContentsMargins(theme.space(Space.ROOM), theme.space(Space.TIGHT), 0, 0)
        self._list_side.setVisible(not narrow or not self._reading)
        self._article_side.setVisible(not narrow or self._reading)
        self._to_list.setVisible(narrow)
        if narrow:
            self._list_side.setMaximumWidth(16777215)
            self._list_side.setMinimumWidth(0)
        else:
            self._list_side.setFixedWidth(theme.px(LIST_WIDTH))
