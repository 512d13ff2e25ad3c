"""What happens on a bug of ours: it is logged, work stays saved, and the user is told calmly."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trainer.core.errors import Cancelled, UserFacing
from trainer.ui.icons import Icons
from trainer.ui.notices import NoticeBoard
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Heading

log = logging.getLogger(__name__)


def describe(error: BaseException) -> str:
    """Return what a report needs: versions and the traceback."""
    lines = traceback.format_exception(error)
    about = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"{about}\n\n{''.join(lines)}"


class CrashDialog(QDialog):
    """Says that something went wrong, that work is saved, and where the details are."""

    def __init__(self, *, details: str, log_file: Path, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(theme.px(560), theme.px(400))
        self._details = QPlainTextEdit(details, self)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Details of the fault"))
        column = QVBoxLayout(self)
        edge = theme.space(Space.WIDE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(Space.SNUG))
        column.addWidget(Heading(self.tr("Something went wrong"), parent=self))
        column.addWidget(
            BodyText(
                self.tr(
                    "This is a fault in Hardball, not something you did. Every turn you took is already saved. "
                    "You can go on; if the window behaves oddly, close it and start again."
                ),
                parent=self,
            )
        )
        column.addWidget(self._details, 1)
        column.addWidget(BodyText(self.tr("Log file: {path}").format(path=log_file), parent=self))
        row = QHBoxLayout()
        copy = Button(self.tr("Copy details"), icons=icons, icon="copy", parent=self)
        copy.clicked.connect(self._copy)
        go_on = Button(self.tr("Go on"), icons=icons, kind=ButtonKind.PRIMARY, parent=self)
        go_on.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column.addLayout(row)
        go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())


class CrashGuard(QObject):
    """Catches what nobody caught, on any thread, and tells the user once at a time."""

    _caught = Signal(object)

    def __init__(self, *, app: QApplication, log_file: Path, icons: Icons, notices: NoticeBoard) -> None:
        super().__init__(app)
        self._log_file = log_file
        self._icons = icons
        self._notices = notices
        self._dialog: CrashDialog | None = None
        self._stream: TextIO | None = None
        self._caught.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> CrashDialog | None:
        """Return the crash dialog that is open."""
        return self._dialog

    def install(self) -> None:
        """Take over the hooks for unhandled exceptions and keep hard crashes in a file beside the log."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._caught.emit(args.exc_value) if args.exc_value else None
        self._stream = self._log_file.with_suffix(".crash").open("a", encoding="utf-8")
        faulthandler.enable(self._stream)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def tell(self, error: BaseException) -> None:
        """Tell the user about an exception in the way its kind asks for; on the UI thread."""
        match error:
            case Cancelled():
                return
            case UserFacing():
                self._notices.error(str(error))
            case _:
                log.error("unhandled exception", exc_info=error)
                self._show(describe(error))

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            QApplication.quit()
            return
        self._caught.emit(error)

    def _show(self, details: str) -> None:
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(
            details=details, log_file=self._log_file, icons=self._icons, parent=QApplication.activeWindow()
        )
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
