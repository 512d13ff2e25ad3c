"""Sections of the progress page on practice: what is due, how much stays, which plans were kept, what was covered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from statistics import fmean

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.practice import Proposal
from trainer.session.schedule import Agenda
from trainer.store.practice import KeptPlan
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_word
from trainer.ui.past.calendar_map import CalendarMap
from trainer.ui.past.trends import ENOUGH
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import Section

translate = QCoreApplication.translate


def next_words(proposal: Proposal | None, scenes: Mapping[str, str], tactics: Mapping[str, str]) -> str:
    """Return what to practise next in one sentence, empty when nothing is due."""
    if proposal is None:
        return ""
    names = ", ".join(tactics.get(tactic, tactic) for tactic in proposal.covers[:3])
    text = translate("Progress", "To practise next: {scene}, for {tactics}.")
    return text.format(scene=scenes.get(proposal.scene, proposal.scene), tactics=names)


def practice_section(agenda: Agenda, theme: Theme, parent: QWidget) -> QWidget:
    """Return what falls due in the coming two weeks, and the true retention."""
    section = Section(
        translate("Progress", "Practice ahead"),
        theme=theme,
        explanation=translate(
            "Progress", "A tactic you have met comes due again before you are likely to have lost the answer."
        ),
        parent=parent,
    )
    section.add(BodyText(_due_words(agenda), parent=section))
    known = agenda.retention
    if known.recalls >= ENOUGH:
        text = translate("Progress", "Of {recalls} tactics met again after a day or longer, you answered {passed}.")
        section.add(BodyText(text.format(recalls=known.recalls, passed=known.passed), parent=section))
    today = QDate.currentDate()
    rows = [
        [translate("Progress", "Today") if not day else today.addDays(day).toString("dddd d MMMM"), str(count)]
        for day, count in enumerate(agenda.forecast)
        if count
    ]
    if rows:
        columns = [translate("Progress", "Day"), translate("Progress", "Due")]
        name = translate("Progress", "Tactics falling due by day")
        section.add(FactTable(name, columns, rows, figures=(1,), wide=0, parent=section))
    return section


def _due_words(agenda: Agenda) -> str:
    due = agenda.forecast[0] if agenda.forecast else 0
    coming = sum(agenda.forecast[1:])
    text = translate("Progress", "{due} of {cards} are due today, {coming} more within two weeks.")
    return text.format(due=due, cards=agenda.cards, coming=coming)


class PlanSection(Section):
    """The if-then plans with how often they were kept.

    Signals:
        rested: the id of a plan to let rest, or to take up again.
    """

    rested = Signal(str)

    def __init__(self, plans: Sequence[KeptPlan], *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(translate("Progress", "Plans"), theme=icons.theme, parent=parent)
        for plan in plans:
            self.add(self._row(plan, icons))

    def _row(self, plan: KeptPlan, icons: Icons) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(icons.theme.space(Space.SNUG))
        words = QVBoxLayout()
        words.setSpacing(0)
        text = translate("Progress", "If {condition}, then {answer}").format(
            condition=plan.plan_if or "\u2026", answer=plan.plan_then
        )
        rests = plan.dropped_ms is not None
        words.addWidget(BodyText(text, role=Role.INK_2 if rests else Role.INK, parent=row))
        words.addWidget(BodyText(plan_words(plan), step=Step.CAPTION, role=Role.INK_2, parent=row))
        line.addLayout(words, 1)
        label = translate("Progress", "Take up again") if rests else translate("Progress", "Let it rest")
        button = Button(label, icons=icons, kind=ButtonKind.LINK, parent=row)
        button.setAccessibleDescription(text)
        button.clicked.connect(partial(self.rested.emit, plan.id))
        line.addWidget(button)
        return row


def plan_words(plan: KeptPlan) -> str:
    """Return how a plan was kept, in one sentence with its numbers."""
    if not plan.move:
        return translate("Progress", "No move was linked to it, so nothing can be counted.")
    move = move_word(plan.move)
    if not plan.sessions:
        return translate("Progress", "{move}: no session since.").format(move=move)
    if not plan.occasions:
        return translate("Progress", "{move}: no occasion in {n} sessions.").format(move=move, n=plan.sessions)
    text = translate("Progress", "{move}: {kept} of {occasions} times, in {n} sessions.")
    if plan.sessions == 1:
        text = translate("Progress", "{move}: {kept} of {occasions} times, in one session.")
    return text.format(move=move, kept=plan.kept, occasions=plan.occasions, n=plan.sessions)


def calibration_words(before: Sequence[float | None], after: Sequence[float | None]) -> str:
    """Return how sure the learner was of the alternative before and after, over sessions where both were said."""
    pairs = [(one, two) for one, two in zip(before, after, strict=True) if one is not None and two is not None]
    if len(pairs) < ENOUGH:
        return ""
    was, now = fmean(one for one, _ in pairs), fmean(two for _, two in pairs)
    fell = sum(two < one for one, two in pairs)
    text = translate(
        "Progress",
        "You go in {was} % sure of your alternative and come out {now} % sure; it fell in {fell} of {n} sessions.",
    )
    return text.format(was=round(was), now=round(now), fell=fell, n=len(pairs))


def covered_section(
    covered: Mapping[tuple[str, int], int], titles: Mapping[str, str], all_scenes: int, theme: Theme, parent: QWidget
) -> QWidget:
    """Return which scenes and difficulties were played, the most played first."""
    section = Section(translate("Progress", "Ground covered"), theme=theme, parent=parent)
    scenes: dict[str, int] = {}
    levels: dict[int, int] = {}
    for (scene, level), count in covered.items():
        scenes[scene] = scenes.get(scene, 0) + count
        levels[level] = levels.get(level, 0) + count
    text = translate("Progress", "{played} of {all} scenes played.")
    section.add(BodyText(text.format(played=len(scenes), all=max(all_scenes, len(scenes))), parent=section))
    ordered = sorted(scenes.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = [[titles.get(scene, scene), str(count)] for scene, count in ordered]
    columns = [translate("Progress", "Scene"), translate("Progress", "Sessions")]
    name = translate("Progress", "Sessions by scene")
    section.add(FactTable(name, columns, rows, figures=(1,), wide=0, parent=section))
    each = translate("Progress", "difficulty {level}: {n}")
    shown = ", ".join(each.format(level=level, n=levels[level]) for level in sorted(levels))
    section.add(BodyText(shown, step=Step.CAPTION, role=Role.INK_2, parent=section))
    return section


def calendar_section(days: Mapping[int, int], theme: Theme, parent: QWidget) -> QWidget:
    """Return the year as squares with the words of the day that is pointed at."""
    section = Section(translate("Progress", "Days of practice"), theme=theme, parent=parent)
    chart = CalendarMap(days, QDate.currentDate(), theme=theme, parent=section)
    said = Label("", step=Step.CAPTION, role=Role.INK_2, parent=section)
    chart.pointed.connect(said.setText)
    section.add(chart)
    section.add(said)
    return section
