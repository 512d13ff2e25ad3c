"""One article to read: 68 characters to a line, links by mouse and by Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from trainer.core.handbook import Entry, Handbook
from trainer.ui.handbook.typeset import SCHEME, Typesetter
from trainer.ui.theme import Theme
from trainer.ui.tokens import NARROW_PAGE, TRANSCRIPT_CHARACTERS, Space, Step

SAMPLE = "the quick brown fox jumps over a lazy dog and then it goes home"


class ArticleView(QTextBrowser):
    """Shows an article, or the table of contents where none is chosen.

    Signals:
        followed: the id of the article a link leads to.
        escaped: Escape was pressed.
    """

    followed = Signal(str)
    escaped = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._book = Handbook()
        self._entry: Entry | None = None
        self.setProperty("kind", "article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Article"))
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._set)

    @property
    def entry(self) -> Entry | None:
        """Return the article shown, or None for the contents."""
        return self._entry

    def set_book(self, book: Handbook) -> None:
        """Take another handbook and show its contents."""
        self._book = book
        self.show_entry(None)

    def show_entry(self, entry: Entry | None) -> None:
        """Show an article from its first line, or the contents."""
        self._entry = entry
        self._set()
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002, N802 - Qt's name
        """Load nothing: articles hold words alone."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave with Escape; the arrow keys scroll."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + bar.singleStep() * 2)
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - bar.singleStep() * 2)
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the length of the lines."""
        self._fit()
        super().resizeEvent(event)

    @property
    def measure(self) -> int:
        """Return the width of 68 characters in pixels."""
        metrics = QFontMetricsF(self._theme.font(Step.READING))
        return round(metrics.horizontalAdvance(SAMPLE) / len(SAMPLE) * TRANSCRIPT_CHARACTERS)

    def _set(self) -> None:
        self._fit()
        at = self.verticalScrollBar().value()
        typesetter = Typesetter(self._book, self._theme)
        entry = self._entry
        self.document().setDocumentMargin(0)
        self.setHtml(typesetter.article(entry) if entry is not None else typesetter.contents())
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setTopMargin(self._theme.space(Space.WIDE))
        form.setBottomMargin(self._theme.space(Space.CHAPTER))
        frame.setFrameFormat(form)
        self.setAccessibleName(entry.title if entry is not None else self.tr("Contents"))
        self.verticalScrollBar().setValue(at)

    def _fit(self) -> None:
        theme = self._theme
        edge = theme.space(Space.ROOM if self.width() < theme.px(NARROW_PAGE / 2) else Space.PAGE)
        rest = max(edge, self.width() - edge - self.measure)
        left, right = (rest, edge) if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else (edge, rest)
        self.setViewportMargins(left, 0, right, 0)

    def _follow(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(SCHEME):
            self.followed.emit(address.removeprefix(SCHEME))
