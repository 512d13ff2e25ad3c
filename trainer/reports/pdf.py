"""PDF from the HTML report: the same sections, paginated by us, charts as vectors.

The only writer that needs Qt: it works with the application that runs, or makes one without a window for itself.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from trainer.reports.markup import UNSHOWN
from trainer.reports.style import PAPER_STYLE, chart_style

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QTextDocument

DRAWING = re.compile(r"<svg .*?</svg>", re.DOTALL)
HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)
POINTS = 72
RESOLUTION = 96
"""Dots per inch; at others the document and its drawings scale apart."""
MARGIN_MM = 16
MM = 25.4
FOOT_GAP = 10


def write_pdf(page: str, *, title: str) -> bytes:
    """Return an HTML report as a PDF of A4 pages with page numbers; drawings stay vectors, text can be selected."""
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF  # noqa: PLC0415 - most commands never need Qt
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter  # noqa: PLC0415 - see above

    app = _application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margin = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margin, QPageLayout.Unit.Millimeter)
    writer.setTitle(UNSHOWN.sub("\ufffd", title))
    writer.setCreator("Hardball")
    document = _lay_out(page, writer.width(), writer.height())
    _print(document, writer, title)
    buffer.close()
    del app
    return bytes(buffer.data().data())


def _application() -> QGuiApplication | None:
    """Return an application if one had to be made; fonts need one."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - see above

    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["hardball"])


def _lay_out(page: str, width: int, height: int) -> QTextDocument:
    from PySide6.QtCore import QSizeF  # noqa: PLC0415 - see above
    from PySide6.QtGui import QTextDocument  # noqa: PLC0415 - see above

    from trainer.reports.paper import keep_headings, load_fonts, place_drawings  # noqa: PLC0415 - see above

    drawings: list[str] = []

    def keep(found: re.Match[str]) -> str:
        drawings.append(found.group().replace(">", f"><style>{chart_style()}</style>", 1))
        return f"<p>\ue000{len(drawings) - 1}\ue001</p>"

    body = DRAWING.sub(keep, HEAD.sub("", UNSHOWN.sub("\ufffd", page).replace("\ue000", "").replace("\ue001", "")))
    load_fonts()
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(PAPER_STYLE)
    document.setHtml(body)
    place_drawings(document, drawings, width)
    document.setPageSize(QSizeF(width, height - 3 * FOOT_GAP))
    keep_headings(document)
    return document


def _print(document: QTextDocument, writer: object, title: str) -> None:
    from PySide6.QtCore import QRectF, Qt  # noqa: PLC0415 - see above
    from PySide6.QtGui import QPainter, QPdfWriter  # noqa: PLC0415 - see above

    assert isinstance(writer, QPdfWriter)
    size = document.pageSize()
    painter = QPainter(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * size.height())
        document.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height()))
        painter.restore()
        foot = QRectF(0, size.height() + FOOT_GAP, size.width(), 2 * FOOT_GAP)
        painter.setPen(Qt.GlobalColor.darkGray)
        painter.drawText(
            foot,
            Qt.AlignmentFlag.AlignLeft,
            painter.fontMetrics().elidedText(
                UNSHOWN.sub("\ufffd", title), Qt.TextElideMode.ElideRight, int(size.width() * 0.8)
            ),
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{number + 1} / {document.pageCount()}")
    painter.end()
