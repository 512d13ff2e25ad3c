"""The window that stands in for the app when its records cannot be opened: what happened, what is safe, ways on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trainer.core.errors import UserFacing
from trainer.store.recovery import OpenedStore, Remedy, RemedyKind, StoreProblem, take
from trainer.ui.navigation import Frame
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Heading
from trainer.ui.wording import day_and_time

WIDTH = 520


def solve_problem(
    opened: OpenedStore | StoreProblem, *, frame: Frame, parent: QWidget | None = None
) -> OpenedStore | None:
    """Return open records, letting the user choose a way on as long as there are none; None when they gave up."""
    while isinstance(opened, StoreProblem):
        window = StoreProblemWindow(problem=opened, frame=frame, parent=parent)
        if window.exec() != QDialog.DialogCode.Accepted or window.result_of_remedy is None:
            return None
        opened = window.result_of_remedy
        window.deleteLater()
    return opened


class StoreProblemWindow(QDialog):
    """Tells about one problem and offers its remedies; closing it leaves every file as it is."""

    def __init__(self, *, problem: StoreProblem, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = problem
        self._frame = frame
        self.result_of_remedy: OpenedStore | StoreProblem | None = None
        theme = frame.theme
        self.setWindowTitle(self.tr("Hardball cannot open your records"))
        self.setMinimumWidth(theme.px(WIDTH))
        column = QVBoxLayout(self)
        margin = theme.space(Space.PAGE)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.space(Space.SNUG))
        column.addWidget(Heading(problem.message, parent=self))
        column.addWidget(BodyText(problem.safe, parent=self))
        if problem.advice:
            column.addWidget(BodyText(problem.advice, role=Role.INK_2, parent=self))
        self._failure = BodyText("", role=Role.LOSS, parent=self)
        self._failure.hide()
        column.addWidget(self._failure)
        column.addSpacing(theme.space(Space.TIGHT))
        self.buttons: list[Button] = []
        for number, remedy in enumerate(problem.remedies):
            kind = ButtonKind.PRIMARY if number == 0 else ButtonKind.PLAIN
            self._add_button(column, self._name(remedy), kind, partial(self._take, remedy))
        self._add_button(column, self.tr("Quit"), ButtonKind.QUIET, self.reject)

    def _add_button(self, column: QVBoxLayout, text: str, kind: ButtonKind, run: Callable[[], object]) -> None:
        button = Button(text, icons=self._frame.icons, kind=kind, parent=self)
        button.clicked.connect(lambda: run())  # noqa: PLW0108 - keeps the checked flag away from run
        column.addWidget(button)
        self.buttons.append(button)

    def _name(self, remedy: Remedy) -> str:
        match remedy.kind:
            case RemedyKind.RETRY:
                return self.tr("Try again")
            case RemedyKind.OPEN_FOLDER:
                return self.tr("Open the folder")
            case RemedyKind.BEGIN_ANEW:
                return self.tr("Set the file aside and begin anew")
            case RemedyKind.START_BESIDE:
                return self.tr("Start beside it with a new file")
            case RemedyKind.CONTINUE_BESIDE:
                return self.tr("Go on with {name}").format(name=remedy.path.name)
            case RemedyKind.RESTORE_BACKUP:
                backup = remedy.backup
                if backup is None:
                    return self.tr("Restore {name}").format(name=remedy.path.name)
                when = day_and_time(int(backup.taken.timestamp() * 1000))
                held = self.tr("1 session") if backup.sessions == 1 else self.tr("{n} sessions")
                return self.tr("Restore the copy of {when} ({sessions})").format(
                    when=when, sessions=held.format(n=backup.sessions)
                )

    def _take(self, remedy: Remedy) -> None:
        if remedy.kind is RemedyKind.OPEN_FOLDER:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(remedy.path)))
            return
        try:
            self.result_of_remedy = take(self._problem, remedy, now=datetime.now(UTC))
        except UserFacing as error:
            self._failure.setText(str(error))
            self._failure.show()
            return
        self.accept()
