"""Remarks that quote the learner, what the tactics drew, and what the other side was hiding."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.findings import Finding, FindingKind, TacticRecord
from trainer.reports.past import Past
from trainer.ui.handbook.look_up import HandbookLink
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_word
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import Rule, Section
from trainer.ui.wording import money, worded

translate = QCoreApplication.translate
Open = Callable[[int], None]
Plan = Callable[[Finding], None]
LONGEST_QUOTE = 300


class Quote(QWidget):
    """The learner's own words beside a bar."""

    def __init__(self, text: str, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.space(Space.SNUG))
        bar = QFrame(self)
        bar.setProperty("surface", "bar")
        bar.setFixedWidth(icons.theme.px(3))
        bar.setAutoFillBackground(True)
        bar.setBackgroundRole(bar.palette().ColorRole.Accent)
        row.addWidget(bar)
        self.words = BodyText(f"\u201c{text}\u201d", step=Step.READING, parent=self)
        row.addWidget(self.words, 1)


class FindingBlock(QWidget):
    """One remark: the words, the name of what they did, what it cost, and one better line."""

    def __init__(
        self,
        finding: Finding,
        past: Past,
        *,
        icons: Icons,
        open_at: Open,
        plan: Plan | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.HAIR))
        if finding.quote:
            column.addWidget(Quote(finding.quote, icons=icons, parent=self))
        name = Label(_heading(finding, past), weight=Weight.STRONG, parent=self)
        name.setWordWrap(True)
        column.addWidget(name)
        column.addWidget(BodyText(worded(finding.text), parent=self))
        if finding.better is not None:
            better = translate("Remarks", "Better: {line}").format(line=worded(finding.better))
            column.addWidget(BodyText(better, role=Role.ACCENT, parent=self))
        link = Button(
            translate("Remarks", "Show it in the conversation"), icons=icons, kind=ButtonKind.LINK, parent=self
        )
        link.setAccessibleDescription(worded(finding.text))
        link.clicked.connect(lambda: open_at(finding.seq))
        about = HandbookLink(finding.move.value, move_word(finding.move.value), icons=icons, parent=self)
        links: list[QWidget] = [link, about]
        if plan is not None:
            self.plan = Button(translate("Remarks", "Make it my plan"), icons=icons, kind=ButtonKind.LINK, parent=self)
            self.plan.setToolTip(translate("Remarks", "Writes an if-then plan into the reflection below."))
            self.plan.clicked.connect(lambda: plan(finding))
            links.append(self.plan)
        column.addLayout(_side_by_side(links, icons))


def _side_by_side(links: Sequence[QWidget], icons: Icons) -> FlowLayout:
    row = FlowLayout(gap=icons.theme.space(Space.ROOM), line_gap=0)
    for link in links:
        row.addWidget(link)
    return row


def _heading(finding: Finding, past: Past) -> str:
    name = move_word(finding.move.value)
    words = [name[:1].upper() + name[1:]]
    if finding.points:
        words.append(translate("Remarks", "cost {points} points").format(points=round(finding.points)))
    if finding.money and finding.money > 0:
        words.append(money(finding.money, past.scenario.bargain.headline))
    if finding.times > 1:
        words.append(translate("Remarks", "{n} times").format(n=finding.times))
    return "  \u00b7  ".join(words)


def findings_section(
    past: Past, kind: FindingKind, icons: Icons, open_at: Open, parent: QWidget, *, plan: Plan | None = None
) -> Section:
    """Return the strengths or the things to work on; each of the latter can become the plan."""
    strengths = kind is FindingKind.STRENGTH
    title = translate("Remarks", "What worked") if strengths else translate("Remarks", "What to work on")
    section = Section(title, theme=icons.theme, parent=parent)
    findings = past.debrief.strengths if strengths else past.debrief.work_on
    if not findings:
        empty = (
            translate("Remarks", "Too little was said to name a strength.")
            if strengths
            else translate("Remarks", "No mistake that counts was found in what you said.")
        )
        section.add(BodyText(empty, role=Role.INK_2, parent=section))
    for at, finding in enumerate(findings):
        if at:
            section.add(Rule(section))
        section.add(FindingBlock(finding, past, icons=icons, open_at=open_at, plan=plan, parent=section))
    return section


class TacticRow(QWidget):
    """One tactic: its name, how it was met, what it drew, and one answer."""

    def __init__(
        self, record: TacticRecord, past: Past, *, icons: Icons, open_at: Open, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.HAIR))
        row = QHBoxLayout()
        row.setSpacing(icons.theme.space(Space.SNUG))
        row.addWidget(BodyText(record.name, step=Step.READING, parent=self), 1)
        cost = tactic_cost(record, past)
        self.cost = Label(cost, weight=Weight.MEDIUM, role=Role.LOSS if record.cost_points else Role.INK_2, parent=self)
        self.cost.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        row.addWidget(self.cost, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(BodyText(tactic_fate(record), role=Role.INK_2, parent=self))
        if record.quote:
            column.addWidget(Quote(shortened(record.quote), icons=icons, parent=self))
        if record.model_answer:
            answer = translate("Remarks", "One answer: {line}").format(line=record.model_answer)
            column.addWidget(BodyText(answer, parent=self))
        link = Button(
            translate("Remarks", "Show it in the conversation"), icons=icons, kind=ButtonKind.LINK, parent=self
        )
        link.setAccessibleDescription(record.name)
        link.clicked.connect(lambda: open_at(record.seqs[0]))
        about = HandbookLink(record.tactic, record.name, icons=icons, parent=self)
        column.addLayout(_side_by_side([link, about], icons))


def shortened(text: str) -> str:
    """Return words as a quotation that nobody has to scroll through."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE].rstrip()}\u2026"


def tactic_cost(record: TacticRecord, past: Past) -> str:
    """Return what a tactic drew out of the learner, in points and in money."""
    if not record.cost_points:
        return translate("Remarks", "drew nothing")
    points = translate("Remarks", "drew {points} points").format(points=round(record.cost_points))
    if record.cost_money <= 0:
        return points
    return f"{points}, {money(record.cost_money, past.scenario.bargain.headline)}"


def tactic_fate(record: TacticRecord) -> str:
    """Return how often a tactic came, whether it was named or countered, and whether it stopped."""
    words = [
        translate("Remarks", "Applied once.")
        if len(record.seqs) == 1
        else translate("Remarks", "Applied {n} times.").format(n=len(record.seqs))
    ]
    if record.again_after_pay:
        words.append(translate("Remarks", "They tried it again after it had paid."))
    if record.named:
        words.append(translate("Remarks", "You named it."))
    if record.countered_by is not None:
        move = move_word(record.countered_by.value)
        words.append(translate("Remarks", "You countered it: {move}.").format(move=move))
    if not record.named and record.countered_by is None:
        words.append(translate("Remarks", "You neither named nor countered it."))
    words.append(_end_of(record))
    return " ".join(words)


def _end_of(record: TacticRecord) -> str:
    if record.stopped:
        return translate("Remarks", "It stopped.")
    if record.gone_by_break:
        return translate("Remarks", "It did not come back after the adjournment.")
    return translate("Remarks", "It did not stop.")


def tactics_section(past: Past, icons: Icons, open_at: Open, parent: QWidget) -> Section:
    """Return the tactics that were applied."""
    section = Section(translate("Remarks", "Their tactics"), theme=icons.theme, parent=parent)
    if not past.debrief.tactics:
        section.add(BodyText(translate("Remarks", "No tactic was applied."), role=Role.INK_2, parent=section))
    for at, record in enumerate(past.debrief.tactics):
        if at:
            section.add(Rule(section))
        section.add(TacticRow(record, past, icons=icons, open_at=open_at, parent=section))
    return section


def reveal_section(past: Past, icons: Icons, parent: QWidget) -> Section:
    """Return what the other side wanted, bluffed and would have moved for."""
    reveal = past.debrief.reveal
    section = Section(translate("Remarks", "What they were hiding"), theme=icons.theme, parent=parent)
    found = set(reveal.found)
    blocks: list[tuple[str, list[str]]] = [
        (
            translate("Remarks", "They wanted"),
            [f"{one} {translate('Remarks', '(You found this.)')}" if one in found else one for one in reveal.wanted],
        ),
        (translate("Remarks", "Not as it was told"), list(reveal.bluffs)),
        (translate("Remarks", "The trade that was there"), [reveal.trade] if reveal.trade else []),
        (translate("Remarks", "Their alternative"), [reveal.alternative] if reveal.alternative else []),
        (translate("Remarks", "What moved them"), [worded(one) for one in reveal.moved]),
        (translate("Remarks", "What would have moved them"), [worded(one) for one in reveal.would_move]),
    ]
    for title, lines in blocks:
        if not lines:
            continue
        section.add(Label(title, weight=Weight.STRONG, parent=section))
        section.add(BodyText("\n\n".join(lines), parent=section))
    return section
