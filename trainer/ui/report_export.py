"""Saving a session's report: asks where, writes off the UI thread, says where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.store.history import SessionRow
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.notices import NoticeAction
from trainer.ui.tasks import Lane

translate = QCoreApplication.translate
FORMS = {".json": "json", ".html": "html", ".htm": "html"}


class ReportExport:
    """Writes reports as HTML or JSON."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        self._frame = frame
        self._desk = desk

    def save(self, row: SessionRow, parent: QWidget) -> None:
        """Ask for a file and write the report of a session into it."""
        suggested = QDir.home().filePath(f"{file_name(row)}.html")
        chosen, wanted = QFileDialog.getSaveFileName(
            parent,
            translate("Export", "Save the report"),
            suggested,
            translate("Export", "Web page (*.html);;Data (*.json)"),
        )
        if chosen:
            self.write(row.id, *target_of(Path(chosen), wanted))

    def write(self, session_id: str, path: Path, form: str) -> None:
        """Write the report of a session to a file, then say so."""
        pace = self._desk.settings.current.reading_words_per_minute

        def put() -> Path:
            from trainer.reports.formats import write_report  # noqa: PLC0415 - brings the writers of every format

            return write_report(self._desk.room.open(session_id, words_per_minute=pace), form, path)

        self._frame.tasks.run(lambda _work: put(), on_done=self._tell, lane=Lane.WORK)

    def _tell(self, path: Path) -> None:
        def show_file() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        show = NoticeAction(text=translate("Export", "Open"), run=show_file)
        self._frame.notices.info(translate("Export", "The report was saved as {name}.").format(name=path.name), show)


def target_of(chosen: Path, wanted: str) -> tuple[Path, str]:
    """Return the file and the format: by the file's ending, else by the filter that was chosen."""
    form = FORMS.get(chosen.suffix.lower())
    if form is not None:
        return chosen, form
    form = "json" if "json" in wanted else "html"
    return chosen.with_name(f"{chosen.name}.{form}"), form


def file_name(row: SessionRow) -> str:
    """Return a file name for a session's report without an ending."""
    return f"hardball-{row.scenario}-{row.id[:8]}"
