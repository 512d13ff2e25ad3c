"""Where it begins to serve, and where it ends: per issue the least that helps, how much it matters, the red line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.core.events import CoreInterest, Preparation, RedLine
from trainer.core.terms import Issue
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.preparation.draft import Draft
from trainer.ui.table.value_box import ValueBox
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.choice import Choice
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import Section

USUAL_IMPORTANCE = 3
MOST_IMPORTANCE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitRow:
    """The three fields of one issue."""

    issue: Issue
    least: ValueBox
    importance: Choice
    red_line: ValueBox


class LimitsEditor(Section):
    """A row per issue; every field may stay open."""

    def __init__(self, draft: Draft, *, icons: Icons, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        theme = icons.theme
        super().__init__(
            translate("LimitsEditor", "What you need, and where you stop"),
            theme=theme,
            step=Step.READING,
            explanation=translate(
                "LimitsEditor",
                "Name at most three or four points that really matter. The debrief compares them with what you signed.",
            ),
            parent=parent,
        )
        self._draft = draft
        self.explain(FieldTerm("red-line", self.tr("a red line"), icons=icons, parent=self))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space(Space.SNUG))
        self._grid.setVerticalSpacing(theme.space(Space.HAIR))
        heads = (self.tr("I need at least"), self.tr("Importance"), self.tr("Red line"))
        for column, title in enumerate(heads, start=1):
            head = Label(title, step=Step.CAPTION, role=Role.INK_2, parent=self)
            head.setWordWrap(True)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 2 if column != 2 else 1)
        self._grid.setColumnStretch(0, 2)
        self.rows = [self._add_row(at, issue, icons) for at, issue in enumerate(draft.scenario.bargain.issues, start=1)]
        self.body.addLayout(self._grid)
        meanings = (
            self.tr("I need at least: the least value that still serves what you are after."),
            self.tr("Importance: from 1, good to have, to 5, why you are here."),
            self.tr("Red line: below this you get up and leave, whatever else is on the page. Few points need one."),
        )
        meaning = BodyText("\n".join(meanings), role=Role.INK_2, parent=self)
        self.add(Disclosure(self.tr("What these mean"), meaning, icons=icons, parent=self))
        self.show_draft(draft.current)

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        interests = {one.issue: one for one in preparation.interests}
        lines = {one.issue: one for one in preparation.red_lines}
        for row in self.rows:
            interest, line = interests.get(row.issue.id), lines.get(row.issue.id)
            row.least.set_value(interest.least if interest is not None else None)
            row.importance.choose(interest.importance if interest is not None else USUAL_IMPORTANCE)
            row.least.setEnabled(self._draft.away is None)
            row.importance.setEnabled(interest is not None and self._draft.away is None)
            row.red_line.set_value(line.value if line is not None else None)

    def _add_row(self, at: int, issue: Issue, icons: Icons) -> LimitRow:
        name = Label(issue.name, role=Role.INK_2, parent=self)
        name.setWordWrap(True)
        row = LimitRow(
            issue=issue,
            least=ValueBox(issue, name=self.tr("{issue}: I need at least").format(issue=issue.name), parent=self),
            importance=Choice(
                self.tr("{issue}: importance").format(issue=issue.name),
                [(number, str(number)) for number in range(1, MOST_IMPORTANCE + 1)],
                least=2,
                parent=self,
            ),
            red_line=ValueBox(issue, name=self.tr("{issue}: red line").format(issue=issue.name), parent=self),
        )
        for column, widget in enumerate((name, row.least, row.importance, row.red_line)):
            self._grid.addWidget(widget, at, column)
        row.least.edited.connect(self._write)
        row.importance.chosen.connect(self._write)
        row.red_line.edited.connect(self._write)
        icons.theme.changed.connect(row.importance.updateGeometry)
        return row

    def _write(self) -> None:
        interests, lines = [], []
        for row in self.rows:
            least, line, importance = row.least.value, row.red_line.value, row.importance.choice
            row.importance.setEnabled(least is not None and self._draft.away is None)
            if least is not None:
                known = importance if isinstance(importance, int) else USUAL_IMPORTANCE
                interests.append(CoreInterest(issue=row.issue.id, least=least, importance=known))
            if line is not None:
                lines.append(RedLine(issue=row.issue.id, value=line))
        self._draft.change(interests=tuple(interests), red_lines=tuple(lines))
