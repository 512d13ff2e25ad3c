"""The six metrics as six plain rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.metrics import Metric
from trainer.reports.past import Past
from trainer.ui.charts.block import LateTable
from trainer.ui.debrief.words import metric_value, part_value, tag_meaning, tag_word
from trainer.ui.handbook.look_up import HandbookLink
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import Rule, Section
from trainer.ui.wording import worded

translate = QCoreApplication.translate


class MetricRow(QWidget):
    """One metric: name, value, source; a line of evidence; how it is worked out on demand."""

    def __init__(self, metric: Metric, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR))
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.SNUG))
        name = BodyText(metric.title, step=Step.READING, parent=self)
        row.addWidget(name, 1)
        known = metric.value is not None
        self.value = Label(
            metric_value(metric),
            step=Step.READING,
            weight=Weight.STRONG if known else Weight.REGULAR,
            role=Role.INK if known else Role.INK_2,
            tabular=True,
            parent=self,
        )
        self.value.setAccessibleName(f"{metric.title}: {metric_value(metric)}")
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignTop)
        tag = Label(tag_word(metric.tag), step=Step.CAPTION, role=Role.INK_2, parent=self)
        tag.setToolTip(tag_meaning(metric.tag))
        tag.setMinimumWidth(tag.fontMetrics().horizontalAdvance("simulated  "))
        tag.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        evidence = worded(metric.evidence)
        if metric.passed is not None:
            passed, failed = translate("Metrics", "Passed."), translate("Metrics", "Not passed.")
            evidence = f"{passed if metric.passed else failed} {evidence}"
        self.evidence = BodyText(evidence, role=Role.INK_2, parent=self)
        column.addWidget(self.evidence)
        how = LateTable(lambda: self._explain(metric, icons))
        self.how = Disclosure(translate("Metrics", "How?"), how, icons=icons, parent=self)
        self.how.button.setAccessibleName(translate("Metrics", "How is {title} worked out?").format(title=metric.title))
        column.addWidget(self.how)

    def _explain(self, metric: Metric, icons: Icons) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.TIGHT))
        column.addWidget(BodyText(metric.formula, parent=box))
        if metric.parts:
            rows = [[part.name, part_value(part), tag_word(part.tag), worded(part.evidence)] for part in metric.parts]
            columns = [
                translate("Metrics", "Part"),
                translate("Metrics", "Value"),
                translate("Metrics", "Source"),
                translate("Metrics", "Evidence"),
            ]
            name = translate("Metrics", "The parts of {title}").format(title=metric.title)
            column.addWidget(FactTable(name, columns, rows, figures=(1,), wide=0, parent=box))
        note = translate("Metrics", "{source} Formula version {version}.").format(
            source=tag_meaning(metric.tag), version=metric.version
        )
        column.addWidget(BodyText(note, role=Role.INK_2, parent=box))
        about = HandbookLink(metric.id.value, metric.title, icons=icons, parent=box)
        column.addWidget(about, 0, Qt.AlignmentFlag.AlignLeading)
        return box


def metric_section(past: Past, icons: Icons, parent: QWidget) -> Section:
    """Return the section of the six metrics."""
    section = Section(
        translate("Metrics", "Six measures"),
        theme=icons.theme,
        explanation=translate("Metrics", "They answer different questions and are never added up."),
        parent=parent,
    )
    for at, metric in enumerate(past.debrief.metrics):
        if at:
            section.add(Rule(section))
        section.add(MetricRow(metric, icons=icons, parent=section))
    return section
