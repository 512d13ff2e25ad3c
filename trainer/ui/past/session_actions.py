"""What can be done with the chosen sessions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.core.metrics import RUBRIC
from trainer.store.history import SessionRow
from trainer.ui.icons import Icons
from trainer.ui.navigation import Entry
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import Label


class SessionActions(QWidget):
    """A row of buttons that fits what is chosen; deleting for good asks once more, on the spot.

    Signals:
        opened, saved, replayed, compared, rescored, binned, restored, deleted: the button was pressed.
    """

    opened = Signal()
    saved = Signal()
    replayed = Signal()
    compared = Signal()
    rescored = Signal()
    binned = Signal()
    restored = Signal()
    deleted = Signal()

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.TIGHT))
        self._question = Label("", role=Role.INK, parent=self)
        self._question.setWordWrap(True)
        column.addWidget(self._question)
        box = QWidget(self)
        gap = icons.theme.space(Space.TIGHT)
        self._flow = FlowLayout(box, gap=gap, line_gap=gap)
        column.addWidget(box)
        self.open = self._button(self.tr("Open"), "", self.opened, ButtonKind.PRIMARY)
        self.replay = self._button(self.tr("Replay"), "play", self.replayed)
        self.compare = self._button(self.tr("Compare"), "columns-2", self.compared)
        self.compare.setToolTip(self.tr("Choose two sessions: Shift with an arrow key, or Ctrl with a click."))
        self.save = self._button(self.tr("Save report..."), "file-down", self.saved)
        self.rescore = self._button(self.tr("Score again"), "scale", self.rescored)
        self.rescore.setToolTip(self.tr("By today's formulas; what it was scored at first stays beside it."))
        self.bin = self._button(self.tr("Move to the bin"), "trash-2", self.binned, ButtonKind.QUIET)
        self.restore = self._button(self.tr("Put back"), "undo-2", self.restored)
        self.delete = self._button(self.tr("Delete for good..."), "trash-2", None, ButtonKind.QUIET)
        self.delete.clicked.connect(self.ask_delete)
        self.confirm = self._button(self.tr("Delete for good"), "trash-2", self.deleted)
        self.cancel = self._button(self.tr("Keep"), "", None, ButtonKind.QUIET)
        self.cancel.clicked.connect(self._cancel)
        self._rows: tuple[SessionRow, ...] = ()
        self._in_bin = False
        self._arrange(asking=False)

    def show_for(self, rows: Sequence[SessionRow], *, binned: bool) -> None:
        """Offer what can be done with these sessions."""
        self._rows, self._in_bin = tuple(rows), binned
        self._arrange(asking=False)
        first = rows[0] if len(rows) == 1 else None
        finished = [row for row in rows if row.outcome is not None]
        resumes = first is not None and first.outcome is None and not binned
        self.open.setText(self.tr("Resume") if resumes else self.tr("Open"))
        self.open.setEnabled(first is not None)
        self.save.setEnabled(bool(finished))
        self.replay.setEnabled(first is not None)
        self.compare.setEnabled(len(finished) == len(rows) == 2)
        for button in (self.bin, self.restore, self.delete):
            button.setEnabled(bool(rows))

    def entries(self) -> list[Entry]:
        """Return the buttons that can be pressed, for the command palette."""
        shown = [button for button in self.findChildren(Button) if button.isVisibleTo(self) and button.isEnabled()]
        kind = self.tr("Session")
        return [Entry(title=button.text(), kind=kind, run=button.click) for button in shown]

    def ask_delete(self) -> None:
        """Ask before anything is deleted for good."""
        if not self._rows:
            return
        text = self.tr("Delete this session for good? Nothing brings it back but a backup.")
        if len(self._rows) > 1:
            text = self.tr("Delete {n} sessions for good? Nothing brings them back but a backup.")
        self._question.setText(text.format(n=len(self._rows)))
        self._arrange(asking=True)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self._arrange(asking=False)
        self.delete.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, *, asking: bool) -> None:
        older = len(self._rows) == 1 and self._rows[0].rubric != RUBRIC and self._rows[0].outcome is not None
        self._question.setVisible(asking)
        for button in (self.confirm, self.cancel):
            button.setVisible(asking)
        for button in (self.open, self.replay):
            button.setVisible(not asking)
        for button in (self.compare, self.save, self.bin):
            button.setVisible(not asking and not self._in_bin)
        self.rescore.setVisible(not asking and not self._in_bin and older)
        for button in (self.restore, self.delete):
            button.setVisible(not asking and self._in_bin)

    def _button(
        self, text: str, icon: str, signal: SignalInstance | None, kind: ButtonKind = ButtonKind.PLAIN
    ) -> Button:
        button = Button(text, icons=self._icons, icon=icon, kind=kind, parent=self)
        if signal is not None:
            button.clicked.connect(signal)
        self._flow.addWidget(button)
        return button
