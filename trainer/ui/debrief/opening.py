"""How the article begins: what happened in one sentence, three figures, and the sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.debrief import Debrief
from trainer.core.events import Outcome
from trainer.core.terms import Package, Side
from trainer.reports.past import Past
from trainer.ui.preparation.level import dial_words
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText, Heading, Label
from trainer.ui.wording import clock, day_and_time, money, outcome_words, signed, worded

translate = QCoreApplication.translate


class Figure(QWidget):
    """One large figure over the words that say what it is."""

    def __init__(self, value: str, words: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{value} {words}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR) // 2)
        self.value = Label(value, step=Step.TITLE, weight=Weight.STRONG, tabular=True, parent=self)
        column.addWidget(self.value)
        about = BodyText(words, role=Role.INK_2, parent=self)
        column.addWidget(about)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class Opening(QWidget):
    """The head of the article."""

    def __init__(self, past: Past, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        debrief = past.debrief
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.SNUG))
        column.addWidget(BodyText(_about(past), role=Role.INK_2, parent=self))
        self.headline = Heading(worded(debrief.headline), step=Step.TITLE, parent=self)
        column.addWidget(self.headline)
        if debrief.outcome is None:
            return
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.WIDE))
        self.figures = [Figure(value, words, theme=theme, parent=self) for value, words in three_figures(past)]
        for figure in self.figures:
            row.addWidget(figure, 1)
        column.addSpacing(theme.space(Space.HAIR))
        column.addLayout(row)
        column.addSpacing(theme.space(Space.HAIR))
        column.addWidget(sheet_table(past, self))


def _about(past: Past) -> str:
    parts = [past.row.title, past.row.counterpart, day_and_time(past.row.started_ms)]
    if past.debrief.outcome is not None:
        parts.append(outcome_words(past.debrief.outcome))
        parts.append(translate("Debrief", "{time} minutes").format(time=clock(past.debrief.duration_ms)))
    if past.scenario.dial.code:
        parts.append(dial_words(past.scenario.dial))
    if past.row.untimed:
        parts.append(translate("Debrief", "untimed: no silence was judged"))
    return "  \u00b7  ".join(parts)


def three_figures(past: Past) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
    """Return the three figures with their words; without a deal they are about the alternative and their best page."""
    debrief = past.debrief
    if debrief.outcome is Outcome.DEAL:
        return (
            (f"{debrief.own:.0f}", translate("Debrief", "points to you, of 100")),
            (signed(debrief.against_batna), translate("Debrief", "against your alternative")),
            (f"{debrief.left_points:.0f}", _left_words(past)),
        )
    best = best_page(debrief)
    offered = "-" if best is None else f"{best:.0f}"
    gap = "-" if best is None else signed(best - debrief.own)
    return (
        (f"{debrief.own:.0f}", translate("Debrief", "points: what your alternative is worth")),
        (offered, translate("Debrief", "points to you in the best page of theirs")),
        (gap, translate("Debrief", "that page against your alternative")),
    )


def best_page(debrief: Debrief) -> float | None:
    """Return what the counterpart's best page was worth to the learner, None when it made none."""
    return max((one.point.learner for one in debrief.dance if one.side is Side.COUNTERPART), default=None)


def _left_words(past: Past) -> str:
    if past.debrief.left_points < 0.5:
        return translate("Debrief", "points left: no page was better for you at no cost to them")
    if past.debrief.left_money:
        return translate("Debrief", "points left on the table at no cost to them, {money} of it in money").format(
            money=money(past.debrief.left_money, past.scenario.bargain.headline)
        )
    return translate("Debrief", "points left on the table at no cost to them")


def sheet_table(past: Past, parent: QWidget) -> FactTable:
    """Return the sheet: where both began, and what was agreed or stood last."""
    offers = {side: [one for one in past.debrief.dance if one.side is side] for side in Side}
    mine, theirs = offers[Side.LEARNER], offers[Side.COUNTERPART]
    columns = [
        translate("Debrief", "Issue"),
        translate("Debrief", "Your first"),
        translate("Debrief", "Their first"),
    ]
    pages: list[Package | None] = [
        mine[0].point.package if mine else None,
        theirs[0].point.package if theirs else None,
    ]
    if past.debrief.deal is not None:
        columns.append(translate("Debrief", "Agreed"))
        pages.append(past.debrief.deal)
        if past.debrief.left_package is not None and past.debrief.left_points >= 0.5:
            columns.append(translate("Debrief", "Was possible"))
            pages.append(past.debrief.left_package)
    else:
        columns += [translate("Debrief", "Your last"), translate("Debrief", "Their last")]
        pages.append(mine[-1].point.package if mine else None)
        pages.append(theirs[-1].point.package if theirs else None)
    bargain = past.scenario.bargain
    rows = [
        [issue.name, *("-" if page is None else issue.label(page[issue.id]) for page in pages)]
        for issue in bargain.issues
    ]
    for side, name in (
        (Side.LEARNER, translate("Debrief", "Points to you")),
        (Side.COUNTERPART, translate("Debrief", "Points to them")),
    ):
        rows.append([name, *("-" if page is None else f"{bargain.utility(side, page):.0f}" for page in pages)])
    return FactTable(translate("Debrief", "The sheet"), columns, rows, wide=0, parent=parent)
