"""Every place where something of the learner lies, and deleting all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.settings import FILE_NAME
from trainer.store.erasing import Places, Trace, Traces, find_traces
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import Section


def places_of(desk: Desk) -> Places:
    """Return where the program leaves something."""
    paths = desk.paths
    return Places(records=desk.room.store.place, settings=paths.config / FILE_NAME, logs=paths.log, cache=paths.cache)


class Erasing(Section):
    """A table of what there is; deleting it needs a word typed."""

    def __init__(self, *, frame: Frame, desk: Desk, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Erasing", "Everything there is of you"),
            theme=frame.theme,
            explanation=translate("Erasing", "Beside these files Hardball keeps nothing, here or anywhere else."),
            parent=parent,
        )
        self._frame = frame
        self._desk = desk
        self.word = self.tr("delete")
        theme = frame.theme
        self._box = QVBoxLayout()
        self.body.addLayout(self._box)
        self.table: FactTable | None = None
        self.begin = Button(
            self.tr("Delete everything..."), icons=frame.icons, icon="trash-2", kind=ButtonKind.QUIET, parent=self
        )
        self.begin.clicked.connect(lambda: self._ask(asking=True))
        self.warning = BodyText("", parent=self)
        self.prompt = Label(self.tr('Type "{word}" to go on:').format(word=self.word), parent=self)
        self.field = QLineEdit(self)
        self.field.setMaximumWidth(theme.px(160))
        self.field.setAccessibleName(self.prompt.text())
        self.field.textChanged.connect(lambda _text: self._enable())
        self.confirm = Button(self.tr("Delete everything"), icons=frame.icons, icon="trash-2", parent=self)
        self.confirm.clicked.connect(self._erase)
        self.cancel = Button(self.tr("Keep everything"), icons=frame.icons, kind=ButtonKind.QUIET, parent=self)
        self.cancel.clicked.connect(lambda: self._ask(asking=False))
        self.add(self.warning)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.TIGHT))
        for widget in (self.begin, self.prompt, self.field, self.confirm, self.cancel):
            row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)
        self._show(asking=False)
        self.begin.setVisible(desk.erase is not None)

    def refresh(self) -> None:
        """Look again what there is."""
        where = places_of(self._desk)
        self._frame.tasks.run(lambda _work: find_traces(where), on_done=self.show_traces)

    def show_traces(self, found: Sequence[Traces]) -> None:
        """Show what there is, by kind."""
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        rows = []
        for one in found:
            size = QLocale().formattedDataSize(one.size)
            rows.append([trace_words(one.kind), str(one.files[0].parent), str(len(one.files)), size])
        columns = [self.tr("What"), self.tr("Where"), self.tr("Files"), self.tr("Size")]
        name = self.tr("Every place")
        self.table = FactTable(name, columns, rows, figures=(2, 3), wide=1, parent=self)
        self._box.addWidget(self.table)
        kinds = ", ".join(trace_words(one.kind).lower() for one in found)
        text = self.tr(
            "This deletes {kinds}. Nothing brings them back: export first if you may want them again. "
            "Scenario packs and files you saved elsewhere stay."
        )
        self.warning.setText(text.format(kinds=kinds))

    def _ask(self, *, asking: bool) -> None:
        self._show(asking=asking)
        (self.field if asking else self.begin).setFocus()

    def _show(self, *, asking: bool) -> None:
        self.field.clear()
        for widget in (self.warning, self.prompt, self.field, self.confirm, self.cancel):
            widget.setVisible(asking)
        self.begin.setVisible(not asking and self._desk.erase is not None)
        self._enable()

    def _enable(self) -> None:
        self.confirm.setEnabled(self.field.text().strip().casefold() == self.word.casefold())

    def _erase(self) -> None:
        if self._desk.erase is not None and self.confirm.isEnabled():
            self._desk.erase()


def trace_words(kind: Trace) -> str:
    """Return what a kind of file is called."""
    translate = QCoreApplication.translate
    match kind:
        case Trace.RECORDS:
            return translate("Erasing", "Records")
        case Trace.BACKUPS:
            return translate("Erasing", "Backups")
        case Trace.SET_ASIDE:
            return translate("Erasing", "Earlier files, kept aside")
        case Trace.SETTINGS:
            return translate("Erasing", "Settings")
        case Trace.LOGS:
            return translate("Erasing", "Logs")
        case Trace.REST:
            return translate("Erasing", "What can be made again")
