"""One issue of the sheet: its name, the cell of yours, what they said, and whether it is agreed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.terms import Issue, Value, same_value
from trainer.ui.icons import Icons
from trainer.ui.table.folded_value import FoldedValue
from trainer.ui.table.sheet_model import SheetRow, measure_of, short_label
from trainer.ui.table.value_box import OPEN, ValueBox
from trainer.ui.tokens import Role, Step, Weight
from trainer.ui.widgets.labels import Label


class SheetLine(QObject):
    """Holds the widgets of one issue; the sheet puts them into its columns."""

    def __init__(self, issue: Issue, *, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._issue = issue
        self._icons = icons
        self._said: Value | None = None
        self._is_agreed = False
        per = measure_of(issue)
        name = self.tr("{issue} {per}").format(issue=issue.name, per=per) if per else issue.name
        self.name = Label(name, role=Role.INK_2, parent=parent)
        self.name.setWordWrap(True)
        self.box = ValueBox(issue, name=self.tr("{issue}, yours").format(issue=issue.name), parent=parent)
        self.box.setProperty("kind", "sheet")
        self.name.setBuddy(self.box)
        self._folded = FoldedValue(self.box, theme=icons.theme)
        self._theirs = Label(OPEN, tabular=True, parent=parent)
        self._was = Label(step=Step.CAPTION, role=Role.COUNTERPART, parent=parent)
        for label in (self._theirs, self._was):
            label.setWordWrap(True)
        self.other = _stack(self._theirs, self._was)
        self.agreed = QLabel(parent)
        self.agreed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        icons.theme.changed.connect(self._draw)
        self._draw()

    @property
    def unsaid(self) -> bool:
        """Tell whether the value on the sheet is not what was said."""
        value = self.box.value
        return value is not None and (self._said is None or not same_value(value, self._said))

    def show(self, row: SheetRow) -> None:
        """Show what was said; a value still being edited stays unless the learner said another since."""
        spoke_anew = row.yours is not None and (self._said is None or not same_value(row.yours, self._said))
        if spoke_anew or not self.unsaid:
            self.box.set_value(row.yours)
        self._said = row.yours
        self._theirs.setText(OPEN if row.theirs is None else short_label(self._issue, row.theirs))
        weight = Weight.REGULAR if row.theirs_was is None else Weight.STRONG
        self._theirs.setProperty("weight", weight.name.lower())
        self._theirs.style().unpolish(self._theirs)
        self._theirs.style().polish(self._theirs)
        self._was.setVisible(row.theirs_was is not None)
        if row.theirs_was is not None:
            self._was.setText(self.tr("was {value}").format(value=short_label(self._issue, row.theirs_was)))
        said = self.tr("nothing said") if row.theirs is None else self._issue.label(row.theirs)
        name = self.tr("{issue}, theirs: {value}").format(issue=self._issue.name, value=said)
        self._theirs.setAccessibleName(name)
        self._is_agreed = row.agreed
        self.agreed.setAccessibleName(self.tr("agreed") if row.agreed else self.tr("not agreed"))
        self.agreed.setToolTip(self.agreed.accessibleName())
        self._draw()

    def mark(self) -> None:
        """Show that the value was changed since it was said, by the frame of its box: nothing moves."""
        value, unsaid = self.box.value, self.unsaid
        if self.box.property("unsaid") != unsaid:
            self.box.setProperty("unsaid", unsaid)
            self.box.style().unpolish(self.box)
            self.box.style().polish(self.box)
            self._folded.fit()
        told = ""
        if unsaid:
            said = self._said
            told = self.tr("new") if said is None else self.tr("said {value}").format(value=self._issue.label(said))
        self.box.setAccessibleDescription(told)
        whole = "" if value is None else self._issue.label(value)
        self.box.setToolTip(f"{whole}\n{told}".strip())

    def _draw(self) -> None:
        icon, role = ("check", Role.GAIN) if self._is_agreed else ("minus", Role.INK_3)
        self.agreed.setPixmap(self._icons.pixmap(icon, role))
        self.agreed.setFixedWidth(self._icons.size)


def _stack(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column
