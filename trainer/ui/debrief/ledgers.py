"""The two ledgers as tables: what was given and for what, and whose silence it was and after what."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.core.concessions import Entry, StepClass
from trainer.core.scenario import Scenario
from trainer.core.terms import Side
from trainer.reports.past import Past
from trainer.ui.charts.block import LateTable
from trainer.ui.debrief.words import context_words, tactic_name
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.sections import Section
from trainer.ui.wording import clock, money, seconds

translate = QCoreApplication.translate


def ledger_section(past: Past, icons: Icons, parent: QWidget) -> Section:
    """Return both ledgers, closed."""
    section = Section(translate("Ledger", "The ledgers"), theme=icons.theme, parent=parent)
    section.explain(FieldTerm("concession", translate("Ledger", "a concession"), icons=icons, parent=section))
    section.add(
        Disclosure(
            translate("Ledger", "What was given, and for what"),
            LateTable(lambda: concession_table(past)),
            icons=icons,
            parent=section,
        )
    )
    section.add(
        Disclosure(
            translate("Ledger", "Your silences"), LateTable(lambda: silence_table(past)), icons=icons, parent=section
        )
    )
    return section


def concession_table(past: Past) -> FactTable:
    """Return every offer with what it gave, what came back, and how it was made."""
    head = past.scenario.bargain.headline
    rows = []
    for entry in past.debrief.concessions.entries:
        mine = entry.side is Side.LEARNER
        rows.append(
            [
                clock(entry.at_ms),
                translate("Ledger", "You") if mine else past.row.counterpart,
                f"{entry.learner:.0f} / {entry.counterpart:.0f}",
                translate("Ledger", "opening") if entry.size is None else f"{entry.size:.0f}",
                money(entry.money, head) if entry.money else "",
                f"{entry.returned:.0f}" if mine else "",
                ", ".join(_notes(entry, past.scenario)),
            ]
        )
    columns = [
        translate("Ledger", "Time"),
        translate("Ledger", "Who"),
        translate("Ledger", "You / they"),
        translate("Ledger", "Gave"),
        translate("Ledger", "Money"),
        translate("Ledger", "Came back"),
        translate("Ledger", "How"),
    ]
    return FactTable(translate("Ledger", "What was given"), columns, rows, figures=(2, 3, 4, 5))


def _notes(entry: Entry, scenario: Scenario) -> list[str]:
    notes = []
    if entry.conditional:
        notes.append(translate("Ledger", "with a condition"))
    if entry.justified:
        notes.append(translate("Ledger", "with a reason"))
    if entry.side is Side.LEARNER and entry.unpaid:
        notes.append(translate("Ledger", "nothing came back"))
    if entry.self_bid:
        notes.append(translate("Ledger", "bid against yourself"))
    if entry.tactic:
        notes.append(translate("Ledger", "under {tactic}").format(tactic=tactic_name(scenario, entry.tactic)))
    if entry.step is not None:
        notes.append(step_words(entry.step))
    return notes


def step_words(step: StepClass) -> str:
    """Return where a move went on the map."""
    match step:
        case StepClass.CONCESSION:
            return translate("Ledger", "gave to them")
        case StepClass.SELFISH:
            return translate("Ledger", "took back")
        case StepClass.FORTUNATE:
            return translate("Ledger", "better for both")
        case StepClass.UNFORTUNATE:
            return translate("Ledger", "worse for you, no better for them")
        case StepClass.NICE:
            return translate("Ledger", "better for them at no cost to you")
        case StepClass.SILENT:
            return translate("Ledger", "no change")


def silence_table(past: Past) -> FactTable:
    """Return every silence: after what, how long, held on purpose or not, judged or not."""
    rows = []
    for one in past.debrief.silences.silences:
        context = context_words(one.context)
        if one.tactic:
            context = f"{context}: {tactic_name(past.scenario, one.tactic)}"
        rows.append(
            [
                clock(one.from_ms),
                context,
                translate("Ledger", "not judged") if one.void else seconds(one.thinking_ms),
                seconds(one.typing_ms) if one.typing_ms else "",
                seconds(one.hesitation_ms) if one.hesitation_ms else "",
                seconds(one.held_ms) if one.held_ms else "",
            ]
        )
    columns = [
        translate("Ledger", "Time"),
        translate("Ledger", "After what"),
        translate("Ledger", "Thinking"),
        translate("Ledger", "Typing"),
        translate("Ledger", "Pauses in it"),
        translate("Ledger", "Held"),
    ]
    return FactTable(translate("Ledger", "Your silences"), columns, rows, figures=(2, 3, 4, 5), wide=1)
