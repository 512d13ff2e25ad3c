"""Your records: where they are, their copies, everything in one file, and deleting it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from trainer.ui.desk import Desk
from trainer.ui.navigation import Entry, Frame, Page
from trainer.ui.preferences.erasing import Erasing
from trainer.ui.preferences.records import Records
from trainer.ui.preferences.transfer import Transfer
from trainer.ui.tokens import Space, Step
from trainer.ui.widgets.labels import Heading
from trainer.ui.widgets.scroll_column import ScrollColumn


class RecordsPage(Page):
    """Three sections, the mildest first."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        column = ScrollColumn(theme=frame.theme, parent=self)
        column.column.setSpacing(frame.theme.space(Space.PAGE))
        outer.addWidget(column)
        column.add(Heading(self.tr("Your records"), step=Step.TITLE, parent=column))
        self.records = Records(frame=frame, desk=desk, parent=column)
        self.transfer = Transfer(frame=frame, desk=desk, parent=column)
        self.erasing = Erasing(frame=frame, desk=desk, parent=column)
        for section in (self.records, self.transfer, self.erasing):
            column.add(section)
        column.column.addStretch(1)

    def entered(self, argument: object) -> None:  # noqa: ARG002 - the page takes none
        """Look at the files again."""
        self.records.refresh()
        self.erasing.refresh()

    def entries(self) -> Sequence[Entry]:
        """Return what can be done here, for the command palette."""
        kind = self.tr("Records")
        buttons = (self.records.back_up, self.transfer.export, self.transfer.take_in)
        return [Entry(title=button.text(), kind=kind, run=button.click) for button in buttons]
