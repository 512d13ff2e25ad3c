"""Saving reports of sessions: asks where, writes off the UI thread, says where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.store.history import SessionRow
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.notices import NoticeAction
from trainer.ui.tasks import Lane, Work

translate = QCoreApplication.translate
FORMS = ("html", "pdf", "xlsx", "csv", "json", "xapi")
"""Formats in the order of the dialog."""
XAPI_ENDING = ".xapi.json"


class ReportExport:
    """Writes reports of one or more sessions in any format."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        self._frame = frame
        self._desk = desk

    def save(self, rows: Sequence[SessionRow], parent: QWidget) -> None:
        """Ask for a file and write the report of sessions into it."""
        if not rows:
            return
        suggested = QDir.home().filePath(f"{file_name(rows)}.html")
        filters = ";;".join(f"{form_word(form)} (*{ending_of(form)})" for form in FORMS)
        chosen, wanted = QFileDialog.getSaveFileName(parent, translate("Export", "Save the report"), suggested, filters)
        if chosen:
            path, form = target_of(Path(chosen), wanted)
            self.write([row.id for row in rows], path, form)

    def write(self, session_ids: Sequence[str], path: Path, form: str) -> None:
        """Write the report of sessions to a file, then say so."""
        settings = self._desk.settings.current

        def put(work: Work) -> Path:
            from trainer.reports.formats import Form, write_report  # noqa: PLC0415 - brings the writers of every format
            from trainer.reports.names import Names  # noqa: PLC0415 - see above

            pasts = []
            for done, session_id in enumerate(session_ids):
                work.report(done, len(session_ids))
                pasts.append(self._desk.room.open(session_id, pace=settings.pace))
            names = Names(learner=settings.learner_name, dropped=not settings.name_in_reports)
            return write_report(pasts, Form(form), path, names=names)

        self._frame.tasks.run(put, on_done=self._tell, lane=Lane.WORK)

    def _tell(self, path: Path) -> None:
        def show_file() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        show = NoticeAction(text=translate("Export", "Open"), run=show_file)
        self._frame.notices.info(translate("Export", "The report was saved as {name}.").format(name=path.name), show)


def form_word(form: str) -> str:
    """Return what a format is called in the dialog."""
    match form:
        case "html":
            return translate("Export", "Web page")
        case "pdf":
            return translate("Export", "PDF")
        case "xlsx":
            return translate("Export", "Workbook with all tables")
        case "csv":
            return translate("Export", "Table, one row a session")
        case "xapi":
            return translate("Export", "xAPI statements")
        case _:
            return translate("Export", "Data")


def ending_of(form: str) -> str:
    """Return the ending of a format's files, with its dot."""
    return XAPI_ENDING if form == "xapi" else f".{form}"


def target_of(chosen: Path, wanted: str) -> tuple[Path, str]:
    """Return the file and the format: by the file's ending, else by the filter that was chosen."""
    name = chosen.name.lower()
    if name.endswith(".htm"):
        return chosen, "html"
    for form in reversed(FORMS):
        if name.endswith(ending_of(form)):
            return chosen, form
    form = next((form for form in reversed(FORMS) if f"(*{ending_of(form)})" in wanted), "html")
    return chosen.with_name(f"{chosen.name}{ending_of(form)}"), form


def file_name(rows: Sequence[SessionRow]) -> str:
    """Return a file name for the report of sessions without an ending."""
    if len(rows) == 1:
        return f"hardball-{rows[0].scenario}-{rows[0].id[:8]}"
    return f"hardball-{len(rows)}-sessions"
