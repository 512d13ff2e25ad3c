"""A Qt text document made fit for paper: drawings that stay vectors, headings with what they head, our fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFontDatabase,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from trainer.paths import shipped_root

KIND = QTextFormat.ObjectTypes.UserObject + 1
NUMBER = QTextFormat.Property.UserProperty + 1
OBJECT = "\ufffc"
"""Stands in the text for a drawing."""
FAMILY = "Inter"
LEAST = 40.0
"""How much of what follows a heading has to stand on its page, in dots."""
MOST_PASSES = 24
SHARE = 0.9
"""How much of the page's width a drawing takes."""


class Drawings(QPyTextObject):
    """Draws the document's drawings by their number."""

    def __init__(self, sources: Sequence[str], width: float, parent: QObject) -> None:
        super().__init__(parent)
        self._drawings = [QSvgRenderer(QByteArray(source.encode("utf-8", "replace"))) for source in sources]
        self._width = width * SHARE

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, ARG002, N802, N803 - Qt's names
        """Return the width of the page's text and the height that keeps the drawing's shape."""
        size = self._drawings[int(format.property(NUMBER))].defaultSize()
        wide = min(self._width, 1.35 * size.width())
        return QSizeF(wide, wide * size.height() / max(1, size.width()))

    def drawObject(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002 - Qt's signature
        posInDocument: int,  # noqa: ARG002, N803 - Qt's signature
        format: QTextFormat,  # noqa: A002 - Qt's signature
    ) -> None:
        """Draw one."""
        self._drawings[int(format.property(NUMBER))].render(painter, QRectF(rect))


def place_drawings(document: QTextDocument, sources: Sequence[str], width: float) -> None:
    """Put each drawing where its mark stands."""
    document.documentLayout().registerHandler(KIND, Drawings(sources, width, document))
    for number in range(len(sources)):
        cursor = document.find(f"\ue000{number}\ue001")
        if cursor.isNull():
            continue
        form = QTextCharFormat()
        form.setObjectType(KIND)
        form.setProperty(NUMBER, number)
        cursor.insertText(OBJECT, form)


def keep_headings(document: QTextDocument) -> None:
    """Let no heading end a page: it goes on the next with what follows it; the title of a session begins one."""
    titles = [block for block in _headings(document) if block.blockFormat().headingLevel() == 1]
    for block in titles[1:]:
        _break_before(block)
    _lay_out_again(document)
    for _ in range(MOST_PASSES):
        # A break moves all that follows it in its session; the next session begins a page of its own.
        moved, within = False, False
        for block in _headings(document):
            if block.blockFormat().headingLevel() == 1:
                within = False
            elif not within and _parted(document, block):
                _break_before(block)
                moved = within = True
        if not moved:
            return
        _lay_out_again(document)


def _headings(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            yield block
        block = block.next()


def _break_before(block: QTextBlock) -> None:
    form = QTextBlockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).mergeBlockFormat(form)


def _lay_out_again(document: QTextDocument) -> None:
    """Lay the whole document out: after a change Qt leaves what is far from it without a place."""
    size = document.pageSize()
    document.setPageSize(QSizeF(size.width() + 1, size.height()))
    document.setPageSize(size)


def _parted(document: QTextDocument, heading: QTextBlock) -> bool:
    """Tell whether what a heading heads begins on a later page."""
    layout, height = document.documentLayout(), document.pageSize().height()
    below = heading.next()
    while below.isValid() and below.blockFormat().headingLevel():
        below = below.next()
    if not below.isValid():
        return False
    place = layout.blockBoundingRect(below)
    whole = OBJECT in below.text()  # a drawing is not cut in two
    end = place.top() + (place.height() if whole else min(place.height(), LEAST))
    return int(layout.blockBoundingRect(heading).top() // height) < int(end // height)


def load_fonts() -> None:
    """Make the program's own fonts known, once; without them the system's stand in."""
    if FAMILY in QFontDatabase.families():
        return
    for path in sorted((shipped_root() / "resources" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
