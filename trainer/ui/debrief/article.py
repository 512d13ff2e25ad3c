"""The debrief as one column to read, section after section."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.core.findings import Finding, FindingKind
from trainer.reports.past import Past
from trainer.ui.charts.block import ChartBlock
from trainer.ui.debrief.ledgers import ledger_section
from trainer.ui.debrief.metric_rows import metric_section
from trainer.ui.debrief.opening import Opening
from trainer.ui.debrief.pictures import dance_section, timeline_section
from trainer.ui.debrief.planning import plan_for
from trainer.ui.debrief.preparation import preparation_section, reflected
from trainer.ui.debrief.reflection import ReflectionForm
from trainer.ui.debrief.remarks import findings_section, reveal_section, tactics_section
from trainer.ui.debrief.standing import standing_section
from trainer.ui.icons import Icons
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section

translate = QCoreApplication.translate


class Article(ScrollColumn):
    """Everything about one session; the reflection form outlives a new score, so that no word is lost.

    Signals:
        opened: the number of an event to be shown in the conversation.
        again: the learner wants the same scene once more, with other dice.
        beside: the learner wants it with the same dice and this run beside it.
        across: the learner wants to sit on the other side.
        resumed: the learner wants to go on with an unfinished session.
        exported: the learner wants the report as a file.
    """

    opened = Signal(int)
    again = Signal()
    beside = Signal()
    across = Signal()
    resumed = Signal()
    exported = Signal()

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme=icons.theme, parent=parent)
        self._icons = icons
        self.column.setSpacing(icons.theme.space(Space.CHAPTER))
        self._scored: QWidget | None = None
        self._past: Past | None = None
        self.dance: ChartBlock | None = None
        self.timeline: ChartBlock | None = None
        self.opening: Opening | None = None
        self._reflection = Section(
            translate("Debrief", "Your reflection"),
            theme=icons.theme,
            explanation=translate("Debrief", "Two minutes now are worth more than another session tomorrow."),
            parent=self,
        )
        self.form = ReflectionForm(icons=icons, parent=self._reflection)
        self._reflection.add(self.form)
        self.add(self._reflection)
        self._ending = self._make_ending()
        self.add(self._ending)

    def show_session(self, past: Past) -> None:
        """Show a session from its first line, with its stored reflection."""
        self.form.set_reflection(reflected(past))
        self.show_score(past)
        self.verticalScrollBar().setValue(0)

    def show_score(self, past: Past) -> None:
        """Show what a session was worth, leaving the reader and the form where they are."""
        self._past = past
        at = self.verticalScrollBar().value()
        scored = QWidget(self)
        column = QVBoxLayout(scored)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._icons.theme.space(Space.CHAPTER))
        for section in self._sections(past, scored):
            column.addWidget(section)
        if self._scored is not None:
            self.column.removeWidget(self._scored)
            self._scored.hide()
            self._scored.deleteLater()
        self._scored = scored
        self.column.insertWidget(0, scored)
        ended = past.debrief.outcome is not None
        self._reflection.setVisible(ended)
        self._again.setVisible(ended)
        self._beside.setVisible(ended)
        self._across.setVisible(ended and bool(past.scenario.other_chair))
        self._export.setVisible(ended)
        self._resume.setVisible(not ended)
        QWidget.setTabOrder(scored, self._reflection)
        self.widget().layout().activate()  # type: ignore[union-attr]
        self.verticalScrollBar().setValue(at)

    def show_timeline(self) -> None:
        """Bring the timeline into sight and give it the keys."""
        if self.timeline is not None:
            at = self.timeline.mapTo(self, QPoint(0, self.verticalScrollBar().value())).y()
            self.verticalScrollBar().setValue(at - self.viewport().height() // 4)
            self.timeline.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sections(self, past: Past, parent: QWidget) -> list[QWidget]:
        icons, theme = self._icons, self._icons.theme
        self.opening = Opening(past, theme=theme, parent=parent)
        if past.debrief.outcome is None:
            self.dance = self.timeline = None
            return [self.opening]
        dance, self.dance = dance_section(past, icons, parent)
        timeline, self.timeline = timeline_section(past, icons, parent)
        self.dance.chart.opened.connect(self.opened)
        self.timeline.chart.opened.connect(self.opened)
        return [
            self.opening,
            standing_section(past, icons, parent),
            dance,
            timeline,
            metric_section(past, icons, parent),
            tactics_section(past, icons, self.opened.emit, parent),
            reveal_section(past, icons, parent),
            findings_section(past, FindingKind.STRENGTH, icons, self.opened.emit, parent),
            findings_section(past, FindingKind.WORK_ON, icons, self.opened.emit, parent, plan=self._plan),
            preparation_section(past, icons, parent),
            ledger_section(past, icons, parent),
        ]

    def _plan(self, finding: Finding) -> None:
        """Write a remark into the plan of the reflection, and bring that into sight."""
        situation, answer, move = plan_for(finding, self._past)
        self.form.set_plan(situation, answer, move)
        self.ensureWidgetVisible(self.form.plan_field)
        self.form.plan_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_ending(self) -> QWidget:
        box = QWidget(self)
        gap = self._icons.theme.space(Space.SNUG)
        row = FlowLayout(box, gap=gap, line_gap=gap)
        primary = ButtonKind.PRIMARY
        self._again = Button(
            translate("Debrief", "Again, differently"), icons=self._icons, icon="rotate-ccw", kind=primary, parent=box
        )
        self._again.clicked.connect(self.again)
        self._beside = Button(
            translate("Debrief", "Again, beside this run"), icons=self._icons, icon="history", parent=box
        )
        self._beside.setToolTip(
            translate("Debrief", "The same dice: the same words get the same answers. This run is shown turn by turn.")
        )
        self._beside.clicked.connect(self.beside)
        self._across = Button(
            translate("Debrief", "Sit in the other chair"), icons=self._icons, icon="users", parent=box
        )
        self._across.setToolTip(
            translate("Debrief", "The same bargain from the other side, with a brief and a counterpart of its own.")
        )
        self._across.clicked.connect(self.across)
        self._resume = Button(translate("Debrief", "Resume"), icons=self._icons, icon="play", kind=primary, parent=box)
        self._resume.clicked.connect(self.resumed)
        self._export = Button(
            translate("Debrief", "Save the report..."), icons=self._icons, icon="file-down", parent=box
        )
        self._export.clicked.connect(self.exported)
        for button in (self._again, self._beside, self._across, self._resume, self._export):
            row.addWidget(button)
        return box
