"""Where the records are: the file, its copies, and how to go back to one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.store.backups import Backup, BackupReason, Preview, list_backups, preview, write_backup
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.tasks import Lane, Work
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import KeyValueRows, Section
from trainer.ui.wording import day_and_time

SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """The file of records with its size in bytes, what it holds, and its copies, newest first."""

    path: Path
    size: int
    sessions: int
    backups: tuple[Backup, ...]


def look_up(desk: Desk) -> Holdings:
    """Look at the file and its copies; takes a moment, as each copy is checked."""
    place = desk.room.store.place
    files = (place.path, place.path.with_name(f"{place.path.name}-wal"))
    return Holdings(
        path=place.path,
        size=sum(file.stat().st_size for file in files if file.exists()),
        sessions=desk.room.store.history.counts().sessions,
        backups=list_backups(place.backups),
    )


class Records(Section):
    """The section "Where your data is"."""

    def __init__(self, *, frame: Frame, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Records", "Where your data is"),
            theme=frame.theme,
            explanation=translate(
                "Records", "Everything you do here is in one file of yours. Nothing is sent anywhere."
            ),
            parent=parent,
        )
        self._frame = frame
        self._desk = desk
        self._held: QWidget | None = None
        self.backups: list[BackupRow] = []
        buttons = QHBoxLayout()
        buttons.setSpacing(frame.theme.space(Space.TIGHT))
        self.open_folder = Button(self.tr("Open the folder"), icons=frame.icons, icon="folder-open", parent=self)
        self.open_folder.clicked.connect(self._open_folder)
        self.back_up = Button(self.tr("Back up now"), icons=frame.icons, icon="copy", parent=self)
        self.back_up.clicked.connect(self._back_up)
        buttons.addWidget(self.open_folder)
        buttons.addWidget(self.back_up)
        buttons.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(frame.theme.space(Space.TIGHT))
        self.body.addLayout(self._list)
        self.body.addLayout(buttons)

    def refresh(self) -> None:
        """Look again."""
        desk = self._desk
        self._frame.tasks.run(lambda _work: look_up(desk), on_done=self.show_holdings)

    def show_holdings(self, held: Holdings) -> None:
        """Show the file and its copies."""
        if self._held is not None:
            self._held.deleteLater()
        theme = self._frame.theme
        block = self._held = QWidget(self)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        path = BodyText(str(held.path), parent=block)
        path.setAccessibleName(self.tr("The file: {path}").format(path=held.path))
        column.addWidget(path)
        rows = KeyValueRows(theme=theme, parent=block)
        rows.add(self.tr("Size"), QLocale().formattedDataSize(held.size))
        rows.add(self.tr("Sessions"), str(held.sessions))
        rows.add(self.tr("Backups"), str(len(held.backups)))
        column.addWidget(rows)
        self.backups = [self._add_backup(column, backup, held) for backup in held.backups[:SHOWN]]
        more = len(held.backups) - SHOWN
        if more > 0:
            text = self.tr("{n} older ones are in the folder.").format(n=more)
            column.addWidget(Label(text, step=Step.CAPTION, role=Role.INK_2, parent=block))
        self._list.addWidget(block)
        block.show()

    def _add_backup(self, column: QVBoxLayout, backup: Backup, held: Holdings) -> BackupRow:
        row = BackupRow(backup, sessions_now=held.sessions, frame=self._frame, parent=column.parentWidget())
        row.offer(possible=self._desk.restore is not None and backup.sound)
        row.confirm.clicked.connect(partial(self._restore, backup.path))
        row.restore.clicked.connect(partial(self._preview, row, backup.path))
        column.addWidget(row)
        return row

    def _preview(self, row: BackupRow, path: Path) -> None:
        present = self._desk.room.store.place.path
        self._frame.tasks.run(lambda _work: preview(path, present), on_done=row.show_preview, lane=Lane.WORK)

    def _restore(self, path: Path) -> None:
        if self._desk.restore is not None:
            self._desk.restore(path)

    def _open_folder(self) -> None:
        folder = self._desk.room.store.place.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._frame.notices.info(self.tr("The folder is {path}").format(path=folder))

    def _back_up(self) -> None:
        place = self._desk.room.store.place
        self.back_up.setEnabled(False)

        def copy(_work: Work) -> Backup:
            return write_backup(place.path, place.backups, reason=BackupReason.BY_HAND, now=datetime.now(UTC))

        task = self._frame.tasks.run(copy, on_done=self._tell_backup, lane=Lane.WORK)
        task.ended.connect(lambda: self.back_up.setEnabled(True))

    def _tell_backup(self, made: Backup) -> None:
        self._frame.notices.info(self.tr("Backed up as {name}.").format(name=made.path.name))
        self.refresh()


class BackupRow(QWidget):
    """One copy: when it was made and what it holds; restoring it asks once, on the spot."""

    def __init__(self, backup: Backup, *, sessions_now: int, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, icons = frame.theme, frame.icons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR))
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.SNUG))
        column.addLayout(row)
        self.held = BodyText("", role=Role.INK_2, parent=self)
        column.addWidget(self.held)
        text = Label(describe_backup(backup), role=Role.INK if backup.sound else Role.INK_2, parent=self)
        text.setWordWrap(True)
        row.addWidget(text, 1)
        self.restore = Button(self.tr("Restore"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        self.restore.setAccessibleDescription(describe_backup(backup))
        self._question = Label(
            self.tr("Put it in place of your {n} sessions? The present file is kept.").format(n=sessions_now),
            parent=self,
        )
        self._question.setWordWrap(True)
        self.confirm = Button(self.tr("Restore it"), icons=icons, parent=self)
        self._cancel = Button(self.tr("Cancel"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        row.addWidget(self.restore)
        row.addWidget(self._question, 1)
        row.addWidget(self.confirm)
        row.addWidget(self._cancel)
        self.restore.clicked.connect(lambda: self._ask(asking=True))
        self._cancel.clicked.connect(lambda: self._ask(asking=False))
        self._show(asking=False)
        self.held.hide()

    def offer(self, *, possible: bool) -> None:
        """Offer to restore it, or show only what it is."""
        self.restore.setVisible(possible)

    def show_preview(self, seen: Preview) -> None:
        """Say what the copy holds and what would be gone, while the question stands."""
        self.held.setText(preview_words(seen))
        self.held.setVisible(self.confirm.isVisibleTo(self))

    def _ask(self, *, asking: bool) -> None:
        self._show(asking=asking)
        self.held.setVisible(asking and bool(self.held.plain_text))
        (self._cancel if asking else self.restore).setFocus()

    def _show(self, *, asking: bool) -> None:
        for widget in (self._question, self.confirm, self._cancel):
            widget.setVisible(asking)
        self.restore.setVisible(not asking)


def preview_words(seen: Preview) -> str:
    """Return what a copy holds: how much, from when to when, its newest sessions, and what is not in it."""
    translate = QCoreApplication.translate
    if seen.first_ms is None or seen.last_ms is None:
        lines = [translate("Records", "It holds no session.")]
    else:
        text = translate("Records", "It holds {n} sessions, from {first} to {last}.")
        first, last = day_and_time(seen.first_ms), day_and_time(seen.last_ms)
        lines = [text.format(n=seen.sessions, first=first, last=last)]
    lines += [
        translate("Records", "{when}: {title}, with {name}").format(
            when=day_and_time(held.started_ms), title=held.title, name=held.counterpart
        )
        for held in seen.newest
    ]
    if seen.missing:
        lines.append(translate("Records", "Not in it: {n} sessions you have now.").format(n=seen.missing))
    if seen.only_there:
        lines.append(translate("Records", "Only in it: {n} sessions you no longer have.").format(n=seen.only_there))
    return "\n".join(lines)


def describe_backup(backup: Backup) -> str:
    """Return when a copy was made, why, and what it holds."""
    translate = QCoreApplication.translate
    when = day_and_time(int(backup.taken.timestamp() * 1000))
    why = {
        BackupReason.DAILY: translate("Records", "daily"),
        BackupReason.UPGRADE: translate("Records", "before an upgrade"),
        BackupReason.BY_HAND: translate("Records", "by hand"),
    }[backup.reason]
    if not backup.sound:
        return translate("Records", "{when}, {why}: cannot be read").format(when=when, why=why)
    return translate("Records", "{when}, {why}: {n} sessions, {size}").format(
        when=when, why=why, n=backup.sessions, size=QLocale().formattedDataSize(backup.size)
    )
