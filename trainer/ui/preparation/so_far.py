"""What the learner sees of an adjourned meeting while preparing the return: news, what stands, what was said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.core.scenario import Scenario
from trainer.core.table import Spoken, TableState
from trainer.core.terms import Issue, IssueId, Side, Terms, Value, same_value
from trainer.ui.icons import Icons
from trainer.ui.table.scribe import short_name
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import Section

translate = QCoreApplication.translate


def so_far(scenario: Scenario, state: TableState, *, icons: Icons) -> tuple[QWidget, ...]:
    """Return the sections in the order they are read; what does not exist is left out."""
    parts: list[QWidget] = []
    if state.window and scenario.window is not None:
        news = Section(translate("SoFar", "News"), theme=icons.theme, step=Step.READING)
        news.add(BodyText(scenario.window.news, parent=news))
        parts.append(news)
    stands = Section(translate("SoFar", "What stands on the table"), theme=icons.theme, step=Step.READING)
    stands.add(_standing(scenario, state))
    parts.append(stands)
    said = Section(translate("SoFar", "What was said"), theme=icons.theme, step=Step.READING)
    for line in state.spoken:
        said.add(_said(line, scenario, icons))
    parts.append(said)
    return tuple(parts)


def _standing(scenario: Scenario, state: TableState) -> FactTable:
    """Return both sides' values point by point; a tick marks where they are at one."""
    mine = state.stated_by_learner
    theirs: dict[IssueId, Value] = {}
    for offer in state.counterpart_offers:
        theirs.update(offer.stated)
    columns = [
        translate("SoFar", "Point"),
        translate("SoFar", "You"),
        short_name(scenario.persona.name),
    ]
    rows = [_row(issue, mine, theirs) for issue in scenario.bargain.issues]
    return FactTable(translate("SoFar", "What stands on the table"), columns, rows)


def _row(issue: Issue, mine: Terms, theirs: Terms) -> tuple[str, str, str]:
    here, there = mine.get(issue.id), theirs.get(issue.id)
    agreed = here is not None and there is not None and same_value(here, there)
    own = issue.label(here) if here is not None else translate("SoFar", "open")
    other = issue.label(there) if there is not None else translate("SoFar", "open")
    return issue.name, own, translate("SoFar", "{value}, agreed").format(value=other) if agreed else other


def _said(line: Spoken, scenario: Scenario, icons: Icons) -> QWidget:
    mine = line.side is Side.LEARNER
    name = translate("SoFar", "You") if mine else short_name(line.speaker or scenario.persona.name)
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, icons.theme.space(Space.TIGHT))
    column.setSpacing(0)
    role = Role.ACCENT if mine else Role.COUNTERPART
    column.addWidget(Label(name, step=Step.CAPTION, role=role, weight=Weight.STRONG, parent=block))
    column.addWidget(BodyText(line.text, parent=block))
    block.setAccessibleName(translate("SoFar", "{name}: {text}").format(name=name, text=line.text))
    return block
