"""The numbers of a scene as its author needs them: the points with their weights, and what deals there are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.core.frontier import best_joint, nash_point
from trainer.core.scenario import Scenario
from trainer.core.terms import Issue, Package, Side
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import KeyValueRows, Section


class NumbersPane(ScrollColumn):
    """One column about the points, the deals, the secrets and the tactics."""

    def __init__(self, scenario: Scenario, *, icons: Icons, parent: QWidget | None = None) -> None:
        theme = icons.theme
        super().__init__(theme=theme, parent=parent)
        self._icons = icons
        self.setAccessibleName(self.tr("Numbers and secrets"))
        self.column.setSpacing(theme.space(Space.WIDE))
        self.add(self._points(scenario))
        self.add(self._deals(scenario))
        self.add(self._secrets(scenario))
        self.column.addStretch(1)

    def _points(self, scenario: Scenario) -> Section:
        theme = self._icons.theme
        explanation = self.tr("From the learner's worst to the learner's best, with what the whole way is worth.")
        section = Section(self.tr("Points"), theme=theme, explanation=explanation, parent=self)
        rows = [
            (issue.name, ", ".join(option.label for option in issue.options), *weights(issue))
            for issue in scenario.bargain.issues
        ]
        columns = [self.tr("Point"), self.tr("Values"), self.tr("Learner"), self.tr("Other side")]
        section.add(FactTable(self.tr("Points"), columns, rows, figures=(2, 3), wide=1, parent=self))
        return section

    def _deals(self, scenario: Scenario) -> Section:
        bargain = scenario.bargain
        section = Section(self.tr("Deals"), theme=self._icons.theme, parent=self)
        rows = KeyValueRows(theme=self._icons.theme, parent=self)
        rows.add(self.tr("Packages"), f"{len(bargain.packages):,}")
        rows.add(self.tr("Both could sign"), f"{len(bargain.zone):,}")
        for name, side in (
            (self.tr("Learner's floor"), Side.LEARNER),
            (self.tr("Other side's floor"), Side.COUNTERPART),
        ):
            rows.add(name, f"{bargain.reservation(side):g}")
        section.add(rows)
        nash, best = nash_point(bargain), best_joint(bargain)
        for text, point in (
            (self.tr("A fair deal: {package}. Learner {mine}, other side {theirs}."), nash),
            (self.tr("The most together: {package}. Learner {mine}, other side {theirs}."), best),
        ):
            if point is not None:
                package = spell(scenario, point.package)
                told = text.format(package=package, mine=f"{point.learner:.0f}", theirs=f"{point.counterpart:.0f}")
                section.add(BodyText(told, parent=self))
        if scenario.trade:
            section.add(BodyText(scenario.trade, role=Role.INK_2, parent=self))
        return section

    def _secrets(self, scenario: Scenario) -> Section:
        explanation = self.tr("What the learner does not see.")
        section = Section(self.tr("Secrets"), theme=self._icons.theme, explanation=explanation, parent=self)
        lines = [interest.summary for interest in scenario.interests if interest.side is Side.COUNTERPART]
        lines += [
            (self.tr("Real: {what}") if deadline.real else self.tr("A bluff: {what}")).format(what=deadline.stated)
            for deadline in scenario.deadlines
        ]
        lines += [
            (self.tr("True: {what}") if claim.true else self.tr("Untrue: {what}")).format(what=claim.claim)
            for claim in scenario.bluffs
        ]
        names = [scenario.tactics[beat.tactic].name for beat in scenario.beats if beat.tactic in scenario.tactics]
        lines.append(self.tr("Tactics: {names}").format(names=", ".join(names)))
        for line in lines:
            section.add(BodyText(line, parent=self))
        return section


def weights(issue: Issue) -> tuple[str, str]:
    """Return what the whole way from worst to best is worth to each side."""
    return f"{issue.learner_weight:g}", f"{issue.counterpart_weight:g}"


def spell(scenario: Scenario, package: Package) -> str:
    """Return a package as it stands on the sheet."""
    parts = []
    for issue in scenario.bargain.issues:
        option = issue.option(package[issue.id])
        parts.append(f"{issue.name} {option.label if option is not None else package[issue.id]}")
    return ", ".join(parts)
