"""Where the outcome stands: against both alternatives, the target, the Nash point and the best joint deal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.core import events as ev
from trainer.core.frontier import Point
from trainer.reports.past import Past
from trainer.ui.icons import Icons
from trainer.ui.tokens import Step
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText
from trainer.ui.widgets.sections import Section
from trainer.ui.wording import money, signed

translate = QCoreApplication.translate
Row = list[str]


def standing_section(past: Past, icons: Icons, parent: QWidget) -> Section:
    """Return the outcome beside what else there was, in points for both and in headline money."""
    section = Section(translate("Standing", "Against what was possible"), theme=icons.theme, parent=parent)
    words = standing_words(past)
    if words:
        section.add(BodyText(words, step=Step.READING, parent=section))
    columns = [
        "",
        translate("Standing", "To you"),
        translate("Standing", "To them"),
        translate("Standing", "Together"),
        translate("Standing", "Headline"),
    ]
    name = translate("Standing", "The outcome against what was possible")
    section.add(FactTable(name, columns, standing_rows(past), figures=(1, 2, 3, 4), wide=0, parent=section))
    return section


def standing_words(past: Past) -> str:
    """Return what the deal realised of the joint gain, in one sentence; nothing without a deal."""
    debrief = past.debrief
    share = debrief.measures.joint_efficiency
    if debrief.deal is None or share is None:
        return ""
    text = translate("Standing", "The deal realised {share} % of what was there for both.")
    words = [text.format(share=round(100 * share))]
    if debrief.left_money:
        cost = money(debrief.left_money, past.scenario.bargain.headline)
        words.append(translate("Standing", "You left {money} on the table at no cost to them.").format(money=cost))
    return " ".join(words)


def standing_rows(past: Past) -> list[Row]:
    """Return a row each for the outcome, the alternatives, the target, the Nash point and the best joint deal."""
    debrief, bargain = past.debrief, past.scenario.bargain
    rows: list[Row] = []
    if debrief.deal is not None:
        here = Point(package=debrief.deal, learner=debrief.own, counterpart=debrief.theirs)
        rows.append(_point(past, translate("Standing", "The deal"), here))
    mine, theirs = bargain.learner_reservation, bargain.counterpart_reservation
    rows.append(
        [translate("Standing", "No deal: the alternatives"), f"{mine:.0f}", f"{theirs:.0f}", f"{mine + theirs:.0f}", ""]
    )
    target = _target(past)
    if target is not None:
        text = f"{target:.0f} ({signed(debrief.own - target)})" if debrief.deal is not None else f"{target:.0f}"
        rows.append([translate("Standing", "Your target"), text, "", "", ""])
    for name, point in (
        (translate("Standing", "Nash point"), debrief.nash),
        (translate("Standing", "Best joint deal"), debrief.best_joint),
    ):
        if point is not None:
            rows.append(_point(past, name, point))
    return rows


def _point(past: Past, name: str, point: Point) -> Row:
    head = past.scenario.bargain.headline
    both = f"{point.learner + point.counterpart:.0f}"
    return [name, f"{point.learner:.0f}", f"{point.counterpart:.0f}", both, head.label(point.package[head.id])]


def _target(past: Past) -> float | None:
    written = [item.event.preparation for item in past.recorded if isinstance(item.event, ev.PreparationDone)]
    return written[-1].target if written else None
