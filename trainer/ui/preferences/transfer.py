"""Everything in one file: out of this machine, and in from another."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from trainer.settings import FILE_NAME
from trainer.store.bundle import ENDING, Manifest, file_name
from trainer.store.bundle_import import look_into
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.notices import NoticeAction
from trainer.ui.tasks import Lane, Work
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText
from trainer.ui.widgets.sections import Section
from trainer.ui.widgets.task_progress import TaskProgress
from trainer.ui.wording import day_and_time

if TYPE_CHECKING:
    from trainer.session.luggage import Unpacked
    from trainer.session.room import PracticeRoom
    from trainer.settings import Settings


class Transfer(Section):
    """Export at once; import after a look at what the file holds."""

    def __init__(self, *, frame: Frame, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Transfer", "Take everything along"),
            theme=frame.theme,
            explanation=translate(
                "Transfer",
                "All sessions with what you wrote about them, your settings and your scenario packs, in one file. "
                "Taking a file in adds what is not here yet and changes nothing that is.",
            ),
            parent=parent,
        )
        self._frame = frame
        self._desk = desk
        icons = frame.icons
        self.export = Button(self.tr("Export everything..."), icons=icons, icon="download", parent=self)
        self.export.clicked.connect(self._ask_target)
        self.take_in = Button(self.tr("Import..."), icons=icons, icon="upload", parent=self)
        self.take_in.clicked.connect(self._ask_source)
        self.question = BodyText("", parent=self)
        self.confirm = Button(self.tr("Take it in"), icons=icons, icon="check", parent=self)
        self.cancel = Button(self.tr("Cancel"), icons=icons, kind=ButtonKind.QUIET, parent=self)
        self.cancel.clicked.connect(lambda: self._ask(None, None))
        self.confirm.clicked.connect(self._take_in)
        self.progress = TaskProgress(icons=icons, parent=self)
        self.add(self.question)
        row = QHBoxLayout()
        row.setSpacing(frame.theme.space(Space.TIGHT))
        for button in (self.export, self.take_in, self.confirm, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add(self.progress)
        self._source: Path | None = None
        self._ask(None, None)

    def write(self, target: Path) -> None:
        """Write everything into a file, with progress and a way to stop."""
        task = self._frame.tasks.run(
            partial(pack_up, self._desk.room, target, self._desk.paths.config / FILE_NAME),
            on_done=partial(self._tell_export, target),
            lane=Lane.WORK,
        )
        self._busy(busy=True)
        task.ended.connect(lambda: self._busy(busy=False))
        self.progress.follow(task, self.tr("Exporting"))

    def look(self, source: Path) -> None:
        """Look into a file and ask whether to take it in."""
        task = self._frame.tasks.run(
            lambda work: look_into(source, progress=lambda done, total: work.report(done >> 10, total >> 10)),
            on_done=lambda held: self._ask(source, held),
            lane=Lane.WORK,
        )
        self._busy(busy=True)
        task.ended.connect(lambda: self._busy(busy=False))
        self.progress.follow(task, self.tr("Looking into {name}").format(name=source.name))

    def _ask_target(self) -> None:
        suggested = QDir.home().filePath(file_name(datetime.now(UTC)))
        kinds = self.tr("Exports of Hardball (*{ending})").format(ending=ENDING)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export everything"), suggested, kinds)
        if chosen:
            self.write(Path(chosen))

    def _ask_source(self) -> None:
        kinds = self.tr("Exports of Hardball (*{ending})").format(ending=ENDING)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import"), QDir.homePath(), kinds)
        if chosen:
            self.look(Path(chosen))

    def _ask(self, source: Path | None, held: Manifest | None) -> None:
        self._source = source
        asking = source is not None and held is not None
        if source is not None and held is not None:
            self.question.setText(manifest_words(source.name, held))
        self.question.setVisible(asking)
        for button in (self.confirm, self.cancel):
            button.setVisible(asking)
        for button in (self.export, self.take_in):
            button.setVisible(not asking)
        if asking:
            self.confirm.setFocus()

    def _take_in(self) -> None:
        source = self._source
        if source is None:
            return
        self._ask(None, None)
        task = self._frame.tasks.run(
            partial(unpack, self._desk.room, source),
            on_done=self._tell_import,
            lane=Lane.WORK,
        )
        self._busy(busy=True)
        task.ended.connect(lambda: self._busy(busy=False))
        self.progress.follow(task, self.tr("Taking in {name}").format(name=source.name))

    def _busy(self, *, busy: bool) -> None:
        for button in (self.export, self.take_in):
            button.setEnabled(not busy)

    def _tell_export(self, target: Path, made: Manifest) -> None:
        def show_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))

        text = self.tr("{n} sessions were exported to {name}.")
        if made.packs:
            text = self.tr("{n} sessions and {packs} scenario packs were exported to {name}.")
        text = text.format(n=made.sessions, packs=len(made.packs), name=target.name)
        self._frame.notices.info(text, NoticeAction(text=self.tr("Open the folder"), run=show_folder))

    def _tell_import(self, done: Unpacked) -> None:
        records = done.records
        text = self.tr("{added} sessions were taken in; {known} were here already.")
        if records.unreadable:
            text = self.tr("{added} sessions were taken in; {known} were here already; {unreadable} could not be read.")
        told = [text.format(added=records.added, known=records.known, unreadable=records.unreadable)]
        if done.packs:
            told.append(self.tr("Your library has {packs} now.").format(packs=", ".join(done.packs)))
        action = None
        if done.settings is not None and done.settings != self._desk.settings.current:
            action = NoticeAction(text=self.tr("Use its settings too"), run=partial(self._adopt, done.settings))
        post = self._frame.notices.warn if records.unreadable else self._frame.notices.info
        post(" ".join(told), action)
        for refused in done.refused:
            self._frame.notices.warn(str(refused))

    def _adopt(self, settings: Settings) -> None:
        self._desk.settings.change(**settings.model_dump())


def pack_up(room: PracticeRoom, target: Path, settings: Path, work: Work) -> Manifest:
    """Write everything into a file."""
    from trainer.session import luggage  # noqa: PLC0415 - the content schema: as long as Qt itself

    return luggage.pack_up(room, target, now=datetime.now(UTC), settings=settings, progress=work.report)


def unpack(room: PracticeRoom, source: Path, work: Work) -> Unpacked:
    """Take in what a file holds."""
    from trainer.session import luggage  # noqa: PLC0415 - the content schema: as long as Qt itself

    return luggage.unpack(room, source, progress=work.report)


def manifest_words(name: str, held: Manifest) -> str:
    """Return what a file holds, as a question."""
    translate = QCoreApplication.translate
    packs = len(held.packs)
    if held.first_ms is None or held.last_ms is None:
        text = translate("Transfer", "{name} holds no session. Take it in?")
        if packs:
            text = translate("Transfer", "{name} holds no session, but {packs} scenario packs. Take it in?")
        return text.format(name=name, packs=packs)
    text = translate("Transfer", "{name} holds {n} sessions, from {first} to {last}, exported {made}. Take it in?")
    if packs:
        text = translate(
            "Transfer",
            "{name} holds {n} sessions, from {first} to {last}, and {packs} scenario packs, exported {made}. "
            "Take it in?",
        )
    return text.format(
        name=name,
        n=held.sessions,
        packs=packs,
        first=day_and_time(held.first_ms),
        last=day_and_time(held.last_ms),
        made=day_and_time(held.made_ms),
    )
