"""The main window: navigation only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from trainer.ui.navigation import Entry, Frame, Keys, PageSpec, Place
from trainer.ui.notices import NoticeBar
from trainer.ui.page_stack import PageStack
from trainer.ui.tokens import RAIL_COLLAPSES_BELOW
from trainer.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from trainer.ui.command_palette import CommandPalette

EntrySource = Callable[[], Sequence[Entry]]


class WindowMemory(Protocol):
    """Keeps the place of the window between runs; the settings supply it."""

    def window_place(self) -> bytes:
        """Return what was last kept, empty on the first run."""

    def keep_window_place(self, place: bytes) -> None:
        """Keep an opaque description of the window's place and size."""


class MainWindow(QMainWindow):
    """Rail on the left, one page beside it, messages at the foot."""

    def __init__(
        self,
        *,
        frame: Frame,
        pages: Sequence[PageSpec],
        memory: WindowMemory,
        sources: Sequence[EntrySource] = (),
    ) -> None:
        super().__init__()
        self._frame = frame
        self._pages = pages
        self._memory = memory
        self._sources = sources
        self._rail = Rail(pages=pages, icons=frame.icons)
        self._stack = PageStack(frame=frame, pages=pages)
        self._bar = NoticeBar(board=frame.notices, icons=frame.icons)
        self._palette: CommandPalette | None = None
        self._build()
        self._connect()
        self._bind_keys()
        self._restore_place()

    @property
    def stack(self) -> PageStack:
        """Return the stack of pages."""
        return self._stack

    def open_palette(self) -> None:
        """Open the command palette."""
        # Read on first use: this and the overview would take a twentieth of the time until the window is there.
        from trainer.ui.command_palette import CommandPalette  # noqa: PLC0415

        if self._palette is None:
            self._palette = CommandPalette(icons=self._frame.icons, collect=self.collect_entries, parent=self)
        self._palette.open_over(self)

    def open_shortcuts(self) -> None:
        """Open the overview of shortcuts."""
        from trainer.ui.shortcuts import ShortcutsOverview  # noqa: PLC0415 - see open_palette

        overview = ShortcutsOverview(sections=self.collect_keys(), icons=self._frame.icons, parent=self)
        overview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        overview.open()

    def collect_entries(self) -> Sequence[Entry]:
        """Return what the palette offers: the page's own first, then pages, then everything the sources know."""
        page = self._stack.page
        entries: list[Entry] = []
        if page is not None:
            action = page.primary_action
            if action is not None and action.isEnabled():
                entries.append(Entry(title=action.text().replace("&", ""), kind=self.tr("Here"), run=action.trigger))
            entries.extend(page.entries())
        entries.extend(
            Entry(
                title=spec.title, kind=self.tr("Page"), icon=spec.icon, run=partial(self._frame.navigator.go, spec.id)
            )
            for spec in self._pages
            if spec.place is not Place.NOWHERE
        )
        entries.append(
            Entry(title=self.tr("Keyboard shortcuts"), kind=self.tr("Help"), icon="keyboard", run=self.open_shortcuts)
        )
        for source in self._sources:
            entries.extend(source())
        return entries

    def collect_keys(self) -> list[tuple[str, Sequence[Keys]]]:
        """Return the shortcuts of the page shown and those that work everywhere, under their headings."""
        page = self._stack.page
        everywhere = [Keys(keys=keys, does=does) for keys, does, _ in self._shortcuts()]
        sections: list[tuple[str, Sequence[Keys]]] = [(self.tr("Everywhere"), everywhere)]
        if page is not None and page.keys():
            sections.insert(0, (self._stack.title, page.keys()))
        return sections

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold the rail to icons when the window is narrow."""
        super().resizeEvent(event)
        self._fold_rail()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go back and forward with the side buttons of the mouse."""
        match event.button():
            case Qt.MouseButton.BackButton:
                self._stack.step(-1)
            case Qt.MouseButton.ForwardButton:
                self._stack.step(+1)
            case _:
                super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close unless the page wants to stay; keep the place of the window."""
        if not self._stack.close_page():
            event.ignore()
            return
        self._memory.keep_window_place(bytes(self.saveGeometry().data()))
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Bring the pages' own title back after a language change."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_title(self._stack.title)
        super().changeEvent(event)

    def _build(self) -> None:
        theme = self._frame.theme
        self.setMinimumSize(min(theme.px(720), 1000), min(theme.px(520), 680))
        centre = QWidget(self)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)
        self._show_title("")

    def _connect(self) -> None:
        navigator = self._frame.navigator
        navigator.went.connect(self._stack.go)
        navigator.went_back.connect(lambda: self._stack.step(-1))
        self._rail.chosen.connect(navigator.go)
        self._stack.shown.connect(self._mark_rail)
        self._stack.title_changed.connect(self._show_title)
        self._frame.theme.changed.connect(self._fold_rail)

    def _shortcuts(self) -> list[tuple[str, str, Callable[[], object]]]:
        go = self._frame.navigator.go
        numbered = [spec for spec in self._pages if spec.place is Place.TOP]
        return [
            ("Ctrl+K", self.tr("Find a scenario, session, tactic or action"), self.open_palette),
            ("Alt+Left", self.tr("Back"), lambda: self._stack.step(-1)),
            ("Alt+Right", self.tr("Forward"), lambda: self._stack.step(+1)),
            *(
                (f"Ctrl+{number}", spec.title, partial(go, spec.id))
                for number, spec in enumerate(numbered[:9], start=1)
            ),
            ("F1", self.tr("Keyboard shortcuts"), self.open_shortcuts),
            ("?", self.tr("Keyboard shortcuts, outside text fields"), self.open_shortcuts),
            ("Ctrl+Q", self.tr("Quit"), self.close),
        ]

    def _bind_keys(self) -> None:
        for keys, _, run in self._shortcuts():
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    def _mark_rail(self, spec: PageSpec) -> None:
        self._rail.mark(spec.under or spec.id)

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(self.tr("{page} - Hardball").format(page=title) if title else "Hardball")

    def _fold_rail(self) -> None:
        narrow = self.width() < self._frame.theme.px(RAIL_COLLAPSES_BELOW)
        if narrow != self._rail.collapsed:
            self._rail.set_collapsed(collapsed=narrow)

    def _restore_place(self) -> None:
        theme = self._frame.theme
        place = self._memory.window_place()
        if not place or not self.restoreGeometry(QByteArray(place)):
            screen = self.screen().availableGeometry()
            self.resize(min(theme.px(1280), screen.width()), min(theme.px(800), screen.height()))
